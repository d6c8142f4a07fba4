"""What the sentence encoder learns from: cleaned questions without the held-back tenth, as people slip on a phone."""

import random
from pathlib import Path

from bot.encoder.adaptation import is_held_back
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
