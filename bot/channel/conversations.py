"""The web chat's view of Rasa's tracker store: is a conversation there, and forget it."""

from rasa.shared.core.events import UserUttered
from sanic import Sanic


async def is_kept(app: Sanic, sender: str) -> bool:
    """Whether the tracker store still has something that `sender` said."""
    agent = getattr(app.ctx, "agent", None)
    tracker = await agent.tracker_store.retrieve(sender) if agent is not None else None
    return tracker is not None and any(isinstance(event, UserUttered) for event in tracker.events)


async def forget(app: Sanic, sender: str) -> None:
    """Forget what `sender` said."""
    agent = getattr(app.ctx, "agent", None)
    if agent is not None:
        await agent.tracker_store.delete(sender)
