"""Builds and runs single graph components on a tiny corpus, without `rasa train`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rasa.engine.graph import ExecutionContext, GraphComponent, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

Build = Callable[..., Any]

QUESTIONS = {
    "ryge_hvor": [
        "må vi ryge inde",
        "må man ryge i stuen",
        "må jeg ryge en cigaret her",
        "rygning indenfor",
        "ryge inde",
    ],
    "koersel_takst": ["hvad får vi pr kilometer", "takst for kørsel", "kilometerpenge", "kørsel takst", "penge pr km"],
    "tavshed_andre": [
        "må jeg fortælle naboen om barnet",
        "må vi sige det til andre",
        "fortælle venner",
        "sige det videre",
    ],
}


@pytest.fixture
def corpus() -> TrainingData:
    return TrainingData(
        [Message(data={TEXT: text, INTENT: intent}) for intent, texts in QUESTIONS.items() for text in texts]
    )


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """Builds a component; `trained_on` trains it and hands over the one that was loaded again from storage, `loaded`
    the one that was trained before."""
    storage = LocalModelStorage(tmp_path)

    def _build(
        kind: type[GraphComponent], trained_on: TrainingData | None = None, loaded: bool = False, **settings: Any
    ) -> Any:
        name = kind.__name__
        context = ExecutionContext(GraphSchema({}), node_name=name)
        config = {**kind.get_default_config(), **settings}
        if loaded:
            return kind.load(config, storage, Resource(name), context)
        component: Any = kind.create(config, storage, Resource(name), context)
        if trained_on is None:
            return component
        component.train(trained_on)
        return kind.load(config, storage, Resource(name), context)

    return _build


def message(text: str) -> Message:
    return Message(data={TEXT: text})
