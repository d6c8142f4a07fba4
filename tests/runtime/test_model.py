"""A model is trained anew when what it is made from has changed, and only then."""

from pathlib import Path

import pytest

from bot.project import ROOT
from bot.runtime.model import fingerprint


@pytest.mark.parametrize(
    ("path", "counts"),
    [
        ("config.yml", True),
        ("data/nlu/rygepolitik.yml", True),
        ("data/nlu/follow_ups/rygepolitik.yml", True),
        ("data/spoken_danish.yml", True),
        ("data/talk.yml", True),
        ("bot/language/spelling.py", True),
        ("bot/privacy/masking.py", True),  # hides numbers in the questions
        ("bot/dialogue/intents.py", True),
        ("bot/network/learning.py", True),
        ("data/encoder/adaptation.npz", True),
        ("data/handbook/rygepolitik.yml", False),  # read when the assistant starts
        ("README.md", False),
    ],
)
def test_a_changed_file_counts_where_a_model_is_made_from_it(tmp_path: Path, path: str, counts: bool) -> None:
    for name in ("config.yml", "domain.yml", "data/spoken_danish.yml", path):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("before", encoding="utf-8")
    before = fingerprint(tmp_path)
    (tmp_path / path).write_text("after", encoding="utf-8")
    assert (fingerprint(tmp_path) != before) is counts


def test_a_topic_that_moves_to_another_heading_counts_and_its_answer_does_not(tmp_path: Path) -> None:
    for file, topic in (("koersel", "vederlag"), ("toej_og_udstyr", "toej_cykel")):
        _write_heading(tmp_path, file, topic, "Ja.")
    before = fingerprint(tmp_path)
    _write_heading(tmp_path, "koersel", "vederlag", "Nej.")
    assert fingerprint(tmp_path) == before
    _write_heading(tmp_path, "koersel", "toej_cykel", "Nej.")
    _write_heading(tmp_path, "toej_og_udstyr", "vederlag", "Ja.")
    assert fingerprint(tmp_path) != before


@pytest.mark.parametrize(("package", "counts"), [("simplemma", True), ("scikit-learn", True), ("ruff", False)])
def test_a_package_counts_where_its_version_makes_another_model(tmp_path: Path, package: str, counts: bool) -> None:
    lock = (ROOT / "uv.lock").read_text(encoding="utf-8")
    (tmp_path / "uv.lock").write_text(lock, encoding="utf-8")
    before = fingerprint(tmp_path)
    name = f'name = "{package}"\nversion = "'
    assert name in lock
    (tmp_path / "uv.lock").write_text(lock.replace(name, f"{name}9."), encoding="utf-8")
    assert (fingerprint(tmp_path) != before) is counts


def test_a_model_that_was_trained_without_the_encoder_is_trained_anew_once_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = []
    for weights in (None, tmp_path / "weights.bin"):
        monkeypatch.setattr("bot.runtime.model.weights_path", lambda weights=weights: weights)
        found.append(fingerprint(tmp_path))
    assert found[0] != found[1]


def _write_heading(root: Path, file: str, topic: str, answer: str) -> None:
    path = root / "data" / "handbook" / f"{file}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"heading: {file}\ntopics:\n  - id: {topic}\n    answer: {answer}\n", encoding="utf-8")
