"""Beside a draft a message is its answer, a word to it, a question to the handbook, or two of them."""

from dataclasses import replace

import pytest

from bot.dialogue.memory import Memory
from bot.understanding.understanding import Guess, Part
from tests.dialogue.deciding import behind_an_answer, plan, understood


def test_a_number_written_while_a_report_is_steered_is_explained() -> None:
    stop = replace(understood("jeg orker ikke mere af det", ("stop_report", 0.9)), masked=("cpr",))
    made = plan(stop, report=True)
    assert (made.action, made.intent, made.privacy) == ("action_report", "stop_report", True)


def test_a_question_beside_a_report_is_answered_and_the_report_waits() -> None:
    made = plan(understood("må vi ryge inde?", ("ryge_hvor", 0.9)), report=True)
    assert (made.action, made.resume) == ("action_answer", True)


def test_what_looks_like_an_answer_and_ends_in_a_clear_question_is_answered() -> None:
    parts = (
        Part("min søster spørger til ham", (Guess("tavshed_andre", 0.6),)),
        Part("har jeg tavshedspligt", (Guess("tavshed_har_vi", 0.95),)),
    )
    asked = understood("min søster spørger til ham, har jeg tavshedspligt", ("tavshed_andre", 0.9), parts=parts)
    made = plan(asked, report=True)
    assert (made.action, made.resume) == ("action_answer", True)
    assert asked.typed[slice(*made.told)] == "min søster spørger til ham"
    about_reporting = (parts[0], Part("skal jeg underrette", (Guess("underret_pligt", 0.95),)))
    assert plan(replace(asked, parts=about_reporting), report=True).action == "action_report"
    quoted = understood("»hvor er far henne nu«", ("kontakt_hvem", 0.95))
    assert plan(quoted, report=True).action == "action_report"


@pytest.mark.parametrize(
    ("field", "text", "topic", "told"),
    [
        ("observations", "hun havde ikke fået mad, er det slemt nok?", "underret_bekymring", "hun havde ikke fået mad"),
        ("observations", "der var koldt i huset, er det slemt nok?", "underret_bekymring", "der var koldt i huset"),
        ("observations", "han lå bare der, er det akut?", "akut_hvad_er", "han lå bare der"),
        ("relation", "jeg er jo bare naboen, må jeg det her?", "underret_pligt", "jeg er jo bare naboen"),
        ("relation", "hvad mener du med rolle, jeg er hendes mormor", "magt_forbud", "jeg er hendes mormor"),
        ("parents_told", "nej, skal jeg sige det til dem?", "underret_fortaelle", "nej"),
        ("observations", "jeg bar ham ind selv om han sparkede", "magt_meddel", "jeg bar ham ind selv om han sparkede"),
        ("observations", "lige noget andet, hvor taster jeg kørsel ind?", "koersel_indberet", ""),
        ("tried", "han kommer hver fredag, får vi kørepenge?", "koersel_indberet", ""),
        ("child_words", "mor er sur, hvad skal jeg gøre", "underret_pligt", ""),
    ],
)
def test_what_is_told_in_one_breath_with_a_question_is_kept(field: str, text: str, topic: str, told: str) -> None:
    made = plan(understood(text, (topic, 0.97)), asking=field)
    assert text[slice(*made.told)] == told


def test_a_clause_whose_subject_stands_before_it_asks_nothing() -> None:
    said = understood("mor ved det men hans far, ham med bilen, gør ikke", ("magt_meddel", 0.95))
    assert plan(said, asking="parents_told").action == "action_report"


def test_what_only_leads_up_to_a_question_is_not_told_to_the_report() -> None:
    parts = (Part("lige noget helt andet."), Part("hvor taster jeg kørsel ind?", (Guess("koersel_indberet", 0.95),)))
    asked = understood(" ".join(part.text for part in parts), ("koersel_indberet", 0.95), parts=parts)
    made = plan(asked, report=True)
    assert (made.topics, made.told) == (("koersel_indberet",), (0, 0))


@pytest.mark.parametrize(
    "said", ["Stop.", "Nej drop det, jeg vil tale med min mand først.", "Jeg venter lige med det."]
)
def test_who_gives_up_a_report_or_waits_and_asks_something_is_heard_in_both(said: str) -> None:
    parts = (Part(said), Part("hvor taster jeg kørsel ind?", (Guess("koersel_indberet", 0.5),)))
    asked = understood(" ".join(part.text for part in parts), ("koersel_indberet", 0.5), parts=parts)
    made = plan(asked, report=True)
    assert (made.topics, asked.typed[slice(*made.told)]) == (("koersel_indberet",), said)


def test_where_a_question_begins_is_found_behind_letters_that_are_two_in_lower_case() -> None:
    parts = (
        Part("hun har blå mærker fra İzmir."),
        Part("hvor taster jeg kørsel ind?", (Guess("koersel_indberet", 0.95),)),
    )
    asked = understood(
        "Hun har blå mærker fra İzmir. Hvor taster jeg kørsel ind?", ("koersel_indberet", 0.95), parts=parts
    )
    assert asked.typed[slice(*plan(asked, report=True).told)] == "Hun har blå mærker fra İzmir."


def test_who_asks_a_report_to_wait_for_a_question_gets_its_answer() -> None:
    parts = (
        Part("vent lige."),
        Part("inden jeg glemmer det"),
        Part("hvor taster jeg kørsel ind?", (Guess("koersel_indberet", 0.95),)),
    )
    asked = understood("vent lige. inden jeg glemmer det: hvor taster jeg kørsel ind?", parts=parts)
    made = plan(asked, report=True)
    assert (made.topics, made.resume) == (("koersel_indberet",), True)


@pytest.mark.parametrize("danger", ["Faren slår hende lige nu.", "han truer hende lige nu."])
def test_a_danger_in_a_report_is_not_passed_over_for_the_question_behind_it(danger: str) -> None:
    parts = (Part(danger), Part("hvor taster jeg kørsel ind?", (Guess("koersel_indberet", 0.95),)))
    asked = understood(f"{danger} hvor taster jeg kørsel ind?", ("koersel_indberet", 0.9), parts=parts)
    assert plan(asked, report=True).action == "action_report"


def test_a_running_report_is_not_begun_but_steered() -> None:
    made = plan(understood("annuller det hellere", ("start_report", 0.6), ("stop_report", 0.29)), report=True)
    assert made.intent == "stop_report"


def test_an_answer_to_the_report_does_not_point_back_to_what_was_answered_beside_it() -> None:
    said = behind_an_answer(understood("det var faktisk lørdag", ("greet", 0.04)), ("ryge_hvor", 0.9))
    assert plan(said, Memory(topics=("ryge_hvor",)), report=True).action == "action_report"
    asked = behind_an_answer(understood("gælder det også vape?", ("tavshed_straf", 0.4)), ("ryge_vape", 0.9))
    assert plan(asked, Memory(topics=("ryge_hvor",)), report=True).topics == ("ryge_vape",)


@pytest.mark.parametrize("text", ["??", "😢", "👍", "…!"])
def test_a_report_says_itself_that_it_could_not_read_what_has_no_words(text: str) -> None:
    assert plan(understood(text, ("praise", 0.9)), report=True).action == "action_report"


def test_a_report_is_not_stopped_without_asking() -> None:
    made = plan(understood("lad os lægge den på hylden", ("stop_report", 0.8)), report=True)
    assert (made.action, made.intent) == ("action_report", "stop_report")
    assert plan(understood("hun vil stoppe til fodbold", ("stop_report", 0.3)), report=True).intent == ""


@pytest.mark.parametrize("intent", ["skip_question", "go_back", "show_report"])
def test_a_report_is_steered_in_everyday_words_and_where_there_is_none_that_is_said(intent: str) -> None:
    wish = understood("kan vi lige kigge på det", (intent, 0.95))
    assert (plan(wish, report=True).action, plan(wish, report=True).intent) == ("action_report", intent)
    assert (plan(wish).action, plan(wish).intent) == ("action_small_talk", "no_report")


@pytest.mark.parametrize(
    "text",
    [
        "det er nu, vi skal have underretningen på plads",
        "vi er parate til den underretning",
        "ja, nu vil jeg gerne have underretningen skrevet",
    ],
)
def test_who_wants_the_report_that_has_begun_goes_on_with_it(text: str) -> None:
    wish = understood(text, ("start_report", 0.95), ("stop_report", 0.02))
    for asking in ("relation", "observations", "tried", None):
        made = plan(wish, report=True, asking=asking)
        assert made.action == "action_report"
        assert made.intent != "stop_report"
    assert plan(wish, asking="relation").intent == "start_report"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("jeg vil skrive underretningen fordi hans far slår ham", ""),  # tells
        ("hun siger at jeg vil lave en underretning, og så blev hun ked af det i går", ""),
        ("nej, jeg magter ikke den underretning", "stop_report"),
    ],
)
def test_who_tells_with_the_wish_or_gives_it_up_is_heard_in_that(text: str, intent: str) -> None:
    guess = ("stop_report", 0.9) if intent else ("start_report", 0.95)
    assert plan(understood(text, guess), asking="relation").intent == intent
