"""The shell's own tracker store, which can say how the last message was understood."""

from typing import Any

from rasa.shared.core.trackers import DialogueStateTracker

from bot.runtime.tracker_store import ConversationStore


class ExplainingStore(ConversationStore):
    """Keeps, besides the conversation, what its last message was parsed as: for /hvorfor, never on a server."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.understood: dict[str, dict[str, Any]] = {}

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the conversation, and the parse of its last message."""
        if tracker.latest_message and tracker.latest_message.text:
            self.understood[tracker.sender_id] = dict(tracker.latest_message.parse_data or {})
        await super().save(tracker)

    async def delete(self, sender_id: str) -> None:
        """Forget the conversation and how it was understood."""
        self.understood.pop(sender_id, None)
        await super().delete(sender_id)
