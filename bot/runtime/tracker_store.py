"""Keeps conversations in memory, briefly: bounded in number, in length and in time.

Stock Rasa's in-memory store never forgets, and makes every event anew from text at every turn, so a turn gets
slower the longer a conversation lasts.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from itertools import islice
from typing import Any

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event, Restarted, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.runtime.overrides import install

install()  # endpoints.yml names this store, so plain `rasa run` and `rasa shell` get the overrides, too

KEPT_TURNS = 6
DEFAULT_MINUTES = 30
DEFAULT_CONVERSATIONS = 10_000


class ConversationStore(TrackerStore):
    """A tracker store that forgets what is old and keeps only the last turns of each conversation."""

    def __init__(
        self,
        domain: Domain | None,
        event_broker: EventBroker | None = None,
        minutes: float = DEFAULT_MINUTES,
        conversations: int = DEFAULT_CONVERSATIONS,
        clock: Callable[[], float] = time.monotonic,
        **kwargs: Any,
    ) -> None:
        """`minutes` of silence after which a conversation is forgotten; at most so many `conversations`."""
        super().__init__(domain, event_broker)
        self._seconds = float(minutes) * 60
        self._most = int(conversations)
        self._clock = clock
        self._kept: OrderedDict[str, tuple[float, list[Event]]] = OrderedDict()  # oldest first

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the last turns of `tracker`, and forget what has become too old or too much."""
        await self.stream_events(tracker)
        self._kept[tracker.sender_id] = (self._clock(), trimmed(tracker))
        self._kept.move_to_end(tracker.sender_id)
        self.forget()

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation of `sender_id`, as a tracker of its own; None where there is none (any more)."""
        self.forget()
        found = self._kept.get(sender_id)
        if found is None:
            return None
        return DialogueStateTracker.from_events(sender_id, found[1], self.domain.slots, domain=self.domain)

    async def keys(self) -> Iterable[str]:
        """The senders of all kept conversations."""
        self.forget()
        return list(self._kept)

    def forget(self) -> None:
        """Drop every conversation that has been silent too long, and the oldest ones above the bound."""
        oldest_allowed = self._clock() - self._seconds
        while self._kept:
            sender_id, (saved, _) = next(iter(self._kept.items()))
            if saved > oldest_allowed and len(self._kept) <= self._most:
                return
            del self._kept[sender_id]


def trimmed(tracker: DialogueStateTracker) -> list[Event]:
    """The events of the last KEPT_TURNS turns, after the slots as they stood before them.

    What was said before a restart is dropped: a cancelled concern report leaves nothing behind.
    """
    events = list(tracker.events)
    restarts = [i for i, event in enumerate(events) if isinstance(event, Restarted)]
    if restarts:
        events = events[restarts[-1] :]
    turns = [i for i, event in enumerate(events) if isinstance(event, UserUttered)]
    if len(turns) <= KEPT_TURNS:
        return events
    start = turns[-KEPT_TURNS]
    slots: dict[str, Any] = {}
    for event in islice(events, start):
        if isinstance(event, SlotSet):
            slots[event.key] = event.value
    opening = [event for event in events[: turns[0]] if not isinstance(event, SlotSet)]
    return [*opening, *(SlotSet(key, value) for key, value in slots.items()), *events[start:]]
