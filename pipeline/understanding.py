"""config.yml's pipeline on any labelled questions, without Rasa's training run around it."""

import importlib
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import ruamel.yaml
from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import INTENT, METADATA, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.encoder.sentence_encoder import Encoder
from bot.handbook.training import FollowUp
from bot.nlu.context_featurizer import ANSWERED
from bot.nlu.parts import IN_CONTEXT
from bot.nlu.sentence_featurizer import SentenceFeaturizer
from bot.nlu.topic_classifier import GUESSES, TopicClassifier
from bot.project import ROOT
from pipeline.remembering_encoder import remembering_encoder


class UnderstandingPipeline:
    """The components of config.yml up to and with the classifier: what any set of intents can be tried on.

    The sentence encoder is the one that came, unless there is one that is `adapted`: it has learnt from questions,
    and would know the answers when it is asked the same ones.
    """

    def __init__(self, adapted: Encoder | None = None, only: tuple[str, ...] = ()) -> None:
        """`only`: the names of the component classes to run, where it is not all of them."""
        self._adapted = adapted
        loaded = ruamel.yaml.YAML(typ="safe").load((ROOT / "config.yml").read_text(encoding="utf-8"))
        self._settings: list[tuple[type[Any], dict[str, Any]]] = []
        for entry in loaded["pipeline"]:
            module, _, name = entry["name"].rpartition(".")
            component = getattr(importlib.import_module(module), name)
            if not only or name in only:
                self._settings.append((component, {k: v for k, v in entry.items() if k != "name"}))
            if component is TopicClassifier:
                break
        self._folder = tempfile.TemporaryDirectory(prefix="haandbog-evaluation-")
        self._components: list[Any] = []

    def fit(self, texts: list[str], intents: list[str], follow_ups: Iterable[FollowUp] = ()) -> list[Message]:
        """Train every component in turn on the labelled questions and follow-ups; gives the questions as the last
        component leaves them."""
        messages = [Message(data={TEXT: t, INTENT: i}) for t, i in zip(texts, intents, strict=True)]
        behind = [Message.build(f.text, f.intent, intent_metadata={ANSWERED: f.answered}) for f in follow_ups]
        self.fit_to(TrainingData([*messages, *behind]))
        return messages

    def fit_to(self, data: TrainingData) -> None:
        """Train every component in turn on `data`."""
        storage = LocalModelStorage(Path(self._folder.name))
        self._components = []
        for place, (kind, settings) in enumerate(self._settings):
            name = f"{kind.__name__}{place}"
            context = ExecutionContext(GraphSchema({}), node_name=name)
            config = {**kind.get_default_config(), **settings}
            given = {}
            if kind is SentenceFeaturizer:
                config["adapted"] = self._adapted is not None
                given["encoder"] = self._adapted or remembering_encoder()
            component = kind.create(config, storage, Resource(name), context, **given)
            if hasattr(component, "train"):
                component.train(data)
            if hasattr(component, "process_training_data"):
                data = component.process_training_data(data)
            self._components.append(component)

    def guesses(self, texts: list[str]) -> list[list[tuple[str, float]]]:
        """For each text the likeliest intents with their confidence, likeliest first."""
        messages = [Message(data={TEXT: text}) for text in texts]
        for component in self._components:
            component.process(messages)
        return [message.get(GUESSES) for message in messages]

    def guesses_behind(self, answered: list[str], texts: list[str]) -> list[list[tuple[str, float]]]:
        """The same for texts that are written right behind the answers to the topics `answered`."""
        pairs = zip(answered, texts, strict=True)
        messages = [Message(data={TEXT: text, METADATA: {ANSWERED: (topic,)}}) for topic, text in pairs]
        for component in self._components:
            component.process(messages)
        return [(message.get(IN_CONTEXT) or message).get(GUESSES) for message in messages]
