"""The web chat's view of Rasa's tracker store: is a conversation there, and forget it."""

from sanic import Sanic


async def is_kept(app: Sanic, sender: str) -> bool:
    """Whether the tracker store still has a turn of `sender`."""
    agent = getattr(app.ctx, "agent", None)
    return agent is not None and await agent.tracker_store.retrieve(sender) is not None


async def forget(app: Sanic, sender: str) -> None:
    """Forget what `sender` said."""
    agent = getattr(app.ctx, "agent", None)
    if agent is not None:
        await agent.tracker_store.delete(sender)
