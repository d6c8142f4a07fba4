"""The sentence encoder adapted to the questions of one fold, as `make adapt` adapts it to those of data/nlu."""

import importlib.util
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from rasa.shared.nlu.constants import INTENT, TEXT

from bot.encoder.build import TOKENIZER_FILE
from bot.encoder.cache import built_encoder
from bot.encoder.sentence_encoder import SentenceEncoder
from bot.encoder.weight_file import WeightFile, weights_path
from pipeline.remembering_encoder import RememberingEncoder
from scripts.adapt_encoder.questions import cleaned

_ROUNDS = 10  # how many times each question is read: few questions are read more often than many


def can_adapt() -> bool:
    """Whether PyTorch and the encoder's weights are there."""
    return importlib.util.find_spec("torch") is not None and weights_path() is not None


@contextmanager
def adapted_to(texts: list[str], intents: list[str]) -> Iterator[RememberingEncoder]:
    """The encoder, as it came, after it has learnt from these questions; its files are gone afterwards."""
    from tokenizers import Tokenizer

    from scripts.adapt_encoder.encoder import RANK, AdaptableEncoder
    from scripts.adapt_encoder.learning import learn

    weights = weights_path()
    assert weights is not None
    questions = [(message.get(TEXT), message.get(INTENT)) for message in cleaned(texts, intents)]
    tokenizer = Tokenizer.from_file(str(built_encoder(weights) / TOKENIZER_FILE))
    encoder = AdaptableEncoder(WeightFile(weights), RANK)
    learn(encoder, tokenizer, questions, _ROUNDS)
    with tempfile.TemporaryDirectory(prefix="haandbog-adapted-") as folder:
        path = Path(folder) / "adaptation.npz"
        np.savez(path, **encoder.changes())
        yield RememberingEncoder(SentenceEncoder(built_encoder(weights, path, Path(folder))))
