"""Finds Danish personal numbers (CPR) in all the ways people write them.

Only the date is looked at: numbers that fail modulus 11 have been given out since 2007. A day may have 60
added to it (replacement numbers). Better one number too many masked than one too few.
"""

import re
from collections.abc import Iterator

_BETWEEN = r"[\s.,:;/\\_|*+()\-\u2010-\u2015]{0,4}"
_DAY = r"(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
_MONTH = r"(?:0[1-9]|1[0-2])"
_YEAR = r"(?:(?:18|19|20)\d\d|\d\d)"
_MONTH_NAME = (
    r"(?:jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sep(?:t(?:ember)?)?"
    r"|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_SHORT_DATE = rf"(?:{_DAY}|[1-9])(?:[\s./\-]{{1,3}}(?:{_MONTH}|[1-9])[\s./\-]{{1,3}}|\.?\s*{_MONTH_NAME}\.?\s*){_YEAR}"
_DATE = rf"(?:{_DAY}{_BETWEEN}{_MONTH}{_BETWEEN}{_YEAR}|{_SHORT_DATE})"

_WHOLE = re.compile(rf"(?<!\d){_DATE}{_BETWEEN}\d(?:[\s.\-]?\d){{3}}(?!\d)", re.IGNORECASE)
# "170313 ... 1658": a date and, a few words on, four digits of their own.
_SPLIT = re.compile(
    rf"(?<!\d)(?P<date>{_DAY}[ .\-/]?{_MONTH}[ .\-/]?{_YEAR})(?!\d)(?P<words>\D{{1,45}})(?P<end>\d{{4}})(?!\d)"
)
# "de sidste fire er 1658", "slutter på 1658": the end of a number whose date was given earlier or not at all.
_ENDING = re.compile(
    r"(?:sidste\s+(?:fire|4)\b|løbe(?:nummer|nr)|kontrolcifre|kontroltal|slut(?:ter|tal|cifre)?\s+(?:på|med|er)"
    r"|ender\s+på|endelse)\D{0,25}(?P<end>\d(?:[\s.\-]?\d){3})(?!\d)",
    re.IGNORECASE,
)
# "0 1 0 2 0 3 1 2 3 4": ten single digits.
_SPELT_OUT = re.compile(r"(?<!\d)\d(?:[\s.,/\-]{1,3}\d){9}(?![\s.,/\-]?\d)")
_STARTS_WITH_DATE = re.compile(rf"{_DAY}{_MONTH}")
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d")
_TIME = re.compile(r"\b(?:kl|klokken)\b", re.IGNORECASE)


def find_cpr(text: str) -> Iterator[tuple[int, int]]:
    """The spans (start, end) of `text` that hold a personal number or the parts of one."""
    for match in _WHOLE.finditer(text):
        yield match.span()
    for match in _SPELT_OUT.finditer(text):
        if _STARTS_WITH_DATE.match(re.sub(r"\D", "", match[0])):
            yield match.span()
    for match in _SPLIT.finditer(text):
        is_year_or_time = _YEAR_ALONE.fullmatch(match["end"]) or _TIME.search(match["words"])
        if not is_year_or_time or "sidste" in match["words"]:
            yield match.span("date")
            yield match.span("end")
    for match in _ENDING.finditer(text):
        yield match.span("end")
