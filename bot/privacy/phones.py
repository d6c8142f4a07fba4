"""Finds Danish phone numbers of eight digits, and foreign ones with their country code.

Dates, clock times, years, weeks and amounts are no phone numbers, though some of them have eight digits too.
"""

import re
from collections.abc import Iterator

from bot.privacy.number_words import find_spoken_numbers
from bot.privacy.readable import holds_figures

_LENGTH = 8  # digits
_FEWEST_WORDS = 4  # number words and figures in a row
_COUNTING = "23456789"
_GROUPED = (
    r"\(?[2-9]\d\)?(?:[\s.\-]?\d\d){3}",
    r"[2-9]\d(?P<sign>\s?[\-/,_]\s?|\s{2,3})\d\d(?:(?P=sign)\d\d){2}",
    r"[2-9]\d\d(?:[ \-](?:\d{3}[ \-]\d\d|\d\d[ \-]\d{3})|\s\d{5})",
    r"[2-9]\d\s(?!000)\d{3}\s(?!000)\d{3}",
    r"[2-9]\d{4}\s\d{3}",
    r"(?<!\d[ .,/\-_*])[2-9](?P<gap>[ ,]|\s?[./\-_*]\s?)\d(?:(?P=gap)\d){6}(?!(?P=gap)\d)",
    r"[2-9]\d{8}",  # one digit too many
)
# Eight digits, the first from 2 to 9, together or in groups; 45, +45 or 0045 may come before.
_DANISH = re.compile(
    rf"(?<![\d+])(?:(?:(?:\+|00)\s?)?45[\s.\-]?)?(?:{'|'.join(_GROUPED)})(?!\d|\s?(?:kr|kroner|km|kilometer)\b)"
)
# With the country code any signs may stand between: "(+45) 22/41-67.93".
_WITH_CODE = re.compile(r"(?<![\w+])\(?(?:\+|00)\s?45\)?(?:[\s./\-]{0,2}\d){8}(?!\d)")
# Where a number is spoken of, whatever stands between its digits: "nummeret er 23 - 5168 - 97".
_ANNOUNCED = re.compile(
    r"\b(?:\w{0,10}nummer(?:et)?|tlf|telefon|mobil)\b\.?(?:\s(?:er|hedder|lyder|har|på|til)){0,2}[\s:]{1,3}"
    r"(?P<number>[2-9](?:[\s./\-–—,]{0,3}\d){7})(?!\d|[.,/\-]\d|\s?(?:kr|kroner|km)\b)",
    re.IGNORECASE,
)
# "6142139O": a letter that looks like a digit.
_LOOKALIKE = re.compile(r"(?<![^\W_])[2-9](?=\d*[oOlI])(?=(?:[oOlI]?\d){4})[\doOlI]{7}(?![^\W_])")
_FOREIGN = re.compile(r"(?<![\w+])(?:\+|00)(?!45|\s?45)[1-9]\d{0,2}(?:[\s.\-]?\d{2,4}){2,5}(?!\d)")

_DAY, _MONTH, _CENTURY = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:19|20)\d\d"
_HOUR = r"(?:[01]?\d|2[0-4])[.:][0-5]\d"
_NO_PHONE = re.compile(
    r"(?<!\d)(?:"
    # 24.12.2024, 24/12-24, 24-12-2024 and 24 12 2024, but not the middle of 61.24.12.20
    rf"(?<!\d\d[./]){_DAY}[./]{_MONTH}[./\-](?:{_CENTURY}|\d\d)(?![./]?\d)"
    rf"|(?<!\d\d-){_DAY}-{_MONTH}-{_CENTURY}(?!-?\d)"
    rf"|(?<!\d\d\s){_DAY}\s{_MONTH}\s{_CENTURY}(?!\s?\d)"
    rf"|(?<!\d-){_CENTURY}-{_MONTH}-{_DAY}(?!-?\d)"
    rf"|{_HOUR}\s?-\s?{_HOUR}(?!\d)"
    rf"|{_CENTURY}[\s/\-]{_CENTURY}(?!\d)"
    r"|\d\d00\s?-\s?\d\d00(?!\d)"
    # of an order or a policy its first group only: a phone number may stand behind it
    r"|\b(?i:(?:ordre|faktura|sags|journal|kunde|vare|bestillings|police)\s?(?:nr|nummer(?:et)?)|police)\b"
    r"[.:]?\s{0,2}(?:er\s)?\d[\d\-]{3,11}(?![\d ]*\d)"
    # "postnumrene 6100 6500 6560"
    r"|\d{4}(?:\s\d{4}){2}(?!\s?\d)(?=[^.!?]{0,60}\bpostnum)|\bpostnum\w*\D{0,20}\d{4}(?:\s\d{4}){2}(?!\s?\d)"
    r")|\buge(?:r|rne)?\s\d\d(?:\D{1,3}\d\d)+(?!\d)"
)


def find_phones(text: str) -> Iterator[tuple[int, int]]:
    """The spans (start, end) of `text` that hold a phone number."""
    if holds_figures(text):
        yield from _find_written(text)
    for number in find_spoken_numbers(text):
        if (
            len(number.digits) == _LENGTH
            and number.digits[0] not in "01"
            and number.items >= _FEWEST_WORDS
            and not number.listed
        ):
            yield number.start, number.end


def _find_written(text: str) -> Iterator[tuple[int, int]]:
    danish = [match.span() for match in _DANISH.finditer(text) if _digits(match[0]) != _COUNTING]
    danish += [match.span("number") for match in _ANNOUNCED.finditer(text)]
    if danish:
        others = [match.span() for match in _NO_PHONE.finditer(text)]
        yield from (span for span in danish if not any(_overlap(span, other) for other in others))
    for pattern in (_WITH_CODE, _LOOKALIKE, _FOREIGN):
        for match in pattern.finditer(text):
            yield match.span()


def _digits(written: str) -> str:
    return re.sub(r"\D", "", written)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
