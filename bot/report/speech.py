"""Who speaks in a message: the child, an adult or the family itself."""

import re

from bot.report import cues

_QUOTED = re.compile(r"^\s*(?:».*«|\".*\"|“.*”|„.*[“”]|'.*')\s*[.!?]?\s*$", re.DOTALL)
_SPOKEN = re.compile(
    r"[»«\"“”]|\b(?:siger|sagde|sagt|spørger|spurgte|råbte|fortalte|fortæller|hviskede)\b", re.IGNORECASE
)
_ONESELF = re.compile(r"\b(?:jeg|mig|min|mit|mine)\b", re.IGNORECASE)
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
    """Whether the child speaks in `clause`. Where the clause `before` it is about an adult, "hun sagde" may be the
    adult's words."""
    if not cues.CHILD_SPEAKS.search(clause) or cues.ADULT_SPEAKS.search(clause) or cues.ADULT_FIRST.match(clause):
        return False
    return bool(cues.A_CHILD.search(clause)) or not (cues.ADULT_FIRST.match(before) or cues.ADULT_SPEAKS.search(before))
