"""A dictionary knows its forms and compounds of them, and nothing else."""

import pytest

from bot.language.dictionary import Dictionary

DICTIONARY = Dictionary.of(["regn", "tøjet", "familie", "råd", "Bagsæde"])


@pytest.mark.parametrize("word", ["regn", "familie", "bagsæde"])
def test_forms_are_known(word: str) -> None:
    assert word in DICTIONARY


@pytest.mark.parametrize("word", ["", "regnn", "tøj", "regntøjet"])
def test_other_words_are_not(word: str) -> None:
    assert word not in DICTIONARY


@pytest.mark.parametrize(
    ("word", "compound"), [("regntøjet", True), ("familiestøjet", True), ("familie", False), ("regntøje", False)]
)
def test_a_compound_is_two_forms(word: str, compound: bool) -> None:
    assert DICTIONARY.is_compound(word) is compound


def test_an_empty_dictionary_knows_nothing() -> None:
    assert "regn" not in Dictionary.of([])


def test_the_complete_one_knows_rare_danish_words_and_no_slips() -> None:
    words = Dictionary.complete()
    assert all(word in words for word in ("gildet", "fødselsdatoen", "lungebetændelse", "svogre", "hardly"))
    assert not any(word in words for word in ("underetning", "drengn", "munen", "tasgen", "værrelset"))
