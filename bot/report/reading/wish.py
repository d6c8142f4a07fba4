"""The wish for a report, and what is told with it."""

import re

from bot.language.asking import QUESTION_WORDS
from bot.report.reading import cues
from bot.report.reading.about_the_child import tells_of_someone
from bot.report.reading.yes_or_no import behind_yes_or_no

_SINCE = r"(?:fordi|da|om at|for(?=\s+(?:jeg|vi|han|hun|de|far|mor|min|mit|barnet|der|det)\b))"
# "lav en underretning fordi", "jeg vil underrette, ": at the very beginning, before what is told.
_AT_FIRST = re.compile(
    rf"^\W*(?:{cues.HELLO})?[\s,.!]*(?:(?:jeg|vi)\s+)?(?:vil|skal|ønsker|har brug for|kunne|lav|skriv|start"
    r"|begynd|hjælp)\s+(?:(?!ikke\b)\w+\s+){0,5}?underret\w*(?:\s+(?:om|på)\s+(?:det|ham|hende|dem))?"
    rf"(?:\s*[,:;.-]\s*|\s+(?={_SINCE}\b))(?:{_SINCE}\s+)?(?=\w)",
    re.IGNORECASE,
)
_SMALL = (
    r"(?:gerne|godt|lige|nu|også|hermed|derfor|bare|egentlig|altså|selv|hellere|helst|så|jo|straks|meget|rigtig|snarest"
    r"|faktisk|herved|venligst)"
)
_WANTS = (
    r"(?:vil|ønsker|skal|ville\s+gerne|kunne\s+(?:godt\s+)?tænke\s+(?:mig|os)|har\s+brug\s+for|har\s+lyst\s+til|agter"
    r"|(?:er|bliver)\s+nødt\s+til|må\s+hellere)"
)
# Not "sende": who wants to send one asks where to.
_MAKES = (
    r"(?:lave|skrive|foretage|indgive|indlevere|oprette|udarbejde|udfylde|formulere|starte|begynde|påbegynde"
    r"|(?:gå\s+i\s+gang|komme)\s+med)"
)
_BARE = (
    rf"{_WANTS}\s+(?:{_SMALL}\s+)*(?:at\s+)?(?:{_SMALL}\s+)*"
    rf"{_MAKES}\s+(?:på\s+)?(?:{_SMALL}\s+)*(?:(?:en|sådan|sån|den\s+slags|ny)\s+)*underretning\b"
)
_WISH = rf"(?:jeg|vi|undertegnede)\s+(?:{_SMALL}\s+)*{_BARE}"
_LAW = r"(?:,?\s+(?:jf\.?|jævnfør|efter|iht\.?|i\s+henhold\s+til)\s+[^,;!?\n§]{0,30}§+\s*\d+(?:,?\s*stk\.?\s*\d+)?)?"
_STARTS = r"(?:^|(?<=[.!?:\n,;])|(?<=[.!?:\n,;] )|(?<= og )|(?<= men )|(?<= så ))"
# "jeg er bekymret og vil lave en underretning": whoever that sentence begins with wishes it.
_PLAIN = re.compile(rf"{_STARTS}{_WISH}|^{_BARE}|(?<= og )(?P<shared>(?:{_SMALL}\s+)*{_BARE})", re.IGNORECASE)
_OF_ONESELF = re.compile(r"(?:^|[.!?:\n,;]\s*)(?:hej\W+|da\s+|så\s+)?(?:jeg|vi)\b[^.!?:\n,;]*$", re.IGNORECASE)
# "om det" says nothing that the report does not know; of "om mit barnebarn" the child is told.
_WHOM = (
    r"(?:\s+til\s+(?:jer|kommunen))?(?:\s+(?:om|på|for|vedrørende|vedr\.?|angående|ang\.?)"
    r"(?:\s+(?:det|ham|hende|dem)\b(?=\s*(?:$|[.,;:!?\n]|og\b|men\b|fordi\b|da\b|for\b))|(?=\s)))?"
)
_TOLD_BESIDE = re.compile(
    rf"(?:(?:[,;]?\s+(?:og|men|så)|[,;])\s+|^|(?<=[.!?:\n])\s*)(?:{_PLAIN.pattern}){_LAW}{_WHOM}"
    rf"\s*[,;:-]?\s*(?:{_SINCE}\s+)?",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:siger|sagde|sagt|skriver|skrev|råber|råbte|truer|truede|mener|mente|at)[\s,:]*$", re.IGNORECASE
)
# What stands behind the wish and makes it one for later, or a question: "…, men hvordan gør jeg?"
_ASKS_BEHIND = re.compile(
    rf"\?|\b(?:{'|'.join(QUESTION_WORDS)}|hvis|(?:men|alligevel)\s+ikke|ikke\s+(?:nu|endnu)|(?:skal|må|kan|bør|får|er)\s+(?:jeg|vi|man|det|den|der)|om\s+(?:jeg|vi|man))\b",
    re.IGNORECASE,
)
# "skal jeg lave en underretning": to be told whether one must, not to begin.
_ASKS_WHETHER = re.compile(r"\b(?:skal|må|bør|burde|skulle)\s+(?:jeg|vi|man)\b", re.IGNORECASE)


def wishes_plainly(text: str) -> bool:
    """Whether `text` says in a sentence of its own that who writes wants to make a report: "Jeg ønsker at foretage en
    underretning om mit barnebarn". False where a question or a condition stands behind it."""
    found = _PLAIN.search(text)
    if found is None or not _is_ones_own(found):
        return False
    return not _ASKS_BEHIND.search(text, found.end())


def names_a_report(text: str) -> bool:
    """Whether `text` speaks of a report by its name."""
    return "underret" in text.casefold()


def asks_whether(text: str) -> bool:
    """Whether `text` asks if a report must be made."""
    return _ASKS_WHETHER.search(text) is not None


def without_wish(text: str) -> str:
    """`text` without the wish for a report: "jeg vil underrette, han er 8"."""
    left = _TOLD_BESIDE.sub(_left, _AT_FIRST.sub("", text)).strip()
    return left if any(c.isalnum() for c in left) else ""


def told_with(wish: str) -> str:
    """What `wish`, a yes to a report or the wish for one, tells of the child; empty where it only wishes for one:
    "ja tak, far slår ham også", "lav en underretning fordi far slår ham", but not "ja, hjælp mig med det"."""
    said = without_wish(behind_yes_or_no(wish)).strip()
    return said if tells_of_someone(said) else ""


def _is_ones_own(match: re.Match[str]) -> bool:
    """Whether who writes wishes it, not somebody whose words or wish are told."""
    before = match.string[: match.start()]
    return not _SAYS.search(before) and (match["shared"] is None or _OF_ONESELF.search(before) is not None)


def _left(match: re.Match[str]) -> str:
    """What stands in the place of a wish, so that what surrounds it is still told in sentences of its own."""
    before, behind = match.string[: match.start()].rstrip(), match.string[match.end() :]
    if not _is_ones_own(match):
        return match[0]
    if not before or not behind or behind[0] in ".!?\n":
        return ""
    return " " if before[-1] in ".!?:" else ". "
