"""A model is trained anew when what it is made from has changed, and only then."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import rasa.model_training
from rasa.model_training import TrainingResult

from bot.project import ROOT
from bot.runtime import model, overrides
from bot.runtime.model import TrainingFailedError, fingerprint, is_current, model_path, train_model

OLD, NEW = b"the old model", b"the new model"


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
        ("bot/understanding/intents.py", True),
        ("bot/network/learning.py", True),
        ("data/encoder/adaptation.npz", True),
        ("data/handbook/rygepolitik.yml", False),  # read when the assistant starts
        ("bot/policy/turn_policy.py", False),  # learns nothing
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


@pytest.mark.parametrize(
    ("field", "counts"), [("phone", True), ("email", True), ("address", True), ("note", False), ("name", False)]
)
def test_the_handbooks_own_numbers_and_addresses_count_since_they_stay_readable_in_the_questions(
    tmp_path: Path, field: str, counts: bool
) -> None:
    references = (ROOT / "data/handbook/references.yml").read_text(encoding="utf-8")
    copied = tmp_path / "data/handbook/references.yml"
    copied.parent.mkdir(parents=True)
    copied.write_text(references, encoding="utf-8")
    before = fingerprint(tmp_path)
    written = f"\n    {field}: "
    assert written in references
    copied.write_text(references.replace(written, f"{written}x", 1), encoding="utf-8")
    assert (fingerprint(tmp_path) != before) is counts


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


@pytest.fixture
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a model that is current."""
    folder = tmp_path / "models"
    folder.mkdir()
    monkeypatch.setattr(model, "MODELS", folder)
    monkeypatch.setattr(model, "_show_progress", lambda: None)
    monkeypatch.setattr(overrides, "install_for_training", lambda: None)
    model_path().write_bytes(OLD)
    (folder / "haandbog.fingerprint").write_text(fingerprint())
    return folder


def _trains(monkeypatch: pytest.MonkeyPatch, written: bytes, end: Callable[[], TrainingResult]) -> None:
    """Let Rasa write an archive, where it is told to, and then end so."""

    def train(output: str, fixed_model_name: str, **_: object) -> TrainingResult:
        (Path(output) / f"{fixed_model_name}.tar.gz").write_bytes(written)
        return end()

    monkeypatch.setattr(rasa.model_training, "train", train)


def _interrupted() -> TrainingResult:
    raise KeyboardInterrupt


def test_a_new_model_takes_the_place_of_the_old_one(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _trains(monkeypatch, NEW, lambda: TrainingResult(code=0))
    begun: list[str] = []
    assert not train_model(on_start=lambda: begun.append("kept"))
    assert train_model(force=True, on_start=lambda: begun.append("forced"))
    assert begun == ["forced"]
    assert (model_path().read_bytes(), is_current()) == (NEW, True)
    assert {path.name for path in models.iterdir()} == {"haandbog.tar.gz", "haandbog.fingerprint"}


def test_a_training_that_is_interrupted_leaves_the_old_model_as_it_was(
    models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _trains(monkeypatch, NEW[:3], _interrupted)
    with pytest.raises(KeyboardInterrupt):
        train_model(force=True)
    assert (model_path().read_bytes(), is_current()) == (OLD, True)
    assert len(list(models.iterdir())) == 2


def test_what_a_killed_training_left_goes_with_the_next_one_but_not_one_that_may_be_at_work(
    models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _trains(monkeypatch, NEW, lambda: TrainingResult(code=0))
    for name, age in (("training-old", 2 * 86_400), ("training-new", 60)):
        (models / name).mkdir()
        (models / name / "haandbog.tar.gz").write_bytes(b"half")
        os.utime(models / name, (time.time() - age,) * 2)
    assert train_model(force=True)
    assert {path.name for path in models.iterdir()} == {"haandbog.tar.gz", "haandbog.fingerprint", "training-new"}


def test_a_training_that_fails_leaves_the_old_model_as_it_was(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _trains(monkeypatch, NEW, lambda: TrainingResult(code=1))
    with pytest.raises(TrainingFailedError):
        train_model(force=True)
    assert (model_path().read_bytes(), is_current()) == (OLD, True)


def test_a_model_that_was_not_put_into_its_place_to_the_end_is_not_current(
    models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    _trains(monkeypatch, NEW, lambda: TrainingResult(code=0))
    monkeypatch.setattr(Path, "replace", stopped)
    with pytest.raises(KeyboardInterrupt):
        train_model(force=True)
    assert not is_current()


def _write_heading(root: Path, file: str, topic: str, answer: str) -> None:
    path = root / "data" / "handbook" / f"{file}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"heading: {file}\ntopics:\n  - id: {topic}\n    answer: {answer}\n", encoding="utf-8")
