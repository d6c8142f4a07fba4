"""A message that is sent again because its reply was lost gets that reply again, and is not heard twice."""

import asyncio
from pathlib import Path

import httpx
import pytest

from bot.channel.feedback import FeedbackBook
from bot.channel.last_replies import LastReplies
from bot.channel.sessions import Tokens
from bot.channel.web import WebChat
from tests.channel.conftest import echo, open_session, say, settings
from tests.channel.server import running


def test_a_repeated_message_is_heard_once_and_answered_again(client: httpx.Client, heard: list) -> None:
    session = open_session(client)
    first = say(client, session, "ja", id="one")
    again = say(client, session, "ja", id="one")
    assert again.status_code == 200
    assert again.json() == first.json()
    assert len(heard) == 1


def test_what_is_said_twice_is_heard_twice(client: httpx.Client, heard: list) -> None:
    session = open_session(client)
    for own in ({"id": "one"}, {"id": "two"}, {}, {}, {"id": "two"}):  # only the last one's reply is kept
        assert say(client, session, "ja", **own).status_code == 200
    assert len(heard) == 5


def test_another_session_cannot_ask_for_the_reply(client: httpx.Client, heard: list) -> None:
    for session in (open_session(client), open_session(client)):
        say(client, session, "ja", id="one")
    assert len(heard) == 2


def test_a_repeated_question_is_noted_once(tmp_path: Path) -> None:
    use = settings(tmp_path)
    with running(echo, use) as (address, _), httpx.Client(base_url=address) as client:
        session = open_session(client)
        for _ in range(2):
            say(client, session, "noget ukendt", id="one")
    assert [question.times for question in FeedbackBook(use.feedback_path).unanswered()] == [1]


def test_a_message_whose_turn_failed_is_tried_again(client: httpx.Client, heard: list) -> None:
    session = open_session(client)
    assert [say(client, session, "fejl", id="one").status_code for _ in range(2)] == [500, 500]
    assert len(heard) == 2


def test_a_closed_sessions_reply_is_gone(tmp_path: Path) -> None:
    use = settings(tmp_path)
    chat = WebChat(use, Tokens("test"))
    with running(echo, use, channel=chat) as (address, _), httpx.Client(base_url=address) as client:
        session = open_session(client)
        say(client, session, "ja", id="one")
        assert chat._last._kept
        client.delete("/chat/session", headers=session)
        assert not chat._last._kept
        assert say(client, session, "ja", id="one").json()["error"] == "forgotten"


@pytest.mark.parametrize("message_id", ["", "a" * 65, 5, None, ["a"]])
def test_an_id_that_is_none_is_refused(client: httpx.Client, heard: list, message_id: object) -> None:
    assert say(client, open_session(client), "ja", id=message_id).json()["error"] == "bad_request"
    assert not heard


async def test_a_reply_is_kept_for_its_time_and_while_its_session_lasts() -> None:
    last = LastReplies(seconds=0.5)
    last.keep("anna", "one", [{"text": "svar"}])
    last.keep("bo", "one", [{"text": "andet"}])
    last.drop("bo")
    assert last.of("anna", "one") == [{"text": "svar"}]
    assert last.of("bo", "one") is None
    await asyncio.sleep(0.3)
    last.keep("anna", "two", [{"text": "nyt"}])  # its own time begins now
    await asyncio.sleep(0.3)
    assert last.of("anna", "two") == [{"text": "nyt"}]
    await asyncio.sleep(0.5)
    assert last.of("anna", "two") is None
    assert not last._kept
