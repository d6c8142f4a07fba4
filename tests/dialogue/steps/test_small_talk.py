"""Small talk is taken for it where that is clear enough to hurt nobody."""

import pytest

from tests.dialogue.deciding import plan, understood


@pytest.mark.parametrize(
    ("guess", "action"),
    [
        (("insult", 0.5), "action_small_talk"),
        (("insult", 0.3), "action_fallback"),
        (("stop_report", 0.6), "action_small_talk"),
        (("stop_report", 0.4), "action_fallback"),
    ],
)
def test_an_insult_and_a_wish_to_stop_nothing_are_taken_for_one_only_where_they_are_clear(
    guess: tuple[str, float], action: str
) -> None:
    assert plan(understood("vent", guess)).action == action


@pytest.mark.parametrize(
    ("guesses", "action", "intent"),
    [
        ([("stop_report", 0.3), ("thanks", 0.2), ("deny", 0.17)], "action_small_talk", "thanks"),
        ([("stop_report", 0.45), ("deny", 0.2)], "action_small_talk", "deny"),
        ([("stop_report", 0.4), ("deny", 0.1)], "action_fallback", ""),
        ([("out_of_scope", 0.5), ("stop_report", 0.25), ("deny", 0.25)], "action_fallback", ""),
    ],
)
def test_that_no_more_is_wanted_is_seen_however_it_is_said(
    guesses: list[tuple[str, float]], action: str, intent: str
) -> None:
    made = plan(understood("nej tak, ikke mere, det var det", *guesses))
    assert (made.action, made.intent) == (action, intent)


@pytest.mark.parametrize("intent", ["skip_question", "go_back", "show_report"])
def test_a_report_that_is_not_there_is_spoken_of_only_where_it_is_surely_meant(intent: str) -> None:
    for confidence, action in ((0.97, "action_small_talk"), (0.85, "action_fallback"), (0.4, "action_fallback")):
        assert plan(understood("og det næste", (intent, confidence))).action == action


@pytest.mark.parametrize("text", ["det har vi ikke", "nej, det kan jeg desværre ikke", "sådan en fik vi ikke"])
def test_what_a_family_lacks_is_no_thanks(text: str) -> None:
    assert plan(understood(text, ("deny", 0.9))).action == "action_fallback"


@pytest.mark.parametrize("text", ["nej tak", "nej ikke nu", "det behøver jeg ikke", "det har jeg ikke brug for"])
def test_a_no_stays_a_no(text: str) -> None:
    assert plan(understood(text, ("deny", 0.9))).intent == "deny"
