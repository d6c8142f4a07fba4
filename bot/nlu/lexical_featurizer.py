"""Sparse features: which words, word pairs and letter groups a question holds, weighted by TF-IDF."""

import json
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import scipy.sparse
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.constants import TOKENS_NAMES
from rasa.nlu.featurizers.sparse_featurizer.sparse_featurizer import SparseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from sklearn.feature_extraction.text import CountVectorizer

from bot.language.terms import Terms, Unit
from bot.nlu.parts import with_parts

_WORDS, _LETTERS = "words", "letters"
_VOCABULARY_FILE = "{}.json"
_WEIGHTS_FILE = "{}.npy"


def _as_it_is(tokens: tuple[str, ...]) -> tuple[str, ...]:
    return tokens


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class LexicalFeaturizer(SparseFeaturizer, GraphComponent):
    """TF-IDF over words and over letter groups within words, side by side."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Word and letter group lengths, in how many training questions a feature must stand, how many of the
        commonest words (and pairs) and letter groups are looked at, and in what share of the questions a letter group
        may stand: what is in more says little, and is more than half of what the classifier would read."""
        return {
            **SparseFeaturizer.get_default_config(),
            "words": [1, 2],
            "letters": [2, 5],
            "minimum": 2,
            "most": 2**15,
            "letter_share": 0.03,
            "word_weight": 1.0,
            "letter_weight": 1.0,
        }

    @classmethod
    def required_components(cls) -> list[type]:
        """A tokenizer must come first."""
        from rasa.nlu.tokenizers.tokenizer import Tokenizer

        return [Tokenizer]

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource, name: str) -> None:
        super().__init__(name, config)
        self._model_storage, self._resource = model_storage, resource
        self._fewest, self._most = int(config["minimum"]), int(config["most"])
        self._share = {_WORDS: 1.0, _LETTERS: float(config["letter_share"])}
        words = CountVectorizer(
            tokenizer=_as_it_is, token_pattern=None, lowercase=False, ngram_range=tuple(config["words"])
        )
        letters = CountVectorizer(analyzer="char_wb", lowercase=False, ngram_range=tuple(config["letters"]))
        self._analysers = {_WORDS: words.build_analyzer(), _LETTERS: letters.build_analyzer()}
        self._counting = {_WORDS: float(config["word_weight"]), _LETTERS: float(config["letter_weight"])}
        self._terms: dict[str, Terms] = {}

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "LexicalFeaturizer":
        """An untrained featurizer."""
        return cls(config, model_storage, resource, execution_context.node_name or cls.__name__)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "LexicalFeaturizer":
        """The featurizer as it was trained."""
        featurizer = cls.create(config, model_storage, resource, execution_context)
        with model_storage.read_from(resource) as folder:
            for kind, analyse in featurizer._analysers.items():
                known = json.loads((folder / _VOCABULARY_FILE.format(kind)).read_text(encoding="utf-8"))
                featurizer._terms[kind] = Terms(analyse, known, np.load(folder / _WEIGHTS_FILE.format(kind)))
        return featurizer

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Nothing beyond what the constructor checks."""

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the terms and their weights."""
        messages = [m for m in training_data.training_examples if m.get(TEXT)]
        with self._model_storage.write_to(self._resource) as folder:
            for kind, analyse in self._analysers.items():
                texts = [_units(kind, message) for message in messages]
                terms = Terms.learn(analyse, texts, self._fewest, self._most, self._share[kind])
                self._terms[kind] = terms
                path = folder / _VOCABULARY_FILE.format(kind)
                path.write_text(json.dumps(terms.known, ensure_ascii=False), encoding="utf-8")
                np.save(folder / _WEIGHTS_FILE.format(kind), terms.weights)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add features to the training questions, as to messages; all at once, which is quicker."""
        messages = [m for m in training_data.training_examples if m.get(TEXT) is not None]
        rows = [
            self._terms[kind].rows([_units(kind, message) for message in messages]) * counting
            for kind, counting in self._counting.items()
        ]
        joined = scipy.sparse.hstack(rows, format="csr", dtype=np.float32)
        for message, start, end in zip(messages, joined.indptr, joined.indptr[1:], strict=False):
            self._add(joined.indices[start:end], joined.data[start:end], joined.shape[1], message)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add one sparse sentence feature [1, terms] to each message and each of its parts."""
        for message in with_parts(messages):
            if message.get(TEXT) is None:
                continue
            places, values, width = [], [], 0
            for kind, terms in self._terms.items():
                found, weights = terms.look_up(_units(kind, message), remember=self._terms[_WORDS])
                places.append(found + width)
                values.append(weights * self._counting[kind])
                width += len(terms.known)
            self._add(np.concatenate(places), np.concatenate(values), width, message)
        return messages

    def _add(
        self, places: npt.NDArray[np.int32], values: npt.NDArray[np.float32], width: int, message: Message
    ) -> None:
        row = scipy.sparse.csr_matrix((values, places, np.array([0, len(places)])), (1, width))
        message.add_features(Features(row, FEATURE_TYPE_SENTENCE, TEXT, self._identifier))


def _units(kind: str, message: Message) -> Sequence[Unit]:
    """What of a message is taken apart by itself: each word for its letters, all tokens together for their pairs."""
    if kind == _LETTERS:
        return (message.get(TEXT) or "").split()
    return [tuple(token.text for token in message.get(TOKENS_NAMES[TEXT]) or ())]
