"""Keeps a conversation's turns in order: within this worker always, between workers as long as Redis answers.

Rasa's own Redis store refuses every message while Redis is away.
"""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from rasa.core.lock import TicketLock
from rasa.core.lock_store import LOCK_LIFETIME, InMemoryLockStore, LockError
from rasa.utils.endpoints import EndpointConfig

from bot.runtime.circuit_breaker import CircuitBreaker
from bot.runtime.redis_tickets import RedisTickets

logger = logging.getLogger(__name__)

_LOOKING = 0.1  # seconds between two looks whether it is our turn
_LONGEST_WAIT = 5.0  # seconds for another worker's turn of the same conversation; turns take milliseconds


class SharedLockStore(InMemoryLockStore):
    """A lock store for several workers, named in endpoints.yml; its settings are those of Rasa's `redis`."""

    def __init__(self, endpoint_config: EndpointConfig) -> None:
        """`endpoint_config`: `url` is the host of Redis; `port`, `socket_timeout` (seconds) and the like as in Rasa."""
        super().__init__()
        self._shared = RedisTickets(host=endpoint_config.url, **endpoint_config.kwargs)
        self._breaker = CircuitBreaker()
        self._is_alone = False

    @asynccontextmanager
    async def lock(
        self,
        conversation_id: str,
        lock_lifetime: float = LOCK_LIFETIME,
        wait_time_in_seconds: float = _LOOKING,
    ) -> AsyncIterator[TicketLock]:
        """As in Rasa. Where Redis fails the turn goes on in this worker's own order."""
        async with super().lock(conversation_id, lock_lifetime, wait_time_in_seconds) as lock:
            ticket = await self._shared_turn(conversation_id, lock_lifetime, wait_time_in_seconds)
            try:
                yield lock
            finally:
                if ticket is not None:
                    self._give_back(conversation_id, ticket)

    async def _shared_turn(self, conversation_id: str, lifetime: float, wait: float) -> int | None:
        """The ticket whose turn it now is among all workers, or that has waited for long enough; None where Redis
        fails."""
        try:
            with self._breaker.guard():
                ticket: int = self._shared.issue_ticket(conversation_id, lifetime)
        except Exception as error:
            self._say_that_it_fails(error)
            return None
        try:
            try:
                await asyncio.wait_for(self._shared._acquire_lock(conversation_id, ticket, wait), _LONGEST_WAIT)
            except asyncio.TimeoutError:
                # Their worker has died, or could not give them back without Redis.
                self._shared.drop_before(conversation_id, ticket)
            except LockError:
                pass  # Redis has lost the lock, with the tickets before ours: nobody is waited for
        except Exception as error:
            self._say_that_it_fails(error)
            return None
        except BaseException:
            self._give_back(conversation_id, ticket)  # the turn was ended while it waited
            raise
        if self._is_alone:
            self._is_alone = False
            logger.warning("Redis answers again: the order of turns is shared between workers")
        return ticket

    def _give_back(self, conversation_id: str, ticket: int) -> None:
        try:
            with self._breaker.guard():
                self._shared.cleanup(conversation_id, ticket)
        except Exception as error:
            self._say_that_it_fails(error)

    def _say_that_it_fails(self, error: Exception) -> None:
        """Once, until it answers again. The kind of error alone: its message is Redis's."""
        if not self._is_alone:
            self._is_alone = True
            logger.error("Redis failed: %s; each worker keeps the order of its own turns", type(error).__name__)
