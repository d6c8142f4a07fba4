"""Silences what Rasa and its libraries print at start that no user of this project can act on."""

import logging
import os
import warnings


def be_quiet() -> None:
    """Call before Rasa is imported: no deprecation warnings, no TensorFlow chatter, no telemetry."""
    os.environ.setdefault("RASA_TELEMETRY_ENABLED", "false")
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("SQLALCHEMY_SILENCE_UBER_WARNING", "1")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    warnings.simplefilter("ignore")
    warnings.filterwarnings = _ignored  # libraries turn warnings on again as they load
    logging.getLogger("matplotlib").setLevel(logging.ERROR)


def _ignored(*args: object, **kwargs: object) -> None:
    """Stands in for warnings.filterwarnings."""
