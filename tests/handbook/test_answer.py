"""What a reader gets as an answer, and what the web page gets with it."""

import json
from collections.abc import Callable

import pytest

from bot.handbook.answer import compose
from bot.handbook.handbook import Handbook
from bot.handbook.model import Contact, Law, Link, Topic

MakeTopic = Callable[..., Topic]


@pytest.fixture
def handbook(make_topic: MakeTopic) -> Handbook:
    return Handbook(
        topics=(
            make_topic(
                "ryge_hvor",
                title="Hvor må vi ryge?",
                answer="Kun udenfor.",
                contacts=["vagten", "raadgiver"],
                links=["siden"],
                laws=["loven"],
                related=["ryge_gaester", "syg_afbud", "syg_ring"],
                not_stated="Altanen er ikke nævnt.",
            ),
            make_topic(
                "ryge_gaester", title="Må gæster ryge?", answer="Spørg Vagten på 7000 0001.", contacts=["vagten"]
            ),
            make_topic(
                "syg_afbud",
                title="Hvad hvis vi er syge?",
                answer="Find en ny weekend.",
                heading="Sygdom",
                file="sygdom.yml",
                contacts=["kontoret", "vagten"],
                related=["ryge_hvor", "syg_ring", "ryge_gaester"],
                urgency="soon",
            ),
            make_topic(
                "syg_ring", title="Hvem ringer vi til?", answer="Ring 112.", heading="Sygdom", contacts=["alarm"]
            ),
        ),
        contacts=(
            Contact(id="vagten", name="Vagten", phone="7000 0001", email="vagten@eksempel.dk", address="Prøvevej 1"),
            Contact(id="raadgiver", name="Rådgiveren"),
            Contact(id="kontoret", name="Kontoret", email="kontoret@eksempel.dk"),
            Contact(id="alarm", name="Alarmcentralen", phone="112", heading=None),
        ),
        links=(Link(id="siden", title="Siden", url="https://www.eksempel.dk"),),
        laws=(Law(id="loven", name="Prøveloven", current="§ 2", former="§ 1"),),
    )


def test_one_topic_gives_answer_contact_and_source(handbook: Handbook) -> None:
    assert compose(handbook, ["ryge_hvor"], 0.9).text == (
        "Kun udenfor.\n\nVagten: 7000 0001\n\nKilde: håndbogen, afsnittet »Rygepolitik«"
    )


def test_what_the_handbook_leaves_open_is_said_only_when_asked_for(handbook: Handbook) -> None:
    assert "Altanen" not in compose(handbook, ["ryge_hvor"], 0.9).text
    text = compose(handbook, ["ryge_hvor"], 0.9, not_stated=["ryge_hvor"]).text
    assert text.startswith("Kun udenfor.\n\nAltanen er ikke nævnt.\n\nVagten: 7000 0001")
    assert compose(handbook, ["ryge_gaester"], 0.9, not_stated=["ryge_gaester"]).text.startswith("Spørg Vagten")


def test_a_number_that_stands_in_the_answer_is_not_repeated(handbook: Handbook) -> None:
    assert compose(handbook, ["ryge_gaester"], 0.9).text.count("7000 0001") == 1
    assert compose(handbook, ["syg_ring"], 0.9).text == "Ring 112.\n\nKilde: håndbogen, afsnittet »Sygdom«"


def test_a_double_question_is_answered_in_order_each_under_its_source(handbook: Handbook) -> None:
    assert compose(handbook, ["syg_afbud", "ryge_hvor"], 0.8).text == (
        "Kilde: håndbogen, afsnittet »Sygdom«\nFind en ny weekend.\n\n"
        "Kilde: håndbogen, afsnittet »Rygepolitik«\nKun udenfor.\n\n"
        "Kontoret: kontoret@eksempel.dk\nVagten: 7000 0001"
    )


def test_buttons_go_on_to_related_topics_that_were_not_shown(handbook: Handbook) -> None:
    assert compose(handbook, ["ryge_hvor"], 0.9).buttons == (
        "Må gæster ryge?",
        "Hvad hvis vi er syge?",
        "Hvem ringer vi til?",
    )
    assert compose(handbook, ["ryge_hvor"], 0.9, shown={"syg_afbud"}).buttons == (
        "Må gæster ryge?",
        "Hvem ringer vi til?",
    )
    assert compose(handbook, ["ryge_hvor", "syg_afbud"], 0.9).buttons == ("Må gæster ryge?", "Hvem ringer vi til?")


def test_there_are_three_buttons_at_most(make_topic: MakeTopic) -> None:
    others = [make_topic(f"ryge_{letter}") for letter in "cdefgh"]
    first = make_topic("ryge_a", related=["ryge_c", "ryge_d", "ryge_e"])
    second = make_topic("ryge_b", related=["ryge_f", "ryge_c", "ryge_g"])
    buttons = compose(Handbook(topics=(first, second, *others)), ["ryge_a", "ryge_b"], 0.9).buttons
    assert buttons == ("Spørgsmål om ryge_c?", "Spørgsmål om ryge_f?", "Spørgsmål om ryge_d?")


def test_the_card_holds_all_that_a_page_shows(handbook: Handbook) -> None:
    answer = compose(handbook, ["ryge_hvor", "syg_afbud"], 0.87654)
    assert answer.card == {
        "kind": "answer",
        "sections": ["Rygepolitik", "Sygdom"],
        "topics": ["ryge_hvor", "syg_afbud"],
        "confidence": 0.877,
        "contacts": [
            {
                "id": "vagten",
                "name": "Vagten",
                "phone": "7000 0001",
                "tel": "tel:+4570000001",
                "email": "vagten@eksempel.dk",
                "address": "Prøvevej 1",
            },
            {"id": "raadgiver", "name": "Rådgiveren", "phone": None, "tel": None, "email": None, "address": None},
            {
                "id": "kontoret",
                "name": "Kontoret",
                "phone": None,
                "tel": None,
                "email": "kontoret@eksempel.dk",
                "address": None,
            },
        ],
        "links": [{"id": "siden", "title": "Siden", "url": "https://www.eksempel.dk"}],
        "laws": [{"id": "loven", "name": "Prøveloven", "current": "§ 2", "former": "§ 1", "note": None}],
        "urgency": "soon",
    }
    assert json.loads(json.dumps(answer.card)) == answer.card


def test_an_emergency_number_is_dialled_without_country_code(handbook: Handbook) -> None:
    assert compose(handbook, ["syg_ring"], 0.9).card["contacts"][0]["tel"] == "tel:112"


def test_a_topic_named_twice_is_answered_once(handbook: Handbook) -> None:
    assert compose(handbook, ["ryge_hvor", "ryge_hvor"], 0.9) == compose(handbook, ["ryge_hvor"], 0.9)


def test_no_topic_or_an_unknown_one_is_an_error(handbook: Handbook) -> None:
    with pytest.raises(ValueError, match="at least one topic"):
        compose(handbook, [], 0.9)
    with pytest.raises(KeyError):
        compose(handbook, ["ukendt"], 0.9)
