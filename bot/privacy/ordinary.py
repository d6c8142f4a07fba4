"""Tells ordinary words from names."""

from bot.language.lexicon import danish_frequencies
from bot.privacy import kinship

_ORDINARY = 1e-5  # the share of running text from which a capitalised word is rather a word than somebody's name


def is_ordinary(word: str) -> bool:
    """Whether `word` (lower case) is common, or often written with a capital though it is no name."""
    return word in kinship.NO_SURNAME or is_common(word)


def is_common(word: str) -> bool:
    """Whether `word` (lower case) is as common in running text as names hardly are."""
    return danish_frequencies().get(word, 0.0) >= _ORDINARY
