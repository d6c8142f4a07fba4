"""Reads Danish number words as digits: what is dictated to a phone often comes as words, or half as figures."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ONES = ("nul", "en", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni")
_TEENS = ("ti", "elleve", "tolv", "tretten", "fjorten", "femten", "seksten", "sytten", "atten", "nitten")
_TENS = {
    "tyve": 2, "tredive": 3, "fyrre": 4, "halvtreds": 5, "tres": 6, "halvfjerds": 7, "firs": 8, "halvfems": 9,
}  # fmt: skip
_FEWEST = 3  # numbers in a row: fewer are counting, where nothing announces a number


def _values() -> dict[str, str]:
    values = {word: str(digit) for digit, word in enumerate(_ONES)}
    values |= {"et": "1", "én": "1", "ét": "1", "een": "1", "eet": "1", "sex": "6"}
    values |= {word: str(10 + place) for place, word in enumerate(_TEENS)}
    for word, ten in _TENS.items():
        values[word] = f"{ten}0"
        values |= {f"{one}og{word}": f"{ten}{digit}" for digit, one in enumerate(_ONES) if digit}
    return values


_VALUES = _values()
# Where a word or a figure begins and ends: "nul1" are two.
_TWO_FIGURES = rf"(?:{'|'.join(_ONES[1:])})-?og-?(?:{'|'.join(_TENS)})"  # "toogtyve", "to-og-tyve"
_WORD = rf"(?<![^\W\d_])(?:{_TWO_FIGURES}|{'|'.join(sorted(_VALUES, key=len, reverse=True))})(?![^\W\d_])"
_FIGURES = r"(?<!\d)\d{1,6}(?!\d)"
_SAID_BETWEEN = ("streg", "bindestreg", "derefter", "bagefter", "dernæst")
_GAP = rf"(?:[\s.,:;/\-_*=]|\b(?:{'|'.join(_SAID_BETWEEN)})\b|\bog(?: så)?\b){{0,12}}"
_ITEM = re.compile(rf"{_WORD}|{_FIGURES}", re.IGNORECASE)
# To look for the words at each letter takes long: first it is seen whether any two of a text's words may be such a row.
_LETTERS_OR_FIGURES = re.compile(r"[^\W\d_]+|\d+")
_HALVES = {f"og{ten}" for ten in _TENS} | {f"{one}og" for one in _ONES[1:]}  # of "to-ogtyve", "toog-tyve"
_NUMBERS = frozenset(_VALUES) | _HALVES
_BETWEEN = frozenset({*_SAID_BETWEEN, "og", "så"})
_AND = re.compile(r"(?<!-)\bog\b(?! så|-)", re.IGNORECASE)
_RUN = re.compile(rf"(?:{_ITEM.pattern})(?:{_GAP}(?:{_ITEM.pattern}))+", re.IGNORECASE)


@dataclass(frozen=True)
class SpokenNumber:
    """Numbers in a row, from `start` to `end` of the text, some of them words. `digits`: what they stand for.
    `items`: how many. `listed`: an "og" or, beside figures, a comma stands between them, as in a list of ages."""

    start: int
    end: int
    digits: str
    items: int
    listed: bool


def find_spoken_numbers(text: str, fewest: int = _FEWEST) -> Iterator[SpokenNumber]:
    """The numbers of `text` of which at least `fewest` (two or more) stand in a row and at least one is a word."""
    if not _may_hold_some(text):
        return
    for run in _RUN.finditer(text):
        items = _ITEM.findall(run[0])
        figures = sum(item.isdecimal() for item in items)
        if figures < len(items) >= fewest:
            digits = "".join(_VALUES.get(item.lower().replace("-", ""), item) for item in items)
            listed = _AND.search(run[0]) is not None or (figures > 0 and "," in run[0])
            yield SpokenNumber(*run.span(), digits, len(items), listed)


def _may_hold_some(text: str) -> bool:
    """False only where no two numbers stand in a row, figures or words."""
    follows_one = False
    for token in _LETTERS_OR_FIGURES.findall(text.casefold()):
        if token in _NUMBERS or token.isdecimal():
            if follows_one:
                return True
            follows_one = True
        elif token not in _BETWEEN:
            follows_one = False
    return False
