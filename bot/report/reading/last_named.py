"""Whom "hun" or "han" means, as far as the words before it tell: an adult who was named, or who did what adults do."""

import re

from bot.language.relations import AUNTS_AND_UNCLES, GODPARENTS, GRANDPARENTS, IN_LAWS
from bot.language.word_set import one_of
from bot.report.reading.vocabulary import CHILD, NO_ALCOHOL, PARENT, PROFESSIONAL

_KIN = one_of(GRANDPARENTS | AUNTS_AND_UNCLES | GODPARENTS | IN_LAWS)
ADULT = (
    rf"(?:{PARENT}|{PROFESSIONAL}|\w*kæreste\w*|nabo\w*|{_KIN}|(?:min|hendes|hans|mors|fars) (?:ven|veninde|mand|kone)"
    r"|min (?:søster|bror))"
)
_NAMED = re.compile(rf"\b(?:(?P<child>{CHILD})|(?P<adult>{ADULT}))\b", re.IGNORECASE)
_NEAR = 60  # characters: as much as is looked at before a name
_WOMAN = re.compile(r"(?:mor|moder|moren|moderen|mama|moster|faster|tante|inde|kone|søster)$", re.IGNORECASE)
_MAN = re.compile(r"(?:far|fader|faren|faderen|papa|onkel|ven|mand|bror|svoger)$", re.IGNORECASE)
# "jeg er hendes moster": who tells of the child is not spoken of.
_ONESELF = re.compile(r"\b(?:jeg|vi)\s+er\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
# "hun kom fra sin mor": where the child was, whom it longs for. But whom one has talked to may be who speaks.
_ASIDE = re.compile(
    r"\b(?:i|hos|fra|for|om|af|ved|uden|på|til|med|savner|sin)\s+(?:(?:sin|sine|hendes|hans|deres|begge)\s+)?$",
    re.IGNORECASE,
)
_TALKED = re.compile(
    r"\b(?:tal|snak|ring|skrev|skriv|spurg|spørg|kontakt|mød)\w*\b(?:\s+\w+){0,4}\s+(?:med|til|hos)?\s*(?:\w+\s+)?$",
    re.IGNORECASE,
)
_MILD = rf"(?!\s+(?:\w+\s+)?(?:{NO_ALCOHOL}|(?:af|ikke)\b))"
_WHAT_ADULTS_DO = (
    rf"(?:drikker{_MILD}|drak{_MILD}|har drukket{_MILD}|ryger|kører(?! på)"
    r"|er (?:\w+ )?(?:fuld|beruset|påvirket|skæv|gravid)"
    r"|(?:slår|slog|sparker|sparkede|ruskede|tæver|truer|truede|skælder|skældte|råber|råbte|låser|låste|smed)\s+"
    r"(?:(?:ad|af|på|efter|ud på|hele tiden|også|tit|ofte|altid)\s+)*(?:ham|hende|barnet|børnene|dem)\b)"
)


def means_an_adult(pronoun: str, before: str) -> bool:
    """Whether `pronoun`, "hun" or "han", is an adult by the words `before` it: the last who may be meant is one, or
    "hun" was said to drink."""
    doing = re.search(
        rf"\b(?:{pronoun}\s+(?:\w+\s+)?{_WHAT_ADULTS_DO}|drikker {pronoun}\b{_MILD})", before, re.IGNORECASE
    )
    if doing:
        return True
    adult = False
    for named in _NAMED.finditer(before):
        if named["child"]:
            adult = False
        elif may_be(pronoun, named[0]) and not _is_aside(before[max(0, named.start() - _NEAR) : named.start()]):
            adult = True
    return adult


def names_someone(text: str) -> bool:
    """Whether `text` names a child or an adult."""
    return _NAMED.search(text) is not None


def may_be(pronoun: str, named: str) -> bool:
    """Whether `pronoun`, "hun" or "han", may mean who is `named`: "far" is no "hun"."""
    return not (_MAN if pronoun.casefold() == "hun" else _WOMAN).search(named)


def _is_aside(before: str) -> bool:
    if _ONESELF.search(before):
        return True
    return _ASIDE.search(before) is not None and _TALKED.search(before) is None
