"""`haandbog serve` as a developer starts it: bad input to Rasa's REST channel breaks nothing for the next turn."""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from bot.project import ROOT
from bot.runtime.model import is_current
from tests.served.deployment import free_port, settings_with_own_notes

_PATIENCE = 90.0
_PATH = "/webhooks/rest/webhook"
_TOKEN = "a token of this test"


@pytest.fixture(scope="module")
def started() -> Iterator[tuple[str, Path]]:
    """The server's address and the file with what it printed."""
    assert is_current(), "the model is older than the data: run make train first"
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        printed = Path(folder) / "printed"
        own = {"PORT": str(port), "HAANDBOG_API_TOKEN": _TOKEN}
        own["HAANDBOG_WEB"] = str(settings_with_own_notes(ROOT / "web.yml", Path(folder)))
        environment = {**os.environ, **own}
        with printed.open("wb") as output:
            command = [sys.executable, "-m", "bot.cli", "serve"]
            process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT)
        try:
            began = time.monotonic()
            while "klar" not in printed.read_text(encoding="utf-8"):
                assert process.poll() is None, printed.read_text(encoding="utf-8")
                assert time.monotonic() - began < _PATIENCE, "the server did not become ready"
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}", printed
        finally:
            process.terminate()
            process.wait(20)


@pytest.fixture
def client(started: tuple[str, Path]) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=started[0], timeout=60) as http:
        yield http


def _answered(client: httpx.Client) -> bool:
    reply = client.post(_PATH, json={"sender": "next", "message": "må vi ryge, når barnet er her?"})
    cards = [message["custom"] for message in reply.json() if "custom" in message]
    return [card["kind"] for card in cards] == ["answer"]


def test_it_says_where_it_listens(started: tuple[str, Path]) -> None:
    assert started[0] in started[1].read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b'"hej"',
        b"null",
        b"{}",
        b'{"sender": "x"}',
        b'{"sender": "x", "message": 5}',
        b'{"sender": "x", "message": null}',
        b'{"sender": {"a": 1}, "message": "hej"}',
        b'{"sender": "", "message": "hej"}',
        b'{"sender": "\\ud800", "message": "hej"}',
        b'\xff\xfe{"sender"',
    ],
)
def test_a_body_of_the_wrong_shape_gets_a_clear_error(client: httpx.Client, body: bytes) -> None:
    reply = client.post(_PATH, content=body, headers={"Content-Type": "application/json"})
    assert 400 <= reply.status_code < 500
    assert "Traceback" not in reply.text
    assert _answered(client)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\t ",
        "a" * 100_000,
        "må vi ryge " * 9_000,
        "🙂🙂🙂🔥",
        "\u202e\u2066må vi ryge\u2069\x00\x07\u200b",
        '/acute_life{"draft":"x"}',
        "/restart",
        "<script>alert(1)</script><b>hej</b>",
        "'; DROP TABLE conversations; --",
        "مرحبا كيف حالك",
        "你好，我需要帮助",
        "JEG VIL GERNE VIDE OM VI MÅ RYGE",
        "måviryge",
        "hjææææælp miiiig",
        "ja altså jeg sidder her med en dreng på syv år som er faldet i søvn på sofaen " * 25,
        "\ud83d",
    ],
)
def test_any_message_gets_one_reply_with_one_card(client: httpx.Client, text: str) -> None:
    body = json.dumps({"sender": "odd", "message": text}).encode()
    reply = client.post(_PATH, content=body, headers={"Content-Type": "application/json"})
    if reply.status_code != 200:
        assert reply.status_code in (400, 413)
        assert reply.json()["error"]
    else:
        assert len([message for message in reply.json() if "custom" in message]) == 1
        assert "alert(1)" not in reply.text
    assert _answered(client)


def test_a_missing_sender_is_answered(client: httpx.Client) -> None:
    reply = client.post(_PATH, json={"message": "må vi ryge, når barnet er her?"})
    assert "Rygepolitik" in reply.text


def test_rasas_http_api_needs_the_token(client: httpx.Client) -> None:
    assert client.get("/conversations/next/tracker").status_code in (401, 403)
    assert client.get("/status", params={"token": "another"}).status_code in (401, 403)
    assert client.get("/status", params={"token": _TOKEN}).status_code == 200


def test_nothing_that_was_typed_is_printed(client: httpx.Client, started: tuple[str, Path]) -> None:
    client.post(_PATH, json={"sender": "x", "message": "Ludvigsen bor på Ukendtvej 7 og har cpr 150312-4321"})
    printed = started[1].read_text(encoding="utf-8")
    assert "Ludvigsen" not in printed
    assert "4321" not in printed
