"""The last reply of each session, for a browser that sends its message again because the reply was lost on the way.

Without it the repeated message would be taken as the answer to what the lost reply asked.
"""

import asyncio
from typing import Any

LONGEST_ID = 64  # characters, as openapi.yml says
_SECONDS = 60.0

Messages = list[dict[str, Any]]


class LastReplies:
    """In this process's memory, one a session, for a minute."""

    def __init__(self, seconds: float = _SECONDS) -> None:
        self._seconds = seconds
        self._kept: dict[str, tuple[str, Messages, asyncio.TimerHandle]] = {}

    def keep(self, sender: str, message_id: str | None, reply: Messages) -> None:
        """`reply` is what the message `message_id` of `sender` got, in the place of the one before; without an id it
        cannot be asked for again."""
        self.drop(sender)
        if message_id is not None:
            timer = asyncio.get_running_loop().call_later(self._seconds, self.drop, sender)
            self._kept[sender] = (message_id, reply, timer)

    def of(self, sender: str, message_id: str | None) -> Messages | None:
        """The reply to the last message of `sender`, if `message_id` is that message's; None otherwise."""
        kept = self._kept.get(sender)
        return kept[1] if kept is not None and kept[0] == message_id else None

    def drop(self, sender: str) -> None:
        """Forget the last reply to `sender`."""
        kept = self._kept.pop(sender, None)
        if kept is not None:
            kept[2].cancel()
