"""Which conversations may go on with a worker that has not seen them before."""

from types import SimpleNamespace
from typing import Any

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, Restarted, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.channel.conversations import forget, is_kept
from bot.runtime.fail_safe_store import ForgetfulFailSafeStore
from bot.runtime.tracker_store import ConversationStore

_SAID = [
    *(ActionExecuted("action_session_start"), ActionExecuted("action_listen"), UserUttered("hej", {"name": "greet"})),
    *(ActionExecuted("action_report"), ActionExecuted("action_listen")),
]
# As Rasa keeps the turn: the action, its restart, and that it listens again.
_CANCELLED = [*_SAID[:-1], Restarted(), ActionExecuted("action_listen")]


@pytest.mark.parametrize("events", [_SAID, _CANCELLED], ids=["answered", "cancelled report"])
async def test_a_conversation_is_kept_until_it_is_forgotten(events: list[Any]) -> None:
    store = ForgetfulFailSafeStore(ConversationStore(Domain.empty()))
    app: Any = SimpleNamespace(ctx=SimpleNamespace(agent=SimpleNamespace(tracker_store=store)))
    assert not await is_kept(app, "anna")
    await store.save(DialogueStateTracker.from_events("anna", events))
    assert await is_kept(app, "anna")
    await forget(app, "anna")
    assert not await is_kept(app, "anna")
