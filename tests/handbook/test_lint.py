# ruff: noqa: E501 (a table of mistakes reads best with one line each)
"""The linter tells an editor what a careful colleague would."""

from collections.abc import Callable, Iterable
from typing import Any

import pytest

from bot.handbook.handbook import Handbook
from bot.handbook.lint import FEWEST_QUESTIONS, lint
from bot.handbook.model import Contact, Link, Topic
from bot.handbook.training import FollowUp, Question

MakeTopic = Callable[..., Topic]

CONTACTS = (
    Contact(id="vagten", name="Vagten", phone="7000 0001", email="vagten@eksempel.dk"),
    Contact(id="alarm", name="Alarmcentralen", phone="112"),
)
LINKS = (Link(id="siden", title="Siden", url="https://www.eksempel.dk/side"),)


def questions(topic_id: str, count: int = FEWEST_QUESTIONS) -> list[str]:
    return [f"spørgsmål {number} om {topic_id}" for number in range(count)]


def linted(
    *topics: Topic,
    training: dict[str, list[str]] | None = None,
    follow_ups: Iterable[FollowUp] = (),
    text: str | None = None,
) -> list[str]:
    asked = {**{topic.id: questions(topic.id) for topic in topics}, **(training or {})}
    placed = [
        Question(text, intent, f"nlu/{intent}.yml:{line}")
        for intent in asked
        for line, text in enumerate(asked[intent], 1)
    ]
    return lint(Handbook(topics, CONTACTS, LINKS), placed, follow_ups, text)


def test_good_content_has_no_problems(make_topic: MakeTopic) -> None:
    answer = "Ring til Vagten på 7000 0001, skriv til vagten@eksempel.dk, eller se www.eksempel.dk. Ring 112 ved fare."
    first = make_topic("ryge_a", answer=answer, aliases=["røg"], related=["ryge_b"], contacts=["vagten", "alarm"])
    second = make_topic("ryge_b", answer="Se § 155 b fra 2024, og www.eksempel.dk/side.")
    assert linted(first, second) == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"title": "Må vi " + "rigtig " * 10 + "ryge?"}, "titlen er på 81 tegn, højst 60"),
        ({"answer": "ja " * 91}, "svaret er på 91 ord, højst 90"),
        ({"related": ["ryge_b"] * 4}, "»related« har 4 emner, højst 3"),
        ({"evidence": ["et to tre fire fem seks syv otte"]}, "i »evidence« er for langt, højst 7 ord"),
        ({"aliases": ["Røg"]}, "alias »Røg« skal skrives med små bogstaver"),
        ({"answer": "Ring på 70000001."}, "telefonnummeret »70000001« skal skrives i to grupper"),
        ({"answer": "Ring på 70 00 00 01."}, "telefonnummeret »70 00 00 01« skal skrives i to grupper"),
        ({"answer": "Ring på +45 7000 0001."}, "telefonnummeret »+45 7000 0001« skal skrives i to grupper"),
        ({"answer": "Ring på 7000 0010."}, "telefonnummeret »7000 0010« står ikke i references.yml"),
        ({"answer": "Ring 113 ved fare."}, "telefonnummeret »113« står ikke i references.yml"),
        ({"answer": "Ring på 7000 001."}, "telefonnummeret »7000 001« har 7 cifre, men skal have 8"),
        ({"answer": "Ring på 7000 00011."}, "telefonnummeret »7000 00011« har 9 cifre, men skal have 8"),
        ({"answer": "Ring til politiet på 11."}, "telefonnummeret »11« står ikke i references.yml"),
        ({"answer": "Ring til {vagten}."}, "»{vagten}« bliver vist, som det står. Skriv selve nummeret"),
        ({"title": "Hvem er {vagten?"}, "»{vagten?« bliver vist, som det står"),
        ({"not_stated": "Spørg på 70-00-00-01."}, "telefonnummeret »70-00-00-01« skal skrives i to grupper"),
        ({"answer": "Skriv til Vagten@eksempel.dk."}, "»Vagten@eksempel.dk« står ikke sådan i references.yml"),
        ({"answer": "Se https://www.eksempel.dk."}, "»https://www.eksempel.dk« skal skrives med småt"),
        ({"answer": "Se www.eksempel.dk/side/ for mere."}, "»www.eksempel.dk/side/« skal skrives med småt"),
        ({"answer": "Se www.andet.dk."}, "»www.andet.dk« hører ikke til et link i references.yml"),
        ({"answer": "Ring på 7000\u00a00001."}, "telefonnummeret »7000\u00a00001« skal skrives i to grupper på fire cifre med et almindeligt mellemrum"),
        ({"answer": "Ring på 70–00–00–01."}, "telefonnummeret »70–00–00–01« skal skrives i to grupper"),
        ({"answer": "Det står i afsnittet »Rygning«."}, "»Rygning« er ikke et afsnit i håndbogen."),
        ({"answer": "Skriv 010190-0000 på skemaet."}, "noget, der ligner et CPR-nummer"),
        ({"aliases": ["0101900000"]}, "noget, der ligner et CPR-nummer"),
    ],
)  # fmt: skip
def test_a_fault_in_a_topic_is_told_with_file_and_topic(
    make_topic: MakeTopic, fields: dict[str, Any], said: str
) -> None:
    problems = linted(make_topic("ryge_a", **fields), make_topic("ryge_b"))
    assert len([problem for problem in problems if said in problem]) == 1
    assert all(problem.startswith("rygepolitik.yml: ryge_a: ") for problem in problems)


def test_a_number_of_somebody_else_than_the_topics_contacts_is_told(make_topic: MakeTopic) -> None:
    """The card shows the contacts' numbers right below the answer."""
    own = make_topic("ryge_a", answer="Ring på 7000 0001.", contacts=["vagten"])
    others = make_topic("ryge_b", not_stated="Ring på 7000 0001.", contacts=["alarm"])
    assert linted(own, others) == [
        "rygepolitik.yml: ryge_b: ingen af emnets »contacts« har nummeret »7000 0001«. Ret det, eller føj kontakten til"
    ]


def test_what_is_said_of_a_contact_is_read_too(make_topic: MakeTopic) -> None:
    contact = Contact(id="huset", name="Huset, tlf. 7000 0002", note="Skriv til post@eksempel.dk.")
    handbook = Handbook((), (contact,), reference_places={(contact, "note"): "handbook/references.yml:5"})
    assert lint(handbook, []) == [
        "references.yml: huset: telefonnummeret »7000 0002« står ikke i references.yml",
        "handbook/references.yml:5: huset: e-mailadressen »post@eksempel.dk« står ikke sådan i references.yml",
    ]


def test_a_title_that_differs_in_signs_alone_is_told(make_topic: MakeTopic) -> None:
    problems = linted(make_topic("ryge_a", title="Må vi ryge?"), make_topic("ryge_b", title="må vi ryge"))
    assert problems == ["rygepolitik.yml: ryge_b: titlen »må vi ryge« bruges allerede af ryge_a"]


def test_a_site_is_written_in_one_way_everywhere(make_topic: MakeTopic) -> None:
    usual = [make_topic(f"ryge_{letter}", answer="Se www.eksempel.dk.") for letter in "ab"]
    other = make_topic("ryge_c", answer="Se eksempel.dk.")
    assert linted(*usual, other) == [
        "rygepolitik.yml: ryge_c: adressen »eksempel.dk« skrives de fleste steder som »www.eksempel.dk«"
    ]


def test_too_few_different_questions_are_told(make_topic: MakeTopic) -> None:
    same = ["Må vi ryge?", "må vi ryge", "MÅ VI  RYGE!"]
    assert linted(make_topic("ryge_a"), training={"ryge_a": questions("ryge_a", 23) + same}) == [
        "rygepolitik.yml: ryge_a: har 24 forskellige spørgsmål i data/nlu, mindst 25 skal til"
    ]
    assert linted(make_topic("ryge_a"), training={"ryge_a": []})[0].startswith(
        "rygepolitik.yml: ryge_a: har 0 forskellige"
    )


def test_a_question_under_two_intents_is_told(make_topic: MakeTopic) -> None:
    training = {"ryge_a": [*questions("ryge_a"), "Hvad så?"], "greet": ["hvad så"]}
    assert linted(make_topic("ryge_a"), training=training) == [
        "nlu/greet.yml:1: spørgsmålet »hvad så« står også under ryge_a (nlu/ryge_a.yml:26)"
    ]


def test_a_question_of_signs_alone_is_told_and_is_like_no_other(make_topic: MakeTopic) -> None:
    training = {"ryge_a": [*questions("ryge_a"), "?"], "out_of_scope": ["?", "....."], "greet": ["!"]}
    assert linted(make_topic("ryge_a"), training=training) == [
        "nlu/ryge_a.yml:26: der er ingen ord i »?«. Skriv et spørgsmål, eller slet linjen"
    ]


@pytest.mark.parametrize("number", ["0101900000", "01.01.90-0000", "01-01-1990-0000", "010190  0000"])
def test_a_cpr_number_among_the_questions_is_told(make_topic: MakeTopic, number: str) -> None:
    training = {"ryge_a": [*questions("ryge_a"), f"må {number} ryge"]}
    assert linted(make_topic("ryge_a"), training=training) == [
        "nlu/ryge_a.yml:26: her står noget, der ligner et CPR-nummer"
    ]


def test_a_long_run_of_the_handbooks_words_is_told(make_topic: MakeTopic) -> None:
    source = "Den, der vil ryge\n\nhos os, går altid udenfor i haven. Skriv til vagten@eksempel.dk, Prøvevej 1."
    copied = make_topic("ryge_a", answer="Ja, den der vil ryge hos os går udenfor.")
    longer = make_topic("ryge_b", answer="Nej: den der vil ryge hos os går altid ud.")
    contact = make_topic("ryge_c", answer="I haven. Skriv til vagten@eksempel.dk, Prøvevej 1.")
    assert linted(copied, longer, contact, text=source) == [
        "rygepolitik.yml: ryge_b: skriv det med andre ord end håndbogen: »den der vil ryge hos os går altid …«"
    ]
    assert linted(longer) == []


def test_a_fault_in_a_follow_up_is_told(make_topic: MakeTopic) -> None:
    said = [
        FollowUp("ryge_a", "også ude?", "ryge_a", "a.yml:1"),
        FollowUp("ryge_b", "også ude?", "ryge_a", "a.yml:2"),
        FollowUp("ryge_a", "Også ude", "ryge_b", "a.yml:3"),
        FollowUp("ryge_b", "hvem så", "ryge_b", "a.yml:4"),
        FollowUp("ryge_a", "hvem så", "ryge_a", "a.yml:5"),
        FollowUp("ryge_a", "hvem", "uden_spoergsmaal", "a.yml:6"),
        FollowUp("ryge_a", "er det 0101900000", "ryge_a", "a.yml:7"),
    ]
    topics = [make_topic(name, title=f"Om {name}") for name in ("ryge_a", "ryge_b")]
    assert linted(*topics, follow_ups=said) == [
        "a.yml:3: opfølgningen »Også ude« efter ryge_a står både under ryge_a og ryge_b",
        "a.yml:5: opfølgningen »hvem så« efter ryge_a står ordret også under ryge_b; skriv den lidt anderledes",
        "a.yml:6: opfølgningen »hvem« efter ryge_a: »uden_spoergsmaal« har ingen spørgsmål i data/nlu",
        "a.yml:7: her står noget, der ligner et CPR-nummer",
    ]


def test_a_fault_is_told_with_the_line_of_its_field(make_topic: MakeTopic) -> None:
    topic = make_topic("ryge_a", not_stated="Spørg på 7000 0010.")
    handbook = Handbook((topic,), CONTACTS, places={("ryge_a", "not_stated"): "handbook/rygepolitik.yml:9"})
    asked = [Question(text, "ryge_a") for text in questions("ryge_a")]
    assert lint(handbook, asked) == [
        "handbook/rygepolitik.yml:9: ryge_a: telefonnummeret »7000 0010« står ikke i references.yml"
    ]
