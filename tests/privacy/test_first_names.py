"""The list of names is an editor's file: what is wrong in it is told with its line."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from bot import project
from bot.cli import main
from bot.content.errors import ContentError
from bot.privacy.first_names import load_first_names


def test_names_are_read_with_their_stars_and_without_comments(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text("\ufeff# Navne\nMaja\nLiv *  # også et ord\nAnne-Lise\n\nD'Arcy\n", encoding="utf-8")
    names = load_first_names(path)
    assert names.plain == {"maja", "anne-lise", "d'arcy"}
    assert names.also_words == {"liv"}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("# ingen\n", "names.txt: filen har ingen navne"),
        ("Maja\n*\n", "names.txt:2: »*« er ikke ét navn. Skriv ét navn på hver linje"),
        ("Maja\nAnne, Lise\n", "names.txt:2: »Anne, Lise« er ikke ét navn. Skriv ét navn på hver linje"),
        ("Maja\nAnne Lise *\n", "names.txt:2: »Anne Lise *« er ikke ét navn. Skriv ét navn på hver linje"),
    ],
)
def test_a_slip_is_told_with_its_line(tmp_path: Path, content: str, told: str) -> None:
    (tmp_path / "names.txt").write_text(content, encoding="utf-8")
    with pytest.raises(ContentError) as caught:
        load_first_names(tmp_path / "names.txt")
    assert str(caught.value) == told


def test_haandbog_check_reads_the_list_and_tells_of_a_wrong_encoding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "first_names.txt").write_text("Søren\n", encoding="latin-1")

    def roles() -> object:
        return load_first_names(tmp_path / "first_names.txt")

    monkeypatch.setattr(project, "roles", roles)
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 1
    assert "first_names.txt: filen er ikke gemt som UTF-8" in result.output
