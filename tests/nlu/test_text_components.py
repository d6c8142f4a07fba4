"""The components that clean, repair and split a message before it is understood."""

import pytest
from rasa.nlu.constants import TOKENS_NAMES
from rasa.shared.nlu.constants import INTENT, METADATA, METADATA_INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.danish_tokenizer import DanishTokenizer
from bot.nlu.language_detector import LANGUAGE, LanguageDetector
from bot.nlu.message_cleaner import MessageCleaner
from bot.nlu.parts import PARTS, TYPED
from bot.nlu.question_splitter import QuestionSplitter
from bot.nlu.spelling_corrector import SpellingCorrector
from bot.nlu.topic_classifier import GUESSES
from tests.nlu.conftest import Build, message


def test_nothing_after_the_cleaner_sees_a_personal_number(build: Build) -> None:
    (cleaned,) = build(MessageCleaner).process([message("  /Hans cpr er 120315-4321  ")])
    assert cleaned.get(TEXT) == ""
    assert cleaned.get(TYPED) == "Hans cpr er [CPR-nummer]"


def test_the_corrector_learns_the_training_words(build: Build, corpus: TrainingData) -> None:
    (repaired,) = build(SpellingCorrector, trained_on=corpus).process([message("MAA vi ryyyge INDE")])
    assert repaired.get(TEXT) == "må vi ryge inde"


def test_the_corrector_does_not_learn_the_words_of_other_languages(build: Build) -> None:
    def repaired(metadata: dict[str, object]) -> str:
        questions = [Message({TEXT: f"gryzie {n}", INTENT: "concern", METADATA: metadata}) for n in range(20)]
        (read,) = build(SpellingCorrector, trained_on=TrainingData(questions)).process([message("gryzei")])
        return str(read.get(TEXT))

    assert repaired({}) == "gryzie"
    assert repaired({METADATA_INTENT: {"language": "pl"}}) != "gryzie"


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


def test_two_questions_become_two_parts_that_are_tokenized(build: Build) -> None:
    (split,) = build(QuestionSplitter).process([message("må vi ryge inde og hvad får vi pr km")])
    build(DanishTokenizer).process([split])
    assert [part.get(TEXT) for part in split.get(PARTS)] == ["må vi ryge inde", "hvad får vi pr km"]
    assert [token.text for token in split.get(PARTS)[1].get(TOKENS_NAMES[TEXT])] == ["hvad", "får", "vi", "pr", "km"]


def test_one_question_has_no_parts(build: Build) -> None:
    (whole,) = build(QuestionSplitter).process([message("må vi ryge inde")])
    assert whole.get(PARTS) is None
