"""Names become entities, by the list and by a trained spaCy model; neither changes what a message is read as."""

import sys
import time
import zipfile
from pathlib import Path

import pytest
import spacy
from rasa.shared.nlu.constants import ENTITIES, TEXT
from spacy.language import Language

from bot.nlu.name_finder import NameFinder
from bot.nlu.parts import TYPED
from bot.nlu.trained_names import TrainedNames
from bot.project import SHARED
from tests.nlu.conftest import Build, message

STAND_IN = SHARED / "models" / "da_ddt_sm-0.0.1-py3-none-any.whl"


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
        pytest.skip(f"{STAND_IN} is not there")
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


def test_a_trained_model_keeps_no_word_that_a_family_wrote(trained_model: str, monkeypatch: pytest.MonkeyPatch) -> None:
    loaded: list[Language] = []
    monkeypatch.setattr(spacy, "load", lambda name, load=spacy.load: loaded.append(load(name)) or loaded[0])
    names = TrainedNames(trained_model)
    (model,) = loaded
    before = len(model.vocab.strings)
    text = "Xyrafina Quistrup bor hos os. Xyrafina Quistrup hedder hun."
    assert "Xyrafina Quistrup" in [text[start:end] for start, end in names.find(text)]
    assert "Quistrup" not in model.vocab.strings
    assert len(model.vocab.strings) == before


@pytest.mark.parametrize("piece", ["(", "a ", "§a"])
def test_no_message_holds_a_trained_model_up(trained_model: str, piece: str) -> None:
    names = TrainedNames(trained_model)
    began = time.perf_counter()
    list(names.find((piece * 5000)[:5000]))
    assert time.perf_counter() - began < 1  # spaCy's own tokenizer takes more than two seconds for "("


def test_what_stands_behind_many_signs_is_found_where_it_stands(build: Build, trained_model: str) -> None:
    finder = build(NameFinder, models=[trained_model])
    text = "(" * 50 + " Statsminister Poul Nyrup Rasmussen besøgte i går Aarhus."
    assert ("PER", "Poul Nyrup Rasmussen") in _entities(finder, text)


@pytest.mark.parametrize("text", ["", "   ", "🙂"])
def test_where_there_is_nothing_to_read_nobody_is_named(trained_model: str, text: str) -> None:
    assert list(TrainedNames(trained_model).find(text)) == []
