"""What is said when somebody asks on after an answer."""

import pytest

from bot.handbook.follow_up import follow_up
from bot.project import handbook


@pytest.mark.parametrize("intent", ["ask_who_to_call", "ask_more"])
def test_who_asks_on_about_a_place_gets_all_of_it(intent: str) -> None:
    answer = follow_up(handbook(), intent, ["kontakt_familiehuset"], 0.9)
    assert "Lembckesvej" in answer.text
    assert answer.topic_ids == ("kontakt_familiehuset",)


def test_who_asks_whom_to_call_gets_the_numbers_of_the_answer() -> None:
    answer = follow_up(handbook(), "ask_who_to_call", ["supervision_hvem"], 0.9)
    assert answer.text.startswith("Ring her:")
    assert "7434 1081" in answer.text
    assert [contact["id"] for contact in answer.card["contacts"]] == [contact.id for contact in answer.contacts]


def test_a_number_is_told_with_the_heading_that_it_stands_under() -> None:
    numbers = "Oplysninger og kontrakt i Haderslev Kommune"
    told = {topic: follow_up(handbook(), "ask_who_to_call", [topic], 0.9) for topic in ("ryge_vape", "akut_nummer")}
    assert told["ryge_vape"].card["sections"] == ["Rygepolitik", numbers]
    assert f"Kilde: håndbogen, afsnittet »{numbers}«" in told["ryge_vape"].text
    assert told["akut_nummer"].card["sections"] == ["Akut hjælp"]  # 112 stands nowhere in it, 114 here


def test_more_is_what_stands_beside_it_under_the_same_heading() -> None:
    answer = follow_up(handbook(), "ask_more", ["supervision_hvem"], 0.9)
    (topic,) = answer.topics
    assert topic.id != "supervision_hvem"
    assert answer.headings == ("Supervision",)


def test_shorter_is_the_first_sentence_with_its_source_but_an_emergency_stays_whole() -> None:
    whole, said = (follow_up(handbook(), intent, ["koersel_takst"], 0.9) for intent in ("ask_more", "ask_shorter"))
    first, source = said.text.split("\n")
    assert (source, first.count(". ")) == ("Kilde: håndbogen, afsnittet »Kørsel«", 0)
    assert handbook().topic("koersel_takst").answer.startswith(first)
    assert len(said.text) < len(whole.text) / 2
    assert "114" in follow_up(handbook(), "ask_shorter", ["akut_nummer"], 0.9).text


def test_the_source_names_the_heading() -> None:
    assert "»Rygepolitik«" in follow_up(handbook(), "ask_source", ["ryge_hvor"], 0.9).text


def test_several_headings_are_listed_as_one_reads_them() -> None:
    said = follow_up(handbook(), "ask_source", ["ryge_hvor", "kost_indberet", "koersel_indberet"], 0.9).text
    assert "»Rygepolitik«, »Kostgodtgørelse« og »Kørsel«" in said


def test_another_intent_is_an_error() -> None:
    with pytest.raises(ValueError, match="greet"):
        follow_up(handbook(), "greet", ["ryge_hvor"], 0.9)


def test_more_says_what_is_stated_before_what_is_not() -> None:
    topic = handbook().topic("toej_bliver_hos_os")
    said = follow_up(handbook(), "ask_more", [topic.id], 0.9).text
    assert said.index("Her er mere om det.") < said.index("særlige tilfælde") < said.index(topic.not_stated)
    assert said.endswith("Kilde: håndbogen, afsnittet »Tøj og udstyr«")


def test_again_is_the_same_answer() -> None:
    answer = follow_up(handbook(), "ask_again", ["toej_bliver_hos_os"], 0.9)
    assert answer.topic_ids == ("toej_bliver_hos_os",)
    assert handbook().topic("toej_bliver_hos_os").answer in answer.text
