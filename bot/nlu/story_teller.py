"""Tells some training questions once more amid talk about other things, as families often write them.

Read whole, such a message is mostly talk; the classifier learns which part of it counts.
"""

import random
from collections.abc import Iterator
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.shared.nlu.constants import INTENT, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.language.talk import Talk
from bot.nlu.parts import TYPED
from bot.nlu.stateless import StatelessComponent
from bot.project import talk
from bot.understanding.intents import ALARMS, CONCERN, NOT_TOPICS, OUTSIDE

_ASKED_AMID_TALK = {*ALARMS, CONCERN, OUTSIDE}  # and the topics: nobody wraps "ja" or "spring over" in a letter
_LONGEST = 40  # words: what is longer is a story already


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class StoryTeller(StatelessComponent):
    """Adds training questions; a message it leaves alone."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`share`: how large a share of the training questions is told once more. `most`: about how many at most; of
        many questions these are enough."""
        return {"share": 0.3, "most": 5000}

    def __init__(self, config: dict[str, Any]) -> None:
        self._share, self._most = float(config["share"]), int(config["most"])

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The training questions, and some of them again amid talk. What is typed stays the question alone: whether it
        is held back from the encoder depends on that."""
        more = TrainingData()
        more.training_examples = [*training_data.training_examples, *self._again(training_data, talk())]
        return more

    def _again(self, training_data: TrainingData, told: Talk) -> Iterator[Message]:
        may_be_told = [message for message in training_data.intent_examples if _may_be_told(message)]
        share = min(self._share, self._most / max(len(may_be_told), 1))
        for message in may_be_told:
            text = message.get(TEXT)
            chance = random.Random(text)  # a question is told alike whichever others stand beside it
            if chance.random() < share:
                data = {INTENT: message.get(INTENT), TYPED: message.get(TYPED) or text}
                yield Message(data={**data, TEXT: _amid(text, told, chance)})

    def process(self, messages: list[Message]) -> list[Message]:
        """The messages as they are."""
        return messages


def _may_be_told(message: Message) -> bool:
    """Not what has metadata: a follow-up would stand apart from its answer, and the talk is Danish."""
    intent = message.get(INTENT)
    wrapped = intent not in NOT_TOPICS or intent in _ASKED_AMID_TALK
    return wrapped and not message.get(METADATA) and 0 < len((message.get(TEXT) or "").split()) <= _LONGEST


def _amid(text: str, told: Talk, chance: random.Random) -> str:
    """`text` with talk before it, after it, or both."""
    before = [chance.choice(told.opening)] if chance.random() < 0.7 else []
    before += [chance.choice(told.between)] if chance.random() < 0.4 else []
    after = [chance.choice(told.between)] if chance.random() < 0.25 else []
    after += [chance.choice(told.closing)] if chance.random() < 0.5 or not before else []
    return " ".join([*before, text, *after])
