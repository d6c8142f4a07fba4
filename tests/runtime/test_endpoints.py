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
        (OURS + "  minuter: 5\n", "»minuter«, kun conversations, minutes, type"),
        (OURS + "  url: localhost\n", "»url«"),
        (OURS + "  clock: 5\n", "»clock«"),
        (OURS + "  conversations: mange\n", "»conversations« er mange"),
        (OURS + "  conversations: 0\n", "»conversations« er 0"),
        (SHARED, "»database«"),
        (OURS + "traker_store:\n  minutes: 5\n", "»traker_store«"),
        ("tracker_store: bot.runtime.tracker_store.ConversationStore\n", ""),
        (OURS + "lock_store:\n  type: bot.runtime.lock_store.SharedLockStor\n", "SharedLockStor"),
        (OURS + "lock_store:\n  type: bot.runtime.no_such_file.Store\n", "no_such_file"),
        (OURS + "lock_store:\n  type: collections.OrderedDict\n", "collections.OrderedDict"),
        (OURS + "lock_store:\n  type: Redis\n", "»Redis«"),
        (OURS + "lock_store:\n  type: bot.runtime.lock_store.SharedLockStore\n  prot: 6379\n", "»prot«"),
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


@pytest.mark.parametrize("kind", ["", "  type: in_memory\n", "  type: redis\n  port: 6379\n"])
def test_rasas_own_locks_may_stay(kind: str, tmp_path: Path) -> None:
    written = OURS + "  conversations: '5'\nlock_store:\n  url: localhost\n" + kind
    assert read_endpoints(_endpoints(tmp_path, written)).lock_store is not None


def test_the_server_does_not_start_where_nothing_would_be_forgotten(tmp_path: Path) -> None:
    with pytest.raises(ServerSettingsError, match="glemmer samtalerne igen"):
        serve("127.0.0.1", 0, ROOT / "credentials.yml", _endpoints(tmp_path, ""))


@pytest.mark.parametrize(
    "elsewhere",
    [
        "event_broker:\n  type: file\n  path: events.log\n",
        "nlu:\n  url: http://localhost:5000\n",
        "nlg:\n  url: http://localhost:5000/nlg\n",
        "models:\n  url: http://localhost:5000/models/default\n",
    ],
)
def test_conversations_are_sent_nowhere_else_and_no_other_model_is_fetched(elsewhere: str, tmp_path: Path) -> None:
    with pytest.raises(ServerSettingsError, match=f"»{elsewhere.partition(':')[0]}«"):
        read_endpoints(_endpoints(tmp_path, OURS + elsewhere))


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
