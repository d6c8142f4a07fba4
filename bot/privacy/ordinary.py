"""Tells ordinary words from names."""

from bot.language import calendar
from bot.language.lexicon import danish_frequencies
from bot.language.word_set import word_set

_ORDINARY = 1e-5  # the share of running text from which a capitalised word is rather a word than somebody's name

# Words that are often written with a capital letter and are no surname.
NO_SURNAME = word_set(
    "jeg hun han de det den der da du vi og men så når hvis at for fra med om på til ved haderslev kommune "
    "familierådgivningen familiehuset mor far barnet sfo skole skolen siger sagde er var har havde kom går bor min mit "
    "hendes hans i dag igen nu her ikke også"
).union(calendar.WEEKDAYS, calendar.MONTHS)


def is_ordinary(word: str) -> bool:
    """Whether `word` (lower case) is common, or often written with a capital though it is no name."""
    return word in NO_SURNAME or is_common(word)


def is_common(word: str) -> bool:
    """Whether `word` (lower case) is as common in running text as names hardly are."""
    return danish_frequencies().get(word, 0.0) >= _ORDINARY
