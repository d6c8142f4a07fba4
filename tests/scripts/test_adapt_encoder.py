"""What the sentence encoder learns from: cleaned questions without the held-back tenth, as people slip on a phone."""

import random
from pathlib import Path

import numpy as np
import pytest

from bot.encoder.adaptation import is_held_back
from bot.encoder.build import TOKENIZER_FILE, built_encoder, weights_path
from bot.encoder.sentence_encoder import SentenceEncoder
from bot.encoder.weight_file import WeightFile
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


def test_the_encoder_that_learns_reads_as_the_one_that_is_used() -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is only there for `make adapt`")
    from tokenizers import Tokenizer

    from scripts.adapt_encoder.encoder import AdaptableEncoder

    weights, used = weights_path(), SentenceEncoder.available()
    assert weights is not None
    assert used is not None
    tokenizer = Tokenizer.from_file(str(built_encoder(weights) / TOKENIZER_FILE))
    tokenizer.enable_padding(pad_to_multiple_of=8)
    texts = ["må vi ryge på altanen", "hvem betaler regntøjet, når han har glemt det derhjemme?", "hej"]
    encodings = tokenizer.encode_batch([f"query: {text}" for text in texts])
    ids, seen = (torch.tensor([getattr(e, part) for e in encodings]) for part in ("ids", "attention_mask"))
    learner = AdaptableEncoder(WeightFile(weights), rank=2).eval()
    vectors = learner(ids, seen, 0.0).detach().numpy()
    assert (np.sum(vectors * used.encode(texts), axis=1) > 0.98).all()
    assert all(not change.any() for name, change in learner.changes().items() if name.endswith(".up"))
