"""What was typed without spaces is read; a long word stays one."""

import pytest

from bot.language.lexicon import danish_frequencies
from bot.language.run_together import words_run_together


def cut(text: str) -> str:
    return " ".join(words_run_together(text, lambda word: danish_frequencies().get(word, 0.0)))


@pytest.mark.parametrize(
    "text",
    [
        "han er stukket af og vi har ledt efter ham i to timer",
        "hvem skal jeg ringe til når hun er syg",
        "må vi ryge når han er her",
    ],
)
def test_a_text_without_spaces_is_read_as_its_words(text: str) -> None:
    assert cut(text.replace(" ", "")) == text


@pytest.mark.parametrize(
    "word",
    ["parkeringstilladelse", "speciallægepraksisplanlægningsstabiliseringsperiode", "xqzwxqzwxqzwxqzw", "måviryge"],
)
def test_a_long_word_and_what_is_too_short_to_tell_stay_as_they_are(word: str) -> None:
    assert cut(word) == ""


def test_what_is_longer_than_a_message_in_one_breath_is_not_looked_at() -> None:
    assert cut("han er her nu ".replace(" ", "") * 30) == ""
