"""The list of names is an editor's file: what is wrong in it is told with its line."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from bot import project
from bot.cli import main
from bot.language.word_set import word_set
from bot.privacy.first_names import load_first_names
from bot.privacy.roles import Roles
from tests.privacy.conftest import NAMES


def test_names_are_read_with_their_stars_and_without_comments(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text("\ufeff# Navne\nMaja\nLiv *  # også et ord\nAnne-Lise\n\nD'Arcy\n", encoding="utf-8")
    names = load_first_names(path)
    assert names.plain == {"maja", "anne-lise", "d'arcy"}
    assert names.also_words == {"liv"}


_COMMON = word_set(
    "malthe naja mick nick mattias matias marius gert keld egil rigmor zoran nimo kacper ioana małgorzata andreea "
    "yaroslav khadija mehmet özlem abdirahman mirsad dejan berivan rebwar quyen karthika fereshteh malerak aviaaja"
)
_WORDS = word_set("junior altan ben ture regner aske ramadan prince sus trisse meta kamille")


def test_common_names_are_known_wherever_they_stand(roles: Roles) -> None:
    assert {name for name in _COMMON if roles.replace(f"vi så {name} i går").text != "vi så [navn] i går"} == set()
    assert roles.replace("İrem kom i går").text == "[navn] kom i går"  # in lower case a dot lies over its i


def test_names_that_are_words_have_a_star_or_are_left_out(roles: Roles) -> None:
    assert {word for word in _WORDS if roles.replace(f"vi så {word} i går").names} == set()


def test_each_name_stands_once_and_in_order() -> None:
    lines = NAMES.read_text(encoding="utf-8").splitlines()
    names = [line.rstrip(" *").casefold().replace("ö", "øz") for line in lines if not line.startswith("#")]
    assert names == sorted(set(names))


def test_haandbog_check_reads_the_list_and_tells_of_a_wrong_encoding(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "first_names.txt").write_text("Søren\n", encoding="latin-1")

    def roles() -> object:
        return load_first_names(tmp_path / "first_names.txt")

    monkeypatch.setattr(project, "roles", roles)
    result = CliRunner().invoke(main, ["check"])
    assert result.exit_code == 1
    assert "first_names.txt:1: filen er ikke gemt som UTF-8" in result.output
