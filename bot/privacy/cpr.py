"""Finds Danish personal numbers (CPR) in all the ways people write them.

Only the date is looked at: numbers that fail modulus 11 have been given out since 2007. A day may have 60
added to it (replacement numbers). Better one number too many masked than one too few.
"""

import re
from collections.abc import Iterator

from bot.privacy.number_words import find_spoken_numbers
from bot.privacy.readable import holds_figures

_BETWEEN = r"[\s.,:;/\\_|*+=()\-\u2010-\u2015]{0,4}"
_DAY = r"(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])"
_MONTH = r"(?:0[1-9]|1[0-2])"
_YEAR = r"(?:(?:18|19|20)\d\d|\d\d)"
_MONTH_NAME = (
    r"(?:jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sep(?:t(?:ember)?)?"
    r"|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_SHORT_DATE = rf"(?:{_DAY}|[1-9])(?:[\s./\-]{{1,3}}(?:{_MONTH}|[1-9])[\s./\-]{{1,3}}|\.?\s*{_MONTH_NAME}\.?\s*){_YEAR}"
_YEAR_FIRST = rf"(?:18|19|20)\d\d(?P<iso>[\s.\-/]?){_MONTH}(?P=iso){_DAY}"
_DATE = rf"(?:{_DAY}{_BETWEEN}{_MONTH}{_BETWEEN}{_YEAR}|{_SHORT_DATE}|{_YEAR_FIRST})"

_WHOLE = re.compile(rf"(?<!\d){_DATE}{_BETWEEN}\d(?:[\s.\-]?\d){{3}}(?![.\-/]?\d)", re.IGNORECASE)
_DASH = r"\s?[\-\u2010-\u2015]\s?"
# Written like one, with a slip: a digit too many or too few, or a day that there is not.
_SLIP = re.compile(
    rf"(?<!\d)(?:\d{{6}}{_DASH}\d{{4}}|\d{{0,2}}{_DAY}{_MONTH}\d\d{_DASH}\d{{3,5}}|[1-9]{_MONTH}\d\d{_DASH}\d{{4}})(?!\d)"
)
# "1658-170313": the end first. After a year or a time it is rather a date.
_END_FIRST = re.compile(
    r"(?<![\d.,:])(?<!kl )(?<!kl\. )(?<!klokken )"
    rf"(?:\d{{4}}\s?[\-/\u2010-\u2015]\s?|(?!19|20)\d{{4}}\s){_DAY}{_MONTH}\d\d(?!\d)",
    re.IGNORECASE,
)
# "300616-1AV2": what is given to who has no number yet.
_REPLACEMENT = re.compile(
    rf"(?<![^\W_]){_DAY}\.?{_MONTH}\.?\d\d"
    rf"(?:{_DASH}(?=[a-zæøå]*\d)(?=\d*[a-zæøå])[\da-zæøå]{{4}}|\s?(?!nr|uge|rum|dag|k[lmr])(?=\d*[a-zæøå])[\da-zæøå]{{3}}\d)"
    r"(?![^\W_])",
    re.IGNORECASE,
)
# "170313 ... 1658": a date and, a few words on, four digits of their own, which are no phone number, no second date
# and no kilometres or kroner.
_NO_PHONE = r"(?!\d\d(?:[\s.\-]?\d\d){3}(?!\d))"
_NO_MEASURE = r"(?![.\-/]?\d|\s?k(?:m|r|ilometer|roner)\b)"
_FOUR_FURTHER_ON = rf"(?P<words>\D{{1,45}}){_NO_PHONE}(?P<end>\d\d[\s.\-]?\d\d){_NO_MEASURE}"
_SPLIT = re.compile(rf"(?<!\d)(?P<date>{_DAY}[ .\-/]?{_MONTH}[ .\-/]?{_YEAR}|\d(?: ?\d){{5}})(?!\d){_FOUR_FURTHER_ON}")
# "født den 3. maj 2017 og koden bagefter er 4482", hardly spelt, too; behind any other date written so a postcode may
# stand.
_BORN = re.compile(
    rf"\bf(?:ø|oe)d(?:t|d|dt|sels?da(?:g|to)|sdag)?\b\D{{0,12}}(?P<date>{_SHORT_DATE})(?!\d){_FOUR_FURTHER_ON}",
    re.IGNORECASE,
)
_LAST = r"(?:(?:aller)?sids?te|siste|bage?r?ste)"
_LAST_FOUR = rf"(?:{_LAST}\s+(?:fire|4)\b|(?:fire|4)\s+{_LAST}\b|(?:fire|4)\s+(?:cifre|tal)\s+til\s+(?:sidst|slut))"
_BEHIND_THE_DASH = r"(?:efter|bag|bagved|bag\s+ved)\s+(?:bindestregen|stregen)"
_ANNOUNCES_END = (
    rf"(?:{_LAST_FOUR}|l(?:ø|oe|o)be(?:nummer|nr)|kontrolcifre|kontroltal|\bslut(?:ter|tal|cifre)?\s+(?:på|med|er)"
    r"|ender\s+på|\bendelse)"
)
# "de sidste fire er 1658", "slutter på 1658": the end of a number whose date was given earlier or not at all.
_END = r"(?P<end>\d(?:(?:[\s.,\-]{0,2}|,?\s+og\s+)\d){3})(?!\d)"
_ENDING = re.compile(rf"{_ANNOUNCES_END}\D{{0,25}}{_END}", re.IGNORECASE)
# "slutcifrene i hendes personnummer: 1658", "tallene bagved stregen hedder 1658": a year may stand there, too.
_RATHER_ENDING = re.compile(
    rf"\b(?:slutcifre|(?:fire|4|{_LAST})\s+(?:cifre|tal|(?:halv)?del)\b|{_BEHIND_THE_DASH})\D{{0,35}}(?!(?:19|20)\d\d\b){_END}",
    re.IGNORECASE,
)
# "hendes cpr ender 1658": near the word itself; no phone number, no kilometres or kroner.
_OF_ITS_NAME = re.compile(
    rf"\b(?:cpr|person(?:nummer|nr))\w*\b[^\d!?]{{0,25}}(?!(?:19|20)\d\d\b){_NO_PHONE}(?P<end>\d\d[\s.\-]?\d\d){_NO_MEASURE}",
    re.IGNORECASE,
)
# The same in words: what stands before "et to tre fire", and what stands behind "nul et nul to nul tre".
_END_ANNOUNCED = re.compile(rf"{_ANNOUNCES_END}[^\d.!?]{{0,25}}$", re.IGNORECASE)
_END_FOLLOWS = re.compile(rf"\D{{0,45}}{_ANNOUNCES_END}", re.IGNORECASE)
_LOOKS_ASIDE = 80  # characters
# "1658 er de sidste fire": the same, the other way round.
_ENDING_FIRST = re.compile(
    rf"(?<!\d)(?P<end>\d\d[\s.\-]?\d\d)(?!\d)\D{{0,40}}(?:{_LAST_FOUR}|{_BEHIND_THE_DASH})", re.IGNORECASE
)
# "O7O315 1864": letters that look like digits, in a group with real ones.
_LOOKALIKE = re.compile(r"(?<![^\W_])(?=[\doOlIB\s.\-/]{0,12}\d)[\doOlIB]{6}[\s.\-/]{0,3}[\doOlIB]{4}(?![^\W_])")
_DIGIT_OF = str.maketrans("oOlIB", "00118")
# "0 1 0 2 0 3 1 2 3 4", "19061 3 2744": ten digits, with gaps anywhere.
_SIGNS = r"\s.,:;/\\_|*+=\-"
_SPELT_OUT = re.compile(
    rf"(?<!\d)\d(?:[{_SIGNS}]{{1,3}}\d){{9}}(?![{_SIGNS}]?\d)|(?<!\d)\d(?:[ \-]?\d){{9}}(?![ \-]?\d)"
)
_STARTS_WITH_DATE = re.compile(rf"{_DAY}{_MONTH}")
_SPOKEN = re.compile(rf"{_DAY}{_MONTH}{_YEAR}\d{{4}}")
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d")
_TIME = re.compile(r"\b(?:kl|klokken)\b", re.IGNORECASE)


def find_cpr(text: str) -> Iterator[tuple[int, int]]:
    """The spans (start, end) of `text` that hold a personal number or the parts of one."""
    if holds_figures(text):
        yield from _find_written(text)
    yield from _find_spoken(text)


def _find_written(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_WHOLE, _SLIP, _END_FIRST, _REPLACEMENT):
        for match in pattern.finditer(text):
            yield match.span()
    for match in _SPELT_OUT.finditer(text):
        if _STARTS_WITH_DATE.match(re.sub(r"\D", "", match[0])):
            yield match.span()
    with_date = (m for m in _SPLIT.finditer(text) if _STARTS_WITH_DATE.match(re.sub(r"\D", "", m["date"])))
    for match in (*with_date, *_BORN.finditer(text)):
        is_year_or_time = _YEAR_ALONE.fullmatch(match["end"]) or _TIME.search(match["words"])
        if not is_year_or_time or "sidste" in match["words"]:
            yield match.span("date")
            yield match.span("end")
    for pattern in (_ENDING, _RATHER_ENDING, _OF_ITS_NAME, _ENDING_FIRST):
        for match in pattern.finditer(text):
            yield match.span("end")
    for match in _LOOKALIKE.finditer(text):
        if _STARTS_WITH_DATE.match(match[0].translate(_DIGIT_OF)):
            yield match.span()


def _find_spoken(text: str) -> Iterator[tuple[int, int]]:
    """What is said in words: a whole number, its date where an end is announced behind it, an end that is announced."""
    for number in find_spoken_numbers(text, 2):
        before = text[max(0, number.start - _LOOKS_ASIDE) : number.start]
        behind = text[number.end : number.end + _LOOKS_ASIDE]
        digits = number.digits
        whole = number.items > 2 and _SPOKEN.fullmatch(digits)
        date = len(digits) == len("010203") and _STARTS_WITH_DATE.match(digits) and _END_FOLLOWS.match(behind)
        if whole or date or (len(digits) == len("1234") and _END_ANNOUNCED.search(before)):
            yield number.start, number.end
