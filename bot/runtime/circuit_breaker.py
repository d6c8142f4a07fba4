"""Spares every turn the wait for a server that has just been waited for in vain."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_SLOW = 0.5  # seconds: what fails sooner than that (nobody listens) costs nothing to try again
_REST = 10.0  # seconds until a server that kept us waiting is asked again


class UnavailableError(ConnectionError):
    """The server was silent a moment ago; it has not been asked."""


class CircuitBreaker:
    """Lets calls through until one fails only after a long wait; then none for a while."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock`: seconds, of any beginning."""
        self._clock = clock
        self._closed_from = float("-inf")

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Around each call to the server. Raises UnavailableError instead of calling, or what the call raises."""
        began = self._clock()
        if began < self._closed_from:
            raise UnavailableError("silent a moment ago")
        try:
            yield
        except Exception:
            if self._clock() - began >= _SLOW:
                self._closed_from = self._clock() + _REST
            raise
