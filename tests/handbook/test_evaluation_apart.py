"""The evaluation's cases are for measuring: none of them, nor a near copy, may be among the training questions."""

import json
import re
import unicodedata

import pytest
from rapidfuzz import fuzz, process

from bot.handbook.training import read_follow_ups, read_training
from bot.project import DATA, FOLLOW_UPS, SHARED, talk

CASES = SHARED / "evaluation" / "dev.jsonl"
_SHORTEST = 16  # characters: "hvem er du" may be asked by anybody
_NEAR = 90.0


def _plain(text: str) -> str:
    return re.sub(r"\W+", " ", unicodedata.normalize("NFC", text).casefold()).strip()


@pytest.mark.skipif(not CASES.is_file(), reason=f"{CASES} is not there")
def test_no_case_is_among_the_training_questions() -> None:
    cases = [json.loads(line) for line in CASES.read_text(encoding="utf-8").splitlines() if line.strip()]
    asked = [_plain(turn) for case in cases for turn in case["turns"]]
    questions = [_plain(question) for found in read_training(DATA / "nlu").values() for question in found]
    questions += [_plain(follow_up.text) for follow_up in read_follow_ups(FOLLOW_UPS)]
    questions += [_plain(piece) for piece in (*talk().opening, *talk().between, *talk().closing)]
    copies = []
    for text in asked:
        if len(text) < _SHORTEST:
            continue
        near = process.extractOne(text, questions, scorer=fuzz.ratio, score_cutoff=_NEAR)
        if near:
            copies.append(f"{text!r} is like {near[0]!r}")
    assert not copies, "\n".join(copies)
