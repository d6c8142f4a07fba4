"""The yes or no that a message says or begins with."""

import re
from typing import Literal

from bot.report.danger_now import NOT_IN_DANGER, SAFE

Leaning = Literal["yes", "no", "unsure"]

_YES = re.compile(r"^(?:ja|jo|jep|yep|yes)\b", re.IGNORECASE)
_NO = re.compile(
    r"^(?:(?:nej(?:tak|men|da)?|næh?|nope|no)\b|(?:der er )?(?:heldigvis )?ingen (?:akut )?fare\b|heldigvis ikke\b"
    r"|ikke (?:lige )?(?:nu|i øjeblikket)\b|det (?:tror|mener|synes) jeg ikke\b"
    # Nothing else may stand between: "hun er kun i sikkerhed hos os", "hun er måske ikke i fare".
    rf"|(?:hun|han|de|barnet|børnene) er (?:(?:slet|overhovedet|bestemt|heldigvis|jo|nu|lige) )*{NOT_IN_DANGER}\b"
    r"|(?:hun|han|de|barnet|børnene) er (?:(?:nu|her|hos os|sammen med os|alle|heldigvis|så|og|(?:hun|han|de) er) )*"
    rf"{SAFE}\b)",
    re.IGNORECASE,
)
_PERHAPS = re.compile(r"^(?:måske|muligvis|lidt|svært at sige|det er jeg (?:ikke sikker|i tvivl))\b", re.IGNORECASE)
_ALL_OF_IT = r"(?:det|den|alt|resten|det hele)"
_RIGHT = rf"{_ALL_OF_IT}\s+(?:passer|stemmer|(?:er|ser)\s+(?:fint?|rigtigt?|korrekt|i orden|godt?))"
_LEADING = re.compile(
    r"^\W*(?:(?:ja|jo|jep|nej|næ|ok|okay|men|og|hov)\b[\s,.:;!]*"
    rf"|(?:{_RIGHT}|fint)(?:\s+nok)?(?:\s+ud)?"
    r"(?=\s*(?:[,.:;!]|men\b|$))[\s,.:;!]*)+",
    re.IGNORECASE,
)
_BUT = re.compile(r"\b(?:men|måske|tror|ved ikke|i aften|i nat|snart|senere|bange for)\b", re.IGNORECASE)


_ONLY_NO = re.compile(
    r"^\W*(?:(?:nej|næh?|nope|nix|niks|no|slet|overhovedet)\W+)*"
    r"(?:nej|næh?|nope|nix|niks|no|intet|ingen|ingenting|ikke(?:\s+(?:noget|endnu))?|nothing)\W*$",
    re.IGNORECASE,
)


def says_only_no(text: str) -> bool:
    """Whether `text` says no, or "nothing", and not a word more."""
    return _ONLY_NO.match(text) is not None


def behind_yes_or_no(text: str) -> str:
    """`text` without the yes, the no or the "det passer, men" that it begins with."""
    return _LEADING.sub("", text)


def leaning(text: str) -> Leaning | None:
    """Where a reply to "is the child in danger" leans; None where it says neither yes nor no."""
    if _YES.match(text):
        return "yes"
    no = _NO.match(text)
    if no:
        return "unsure" if _BUT.search(text, no.end()) else "no"
    return "unsure" if _PERHAPS.match(text) else None
