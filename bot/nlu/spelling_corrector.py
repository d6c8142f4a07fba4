"""Repairs spelling: capitals, stretched letters, ae/oe/aa, words as they are said, typing mistakes."""

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.language.dictionary import Dictionary
from bot.language.lexicon import Lexicon, words_of
from bot.language.spelling import Spelling
from bot.nlu.parts import said_of_example
from bot.project import spoken_danish

_WORDS_FILE, _DICTIONARY_FILE = "words.json", "dictionary.npy"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SpellingCorrector(GraphComponent):
    """Replaces a message's text by its repaired form in lower case."""

    def __init__(
        self, model_storage: ModelStorage, resource: Resource, words: Mapping[str, int], dictionary: Dictionary
    ) -> None:
        self._model_storage, self._resource = model_storage, resource
        self._spelling = Spelling(Lexicon(words, dictionary), spoken_danish())

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SpellingCorrector":
        """A corrector that knows general Danish only, until it is trained."""
        return cls(model_storage, resource, {}, Dictionary.of(()))

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "SpellingCorrector":
        """The corrector as it was trained."""
        with model_storage.read_from(resource) as folder:
            words = json.loads((folder / _WORDS_FILE).read_text(encoding="utf-8"))
            dictionary = Dictionary(np.load(folder / _DICTIONARY_FILE))
        return cls(model_storage, resource, words, dictionary)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn which words stand in the Danish training questions, and how often."""
        danish = (m for m in training_data.training_examples if "language" not in said_of_example(m))
        words = Counter(word for message in danish for word in words_of(message.get(TEXT) or ""))
        dictionary = Dictionary.complete()
        with self._model_storage.write_to(self._resource) as folder:
            (folder / _WORDS_FILE).write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
            np.save(folder / _DICTIONARY_FILE, dictionary.checksums)
        self._spelling = Spelling(Lexicon(words, dictionary), spoken_danish())
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Repair the training questions as messages are repaired."""
        messages = [message for message in training_data.training_examples if message.get(TEXT)]
        for message, text in zip(messages, self._spelling.repair_all(m.get(TEXT) for m in messages), strict=True):
            message.set(TEXT, text)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Repair each message's text in place."""
        for message in messages:
            if message.get(TEXT):
                message.set(TEXT, self._spelling.repair(message.get(TEXT)))
        return messages
