"""What of a conversation is kept from one turn to the next: what the dialogue needs, and no message.

The dialogue lives in the slots (domain.yml): the draft, what was answered and offered last, and for one turn a worry
that a report may begin with, with roles for names. No other text of a user or of the assistant is kept, so what a
family wrote is gone when it has been answered.
"""

from typing import Any

from rasa.shared.core.events import ActionExecuted, Event, Restarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

KEPT_TURNS = 2


def kept_events(tracker: DialogueStateTracker) -> list[Event]:
    """The events from which the conversation of `tracker` goes on: its start, each slot's last value, and the
    course of the last KEPT_TURNS turns without their texts.

    Of what was before a restart nothing is left: a cancelled concern report leaves no trace.
    """
    events = list(tracker.events)
    restarts = [place for place, event in enumerate(events) if isinstance(event, Restarted)]
    if restarts:
        events = events[restarts[-1] :]
    turns = [place for place, event in enumerate(events) if isinstance(event, UserUttered)]
    opening = events[: turns[0]] if turns else events
    course = events[turns[-KEPT_TURNS:][0] :] if turns else []
    slots: dict[str, Any] = {event.key: event.value for event in events if isinstance(event, SlotSet)}
    return [
        *(event for event in opening if not isinstance(event, SlotSet)),
        *(SlotSet(key, value) for key, value in slots.items()),
        *(_without_text(event) for event in course if isinstance(event, ActionExecuted | UserUttered)),
    ]


def _without_text(event: Event) -> Event:
    if isinstance(event, UserUttered):
        name = event.intent_name
        return UserUttered("", {"name": name, "confidence": 1.0}, timestamp=event.timestamp)
    return event
