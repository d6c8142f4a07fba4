"""The same short words mean something else behind each answer."""

import pytest
from rasa.shared.nlu.constants import INTENT, METADATA, METADATA_INTENT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.nlu.context_featurizer import ANSWERED, ContextFeaturizer
from bot.nlu.danish_tokenizer import DanishTokenizer
from bot.nlu.lexical_featurizer import LexicalFeaturizer
from bot.nlu.parts import IN_CONTEXT
from bot.nlu.topic_classifier import GUESSES, TopicClassifier
from tests.nlu.conftest import Build, message

FOLLOW_UPS = [
    ("koersel_hvilke_ture", "og hvor meget er det så", "koersel_takst"),
    ("koersel_hvilke_ture", "hvor meget så", "koersel_takst"),
    ("ryge_gaester", "og hvor så", "ryge_hvor"),
    ("ryge_gaester", "hvor så", "ryge_hvor"),
]


def behind(topic: str, text: str) -> Message:
    asked = message(text)
    asked.set(METADATA, {ANSWERED: (topic,)})
    return asked


@pytest.fixture
def trained(build: Build, corpus: TrainingData) -> list[object]:
    for answered, text, intent in FOLLOW_UPS:
        corpus.training_examples.append(Message.build(text, intent, intent_metadata={ANSWERED: answered}))
    assert corpus.training_examples[-1].get(METADATA) == {METADATA_INTENT: {ANSWERED: "ryge_gaester"}}
    components: list[object] = [build(DanishTokenizer)]
    build(DanishTokenizer).process(corpus.training_examples)
    components.append(build(LexicalFeaturizer, trained_on=corpus, minimum=1))
    components.append(build(ContextFeaturizer, unrelated=1.0))
    for component in components[1:]:
        corpus = component.process_training_data(corpus)  # type: ignore[attr-defined]
    return [*components, build(TopicClassifier, trained_on=corpus)]


def read(trained: list[object], asked: Message) -> Message:
    for component in trained:
        component.process([asked])  # type: ignore[attr-defined]
    return asked


def test_what_was_answered_last_decides_what_a_follow_up_means(trained: list[object]) -> None:
    for answered, meant in (("koersel_hvilke_ture", "koersel_takst"), ("ryge_gaester", "ryge_hvor")):
        asked = read(trained, behind(answered, "og så"))
        assert asked.get(IN_CONTEXT).get(GUESSES)[0][0] == meant


def test_a_question_that_stands_by_itself_means_the_same_behind_any_answer(trained: list[object]) -> None:
    for text, intent in (("må jeg fortælle naboen om barnet", "tavshed_andre"), ("må vi ryge inde", "ryge_hvor")):
        asked = read(trained, behind("koersel_hvilke_ture", text))
        assert asked.get(IN_CONTEXT).get(GUESSES)[0][0] == intent
        assert asked.get(INTENT)["name"] == intent


@pytest.mark.parametrize(
    "asked",
    [
        message("og så"),
        behind("a_topic_of_yesterday", "og så"),
        behind("ryge_gaester", "så kom min svoger forbi igen i går aftes og stod på altanen og røg helt op til ham"),
    ],
    ids=["nothing was answered", "the answer is no longer known", "a whole story"],
)
def test_there_is_no_second_reading_where_nothing_is_pointed_back_to(trained: list[object], asked: Message) -> None:
    assert read(trained, asked).get(IN_CONTEXT) is None
    assert asked.get(GUESSES)
