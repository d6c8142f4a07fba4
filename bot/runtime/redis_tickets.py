"""Rasa's lock store in Redis, with each change made in one piece.

Rasa reads a lock, changes it and writes it back: two workers could draw one ticket, or write away each other's.
"""

import json
from collections.abc import Callable
from typing import Any, TypeVar

from rasa.core.lock import TicketLock
from rasa.core.lock_store import LOCK_LIFETIME, RedisLockStore

_Result = TypeVar("_Result")


class RedisTickets(RedisLockStore):
    """Rasa's store, whose settings it takes. Where Redis fails, its own errors are raised."""

    def issue_ticket(self, conversation_id: str, lock_lifetime: float = LOCK_LIFETIME) -> int:
        """Draw a ticket that no other worker has."""
        return self._change(conversation_id, lambda lock: int(lock.issue_ticket(lock_lifetime)))

    def update_lock(self, conversation_id: str) -> None:
        """Drop the tickets that have expired."""
        self._change(conversation_id, TicketLock.remove_expired_tickets)

    def cleanup(self, conversation_id: str, ticket_number: int) -> None:
        """Give a ticket back."""
        self._change(conversation_id, lambda lock: lock.remove_ticket_for(ticket_number))

    def drop_before(self, conversation_id: str, ticket_number: int) -> None:
        """Drop all tickets before this one."""

        def drop(lock: TicketLock) -> None:
            for earlier in [one.number for one in lock.tickets if one.number < ticket_number]:
                lock.remove_ticket_for(earlier)

        self._change(conversation_id, drop)

    def _change(self, conversation_id: str, change: Callable[[TicketLock], _Result]) -> _Result:
        """Change a lock, again where another worker was quicker; one without tickets is not kept."""
        key = self.key_prefix + conversation_id

        def tried(pipe: Any) -> _Result:
            kept = pipe.get(key)
            lock = TicketLock.from_dict(json.loads(kept)) if kept else TicketLock(conversation_id)
            result = change(lock)
            pipe.multi()
            if lock.tickets:
                pipe.set(key, lock.dumps())
            elif kept:
                pipe.delete(key)
            return result

        done: _Result = self.red.transaction(tried, key, value_from_callable=True)
        return done
