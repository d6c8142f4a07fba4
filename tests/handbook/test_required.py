"""What the code itself names of the handbook stands in one place, and the project's handbook is held to it."""

import ast
import shutil
from pathlib import Path

import pytest

from bot import project
from bot.content.errors import ContentError
from bot.handbook import required
from bot.project import ROOT, handbook

HERE = ROOT / "bot" / "handbook" / "required.py"


def test_no_other_file_of_the_code_names_a_topic_or_contact() -> None:
    """What is named elsewhere nobody would miss before a family asks."""
    ids = {topic.id for topic in handbook().topics} | {contact.id for contact in handbook().contacts}
    assert ids >= required.TOPICS | required.CONTACTS
    named = {
        (path.name, node.value)
        for path in [*(ROOT / "bot").rglob("*.py"), *(ROOT / "actions").glob("*.py")]
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in ids and path != HERE
    }
    assert named == set()


@pytest.mark.parametrize(
    ("renamed", "told"),
    [
        ("alarm_112", "references.yml: kontakten »alarm_112« mangler"),
        ("henvendelser_om_barnet", "handbook: emnet »henvendelser_om_barnet« mangler"),
    ],
)
def test_the_project_does_not_start_with_an_id_renamed_everywhere_in_its_data(
    renamed: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(project.DATA / "handbook", tmp_path / "handbook")
    for path in (tmp_path / "handbook").glob("*.yml"):
        path.write_text(path.read_text(encoding="utf-8").replace(renamed, "nyt_navn"), encoding="utf-8")
    monkeypatch.setattr(project, "DATA", tmp_path)
    with pytest.raises(ContentError) as caught:
        project.handbook.__wrapped__()
    assert str(caught.value).startswith(told)
