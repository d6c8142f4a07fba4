"""Keeps conversations in a database that several workers share; it keeps no more, and no longer, than memory does."""

import json
import time
from collections.abc import Callable, Iterable
from typing import Any

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker

from bot.privacy.promises import SILENT_MINUTES, silent_seconds
from bot.runtime.kept_events import kept_events
from bot.runtime.overrides import install
from bot.runtime.tracker_store import DEFAULT_CONVERSATIONS

install()

_FORGETTING = 60.0  # seconds between two searches for what is to be forgotten
_CONVERSATIONS = sa.Table(
    "conversations",
    sa.MetaData(),
    sa.Column("sender", sa.String(255), primary_key=True),
    sa.Column("saved", sa.Float, nullable=False, index=True),
    sa.Column("events", sa.Text, nullable=False),
)


class SharedConversationStore(TrackerStore):
    """A tracker store for several workers: one row a conversation, in any database that SQLAlchemy knows."""

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
        self._seconds, self._most, self._clock = silent_seconds(minutes), int(conversations), clock
        self._forgot = 0.0
        _create_table(self._engine)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep what the next turn of `tracker` needs, and now and then forget what is too old or too much. (While
        nobody writes the server sees to that: bot/runtime/server.py.)"""
        row = {
            "saved": self._clock(),
            "events": json.dumps([event.as_dict() for event in kept_events(tracker)], ensure_ascii=False),
        }
        own = _CONVERSATIONS.c.sender == tracker.sender_id
        with self._engine.begin() as connection:
            if not connection.execute(_CONVERSATIONS.update().where(own).values(row)).rowcount:
                connection.execute(_CONVERSATIONS.insert().values(sender=tracker.sender_id, **row))
        if self._clock() - self._forgot > _FORGETTING:
            self.forget()

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The conversation of `sender_id`; None where there is none (any more)."""
        table = _CONVERSATIONS.c
        wanted = sa.select(table.events).where(table.sender == sender_id, table.saved > self._oldest_allowed())
        with self._engine.connect() as connection:
            found = connection.execute(wanted).scalar()
        if found is None:
            return None
        events = deserialise_events(json.loads(found))
        return DialogueStateTracker.from_events(sender_id, events, self.domain.slots, domain=self.domain)

    async def delete(self, sender_id: str) -> None:
        """Forget the conversation of `sender_id`, if there is one."""
        with self._engine.begin() as connection:
            connection.execute(_CONVERSATIONS.delete().where(_CONVERSATIONS.c.sender == sender_id))

    async def keys(self) -> Iterable[str]:
        """The senders of all kept conversations."""
        wanted = sa.select(_CONVERSATIONS.c.sender).where(_CONVERSATIONS.c.saved > self._oldest_allowed())
        with self._engine.connect() as connection:
            return list(connection.execute(wanted).scalars())

    def forget(self) -> None:
        """Delete every conversation that has been silent too long, and the oldest ones above the bound."""
        saved = _CONVERSATIONS.c.saved
        beyond = sa.select(saved).order_by(saved.desc()).offset(self._most).limit(1)
        with self._engine.begin() as connection:
            newest_beyond = connection.execute(beyond).scalar()
            oldest = max(self._oldest_allowed(), newest_beyond if newest_beyond is not None else 0.0)
            connection.execute(_CONVERSATIONS.delete().where(saved <= oldest))
        self._forgot = self._clock()

    def _oldest_allowed(self) -> float:
        return self._clock() - self._seconds


def _create_table(engine: sa.engine.Engine) -> None:
    """Create the table unless it is there; workers that start together may all find it missing at first."""
    try:
        _CONVERSATIONS.create(engine, checkfirst=True)
    except sa.exc.DBAPIError:
        if not sa.inspect(engine).has_table(_CONVERSATIONS.name):
            raise


def _overwrite_what_is_deleted(connection: Any, record: Any) -> None:
    connection.execute("PRAGMA secure_delete = ON")
