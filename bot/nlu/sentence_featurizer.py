"""Dense features: what a question means, as a vector from the sentence encoder.

Trained without the encoder's weights it adds nothing, and the classifier works on the sparse features alone.
"""

import logging
from typing import Any

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.featurizers.dense_featurizer.dense_featurizer import DenseFeaturizer
from rasa.shared.nlu.constants import FEATURE_TYPE_SENTENCE, TEXT
from rasa.shared.nlu.training_data.features import Features
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.encoder.sentence_encoder import Encoder, SentenceEncoder
from bot.encoder.stored_vectors import ReadBefore
from bot.nlu.parts import with_parts
from bot.project import ENCODER_ADAPTATION, ENCODER_VECTORS

logger = logging.getLogger(__name__)

_MEAN_FILE = "mean.npy"
_SAMPLE = 600  # training questions that the mean is taken of: no coordinate moves by more than 0.005 with all


class EncoderMissingError(RuntimeError):
    """The weights of the sentence encoder, with which a model was trained, are not installed any more."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER, is_trainable=True)
class SentenceFeaturizer(DenseFeaturizer, GraphComponent):
    """The encoder's vectors, centred on the training questions' mean and scaled.

    The encoder's vectors all point much the same way; what tells questions apart is how they differ from
    their mean.
    """

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """`scale`: what the centred vectors are multiplied with; `use`: false to work without them; `adapted`: false
        for the encoder as it came, without what it learnt from the training questions, and `plain_scale` for that."""
        settings = {"scale": 1.5, "plain_scale": 3.0, "use": True, "adapted": True}
        return {**DenseFeaturizer.get_default_config(), **settings}

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        name: str,
        mean: Any = None,
        encoder: Encoder | None = None,
    ) -> None:
        super().__init__(name, config)
        self._model_storage, self._resource = model_storage, resource
        self._mean = mean
        self._adaptation = ENCODER_ADAPTATION if config["adapted"] and ENCODER_ADAPTATION.is_file() else None
        self._scale = float(config["scale" if self._adaptation else "plain_scale"])
        self._encoder: Encoder | None = None
        if config["use"]:
            self._encoder = encoder or SentenceEncoder.available(self._adaptation)

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        encoder: Encoder | None = None,
    ) -> "SentenceFeaturizer":
        """An untrained featurizer, with `encoder` in the place of the one that is installed."""
        name = execution_context.node_name or cls.__name__
        return cls(config, model_storage, resource, name, encoder=encoder)

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> "SentenceFeaturizer":
        """The featurizer as it was trained; one that was trained without the encoder stays without it.

        EncoderMissingError where it was trained with it and cannot find it.
        """
        with model_storage.read_from(resource) as folder:
            mean = np.load(folder / _MEAN_FILE) if (folder / _MEAN_FILE).is_file() else None
        name = execution_context.node_name or cls.__name__
        featurizer = cls({**config, "use": mean is not None}, model_storage, resource, name, mean)
        if mean is not None and featurizer._encoder is None:
            raise EncoderMissingError("the model was trained with the sentence encoder, which is missing: train again")
        return featurizer

    @classmethod
    def validate_config(cls, config: dict[str, Any]) -> None:
        """Nothing beyond what the constructor checks."""

    def train(self, training_data: TrainingData) -> Resource:
        """Learn the mean of the training questions' vectors."""
        encoder = self._training_encoder()
        with self._model_storage.write_to(self._resource) as folder:
            if encoder is None:
                logger.warning("no sentence encoder found: questions are understood by their words alone")
            else:
                texts = [m.get(TEXT) for m in training_data.training_examples if m.get(TEXT)]
                self._mean = encoder.encode(texts[:: len(texts) // _SAMPLE + 1]).mean(axis=0)
                np.save(folder / _MEAN_FILE, self._mean)
        return self._resource

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Add features to the training questions."""
        self._add_features(training_data.training_examples, self._training_encoder())
        return training_data

    def process(self, messages: list[Message]) -> list[Message]:
        """Add one dense sentence feature [1, 384] to each message and each of its parts."""
        self._add_features(messages, self._encoder)
        return messages

    def _training_encoder(self) -> Encoder | None:
        """The installed encoder with what it has read of the training questions before, or the one that was given."""
        if isinstance(self._encoder, SentenceEncoder):
            return ReadBefore.around(self._encoder, ENCODER_VECTORS, self._adaptation)
        return self._encoder

    def _add_features(self, messages: list[Message], encoder: Encoder | None) -> None:
        messages_and_parts = [m for m in with_parts(messages) if m.get(TEXT) is not None]
        if encoder is None or self._mean is None or not messages_and_parts:
            return
        read = encoder.encode([m.get(TEXT) for m in messages_and_parts])
        vectors = (read - self._mean) * self._scale
        for place, message in enumerate(messages_and_parts):
            message.add_features(Features(vectors[place : place + 1], FEATURE_TYPE_SENTENCE, TEXT, self._identifier))
