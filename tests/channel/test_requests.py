"""What is read of a request: a message from our own page, as JSON, as words alone; nothing else gets through."""

from typing import Any

import httpx
import pytest

from bot.channel import problems
from bot.channel.last_replies import LONGEST_ID
from bot.channel.problems import RequestProblem
from bot.channel.requests import ProblemError, SentMessage, read_message
from tests.channel.conftest import open_session, say

MOST = 20


@pytest.mark.parametrize(
    ("body", "sent"),
    [
        ({"text": "må vi ryge"}, SentMessage("må vi ryge", True, None)),
        ({"text": "  må  vi\u00ad ryge\n", "turn": 0}, SentMessage("må vi ryge", True, None)),
        ({"text": "og i bilen", "turn": 1, "id": "a"}, SentMessage("og i bilen", False, "a")),
        ({"text": "hej", "id": "a" * LONGEST_ID}, SentMessage("hej", True, "a" * LONGEST_ID)),
        ({"text": "x" * MOST, "more": [1]}, SentMessage("x" * MOST, True, None)),
    ],
)
def test_a_message_is_read(body: dict[str, Any], sent: SentMessage) -> None:
    assert read_message(body, MOST) == sent


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ({}, problems.BAD_JSON),
        ({"text": 7}, problems.BAD_JSON),
        ({"text": "hej", "turn": "1"}, problems.BAD_JSON),
        ({"text": "hej", "turn": True}, problems.BAD_JSON),
        ({"text": "hej", "turn": -1}, problems.BAD_JSON),
        ({"text": "hej", "turn": None}, problems.BAD_JSON),
        ({"text": "hej", "id": None}, problems.BAD_JSON),
        ({"text": "hej", "id": ""}, problems.BAD_JSON),
        ({"text": "hej", "id": "a" * (LONGEST_ID + 1)}, problems.BAD_JSON),
        ({"text": "x" * (MOST + 1)}, problems.TOO_LARGE),
        ({"text": " " * (MOST + 1)}, problems.TOO_LARGE),  # counted as it came
        ({"text": ""}, problems.NO_TEXT),
        ({"text": " \u200b/\n"}, problems.NO_TEXT),
    ],
)
def test_what_is_no_message_is_a_problem(body: dict[str, Any], problem: RequestProblem) -> None:
    with pytest.raises(ProblemError) as caught:
        read_message(body, MOST)
    assert caught.value.problem is problem


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"hej"',
        b"\xff\xfe\x00",
        b'{"text": null}',
        b'{"text": 5}',
        b'{"text": ["hej"]}',
        b'{"text": {"$ne": ""}}',
        b'{"text": ""}',
        b'{"text": "   "}',
        '{"text": "\u200b\u200e"}'.encode(),
        b'{"text": "hej", "turn": "1"}',
        b'{"text": "hej", "turn": -1}',
        b'{"text": "hej", "turn": true}',
        b'{"txt": "hej"}',
        b"[" * 20_000,
    ],
)
def test_a_malformed_body_is_refused_in_danish(client: httpx.Client, heard: list, body: bytes) -> None:
    headers = {**open_session(client), "content-type": "application/json"}
    reply = client.post("/chat/message", content=body, headers=headers)
    assert reply.status_code == 400
    assert "prøv" in reply.json()["message"].lower()
    assert not heard


@pytest.mark.parametrize("kind", [None, "text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])
def test_only_json_is_read(client: httpx.Client, heard: list, kind: str | None) -> None:
    headers = open_session(client) | ({"content-type": kind} if kind else {})
    assert client.post("/chat/message", content=b'{"text": "hej"}', headers=headers).status_code == 415
    assert not heard


def test_what_is_too_long_is_refused(client: httpx.Client, heard: list) -> None:
    session = open_session(client)
    assert say(client, session, "a" * 5001).status_code == 413
    assert say(client, session, "hej", padding="a" * 40_000).status_code == 413
    huge = client.post(
        "/chat/message", content=b"x" * 2_000_000, headers={**session, "content-type": "application/json"}
    )
    assert huge.status_code == 413
    assert not heard
    assert say(client, session, "a" * 5000).status_code == 200


def test_another_sites_page_cannot_use_the_chat(client: httpx.Client, heard: list) -> None:
    session = open_session(client)
    for headers in ({"origin": "https://evil.example"}, {"origin": "null"}, {"sec-fetch-site": "cross-site"}):
        reply = client.post("/chat/message", json={"text": "hej"}, headers={**session, **headers})
        assert reply.status_code == 403
        assert "access-control-allow-origin" not in reply.headers
        assert client.post("/chat/session", headers=headers).status_code == 403
    assert not heard
    own = {"origin": str(client.base_url).rstrip("/"), "sec-fetch-site": "same-origin"}
    assert client.post("/chat/message", json={"text": "hej"}, headers={**session, **own}).status_code == 200


def test_a_preflight_from_another_site_gets_no_leave(client: httpx.Client) -> None:
    headers = {"origin": "https://evil.example", "access-control-request-method": "POST"}
    reply = client.options("/chat/message", headers=headers)
    assert "access-control-allow-origin" not in reply.headers


@pytest.mark.parametrize(
    "text", ["/restart", "/session_start", '/start_report{"plan": 1}', " \u200b/ /restart", "//acute_life", "/"]
)
def test_a_typed_command_is_only_words(client: httpx.Client, heard: list, text: str) -> None:
    say(client, open_session(client), text)
    assert not any(said.startswith("/") for _, said in heard)


def test_html_and_markdown_stay_text(client: httpx.Client) -> None:
    text = "<script>alert(1)</script> [x](javascript:alert(1)) **fed**"
    reply = say(client, open_session(client), text)
    assert reply.json()["messages"][0]["text"] == f"Du skrev: {text}"
    assert reply.headers["content-type"] == "application/json"
    assert "</script>" not in reply.text
