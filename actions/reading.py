"""What an action reads: the turn's plan, what is remembered, and what was typed."""

from rasa_sdk import Tracker

from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.dialogue.slots import MEMORY_SLOT, PLAN_SLOT, REPORT_SLOT
from bot.project import handbook, roles
from bot.report.draft import Draft
from bot.understanding.understanding import PERSON, UNDERSTANDING


def plan_of(tracker: Tracker) -> Plan:
    """The plan that the policy made for this turn."""
    return Plan.from_slot(tracker.get_slot(PLAN_SLOT))


def memory_of(tracker: Tracker) -> Memory:
    """What the conversation remembers."""
    return Memory.from_slot(tracker.get_slot(MEMORY_SLOT), handbook())


def draft_of(tracker: Tracker) -> Draft | None:
    """The concern report that is being drafted; None where there is none."""
    return Draft.from_slot(tracker.get_slot(REPORT_SLOT))


def is_drafting(tracker: Tracker) -> bool:
    """Whether there is a draft, be it one that this version cannot read."""
    return bool(tracker.get_slot(REPORT_SLOT))


def typed_of(tracker: Tracker) -> str:
    """What the user wrote this turn, tidied and with numbers and addresses masked."""
    return str(tracker.latest_message.get(UNDERSTANDING, {}).get("typed", ""))


def names_of(tracker: Tracker) -> list[str]:
    """The names that an entity recogniser found in it."""
    return [found["value"] for found in tracker.latest_message.get("entities", []) if found["entity"] == PERSON]


def worry_of(tracker: Tracker) -> str:
    """What was written, with roles for names: what a report may begin with."""
    return roles().replace(typed_of(tracker), names_of(tracker)).text
