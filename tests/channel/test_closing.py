"""A conversation that its family closes is gone, also where a message of it was still waiting or being answered."""

import asyncio
import threading
import time
from pathlib import Path

import httpx
from rasa.core.channels.channel import UserMessage

from bot.channel.sessions import Sessions
from tests.channel.conftest import echo, open_session, say, settings
from tests.channel.server import Agent, running


def _later(call: object, *values: object) -> tuple[threading.Thread, list[httpx.Response]]:
    """A thread in which `call` runs, and where its response will be."""
    got: list[httpx.Response] = []
    thread = threading.Thread(target=lambda: got.append(call(*values)))  # type: ignore[operator]
    thread.start()
    return thread, got


def _kept(agent: Agent, text: str) -> list[str]:
    return [heard for _, heard in agent.heard if text in heard]


def test_a_message_that_waited_behind_another_familys_is_not_kept_after_closing(tmp_path: Path) -> None:
    async def answer(message: UserMessage) -> None:
        if "optaget" in (message.text or ""):
            time.sleep(0.5)  # the whole worker is busy
        await echo(message)

    with running(answer, settings(tmp_path)) as (address, agent):
        clients = [httpx.Client(base_url=address, timeout=20) for _ in range(3)]
        other, mine, _ = (open_session(client) for client in clients)  # the connections are open from here on
        busy, _ = _later(say, clients[0], other, "optaget")
        time.sleep(0.2)
        waiting, answered = _later(say, clients[1], mine, "mor slår drengen")
        time.sleep(0.05)
        closing, closed = _later(lambda: clients[2].delete("/chat/session", headers=mine))
        for thread in (busy, waiting, closing):
            thread.join()
        assert closed[0].status_code == 204
        assert answered[0].json().get("error") == "forgotten"
        assert not _kept(agent, "mor slår")
        for client in clients:
            client.close()


def test_a_turn_under_way_keeps_and_tells_nothing_after_closing(tmp_path: Path) -> None:
    kept: list[str] = []

    async def answer(message: UserMessage) -> None:
        await asyncio.sleep(0.5)
        kept.append(message.text or "")  # where the tracker is saved
        await message.output_channel.send_custom_json(message.sender_id, {"unanswered": True})

    use = settings(tmp_path)
    with running(answer, use) as (address, _), httpx.Client(base_url=address) as client:
        session = open_session(client)
        thread, answered = _later(say, client, session, "hvem var det")
        time.sleep(0.2)
        assert client.delete("/chat/session", headers=session).status_code == 204
        thread.join()
        assert answered[0].status_code == 401
        time.sleep(0.5)
    assert not kept
    assert not use.feedback_path.exists()


def test_a_closed_session_begins_no_new_one(tmp_path: Path) -> None:
    with running(echo, settings(tmp_path)) as (address, agent), httpx.Client(base_url=address) as client:
        session = open_session(client)
        assert client.delete("/chat/session", headers=session).status_code == 204
        assert say(client, session, "hej", turn=0).json()["error"] == "forgotten"
        assert not agent.heard
        assert say(client, open_session(client), "hej").status_code == 200


def test_closed_sessions_are_remembered_as_long_as_a_token_lives_and_not_without_bound() -> None:
    now = [0.0]
    sessions = Sessions(30, most=3, per_address=3, clock=lambda: now[0])
    sessions.end("a")
    now[0] += 23 * 3600
    assert sessions.has_ended("a")
    for sender in "bcd":
        sessions.end(sender)
    assert [sessions.has_ended(sender) for sender in "abcd"] == [False, True, True, True]
    now[0] += 25 * 3600
    assert not sessions.has_ended("d")
