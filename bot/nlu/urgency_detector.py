"""Sees what is urgent: from the classifier's guesses, sentence by sentence, and from signals a caseworker can read."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.message import Message

from bot.dialogue.intents import ALARMS
from bot.nlu.parts import PARTS
from bot.nlu.topic_classifier import GUESSES

ALARM = "alarm"  # {"kind": life | missing | threat, "reason": text}, or absent


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class UrgencyDetector(GraphComponent):
    """Sets `alarm` on a message where it, or one sentence of it, is urgent."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`whole`, `part`: from which confidence a whole message, or one of its sentences, is urgent."""
        return {"whole": 0.4, "part": 0.6}

    def __init__(self, config: dict[str, Any]) -> None:
        self._whole, self._part = float(config["whole"]), float(config["part"])

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "UrgencyDetector":
        """A detector."""
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the alarm of each message."""
        for message in messages:
            alarm = _alarm(message, self._whole) or next(
                (found for part in message.get(PARTS) or [] if (found := _alarm(part, self._part))), None
            )
            if alarm:
                message.set(ALARM, alarm, add_to_output=True)
        return messages


def _alarm(message: Message, threshold: float) -> dict[str, str] | None:
    guesses = {intent: confidence for intent, confidence in message.get(GUESSES) or [] if intent in ALARMS}
    if sum(guesses.values()) < threshold:
        return None
    likeliest = max(guesses, key=guesses.__getitem__)
    return {"kind": ALARMS[likeliest], "reason": f"{likeliest} {sum(guesses.values()):.0%}"}
