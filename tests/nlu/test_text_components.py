"""The components that clean, repair and split a message before it is understood."""

from rasa.nlu.constants import TOKENS_NAMES
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.danish_tokenizer import DanishTokenizer
from bot.nlu.follow_up_reader import ANSWERED, FollowUpReader
from bot.nlu.message_cleaner import MessageCleaner
from bot.nlu.parts import IN_CONTEXT, PARTS, TYPED
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


def test_a_follow_up_is_read_behind_the_title_of_the_last_answer(build: Build) -> None:
    follow_up, new, alone = message("og hvem holder den"), message("må vi ryge inde"), message("og hvem holder den")
    for known in (follow_up, new):
        known.set("metadata", {ANSWERED: ("supervision_hvor_ofte",)})
    build(FollowUpReader).process([follow_up, new, alone])
    assert follow_up.get(IN_CONTEXT).get(TEXT) == "hvor ofte får vi supervision? og hvem holder den"
    build(DanishTokenizer).process([follow_up])
    assert follow_up.get(IN_CONTEXT).get(TOKENS_NAMES[TEXT])
    assert new.get(IN_CONTEXT) is None
    assert alone.get(IN_CONTEXT) is None


def test_an_answer_that_the_knowledge_base_no_longer_holds_is_not_pointed_back_to(build: Build) -> None:
    follow_up = message("og hvem holder den")
    follow_up.set("metadata", {ANSWERED: ("a_topic_of_yesterday",)})
    build(FollowUpReader).process([follow_up])
    assert follow_up.get(IN_CONTEXT) is None
