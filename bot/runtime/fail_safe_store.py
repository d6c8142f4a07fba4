"""What happens when the tracker store itself fails: the family still gets an answer, and nothing is kept elsewhere."""

import logging
from collections.abc import Callable
from typing import Protocol

from rasa.core.tracker_store import FailSafeTrackerStore, TrackerStore
from rasa.shared.core.trackers import DialogueStateTracker

logger = logging.getLogger(__name__)


class ForgettingStore(Protocol):
    """What our tracker stores do beyond Rasa's own; endpoints.py lets no server have another."""

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep what the next turn needs."""

    def forget(self) -> None:
        """Drop what is too old or too much."""

    async def delete(self, sender_id: str) -> None:
        """Forget one conversation, if it is there."""


class ForgetfulFailSafeStore(FailSafeTrackerStore):
    """Wraps the configured tracker store, as Rasa's own wrapper does, and can delete a conversation.

    Rasa's keeps what it could not save in this process's memory, whole and for good. This one lets it go: the next
    turn begins without a memory, and a conversation is kept where the configuration says, or nowhere.
    """

    _tracker_store: ForgettingStore

    def __init__(
        self,
        tracker_store: ForgettingStore,
        on_tracker_store_error: Callable[[Exception], None] | None = None,
        fallback_tracker_store: TrackerStore | None = None,
    ) -> None:
        super().__init__(tracker_store, on_tracker_store_error or _log, fallback_tracker_store)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Save `tracker`, or say in the log that it could not be."""
        try:
            await self._tracker_store.save(tracker)
        except Exception as error:
            self.on_tracker_store_error(error)

    def forget(self) -> None:
        """Let the store drop what is too old, or say in the log that it could not."""
        try:
            self._tracker_store.forget()
        except Exception as error:
            self.on_tracker_store_error(error)

    async def delete(self, sender_id: str) -> None:
        """Forget the conversation of `sender_id`; raises what the store raises, so that nobody is told it is gone."""
        await self._tracker_store.delete(sender_id)


def _log(error: Exception) -> None:
    # The kind of error alone: a database's message may hold what was to be saved.
    logger.error("the tracker store failed: %s; this turn goes on without it", type(error).__name__)
