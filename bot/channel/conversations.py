"""The web chat's view of Rasa's tracker store: is a conversation there, and forget it."""

from rasa.shared.core.events import ActionExecuted, UserUttered
from sanic import Sanic


async def is_kept(app: Sanic, sender: str) -> bool:
    """Whether the tracker store still has a turn of `sender`."""
    agent = getattr(app.ctx, "agent", None)
    tracker = await agent.tracker_store.retrieve(sender) if agent is not None else None
    # Of the turn that cancelled a report only what the assistant did then is left. A store that cannot delete keeps
    # a restart and nothing behind it instead (bot/runtime/fail_safe_store.py).
    return tracker is not None and any(isinstance(event, ActionExecuted | UserUttered) for event in tracker.events)


async def forget(app: Sanic, sender: str) -> None:
    """Forget what `sender` said."""
    agent = getattr(app.ctx, "agent", None)
    if agent is not None:
        await agent.tracker_store.delete(sender)
