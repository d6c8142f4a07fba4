"""What a family notices of the channel: a session, a reply with its source, being forgotten."""

import asyncio
import os
import threading
import time
from datetime import date, timedelta
from pathlib import Path

import httpx
import pytest

from bot.channel import feedback, web
from bot.channel.feedback import FeedbackBook
from bot.privacy.promises import FEEDBACK_DAYS
from bot.project import replies
from tests.channel.conftest import echo, open_session, say, settings
from tests.channel.server import running


def test_a_session_greets_and_offers_topics(client: httpx.Client) -> None:
    reply = client.post("/chat/session")
    first = reply.json()["messages"][0]
    assert reply.status_code == 201
    assert first["text"] == replies()["web_greeting"]
    assert reply.headers.get("set-cookie") is None


def test_a_reply_has_text_buttons_and_the_page_it_comes_from(client: httpx.Client) -> None:
    messages = say(client, open_session(client), "må vi ryge").json()["messages"]
    assert messages[0]["text"] == "Du skrev: må vi ryge"
    assert messages[0]["buttons"] == [{"title": "Mere", "payload": "Mere"}]
    (source,) = messages[1]["custom"]["sources"]
    path, anchor = source["url"].split("#")
    page = client.get(path)
    assert page.status_code == 200
    assert f'id="{anchor}"' in page.text
    assert "recipient_id" not in str(messages)


def test_two_sessions_are_two_senders_and_one_session_is_one(
    client: httpx.Client, heard: list[tuple[str, str]]
) -> None:
    first, second = open_session(client), open_session(client)
    for session in (first, second, first):
        say(client, session, "hej", sender="somebody-else", sender_id="x")
    senders = [sender for sender, _ in heard]
    assert senders[0] == senders[2] != senders[1]
    assert "somebody-else" not in senders


def test_a_session_that_another_process_opened_goes_on_where_its_conversation_is_kept(
    tmp_path: Path,
) -> None:
    with running(echo, settings(tmp_path)) as (address, _), httpx.Client(base_url=address) as client:
        session = open_session(client)
        assert say(client, session, "hej").status_code == 200
    with running(echo, settings(tmp_path)) as (address, agent), httpx.Client(base_url=address) as client:
        forgotten = say(client, session, "og så", turn=1)
        assert forgotten.status_code == 401
        assert forgotten.json()["error"] == "forgotten"
        assert "begynde forfra" in forgotten.json()["message"]
        assert not agent.heard
        assert say(client, session, "hej igen", turn=0).status_code == 200


def test_a_silent_session_is_forgotten(tmp_path: Path) -> None:
    with running(echo, settings(tmp_path, session_minutes=0.0001)) as (address, agent):
        agent.retrieve = _nobody  # type: ignore[method-assign]
        with httpx.Client(base_url=address) as client:
            session = open_session(client)
            time.sleep(0.05)
            assert say(client, session, "er du der", turn=3).json()["error"] == "forgotten"


async def _nobody(sender: str) -> None:
    return None


def test_a_closed_session_is_forgotten(tmp_path: Path) -> None:
    with running(echo, settings(tmp_path)) as (address, agent), httpx.Client(base_url=address) as client:
        session = open_session(client)
        say(client, session, "hej")
        assert client.delete("/chat/session", headers=session).status_code == 204
        agent.heard.clear()  # as the tracker store forgets it
        assert say(client, session, "mere", turn=1).json()["error"] == "forgotten"


def test_a_fault_is_told_kindly_and_tells_nothing(client: httpx.Client, capfd: pytest.CaptureFixture[str]) -> None:
    reply = say(client, open_session(client), "lav en fejl med Hemmeligsen")
    assert reply.status_code == 500
    assert "7434 1054" in reply.json()["message"]
    assert "secret" not in reply.text
    out = capfd.readouterr()
    assert "Hemmeligsen" not in out.out + out.err


def test_a_turn_that_gives_nothing_is_in_the_log_without_its_text(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async def nothing(message: object) -> None:
        return None

    with running(nothing, settings(tmp_path)) as (address, _), httpx.Client(base_url=address) as client:
        assert say(client, open_session(client), "hjælp Hemmeligsen").status_code == 500
    assert "A turn gave no reply" in caplog.messages
    assert "Hemmeligsen" not in caplog.text


def test_questions_without_an_answer_are_kept_masked_and_counted(tmp_path: Path) -> None:
    use = settings(tmp_path)
    with running(echo, use) as (address, agent), httpx.Client(base_url=address) as client:
        for _ in range(2):
            say(client, open_session(client), "ukendt ting for 010203-1234, ring 20304050")
        say(client, open_session(client), "noget andet ukendt om min niece Maja Hansen")
        say(client, open_session(client), "kendt")
        say(client, open_session(client), "a story in another sprog")
        senders = {sender for sender, _ in agent.heard}
    kept = FeedbackBook(use.feedback_path).unanswered()
    assert [(question.text, question.times) for question in kept] == [
        ("ukendt ting for [cpr-nummer], ring [telefonnummer]", 2),
        ("noget andet ukendt om min niece", 1),
    ]
    assert kept[0].last == date.today().isoformat()
    stored = use.feedback_path.read_bytes()
    assert b"010203" not in stored
    assert not any(sender.encode() in stored for sender in senders)


def test_a_rating_is_kept_by_topic(tmp_path: Path) -> None:
    use = settings(tmp_path)
    with running(echo, use) as (address, _), httpx.Client(base_url=address) as client:
        session = open_session(client)
        for helpful in (True, False, False):
            reply = client.post("/chat/feedback", json={"helpful": helpful, "topic": "ryge_hvor"}, headers=session)
            assert reply.status_code == 204
    assert FeedbackBook(use.feedback_path).ratings() == [("ryge_hvor", 1, 2)]


@pytest.mark.parametrize("body", [{"helpful": 1, "topic": "ryge_hvor"}, {"helpful": True, "topic": "<b>"}, {}, []])
def test_a_rating_that_makes_no_sense_is_refused(client: httpx.Client, body: object) -> None:
    assert client.post("/chat/feedback", json=body, headers=open_session(client)).status_code == 400


def test_notes_are_deleted_after_their_days(tmp_path: Path) -> None:
    path, day = tmp_path / "f.sqlite", date(2026, 1, 1)
    FeedbackBook(path, today=lambda: day).add_question("noget gammelt")
    assert FeedbackBook(path, today=lambda: day + timedelta(days=FEEDBACK_DAYS - 1)).unanswered()
    assert not FeedbackBook(path, today=lambda: day + timedelta(days=FEEDBACK_DAYS)).unanswered()
    assert b"gammelt" not in path.read_bytes()


def test_a_stranger_cannot_fill_the_notes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feedback, "_MOST_A_DAY", 3)
    day = [date(2026, 1, 1)]
    book = FeedbackBook(tmp_path / "f.sqlite", today=lambda: day[0])
    for text in ("et", "to", "tre", "fire", "fem", "to"):
        book.add_question(text)
    assert [(kept.text, kept.times) for kept in book.unanswered()] == [("to", 2), ("et", 1), ("tre", 1)]
    day[0] += timedelta(days=1)
    book.add_question("fire")
    assert "fire" in [kept.text for kept in book.unanswered()]


def test_who_has_closed_the_conversation_rates_nothing_any_more(tmp_path: Path) -> None:
    use = settings(tmp_path)
    with running(echo, use) as (address, _), httpx.Client(base_url=address) as client:
        session = open_session(client)
        assert client.delete("/chat/session", headers=session).status_code == 204
        reply = client.post("/chat/feedback", json={"helpful": True, "topic": "ryge_hvor"}, headers=session)
        assert (reply.status_code, reply.json()["error"]) == (401, "forgotten")
    assert not FeedbackBook(use.feedback_path).ratings()


def test_notes_are_for_their_owner_only(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        FeedbackBook(tmp_path / "f.sqlite").add_question("noget")
    finally:
        os.umask(before)
    assert (tmp_path / "f.sqlite").stat().st_mode & 0o777 == 0o600


def test_the_next_family_is_answered_while_one_turn_hangs(tmp_path: Path) -> None:
    async def answer(message: object) -> None:
        if "hæng" in (message.text or ""):  # type: ignore[attr-defined]
            await asyncio.sleep(30)
        await echo(message)  # type: ignore[arg-type]

    with running(answer, settings(tmp_path, turn_seconds=1)) as (address, _), httpx.Client(base_url=address) as client:
        got: list[httpx.Response] = []
        hanging = open_session(client)
        thread = threading.Thread(target=lambda: got.append(say(client, hanging, "hæng")))
        thread.start()
        assert say(client, open_session(client), "hej").status_code == 200
        assert not got
        thread.join()
    assert got[0].status_code == 503
    assert int(got[0].headers["retry-after"]) > 0


def test_invisible_characters_do_not_reach_the_assistant(client: httpx.Client, heard: list) -> None:
    say(client, open_session(client), "  Må\u200b vi   ryge?\n")
    assert heard[0][1] == "Må vi ryge?"


def test_a_server_that_nobody_writes_to_deletes_old_notes_again_and_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.channel.web._FORGETTING", 0.01)
    use = settings(tmp_path)
    with running(echo, use):
        for _ in range(2):
            FeedbackBook(use.feedback_path, today=lambda: date(2026, 1, 1)).add_question("noget gammelt")
            deadline = time.monotonic() + 10
            while b"gammelt" in use.feedback_path.read_bytes() and time.monotonic() < deadline:
                time.sleep(0.02)
            assert b"gammelt" not in use.feedback_path.read_bytes()


def test_notes_that_became_old_overnight_are_gone_within_the_hour() -> None:
    assert web._FORGETTING <= 60 * 60


def test_where_nothing_was_noted_no_file_is_made(tmp_path: Path) -> None:
    book = FeedbackBook(tmp_path / "f.sqlite")
    book.forget()
    assert not (tmp_path / "f.sqlite").exists()
