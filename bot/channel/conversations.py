"""The web chat's view of Rasa's tracker store: is a conversation there, and forget it."""

from rasa.shared.core.events import Restarted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from sanic import Sanic


async def is_kept(app: Sanic, sender: str) -> bool:
    """Whether the tracker store still has something that `sender` said; of a forgotten one it has a restart only."""
    agent = getattr(app.ctx, "agent", None)
    tracker = await agent.tracker_store.retrieve(sender) if agent is not None else None
    return tracker is not None and any(isinstance(event, UserUttered) for event in tracker.events)


async def forget(app: Sanic, sender: str) -> None:
    """Forget what `sender` said: a restart is all that is left, and our store drops what stands before one."""
    agent = getattr(app.ctx, "agent", None)
    if agent is None or agent.domain is None:
        return
    store = agent.tracker_store
    if hasattr(store, "delete"):
        await store.delete(sender)
        return
    tracker = DialogueStateTracker(sender, agent.domain.slots)
    tracker.update(Restarted(), agent.domain)
    await store.save(tracker)
