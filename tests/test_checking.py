"""`haandbog check` reads everything, tells a mistake once, and compares with the handbook's text where it has it."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from bot import checking, project
from bot.checking import Content, Findings, read_content
from bot.cli import main
from bot.content.errors import ContentError
from bot.content.yaml_file import YamlFile
from bot.handbook.coverage import Differences
from bot.handbook.training import Question
from bot.runtime.declared import Declared, read_declared

TEXT = "Forord\nHer står næsten intet.\n"


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


def test_all_is_well_only_where_nothing_was_found() -> None:
    same = Differences((), (), ())
    assert Findings(()).ok
    assert Findings((), same).ok
    assert not Findings(("en fejl",), same).ok
    assert not Findings((), Differences(("Sygdom",), (), ())).ok
    assert not Findings((), same, ("en regel",)).ok


@pytest.fixture
def content() -> Content:
    """All but the questions, which take some seconds to read."""
    return Content(project.handbook(), read_declared(), [], [])


def test_what_the_report_quotes_is_looked_for_in_a_text_too(content: Content) -> None:
    alone, beside = content.findings(), content.findings(TEXT)
    assert (alone.differences, alone.drifted) == (None, ())
    assert beside.differences is not None
    assert "Sygdom" in beside.differences.missing_headings
    assert any(line.startswith("report/report.yml: ") for line in beside.drifted)


def test_a_line_that_a_deleted_topic_left_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    domain = YamlFile("domain.yml", {}, {("intents", 0): 9})
    left = Declared(frozenset({"ryge_pibe"}), frozenset(), (("ryge_pibe", domain, ("intents", 0)),))
    monkeypatch.setattr(checking, "read_declared", lambda: left)
    for reader in ("read_questions", "read_follow_ups"):
        monkeypatch.setattr(checking, reader, lambda *_: [])
    with pytest.raises(ContentError, match=r"^domain\.yml:9: »ryge_pibe« er ikke \(længere\) et emne"):
        read_content()


def test_the_signals_are_measured_with_what_is_calm(content: Content) -> None:
    def faults(text: str, intent: str) -> list[str]:
        found = replace(content, questions=[Question(text, intent)]).findings().faults
        return [fault for fault in found if fault.startswith("urgency.yml:")]

    assert len(faults("det brænder", "ryge_hvor")) == 1
    assert faults("det brænder", "acute_life") == []


def test_the_command_prints_all_of_it(content: Content, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (text := tmp_path / "haandbog.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(checking, "read_content", lambda: content)
    found = content.findings(TEXT)
    result = CliRunner().invoke(main, ["check", str(text)])
    assert result.exit_code == 1
    assert result.output.splitlines() == [*found.faults, *str(found.differences).splitlines(), *found.drifted]
