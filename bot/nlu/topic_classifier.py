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
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.encoder.adaptation import is_held_back
from bot.network.learning import Settings, learn
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
        bot.network.learning.Settings."""
        return {"balance": 0.15, "networks": 2, **asdict(Settings())}

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
        left_out = self._left_out(messages)
        with ThreadPoolExecutor(2) as threads:  # most of what takes time releases Python's lock
            learning = [
                threads.submit(self._learnt, terms, numbers, wanted, rows, seed) for seed, rows in enumerate(left_out)
            ]
            networks = [network.result() for network in learning]
        self._network = Network.together(networks)
        tried = [
            (network.margins(terms[row].indices, terms[row].data, numbers[row]), wanted[row])
            for network, rows in zip(networks, left_out, strict=True)
            for row in rows
        ]
        self._temperature = _fitted_temperature(tried) if tried else 1.0
        with self._model_storage.write_to(self._resource) as folder:
            (folder / _LABELS_FILE).write_text(json.dumps(self._labels), encoding="utf-8")
            (folder / _TEMPERATURE_FILE).write_text(json.dumps(self._temperature), encoding="utf-8")
            self._network.save(folder / _WEIGHTS_FILE)
        return self._resource

    def _left_out(self, messages: list[Message]) -> list[npt.NDArray[np.int64]]:
        """For each network the places of the messages that it does not learn from, to be tried on them: its share of
        those that the sentence encoder has not learnt from either, since on others that looks better than it is."""
        held_back = np.flatnonzero([is_held_back(message.get(TYPED) or message.get(TEXT)) for message in messages])
        networks = int(self._config["networks"])
        enough = len(held_back) >= _FEWEST_HELD_BACK
        return [held_back[place::networks] if enough else held_back[:0] for place in range(networks)]

    def _learnt(
        self,
        terms: scipy.sparse.csr_matrix,
        numbers: Floats,
        wanted: npt.NDArray[np.int64],
        left_out: npt.NDArray[np.int64],
        seed: int,
    ) -> Network:
        # There are thousands of questions outside the handbook; they must not outweigh a topic's two hundred.
        counts = np.bincount(wanted)
        weights = (counts.mean() / counts) ** float(self._config["balance"])
        settings = Settings(**{field.name: self._config[field.name] for field in fields(Settings)})
        rows = np.setdiff1d(np.arange(len(wanted)), left_out)
        return learn(
            terms[rows], numbers[rows], wanted[rows], weights.astype(np.float32),
            replace(settings, seed=settings.seed + seed),
        )  # fmt: skip

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the guesses of each message and each of its parts, and each message's intent."""
        understood = [m for m in with_parts(messages) if m.get(TEXT) is not None]
        if understood and self._network is not None:
            margins = np.stack([self._network.margins(*_features(message)) for message in understood])
            for message, row in zip(understood, _softmax(margins / self._temperature), strict=True):
                best = np.argsort(-row)[:_KEPT]
                message.set(GUESSES, [(self._labels[place], float(row[place])) for place in best])
        for message in messages:
            guesses = message.get(GUESSES) or []
            name, confidence = guesses[0] if guesses else (None, 0.0)
            message.set(INTENT, {"name": name, "confidence": confidence}, add_to_output=True)
            ranking = [{"name": intent, "confidence": value} for intent, value in guesses]
            message.set("intent_ranking", ranking, add_to_output=True)
        return messages


def _fitted_temperature(tried: list[tuple[Floats, int]]) -> float:
    """The temperature that makes the probabilities most truthful (lowest log loss), from margins and the label that was
    wanted. What is right for one network is right for the mean of several."""
    margins, wanted = map(np.array, zip(*tried, strict=True))
    rows = np.arange(len(wanted))
    losses = [-np.log(_softmax(margins / t)[rows, wanted] + 1e-12).mean() for t in _TEMPERATURES]
    return float(_TEMPERATURES[int(np.argmin(losses))])


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
