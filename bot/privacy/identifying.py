"""Takes out of a story what shows without a name who a child is: the day of its birth, number plates, the numbers of
cases and the pages of people on the internet.

Of a birthday the year stays, since it tells how old the child is: "født 12. april 2015" -> "født i 2015".
"""

import re

from bot.language.calendar import MONTHS
from bot.language.lexicon import danish_frequencies
from bot.privacy.readable import holds_figures

PLATE, CASE, PROFILE = "[nummerplade]", "[sagsnummer]", "[profil]"

_MONTHS = tuple(month[:3] for month in MONTHS)
_LISTED = re.compile(r"(?::|\bf\.|dato\w*)$", re.IGNORECASE)  # "Fødselsdato: 2015"
_LAST_BORN = 30  # of years in two figures: what is greater was in the last century
_DAY, _MONTH, _YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])", r"(?:(?:19|20)\d\d|\d\d)"
_NAMED_DAY = rf"(?:{_DAY}\.?|[a-zæøå]{{3,14}}[tdj]e)\s*(?:{'|'.join(_MONTHS)})[a-z]*\.?"
_DATE = (
    rf"(?:(?:{_DAY}(?:\s?[./\-]\s?|\s){_MONTH}(?:\s?[./\-]\s?|\s)|{_NAMED_DAY}\s*|\d{{4}})(?P<year>{_YEAR})"
    rf"|(?P<iso>(?:19|20)\d\d)-{_MONTH}-{_DAY})(?!\d|[.:]\d)"
)
# "på Haderslev Sygehus", "på fredag": but not "født for tidligt, og den 4. marts blev hun slået".
_BETWEEN = r"(?:\s+(?!(?:og|men|så|da|fordi|som|der|blev)\b)[^\W\d]+){0,4}?"
_BORN = re.compile(
    r"\b(?P<before>(?:født|f\.|fødselsdato\w*(?:\s+er|:)?|fødselsdag\w*(?:\s+er|:)|ha(?:r|vde) fødselsdag)"
    rf"{_BETWEEN})\s*(?:(?:den|d\.)\s*)?{_DATE}",
    re.IGNORECASE,
)
_BORN_IN_A_YEAR = re.compile(
    r"\b(?P<before>født)\s+i\s+(?P<year>(?:19|20)\d\d),?\s+(?:(?:den|d\.)\s*)?"
    rf"(?:{_NAMED_DAY}|{_DAY}\s?[/.]\s?{_MONTH}\b)",
    re.IGNORECASE,
)
_BIRTHDAY = (
    r"\b(?P<before>(?:født|ha(?:r|vde) fødselsdag|fyld(?:er|te) (?:\w+ år|år|\d{1,2})"
    rf"|fødsels(?:dag|dato)[a-z]*(?P<list>\s+er|:)){_BETWEEN})\s*"
)
_BORN_IN_MONTH = re.compile(
    rf"{_BIRTHDAY}(?:(?:den|d\.)\s*)?(?<!\d){_DAY}\.?\s*(?P<month>(?:{'|'.join(_MONTHS)})[a-z]*)\b",
    re.IGNORECASE,
)
# "har fødselsdag d. 3/3", "fylder 8 år 12/4"; with a point only after "den": "født 3.2" are kilos. "9 1/2" is an age.
_BORN_IN_FIGURES = re.compile(
    rf"{_BIRTHDAY}(?:(?:den|d\.)\s*{_DAY}\s?[/.]|(?!1/[2-4]\b)(?<!\d){_DAY}\s?/)\s?(?P<figure>{_MONTH})\b(?!\s?[./\-]?\d)",
    re.IGNORECASE,
)
# Two letters and five figures: capitals, or in any case where a car is spoken of. These letters are words instead.
_SHORT_WORDS = "kr|kl|nr|km|om|på|af|ti|to|en|et|er|vi|du|så|nu|og|at|de|da|op"
_FIGURES = r"[\s.\-]?\d\d[\s.\-]?\d{3}(?!\d|[.,]\d|\s?(?:kr|kroner|km)\b)"
_PLATE = re.compile(
    rf"(?<!\w)(?!(?:{_SHORT_WORDS.upper()}|TV|OK|JA)[\s.\-]?\d)"
    rf"[A-ZÆØÅ]{{2}}{_FIGURES}"
)
_ANNOUNCED_PLATE = re.compile(
    r"(?P<before>\b(?:nummerpladen?|registreringsnummer(?:et)?|reg\.?\s?nr\.?|plade(?:n|r|rne)?|bil(?:en)?)"
    r"(?:\s+(?:er|hedder|var|med))?[\s:]{1,3})"
    rf"(?!(?:{_SHORT_WORDS})\b)"
    rf"[a-zæøå]{{2}}{_FIGURES}",
    re.IGNORECASE,
)
_SMALL_PLATE = re.compile(
    r"(?<!\w)(?P<letters>[a-zæøå]{2})[\s\-]\d\d[\s\-]\d{3}(?!\d|[.,\s\-]?\d|\s?(?:kr|kroner|km|stk)\b)"
)
# "journalnummer 4700-71423-00045-25", "j.nr. 25/1234"; the police's are known by themselves, too.
_ANNOUNCED_CASE = re.compile(
    r"(?P<before>\b(?:(?:journal|sags?)(?:nummeret|nummer|nr)|j\.\s?nr|jnr)\b\.?(?:\s+(?:er|hedder|var))?[\s:]{1,3})"
    r"(?=[a-zæøå\-]{0,6}\d)[\w/\-]+(?:[.\-/][\w/\-]+)*",
    re.IGNORECASE,
)
_CASE = re.compile(r"(?<![\w\-])\d{4}-\d{5}-\d{4,5}-\d{2}(?![\w\-])")
_PROFILE = re.compile(
    r"(?<![\w.])(?:https?://)?(?:[a-z]{1,3}\.|www\.)?(?:facebook|fb|messenger|instagram|tiktok|snapchat|twitter|x|linkedin"
    r"|youtube|discord)\.(?:com|dk|me|gg|net)/[^\s,;)»\"]*[^\s,;)»\".!?:]|(?<![\w.@])@(?=[a-zæøå]*[\d._]\w)[a-zæøå][\w.]{1,40}\w",
    re.IGNORECASE,
)
_A_WORD = 3e-5  # the share of running text from which two letters are rather a word: "ca 12 500"


def without_birthdays(text: str) -> str:
    """`text` with the year alone (or the month, where no year stands) of a day on which somebody was born."""
    if not holds_figures(text):
        return text
    text = _BORN.sub(_year_alone, _BORN_IN_A_YEAR.sub(r"\g<before> i \g<year>", text))
    text = _BORN_IN_MONTH.sub(_month_alone, text)
    return _BORN_IN_FIGURES.sub(_month_alone, text)


def without_plates(text: str) -> str:
    """`text` with `[nummerplade]` where a car's number plate stood."""
    if not holds_figures(text):
        return text
    return _SMALL_PLATE.sub(_small_plate, _PLATE.sub(PLATE, _ANNOUNCED_PLATE.sub(rf"\g<before>{PLATE}", text)))


def without_cases_and_profiles(text: str) -> str:
    """`text` with `[sagsnummer]` where the number of a case stood, and `[profil]` for somebody's page or name on the
    internet: "facebook.com/ulla.h", "@ulla.h"."""
    if holds_figures(text):
        text = _CASE.sub(CASE, _ANNOUNCED_CASE.sub(rf"\g<before>{CASE}", text))
    return _PROFILE.sub(PROFILE, text) if "@" in text or "/" in text else text


def _month_alone(match: re.Match[str]) -> str:
    found = match.groupdict()
    month = found.get("month") or MONTHS[int(found["figure"]) - 1]
    return f"{match['before']} {month}" if match["list"] == ":" else f"{match['before']} i {month}"


def _small_plate(match: re.Match[str]) -> str:
    return match[0] if danish_frequencies().get(match["letters"], 0.0) >= _A_WORD else PLATE


def _year_alone(match: re.Match[str]) -> str:
    year = match["iso"] or match["year"]
    if len(year) == len("15"):
        year = f"20{year}" if int(year) <= _LAST_BORN else f"19{year}"
    before = match["before"]
    return f"{before} {year}" if _LISTED.search(before) else f"{before} i {year}"
