"""Private mail addresses never stay readable."""

import pytest

from bot.privacy.masking import EMAIL
from tests.privacy.conftest import MASKER


@pytest.mark.parametrize(
    "text",
    [
        "skriv til oda.lind@example.dk",
        "oda.lind (at) example.dk",
        "Oda.Lind@EXAMPLE.dk",
        "oda punktum lind snabela example punktum dk",
        "(oda.lind@example.dk)",
        "oda.lind(a)example.dk",
        "oda.lind [a] example.dk",
        "oda.lind(snabel-a)example.dk",
        "oda.lind{at}example.dk",
        "oda.lind(at)example(dot)dk",
        "oda.lind at example dot dk",
        "oda.lind at example.dk",
        "oda.lind at post.example-skole.dk",
        "lind at gmail.com",
        "lind72 at example.dk",
        "oda.lind@example .dk",
        "oda.lind @ example . dk",
        "oda.lind@example,dk",
        "oda.lind＠example.dk",
        "oda.lind@example",
        '"oda lind"@example.dk',
    ],
)
def test_a_private_e_mail_address_is_hidden(text: str) -> None:
    masked = MASKER.mask(text)
    assert masked.kinds == (EMAIL,)
    assert "lind" not in masked.text.casefold()


def test_what_follows_an_e_mail_address_stays() -> None:
    assert MASKER.mask("skriv til oda@example.dk. Hun svarer, nu").text == "skriv til [e-mail]. Hun svarer, nu"
