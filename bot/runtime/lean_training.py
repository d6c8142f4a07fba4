"""Rasa's training without what it does for nothing here.

Between two components Rasa hashes every question with all its features, so that a later training may take a
component's result from its cache; our model is either current or made anew, and nothing is ever taken from there.
And it reads, joins and copies the training data three times over, for responses and end-to-end stories that there
are not. Together that was longer than reading 60,000 questions with the sentence encoder. The questions are read as
`haandbog check` reads them, which tells mistakes with file and line: Rasa parses each file four times and holds it
against a schema, 25 seconds instead of one. Nor is rubbish looked for among the millions of tokens and features, all of
which are kept. And the model's weights, which hardly shrink, are put into its archive as they are: every start would
wait for them to be unpacked, twice.
"""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphNodeHook
from rasa.shared.core.domain import Domain
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from rasa.shared.utils.common import cached_method
from tarsafe import TarSafe

from bot.handbook.training import read_follow_ups, read_questions
from bot.nlu.context_featurizer import ANSWERED
from bot.project import FOLLOW_UPS

_QUESTIONS = FOLLOW_UPS.parent.name  # what the folder is called


class NothingCached(GraphNodeHook):
    """In the place of Rasa's TrainingHook: hashes nothing, keeps nothing."""

    def __init__(self, **kwargs: Any) -> None:
        """`kwargs`: the cache, the storage and the schema, which are not needed."""

    def on_before_node(
        self,
        node_name: str,
        execution_context: ExecutionContext,
        config: dict[str, Any],
        received_inputs: dict[str, Any],
    ) -> dict[str, Any]:
        """Nothing to hand on."""
        return {}

    def on_after_node(
        self,
        node_name: str,
        execution_context: ExecutionContext,
        config: dict[str, Any],
        output: Any,
        input_hook_data: dict[str, Any],
    ) -> None:
        """Nothing to keep."""


class ReadOnce(RasaFileImporter):
    """The domain and the training questions as they stand in the files, read once."""

    def __init__(self, config: str, domain: str | None = None, paths: Sequence[str] = ()) -> None:
        """`paths`: of folders with training questions, called nlu, and of stories."""
        self._folders = [Path(path) for path in paths if Path(path).name == _QUESTIONS]
        super().__init__(config, domain, [path for path in paths if Path(path) not in self._folders])

    @cached_method
    def get_domain(self) -> Domain:
        """The domain."""
        domain: Domain = super().get_domain()
        return domain

    def get_nlu_data(self, language: str | None = None) -> TrainingData:
        """The training questions; they are the same in whatever `language` Rasa asks for. ContentError where a file of
        theirs is not right."""
        return self._questions()

    @cached_method
    def _questions(self) -> TrainingData:
        messages: list[Message] = []
        for folder in self._folders:
            for asked in read_questions(folder):
                said = {"language": asked.language} if asked.language else None
                messages.append(Message.build(asked.text, asked.intent, intent_metadata=said))
            for told in read_follow_ups(folder / FOLLOW_UPS.name):
                said = {ANSWERED: told.answered}
                messages.append(Message.build(told.text, told.intent, intent_metadata=said))
        return TrainingData(messages)


class OneImporter:
    """In the place of Rasa's TrainingDataImporter, where Rasa's training asks it for the importer of some files."""

    @staticmethod
    def load_from_config(
        config_path: str,
        domain_path: str | None = None,
        training_data_paths: list[str] | None = None,
        args: dict[str, Any] | None = None,
    ) -> TrainingDataImporter:
        """The importer of these files; config.yml names no other, and `args` are for those."""
        return ReadOnce(config_path, domain_path, training_data_paths or ())


class StoredArchive(TarSafe):
    """In the place of what Rasa writes and reads a model's archive with: gzip that compresses nothing."""

    @classmethod
    def gzopen(cls, name: Any, mode: Any = "r", fileobj: Any = None, compresslevel: int = 0, **kwargs: Any) -> Any:
        """As tarfile's."""
        return super().gzopen(name, mode, fileobj, compresslevel, **kwargs)


@contextmanager
def nothing_collected() -> Iterator[None]:
    """While the block lasts, Python looks for no objects that only refer to each other; what nothing refers to goes as
    ever."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
