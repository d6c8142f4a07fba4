"""Right after an emergency only what is surely something else gets another reply."""

import pytest

from bot.dialogue.memory import Memory
from tests.dialogue.deciding import plan, understood


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("klokken er 23.30", ("out_of_scope", 0.99)),
        ("nej", ("deny", 1.0)),
        ("ok", ("affirm", 0.9)),
        ("jeg ringer nu", ("goodbye", 0.95)),
        ("for helvede", ("thanks", 0.34)),
        ("nej, det er ikke der", ("repair", 0.4)),
        ("hun er 15", ("koersel_barnet_selv", 0.6)),  # told, not asked
        ("hvor længe skal jeg vente", ("sygdom_laengere", 0.57)),
        ("hvem skal jeg ringe til", ("ask_who_to_call", 0.4)),
        ("jeg er så bange", ("out_of_scope", 0.4)),
        ("😢", ("out_of_scope", 0.2)),
    ],
)
def test_an_emergency_is_not_over_for_two_turns(text: str, guess: tuple[str, float]) -> None:
    said, told = understood(text, guess), Memory(topics=("akut_nummer",), emergency="told")
    for memory in (told, told.next_turn()):
        assert (plan(said, memory).action, plan(said, memory).again) == ("action_acute", True)
    assert not plan(said, told.next_turn().next_turn()).again
    assert not plan(said, told, report=True).again  # the report waits, and says so itself


@pytest.mark.parametrize(
    ("text", "guess", "action"),
    [
        ("hun er hjemme igen nu, tak", ("thanks", 0.51), "action_small_talk"),
        ("er du et menneske", ("bot_challenge", 0.9), "action_small_talk"),
        ("må vi ryge inde", ("ryge_hvor", 0.9), "action_answer"),
        ("hvad er en bagvagt", ("akut_bagvagt", 0.3), "action_answer"),
        ("det med rygning", ("ryge_hvor", 0.95), "action_answer"),
        ("nej, det var ikke det jeg mente", ("repair", 0.9), "action_follow_up"),
        ("han har blå mærker", ("concern", 0.9), "action_concern"),
    ],
)
def test_what_is_surely_something_else_gets_its_own_reply_after_an_emergency(
    text: str, guess: tuple[str, float], action: str
) -> None:
    assert plan(understood(text, guess), Memory(topics=("akut_nummer",), emergency="told")).action == action


def test_behind_an_answer_about_emergencies_only_what_is_not_understood_at_all_may_be_one() -> None:
    asked = Memory(topics=("akut_hvis_foraelder_paavirket",), emergency="asked")
    for text, guess, again in (
        ("hun er her nu", ("out_of_scope", 0.9), True),
        ("ok", ("affirm", 0.9), False),
        ("nej", ("deny", 0.9), False),
        ("hvem vandt kampen", ("out_of_scope", 0.9), False),
        ("det er godt", ("ryge_hvor", 0.5), False),
        ("vi har været i skoven og " + "set på dyr " * 4, ("out_of_scope", 0.9), False),
    ):
        assert plan(understood(text, guess), asked).again is again


def test_a_question_whose_heading_is_clear_is_answered_after_an_emergency() -> None:
    told = Memory(topics=("akut_nummer",), emergency="told")
    asked = understood("dækker det skaden", ("forsikring_krav", 0.5), ("forsikring_kommunen", 0.2))
    assert plan(asked, told).action == "action_answer"
    scattered = understood("dækker det skaden", ("forsikring_krav", 0.5), ("koersel_takst", 0.2))
    assert plan(scattered, told).again
