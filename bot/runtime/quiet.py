"""Silences what Rasa and its libraries print at start that no user of this project can act on."""

import contextlib
import logging
import os
import warnings
from collections.abc import Iterator

_LOG_LEVEL = "LOG_LEVEL"  # Rasa's own: what is not worth a line in its log is not worth a bar


def be_quiet() -> None:
    """Call before Rasa is imported: no deprecation warnings, no TensorFlow chatter, no telemetry."""
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    warnings.simplefilter("ignore")
    warnings.filterwarnings = _ignored  # libraries turn warnings on again as they load
    logging.getLogger("matplotlib").setLevel(logging.ERROR)


@contextlib.contextmanager
def without_bars() -> Iterator[None]:
    """While the block lasts, Rasa draws none of its hundreds of progress bars."""
    before = os.environ.get(_LOG_LEVEL)
    os.environ[_LOG_LEVEL] = "WARNING"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_LOG_LEVEL]
        else:
            os.environ[_LOG_LEVEL] = before


def _ignored(*args: object, **kwargs: object) -> None:
    """Stands in for warnings.filterwarnings."""
