"""Notices that a child is soon with the one who harms it: it goes home, is fetched or dares not go home, and violence
or abuse is told of. Rather once too often."""

import re

from bot.language.relations import AUNTS_AND_UNCLES, GRANDPARENTS
from bot.language.word_set import one_of
from bot.report.danger.own_force import tells_of_own_force
from bot.report.reading.sentences import sentences
from bot.report.reading.vocabulary import PARENT, WHOM

_HARM = (
    r"(?:voldtag\w*|voldtæg\w*|voldtog|vold(?:en|elig\w*)?|overgreb\w*|incest|blodskam|mishandl\w*|misbrug(?:er|t|te)"
    r"|krænk(?:er|et|ede|else\w*)|seksuel\w*|lussing\w*|en flad|endefuld|tæsk\w*|tæve\w*|prygl\w*|pisk(?:er|et|ede)"
    r"|kvæl\w*|kvalte?|(?:blå|blåt|brænde)\s?mærker?|brandmærker"
    rf"|(?:spark|bank|rusk|tru)(?:er|ede|et)\s+(?:\w+\s+)?{WHOM}"
    # Nobody is hurt by a child that falls, and one that hits other children is not hit itself.
    r"|(?:slår|slaar|slog|slået|slå)\b(?!\s+(?:sig|op|til|fast|græs\w*|hovedet|armen|benet|knæet)\b)"
    r"(?!\s+(?:\w+\s+)?(?:andre|kammerat\w*|klassekammerat\w*|søskende|en (?:anden )?(?:dreng|pige)))"
    rf"|rør(?:er|te|t)\s+(?:ved\s+)?{WHOM}\s+(?:\w+\s+){{0,2}}(?:mellem|i skridtet|i underlivet|tisse\w*|bryst\w*)"
    rf"|(?:tager|tog|taget|optag\w+|filme\w*)\s+(?:\w+\s+){{0,2}}(?:billeder|film|videoer)\s+af\s+{WHOM}\s+(?:\w+\s+)?"
    r"(?:i badet|nøgen|uden tøj|i bad)|nøgenbilleder)\b"
)
_HARMED = re.compile(rf"\b{_HARM}", re.IGNORECASE)
# "har aldrig slået", "slår hende ikke"; in "jeg ved ikke, om han slår hende" it may well be so.
_NOT_HARMED = re.compile(
    rf"\b(?:ikke|aldrig|ingen|hverken|uden)\W+(?:(?!om\b)\w+\W+){{0,2}}{_HARM}"
    rf"|\b{_HARM}(?:\s+{WHOM})?\s+(?:ikke|aldrig)\s*(?:[.,!]|$|\bmen\b|\bog\b)",
    re.IGNORECASE,
)

_SOON = re.compile(
    r"\b(?:nu|snart|straks|inden længe|(?:lige )?om lidt|i ?dag|i ?aften|i ?nat|i ?eftermiddag|i ?morgen|senere i dag|"
    r"på vej|om (?:\w+ ){0,2}(?:minut\w*|timer?|kvarter|øjeblik))\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(?:kl|klokken)\b", re.IGNORECASE)
_USUALLY = re.compile(r"\b(?:hver|plejer|altid|normalt|\w+dagen)\b", re.IGNORECASE)

_NO_NOT = r"(?:(?!\bikke\b|\bførst\b|[.!?])[^\n])"  # what may stand between: "skal ikke hjem" says that it stays
_TO_US = r"(?!\s+(?:til|hos)\s+(?:os|mig|min|vores|jer)\b)"
_HOME = rf"(?:hjem|tilbage|(?:til|hos)\s+(?:\w+\s+)?(?:{PARENT}|ham|hende|dem|kæresten)\b){_TO_US}"
_GOES = re.compile(
    rf"\b(?<!vi )(?:skal|må|kommer|sendes|rejser)\b(?!\s+vi\b){_NO_NOT}{{0,30}}\b{_HOME}"
    rf"|\b(?:køre[rst]?|kørt|følge[rst]?|fulgt|tage[rt]?|sende[rst]?|sendt)\s+(?:\w+\s+)?{WHOM}\s+(?:\w+\s+)?{_HOME}"
    rf"|\b(?:aflever\w*|udlever\w*)\s+(?:\w+\s+)?{WHOM}"
    rf"|\b(?:er|bliver|blev|blevet|skal)\b{_NO_NOT}{{0,30}}\b(?:hentes|hentet|afhentes|afhentet)\b"
    rf"|\b(?:af)?hente[rs]?\s+(?:\w+\s+)?{WHOM}"
    rf"|\b(?:tør|turde|vil|ville|må)\b.{{0,20}}\bikke\b.{{0,30}}\bhjem\b|\bikke\s+(?:tør|turde|vil|ville|må)\b.{{0,30}}\bhjem\b"
    rf"|\bbange for at\b.{{0,20}}\bhjem\b",
    re.IGNORECASE,
)
# Not "tante": so the new girlfriend of a father may be called as well.
_SAFE = (
    rf"(?:jeg|vi|os|mig|min (?:mand|kone)|{one_of(GRANDPARENTS | AUNTS_AND_UNCLES - {'tante'})}|bedste\w+|politiet|"
    r"kommunen|\w*rådgiver\w*|sagsbehandler\w*|plejefamilie\w*)"
)
_FETCHED_BY_OTHERS = re.compile(
    rf"\b{_SAFE}\s+(?:(?:skal|vil|kan|kommer og|kommer|har)\s+)?(?:\w+\s+)?(?:af)?hent"
    rf"|\b(?:af)?hente[rs]?\s+(?:jeg|vi)\b|\bhente[st]\s+af\s+{_SAFE}",
    re.IGNORECASE,
)


def goes_to_harm(text: str, draft: str) -> bool:
    """Whether `text` tells, with what stands in the `draft`, that a child is soon with the one who harms it: what is
    told last, the way home or the harm, completes it."""
    if _goes_soon(text):
        return _tells_of_harm(text) or _tells_of_harm(draft)
    return _goes_soon(draft) and _tells_of_harm(text) and not _tells_of_harm(draft)


def _goes_soon(text: str) -> bool:
    return any(
        _GOES.search(sentence) and not _FETCHED_BY_OTHERS.search(sentence) and _is_soon(sentence)
        for sentence in sentences(text)
    )


def _is_soon(sentence: str) -> bool:
    return bool(_SOON.search(sentence) or (_CLOCK.search(sentence) and not _USUALLY.search(sentence)))


def _tells_of_harm(text: str) -> bool:
    """Not by the family itself: from that the child goes home."""
    return any(
        _HARMED.search(sentence) and not _NOT_HARMED.search(sentence) and not tells_of_own_force(sentence)
        for sentence in sentences(text)
    )
