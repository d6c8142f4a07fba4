"""Sparse features: which words, word pairs and letter groups a question holds, weighted by TF-IDF."""

import json
from collections import Counter
from collections.abc import Callable, Container, Iterable
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
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.nlu.parts import with_parts

_VOCABULARY_FILE = "{}.json"
_WEIGHTS_FILE = "{}.npy"


def _as_it_is(tokens: list[str]) -> list[str]:
    return tokens


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class LexicalFeaturizer(SparseFeaturizer, GraphComponent):
    """TF-IDF over words and over letter groups within words, side by side."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """Word and letter group lengths, in how many training questions a feature must stand, and how many of the
        commonest words (and pairs) and letter groups are looked at."""
        return {
            **SparseFeaturizer.get_default_config(),
            "words": [1, 2],
            "letters": [2, 5],
            "minimum": 2,
            "most": 2**15,
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
        minimum, most = int(config["minimum"]), int(config["most"])
        self._vectorisers = {
            "words": TfidfVectorizer(
                analyzer="word", tokenizer=_as_it_is, preprocessor=_as_it_is, token_pattern=None,
                lowercase=False, ngram_range=tuple(config["words"]), min_df=minimum, max_features=most,
                sublinear_tf=True,
            ),
            "letters": TfidfVectorizer(
                analyzer="char_wb", lowercase=False, ngram_range=tuple(config["letters"]),
                min_df=minimum, max_features=most, sublinear_tf=True,
            ),
        }  # fmt: skip
        self._tables: dict[str, _TermTable] = {}
        self._weights = {"words": float(config["word_weight"]), "letters": float(config["letter_weight"])}

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
            for name, vectoriser in featurizer._vectorisers.items():
                terms = json.loads((folder / _VOCABULARY_FILE.format(name)).read_text(encoding="utf-8"))
                vectoriser.vocabulary_ = {term: place for place, term in enumerate(terms)}
                vectoriser.fixed_vocabulary_ = True
                vectoriser.vocabulary = vectoriser.vocabulary_
                vectoriser.idf_ = np.load(folder / _WEIGHTS_FILE.format(name))
        return featurizer

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Nothing beyond what the constructor checks."""

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the vocabulary and the weights of its terms."""
        messages = [m for m in training_data.training_examples if m.get(TEXT)]
        with self._model_storage.write_to(self._resource) as folder:
            for name, vectoriser in self._vectorisers.items():
                vectoriser.fit(self._documents(name, messages))
                self._tables.clear()
                terms = sorted(vectoriser.vocabulary_, key=vectoriser.vocabulary_.__getitem__)
                path = folder / _VOCABULARY_FILE.format(name)
                path.write_text(json.dumps(terms, ensure_ascii=False), encoding="utf-8")
                np.save(folder / _WEIGHTS_FILE.format(name), vectoriser.idf_)
        return self._resource

    @staticmethod
    def _documents(name: str, messages: list[Message]) -> list[Any]:
        if name == "letters":
            return [message.get(TEXT) for message in messages]
        return [[token.text for token in message.get(TOKENS_NAMES[TEXT]) or []] for message in messages]

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add features to the training questions."""
        self.process(training_data.training_examples)
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add one sparse sentence feature [1, terms] to each message and each of its parts."""
        messages_and_parts = [m for m in with_parts(messages) if m.get(TEXT) is not None]
        tables = {name: self._table(name) for name in self._vectorisers}
        width = sum(len(table.weights) for table in tables.values())
        documents = {name: self._documents(name, messages_and_parts) for name in tables}
        for place, message in enumerate(messages_and_parts):
            places, values, offset = [], [], 0
            for name, table in tables.items():
                found, weights = table.look_up(documents[name][place])
                places.append(found + offset)
                values.append(weights * self._weights[name])
                offset += len(table.weights)
            indices = np.concatenate(places)
            row = scipy.sparse.csr_matrix(
                (np.concatenate(values), indices, np.array([0, len(indices)])), shape=(1, width)
            )
            message.add_features(Features(row, FEATURE_TYPE_SENTENCE, TEXT, self._identifier))
        return messages

    def _table(self, name: str) -> "_TermTable":
        if name not in self._tables:
            vectoriser = self._vectorisers[name]
            parts = vectoriser.build_analyzer(), vectoriser.vocabulary_, vectoriser.idf_
            words = self._vectorisers["words"].vocabulary_
            self._tables[name] = _LetterTable(*parts, common=words) if name == "letters" else _TermTable(*parts)
        return self._tables[name]


class _TermTable:
    """What a fitted TfidfVectorizer computes, of one document: its own way takes as long as the sentence encoder."""

    def __init__(
        self, analyse: Callable[[Any], list[str]], vocabulary: dict[str, int], weights: npt.NDArray[np.float64]
    ) -> None:
        self._analyse, self._vocabulary = analyse, vocabulary
        self.weights = weights

    def look_up(self, document: Any) -> tuple[npt.NDArray[np.int32], npt.NDArray[np.float32]]:
        """The places of the document's known terms, ascending, and their TF-IDF weights of unit length."""
        counts = Counter(self._places(document))
        places = np.array(sorted(counts), np.int32)
        values = (1 + np.log([counts[place] for place in places.tolist()])) * self.weights[places]
        length = np.sqrt((values**2).sum())
        return places, (values / length if length else values).astype(np.float32)

    def _places(self, document: Any) -> Iterable[int]:
        return [self._vocabulary[term] for term in self._analyse(document) if term in self._vocabulary]


class _LetterTable(_TermTable):
    """Letter groups stand within words, so those of a word are worked out once, if it is one of the training
    questions' words; other words may be personal, and nothing is remembered of them."""

    def __init__(
        self,
        analyse: Callable[[Any], list[str]],
        vocabulary: dict[str, int],
        weights: npt.NDArray[np.float64],
        common: Container[str],
    ) -> None:
        super().__init__(analyse, vocabulary, weights)
        self._common = common
        self._known: dict[str, Iterable[int]] = {}

    def _places(self, document: Any) -> Iterable[int]:
        places: list[int] = []
        for word in document.split():
            found = self._known.get(word)
            if found is None:
                found = super()._places(word)
                if word in self._common:
                    self._known[word] = found
            places.extend(found)
        return places
