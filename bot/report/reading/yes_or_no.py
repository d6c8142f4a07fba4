"""The yes or no that a message says or begins with."""

import re
from typing import Literal

from bot.language.relations import GRANDPARENTS
from bot.language.word_set import one_of
from bot.report.reading.vocabulary import NO, NOT_IN_DANGER, PARENT, SAFE, YES

Leaning = Literal["yes", "no", "unsure"]

_YES = re.compile(rf"^{YES}\b", re.IGNORECASE)
_NO = re.compile(
    rf"^(?:{NO}\b|not (?:right )?now\b|(?:der er )?(?:heldigvis )?ingen (?:akut )?fare\b"
    r"|heldigvis ikke\b|ikke (?:lige )?(?:nu|i øjeblikket)\b"
    r"|ikke (?:mens|imens|når|så længe) (?:hun|han|de|barnet|børnene) er "
    r"(?:her\b|hos (?:os|mig)\b|i skole\b)|det (?:tror|mener|synes) jeg ikke\b"
    # Nothing else may stand between: "hun er kun i sikkerhed hos os", "hun er måske ikke i fare".
    rf"|(?:hun|han|de|barnet|børnene) er (?:(?:slet|overhovedet|bestemt|heldigvis|jo|nu|lige) )*{NOT_IN_DANGER}\b"
    r"|(?:hun|han|de|barnet|børnene) er (?:(?:nu|her|hos os|sammen med os|alle|heldigvis|så|og|(?:hun|han|de) er) )*"
    rf"{SAFE}\b)",
    re.IGNORECASE,
)
# All of the message, so that what is told besides is kept and asked about: "hun er hos os, men far truer".
_FOR_NOW = r"(?:(?:lige )?nu|i ?dag|i ?aften|i ?nat|i ?eftermiddag|for tiden|heldigvis|jo|helt|her)"
_WE = rf"(?:os|mig|min \w+|{one_of(GRANDPARENTS)}|bedsteforældrene)"
_PLACE = (
    rf"(?:(?:her|hjemme) (?:hos )?{_WE}|hos {_WE}|her|indlagt|på (?:hospitalet|sygehuset|krisecentret|krisecenter"
    r"|døgninstitutionen)|i (?:skole|børnehave|vuggestue|dagpleje|sfo)|i plejefamilien?)"
)
_WHO = rf"(?:hun|han|de|barnet|børnene|pigen|drengen|{PARENT})"
_IS_SOBER = rf"{_WHO} er (?:{_FOR_NOW} )*(?:ædru|clean|nøgtern)"
_IS_CALM = (
    rf"(?:(?:der|alt|det) er (?:{_FOR_NOW} )*(?:ro på|ro|roligt|stille|fredeligt)|er der (?:helt )?(?:ro|roligt|stille)"
    r"|(?:hun|han|de) sover)"
)
_ALL_CALM = re.compile(
    rf"^\W*(?:(?:(?:hun|han|barnet|børnene|de) er (?:{_FOR_NOW} )*{_PLACE}"
    # With a parent only where that is said to be calm.
    rf"|(?:hun|han|barnet|de) er (?:{_FOR_NOW} )*(?:hjemme|hos (?:sin |sine )?{PARENT})"
    rf"(?=.*\b(?:ædru|clean|nøgtern|ro|roligt)\b)"
    rf"|{_IS_SOBER}|{_IS_CALM})(?: {_FOR_NOW})*(?:[\s,.]+(?:(?:og|men|så) )?|\W*$))+$",
    re.IGNORECASE,
)
_LONGEST = 16  # words: what is longer tells more
_PERHAPS = re.compile(r"^(?:måske|muligvis|lidt|svært at sige|det er jeg (?:ikke sikker|i tvivl))\b", re.IGNORECASE)
_ALL_OF_IT = r"(?:det|den|alt|resten|det hele)"
_RIGHT = rf"{_ALL_OF_IT}\s+(?:passer|stemmer|(?:er|ser)\s+(?:fint?|rigtigt?|korrekt|i orden|godt?))"
_LEADING = re.compile(
    r"^\W*(?:(?:ja|jo|jep|nej|næ|ok|okay|men|og|hov)\b[\s,.:;!]*"
    rf"|(?:{_RIGHT}|fint)(?:\s+nok)?(?:\s+ud)?"
    r"(?=\s*(?:[,.:;!]|men\b|$))[\s,.:;!]*)+",
    re.IGNORECASE,
)
# "men der er ro på" takes nothing back; where it is tonight is no fear for the night: "hun er hos os i aften".
_STILL_CALM = re.compile(
    rf"\bmen (?=(?:{_FOR_NOW} )*(?:{_IS_CALM}|{_IS_SOBER}|der er (?:{_FOR_NOW} )*(?:ingen|ikke nogen) fare))"
    rf"|\b(?:er|bliver|sover) (?:(?:nu|her|trygt) )*hos {_WE}(?: og (?:sover|bliver))? i ?(?:aften|nat)\b",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:men|måske|tror|ved ikke|i aften|i nat|snart|senere|bange for)\b", re.IGNORECASE)
_ONLY_NO = re.compile(
    rf"^\W*(?:(?:{NO}|slet|overhovedet)\W+)*"
    rf"(?:{NO}|intet|ingen|ingenting|ikke(?:\s+(?:noget|endnu))?|nothing)\W*$",
    re.IGNORECASE,
)


def says_only_no(text: str) -> bool:
    """Whether `text` says no, or "nothing", and not a word more."""
    return _ONLY_NO.match(text) is not None


def behind_yes_or_no(text: str) -> str:
    """`text` without the yes, the no or the "det passer, men" that it begins with."""
    return _LEADING.sub("", text)


def says_no(text: str) -> bool:
    """Whether `text` says no in so many words, whatever was asked; not that all is calm."""
    return _NO.match(text) is not None and leaning(text) == "no"


def leaning(text: str) -> Leaning | None:
    """Where a reply to "is the child in danger" leans; None where it says neither yes nor no."""
    if _YES.match(text):
        return "yes"
    no = _NO.match(text)
    if no:
        return "unsure" if _BUT.search(_STILL_CALM.sub("", text[no.end() :])) else "no"
    if len(text.split()) <= _LONGEST and _ALL_CALM.match(text):
        return "no"
    return "unsure" if _PERHAPS.match(text) else None
