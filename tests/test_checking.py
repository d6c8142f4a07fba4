"""`haandbog check` reads everything, and tells a mistake once."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot import project
from bot.cli import main


def test_a_mistyped_intent_is_told_without_what_follows_from_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "data"
    shutil.copytree(project.DATA, data, ignore=shutil.ignore_patterns("encoder"))
    file = data / "nlu" / "supervision.yml"
    text = file.read_text(encoding="utf-8")
    assert text.splitlines()[2] == "- intent: supervision_hvor_ofte"
    file.write_text(text.replace("intent: supervision_hvor_ofte", "intent: supervision_hvor_oft", 1), encoding="utf-8")
    monkeypatch.setattr(project, "DATA", data)
    monkeypatch.setattr(project, "FOLLOW_UPS", data / "nlu" / "follow_ups")
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "Ret det her, og prøv igen:",
        "nlu/supervision.yml:3: intent »supervision_hvor_oft« findes ikke. Mente du »supervision_hvor_ofte«?",
    ]
