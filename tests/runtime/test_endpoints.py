"""Settings of the server that cannot be used: a clear error, not an assistant that keeps everything."""

from pathlib import Path

import pytest

from bot.project import ROOT
from bot.runtime.endpoints import ServerSettingsError, read_endpoints
from bot.runtime.server import serve

SHARED = "tracker_store:\n  type: bot.runtime.shared_store.SharedConversationStore\n"
OURS = "tracker_store:\n  type: bot.runtime.tracker_store.ConversationStore\n"


def _endpoints(folder: Path, text: str) -> Path:
    path = folder / "endpoints.yml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "tracker_store:\n  type: bot.runtime.tracker_store.ConversationStor\n",
            "»bot.runtime.tracker_store.ConversationStor«",
        ),
        (SHARED + "  database: ${HAANDBOG_NOT_SET}\n", "SET"),
        (OURS + "  minutes: 31\n", "minutes"),
        ("tracker_store: bot.runtime.tracker_store.ConversationStore\n", ""),
        (OURS + "lock_store:\n  type: bot.runtime.lock_store.SharedLockStor\n", "SharedLockStor"),
        (OURS + "lock_store:\n  type: bot.runtime.no_such_file.Store\n", "no_such_file"),
    ],
)
def test_endpoints_that_cannot_be_used_are_named(text: str, named: str, tmp_path: Path) -> None:
    with pytest.raises(ServerSettingsError, match=rf"endpoints\.yml.*{named}"):
        read_endpoints(_endpoints(tmp_path, text))


@pytest.mark.parametrize(
    "text",
    ["", "tracker_store:\n  type: SQL\n  db: conversations.db\n", "tracker_store:\n  type: InMemory\n"],
    ids=["none named", "a database of Rasa's", "memory as Rasa keeps it"],
)
def test_a_store_that_forgets_nothing_is_refused(text: str, tmp_path: Path) -> None:
    with pytest.raises(ServerSettingsError, match="glemmer samtalerne igen"):
        read_endpoints(_endpoints(tmp_path, text))


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ServerSettingsError, match=r"nowhere\.yml: filen findes ikke"):
        read_endpoints(tmp_path / "nowhere.yml")


def test_rasas_own_locks_may_stay(tmp_path: Path) -> None:
    assert read_endpoints(_endpoints(tmp_path, OURS + "lock_store:\n  url: localhost\n")).lock_store is not None


def test_the_server_does_not_start_where_nothing_would_be_forgotten(tmp_path: Path) -> None:
    with pytest.raises(ServerSettingsError, match="glemmer samtalerne igen"):
        serve("127.0.0.1", 0, ROOT / "credentials.yml", _endpoints(tmp_path, ""))


def test_conversations_are_sent_nowhere_else(tmp_path: Path) -> None:
    broker = "event_broker:\n  type: file\n  path: events.log\n"
    with pytest.raises(ServerSettingsError, match="event_broker"):
        read_endpoints(_endpoints(tmp_path, OURS + broker))


def test_workers_that_share_conversations_must_share_a_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HAANDBOG_SECRET", "")
    with pytest.raises(ServerSettingsError, match="HAANDBOG_SECRET"):
        read_endpoints(_endpoints(tmp_path, SHARED + "  database: sqlite://\n"))


def test_the_endpoints_that_come_with_it_can_be_used(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (
        ("SECRET", "x" * 40),
        ("DATABASE", "sqlite://"),
        ("REDIS_HOST", "localhost"),
        ("REDIS_PORT", "6379"),
    ):
        monkeypatch.setenv(f"HAANDBOG_{name}", value)
    assert read_endpoints(ROOT / "endpoints.yml").lock_store is None
    assert read_endpoints(ROOT / "deploy/endpoints.yml").lock_store is not None
