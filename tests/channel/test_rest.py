"""Rasa's REST channel with its input checked, on a server that has no other channel."""

from pathlib import Path

import httpx

from bot.channel.rest import CheckedRestInput
from tests.channel.conftest import echo, settings
from tests.channel.server import running


def test_a_body_is_as_long_as_the_settings_allow_at_most(tmp_path: Path) -> None:
    narrow = settings(tmp_path, server_body_bytes=100)
    with running(echo, narrow, channel=CheckedRestInput(narrow)) as (address, _):
        said = [
            httpx.post(f"{address}/webhooks/rest/webhook", json={"sender": "a", "message": "j" * letters})
            for letters in (10, 90)
        ]
    assert [reply.status_code for reply in said] == [200, 413]
    assert "at most 100 bytes" in said[1].json()["error"]
