"""The components that clean, repair and split a message before it is understood."""

from rasa.nlu.constants import TOKENS_NAMES
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.danish_tokenizer import DanishTokenizer
from bot.nlu.message_cleaner import MessageCleaner
from bot.nlu.parts import PARTS, TYPED
from bot.nlu.question_splitter import QuestionSplitter
from bot.nlu.spelling_corrector import SpellingCorrector
from tests.nlu.conftest import Build, message


def test_nothing_after_the_cleaner_sees_a_personal_number(build: Build) -> None:
    (cleaned,) = build(MessageCleaner).process([message("  /Hans cpr er 120315-4321  ")])
    assert cleaned.get(TEXT) == ""
    assert cleaned.get(TYPED) == "Hans cpr er [CPR-nummer]"


def test_the_corrector_learns_the_training_words(build: Build, corpus: TrainingData) -> None:
    (repaired,) = build(SpellingCorrector, trained_on=corpus).process([message("MAA vi ryyyge INDE")])
    assert repaired.get(TEXT) == "må vi ryge inde"


def test_two_questions_become_two_parts_that_are_tokenized(build: Build) -> None:
    (split,) = build(QuestionSplitter).process([message("må vi ryge inde og hvad får vi pr km")])
    build(DanishTokenizer).process([split])
    assert [part.get(TEXT) for part in split.get(PARTS)] == ["må vi ryge inde", "hvad får vi pr km"]
    assert [token.text for token in split.get(PARTS)[1].get(TOKENS_NAMES[TEXT])] == ["hvad", "får", "vi", "pr", "km"]


def test_one_question_has_no_parts(build: Build) -> None:
    (whole,) = build(QuestionSplitter).process([message("må vi ryge inde")])
    assert whole.get(PARTS) is None
