"""The events that keep something in a slot for the next turn."""

from rasa_sdk.events import EventType, SlotSet

from bot.dialogue.memory import Memory
from bot.dialogue.slots import MEMORY_SLOT, REPORT_SLOT
from bot.report.draft import Draft


def remember(memory: Memory) -> EventType:
    """The event that keeps `memory`."""
    return SlotSet(MEMORY_SLOT, memory.to_dict())


def keep_draft(draft: Draft | None) -> EventType:
    """The event that keeps the draft of a concern report, or drops it for None."""
    return SlotSet(REPORT_SLOT, draft.to_slot() if draft else None)
