"""A question is understood amid talk about other things, since some training questions are told once more like that."""

from rasa.shared.nlu.constants import INTENT, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.parts import TYPED
from bot.nlu.story_teller import StoryTeller
from bot.project import talk
from tests.nlu.conftest import Build


def told_again(build: Build, *messages: Message, share: float = 1.0, most: int = 5000) -> list[Message]:
    data = build(StoryTeller, share=share, most=most).process_training_data(TrainingData(list(messages)))
    assert data.training_examples[: len(messages)] == list(messages)
    return list(data.training_examples[len(messages) :])


def test_a_question_is_told_again_amid_talk_and_stays_what_it_was(build: Build) -> None:
    asked = Message(data={TEXT: "må vi ryge inde", TYPED: "Må vi ryge inde?", INTENT: "ryge_hvor"})
    (again,) = told_again(build, asked)
    before, _, after = again.get(TEXT).partition("må vi ryge inde")
    assert before.strip() or after.strip()
    pieces = [*talk().opening, *talk().between, *talk().closing]
    assert any(piece in before or piece in after for piece in pieces)
    assert (again.get(INTENT), again.get(TYPED)) == ("ryge_hvor", "Må vi ryge inde?")
    assert asked.get(TEXT) == "må vi ryge inde"


def test_only_what_families_wrap_in_talk_is_told_again(build: Build) -> None:
    for intent in ("acute_life", "acute_police", "concern", "out_of_scope"):
        told = Message(data={TEXT: "han trækker ikke vejret", INTENT: intent})
        assert [again.get(INTENT) for again in told_again(build, told)] == [intent]
        assert not told_again(build, told, share=0.0)
    short_word = Message(data={TEXT: "ja", INTENT: "affirm"})
    story = Message(data={TEXT: "ord " * 60, INTENT: "ryge_hvor"})
    follow_up = Message(
        data={TEXT: "og om natten", INTENT: "ryge_hvor", METADATA: {"intent": {"answered": "akut_nummer"}}}
    )
    assert not told_again(build, short_word, story, follow_up)


def test_a_share_of_the_questions_is_told_again_and_the_same_ones_each_time(build: Build) -> None:
    questions = [Message(data={TEXT: f"må vi ryge i rum {number}", INTENT: "ryge_hvor"}) for number in range(200)]
    first, second = (told_again(build, *questions, share=0.3) for _ in range(2))
    assert 40 < len(first) < 80
    assert [message.get(TEXT) for message in first] == [message.get(TEXT) for message in second]
    never_told = [Message(data={TEXT: f"ja {number}", INTENT: "affirm"}) for number in range(400)]
    fewer = told_again(build, *questions, *never_told, share=0.3, most=20)
    assert 10 < len(fewer) < 32


def test_a_message_is_left_alone(build: Build) -> None:
    (message,) = build(StoryTeller).process([Message(data={TEXT: "må vi ryge inde"})])
    assert message.get(TEXT) == "må vi ryge inde"
