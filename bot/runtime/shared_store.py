"""Keeps conversations in a database that several workers share; it keeps no more, and no longer, than memory does."""

import json
import logging
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker

from bot.privacy.promises import SILENT_MINUTES, silent_seconds
from bot.runtime.circuit_breaker import CircuitBreaker
from bot.runtime.database_patience import limit_waiting
from bot.runtime.kept_events import kept_events
from bot.runtime.sealing import Seal
from bot.runtime.tracker_store import DEFAULT_CONVERSATIONS, most_conversations

logger = logging.getLogger(__name__)

_FORGETTING = 60.0  # seconds between two searches for what is to be forgotten
_TABLES = sa.MetaData()
_CONVERSATIONS = sa.Table(
    "conversations",
    _TABLES,
    sa.Column("sender", sa.String(255), primary_key=True),
    sa.Column("saved", sa.Float, nullable=False, index=True),
    sa.Column("events", sa.Text, nullable=False),
)
# The senders of deleted conversations, for a while: a turn that another worker has not finished must not save one anew.
_DELETED = sa.Table(
    "deleted_conversations",
    _TABLES,
    sa.Column("sender", sa.String(255), primary_key=True),
    sa.Column("deleted", sa.Float, nullable=False, index=True),
)


class SharedConversationStore(TrackerStore):
    """A tracker store for several workers: one row a conversation, in any database that SQLAlchemy knows.

    What a row holds is sealed (bot/runtime/sealing.py): with another HAANDBOG_SECRET there is no conversation in it.
    A conversation that was deleted is never saved again, whichever worker is still busy with a turn of it."""

    def __init__(
        self,
        domain: Domain | None,
        event_broker: EventBroker | None = None,
        host: str | None = None,
        *,
        database: str,
        minutes: float = SILENT_MINUTES,
        conversations: int = DEFAULT_CONVERSATIONS,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """`database`: its URL, as SQLAlchemy writes it; the rest as for ConversationStore."""
        super().__init__(domain, event_broker)
        self._engine = sa.create_engine(database, pool_pre_ping=True, hide_parameters=True)
        if self._engine.dialect.name == "sqlite":
            sa.event.listen(self._engine, "connect", _overwrite_what_is_deleted)
        if self._engine.driver == "psycopg2":
            limit_waiting()
        self._seconds, self._most, self._clock = silent_seconds(minutes), most_conversations(conversations), clock
        self._forgot = 0.0
        self._seal = Seal()
        self._breaker, self._has_tables = CircuitBreaker(), False
        try:
            with self._connected():
                pass
        except sa.exc.OperationalError as error:
            # Without a memory is better than without an assistant. A database's message may hold more than its kind.
            logger.error("the database cannot be reached yet: %s", type(error).__name__)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep what the next turn of `tracker` needs, and now and then forget what is too old or too much. (While
        nobody writes the server sees to that: bot/runtime/server.py.)"""
        events = json.dumps([event.as_dict() for event in kept_events(tracker)], ensure_ascii=False)
        row = {"saved": self._clock(), "events": self._seal.close(events)}
        own = _CONVERSATIONS.c.sender == tracker.sender_id
        is_deleted = sa.exists().where(_DELETED.c.sender == tracker.sender_id)
        with self._connected() as connection:
            if connection.execute(sa.select(is_deleted)).scalar():
                return
            if not connection.execute(_CONVERSATIONS.update().where(own).values(row)).rowcount:
                connection.execute(_CONVERSATIONS.insert().values(sender=tracker.sender_id, **row))
        # A worker that deletes just now sees only what is committed: so each of the two looks after it has written.
        with self._connected() as connection:
            connection.execute(_CONVERSATIONS.delete().where(own, is_deleted))
        if self._clock() - self._forgot > _FORGETTING:
            self.forget()

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation of `sender_id`; None where there is none (any more)."""
        table = _CONVERSATIONS.c
        wanted = sa.select(table.events).where(table.sender == sender_id, table.saved > self._oldest_allowed())
        with self._connected() as connection:
            sealed = connection.execute(wanted).scalar()
        found = self._seal.open(sealed) if sealed is not None else None
        if found is None:
            return None
        events = deserialise_events(json.loads(found))
        return DialogueStateTracker.from_events(sender_id, events, self.domain.slots, domain=self.domain)

    async def delete(self, sender_id: str) -> None:
        """Forget the conversation of `sender_id`, if there is one, and what other workers have yet to save of it."""
        with suppress(sa.exc.IntegrityError), self._connected() as connection:  # it may stand there already
            connection.execute(_DELETED.insert().values(sender=sender_id, deleted=self._clock()))
        with self._connected() as connection:
            connection.execute(_CONVERSATIONS.delete().where(_CONVERSATIONS.c.sender == sender_id))

    async def keys(self) -> Iterable[str]:
        """The senders of all kept conversations."""
        wanted = sa.select(_CONVERSATIONS.c.sender).where(_CONVERSATIONS.c.saved > self._oldest_allowed())
        with self._connected() as connection:
            return list(connection.execute(wanted).scalars())

    def forget(self) -> None:
        """Delete every conversation that has been silent too long, and the oldest ones above the bound."""
        saved = _CONVERSATIONS.c.saved
        beyond = sa.select(saved).order_by(saved.desc()).offset(self._most).limit(1)
        with self._connected() as connection:
            newest_beyond = connection.execute(beyond).scalar()
            oldest = max(self._oldest_allowed(), newest_beyond if newest_beyond is not None else 0.0)
            connection.execute(_CONVERSATIONS.delete().where(saved <= oldest))
            connection.execute(_DELETED.delete().where(_DELETED.c.deleted <= self._oldest_allowed()))
        self._forgot = self._clock()

    @contextmanager
    def _connected(self) -> Iterator[sa.engine.Connection]:
        """A transaction. Raises what the database raises; at once, where it was silent a moment ago."""
        with self._breaker.guard():
            if not self._has_tables:
                _create_tables(self._engine)
                self._has_tables = True
            with self._engine.begin() as connection:
                yield connection

    def _oldest_allowed(self) -> float:
        return self._clock() - self._seconds


def _create_tables(engine: sa.engine.Engine) -> None:
    """Create the tables that are not there; workers that start together may all find them missing at first."""
    for table in _TABLES.sorted_tables:
        try:
            table.create(engine, checkfirst=True)
        except sa.exc.DBAPIError:
            if not sa.inspect(engine).has_table(table.name):
                raise


def _overwrite_what_is_deleted(connection: Any, record: Any) -> None:
    connection.execute("PRAGMA secure_delete = ON")
