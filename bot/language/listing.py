"""Matters that are only named one after another: "kørsel / tøj", "1) må vi ryge 2) kørsel"."""

import re

from bot.language.word_set import word_set

_SIGN = re.compile(r"\s*[,;+•]\s*|\s+/\s+")
_AND = re.compile(r"\s+(?:og|samt|plus)\s+", re.IGNORECASE)
_AROUND = re.compile(
    r"^\s*(?:\w+\s+(?:ting|spørgsmål|emner)\s*:)\s*"
    r"|[,.]?\s*\b(?:hvad er reglerne|hvordan gør (?:vi|man|jeg)|hvad gælder)\W*$",
    re.IGNORECASE,
)
_MAKES_A_SENTENCE = word_set(
    "er var har havde skal kan må vil får bliver gør jeg vi man han hun det de den der som at så men hvis når fordi "
    "ikke"
)
GREETINGS = word_set("hej hejsa hallo goddag mojn mojen knus hilsen mvh kh vh tak")
_COURTESY = GREETINGS | word_set("ja jo nej okay ok også bare lige undskyld desværre godt fint beklager")
_LONGEST, _SHORTEST = 4, 3  # words, letters
_MARK = re.compile(r"(?:^|(?<=\s))(?:spørgsmål\s+)?[1-9a-e][):]\s+(?=\w)", re.IGNORECASE)
_FEWEST_MARKS = 2  # one alone may be an age or a time


def listed(sentence: str) -> list[str]:
    """The matters that `sentence` only lists, in order; none where it is no list."""
    return _marked(sentence) or _named(sentence)


def _marked(sentence: str) -> list[str]:
    if "(" in sentence or len(_MARK.findall(sentence)) < _FEWEST_MARKS:
        return []
    return list(filter(None, (piece.strip(" ,;") for piece in _MARK.split(sentence))))


def _named(sentence: str) -> list[str]:
    rows = list(filter(None, _SIGN.split(_AROUND.sub("", sentence.rstrip(" .?!")))))
    named = [one for row in rows for one in _AND.split(row)] if len(rows) > 1 else []
    return named if all(map(is_a_name, named)) else []


def is_a_name(piece: str) -> bool:
    """Whether `piece` only names a matter, in a few words that make no sentence."""
    words = piece.casefold().split()
    short = 0 < len(words) <= _LONGEST and len(max(words, key=len)) >= _SHORTEST
    return short and (_MAKES_A_SENTENCE | _COURTESY).isdisjoint(words)
