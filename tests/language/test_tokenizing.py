"""The tokens are spaCy's own, and neither time nor memory runs away with what somebody types."""

import random
from typing import Any

import pytest
import spacy

from bot.language.tokenizing import tokenize

SIGNS = "§%=+.,:;!?()[]{}<>_#*&'\"-/@$£€…km10Aa å😀\u0301°CF"
ORDINARY = (
    "må vi ryge, når han er her?",
    "hej :-) vi kom kl. 7.30 i går (ca.), og han fik 25 kr./dag, ikke? :(",
    "ring på 7434 1081 eller skriv til familieraadgivning@haderslev.dk!!!",
    "se https://www.haderslev.dk/selvbetjening/send-underretning/?a=1, bl.a. side 3-4",
    '"det er 20°C.", sagde han -- og så gik 10km/t...mor/far "xD"',
    "s'gu ik' noget, jf. § 153, stk. 2, i f.eks. 1.000,50kr",
    "",
    "  to  mellemrum ",
)


@pytest.fixture(scope="module")
def stock() -> Any:
    return spacy.blank("da").tokenizer


def _stock_tokens(tokenizer: Any, text: str) -> list[tuple[str, int]]:
    return [(token.text, token.idx) for token in tokenizer(text) if not token.is_space]


@pytest.mark.parametrize("text", ORDINARY)
def test_the_tokens_are_spacys(stock: Any, text: str) -> None:
    assert tokenize(text) == _stock_tokens(stock, text)


def test_each_of_spacys_exceptions_is_kept_beside_any_sign(stock: Any) -> None:
    chance = random.Random(1)
    for special in (text for text in stock.rules if not text.isspace()):
        for text in (special, f"({special}", f"hej {special}!", special + chance.choice(SIGNS), "a" + special):
            text = " ".join(text.split())
            assert tokenize(text) == _stock_tokens(stock, text)


def test_any_mixture_of_letters_and_signs_is_cut_as_spacy_cuts_it(stock: Any) -> None:
    chance = random.Random(2)
    for _ in range(5_000):
        text = " ".join("".join(chance.choices(SIGNS, k=chance.randint(1, 14))).split())
        assert tokenize(text) == _stock_tokens(stock, text)


def test_what_is_no_word_is_cut_and_the_rest_stays_where_it_is() -> None:
    text = "han " + "§" * 3_000 + " er " + "a" * 3_000 + " syg"
    tokens = tokenize(text)
    assert all(text[start : start + len(token)] == token for token, start in tokens)
    assert [token for token, _ in tokens if len(token) < 100 and token.isalpha()] == ["han", "er", "syg"]
    assert len(tokens) < 100
