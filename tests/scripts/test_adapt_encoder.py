"""What the sentence encoder learns from: cleaned questions without the held-back tenth, as people slip on a phone."""

import random
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest
from click.testing import CliRunner

from bot.encoder.adaptation import is_held_back
from bot.encoder.build import PREFIX, TOKENIZER_FILE
from bot.encoder.cache import built_encoder
from bot.encoder.sentence_encoder import SentenceEncoder
from bot.encoder.weight_file import WeightFile, weights_path
from scripts.adapt_encoder import __main__ as adapt_encoder
from scripts.adapt_encoder.questions import cleaned_questions, with_slips

FILE = """version: "3.1"
nlu:
- intent: ryge_hvor
  examples: |
{}
"""


def test_the_held_back_tenth_is_left_out_and_the_rest_cleaned(tmp_path: Path) -> None:
    asked = [f"MÅ vi ryge i værelse {number}?" for number in range(100)]
    lines = "\n".join(f"    - {text}" for text in asked)
    (tmp_path / "rygepolitik.yml").write_text(FILE.format(lines), encoding="utf-8")
    learnt = cleaned_questions(tmp_path)
    assert len(learnt) == sum(not is_held_back(text) for text in asked) < 100
    assert {intent for _, intent in learnt} == {"ryge_hvor"}
    assert all(text == text.casefold() for text, _ in learnt)


def test_slips_change_a_letter_or_two_of_some_texts() -> None:
    text = "må vi tage billeder af ham til fødselsdagen"
    slipped = [with_slips(text, random.Random(seed)) for seed in range(200)]
    changed = [other for other in slipped if other != text]
    assert 50 < len(changed) < 110
    assert all(abs(len(other) - len(text)) <= 5 for other in changed)
    assert with_slips("ja", random.Random(0)) == "ja"


def test_going_on_without_what_was_learnt_before_is_told_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(adapt_encoder, "weights_path", lambda: tmp_path / "weights.bin")
    monkeypatch.setattr(adapt_encoder, "ENCODER_ADAPTATION", tmp_path / "adaptation.npz")
    told = CliRunner().invoke(adapt_encoder.main, ["--further"])
    assert told.exit_code == 1
    assert told.output.startswith("Error: nothing was learnt before")


QUESTIONS = [("må vi ryge på altanen", "ryge"), ("er cigaretter forbudt hos os", "ryge")]
QUESTIONS += [("hvem betaler regntøjet, når han har glemt det?", "toej"), ("får vi penge til støvler", "toej")]


def test_the_encoder_that_learns_reads_as_the_one_that_is_used() -> None:
    learner, used = _learner(), SentenceEncoder.available()
    assert used is not None
    texts = [text for text, _ in QUESTIONS]
    assert (np.sum(_read(learner, texts) * used.encode(texts), axis=1) > 0.98).all()
    assert all(not change.any() for name, change in learner.changes().items() if name.endswith(".up"))


def test_questions_of_one_intent_come_nearer_and_learning_can_go_on() -> None:
    learner = _learner()
    from scripts.adapt_encoder.learning import learn

    texts = [text for text, _ in QUESTIONS]

    def apart() -> float:
        alike = (vectors := _read(learner, texts)) @ vectors.T
        return float(alike[0, 1] + alike[2, 3] - alike[:2, 2:].mean() * 2)

    before, told = apart(), list[str]()
    learn(learner, _tokenizer(), QUESTIONS * 8, rounds=50, tell=told.append)
    assert apart() > 1.5 * before > 0
    assert told[-1].startswith("100%")
    again = _learner()
    again.take(learner.changes())
    assert all(np.array_equal(change, again.changes()[name]) for name, change in learner.changes().items())


def _learner() -> Any:
    pytest.importorskip("torch", reason="PyTorch is only there for `make adapt` and `make evaluate`")
    from scripts.adapt_encoder.encoder import AdaptableEncoder

    weights = weights_path()
    assert weights is not None
    return AdaptableEncoder(WeightFile(weights), rank=2)


def _tokenizer() -> Any:
    from tokenizers import Tokenizer

    weights = weights_path()
    assert weights is not None
    return Tokenizer.from_file(str(built_encoder(weights) / TOKENIZER_FILE))


def _read(learner: Any, texts: list[str]) -> npt.NDArray[np.float32]:
    import torch

    tokenizer = _tokenizer()
    tokenizer.enable_padding(pad_to_multiple_of=8)
    encodings = tokenizer.encode_batch([PREFIX + text for text in texts])
    ids, seen = (torch.tensor([getattr(e, part) for e in encodings]) for part in ("ids", "attention_mask"))
    vectors: npt.NDArray[np.float32] = learner.eval()(ids, seen, 0.0).detach().numpy()
    return vectors
