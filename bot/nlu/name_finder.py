"""Names and places, where a trained Danish spaCy model is installed; without one nothing is missed but a reminder.

Entities never change what a question is understood as: they make the assistant ask people not to write names.
"""

import importlib.util
import logging
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.parts import TYPED

logger = logging.getLogger(__name__)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class NameFinder(EntityExtractorMixin, GraphComponent):
    """Adds PER and LOC entities to a message."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`models`: packages to look for, the first that is installed is used; `labels`: what is kept."""
        return {"models": ["da_core_news_sm"], "labels": ["PER", "LOC"]}

    def __init__(self, config: dict[str, Any]) -> None:
        self._labels = frozenset(config["labels"])
        self._model = _first_installed(config["models"])

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "NameFinder":
        """A finder with the first of the configured models that is installed, or with none."""
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        """Add what the model finds in the text as it was typed: names are told by their capitals."""
        if self._model is None:
            return messages
        for message in messages:
            doc = self._model(message.get(TYPED) or "")
            found = [
                {
                    "entity": entity.label_,
                    "value": entity.text,
                    "start": entity.start_char,
                    "end": entity.end_char,
                    "extractor": self.__class__.__name__,
                }
                for entity in doc.ents
                if entity.label_ in self._labels
            ]
            message.set(ENTITIES, (message.get(ENTITIES) or []) + found, add_to_output=True)
        return messages


def _first_installed(models: list[str]) -> Any:
    for name in models:
        if importlib.util.find_spec(name) is not None:
            import spacy

            return spacy.load(name)
    return None
