"""How fast and how much one session or one address may open, write and close."""

from pathlib import Path

import httpx

from bot.channel.sessions import Tokens
from bot.channel.settings import Rate
from tests.channel.conftest import WIDE, echo, open_session, say, settings
from tests.channel.server import running


def test_long_messages_count_as_many_of_their_address(tmp_path: Path) -> None:
    narrow = settings(tmp_path, address_messages=Rate(burst=60, per_minute=1))
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        sessions = [open_session(client) for _ in range(3)]
        codes = [say(client, session, "langt brev " * 400).status_code for session in sessions]
        assert codes == [200, 429, 429]
        assert say(client, sessions[1], "hej").status_code == 200


def test_a_thousand_sessions_from_one_address(tmp_path: Path) -> None:
    narrow = settings(tmp_path, sessions_per_address=50, address_sessions=WIDE)
    with running(echo, narrow) as (address, agent), httpx.Client(base_url=address) as client:
        replies = [client.post("/chat/session") for _ in range(1000)]
        opened = [reply for reply in replies if reply.status_code == 201]
        assert len(opened) == 50
        refused = next(reply for reply in replies if reply.status_code != 201)
        assert refused.status_code == 429
        assert "7434 1054" in refused.json()["message"]
        first = {"authorization": f"Bearer {opened[0].json()['token']}"}
        assert say(client, first, "bliver jeg stadig hørt").status_code == 200
        assert client.get("/haandbog/").status_code == 200
        assert len(agent.heard) == 1


def test_sessions_are_opened_no_faster_than_the_bucket_fills(tmp_path: Path) -> None:
    narrow = settings(tmp_path, address_sessions=Rate(burst=5, per_minute=1))
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        codes = [client.post("/chat/session").status_code for _ in range(8)]
        assert codes == [201] * 5 + [429] * 3


def test_a_session_that_shouts_is_asked_to_wait_and_others_are_not(tmp_path: Path) -> None:
    narrow = settings(tmp_path, session_messages=Rate(burst=3, per_minute=1))
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        loud, quiet = open_session(client), open_session(client)
        codes = [say(client, loud, "hej").status_code for _ in range(6)]
        assert codes == [200] * 3 + [429] * 3
        assert int(say(client, loud, "hej").headers["retry-after"]) > 10
        assert say(client, quiet, "hej").status_code == 200


def test_an_address_with_many_sessions_is_asked_to_wait(tmp_path: Path) -> None:
    narrow = settings(tmp_path, address_messages=Rate(burst=10, per_minute=1))
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        codes = [say(client, open_session(client), "hej").status_code for _ in range(12)]
        assert codes == [200] * 10 + [429] * 2


def _on_another_worker(tokens: Tokens) -> dict[str, str]:
    return {"authorization": f"Bearer {tokens.issue()[1]}"}


def test_a_session_that_another_worker_opened_counts_as_one_of_the_address(tmp_path: Path) -> None:
    tokens = Tokens("test")
    fast = settings(tmp_path, address_sessions=Rate(burst=3, per_minute=1))
    many = settings(tmp_path, sessions_per_address=3)
    for use, problem in ((fast, "too_fast"), (many, "too_many")):
        with running(echo, use) as (address, _), httpx.Client(base_url=address) as client:
            replies = [say(client, _on_another_worker(tokens), "hej", turn=0) for _ in range(5)]
            assert [reply.status_code for reply in replies] == [200] * 3 + [429] * 2
            assert replies[-1].json()["error"] == problem


def test_sessions_are_closed_no_faster_than_the_bucket_fills_and_however_much_was_written(tmp_path: Path) -> None:
    narrow = settings(tmp_path, session_messages=Rate(burst=3, per_minute=1))
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        session = open_session(client)
        assert [say(client, session, "hej").status_code for _ in range(4)][-1] == 429
        codes = [client.delete("/chat/session", headers=session).status_code for _ in range(5)]
        assert codes == [204] * 3 + [429] * 2


def test_an_address_closes_sessions_no_faster_than_its_bucket_fills(tmp_path: Path) -> None:
    narrow = settings(tmp_path, address_messages=Rate(burst=3, per_minute=1))
    tokens = Tokens("test")
    with running(echo, narrow) as (address, _), httpx.Client(base_url=address) as client:
        codes = [client.delete("/chat/session", headers=_on_another_worker(tokens)).status_code for _ in range(5)]
        assert codes == [204] * 3 + [429] * 2
