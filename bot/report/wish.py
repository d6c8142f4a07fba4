"""The wish for a report, and what is told with it."""

from bot.report import cues
from bot.report.about_the_child import tells_of_someone
from bot.report.yes_or_no import behind_yes_or_no


def without_wish(text: str) -> str:
    """`text` without the wish for a report that it begins with: "jeg vil underrette, han er 8"."""
    return cues.WISH.sub("", text)


def told_with(wish: str) -> str:
    """What `wish`, a yes to a report or the wish for one, tells of the child; empty where it only wishes for one:
    "ja tak, far slår ham også", "lav en underretning fordi far slår ham", but not "ja, hjælp mig med det"."""
    said = without_wish(behind_yes_or_no(wish)).strip()
    return said if tells_of_someone(said) else ""
