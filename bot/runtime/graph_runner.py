"""Runs the trained graph's nodes one after the other, in an order that is worked out once.

Rasa's own runner builds and schedules a dask graph anew for each of a turn's three runs, on one thread all the same.
"""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphNode, GraphNodeHook, GraphSchema
from rasa.engine.runner.interface import GraphRunner
from rasa.engine.storage.storage import ModelStorage


class SequentialGraphRunner(GraphRunner):
    """A drop-in for Rasa's DaskGraphRunner where a model is run, not trained."""

    def __init__(self, schema: GraphSchema, nodes: dict[str, GraphNode]) -> None:
        self._schema, self._nodes = schema, nodes
        self._orders: dict[tuple[str, ...], list[str]] = {}

    @classmethod
    def create(
        cls,
        graph_schema: GraphSchema,
        model_storage: ModelStorage,
        execution_context: ExecutionContext,
        hooks: list[GraphNodeHook] | None = None,
    ) -> "SequentialGraphRunner":
        """A runner of the schema's nodes, each loaded from `model_storage`."""
        nodes = {
            name: GraphNode.from_schema_node(name, node, model_storage, execution_context, hooks)
            for name, node in graph_schema.nodes.items()
        }
        return cls(graph_schema, nodes)

    def run(self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None) -> dict[str, Any]:
        """The output of each of the `targets` (the schema's own without them), with `inputs` by name."""
        wanted = tuple(targets or self._schema.target_names)
        outputs: dict[str, Any] = {name: (name, value) for name, value in (inputs or {}).items()}
        for name in self._order(wanted):
            needs = self._schema.nodes[name].needs.values()
            outputs[name] = self._nodes[name](*(outputs[need] for need in needs))
        return dict(outputs[name] for name in wanted)

    def _order(self, targets: tuple[str, ...]) -> list[str]:
        """The nodes that `targets` need, each after those that it needs itself."""
        if targets not in self._orders:
            order: list[str] = []
            for target in targets:
                self._add(target, order)
            self._orders[targets] = order
        return self._orders[targets]

    def _add(self, name: str, order: list[str]) -> None:
        node = self._schema.nodes.get(name)
        if node is None or name in order:  # not a node: an input of the run
            return
        for need in node.needs.values():
            self._add(need, order)
        order.append(name)
