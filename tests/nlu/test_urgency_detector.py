"""When it rings: an emergency in a message or in one sentence of it, and not a harmless word that sounds like one."""

import pytest
from rasa.shared.nlu.constants import TEXT
from rasa.shared.nlu.training_data.message import Message

from bot.nlu.parts import IN_CONTEXT, PARTS, TYPED
from bot.nlu.topic_classifier import GUESSES
from bot.nlu.urgency_detector import ALARM, UrgencyDetector

Guesses = list[tuple[str, float]]


def alarm_of(text: str, guesses: Guesses, parts: dict[str, Guesses] | None = None) -> str | None:
    message = Message(data={TEXT: text, GUESSES: guesses})
    if parts:
        message.set(PARTS, [Message(data={TEXT: part, GUESSES: found}) for part, found in parts.items()])
    UrgencyDetector(UrgencyDetector.get_default_config()).process([message])
    return (message.get(ALARM) or {}).get("kind")


def test_a_likely_emergency_rings() -> None:
    assert alarm_of("han svarer ikke", [("concern", 0.5), ("acute_life", 0.2), ("acute_police", 0.1)]) == "life"
    assert alarm_of("han svarer ikke på beskeder", [("concern", 0.5), ("acute_life", 0.08)]) is None


def test_a_faint_emergency_is_rather_a_worry_or_nothing_for_the_handbook_where_that_is_much_likelier() -> None:
    for instead in ("concern", "out_of_scope"):
        assert alarm_of("der lå kanyler i skraldespanden", [(instead, 0.7), ("acute_police", 0.15)]) is None
        assert alarm_of("der lå kanyler i sengen", [(instead, 0.3), ("acute_police", 0.15)]) == "police"
        assert alarm_of("hun har slugt noget", [(instead, 0.65), ("acute_life", 0.26)]) == "life"


def test_a_child_that_writes_of_itself_rings_and_one_that_is_only_quoted_does_not() -> None:
    assert alarm_of("min far slår mig", [("acute_child", 0.6), ("concern", 0.3)]) == "child"
    assert alarm_of("hun siger, at far slår", [("concern", 0.6), ("acute_child", 0.3)]) is None
    assert alarm_of("far har en kniv nu, jeg er 11", [("acute_life", 0.5), ("acute_child", 0.4)]) == "life"
    assert alarm_of("må min far slå mig", [("acute_child", 0.7), ("magt_fysisk", 0.2)]) == "child"


@pytest.mark.parametrize(("text", "kind"), [("1", None), ("2.", None), ("112", "life")])
def test_a_choice_does_not_ring_but_the_number_of_the_emergency_services_does(text: str, kind: str | None) -> None:
    assert alarm_of(text, [("out_of_scope", 0.5), ("acute_life", 0.4)]) == kind


@pytest.mark.parametrize(("support", "kind"), [(0.05, "police"), (0.001, None)])
def test_one_sentence_rings_where_the_whole_story_agrees_a_little(support: float, kind: str | None) -> None:
    parts: dict[str, Guesses] = {"hej igen.": [("greet", 0.9)], "nu er hun væk": [("acute_police", 0.9)]}
    assert alarm_of("hej igen. nu er hun væk", [("greet", 0.5), ("acute_police", support)], parts) == kind


def test_a_question_is_calm_where_all_topics_of_one_heading_together_are_likelier() -> None:
    asked = [("acute_police", 0.3), ("koersel_hvilke_ture", 0.2), ("koersel_paalaeg", 0.15)]
    assert alarm_of("hvad får jeg for at køre ham på mandag?", asked) is None
    assert alarm_of("jeg kører ham på mandag", asked) == "police"
    of_emergencies = [("acute_police", 0.3), ("akut_nummer", 0.2), ("akut_bagvagt", 0.15)]
    assert alarm_of("hvem ringer jeg til, han er her?", of_emergencies) == "police"


def test_one_word_of_a_story_does_not_ring() -> None:
    parts: dict[str, Guesses] = {"katastrofe!!": [("acute_life", 0.99)], "kagen er brændt på": [("out_of_scope", 0.9)]}
    assert alarm_of("katastrofe!! kagen er brændt på", [("out_of_scope", 0.9)], parts) is None


def test_one_sentence_that_leaves_no_doubt_rings_whatever_the_whole_is_about() -> None:
    asked, text = [("koersel_indberet", 0.99)], "hvor skriver man ture ind? hun er holdt op med at svare"
    for confidence, kind in ((0.96, "life"), (0.94, None)):
        parts: dict[str, Guesses] = {"hvor skriver man ture ind?": asked, "hun er …": [("acute_life", confidence)]}
        assert alarm_of(text, asked, parts) == kind


def test_a_signal_rings_faster_in_a_cry_than_in_a_story() -> None:
    assert alarm_of("fuld mor henter barnet nu", [("akut_hvis_foraelder_paavirket", 0.9), ("acute_police", 0.01)])
    story = "katten er stukket af og blev kørt over i går, og ungerne er kede af det, må de blive hjemme"
    assert alarm_of(story, [("out_of_scope", 0.9), ("acute_police", 0.005)]) is None
    assert alarm_of("drengen er stukket af, og vi har ledt overalt i en time", [("acute_police", 0.1)]) == "police"


def test_what_is_left_beside_a_hidden_number_rings_only_if_it_is_clear() -> None:
    for typed, confidence, kind in (
        ("hun er [CPR-nummer]", 0.5, None),
        ("hun er [CPR-nummer]", 0.85, "life"),
        ("hun er", 0.5, "life"),
        ("hun er på [adresse]", 0.5, "life"),  # without an address it is still a sentence
    ):
        message = Message(data={TEXT: "hun er", TYPED: typed, GUESSES: [("acute_life", confidence)]})
        UrgencyDetector(UrgencyDetector.get_default_config()).process([message])
        assert (message.get(ALARM) or {}).get("kind") == kind


def test_what_one_may_do_is_asked_and_not_happening() -> None:
    assert alarm_of("må man holde ham fast?", [("magt_fysisk", 0.5), ("acute_police", 0.3)]) is None


def test_a_question_behind_what_is_told_is_one_too() -> None:
    rain = "det siler ned og hun har ingen støvler med, kan jeg købe et par"
    assert alarm_of(rain, [("toej_ekstra", 0.4), ("acute_police", 0.2)]) is None
    assert alarm_of(rain, [("toej_ekstra", 0.2), ("acute_police", 0.4)]) == "police"


def test_a_question_that_may_as_well_be_an_emergency_as_a_worry_rings() -> None:
    asked = "han hvisker at hans stedfar banker hans mor, hvad gør jeg?"
    assert alarm_of(asked, [("concern", 0.6), ("acute_police", 0.38)]) == "police"
    assert alarm_of(asked, [("concern", 0.85), ("acute_police", 0.12)]) is None


def test_what_is_much_rather_over_rings_no_more_unless_it_holds_a_signal() -> None:
    over: Guesses = [("emergency_over", 0.7), ("acute_police", 0.15)]
    assert alarm_of("han er kørt igen, og hun sover", over) is None
    assert alarm_of("han er kørt, men tog hende med", [("emergency_over", 0.5), ("acute_police", 0.3)]) == "police"
    assert alarm_of("drengen er stukket af igen", over) == "police"


def test_what_is_urgent_alone_rings_though_the_emergency_before_it_seems_to_be_over() -> None:
    message = Message(data={TEXT: "nej vent, nu er han smuttet igen", GUESSES: [("acute_police", 0.9)]})
    message.set(IN_CONTEXT, Message(data={TEXT: message.get(TEXT), GUESSES: [("emergency_over", 0.97)]}))
    UrgencyDetector(UrgencyDetector.get_default_config()).process([message])
    assert (message.get(ALARM) or {}).get("kind") == "police"


@pytest.mark.parametrize(
    ("text", "alone", "behind", "kind"),
    [
        ("hvor sidder hun henne", 0.5, 0.05, None),
        ("og nu er døren åben", 0.02, 0.6, "police"),
        ("han er her ikke mere", 0.85, 0.05, "police"),  # clear alone
        ("drengen er stukket af", 0.1, 0.02, "police"),  # a signal rings behind any answer
    ],
)
def test_behind_an_answer_a_message_rings_for_what_it_means_there(
    text: str, alone: float, behind: float, kind: str | None
) -> None:
    message = Message(data={TEXT: text, GUESSES: [("acute_police", alone)]})
    in_context = [("kontakt_familiehuset", 0.3), ("acute_police", behind)]
    message.set(IN_CONTEXT, Message(data={TEXT: text, GUESSES: in_context}))
    UrgencyDetector(UrgencyDetector.get_default_config()).process([message])
    assert (message.get(ALARM) or {}).get("kind") == kind


def test_what_is_clear_alone_stays_as_clear_behind_an_answer() -> None:
    message = Message(data={TEXT: "han svarer ikke mere", GUESSES: [("acute_police", 0.97)]})
    message.set(IN_CONTEXT, Message(data={TEXT: message.get(TEXT), GUESSES: [("acute_police", 0.4)]}))
    UrgencyDetector(UrgencyDetector.get_default_config()).process([message])
    assert message.get(ALARM)["confidence"] == 0.97  # a report that is being drafted is broken off from 0.95


def test_a_clear_signal_rings_whatever_the_classifier_thinks() -> None:
    assert alarm_of("han har fået forkert medicin", [("out_of_scope", 1.0)]) == "life"
    assert alarm_of("der er gift i hans sandwich, og hun har drukket mælk", [("out_of_scope", 1.0)]) is None


@pytest.mark.parametrize(("told", "kind"), [(0.7, "life"), (0.1, None)])
def test_a_signal_beside_a_sure_question_rings_where_its_sentence_supports_it(told: float, kind: str | None) -> None:
    parts: dict[str, Guesses] = {
        "skal vi på kursus?": [("kurser_pligt", 1.0)],
        "hun gik efter mig med en kniv": [("acute_life", told), ("concern", 1 - told)],
    }
    text = "skal vi på kursus? hun gik efter mig med en kniv"
    assert alarm_of(text, [("kurser_pligt", 0.99)], parts) == kind
