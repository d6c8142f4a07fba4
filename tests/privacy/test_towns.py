"""The list of towns is an editor's file, as the list of names is; addresses and schools are known by it."""

from pathlib import Path

import pytest

from bot import project
from bot.privacy.first_names import FirstNames
from bot.privacy.masking import Masker
from bot.privacy.roles import Roles
from bot.privacy.towns import load_towns

_TOWNS = frozenset({"bymose"})


def test_towns_are_read_without_comments(tmp_path: Path) -> None:
    (tmp_path / "towns.txt").write_text("# Byer\nBymose  # ved åen\n", encoding="utf-8")
    assert load_towns(tmp_path / "towns.txt") == _TOWNS


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("hun bor engvej 4, bymose", "hun bor [adresse]"),
        ("hun bor Engvej 4 i Bymose", "hun bor [adresse]"),
        ("hun bor Engvej 4, DK-6100 bymose", "hun bor [adresse]"),
        ("hun bor Engvej 4, 6100 Bymose i Bymose", "hun bor [adresse] i Bymose"),
    ],
)
def test_the_town_goes_with_its_street(text: str, masked: str) -> None:
    assert Masker(_TOWNS).mask(text).text == masked


def test_a_town_written_small_is_known_with_its_postcode_and_before_its_school() -> None:
    roles = Roles(FirstNames(frozenset({"maja"}), frozenset()), _TOWNS)
    assert roles.replace("de bor i 6100 bymose").text == "de bor i [adresse]"
    assert roles.replace("han går på bymose skole").text == "han går på skolen"


def test_each_town_stands_once() -> None:
    lines = (project.DATA / "privacy" / "towns.txt").read_text(encoding="utf-8").splitlines()
    names = [line.casefold() for line in lines if not line.startswith("#")]
    assert len(names) == len(set(names)) == len(project.towns())
