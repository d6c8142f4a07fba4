"""Runs an action as Rasa does, on a tracker that holds no more than an action may read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from bot.dialogue.memory import Memory
from bot.dialogue.plan import Plan
from bot.dialogue.slots import MEMORY_SLOT, PLAN_SLOT, REPORT_SLOT
from bot.project import handbook, report_dialogue
from bot.report.draft import Draft
from bot.runtime.in_process_action import own_actions
from bot.understanding.understanding import PERSON


@dataclass(frozen=True)
class Ran:
    """What an action sent, and the events it came back with."""

    messages: list[dict[str, Any]]
    events: list[dict[str, Any]]

    @property
    def texts(self) -> list[str]:
        """The texts in order."""
        return [message["text"] for message in self.messages if message["text"]]

    @property
    def buttons(self) -> list[str]:
        """The titles of all buttons, in order."""
        return [button["title"] for message in self.messages for button in message["buttons"]]

    @property
    def card(self) -> dict[str, Any]:
        """The card. ValueError where there is not one."""
        (card,) = [message["custom"] for message in self.messages if message["custom"]]
        return dict(card)

    @property
    def memory(self) -> Memory:
        """What is remembered. ValueError where nothing is, or twice."""
        return Memory.from_slot(self._kept(MEMORY_SLOT), handbook())

    @property
    def draft(self) -> dict[str, Any]:
        """The slot of the report's draft. ValueError where none is kept."""
        return self._kept(REPORT_SLOT)

    def _kept(self, slot: str) -> dict[str, Any]:
        (kept,) = [event["value"] for event in self.events if event.get("name") == slot]
        return dict(kept)


def begun() -> Draft:
    """The draft of a report that was begun just now, at its first question."""
    draft = report_dialogue().start(None, datetime.now(timezone.utc)).draft
    assert draft is not None
    return draft


def ran(
    plan: Plan, memory: Memory | None = None, typed: str = "", *, names: Sequence[str] = (), draft: Draft | None = None
) -> Ran:
    """The plan's action, run after `typed` was written; `names` as an entity recogniser found them in it."""
    slots = {
        PLAN_SLOT: plan.to_dict(),
        MEMORY_SLOT: memory.to_dict() if memory else None,
        REPORT_SLOT: draft.to_slot() if draft else None,
    }
    entities = [{"entity": PERSON, "value": name} for name in names]
    message = {"understanding": {"typed": typed}, "entities": entities}
    said = CollectingDispatcher()
    tracker = Tracker("a", slots, message, [], False, None, {}, "action_listen")
    return Ran(said.messages, own_actions()[plan.action].run(said, tracker, {}))
