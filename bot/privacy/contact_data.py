"""Finds e-mail addresses and Danish phone numbers."""

import re
from collections.abc import Iterator

from bot.privacy.number_words import find_spoken_numbers

# Only at the beginning of a word: tried at each letter, a word of some thousand letters would cost seconds.
_BEGINS = r"(?<![\w.+\-])"
_EMAIL = re.compile(rf"{_BEGINS}[\w.+\-]+\s?(?:@|\(at\)|\[at\]|\bsnabela\b)\s?[\w\-]+(?:\.[\w\-]+)+", re.IGNORECASE)
# "anna punktum lind snabela post punktum dk", as a phone writes what is dictated.
_DOT = r"(?:\.|\s+punktum\s+)"
_SPOKEN_EMAIL = re.compile(
    rf"{_BEGINS}[\w+\-]+(?:{_DOT}[\w+\-]+)*\s*(?:@|\bsnabel-?\s?a\b)\s*[\w\-]+(?:{_DOT}[\w\-]+)+", re.IGNORECASE
)
_PHONE_LENGTH = 8  # digits
# Eight digits, the first from 2 to 9, written together or in groups; +45 or 0045 may come before. A date may not:
# "01.05.24-15.05.24" is no number.
_DAY_AND_MONTH = r"(?:0[1-9]|[12]\d|3[01])[.\-/](?:0[1-9]|1[0-2])[.\-/]"
_PHONE = re.compile(
    rf"(?<![\d+])(?<!{_DAY_AND_MONTH})(?:(?:\+|00)\s?45[\s.\-]?)?[2-9]\d(?:[\s.\-]?\d\d){{3}}(?!\d)|(?<!\d)[2-9]\d{{3}}[\s.\-]\d{{4}}(?!\d)"
)
_FOREIGN_PHONE = re.compile(r"(?<![\w+])(?:\+|00)(?!45|\s?45)[1-9]\d{0,2}(?:[\s.\-]?\d{2,4}){2,5}(?!\d)")


def find_emails(text: str) -> Iterator[tuple[int, int]]:
    """The spans of `text` that hold an e-mail address."""
    for pattern in (_EMAIL, _SPOKEN_EMAIL):
        for match in pattern.finditer(text):
            yield match.span()


def find_phones(text: str) -> Iterator[tuple[int, int]]:
    """The spans of `text` that hold a phone number of eight digits, or a foreign one with its country code."""
    for pattern in (_PHONE, _FOREIGN_PHONE):
        for match in pattern.finditer(text):
            yield match.span()
    for start, end, digits in find_spoken_numbers(text):
        if len(digits) == _PHONE_LENGTH and digits[0] not in "01":
            yield start, end
