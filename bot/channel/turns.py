"""The turns that this process is answering, and how a conversation that is closed ends its own."""

import asyncio
from collections.abc import Coroutine
from typing import Any


class ClosedError(Exception):
    """The conversation was closed while its turn waited or ran; nothing of the turn may be told or kept."""


class Turns:
    """Runs turns, so that they can be counted and ended by sender."""

    def __init__(self) -> None:
        self._running: dict[str, set[asyncio.Task[Any]]] = {}

    def total(self) -> int:
        """How many turns wait or run."""
        return sum(map(len, self._running.values()))

    def of(self, sender: str) -> int:
        """How many of them are the sender's."""
        return len(self._running.get(sender, ()))

    async def run(self, sender: str, turn: Coroutine[Any, Any, Any], seconds: float) -> None:
        """Let `turn` do its work. ClosedError where end() comes before its end, asyncio.TimeoutError after
        `seconds`; either way it does nothing afterwards."""
        task = asyncio.create_task(turn)
        self._running.setdefault(sender, set()).add(task)
        try:
            await asyncio.wait_for(task, seconds)
        except asyncio.CancelledError:
            if self._holds(sender, task):
                raise  # not we: the browser has gone, or the server stops
        finally:
            is_closed = not self._holds(sender, task)
            self._drop(sender, task)
        if is_closed:
            raise ClosedError

    async def end(self, sender: str) -> None:
        """Cancel the sender's turns; returns when none of them can do anything any more."""
        tasks = self._running.pop(sender, set())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _holds(self, sender: str, task: "asyncio.Task[Any]") -> bool:
        return task in self._running.get(sender, ())

    def _drop(self, sender: str, task: "asyncio.Task[Any]") -> None:
        tasks = self._running.get(sender, set())
        tasks.discard(task)
        if not tasks:
            self._running.pop(sender, None)
