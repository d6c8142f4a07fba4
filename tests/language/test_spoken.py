"""The list of spoken words: ours is right, and a mistake in it is named with its line."""

from pathlib import Path

import pytest

from bot.content.errors import ContentError
from bot.language.lexicon import danish_frequencies
from bot.language.spoken import load_spoken
from bot.project import spoken_danish

_COMMON = 2e-4  # the share of running text from which on a word is read as it stands


def test_every_form_leads_to_a_word_that_is_much_commoner() -> None:
    shares = danish_frequencies()
    for form, meant in spoken_danish().items():
        assert shares.get(form, 0.0) < _COMMON, form
        assert all(shares.get(word, 0.0) > shares.get(form, 0.0) for word in meant.split()), (form, meant)


def test_no_form_is_itself_written_with_another() -> None:
    spoken = spoken_danish()
    assert not [meant for meant in spoken.values() if meant in spoken]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("- jeg\n", r"spoken\.yml:1: her skal stå"),
        ("jeg: jej\n", r"spoken\.yml:1: »jeg« skal have en liste"),
        ("jeg: [jej]\nhej: [jej]\n", r"spoken\.yml:2: »jej« står allerede under »jeg«. Det kan kun stå ét sted"),
        ("jeg: [Jej]\n", r"spoken\.yml:1: »Jej« skal skrives med små"),
        ("hund: [hund, hun]\n", r"spoken\.yml:1: »hund« er ordet selv. Slet det"),
        ("jeg: [jeg]\n", r"spoken\.yml:1: »jeg« er ordet selv"),
    ],
)
def test_a_mistake_is_named_with_its_line(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "spoken.yml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ContentError, match=told):
        load_spoken(path)
