"""What is asked right after an answer goes on from it, and a correction takes it back."""

from dataclasses import replace

import pytest

from bot.dialogue.memory import Memory
from bot.understanding.understanding import Guess, Part
from tests.dialogue.deciding import behind_an_answer, plan, understood


def test_a_follow_up_is_read_behind_what_was_answered() -> None:
    alone = understood("og hvor skriver jeg dem ind", ("kost_indberet", 0.4), ("koersel_indberet", 0.2))
    asked = behind_an_answer(alone, ("koersel_indberet", 0.6))
    assert plan(asked, Memory(topics=("koersel_takst",))).topics == ("koersel_indberet",)
    assert plan(alone).topics == ("kost_indberet",)
    thanks = behind_an_answer(understood("nå okay så ved jeg det", ("ask_more", 0.5)), ("thanks", 0.6))
    assert plan(thanks, Memory(topics=("koersel_takst",))).intent == "thanks"


def test_whom_to_call_is_told_where_nothing_was_answered_before() -> None:
    assert plan(understood("hvem ringer jeg til", ("ask_who_to_call", 1.0))).topics == ("kontakt_hvem",)
    assert plan(understood("og om natten", ("ask_at_night", 0.9))).topics == ("akut_nummer",)
    assert plan(understood("hvor står det", ("ask_source", 0.9))).action != "action_answer"


def test_more_is_told_of_the_one_of_two_answers_that_is_named() -> None:
    memory = Memory(topics=("ryge_hvor", "forsikring_krav"))
    for text, topics in (
        ("fortæl mere om nummer 2", ("forsikring_krav",)),
        ("fortæl mere om nummer 2, tak!", ("forsikring_krav",)),
        ("mere om det første", ("ryge_hvor",)),
        ("mere om nr. 2, tak", ("forsikring_krav",)),
        ("mere om det første og det andet", memory.topics),
        ("fortæl mere om den anden forælder", memory.topics),
        ("fortæl mere", memory.topics),
    ):
        assert plan(behind_an_answer(understood(text), ("ask_more", 0.9)), memory).topics == topics
    clear_alone = understood("fortæl mere om nummer 2", ("ask_more", 0.9))
    assert plan(behind_an_answer(clear_alone, ("out_of_scope", 0.6)), memory).topics == ("forsikring_krav",)


def test_more_of_the_answer_is_asked_for_in_two_ways() -> None:
    memory = Memory(topics=("plan_status",))
    asks_on = behind_an_answer(understood("hvad skal der stå i det", ("ask_more", 0.9)), ("plan_status", 0.9))
    assert (plan(asks_on, memory).action, plan(asks_on, memory).topics) == ("action_answer", ("plan_status",))
    bare = behind_an_answer(understood("fortæl mere", ("ask_more", 0.9)), ("ask_more", 0.9))
    assert plan(bare, memory).action == "action_follow_up"


def test_a_correction_is_taken_where_it_names_what_was_meant() -> None:
    named = Part("kørsel", (Guess("koersel_hvilke_ture", 0.9),))
    said = understood("nej, jeg mente kørsel", ("repair", 0.9), parts=(Part("nej, jeg mente"), named))
    assert plan(said, Memory(topics=("ryge_hvor",))).topics == ("koersel_hvilke_ture",)
    for confidence, action in ((0.45, "action_answer"), (0.3, "action_follow_up")):
        faint = replace(named, guesses=(Guess("koersel_hvilke_ture", confidence),))
        corrected = plan(replace(said, parts=(said.parts[0], faint)), Memory(topics=("ryge_hvor",)))
        assert corrected.action == action
    a_word = replace(named, guesses=(Guess("insult", 0.26), Guess("kost_indberet", 0.15)))
    behind = behind_an_answer(replace(said, parts=(said.parts[0], a_word)), ("repair", 0.62), ("kost_indberet", 0.31))
    assert plan(behind, Memory(topics=("toej_ekstra",))).topics == ("kost_indberet",)
    hardly = behind_an_answer(replace(said, parts=(said.parts[0], a_word)), ("repair", 0.91), ("kost_indberet", 0.07))
    assert plan(hardly, Memory(topics=("toej_ekstra",))).action == "action_follow_up"
    bare = understood("det var ikke det", ("repair", 0.9))
    assert plan(bare, Memory(topics=("ryge_hvor",))).intent == "repair"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("kan du sige det kortere", "ask_shorter"),
        ("fortæl mig mere", "ask_more"),
        ("sig det lige en gang til", "ask_again"),
        ("æ forstår det it", "ask_again"),
        ("kan du tage det en gang til men kort", "ask_shorter"),
    ],
)
def test_who_wants_it_shorter_or_again_does_not_get_more(text: str, intent: str) -> None:
    made = plan(understood(text, ("ask_more", 0.97)), Memory(topics=("koersel_takst",)))
    assert (made.action, made.intent) == ("action_follow_up", intent)


@pytest.mark.parametrize("text", ["var det forkert", "gjorde jeg noget forkert?", "er det ulovligt", "var det i orden"])
def test_who_asks_whether_force_was_wrong_is_told_and_not_taken_to_correct(text: str) -> None:
    for topic, answer in (("magt_meddel", "magt_noedvaerge"), ("magt_brev", "magt_brev")):
        for intent in ("repair", "ask_more"):
            asked = behind_an_answer(understood(text), (intent, 0.6))
            made = plan(asked, Memory(topics=(topic,)))
            assert (made.action, made.topics) == ("action_answer", (answer,))


def test_a_correction_behind_an_answer_about_force_is_one() -> None:
    for text in ("det er forkert svar", "nej, du svarer forkert", "det var ikke det jeg mente"):
        said = behind_an_answer(understood(text), ("repair", 0.8))
        assert plan(said, Memory(topics=("magt_meddel",))).action == "action_follow_up"
    elsewhere = behind_an_answer(understood("var det forkert"), ("repair", 0.8))
    assert plan(elsewhere, Memory(topics=("ryge_hvor",))).intent == "repair"


def test_a_no_that_says_that_it_was_not_that_is_a_correction_and_no_thanks() -> None:
    said = behind_an_answer(understood("nej, ikke den"), ("deny", 0.75), ("repair", 0.2))
    answered = Memory(topics=("koersel_indberet",))
    assert (plan(said, answered).action, plan(said, answered).intent) == ("action_follow_up", "repair")
    for memory in (answered.next_turn(), replace(answered, report_offered=True), Memory()):
        assert plan(said, memory).intent == "deny"
    thanks = behind_an_answer(understood("nej tak"), ("deny", 0.95), ("repair", 0.01))
    assert plan(thanks, answered).intent == "deny"


@pytest.mark.parametrize("text", ["hvorfor", "men hvad hvis vi ikke gør det", "gælder det også min mand"])
def test_who_asks_something_about_the_answer_does_not_just_get_more(text: str) -> None:
    memory = Memory(topics=("kost_indberet",))
    asked = understood(text, ("ask_more", 0.8))
    silent = plan(behind_an_answer(asked, ("ask_more", 0.8), ("kost_indberet", 0.05)), memory)
    assert silent.action == "action_fallback"
    stated = plan(behind_an_answer(asked, ("kost_indberet", 0.6), ("ask_more", 0.3)), memory)
    assert stated.topics == ("kost_indberet",)


def test_a_bare_question_stays_with_what_was_answered() -> None:
    memory = Memory(topics=("ryge_hvor",))
    asked = understood("er det et krav", ("overvej_samarbejde_krav", 0.9))
    unsure = ("supervision_deltage", 0.35), ("ryge_hvor", 0.3)
    assert plan(behind_an_answer(asked, *unsure), memory).topics == ("ryge_hvor",)
    assert plan(behind_an_answer(asked, unsure[0]), memory).action == "action_fallback"
    clear = plan(behind_an_answer(asked, ("supervision_deltage", 0.7), ("ryge_hvor", 0.2)), memory)
    assert clear.topics == ("supervision_deltage",)
    named = behind_an_answer(understood("er supervision et krav"), ("supervision_deltage", 0.35), ("ryge_hvor", 0.1))
    assert plan(named, memory).topics == ("supervision_deltage",)


def test_two_parts_of_a_bare_question_are_read_as_one() -> None:
    parts = (Part("og hvad med hans søster"), Part("gælder det også hende", (Guess("tavshed_andre", 0.8),)))
    asked = understood("og hvad med hans søster, gælder det også hende?", ("tavshed_andre", 0.8), parts=parts)
    behind = behind_an_answer(asked, ("tavshed_andre", 0.4), ("underret_pligt", 0.3))
    assert plan(behind, Memory(topics=("underret_anonym",))).topics == ("underret_pligt",)
