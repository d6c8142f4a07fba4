"""Reads Danish number words as digits: what is dictated to a phone often comes as words."""

import re
from collections.abc import Iterator

_ONES = ("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni")
_TEENS = ("ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten")
_TENS = {
    "tyve": 2, "tredive": 3, "fyrre": 4, "halvtreds": 5, "tres": 6, "halvfjerds": 7, "firs": 8, "halvfems": 9,
}  # fmt: skip
_FEWEST = 4  # number words in a row: fewer are counting, not a number


def _values() -> dict[str, str]:
    values = {word: str(digit) for digit, word in enumerate(_ONES)}
    values |= {"et": "1", "én": "1", "ét": "1", "sex": "6"}
    values |= {word: str(10 + place) for place, word in enumerate(_TEENS)}
    for word, ten in _TENS.items():
        values[word] = f"{ten}0"
        values |= {f"{one}og{word}": f"{ten}{digit}" for digit, one in enumerate(_ONES) if digit}
    return values


_VALUES = _values()
_WORD = "|".join(sorted(_VALUES, key=len, reverse=True))
_GAP = r"(?:[\s.,:;/\-]|\b(?:binde)?streg\b|\bog så\b)+"
_RUN = re.compile(rf"\b(?:{_WORD})\b(?:{_GAP}(?:{_WORD}|\d{{1,6}})\b){{{_FEWEST - 1},}}", re.IGNORECASE)
_ITEM = re.compile(rf"\b(?:{_WORD}|\d{{1,6}})\b", re.IGNORECASE)


def find_spoken_numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """The spans (start, end) of `text` with at least four number words in a row, and the digits they stand for."""
    for run in _RUN.finditer(text):
        yield *run.span(), "".join(_VALUES.get(item.lower(), item) for item in _ITEM.findall(run[0]))
