"""What is said in an emergency: to a grown-up, to a child, to who was told a turn ago, and beside a draft."""

from datetime import datetime, timezone

import pytest

from bot.dialogue.emergency_reply import EmergencyReply, reply_to_emergency
from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.project import handbook, report_dialogue
from bot.report.step import Step
from bot.urgency.kinds import AlarmKind

OFFER = "Lav en underretning"


def _replied(plan: Plan, typed: str = "far slår ham nu", waiting: Step | None = None) -> EmergencyReply:
    return reply_to_emergency(plan, Memory(), handbook(), OFFER, typed, lambda: f"{typed} (med roller)", waiting)


@pytest.mark.parametrize("alarm", ["life", "police"])
def test_a_grown_up_is_told_of_the_duty_and_offered_a_report_with_what_was_told(alarm: AlarmKind) -> None:
    reply = _replied(Plan("action_acute", "", 1.0, alarm=alarm))
    assert (reply.first, reply.then) == (f"acute_{alarm}", "acute_afterwards")
    assert (reply.memory.offered, reply.memory.story) == ((OFFER,), "far slår ham nu (med roller)")
    assert reply.card["sections"] == ["Akut hjælp", "Skærpet underretningspligt"]
    assert (reply.card["kind"], reply.card["alarm"], len(reply.card["contacts"])) == ("acute", alarm, 3)


def test_what_only_asks_is_not_kept_for_a_report() -> None:
    assert _replied(Plan("action_acute", "", alarm="life"), "hvem ringer jeg til?").memory.story == ""


@pytest.mark.parametrize(
    ("plan", "first"),
    [
        (Plan("action_acute", "", alarm="child"), "acute_child"),
        (Plan("action_acute", "", alarm="life", again=True), "acute_again"),
    ],
)
def test_to_a_child_or_a_second_time_nothing_follows(plan: Plan, first: str) -> None:
    reply = _replied(plan)
    assert (reply.first, reply.then, reply.memory.offered) == (first, None, ())
    assert reply.card["sections"] == ["Akut hjælp"]


def test_a_draft_waits_and_its_buttons_are_offered_in_the_place_of_another() -> None:
    now = datetime.now(timezone.utc)
    draft = report_dialogue().start(None, now).draft
    assert draft is not None
    waiting = report_dialogue().urgent(draft, "far slår ham nu", now)
    reply = _replied(Plan("action_acute", "", alarm="life"), waiting=waiting)
    assert (reply.then, reply.memory.offered) == ("acute_in_report", waiting.buttons)
    assert not reply.memory.report_offered
