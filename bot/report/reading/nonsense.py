"""Whether a message can be read at all."""

import re

from bot.privacy.masking import PLACEHOLDER

_WORD = re.compile(r"[^\W\d_]+")
_VOWELS = frozenset("aeiouyæøåäöüéèáíóú")
_KEY_ROWS = ("qwertyuiopå", "asdfghjklæø", "zxcvbnm")
_KEYS_IN_A_ROW = 5
_SOUNDS = frozenset({"hm", "hmm", "hmmm", "øhm", "haha", "hahaha", "hehe", "hihi", "lol"})


def is_nonsense(text: str, numbers_count: bool = False) -> bool:
    """Whether nothing in `text` can be read: no word, keys hit at random, only what was masked.

    `numbers_count`: whether digits alone may be an answer (an age, a date).
    """
    text = PLACEHOLDER.sub(" ", text)
    words = _WORD.findall(text)
    if words:
        return all(_is_mash(word.casefold()) for word in words)
    digits = sum(c.isdigit() for c in text)
    return not (numbers_count and 0 < digits <= 8)


def _is_mash(word: str) -> bool:
    if word in _SOUNDS:
        return True
    if len(word) == 1:
        return word not in {"i", "å"}
    if not word.isascii() and not any(c in "æøå" for c in word):
        return False  # another script or accented: not for this to judge
    if len(word) >= 4 and not any(c in _VOWELS for c in word):
        return True
    if len(word) >= 4 and len(set(word)) == 1:
        return True
    if len(word) >= 6 and len(set(word)) <= 2:
        return True
    return any(
        row[at : at + _KEYS_IN_A_ROW] in word for row in _KEY_ROWS for at in range(len(row) - _KEYS_IN_A_ROW + 1)
    )
