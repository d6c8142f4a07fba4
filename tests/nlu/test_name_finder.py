"""Names become entities, by the list and by a trained spaCy model; neither changes what a message is read as."""

import sys
import zipfile
from pathlib import Path

import pytest
from rasa.shared.nlu.constants import ENTITIES, TEXT

from bot.nlu.name_finder import NameFinder
from bot.nlu.parts import TYPED
from tests.nlu.conftest import Build, message

STAND_IN = Path(__file__).resolve().parents[3] / "shared" / "models" / "da_ddt_sm-0.0.1-py3-none-any.whl"


def _entities(finder: NameFinder, text: str) -> list[tuple[str, str]]:
    typed = message(text)
    typed.set(TYPED, text)
    (found,) = finder.process([typed])
    assert found.get(TEXT) == text
    return [(entity["entity"], entity["value"]) for entity in found.get(ENTITIES)]


def test_a_name_on_the_list_is_found_without_any_model(build: Build) -> None:
    assert _entities(build(NameFinder), "må Maja Hansen komme i weekenden") == [("PER", "Maja Hansen")]


@pytest.mark.parametrize(
    "text",
    [
        *("hvem er Hanne Guldborg?", "hvad er mailen til isabella toft", "har i anne-marie storgaards nummer"),
        *("hvad er isabellas mail", "hvad er Isabella Tofts mail", "hvad er Hannes telefonnummer"),
    ],
)
def test_the_handbooks_own_people_may_be_asked_about(build: Build, text: str) -> None:
    assert _entities(build(NameFinder), text) == []


def test_a_childs_name_in_the_genitive_is_still_a_name(build: Build) -> None:
    assert _entities(build(NameFinder), "hvad gør vi med Majas cykel") == [("PER", "Majas")]


@pytest.fixture
def trained_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    if not STAND_IN.is_file():
        pytest.skip(f"{STAND_IN.name} is not in ../shared/models")
    with zipfile.ZipFile(STAND_IN) as wheel:
        wheel.extractall(tmp_path)
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    return "da_ddt_sm"


def test_a_trained_model_adds_what_the_list_does_not_hold(build: Build, trained_model: str) -> None:
    finder = build(NameFinder, models=[trained_model])
    found = _entities(finder, "Statsminister Poul Nyrup Rasmussen besøgte i går Aarhus sammen med Maja Hansen.")
    assert ("PER", "Poul Nyrup Rasmussen") in found
    assert "Aarhus" not in [value for _, value in found]
    assert [kind for kind, value in found if value == "Maja Hansen"] == ["PER"]
