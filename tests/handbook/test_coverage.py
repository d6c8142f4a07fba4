"""When the handbook's text changes, the check tells which topics to look at."""

from collections.abc import Callable

import pytest

from bot.handbook.coverage import check
from bot.handbook.handbook import Handbook
from bot.handbook.model import HEADINGS, Topic

SMOKING = "Alle hos os skal leve i et miljø uden røg. Den, der ryger, gør det i haven inden for 6 dage."
CONTACT = "Prøve Kommune – Kontoret\nPrøvevej 1\nvagten@eksempel.dk\ntlf. 7000 0001"


@pytest.fixture
def handbook(make_topic: Callable[..., Topic]) -> Handbook:
    contact = "Oplysninger og kontrakt i Haderslev Kommune"
    return Handbook(
        topics=(
            make_topic("ryge_hvor", evidence=["miljø uden røg"]),
            make_topic("ryge_have", evidence=["i haven", "inden for 6 dage"]),
            make_topic(
                "kontakt",
                evidence=["Prøvevej 1", "7000 0001", "vagten@eksempel.dk"],
                heading=contact,
                file="kontakt.yml",
            ),
        )
    )


def text(smoking: str = SMOKING, contact: str = CONTACT, without: str | None = None) -> str:
    bodies = {"Rygepolitik": smoking, "Oplysninger og kontrakt i Haderslev Kommune": contact}
    return "\n".join(f"{heading}\n{bodies.get(heading, '')}" for heading in HEADINGS if heading != without)


def test_an_unchanged_text_is_in_order(handbook: Handbook) -> None:
    report = check(handbook, text())
    assert report.ok
    assert str(report) == "Emnerne og håndbogen siger det samme."


def test_broken_lines_hyphens_case_and_small_edits_do_not_count(handbook: Handbook) -> None:
    edited = "Alle hos os skal leve i et mil-\n\njø UDEN\n\nrøg. Den, der ryger, gør det i havnen inden for 6 dage."
    assert check(handbook, text(edited.replace("havnen", "haven"))).ok


@pytest.mark.parametrize(
    ("old", "new", "topic", "term"),
    [
        ("6 dage", "8 dage", "ryge_have", "inden for 6 dage"),
        ("uden røg", "med røg", "ryge_hvor", "miljø uden røg"),
    ],
)
def test_a_changed_fact_names_file_topic_and_term(
    handbook: Handbook, old: str, new: str, topic: str, term: str
) -> None:
    report = check(handbook, text(SMOKING.replace(old, new)))
    assert [(gone.where, gone.topic, gone.term) for gone in report.missing_evidence] == [
        ("rygepolitik.yml", topic, term)
    ]
    assert f"rygepolitik.yml: »{term}« (emnet {topic})" in str(report)


def test_a_changed_phone_number_is_found(handbook: Handbook) -> None:
    report = check(handbook, text(contact=CONTACT.replace("0001", "0002")))
    assert [gone.term for gone in report.missing_evidence] == ["7000 0001"]
    assert [found.sentence for found in report.uncovered] == ["tlf. 7000 0002"]


def test_a_new_sentence_is_told_with_its_heading(handbook: Handbook) -> None:
    report = check(handbook, text(SMOKING + " Vandpiber er forbudt på altanen."))
    assert [(found.heading, found.sentence) for found in report.uncovered] == [
        ("Rygepolitik", "Vandpiber er forbudt på altanen.")
    ]
    assert not report.missing_evidence


def test_a_new_number_in_a_known_sentence_is_told(handbook: Handbook) -> None:
    report = check(handbook, text(SMOKING.replace("miljø uden røg", "miljø uden røg fra 1 til 3")))
    assert [found.facts for found in report.uncovered] == [("1", "3")]
    assert "1, 3 i sætningen" in str(report)


@pytest.mark.parametrize(
    ("old", "new", "fact"),
    [
        ("gør det i haven", "gør det ikke i haven", "ikke"),
        ("skal leve i et miljø uden røg", "skal kun leve i et miljø uden røg", "kun"),
        ("ryger, gør det i haven", "ryger, gør det aldrig i haven", "aldrig"),
    ],
)
def test_a_known_sentence_that_was_turned_round_is_told(handbook: Handbook, old: str, new: str, fact: str) -> None:
    report = check(handbook, text(SMOKING.replace(old, new)))
    assert [found.facts for found in report.uncovered] == [(fact,)]
    assert f"intet emne bygger på {fact} i sætningen" in str(report)


def test_a_word_that_turns_a_sentence_round_may_stand_in_what_a_topic_builds_on(handbook: Handbook) -> None:
    assert "uden" in SMOKING  # and in the evidence
    assert check(handbook, text(SMOKING.replace("Den, der ryger,", "Den, der skal ryge,"))).ok


def test_greetings_labels_and_addresses_need_no_topic(handbook: Handbook) -> None:
    closing = "\nSådan gør I:\nhttps://www.eksempel.dk/\nMed venlig hilsen\nKontoret"
    assert not check(handbook, text(SMOKING + closing)).uncovered


def test_evidence_counts_only_under_its_own_heading(handbook: Handbook) -> None:
    moved = text("Noget andet, som slet ikke handler om det.", CONTACT + f"\n{SMOKING}")
    assert {gone.topic for gone in check(handbook, moved).missing_evidence} == {"ryge_hvor", "ryge_have"}


def test_a_renamed_heading_is_suggested_and_its_text_held_to_its_topics(handbook: Handbook) -> None:
    renamed = text().replace("Rygepolitik", "Røgfrit hjem")
    report = check(handbook, renamed)
    assert report.missing_headings == ("Rygepolitik",)
    assert not report.ok
    assert (report.missing_evidence, report.uncovered, report.new_titles) == ((), (), ())
    assert str(report).splitlines() == [
        "afsnittet »Rygepolitik« findes ikke i håndbogen",
        "Hedder afsnittet »Rygepolitik« nu »Røgfrit hjem«? Så skal en programmør skrive navnet i HEADINGS i "
        "bot/handbook/model.py.",
    ]
    changed = check(handbook, renamed.replace("6 dage", "8 dage"))
    assert [gone.term for gone in changed.missing_evidence] == ["inden for 6 dage"]
    assert [found.heading for found in changed.uncovered] == ["Rygepolitik"]


def test_a_new_heading_is_told_as_that(handbook: Handbook) -> None:
    report = check(handbook, text(SMOKING + "\nKæledyr i hjemmet\nHunden skal luftes hver dag."))
    assert report.new_titles == ("Kæledyr i hjemmet",)
    assert str(report).startswith("»Kæledyr i hjemmet« ligner et nyt afsnit i håndbogen")


def test_a_label_a_greeting_and_a_piece_of_a_sentence_are_no_new_heading(handbook: Handbook) -> None:
    more = "\nMed venlig hilsen\nKontoret\nHaderslev Kommune\n• Tøj og sko\nHunden luftes af\nHanne Guldborg\nhver dag."
    assert not check(handbook, text(SMOKING + more)).new_titles


def test_a_missing_heading_is_told_once_and_not_by_each_of_its_terms(handbook: Handbook) -> None:
    report = check(handbook, text(without="Rygepolitik"))
    assert report.missing_headings == ("Rygepolitik",)
    assert not report.missing_evidence
    assert not report.ok
    assert str(report) == "afsnittet »Rygepolitik« findes ikke i håndbogen"
