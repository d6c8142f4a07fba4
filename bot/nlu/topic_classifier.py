"""Which topic or other intent a question means: small networks over words, letters and meaning (bot/network/).

Their margins are made into probabilities with one temperature that is fitted on held-out questions.
"""

import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, fields, replace
from typing import Any

import numpy as np
import numpy.typing as npt
import scipy.sparse
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.featurizers.featurizer import Featurizer
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from threadpoolctl import threadpool_limits

from bot.encoder.adaptation import is_held_back
from bot.network.learning import LearningSettings, learn
from bot.network.network import Floats, Network
from bot.nlu.parts import TYPED, with_parts

GUESSES = "guesses"  # list[(intent, confidence)], likeliest first
_KEPT = 12
_LABELS_FILE, _TEMPERATURE_FILE, _WEIGHTS_FILE = "labels.json", "temperature.json", "weights.npz"
_FEWEST_HELD_BACK = 20  # questions: of fewer nothing can be told
_TEMPERATURES = np.geomspace(0.03, 3.0, 40)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(IntentClassifier, GraphComponent):
    """Sets `guesses` on a message and its parts, and the intent on the message."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`balance`: how much a question of a rare intent counts more than one of a common intent, from 0 (not) to 1
        (in proportion). `networks`: how many are learnt, each from another first guess; their mean counts. The others:
        bot.network.learning.LearningSettings."""
        return {"balance": 0.15, "networks": 3, **asdict(LearningSettings())}

    @classmethod
    def required_components(cls) -> list[type]:
        """Featurizers must come first."""
        return [Featurizer]

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._config = config
        self._model_storage, self._resource = model_storage, resource
        self._labels: list[str] = []
        self._network: Network | None = None
        self._temperature = 1.0

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "TopicClassifier":
        """An untrained classifier."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "TopicClassifier":
        """The classifier as it was trained."""
        classifier = cls(config, model_storage, resource)
        with model_storage.read_from(resource) as folder:
            classifier._labels = json.loads((folder / _LABELS_FILE).read_text(encoding="utf-8"))
            classifier._temperature = json.loads((folder / _TEMPERATURE_FILE).read_text(encoding="utf-8"))
            classifier._network = Network.load(folder / _WEIGHTS_FILE)
        return classifier

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the networks and their temperature from the featurized training questions."""
        messages = [m for m in training_data.intent_examples if m.get(TEXT)]
        terms, numbers = _feature_rows(messages)
        names = [message.get(INTENT) for message in messages]
        self._labels = sorted(set(names))
        places = {label: place for place, label in enumerate(self._labels)}
        wanted = np.array([places[name] for name in names])
        held_back = np.array([is_held_back(message.get(TYPED) or message.get(TEXT)) for message in messages])
        # Most of what takes time releases Python's lock. Threads within each sum would only wait for each other.
        with threadpool_limits(1), ThreadPoolExecutor(2) as threads:
            temperature = threads.submit(self._fitted_temperature, terms, numbers, wanted, held_back)
            seeds = range(int(self._config["networks"]))
            networks = [threads.submit(self._learnt, terms, numbers, wanted, seed) for seed in seeds]
            self._network = Network.together([network.result() for network in networks])
            self._temperature = temperature.result()
        with self._model_storage.write_to(self._resource) as folder:
            (folder / _LABELS_FILE).write_text(json.dumps(self._labels), encoding="utf-8")
            (folder / _TEMPERATURE_FILE).write_text(json.dumps(self._temperature), encoding="utf-8")
            self._network.save(folder / _WEIGHTS_FILE)
        return self._resource

    def _learnt(
        self, terms: scipy.sparse.csr_matrix, numbers: Floats, wanted: npt.NDArray[np.int64], seed: int = 0
    ) -> Network:
        # There are thousands of questions outside the handbook; they must not outweigh a topic's two hundred.
        counts = np.maximum(np.bincount(wanted, minlength=len(self._labels)), 1)
        weights = (counts.mean() / counts) ** float(self._config["balance"])
        settings = LearningSettings(**{field.name: self._config[field.name] for field in fields(LearningSettings)})
        return learn(terms, numbers, wanted, weights.astype(np.float32), replace(settings, seed=settings.seed + seed))

    def _fitted_temperature(
        self,
        terms: scipy.sparse.csr_matrix,
        numbers: Floats,
        wanted: npt.NDArray[np.int64],
        held_back: npt.NDArray[np.bool_],
    ) -> float:
        """The temperature that makes the held-back questions' probabilities most truthful (lowest log loss).

        The sentence encoder has learnt from the other questions: on them it looks better than it is. What is right for
        one network is right for the mean of several."""
        learnt = np.flatnonzero(~held_back)
        asked = np.flatnonzero(held_back & np.isin(wanted, wanted[learnt]))
        if len(asked) < _FEWEST_HELD_BACK:
            return 1.0
        network = self._learnt(terms[learnt], numbers[learnt], wanted[learnt])
        read = [(terms[row], numbers[row]) for row in asked]
        margins = np.stack([network.margins(found.indices, found.data, dense) for found, dense in read])
        rows = np.arange(len(asked))
        losses = [-np.log(_softmax(margins / t)[rows, wanted[asked]] + 1e-12).mean() for t in _TEMPERATURES]
        return float(_TEMPERATURES[int(np.argmin(losses))])

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the guesses of each message and each of its parts, and each message's intent."""
        understood = [m for m in with_parts(messages) if m.get(TEXT) is not None]
        if understood and self._network is not None:
            margins = np.stack([self._network.margins(*_features(message)) for message in understood])
            for message, row in zip(understood, _softmax(margins / self._temperature), strict=True):
                best = np.argsort(-row)[:_KEPT]
                message.set(GUESSES, [(self._labels[place], float(row[place])) for place in best])
        tell_rasa(messages)
        return messages


def tell_rasa(messages: list[Message]) -> None:
    """Set what Rasa itself calls the intent and its ranking, by each message's guesses."""
    for message in messages:
        ranking = [{"name": intent, "confidence": confidence} for intent, confidence in message.get(GUESSES) or []]
        message.set(INTENT, ranking[0] if ranking else {"name": None, "confidence": 0.0}, add_to_output=True)
        message.set(INTENT_RANKING_KEY, ranking, add_to_output=True)


def _features(message: Message) -> tuple[npt.NDArray[np.int32], Floats, Floats]:
    """What the network reads of a message: the places and values of its sparse features, and the dense ones. Without
    joining matrices, which costs more than the network."""
    places, values, numbers, start = [], [], [], 0
    for features in _in_order(message):
        row = features.features
        if features.is_sparse():
            places.append(row.indices + start)
            values.append(row.data)
            start += row.shape[1]
        else:
            numbers.append(row[0])
    return _joined(places, np.int32), _joined(values, np.float32), _joined(numbers, np.float32)


def _feature_rows(messages: list[Message]) -> tuple[scipy.sparse.csr_matrix, Floats]:
    """The sentence features of all `messages`: sparse [messages, features], and dense [messages, features]."""
    columns = [list(column) for column in zip(*map(_in_order, messages), strict=True)]
    sparse = [scipy.sparse.vstack([f.features for f in column]) for column in columns if column[0].is_sparse()]
    dense = [np.vstack([f.features for f in column]) for column in columns if column[0].is_dense()]
    numbers = np.hstack([np.zeros((len(messages), 0)), *dense]).astype(np.float32)
    return scipy.sparse.hstack(sparse, format="csr", dtype=np.float32), numbers


def _in_order(message: Message) -> list[Features]:
    """The features of each featurizer in turn, the dense ones last."""
    return sorted(message.features, key=Features.is_dense)


def _joined(arrays: list[Any], kind: type[np.generic]) -> Any:
    return np.concatenate(arrays) if arrays else np.zeros(0, kind)


def _softmax(margins: npt.NDArray[Any]) -> npt.NDArray[Any]:
    exponents = np.exp(margins - margins.max(axis=1, keepdims=True))
    result: npt.NDArray[Any] = exponents / exponents.sum(axis=1, keepdims=True)
    return result
