"""The people a message names: by the project's list, and more where a trained Danish spaCy model is installed.

Entities never change what a question is understood as: they make the assistant ask people not to write names.
"""

import functools
import importlib.util
from collections.abc import Sequence
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.parts import TYPED
from bot.nlu.stateless import StatelessComponent
from bot.nlu.trained_names import TrainedNames
from bot.privacy.reading import without_genitive
from bot.project import handbook, roles
from bot.understanding.understanding import PERSON


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=False)
class NameFinder(EntityExtractorMixin, StatelessComponent):
    """Adds an entity to a message for each person in it."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`models`: packages to look for, the first that is installed is used."""
        return {"models": ["da_core_news_sm"]}

    def __init__(self, config: dict[str, Any]) -> None:
        self._trained = _first_installed(config["models"])
        self._allowed = _of_the_handbook()

    def process(self, messages: list[Message]) -> list[Message]:
        """Add what the list and, where it is installed, the model find in the text as it was typed: names are told by
        their capitals."""
        for message in messages:
            typed = message.get(TYPED) or ""
            spans = list(roles().names_in(typed))
            if self._trained is not None:
                spans += [span for span in self._trained.find(typed) if _is_new(span, spans)]
            found = [
                {
                    "entity": PERSON,
                    "value": typed[start:end],
                    "start": start,
                    "end": end,
                    "extractor": type(self).__name__,
                }
                for start, end in spans
                if not self._is_of_the_handbook(typed[start:end])
            ]
            message.set(ENTITIES, (message.get(ENTITIES) or []) + found, add_to_output=True)
        return messages

    def _is_of_the_handbook(self, name: str) -> bool:
        """Whether the handbook itself names `name`, be it asked of what is theirs: "Isabellas mail"."""
        whole = name.casefold()
        return whole in self._allowed or without_genitive(whole)[0] in self._allowed


def _is_new(found: tuple[int, int], spans: Sequence[tuple[int, int]]) -> bool:
    return all(found[1] <= start or found[0] >= end for start, end in spans)


@functools.cache
def _of_the_handbook() -> frozenset[str]:
    """The people whom the handbook itself names, whole and by their first name: asking about them is no slip."""
    texts = [topic.answer for topic in handbook().topics] + [contact.name for contact in handbook().contacts]
    whole = {text[start:end].casefold() for text in texts for start, end in roles().names_in(text)}
    return frozenset(whole | {name.split()[0] for name in whole})


def _first_installed(models: list[str]) -> TrainedNames | None:
    return next((TrainedNames(name) for name in models if importlib.util.find_spec(name) is not None), None)
