"""Keeps the encoder's files in a cache that is keyed by all that they are made from, and clears away the old ones."""

import contextlib
import hashlib
import importlib.metadata
import os
import re
import shutil
import tempfile
import time
from pathlib import Path

from bot.encoder.adaptation import AdaptedWeights
from bot.encoder.build import MODEL_FILE, TOKENIZER_FILE, build_encoder
from bot.encoder.weight_file import WeightFile

_FORMAT = "5"  # raised when what build.py writes changes
_MAKERS = ("onnx", "onnxruntime", "tokenizers")  # packages whose other version may write other files
_FOLDER = re.compile(r"encoder-[0-9a-f]{16}")
_UNFINISHED = "unfinished-encoder-"  # what the folder of a build is called that may be killed
_UNUSED = 24 * 60 * 60.0  # seconds: another copy of the project may still use what this one does not


def cache_folder() -> Path:
    """The folder for what can be made again: HAANDBOG_CACHE, or the user's cache folder."""
    configured = os.environ.get("HAANDBOG_CACHE")
    if configured:
        return Path(configured)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "haandbogsassistenten"


def identity(weights: Path, adaptation: Path | None = None) -> str:
    """What tells the encoder of `weights`, changed by `adaptation`, from any other: 16 hexadecimal digits."""
    made_from = [weights.read_bytes(), adaptation.read_bytes() if adaptation else b""]
    return hashlib.sha256(b"".join(made_from)).hexdigest()[:16]


def built_encoder(weights: Path, adaptation: Path | None = None, cache: Path | None = None) -> Path:
    """The folder with encoder.onnx and tokenizer.json for `weights`, changed by `adaptation` where there is one;
    built now (about 20 s) if it is not there, and then those that nobody has asked for in a day are removed.

    `cache`: where it is kept, instead of in the `cache_folder`."""
    made_from = " ".join([_FORMAT, *map(importlib.metadata.version, _MAKERS), identity(weights, adaptation)])
    folder = (cache or cache_folder()) / f"encoder-{hashlib.sha256(made_from.encode()).hexdigest()[:16]}"
    if not _is_whole(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        # Built beside its place and then moved there, so that a second process never sees half a model.
        with tempfile.TemporaryDirectory(prefix=_UNFINISHED, dir=folder.parent) as scratch:
            made = Path(scratch) / "made"
            made.mkdir()
            build_encoder(AdaptedWeights(weights, adaptation) if adaptation else WeightFile(weights), made)
            _move(made, folder)
        _remove_unused(folder.parent)
    with contextlib.suppress(OSError):  # a server may only read the cache
        os.utime(folder)
    return folder


def _is_whole(folder: Path) -> bool:
    return all((folder / name).is_file() for name in (MODEL_FILE, TOKENIZER_FILE))


def _move(made: Path, folder: Path) -> None:
    """Put the folder `made` into its place, unless another process was quicker; what is left there of one that was half
    removed gives way."""
    if folder.is_dir() and not _is_whole(folder):
        shutil.rmtree(folder, ignore_errors=True)
    try:
        made.rename(folder)
    except OSError:
        if not _is_whole(folder):
            raise


def _remove_unused(cache: Path) -> None:
    """Remove the encoders in `cache` that have long not been asked for, those that were never finished among them, and
    nothing else that lies there."""
    for folder in cache.iterdir():
        if folder.is_symlink() or not folder.is_dir():
            continue
        with contextlib.suppress(OSError):  # another process may be removing it
            if _is_ours(folder) and time.time() - folder.stat().st_mtime > _UNUSED:
                shutil.rmtree(folder)


def _is_ours(folder: Path) -> bool:
    if folder.name.startswith(_UNFINISHED):
        return True
    files = {MODEL_FILE, TOKENIZER_FILE}
    return bool(_FOLDER.fullmatch(folder.name)) and {file.name for file in folder.iterdir()} <= files
