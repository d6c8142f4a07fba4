"""What the encoder made of the training questions, kept so that a training reads only what is new.

The file holds ``texts`` uint64 [texts], ascending, a hash of each; ``vectors`` int8 [texts, dimensions], their unit
vectors in steps of _STEP; and ``encoder``, the identity of the encoder that read them. scripts/keep_vectors.py makes
it of the training questions; what families write is never looked up and never kept.
"""

import hashlib
import logging
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.encoder.array_file import read_arrays, write_arrays
from bot.encoder.cache import identity
from bot.encoder.sentence_encoder import DIMENSIONS, Encoder
from bot.encoder.weight_file import weights_path

logger = logging.getLogger(__name__)

Vectors = npt.NDArray[np.float32]
# Half of what a coordinate differs by from text to text. A rounded vector's likeness to the exact one is 0.99, as that
# of what the encoder computes in 8 bits.
_STEP = 0.024


class StoredVectors:
    """The vectors of some texts, rounded; the texts themselves are not kept."""

    def __init__(self, texts: npt.NDArray[np.uint64], rows: npt.NDArray[np.int8]) -> None:
        """`texts` and `rows`: ``texts`` and ``vectors`` of the file."""
        self._texts, self._rows = texts, rows

    @classmethod
    def of(cls, known: Mapping[str, Vectors]) -> "StoredVectors":
        """`known`: each text with its unit vector, float32 [DIMENSIONS]."""
        texts = np.array([_key(text) for text in known], np.uint64)
        order = np.argsort(texts)
        vectors = np.array(list(known.values()), np.float32).reshape(-1, DIMENSIONS)
        return cls(texts[order], np.round(vectors[order] / _STEP).clip(-127, 127).astype(np.int8))

    def __len__(self) -> int:
        return len(self._texts)

    @classmethod
    def read(cls, path: Path, encoder: str) -> "StoredVectors":
        """Those in the file at `path`; none where there is no file, it is damaged (which is logged), or another encoder
        than the one with this identity has made them."""
        if not path.is_file():
            return cls.of({})
        try:
            stored = read_arrays(path)
            found, made_by = cls(stored["texts"], stored["vectors"]), str(stored["encoder"])
        except (ValueError, KeyError, OSError, EOFError, AttributeError, zipfile.BadZipFile, zlib.error) as error:
            logger.warning("%s cannot be read (%s): all questions are read anew", path.name, type(error).__name__)
            return cls.of({})
        return found if made_by == encoder and found._rows.shape == (len(found), DIMENSIONS) else cls.of({})

    def write(self, path: Path, encoder: str) -> None:
        """Write them to `path` as made by the encoder with this identity."""
        write_arrays({"texts": self._texts, "vectors": self._rows, "encoder": np.array(encoder)}, path)

    def find(self, texts: list[str]) -> tuple[npt.NDArray[np.bool_], Vectors]:
        """Which of the `texts` are known, bool [len(texts)], and the unit vectors of those, float32 [known,
        DIMENSIONS]."""
        wanted = np.array([_key(text) for text in texts], np.uint64)
        if not len(self):
            return np.zeros(len(texts), np.bool_), np.zeros((0, DIMENSIONS), np.float32)
        places = np.searchsorted(self._texts, wanted).clip(max=len(self) - 1)
        known = self._texts[places] == wanted
        rows = self._rows[places[known]].astype(np.float32)
        return known, rows / np.linalg.norm(rows, axis=1, keepdims=True)


class ReadBefore:
    """Stands where an encoder stands: what is among the stored vectors is taken from there, all else is read."""

    def __init__(self, encoder: Encoder, stored: StoredVectors) -> None:
        self._encoder, self._stored = encoder, stored

    @classmethod
    def around(cls, encoder: Encoder, vectors: Path, adaptation: Path | None) -> "ReadBefore":
        """The installed `encoder`, changed by `adaptation`, with what it has read for the file `vectors`."""
        weights = weights_path()
        stored = StoredVectors.read(vectors, identity(weights, adaptation)) if weights else StoredVectors.of({})
        return cls(encoder, stored)

    def encode(self, texts: list[str]) -> Vectors:
        """Unit vectors, float32 [len(texts), DIMENSIONS]."""
        known, vectors = self._stored.find(texts)
        read = np.zeros((len(texts), DIMENSIONS), np.float32)
        read[known] = vectors
        read[~known] = self._encoder.encode([text for text, is_known in zip(texts, known, strict=True) if not is_known])
        return read


def _key(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
