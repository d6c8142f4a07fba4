"""Keeps conversations in memory, briefly: bounded in number, in length and in time.

Stock Rasa's in-memory store never forgets, and makes every event anew from text at every turn, so a turn gets
slower the longer a conversation lasts.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable

from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import Event
from rasa.shared.core.trackers import DialogueStateTracker

from bot.privacy.promises import SILENT_MINUTES, silent_seconds
from bot.runtime.kept_events import kept_events
from bot.runtime.overrides import install

# Plain `rasa run` and `rasa shell` begin with none of our modules but the store that endpoints.yml names: this one, or
# shared_store.py, which imports it.
install()

DEFAULT_CONVERSATIONS = 10_000


def most_conversations(conversations: int | str) -> int:
    """How many `conversations` are kept, as settings have it. ValueError, in Danish, where that is no number, or fewer
    than one: then every turn would forget the one before it."""
    try:
        number = int(conversations)
    except (TypeError, ValueError):
        number = 0
    if number < 1:
        raise ValueError(f"»conversations« er {conversations}, men skal være et helt tal, mindst 1")
    return number


class ConversationStore(TrackerStore):
    """A tracker store that forgets what is old, and keeps of a conversation only what its next turn needs."""

    def __init__(
        self,
        domain: Domain | None,
        event_broker: EventBroker | None = None,
        host: str | None = None,
        *,
        minutes: float = SILENT_MINUTES,
        conversations: int = DEFAULT_CONVERSATIONS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`minutes` of silence after which a conversation is forgotten; at most so many `conversations`.

        Rasa sends a `host` to every store; this one has no use for it. A setting with another name is an error, and
        ValueError says that `minutes` are more than the privacy page promises, or `conversations` none.
        """
        super().__init__(domain, event_broker)
        self._seconds = silent_seconds(minutes)
        self._most = most_conversations(conversations)
        self._clock = clock
        self._kept: OrderedDict[str, tuple[float, list[Event]]] = OrderedDict()  # oldest first

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep what the next turn of `tracker` needs, and forget what has become too old or too much."""
        self._kept[tracker.sender_id] = (self._clock(), kept_events(tracker))
        self._kept.move_to_end(tracker.sender_id)
        self.forget()

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation of `sender_id`, as a tracker of its own; None where there is none (any more)."""
        self.forget()
        found = self._kept.get(sender_id)
        if found is None:
            return None
        return DialogueStateTracker.from_events(sender_id, found[1], self.domain.slots, domain=self.domain)

    async def delete(self, sender_id: str) -> None:
        """Forget the conversation of `sender_id`, if there is one."""
        self._kept.pop(sender_id, None)

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
