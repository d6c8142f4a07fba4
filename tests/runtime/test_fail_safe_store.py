"""A tracker store that fails costs the memory of a turn, not the answer, and nothing is kept elsewhere."""

import inspect
import logging
from collections.abc import Iterable
from pathlib import Path

import pytest
import rasa.core.agent
from rasa.core.agent import Agent
from rasa.core.tracker_store import FailSafeTrackerStore, TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.runtime.fail_safe_store import ForgetfulFailSafeStore
from bot.runtime.overrides import install
from bot.runtime.tracker_store import ConversationStore

DOMAIN = Domain.load(str(Path(__file__).parents[2] / "domain.yml"))


class _Broken(TrackerStore):
    async def save(self, tracker: DialogueStateTracker) -> None:
        raise ConnectionError("could not save 'Mormor slår drengen'")

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        raise ConnectionError("gone")

    async def keys(self) -> Iterable[str]:
        raise ConnectionError("gone")

    def forget(self) -> None:
        raise ConnectionError("gone")

    async def delete(self, sender_id: str) -> None:
        raise ConnectionError("gone")


def _tracker(text: str) -> DialogueStateTracker:
    tracker = DialogueStateTracker("family", DOMAIN.slots)
    tracker.update(UserUttered(text), DOMAIN)
    return tracker


def test_every_agent_wraps_its_store_in_ours() -> None:
    install()
    assert isinstance(Agent(tracker_store=ConversationStore(DOMAIN)).tracker_store, ForgetfulFailSafeStore)
    assert "FailSafeTrackerStore(tracker_store)" in inspect.getsource(rasa.core.agent.Agent._create_tracker_store)
    assert issubclass(ForgetfulFailSafeStore, FailSafeTrackerStore)


async def test_what_cannot_be_saved_is_kept_nowhere_and_its_text_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    store = ForgetfulFailSafeStore(_Broken(DOMAIN))
    await store.save(_tracker("Mormor slår drengen"))
    assert await store.retrieve("family") is None
    assert store._fallback_tracker_store is None
    assert "ConnectionError" in caplog.text
    assert "Mormor" not in caplog.text


async def test_a_conversation_that_cannot_be_deleted_is_not_said_to_be_gone() -> None:
    with pytest.raises(ConnectionError):
        await ForgetfulFailSafeStore(_Broken(DOMAIN)).delete("family")


async def test_a_deleted_conversation_is_gone() -> None:
    store = ForgetfulFailSafeStore(ConversationStore(DOMAIN))
    await store.save(_tracker("må vi ryge"))
    await store.delete("family")
    assert await store.retrieve("family") is None
