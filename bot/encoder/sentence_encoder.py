"""Turns sentences into vectors: the interface that the rest of the assistant sees."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt

from bot.encoder.build import MODEL_FILE, PREFIX, TOKENIZER_FILE
from bot.encoder.cache import built_encoder
from bot.encoder.packing import packed, runs, runs_of_one_length
from bot.encoder.weight_file import weights_path

DIMENSIONS = 384
MAX_TOKENS = 96  # about 70 Danish words, so that no message costs seconds: of a longer text the last ones, which ask
_MANY = 200  # texts from which all cores work: in training, never for one message


class Encoder(Protocol):
    """Whatever turns sentences into vectors."""

    def encode(self, texts: list[str]) -> npt.NDArray[np.float32]:
        """Unit vectors, float32 [len(texts), DIMENSIONS]."""


class SentenceEncoder:
    """multilingual-e5-small, one thread a run; the user's text is only ever seen by mainstream runtimes."""

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
        self._tokenizer.enable_truncation(MAX_TOKENS, direction="left")
        self._tokenizer.model._resize_cache(0)  # it would keep the first 10,000 words that families write, for good

    @classmethod
    def available(cls, adaptation: Path | None = None) -> "SentenceEncoder | None":
        """The encoder, changed by `adaptation` and built first where that is needed; None where its weights are not
        installed."""
        weights = weights_path()
        return cls(built_encoder(weights, adaptation)) if weights else None

    def encode(self, texts: list[str]) -> npt.NDArray[np.float32]:
        """Unit vectors, float32 [len(texts), DIMENSIONS]; the text itself may be empty."""
        vectors = np.zeros((len(texts), DIMENSIONS), np.float32)
        ids = [self._tokenizer.encode(PREFIX + text).ids for text in texts]
        lengths = [len(tokens) for tokens in ids]

        def run(places: list[int]) -> None:
            (vectors[places],) = self._session.run(None, packed([ids[place] for place in places]))

        if len(texts) < _MANY:
            for places in runs(lengths):
                run(places)
        else:
            with ThreadPoolExecutor(os.cpu_count()) as threads:
                list(threads.map(run, runs_of_one_length(lengths)))
        return vectors
