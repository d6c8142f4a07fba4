"""The runner gives what Rasa's own gives, and Rasa still takes it."""

from pathlib import Path
from typing import Any

import pytest
import rasa.core.processor
from rasa.core.processor import MessageProcessor
from rasa.engine.graph import ExecutionContext, GraphComponent, GraphSchema, SchemaNode
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage

from bot.runtime.graph_runner import SequentialGraphRunner
from bot.runtime.overrides import install

_RUNS: list[str] = []


class _Letter(GraphComponent):
    def __init__(self, letter: str) -> None:
        self.letter = letter

    @classmethod
    def create(cls, config: dict[str, Any], *args: Any, **kwargs: Any) -> "_Letter":
        return cls(config["letter"])

    def write(self, before: str, other: str = "") -> str:
        _RUNS.append(self.letter)
        return before + other + self.letter


def _node(letter: str, **needs: str) -> SchemaNode:
    return SchemaNode(needs, _Letter, "create", "write", {"letter": letter}, eager=True)


SCHEMA = GraphSchema(
    {
        "last": _node("c", before="left", other="right"),
        "left": _node("a", before="start"),
        "right": _node("b", before="left"),
        "unneeded": _node("z", before="start"),
    }
)


def test_every_needed_node_runs_once_and_after_those_it_needs(tmp_path: Path) -> None:
    arguments = (SCHEMA, LocalModelStorage(tmp_path), ExecutionContext(SCHEMA))
    ours, rasas = SequentialGraphRunner.create(*arguments), DaskGraphRunner.create(*arguments)
    expected = rasas.run({"start": "-"}, targets=["last"])
    for _ in range(2):
        _RUNS.clear()
        assert ours.run({"start": "-"}, targets=["last"]) == expected == {"last": "-a-abc"}
        assert _RUNS == ["a", "b", "c"]
    assert ours.run({"start": "-"}, targets=["right", "left"]) == {"right": "-ab", "left": "-a"}


def test_rasa_loads_models_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rasa.core.processor, "DaskGraphRunner", DaskGraphRunner)
    # What Rasa hands its loader is the class that it would make the model's runner of.
    monkeypatch.setattr(rasa.core.processor.loader, "load_predict_graph_runner", lambda *given: (None, given[-1]))
    install()
    *_, runner = MessageProcessor._load_model(__file__)
    assert runner is SequentialGraphRunner
