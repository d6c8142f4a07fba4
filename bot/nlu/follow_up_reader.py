"""Reads a follow-up behind what was answered last: "hvor ofte får vi supervision? og hvem holder den"."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.dialogue.context import points_back
from bot.nlu.parts import IN_CONTEXT
from bot.project import handbook

ANSWERED = "answered"  # in a message's metadata: the ids of the topics that were answered last (see HandbookProcessor)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class FollowUpReader(GraphComponent):
    """Gives a message that points back a second reading, `in_context`, behind the last answer's title."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "FollowUpReader":
        """A reader; it has no settings."""
        return cls()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Training questions stand alone: nothing was answered before them."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the second reading where there is something to point back to."""
        for message in messages:
            answered = (message.get("metadata") or {}).get(ANSWERED) or []
            text = message.get(TEXT) or ""
            if answered and points_back(text):
                titles = " ".join(handbook().topic(topic).title.casefold() for topic in answered)
                message.set(IN_CONTEXT, Message(data={TEXT: f"{titles} {text}"}))
        return messages
