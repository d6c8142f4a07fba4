"""A session is its family's alone: no other token opens it, no other name leads to it."""

import time

import httpx
import pytest

from bot.channel.sessions import Tokens
from tests.channel.conftest import open_session, say


@pytest.mark.parametrize(
    "header",
    [
        None,
        "",
        "Bearer",
        "Basic dXNlcjpwYXNz",
        "Bearer null",
        "Bearer web-00000000000000000000000000000000",
        pytest.param("Bearer " + "a" * 5000, id="very long"),
        pytest.param("Bearer " + Tokens("another secret").issue()[1], id="signed with another secret"),
        "Bearer \u00e6\u00f8\u00e5",
    ],
)
@pytest.mark.parametrize(("method", "path"), [("POST", "message"), ("POST", "feedback"), ("DELETE", "session")])
def test_without_our_token_nothing_happens(
    client: httpx.Client, heard: list[tuple[str, str]], method: str, path: str, header: str | None
) -> None:
    headers = {} if header is None else {"authorization": header.encode()}
    reply = client.request(method, f"/chat/{path}", headers=headers, json={"text": "hej"})
    assert reply.status_code == 401
    assert reply.json()["error"] == "no_session"
    assert not heard


def test_a_token_changed_in_one_letter_is_refused(client: httpx.Client, heard: list) -> None:
    token = client.post("/chat/session").json()["token"]
    for place in (0, 5, token.index(".") + 1, len(token) - 5):
        other = "A" if token[place] != "A" else "B"
        forged = token[:place] + other + token[place + 1 :]
        assert say(client, {"authorization": f"Bearer {forged}"}, "hej").status_code == 401
    assert not heard


def test_an_expired_token_is_refused(client: httpx.Client, monkeypatch: pytest.MonkeyPatch, heard: list) -> None:
    session = open_session(client)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 25 * 3600)
    reply = say(client, session, "hej")
    assert reply.status_code == 401
    assert reply.json()["error"] == "forgotten"
    assert not heard


def test_another_familys_conversation_cannot_be_named(client: httpx.Client, heard: list) -> None:
    theirs, mine = open_session(client), open_session(client)
    say(client, theirs, "vores samtale")
    their_sender = heard[0][0]
    body = {"sender": their_sender, "sender_id": their_sender, "recipient_id": their_sender}
    say(client, mine, "min", **body)
    client.post(f"/chat/message?sender={their_sender}", json={"text": "min"}, headers=mine)
    assert [sender for sender, _ in heard].count(their_sender) == 1
