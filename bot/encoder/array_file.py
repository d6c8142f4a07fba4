"""Reads and writes what belongs to the encoder and is kept in the project: named arrays in one compressed file."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[Any]


def read_arrays(path: Path) -> dict[str, Array]:
    """The arrays in the file at `path`, by name. FileNotFoundError where there is none; where it is damaged what numpy
    and zipfile raise."""
    with np.load(path) as stored:
        return {name: stored[name] for name in stored.files}


def write_arrays(arrays: Mapping[str, Array], path: Path) -> None:
    """Write `arrays` to `path`; what stood there before stays until the new file is whole."""
    path.parent.mkdir(exist_ok=True)
    beside = path.with_suffix(".new")
    with beside.open("wb") as file:
        np.savez_compressed(file, **arrays)
    beside.replace(path)
