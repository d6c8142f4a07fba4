"""The sentence encoder with a memory: cross-validation reads every question once, not once a fold."""

import functools
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.encoder.sentence_encoder import DIMENSIONS, Encoder, SentenceEncoder
from bot.encoder.stored_vectors import ReadBefore
from bot.project import ENCODER_VECTORS


class RememberingEncoder:
    """Stands where an encoder stands and gives what it gives. `known`: each text that it was given, with its vector."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self.known: dict[str, npt.NDArray[np.float32]] = {}

    def encode(self, texts: list[str]) -> npt.NDArray[np.float32]:
        """Unit vectors, float32 [len(texts), DIMENSIONS]."""
        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        self.known.update(zip(new, self._encoder.encode(new), strict=True))
        if not texts:
            return np.zeros((0, DIMENSIONS), np.float32)
        return np.stack([self.known[text] for text in texts])


@functools.lru_cache(maxsize=2)  # each holds a session and the vectors of all that it read
def remembering_encoder(adaptation: Path | None = None) -> RememberingEncoder | None:
    """The one of this process for `adaptation`, with what it has read of the training questions before; None where the
    encoder's weights are not installed."""
    encoder = SentenceEncoder.available(adaptation)
    return RememberingEncoder(ReadBefore.around(encoder, ENCODER_VECTORS, adaptation)) if encoder else None
