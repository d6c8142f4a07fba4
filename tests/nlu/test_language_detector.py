"""A message's language is told, whatever it was understood as."""

import pytest

from bot.nlu.language_detector import LANGUAGE, LanguageDetector
from bot.nlu.topic_classifier import GUESSES
from tests.nlu.conftest import Build, message


@pytest.mark.parametrize(
    ("text", "guess", "language"),
    [
        ("the girl next door is always hungry and wears the same dirty clothes", ("concern", 0.9), "en"),
        ("the girl next door is always hungry and wears the same dirty clothes", ("out_of_scope", 0.9), "en"),
        ("how do i report the kilometers i drive", ("koersel_indberet", 0.99), "en"),
        ("duerfen wir rauchen wenn das kind da ist", ("ryge_hvor", 0.99), "de"),
        ("hun er altid sulten og bange for sin far", ("concern", 0.9), "da"),
        ("ka han it blyw hjem", ("sygdom_afbud", 0.9), "da"),
    ],
)
def test_what_is_understood_is_yet_known_to_be_in_another_language(
    build: Build, text: str, guess: tuple[str, float], language: str
) -> None:
    understood = message(text)
    understood.set(GUESSES, [guess])
    (told,) = build(LanguageDetector).process([understood])
    assert told.get(LANGUAGE) == language


def test_an_emoji_makes_no_message_foreign(build: Build) -> None:
    understood = message("kilometer indberetning hvordan 🙏…")
    understood.set(GUESSES, [("koersel_indberet", 0.99)])
    (told,) = build(LanguageDetector).process([understood])
    assert told.get(LANGUAGE) == "da"
