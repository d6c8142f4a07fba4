"""What was hidden is explained, and what stands beside it is not lost."""

from dataclasses import replace

import pytest

from bot.dialogue.memory import Memory
from bot.understanding.understanding import Alarm
from tests.dialogue.deciding import plan, understood


def test_a_hidden_number_is_explained_and_the_question_beside_it_answered() -> None:
    made = plan(replace(understood("må vi ryge", ("ryge_hvor", 0.9)), masked=("cpr",)))
    assert (made.action, made.topics) == ("action_privacy", ("ryge_hvor",))


@pytest.mark.parametrize(
    ("guesses", "topic"),
    [
        ([("concern", 0.99)], "underret_bekymring"),
        ([("concern", 0.56), ("underret_bekymring", 0.42)], "underret_bekymring"),
        ([("start_report", 0.6)], "underret_hvordan"),
    ],
)
def test_a_worry_or_the_wish_to_report_is_not_lost_beside_a_hidden_number(
    guesses: list[tuple[str, float]], topic: str
) -> None:
    made = plan(replace(understood("ring til mig, hun har blå mærker", *guesses), masked=("phone",)))
    assert (made.action, made.topics) == ("action_privacy", (topic,))


@pytest.mark.parametrize("masked", [("cpr",), ("phone",), ("cpr", "address")])
@pytest.mark.parametrize(
    "text",
    [
        "jeg vil lave en underretning på min nevø [CPR-nummer]",
        "Vi ønsker at indgive en underretning. Hendes cpr er [CPR-nummer]",
        "hej, jeg er mormor til [CPR-nummer] og vil gerne skrive en underretning",
    ],
)
def test_the_wish_to_report_begins_the_report_whatever_was_hidden(text: str, masked: tuple[str, ...]) -> None:
    made = plan(replace(understood(text, ("underret_hvordan", 0.6)), masked=masked))
    assert (made.action, made.privacy) == ("action_report", True)


@pytest.mark.parametrize(
    "text",
    [
        "hvordan laver jeg en underretning på [CPR-nummer]",
        "skal jeg underrette om [CPR-nummer]",
        "ring [telefonnummer]",
    ],
)
def test_a_question_about_reports_beside_a_hidden_number_begins_none(text: str) -> None:
    made = plan(replace(understood(text, ("underret_hvordan", 0.6)), masked=("cpr",)))
    assert (made.action, made.topics) == ("action_privacy", ("underret_hvordan",))


def test_a_worry_or_the_wish_to_report_comes_before_a_hidden_address() -> None:
    worried = plan(replace(understood("hun bor hos sin mor og har blå mærker", ("concern", 0.7)), masked=("address",)))
    assert (worried.action, worried.privacy) == ("action_concern", True)
    faint = plan(
        replace(understood("børnene bor hos deres mor", ("out_of_scope", 0.4), ("concern", 0.3)), masked=("address",))
    )
    assert faint.action == "action_privacy"
    reporting = plan(replace(understood("jeg vil underrette om ham", ("start_report", 0.9)), masked=("address",)))
    assert (reporting.action, reporting.privacy) == ("action_report", True)
    neither = plan(replace(understood("må vi ryge", ("ryge_hvor", 0.9)), masked=("address",)))
    assert (neither.action, neither.topics) == ("action_privacy", ("ryge_hvor",))


def test_what_faintly_looks_like_a_worry_beside_a_hidden_number_is_none() -> None:
    message = understood("skal i bruge hans nummer til kørslen", ("concern", 0.56), ("koersel_indberet", 0.1))
    assert plan(replace(message, masked=("cpr",))).topics == ()


def test_a_hidden_number_in_another_language_is_explained_with_a_notice_in_it() -> None:
    made = plan(replace(understood("call me at", ("out_of_scope", 0.9)), masked=("phone",), language="en"))
    assert (made.action, made.language) == ("action_privacy", "en")


def test_a_hidden_number_right_after_an_emergency_does_not_end_it() -> None:
    message = replace(understood("her er hans nummer", ("out_of_scope", 0.6)), masked=("phone",))
    made = plan(message, Memory(topics=("akut_nummer",), emergency="told"))
    assert (made.action, made.again, made.privacy) == ("action_acute", True, True)


def test_a_child_that_writes_its_address_is_still_spoken_to_as_a_child() -> None:
    message = replace(understood("jeg bor på", ("out_of_scope", 0.9)), masked=("address",))
    made = plan(message, Memory(topics=("akut_nummer",), emergency="child"))
    assert (made.alarm, made.privacy) == ("child", True)


def test_an_illness_told_with_the_full_name_gets_the_notice_and_a_question_its_answer() -> None:
    told = replace(understood("Liva Holm har autisme", ("sygdom_barnet", 0.4)), health=True, names=True)
    faint = replace(told, alarm=Alarm("life", "acute_life 15%", 0.15))
    for read in (told, faint):
        made = plan(read)
        assert (made.action, made.topics, made.intent) == ("action_privacy", (), "health_told")
    asked = replace(understood("Liva Holm har autisme, hvem siger jeg det til", ("kontakt_hvem", 0.8)), health=True)
    assert plan(asked).action == "action_answer"


def test_an_emergency_or_a_worry_comes_before_an_illness() -> None:
    told = replace(understood("Liva Holm har epilepsi og kramper", ("acute_life", 0.5)), health=True)
    assert plan(replace(told, alarm=Alarm("life", "acute_life 50%", 0.5))).action == "action_acute"
    worried = plan(replace(understood("Liva Holm har adhd og blå mærker", ("concern", 0.9)), health=True, names=True))
    assert (worried.action, worried.privacy) == ("action_concern", False)
