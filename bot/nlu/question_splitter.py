"""Splits a message that may hold several questions; the parts go through the rest of the pipeline with it."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.language.splitting import split_questions
from bot.nlu.parts import PARTS


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=False)
class QuestionSplitter(GraphComponent):
    """Gives a message of several sentences or questions its `parts`, each a message."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "QuestionSplitter":
        """A splitter; it has no settings."""
        return cls()

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Training questions stay whole: each was written for one intent."""
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Split each message's text; one that holds a single question gets no parts."""
        for message in messages:
            pieces = split_questions(message.get(TEXT) or "")
            if len(pieces) > 1:
                message.set(PARTS, [Message(data={TEXT: piece}) for piece in pieces])
        return messages
