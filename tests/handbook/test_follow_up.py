"""What is said when somebody asks on after an answer."""

import pytest

from bot.handbook.follow_up import follow_up
from bot.project import handbook


@pytest.mark.parametrize("intent", ["ask_who_to_call", "ask_more"])
def test_who_asks_on_about_a_place_gets_all_of_it(intent: str) -> None:
    answer = follow_up(handbook(), intent, ["kontakt_familiehuset"], 0.9)
    assert "Lembckesvej" in answer.text
    assert answer.card["topics"] == ["kontakt_familiehuset"]


def test_who_asks_whom_to_call_gets_the_numbers_of_the_answer() -> None:
    answer = follow_up(handbook(), "ask_who_to_call", ["supervision_hvem"], 0.9)
    assert answer.text.startswith("Ring her:")
    assert "7434 1081" in answer.text


def test_more_is_what_stands_beside_it_under_the_same_heading() -> None:
    answer = follow_up(handbook(), "ask_more", ["supervision_hvem"], 0.9)
    (topic,) = answer.card["topics"]
    assert topic != "supervision_hvem"
    assert answer.card["sections"] == ["Supervision"] == [handbook().topic(topic).heading]


def test_the_source_names_the_heading() -> None:
    assert "»Rygepolitik«" in follow_up(handbook(), "ask_source", ["ryge_hvor"], 0.9).text


def test_several_headings_are_listed_as_one_reads_them() -> None:
    said = follow_up(handbook(), "ask_source", ["ryge_hvor", "kost_indberet", "koersel_indberet"], 0.9).text
    assert "»Rygepolitik«, »Kostgodtgørelse« og »Kørsel«" in said


def test_another_intent_is_an_error() -> None:
    with pytest.raises(ValueError, match="greet"):
        follow_up(handbook(), "greet", ["ryge_hvor"], 0.9)
