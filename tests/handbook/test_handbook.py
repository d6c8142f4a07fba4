"""Looking things up in the knowledge base, and its being read-only."""

from collections.abc import Callable
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from bot.handbook.handbook import Handbook
from bot.handbook.loading import load_handbook
from bot.handbook.model import Topic

MakeTopic = Callable[..., Topic]


def test_topics_come_in_the_order_of_the_headings_whatever_order_they_are_given_in(make_topic: MakeTopic) -> None:
    later = make_topic("supervision", heading="Supervision", file="supervision.yml")
    first, second = make_topic("ryge_b"), make_topic("ryge_a")
    handbook = Handbook(topics=(later, first, second))
    assert [topic.id for topic in handbook.topics] == ["ryge_b", "ryge_a", "supervision"]
    assert [(heading.name, heading.file, heading.topics) for heading in handbook.headings] == [
        ("Rygepolitik", "rygepolitik.yml", ("ryge_b", "ryge_a")),
        ("Supervision", "supervision.yml", ("supervision",)),
    ]


def test_everything_can_be_found_by_its_id(folder: Path) -> None:
    handbook = load_handbook(folder)
    assert handbook.topic("ryge_gaester").title == "Må gæster ryge?"
    assert handbook.contact("vagten").phone == "7000 0001"
    assert handbook.link("kommunen").url == "https://www.eksempel.dk"
    assert handbook.law("loven").current == "§ 2"
    assert "ryge_hvor" in handbook
    assert "ukendt" not in handbook
    assert handbook.by_heading("Findes ikke") == ()


@pytest.mark.parametrize("look_up", ["topic", "contact", "link", "law"])
def test_an_unknown_id_is_an_error(folder: Path, look_up: str) -> None:
    with pytest.raises(KeyError):
        getattr(load_handbook(folder), look_up)("ukendt")


def test_nothing_can_be_changed(make_topic: MakeTopic) -> None:
    handbook = Handbook(topics=(make_topic("ryge_a"),))
    with pytest.raises(FrozenInstanceError):
        handbook.topics = ()  # type: ignore[misc]
    with pytest.raises(TypeError):
        handbook.topic("ryge_a").answer = "Noget andet."
