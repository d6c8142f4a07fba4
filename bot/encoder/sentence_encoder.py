"""Turns sentences into vectors: the interface that the rest of the assistant sees."""

from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.encoder.build import MODEL_FILE, TOKENIZER_FILE, built_encoder, weights_path

DIMENSIONS = 384
MAX_TOKENS = 96  # about 70 Danish words: a longer text is read up to there, so that no message costs seconds
_BATCH = 32


class SentenceEncoder:
    """multilingual-e5-small on one thread; the user's text is only ever seen by mainstream runtimes."""

    def __init__(self, folder: Path) -> None:
        """Load the encoder from `folder` (see `built_encoder`)."""
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        # More threads than free cores make one sentence ten times slower.
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session: Any = onnxruntime.InferenceSession(
            str(folder / MODEL_FILE), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer: Any = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
        self._tokenizer.enable_truncation(MAX_TOKENS)

    @classmethod
    def available(cls) -> "SentenceEncoder | None":
        """The encoder, built first where that is needed; None where its weights are not installed."""
        weights = weights_path()
        return cls(built_encoder(weights)) if weights else None

    def encode(self, texts: list[str]) -> npt.NDArray[np.float32]:
        """Unit vectors, float32 [len(texts), DIMENSIONS]; the text itself may be empty."""
        vectors = np.zeros((len(texts), DIMENSIONS), np.float32)
        by_length: defaultdict[int, list[int]] = defaultdict(list)
        ids = [self._tokenizer.encode("query: " + text).ids for text in texts]
        for index, tokens in enumerate(ids):
            by_length[len(tokens)].append(index)
        # The graph knows no padding: only texts of the same length share a batch.
        for same_length in by_length.values():
            for start in range(0, len(same_length), _BATCH):
                batch = same_length[start : start + _BATCH]
                (found,) = self._session.run(None, {"ids": np.array([ids[i] for i in batch], np.int64)})
                vectors[batch] = found
        return vectors
