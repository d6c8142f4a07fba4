"""Training reads its data once, hashes and compresses nothing: each test fails where a new Rasa does not fit that."""

import gc
import shutil
import tarfile
from pathlib import Path

import pytest
import rasa.engine.storage.local_model_storage
import rasa.engine.training.graph_trainer
import rasa.model_training
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.training.hooks import TrainingHook
from rasa.shared.importers.importer import TrainingDataImporter
from rasa.shared.nlu.constants import INTENT, METADATA, TEXT
from rasa.shared.nlu.training_data.training_data import TrainingData
from tarsafe import TarSafe

import bot.runtime.lean_training
from bot.content.errors import ContentError
from bot.handbook.training import read_questions
from bot.project import DATA, ROOT
from bot.runtime.lean_training import OneImporter, nothing_collected
from bot.runtime.overrides import install_for_training
from bot.runtime.quiet import without_bars

_CONFIG = """
recipe: default.v1
assistant_id: tiny
language: da
pipeline: [{name: KeywordIntentClassifier}]
policies: [{name: RulePolicy}]
"""
_DOMAIN = "version: '3.1'\nintents: [greet, goodbye]\nresponses: {utter_hi: [{text: hej}]}\n"
_QUESTIONS = """
version: '3.1'
nlu:
- intent: greet
  examples: |
    - hej
    - dav
- intent: goodbye
  examples: |
    - farvel
    - vi ses
"""
_FOLLOW_UPS = """
version: '3.1'
nlu:
- intent: goodbye
  metadata: {answered: greet}
  examples: |
    - også til dig
"""
_RULES = "version: '3.1'\nrules:\n- rule: hi\n  steps: [{intent: greet}, {action: utter_hi}]\n"


@pytest.fixture
def lean(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rasa's training as ours is, until the test ends."""
    monkeypatch.setattr(rasa.engine.training.graph_trainer, "TrainingHook", TrainingHook)
    monkeypatch.setattr(rasa.model_training, "TrainingDataImporter", TrainingDataImporter)
    monkeypatch.setattr(rasa.engine.storage.local_model_storage, "TarSafe", TarSafe)
    install_for_training()


def _train(folder: Path) -> Path:
    files = {"config.yml": _CONFIG, "domain.yml": _DOMAIN, "rules.yml": _RULES}
    (folder / "nlu" / "follow_ups").mkdir(parents=True, exist_ok=True)
    for name, text in {**files, "nlu/hi.yml": _QUESTIONS, "nlu/follow_ups/hi.yml": _FOLLOW_UPS}.items():
        (folder / name).write_text(text, encoding="utf-8")
    result = rasa.model_training.train(
        domain=str(folder / "domain.yml"),
        config=str(folder / "config.yml"),
        training_files=[str(folder / "nlu"), str(folder / "rules.yml")],
        output=str(folder),
        force_training=True,
        fixed_model_name="tiny",
    )
    assert result.code == 0
    return folder / "tiny.tar.gz"


@pytest.mark.usefixtures("lean")
def test_a_model_is_made_with_one_reading_and_no_hashing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[object] = []
    monkeypatch.setattr(
        bot.runtime.lean_training, "read_questions", lambda folder: read.append(folder) or read_questions(folder)
    )
    monkeypatch.setattr(TrainingData, "fingerprint", lambda self: pytest.fail("the questions are hashed"))
    assert _train(tmp_path).is_file()
    assert len(read) == 1


@pytest.mark.usefixtures("lean")
def test_the_archive_is_written_without_compressing_and_read_by_rasa_as_ever(tmp_path: Path) -> None:
    model = _train(tmp_path)
    with tarfile.open(model) as archive:
        assert model.stat().st_size > sum(member.size for member in archive)
    LocalModelStorage.from_model_archive(tmp_path / "unpacked", model)
    assert any((tmp_path / "unpacked").iterdir())


def test_the_questions_are_those_that_rasa_reads(tmp_path: Path) -> None:
    some = ("rygepolitik.yml", "follow_ups/rygepolitik.yml", "other_languages.yml")
    (tmp_path / "nlu" / "follow_ups").mkdir(parents=True)
    for name in some:
        shutil.copy(DATA / "nlu" / name, tmp_path / "nlu" / name)
    files = [str(tmp_path / "nlu"), str(DATA / "stories")]
    config, domain = str(ROOT / "config.yml"), str(ROOT / "domain.yml")

    def read(importer: TrainingDataImporter) -> list[tuple[str, str, object]]:
        questions = importer.get_nlu_data().intent_examples
        return sorted((m.get(TEXT), m.get(INTENT), str(m.get(METADATA))) for m in questions)

    ours = OneImporter.load_from_config(config, domain, files)
    theirs = TrainingDataImporter.load_from_config(config, domain, files)
    assert read(ours) == read(theirs)
    assert ours.get_domain().as_dict() == theirs.get_domain().as_dict()
    assert len(ours.get_stories().story_steps) == len(theirs.get_stories().story_steps) > 0


def test_a_mistake_among_the_questions_is_told_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "nlu" / "follow_ups").mkdir(parents=True)
    (tmp_path / "nlu" / "hi.yml").write_text(_QUESTIONS.replace("- dav", "dav"), encoding="utf-8")
    config, domain = str(ROOT / "config.yml"), str(ROOT / "domain.yml")
    with pytest.raises(ContentError, match=r"hi\.yml:7"):
        OneImporter.load_from_config(config, domain, [str(tmp_path / "nlu")]).get_nlu_data()


def test_rasa_draws_no_bars_only_while_it_is_told_not_to(
    lean: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("LOG_LEVEL", raising=False)
    with without_bars():
        _train(tmp_path)
    assert "Processed" not in capsys.readouterr().err
    _train(tmp_path)
    assert "Processed" in capsys.readouterr().err


def test_rubbish_is_looked_for_again_after_training_whatever_comes_of_it() -> None:
    looked_for: list[bool] = []

    def fail() -> None:
        looked_for.append(gc.isenabled())
        raise RuntimeError

    with pytest.raises(RuntimeError), nothing_collected():
        fail()
    assert (looked_for, gc.isenabled()) == ([False], True)
