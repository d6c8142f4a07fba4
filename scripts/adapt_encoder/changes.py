"""Reads and writes what the encoder has learnt, the file of bot/encoder/adaptation.py."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

Half = npt.NDArray[np.float16]


def read_changes(path: Path) -> dict[str, Half]:
    """The matrices in the file at `path`, by name. FileNotFoundError where there is none."""
    with np.load(path) as stored:
        return {name: stored[name] for name in stored.files}


def write_changes(changes: Mapping[str, Half], path: Path) -> None:
    """Write `changes` to `path`; what stood there before stays until the new file is whole."""
    path.parent.mkdir(exist_ok=True)
    beside = path.with_suffix(".new")
    with beside.open("wb") as file:
        np.savez_compressed(file, **changes)
    beside.replace(path)
