"""The shell's own tracker store, which can say how the last message was understood."""

from typing import Any

from rasa.shared.core.events import SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.dialogue.slots import PLAN_SLOT
from bot.runtime.tracker_store import ConversationStore


class ExplainingStore(ConversationStore):
    """Keeps, besides the conversation and no longer, what its last message was parsed as and what was then planned: for
    /hvorfor, never on a server."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._explained: dict[str, dict[str, Any]] = {}

    def explained(self, sender_id: str) -> dict[str, Any]:
        """The `plan` and the `parse` of the last message of `sender_id`; empty where there is none (any more)."""
        self.forget()
        return self._explained.get(sender_id, {})

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the conversation, and what its last message, if it still has its text, became."""
        # Looked for among the events: a report that is stopped empties the slots and the last message.
        events = list(tracker.events)
        messages = [place for place, event in enumerate(events) if isinstance(event, UserUttered) and event.text]
        if messages:
            message, *then = events[messages[-1] :]
            plans = [event.value for event in then if isinstance(event, SlotSet) and event.key == PLAN_SLOT]
            parse = dict(message.parse_data or {})
            self._explained[tracker.sender_id] = {"plan": plans[-1] if plans else None, "parse": parse}
        await super().save(tracker)

    async def delete(self, sender_id: str) -> None:
        """Forget the conversation and how it was understood."""
        await super().delete(sender_id)
        self.forget()

    def forget(self) -> None:
        """Drop what is too old or too much, and how that was understood."""
        super().forget()
        for sender_id in self._explained.keys() - self._kept.keys():
            del self._explained[sender_id]
