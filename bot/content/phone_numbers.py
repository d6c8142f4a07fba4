"""Phone numbers in the texts that editors write, those with a digit too few or too many among them."""

import re
from collections.abc import Iterator

_BLANK = " \u00a0\u2009\u202f"  # those that Word and web pages set between digits, too
_DASH = "\u2010\u2011\u2013-"  # the last one ends a class of signs
_DIGITS = re.compile(rf"(?<![\d.,+])(?:\+45[{_BLANK}]?)?\d+(?:[{_BLANK}.{_DASH}]\d+)*")
_FEWEST, _MOST = 6, 11  # digits: "7434 1081" with two too few; with one too many and the 45 of Denmark
# "100.000", "24.12.2024", "10.00-15.00", "2024-2025": what else has as many digits.
_NO_PHONE = re.compile(
    r"\d{1,3}(?:\.\d{3})+|\d{1,2}[.-]\d{1,2}[.-]\d{2,4}"
    rf"|\d{{1,2}}\.\d\d[{_DASH}]\d{{1,2}}\.\d\d|(?:(?:19|20)\d\d[{_DASH}]?){{2}}"
)
_SHORT = re.compile(
    r"\b(?:ring\w*|tlf\.?|telefon|nummer|på|til)\s+(1\d\d)(?!\d| \d)\b|"
    # 112 and 114 with a digit lost or doubled, where nothing else can be meant: no "på 11 år".
    r"\b(?:ring|tlf\.?|telefon|politiet\s+på|alarmcentralen\s+på)\s+(1\d|1\d{3})(?!\d| \d|[.,]\d)\b"
    r"(?!\s+(?:dage?|uger?|timer?|minutter|måneder|gange|år)\b)",
    re.IGNORECASE,
)


def phone_numbers(text: str) -> Iterator[str]:
    """Every number in `text`, as it is written, that a reader would take for one to call."""
    for found in _DIGITS.findall(text):
        if _FEWEST <= sum(sign.isdigit() for sign in found) <= _MOST and not _NO_PHONE.fullmatch(found):
            yield found
    for usual, slipped in _SHORT.findall(text):
        yield usual or slipped
