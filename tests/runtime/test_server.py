"""Starting the server with settings that cannot be used: a clear error, not an assistant that keeps everything."""

from pathlib import Path

import pytest

from bot.project import ROOT
from bot.runtime.server import ServerSettingsError, serve
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
    ],
)
def test_endpoints_that_cannot_be_used_are_named(text: str, tmp_path: Path) -> None:
    endpoints = _endpoints(tmp_path, text)
    with pytest.raises(ServerSettingsError, match=r"endpoints\.yml"):
        serve("127.0.0.1", 0, ROOT / "credentials.yml", endpoints)


def test_a_misspelt_setting_of_the_store_is_an_error() -> None:
    with pytest.raises(TypeError, match="minuts"):
        ConversationStore(None, minuts=5)
