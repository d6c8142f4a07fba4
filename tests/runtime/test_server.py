"""Starting the server with settings that cannot be used: a clear error, not an assistant that keeps everything."""

import asyncio
from pathlib import Path

import pytest

from bot.project import ROOT
from bot.runtime.fail_safe_store import ForgetfulFailSafeStore
from bot.runtime.server import ServerSettingsError, forget_for_ever, serve
from bot.runtime.tracker_store import ConversationStore


def _endpoints(folder: Path, text: str) -> Path:
    path = folder / "endpoints.yml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "text",
    [
        "tracker_store:\n  type: bot.runtime.tracker_store.ConversationStor\n",
        "tracker_store:\n  type: bot.runtime.no_such_file.Store\n",
        "tracker_store:\n  type: bot.runtime.shared_store.SharedConversationStore\n  database: ${HAANDBOG_NOT_SET}\n",
        "lock_store:\n  type: bot.runtime.lock_store.SharedLockStor\n",
        "tracker_store:\n  type: bot.runtime.tracker_store.ConversationStore\n  minutes: 31\n",
    ],
)
def test_endpoints_that_cannot_be_used_are_named(text: str, tmp_path: Path) -> None:
    endpoints = _endpoints(tmp_path, text)
    with pytest.raises(ServerSettingsError, match=r"endpoints\.yml"):
        serve("127.0.0.1", 0, ROOT / "credentials.yml", endpoints)


def test_workers_that_share_conversations_must_share_a_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HAANDBOG_SECRET", "")
    store = "bot.runtime.shared_store.SharedConversationStore"
    endpoints = _endpoints(tmp_path, f"tracker_store:\n  type: {store}\n  database: sqlite://\n")
    with pytest.raises(ServerSettingsError, match="HAANDBOG_SECRET"):
        serve("127.0.0.1", 0, ROOT / "credentials.yml", endpoints)


def test_a_misspelt_setting_of_the_store_is_an_error() -> None:
    with pytest.raises(TypeError, match="minuts"):
        ConversationStore(None, minuts=5)


async def test_what_is_too_old_is_forgotten_while_nobody_writes() -> None:
    class Counting(ConversationStore):
        times = 0

        def forget(self) -> None:
            self.times += 1
            raise ConnectionError("the database is gone for a moment")

    store = Counting(None)
    task = asyncio.create_task(forget_for_ever(ForgetfulFailSafeStore(store), seconds=0.001))
    for _ in range(1000):
        await asyncio.sleep(0.001)
        if store.times >= 3:
            break
    assert store.times >= 3
    assert not task.done()
    task.cancel()
