"""Sparse features: what was answered last. "og hvem betaler det?" means something else behind each answer.

Learnt from data/nlu/follow_ups/, where each example stands with the topic that was answered before it.
"""

import random
from collections.abc import Iterator, Sequence
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.constants import TOKENS_NAMES
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, INTENT, METADATA, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.feature_extraction import FeatureHasher

from bot.nlu.parts import IN_CONTEXT, TYPED, said_of_example, with_parts
from bot.nlu.stateless import StatelessComponent
from bot.project import handbook

ANSWERED = "answered"  # in a message's metadata: the ids of the topics that were answered last (see HandbookProcessor)
_LONGEST_FOLLOW_UP = 18  # words: what is longer names what it is about
_WIDTH = 2**13


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class ContextFeaturizer(StatelessComponent):
    """Gives a short message behind an answer a second reading, `in_context`, that knows of the answer."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """How much the answered topic, its heading, and these together with the message's words count, beside words
        and letters of length 1. `unrelated`: how large a share of the short training questions is also shown behind
        an answer that has nothing to do with it."""
        return {"topic": 1.0, "heading": 2.0, "words": 1.5, "unrelated": 0.15}

    def __init__(self, config: dict[str, Any]) -> None:
        self._topic, self._heading = float(config["topic"]), float(config["heading"])
        self._words, self._unrelated = float(config["words"]), float(config["unrelated"])
        self._hasher = FeatureHasher(_WIDTH, input_type="pair", alternate_sign=False)
        self._headings = {topic.id: topic.heading for topic in handbook().topics}
        self._nothing = self._features([])

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add features to the training questions: of an answer where they were written behind one. Some of the
        others are there twice in what is given back, the second time behind any answer: that changes nothing."""
        more = TrainingData()
        for message in training_data.training_examples:
            answered = [topic for topic in _written_behind(message) if topic in self._headings]
            chance = random.Random(f"behind {message.get(TEXT)}")  # alike whichever other questions stand beside it
            if not answered and _is_short(message) and chance.random() < self._unrelated:
                more.training_examples.append(self._behind([chance.choice([*self._headings])], message))
            message.add_features(self._features([*self._terms(answered, message)]) if answered else self._nothing)
        more.training_examples += training_data.training_examples
        return more

    def process(self, messages: list[Message]) -> list[Message]:
        """Add one sparse sentence feature [1, 8192] to each message and each of its parts, all zero, and the second
        reading where there is something that it may point back to."""
        for message in messages:
            answered = [t for t in (message.get(METADATA) or {}).get(ANSWERED) or () if t in self._headings]
            behind = self._behind(answered, message) if answered and _is_short(message) else None
            for read in with_parts([message]):
                read.add_features(self._nothing)
            message.set(IN_CONTEXT, behind)
        return messages

    def _behind(self, answered: Sequence[str], message: Message) -> Message:
        """A second `message`, read behind what was answered."""
        data = {name: message.data[name] for name in (TEXT, INTENT, TYPED) if name in message.data}
        reading = Message(data=data, features=list(message.features))
        reading.add_features(self._features([*self._terms(answered, message)]))
        return reading

    def _terms(self, answered: Sequence[str], message: Message) -> Iterator[tuple[str, float]]:
        """What the features stand for, and how much each counts."""
        headings = dict.fromkeys(self._headings[topic] for topic in answered)
        yield from ((topic, self._topic) for topic in answered)
        yield from ((heading, self._heading) for heading in headings)
        words = [token.text for token in message.get(TOKENS_NAMES[TEXT]) or []]
        behind = [f"{place}|{word}" for place in (*answered, *headings) for word in words]
        yield from ((term, self._words / len(behind) ** 0.5) for term in behind)

    def _features(self, terms: list[tuple[str, float]]) -> Features:
        row = self._hasher.transform([terms]).astype("float32")
        return Features(row, FEATURE_TYPE_SENTENCE, TEXT, type(self).__name__)


def _written_behind(message: Message) -> list[str]:
    """The topic behind whose answer a training question was written; nothing for any other metadata."""
    answered = said_of_example(message).get(ANSWERED)
    return [answered] if isinstance(answered, str) else []


def _is_short(message: Message) -> bool:
    return 0 < len((message.get(TEXT) or "").split()) <= _LONGEST_FOLLOW_UP
