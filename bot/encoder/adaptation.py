"""What the sentence encoder has learnt from the training questions: a small change to each of its matrices.

The file holds, for each matrix, two thin ones whose product is added to it (LoRA): ``<name>.down`` float16
[rank, columns] and ``<name>.up`` float16 [rows, rank]. scripts/adapt_encoder/ makes it.
"""

import zipfile
import zlib
from pathlib import Path

import numpy as np

from bot.encoder.array_file import read_arrays
from bot.encoder.weight_file import Floats, WeightFile

_ONE_IN = 10


def is_held_back(text: str) -> bool:
    """Whether `text` (tidied) is among the tenth of all texts that the encoder never learns from, so that it can be
    told how well the rest was learnt."""
    return zlib.crc32(text.casefold().encode()) % _ONE_IN == 0


class AdaptedWeights(WeightFile):
    """The weights of one file with an adaptation added."""

    def __init__(self, path: Path, adaptation: Path) -> None:
        """Read both files; ValueError (WeightFileError among them) where one is not of the expected form."""
        super().__init__(path)
        try:
            self._changes = {name: change.astype(np.float32) for name, change in read_arrays(adaptation).items()}
        except (ValueError, AttributeError, zipfile.BadZipFile) as error:
            raise ValueError(f"{adaptation.name} is cut short or no adaptation: {error}") from error

    def matrix(self, name: str, rows: int, columns: int) -> Floats:
        """The matrix `name` as float32 [rows, columns], changed where the adaptation changes it."""
        plain = super().matrix(name, rows, columns)
        if f"{name}.up" not in self._changes:
            return plain
        changed: Floats = plain + self._changes[f"{name}.up"] @ self._changes[f"{name}.down"]
        return changed
