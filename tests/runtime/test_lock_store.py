"""The turns of one conversation come in order, between workers too; without Redis each worker still answers."""

import asyncio
import inspect
import logging
import socket
import time
from collections.abc import Callable
from typing import Any

import pytest
import rasa.core.agent
from rasa.core.lock_store import LockStore
from rasa.utils.endpoints import EndpointConfig

from bot.runtime import lock_store
from bot.runtime.lock_store import SharedLockStore


class _Redis:
    """Stands where Rasa's client of Redis stands: shared by workers, and gone when a test says so."""

    def __init__(self) -> None:
        self.kept: dict[str, Any] = {}
        self.is_gone = False
        self.meanwhile: list[Callable[[], object]] = []  # what others do, each right after somebody has read

    def get(self, key: str) -> Any:
        if self.is_gone:
            raise ConnectionError("Error 111 connecting to 127.0.0.1 for web-123")
        found = self.kept.get(key)
        if self.meanwhile:
            self.meanwhile.pop()()
        return found

    def transaction(self, change: Callable[["_Pipeline"], Any], key: str, value_from_callable: bool) -> Any:
        while True:
            before, pipeline = self.kept.get(key), _Pipeline(self)
            result = change(pipeline)
            if self.kept.get(key) == before:
                for write in pipeline.writes:
                    write()
                return result


class _Pipeline:
    """Reads at once and writes in the end, as Redis's does from `multi` on."""

    def __init__(self, redis: _Redis) -> None:
        self.get, self._kept = redis.get, redis.kept
        self.writes: list[Callable[[], Any]] = []

    def multi(self) -> None:
        """Nothing to do: nothing is written before."""

    def set(self, key: str, value: Any) -> None:
        self.writes.append(lambda: self._kept.update({key: value}))

    def delete(self, key: str) -> None:
        self.writes.append(lambda: self._kept.pop(key))


def _worker(redis: _Redis) -> SharedLockStore:
    store = SharedLockStore(EndpointConfig(url="127.0.0.1", port=1, socket_timeout=1))
    store._shared.red = redis
    return store


async def _turn(store: SharedLockStore, said: list[str], name: str, seconds: float = 0.2) -> None:
    async with store.lock("a"):
        said.append(f"{name} begins")
        await asyncio.sleep(seconds)
        said.append(f"{name} ends")


@pytest.mark.parametrize("is_gone", [False, True])
async def test_two_turns_of_a_conversation_do_not_overlap_in_one_worker(is_gone: bool) -> None:
    redis, said = _Redis(), []
    redis.is_gone = is_gone
    store = _worker(redis)
    await asyncio.gather(_turn(store, said, "first"), _turn(store, said, "second"))
    assert said == ["first begins", "first ends", "second begins", "second ends"]
    assert not redis.kept
    assert not store.conversation_locks


async def test_two_turns_of_a_conversation_do_not_overlap_in_two_workers() -> None:
    redis, said = _Redis(), []
    await asyncio.gather(_turn(_worker(redis), said, "first"), _turn(_worker(redis), said, "second"))
    assert said == ["first begins", "first ends", "second begins", "second ends"]
    assert not redis.kept


def test_two_workers_never_draw_one_ticket_nor_write_away_each_others() -> None:
    redis = _Redis()
    first, second = _worker(redis)._shared, _worker(redis)._shared
    drawn: list[int] = []
    redis.meanwhile.append(lambda: drawn.append(second.issue_ticket("a")))
    drawn.append(first.issue_ticket("a"))
    assert sorted(drawn) == [0, 1]
    redis.meanwhile.append(lambda: drawn.append(second.issue_ticket("a")))
    first.update_lock("a")
    redis.meanwhile.append(lambda: drawn.append(second.issue_ticket("a")))
    first.cleanup("a", 0)
    lock = first.get_lock("a")
    assert lock is not None
    assert [ticket.number for ticket in lock.tickets] == [1, 2, 3]


async def test_a_lock_that_redis_has_lost_is_not_waited_for_and_no_failure(caplog: pytest.LogCaptureFixture) -> None:
    redis, said = _Redis(), []
    _worker(redis)._shared.issue_ticket("a")
    waiting = asyncio.create_task(_turn(_worker(redis), said, "next", 0))
    await asyncio.sleep(0.05)
    assert said == []
    redis.kept.clear()
    await asyncio.wait_for(waiting, 3)
    assert said == ["next begins", "next ends"]
    assert "Redis failed" not in caplog.text


async def test_without_redis_turns_go_on_and_the_log_says_so_once(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    redis, said = _Redis(), []
    store = _worker(redis)
    redis.is_gone = True
    for name in ("first", "second"):
        await _turn(store, said, name, 0)
    redis.is_gone = False
    await _turn(store, said, "third", 0)
    assert len(said) == 6
    assert [record.getMessage() for record in caplog.records] == [
        "Redis failed: ConnectionError; each worker keeps the order of its own turns",
        "Redis answers again: the order of turns is shared between workers",
    ]


async def test_redis_may_go_and_come_back_in_the_middle_of_a_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_store, "_LONGEST_WAIT", 0.3)
    redis, said = _Redis(), []
    store = _worker(redis)
    async with store.lock("a"):
        redis.is_gone = True
    redis.is_gone = False
    await _turn(store, said, "next", 0)
    assert said == ["next begins", "next ends"]


async def test_a_worker_that_died_in_a_turn_does_not_hold_the_conversation(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lock_store, "_LONGEST_WAIT", 0.3)
    redis, said = _Redis(), []
    _worker(redis)._shared.issue_ticket("a")
    for name in ("next", "after"):
        await asyncio.wait_for(_turn(_worker(redis), said, name, 0), 3)
    assert said == ["next begins", "next ends", "after begins", "after ends"]


async def test_a_turn_that_is_ended_while_it_waits_leaves_nothing_in_redis() -> None:
    redis, said = _Redis(), []
    first = asyncio.create_task(_turn(_worker(redis), said, "first"))
    await asyncio.sleep(0.05)
    waiting = asyncio.create_task(_turn(_worker(redis), said, "second"))
    await asyncio.sleep(0.05)
    waiting.cancel()
    await first
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert said == ["first begins", "first ends"]
    assert not redis.kept


async def test_a_silent_redis_delays_one_turn_and_no_more() -> None:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(5)
        store = SharedLockStore(EndpointConfig(url="127.0.0.1", port=listening.getsockname()[1], socket_timeout=1))
        said: list[str] = []
        began = time.monotonic()
        for name in "abcdef":
            await _turn(store, said, name, 0)
        assert time.monotonic() - began < 5  # each of the six would wait for a second
    assert len(said) == 12


def test_a_fault_of_the_turn_itself_is_not_taken_for_one_of_redis(caplog: pytest.LogCaptureFixture) -> None:
    redis = _Redis()

    async def fail() -> None:
        async with _worker(redis).lock("a"):
            raise ValueError("the turn's own")

    with pytest.raises(ValueError, match="own"):
        asyncio.run(fail())
    assert not redis.kept
    assert "Redis" not in caplog.text


def test_rasa_takes_it_from_endpoints_and_locks_each_message_with_it() -> None:
    endpoint = EndpointConfig.from_dict({"type": "bot.runtime.lock_store.SharedLockStore", "url": "localhost"})
    assert isinstance(LockStore.create(endpoint), SharedLockStore)
    assert "self.lock_store.lock(message.sender_id)" in inspect.getsource(rasa.core.agent.Agent.handle_message)
