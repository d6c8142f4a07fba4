"""What Rasa asks of a component that learns nothing: only `process` is left to write, and settings, if it has any."""

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.training_data.training_data import TrainingData


class StatelessComponent(GraphComponent):
    """The base of such components."""

    def __init__(self, config: dict[str, Any]) -> None:
        """`config`: the component's settings, as in its `get_default_config`."""

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> "StatelessComponent":
        """The component with its settings."""
        return cls(config)

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """The training questions as they are."""
        return training_data
