"""Which topic or other intent a question means: one linear model over words, letters and meaning.

A one-against-the-rest linear SVM: the fastest to train of those that were compared (see docs/understanding.md),
its margins made into probabilities with one temperature that is fitted on held-out questions.
"""

import json
from concurrent.futures import ThreadPoolExecutor
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
from sklearn.svm import LinearSVC

from bot.encoder.adaptation import is_held_back
from bot.nlu.parts import TYPED, with_parts

GUESSES = "guesses"  # list[(intent, confidence)], likeliest first
_KEPT = 12
_LABELS_FILE, _WEIGHTS_FILE = "labels.json", "weights.npz"
_FEWEST_HELD_BACK = 20  # questions: of fewer nothing can be told
_TEMPERATURES = np.geomspace(0.03, 3.0, 40)


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class TopicClassifier(IntentClassifier, GraphComponent):
    """Sets `guesses` on a message and its parts, and the intent on the message."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`strength`: how freely the model fits the training questions (the SVM's C). `balance`: how much a
        question of a rare intent counts more than one of a common intent, from 0 (not) to 1 (in proportion)."""
        return {"strength": 0.3, "balance": 0.15, "random_seed": 0}

    @classmethod
    def required_components(cls) -> list[type]:
        """Featurizers must come first."""
        return [Featurizer]

    def __init__(self, config: dict[str, Any], model_storage: ModelStorage, resource: Resource) -> None:
        self._config = config
        self._model_storage, self._resource = model_storage, resource
        self._labels: list[str] = []
        self._weights: npt.NDArray[np.float32] = np.zeros((0, 0), np.float32)  # [features, labels]
        self._bias: npt.NDArray[np.float32] = np.zeros(0, np.float32)
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
            stored = np.load(folder / _WEIGHTS_FILE)
            classifier._weights, classifier._bias = stored["weights"], stored["bias"]
            classifier._temperature = float(stored["temperature"])
        return classifier

    def train(self, training_data: TrainingData) -> Resource:
        """Fit the model and its temperature on the featurized training questions."""
        messages = [m for m in training_data.intent_examples if m.get(TEXT)]
        features = _feature_rows(messages)
        names = [message.get(INTENT) for message in messages]
        self._labels = sorted(set(names))
        places = {label: place for place, label in enumerate(self._labels)}
        wanted = np.array([places[name] for name in names])
        held_back = np.array([is_held_back(message.get(TYPED) or message.get(TEXT)) for message in messages])
        with ThreadPoolExecutor(2) as threads:  # the fits release Python's lock
            temperature = threads.submit(self._fitted_temperature, features, wanted, held_back)
            model = self._model(wanted).fit(features, wanted)
            self._temperature = temperature.result()
        self._weights, self._bias = _one_column_a_label(model)
        with self._model_storage.write_to(self._resource) as folder:
            (folder / _LABELS_FILE).write_text(json.dumps(self._labels), encoding="utf-8")
            np.savez_compressed(
                folder / _WEIGHTS_FILE,
                weights=self._weights,
                bias=self._bias,
                temperature=np.float32(self._temperature),
            )
        return self._resource

    def _model(self, wanted: npt.NDArray[np.int64]) -> LinearSVC:
        # There are thousands of questions outside the handbook; they must not outweigh a topic's two hundred.
        counts = np.bincount(wanted)
        weights = (counts.mean() / np.maximum(counts, 1)) ** float(self._config["balance"])
        return LinearSVC(
            C=float(self._config["strength"]),
            class_weight=dict(enumerate(weights)),
            random_state=int(self._config["random_seed"]),
        )

    def _fitted_temperature(
        self, features: scipy.sparse.csr_matrix, wanted: npt.NDArray[np.int64], held_back: npt.NDArray[np.bool_]
    ) -> float:
        """The temperature that makes the held-back questions' probabilities most truthful (lowest log loss).

        The sentence encoder has learnt from the other questions: on them it looks better than it is."""
        learnt = np.flatnonzero(~held_back)
        asked = np.flatnonzero(held_back & np.isin(wanted, wanted[learnt]))
        labels = np.unique(wanted[learnt])
        if len(asked) < _FEWEST_HELD_BACK or len(labels) < 3:
            return 1.0
        margins = self._model(wanted[learnt]).fit(features[learnt], wanted[learnt]).decision_function(features[asked])
        rows, places = np.arange(len(asked)), np.searchsorted(labels, wanted[asked])
        losses = [-np.log(_softmax(margins / t)[rows, places] + 1e-12).mean() for t in _TEMPERATURES]
        return float(_TEMPERATURES[int(np.argmin(losses))])

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the guesses of each message and each of its parts, and each message's intent."""
        understood = [m for m in with_parts(messages) if m.get(TEXT) is not None]
        if understood and self._labels:
            margins = np.stack([self._margins(message) for message in understood])
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

    def _margins(self, message: Message) -> npt.NDArray[np.float32]:
        """How far the message lies on each label's side [labels]; without joining the features or making matrices of
        them, which costs more than the sums."""
        margins, start = self._bias, 0
        for features in _in_order(message):
            row, end = features.features, start + features.features.shape[1]
            if features.is_sparse():
                margins = margins + row.data @ self._weights[row.indices + start]
            else:
                margins = margins + row[0] @ self._weights[start:end]
            start = end
        return margins


def _one_column_a_label(model: LinearSVC) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """The weights [features, labels] and bias [labels]; of two labels scikit-learn keeps only the second."""
    weights, bias = model.coef_.T.astype(np.float32), model.intercept_.astype(np.float32)
    if len(model.classes_) == 2:
        weights, bias = np.hstack([-weights, weights]), np.concatenate([-bias, bias])
    return np.ascontiguousarray(weights), bias


def _feature_rows(messages: list[Message]) -> scipy.sparse.csr_matrix:
    """The sentence features of all `messages` as one matrix [messages, features]."""
    columns = zip(*map(_in_order, messages), strict=True)
    blocks = [scipy.sparse.csr_matrix(_stacked([found.features for found in column])) for column in columns]
    return scipy.sparse.hstack(blocks, format="csr", dtype=np.float32)


def _in_order(message: Message) -> list[Features]:
    """The features of each featurizer in turn, the dense ones last."""
    return sorted(message.features, key=Features.is_dense)


def _stacked(rows: list[Any]) -> Any:
    return scipy.sparse.vstack(rows) if scipy.sparse.issparse(rows[0]) else np.vstack(rows)


def _softmax(margins: npt.NDArray[Any]) -> npt.NDArray[Any]:
    exponents = np.exp(margins - margins.max(axis=1, keepdims=True))
    result: npt.NDArray[Any] = exponents / exponents.sum(axis=1, keepdims=True)
    return result
