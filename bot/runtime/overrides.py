"""Changes Rasa itself. tests/runtime/test_overrides.py fails where Rasa no longer fits.

Elsewhere is changed only what Rasa imports (light_imports.py), what is printed (quiet.py, and model.py while training)
and how Sanic answers what it cannot read (bot/channel/malformed.py).
"""

import importlib
import logging
import os
from typing import Any

import structlog
from rasa.shared.core.domain import Domain
from rasa.shared.nlu.training_data.message import Message

# These modules write message texts, slots and events into their log, most of them where it is for debugging.
TALKATIVE = (
    "rasa.core.processor",
    "rasa.core.actions.action",
    "rasa.core.channels.rest",
    "rasa.core.policies.ensemble",
    "rasa.core.lock",
    "rasa.core.http_interpreter",  # where plain `rasa run` is told of an `nlu` server
)


def install() -> None:
    """Let every Rasa agent of this process use our processor, graph runner and fail-safe store, obey no command that
    somebody types, and no log hold what people write."""
    # quiet.py sets it, too: training comes only there, plain `rasa run` only here.
    os.environ["RASA_TELEMETRY_ENABLED"] = "false"
    import rasa.core.agent
    import rasa.core.processor
    import rasa.nlu.classifiers.regex_message_handler

    from bot.runtime.fail_safe_store import ForgetfulFailSafeStore
    from bot.runtime.graph_runner import SequentialGraphRunner
    from bot.runtime.processor import HandbookProcessor

    rasa.core.agent.MessageProcessor = HandbookProcessor
    rasa.core.agent.FailSafeTrackerStore = ForgetfulFailSafeStore
    rasa.core.processor.DaskGraphRunner = SequentialGraphRunner
    rasa.nlu.classifiers.regex_message_handler.RegexMessageHandler.process = _ObeysNothing.process
    silent = structlog.wrap_logger(logging.getLogger("haandbog.silenced"), processors=[_drop])
    for name in TALKATIVE:
        module: Any = importlib.import_module(name)
        logging.getLogger(name).setLevel(logging.INFO)
        if hasattr(module, "structlogger"):
            module.structlogger = silent
    processor: Any = rasa.core.processor
    processor.copy = _AsItIs  # it copies nothing but what it gives to the log that is silent now


def install_for_training() -> None:
    """Let Rasa's training in this process read its data once, hash nothing and compress nothing."""
    import rasa.engine.storage.local_model_storage
    import rasa.engine.training.graph_trainer
    import rasa.model_training

    from bot.runtime.lean_training import NothingCached, OneImporter, StoredArchive

    rasa.engine.storage.local_model_storage.TarSafe = StoredArchive
    rasa.engine.training.graph_trainer.TrainingHook = NothingCached
    rasa.model_training.TrainingDataImporter = OneImporter


class _ObeysNothing:
    """In the place of what reads "/restart" as a command, after the pipeline, and logs a text that only begins so."""

    def process(self, messages: list[Message], domain: Domain | None = None) -> list[Message]:
        """The messages as they are. Rasa looks at the names and types here before it trains."""
        return messages


class _AsItIs:
    """In the place of the module `copy`."""

    @staticmethod
    def deepcopy(value: Any) -> Any:
        """The value itself."""
        return value


def _drop(logger: Any, method: str, event: Any) -> Any:
    """Ends every structured log entry: they are for debugging Rasa, and hold texts."""
    raise structlog.DropEvent
