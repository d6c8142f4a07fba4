"""Two questions in one message become two parts."""

from rasa.shared.nlu.constants import TEXT

from bot.nlu.parts import PARTS
from bot.nlu.question_splitter import QuestionSplitter
from tests.nlu.conftest import Build, message


def test_two_questions_become_two_parts(build: Build) -> None:
    (split,) = build(QuestionSplitter).process([message("må vi ryge inde og hvad får vi pr km")])
    assert [part.get(TEXT) for part in split.get(PARTS)] == ["må vi ryge inde", "hvad får vi pr km"]


def test_one_question_has_no_parts(build: Build) -> None:
    (whole,) = build(QuestionSplitter).process([message("må vi ryge inde")])
    assert whole.get(PARTS) is None
