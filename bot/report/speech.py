"""Who speaks in a message: the child, an adult or the family itself."""

import re

from bot.report import cues
from bot.report.last_named import may_be, means_an_adult
from bot.report.sentences import without_quotes

_QUOTED = re.compile(r"^\s*(?:».*«|\".*\"|“.*”|„.*[“”]|'.*')\s*[.!?]?\s*$", re.DOTALL)
_SPOKEN = re.compile(
    r"[»«\"“”]|\b(?:siger|sagde|sagt|spørger|spurgte|råbte|fortalte|fortæller|hviskede)\b", re.IGNORECASE
)
_ONESELF = re.compile(r"\b(?:jeg|mig|min|mit|mine)\b", re.IGNORECASE)
# A child has no husband and no grandchild; of a child at home with it says "drengen er her" who takes it in.
_ADULT = re.compile(
    r"\bm(?:in|it|ine) (?:eks-?|tidligere |nye |gamle )?"
    r"(?:mand|kone|hustru|ægtefælle|samlever|svigersøn\w*|svigerdatter\w*|børnebørn|barnebarn\w*|(?:pleje|netværks|aflastnings|weekend)(?:barn|børn|søn|datter)\w*|datterdatter|dattersøn"
    r"|sønnesøn|sønnedatter|børn)\b"
    r"|\b(?:barnet|barnebarnet|børnene|drengen|drengene|pigen|pigerne|ungen|ungerne|knægten|tøsen|den lille|de små)"
    r"(?: (?:er|kommer|bor|sover|var))? (?:her|hos (?:os|mig)|på (?:besøg|weekend|aflastning))\b",
    re.IGNORECASE,
)
_PRONOUNS = frozenset({"hun", "han"})
_FEW = 3  # words: "siger hun nogle gange"
_PARENT = re.compile(r"\b(?:far|mor)\b", re.IGNORECASE)


def is_quoted(text: str) -> bool:
    """Whether all of `text` stands in quotation marks: then it is what a child said, also when it is "stop"."""
    return _QUOTED.match(text) is not None


def speaks(text: str) -> bool:
    """Whether `text` tells what somebody said."""
    return _SPOKEN.search(text) is not None


def speaks_of_oneself(text: str) -> bool:
    """Whether `text` says "jeg" or "min": where a child's words are asked for, they may be the child's."""
    return _ONESELF.search(text) is not None


def speaks_as_an_adult(text: str) -> bool:
    """Whether only an adult says `text`: it speaks of "min kone", or of a child that is in one's home."""
    return _ADULT.search(text) is not None


def sounds_like_a_child(text: str) -> bool:
    """Whether `text` may be what a child has said: it speaks of oneself, or says "far" or "mor"."""
    return speaks_of_oneself(text) or _PARENT.search(text) is not None


def told_by_an_adult(text: str) -> bool:
    """Whether `text` tells what an adult has said of the child, and nothing that the child may have said."""
    adult_speaks = cues.ADULT_SPEAKS.search(text) is not None and cues.CHILD_SPEAKS.search(text) is None
    return adult_speaks and not speaks_of_oneself(text)


def speaks_as_a_child(text: str) -> bool:
    """Whether `text` may be a child's own words, in quotation marks or without."""
    return is_quoted(text) or (sounds_like_a_child(text) and not told_by_an_adult(text))


def may_be_the_childs(text: str) -> bool:
    """Whether `text` may tell what a child has said, in its words or in others: "at han blev slået"."""
    told = cues.CHILD_SPEAKS.search(text) or cues.SAID_THAT.match(text)
    return told is not None or speaks_as_a_child(text)


def child_speaks(clause: str, before: str) -> bool:
    """Whether the child speaks in `clause`. Where `before` it, or in it, an adult is named last, "hun sagde" may be the
    adult's words."""
    told = cues.CHILD_SPEAKS.search(clause)
    if told is None or cues.ADULT_SPEAKS.search(clause):
        return False
    speaker = told["before"] or told["behind"]
    if speaker.casefold() not in _PRONOUNS:
        return True
    if cues.ADULT_FIRST.match(clause) or cues.TO_A_CHILD.search(clause):
        return False
    first = "" if _follows_the_words(clause, told) else without_quotes(clause[: told.start()])
    adult = cues.ADULT_FIRST.match(before) or cues.ADULT_SPEAKS.search(before)
    if adult and may_be(speaker, adult["adult"]) and not cues.A_CHILD.search(first):
        return False
    return not means_an_adult(speaker, f"{without_quotes(before)}, {first}")


def _follows_the_words(clause: str, told: re.Match[str]) -> bool:
    """Whether the speaker is `told` behind what was said: "jeg vil ikke hjem til mor, siger hun"."""
    said = clause[: told.start()]
    short = len(clause[told.end() :].split()) < _FEW
    return told["behind"] is not None and short and bool(said.strip()) and not cues.SO_SAID.search(said)
