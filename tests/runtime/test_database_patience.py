"""A database that says nothing costs a turn its memory and a moment, not a worker."""

import logging
import socket
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from rasa.shared.core.domain import Domain

from bot.runtime.circuit_breaker import CircuitBreaker, UnavailableError
from bot.runtime.shared_store import SharedConversationStore


@pytest.fixture
def silent() -> Iterator[str]:
    """The URL of a server that accepts, and then says nothing."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(5)
        yield f"postgresql://family@127.0.0.1:{listening.getsockname()[1]}/family"


def _within(seconds: float, call: Callable[[], Any]) -> Any:
    """What `call` gives; an error where it takes longer, however deep in C it hangs."""
    got: list[Any] = []
    thread = threading.Thread(target=lambda: got.append(call()), daemon=True)
    thread.start()
    thread.join(seconds)
    assert got, f"no end within {seconds} seconds"
    return got[0]


async def test_a_worker_starts_and_answers_beside_a_silent_database(
    silent: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    store = _within(8, lambda: SharedConversationStore(Domain.empty(), database=silent))
    assert "the database cannot be reached yet: OperationalError" in caplog.text
    for _ in range(20):
        with pytest.raises(UnavailableError):
            await store.retrieve("a")  # not asked again


def test_a_server_that_was_silent_is_asked_again_after_a_rest() -> None:
    now, asked = [0.0], []
    breaker = CircuitBreaker(clock=lambda: now[0])

    def ask(seconds: float, fails: bool) -> None:
        with breaker.guard():
            asked.append(now[0])
            now[0] += seconds
            if fails:
                raise TimeoutError

    for seconds in (0.001, 2.0):  # a quick failure is no reason to wait
        with pytest.raises(TimeoutError):
            ask(seconds, fails=True)
    with pytest.raises(UnavailableError):
        ask(0.001, fails=False)
    now[0] += 60
    ask(0.001, fails=False)
    ask(2.0, fails=False)  # slow, but it answers
    ask(0.001, fails=False)
    assert len(asked) == 5
