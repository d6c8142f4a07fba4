"""Takes out of a story what shows without a name who a child is: the day of its birth, and number plates.

Of a birthday the year stays, since it tells how old the child is: "født 12. april 2015" -> "født i 2015".
"""

import re

from bot.language.calendar import MONTHS

PLATE = "[nummerplade]"

_MONTHS = tuple(month[:3] for month in MONTHS)
_LAST_BORN = 30  # of years in two figures: what is greater was in the last century
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:(?:19|20)\d\d|\d\d)"
_NAMED_DAY = rf"(?:{_DAY}\.?|[a-zæøå]{{3,14}}[tdj]e)\s*(?:{'|'.join(_MONTHS)})[a-z]*\.?"
_DATE = (
    rf"(?:(?:{_DAY}(?:\s?[./\-]\s?|\s){_MONTH}(?:\s?[./\-]\s?|\s)|{_NAMED_DAY}\s*|\d{{4}})(?P<year>{_YEAR})"
    rf"|(?P<iso>(?:19|20)\d\d)-{_MONTH}-{_DAY})(?!\d|[.:]\d)"
)
_BORN = re.compile(
    r"\b(?P<before>født|f\.|fødselsdato\w*(?:\s+er|:)?|fødselsdag\w*(?:\s+er|:)|ha(?:r|vde) fødselsdag)\s*"
    rf"(?:(?:den|d\.)\s*)?{_DATE}",
    re.IGNORECASE,
)
_BORN_IN_MONTH = re.compile(
    r"\b(?P<before>født|ha(?:r|vde) fødselsdag|fylder (?:\w+ )?år)\s+"
    rf"(?:(?:den|d\.)\s*)?{_DAY}\.?\s+(?P<month>(?:{'|'.join(_MONTHS)})[a-z]*)\b",
    re.IGNORECASE,
)
# Two capitals and five figures, or in any case where it is announced.
_PLATE = re.compile(
    r"(?<!\w)(?!(?:KR|KL|NR|KM|TV|OK|OM|PÅ|AF|TI|TO|EN|ET|ER|VI|DU|SÅ|NU|JA|OG|AT|DE|DA|OP)\s?\d)"
    r"[A-ZÆØÅ]{2}\s?\d\d\s?\d{3}(?!\d|[.,]\d|\s?(?:kr|kroner|km)\b)"
)
_ANNOUNCED_PLATE = re.compile(
    r"(?P<before>\b(?:nummerpladen?|registreringsnummer(?:et)?|reg\.?\s?nr\.?)(?:\s+(?:er|hedder|var))?[\s:]{1,3})"
    r"[a-zæøå]{2}\s?\d\d\s?\d{3}(?!\d)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")


def without_birthdays(text: str) -> str:
    """`text` with the year alone (or the month, where no year stands) of a day on which somebody was born."""
    if not _DIGIT.search(text):
        return text
    return _BORN_IN_MONTH.sub(r"\g<before> i \g<month>", _BORN.sub(_year_alone, text))


def without_plates(text: str) -> str:
    """`text` with `[nummerplade]` where a car's number plate stood."""
    if not _DIGIT.search(text):
        return text
    return _PLATE.sub(PLATE, _ANNOUNCED_PLATE.sub(rf"\g<before>{PLATE}", text))


def _year_alone(match: re.Match[str]) -> str:
    year = match["iso"] or match["year"]
    if len(year) == len("15"):
        year = f"20{year}" if int(year) <= _LAST_BORN else f"19{year}"
    before = match["before"]
    spoken = before.casefold().endswith(("født", "er", "fødselsdag"))  # and no list: "Fødselsdato: 2015"
    return f"{before} i {year}" if spoken else f"{before} {year}"
