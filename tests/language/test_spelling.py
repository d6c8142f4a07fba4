"""Repairs help, and what is right stays right."""

from collections import Counter

import pytest

from bot.language.dictionary import Dictionary
from bot.language.lexicon import Lexicon
from bot.language.spelling import Spelling
from bot.project import spoken_danish

DOMAIN = "netværksfamilie familierådgivningen støtteophold kørepenge underretning familieplejekonsulenten flyverdragt"
KNOWN = Dictionary.of(
    ["gilde", "gildet", "vildbasse", "hældte", "legetøj", "bil", "hardly", "beboer", "forening", "foreningen"]
)
SPELLING = Spelling(Lexicon(Counter(dict.fromkeys(DOMAIN.split(), 50)), KNOWN), spoken_danish())


def test_many_texts_are_repaired_like_one() -> None:
    texts = ["maa vi ryge, MAA vi", "hjææælp", "", "HVEMSKALJEGRINGETILNAARHUNERSYG", "maa vi hwordan"]
    assert SPELLING.repair_all(texts) == [SPELLING.repair(text) for text in texts]


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        ("maa vi ryge naar han er her", "må vi ryge når han er her"),
        ("hvornaar faar boernene koerepenge", "hvornår får børnene kørepenge"),
        ("stoetteophold", "støtteophold"),
        ("FAMILIERAADGIVNINGEN", "familierådgivningen"),
        ("indendoersleg", "indendørsleg"),
        ("nabogennemgaaet", "nabogennemgået"),
        ("hjææælp", "hjælp"),
        ("jaaaa", "ja"),
        ("HVEMSKALJEGRINGETILNAARHUNERSYG", "hvem skal jeg ringe til når hun er syg"),
        ("tusiiiind tak", "tusind tak"),
    ],
)
def test_letters_are_put_right(typed: str, repaired: str) -> None:
    assert SPELLING.repair(typed) == repaired


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        ("hva ska wi gø nå hun ik vil mæ hjemm", "hvad skal vi gøre nå hun ikke vil mæ hjem"),
        ("ka æ knæjt få noj te jul", "kan æ knægt få noget til jul"),
        ("hwordan", "hvordan"),
    ],
)
def test_what_is_written_as_it_is_said_is_read(typed: str, repaired: str) -> None:
    assert SPELLING.repair(typed) == repaired


@pytest.mark.parametrize(
    ("typed", "repaired"),
    [
        ("underetnig", "underretning"),
        ("unneretning", "underretning"),
        ("familjeplejekonsulentn", "familieplejekonsulenten"),
        ("flyverdrakt", "flyverdragt"),
        ("anmæle en bekymrin", "anmelde en bekymring"),
        ("komunen", "kommunen"),
        ("nummmer", "nummer"),
        ("hjelp", "hjælp"),
    ],
)
def test_slips_are_repaired(typed: str, repaired: str) -> None:
    assert SPELLING.repair(typed) == repaired


@pytest.mark.parametrize(
    "word",
    [
        *["israel", "poesi", "trofæ", "bil", "drikker", "opdrage", "hoppe", "kvittering", "netværksfamilie"],
        *["gildet", "vildbasse", "hældte", "beboerforeningen", "hardly", "hår", "sjæl"],
    ],
)
def test_right_words_stay(word: str) -> None:
    assert SPELLING.repair(word) == word


@pytest.mark.parametrize("text", ["", "…", "114", "🙂", "x", "ж", "a" * 5000])
def test_what_is_no_word_does_no_harm(text: str) -> None:
    assert len(SPELLING.repair(text)) <= len(text)
