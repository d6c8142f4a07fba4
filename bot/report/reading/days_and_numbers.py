"""Days, months and small numbers in what a user writes."""

import re

from bot.language import calendar

NUMBERS = ("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv")
NUMBER = rf"(?:\d{{1,2}}|{'|'.join(NUMBERS[2:])})"  # "en" is an article, too
DAYS = "|".join(calendar.WEEKDAYS)
DAY = rf"(?:{DAYS})s?"
RELATIVE_DAY = r"(?:forgårs|går|aftes|morges|nat|dag)"
MONTHS = "|".join(calendar.MONTHS)
MONTH = rf"(?:{MONTHS})"


def places(pattern: str, text: str) -> list[tuple[int, int]]:
    """Where `pattern` stands in `text` as a word of its own: not in a date, a time or a longer word."""
    found = re.finditer(rf"(?<![\w.,:/-]){pattern}(?![\w:/]|[.,]\d)", text, re.IGNORECASE)
    return [match.span() for match in found]


def replaced(text: str, there: list[tuple[int, int]], new: str) -> str:
    """`text` with the word `new` in each of these places, with the capital or the -s ("i lørdags") of the old one."""
    for start, end in sorted(there, reverse=True):
        old, word = text[start:end], new
        if re.fullmatch(DAY, new, re.IGNORECASE):
            word = new.removesuffix("s") + ("s" if old.endswith("s") else "")
        if old[0].isupper():
            word = word.capitalize()
        text = text[:start] + word + text[end:]
    return text
