"""Repairs help, and what is right stays right."""

import pytest

from bot.language.lexicon import Lexicon
from bot.language.spelling import Spelling

SPELLING = Spelling(Lexicon(["netværksfamilie", "familierådgivningen", "støtteophold", "kørepenge"]))


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        ("maa vi ryge naar han er her", "må vi ryge når han er her"),
        ("hvornaar faar boernene koerepenge", "hvornår får børnene kørepenge"),
        ("stoetteophold", "støtteophold"),
        ("FAMILIERAADGIVNINGEN", "familierådgivningen"),
        ("hjææælp", "hjælp"),
        ("jaaaa", "ja"),
        ("tusiiiind tak", "tusind tak"),
    ],
)
def test_it_repairs(typed: str, repaired: str) -> None:
    assert SPELLING.repair(typed) == repaired


@pytest.mark.parametrize(
    "word",
    ["israel", "poesi", "trofæ", "bil", "drikker", "opdrage", "hoppe", "kvittering", "netværksfamilie"],
)
def test_right_words_stay(word: str) -> None:
    assert SPELLING.repair(word) == word
