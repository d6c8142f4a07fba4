"""Who does not answer the telephone is no emergency, unless the child may be meant."""

from dataclasses import replace

import pytest

from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.understanding.understanding import Alarm
from tests.dialogue.deciding import plan, understood

CALM, NOTHING = Memory().answered(["toej_godkendelse"]), Memory()


def _made(text: str, memory: Memory) -> Plan:
    read = understood(text, ("acute_police", 0.6), ("out_of_scope", 0.4))
    return plan(replace(read, alarm=Alarm("police", "acute_police 60%", 0.6)), memory)


@pytest.mark.parametrize(
    ("text", "memory"),
    [
        ("vores konsulent tager ikke telefonen", NOTHING),
        ("ingen svarer i familierådgivningen, jeg har ringet to gange", NOTHING),
        ("kommunen ringer ikke tilbage", NOTHING),
        ("hun tager den ikke, jeg har ringet hele dagen", CALM),
        ("jeg har ringet fire gange, men han svarer ikke", CALM),
    ],
)
def test_a_professional_who_does_not_answer_is_no_emergency(text: str, memory: Memory) -> None:
    assert _made(text, memory).action == "action_fallback"


@pytest.mark.parametrize(
    ("text", "memory"),
    [
        ("hun tager ikke telefonen", NOTHING),
        ("hun tager ikke telefonen", Memory().answered(["underret_bekymring"])),
        ("han svarer ikke på telefonen", CALM.alarmed("told")),
        ("drengen svarer ikke på telefonen", CALM),
        ("hun svarer ikke på telefonen, og det er mørkt", CALM),
        ("hun svarer ikke", CALM),
        ("hun svarer ikke, når jeg rusker i hende", CALM),
    ],
)
def test_the_child_may_be_in_danger(text: str, memory: Memory) -> None:
    assert _made(text, memory).action == "action_acute"
