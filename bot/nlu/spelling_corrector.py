"""Repairs spelling: capitals, stretched letters, ae/oe/aa; guarded by Danish words and the training words."""

import json
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.language.lexicon import Lexicon, words_of
from bot.language.spelling import Spelling

_WORDS_FILE = "words.json"
_TIMES = 3  # a word seen less often in the training questions may be one of their typos


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SpellingCorrector(GraphComponent):
    """Replaces a message's text by its repaired form in lower case."""

    def __init__(self, model_storage: ModelStorage, resource: Resource, domain_words: list[str]) -> None:
        self._model_storage, self._resource = model_storage, resource
        self._spelling = Spelling(Lexicon(domain_words))

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "SpellingCorrector":
        """A corrector that knows general Danish only, until it is trained."""
        return cls(model_storage, resource, [])

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
        return cls(model_storage, resource, words)

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the words that stand several times in the training questions."""
        counts: dict[str, int] = {}
        for message in training_data.training_examples:
            for word in words_of(message.get(TEXT) or ""):
                counts[word] = counts.get(word, 0) + 1
        words = sorted(word for word, count in counts.items() if count >= _TIMES)
        with self._model_storage.write_to(self._resource) as folder:
            (folder / _WORDS_FILE).write_text(json.dumps(words, ensure_ascii=False), encoding="utf-8")
        self._spelling = Spelling(Lexicon(words))
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Repair the training questions as messages are repaired."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Repair each message's text in place."""
        for message in messages:
            if message.get(TEXT):
                message.set(TEXT, self._spelling.repair(message.get(TEXT)))
        return messages
