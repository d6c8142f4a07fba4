"""What editors learn from the chat: questions without an answer, and whether answers helped.

Kept are a masked text, a topic, a day and how often; nothing that leads back to a person or a conversation.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from bot.language.tidying import tidy
from bot.privacy.promises import FEEDBACK_DAYS
from bot.project import masker, roles

_LONGEST = 300  # characters of a question
_MOST_A_DAY = 2000  # different questions: more are no families' questions, and would fill the disk
_TABLES = """
CREATE TABLE IF NOT EXISTS question (day TEXT, text TEXT, times INTEGER, PRIMARY KEY (day, text)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS rating (day TEXT, topic TEXT, helpful INTEGER, times INTEGER,
    PRIMARY KEY (day, topic, helpful)) WITHOUT ROWID;
"""


class FeedbackError(Exception):
    """The file cannot be opened, read or written; the message says which and why."""


@dataclass(frozen=True)
class Unanswered:
    """A question that the handbook had no answer to, how often it came, and on which day last."""

    text: str
    times: int
    last: str


class FeedbackBook:
    """A small SQLite file. Every use of it, and `forget`, deletes what is `days` old; each may raise
    FeedbackError."""

    def __init__(self, path: Path, days: int = FEEDBACK_DAYS, today: Callable[[], date] = date.today) -> None:
        self._path, self._days, self._today = path, days, today

    def add_question(self, text: str) -> None:
        """Count a question without an answer; in it, people are roles. On a day of very many different ones, only those
        that it has seen."""
        masked = roles().replace(masker().mask(tidy(text)).text).text.casefold()[:_LONGEST]
        if not masked:
            return
        day = self._today().isoformat()
        with self._open() as database:
            of_today = database.execute("SELECT COUNT(*), TOTAL(text = ?) FROM question WHERE day = ?", (masked, day))
            different, seen = of_today.fetchone()
            if seen or different < _MOST_A_DAY:
                _count(database, "question (day, text, times)", (day, masked))

    def add_rating(self, topic: str, helpful: bool) -> None:
        """Count one "was this helpful"."""
        with self._open() as database:
            _count(database, "rating (day, topic, helpful, times)", (self._today().isoformat(), topic, int(helpful)))

    def unanswered(self) -> list[Unanswered]:
        """All questions without an answer, the most frequent first."""
        query = "SELECT text, SUM(times) AS n, MAX(day) FROM question GROUP BY text ORDER BY n DESC, text"
        with self._open() as database:
            return [Unanswered(*row) for row in database.execute(query)]

    def ratings(self) -> list[tuple[str, int, int]]:
        """For each topic how often its answer helped and how often not, the least helpful first."""
        query = "SELECT topic, SUM(times * helpful) AS yes, SUM(times * (1 - helpful)) AS no FROM rating"
        with self._open() as database:
            return list(database.execute(query + " GROUP BY topic ORDER BY no DESC, topic"))

    def forget(self) -> None:
        """Delete what is too old, if there is a file at all."""
        if self._path.exists():
            with self._open():
                pass

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        try:
            with self._connected() as database:
                yield database
        except (OSError, sqlite3.Error) as error:
            raise FeedbackError(f"{self._path}: filen kan ikke åbnes eller skrives ({error})") from error

    @contextmanager
    def _connected(self) -> Iterator[sqlite3.Connection]:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        if not self._path.exists():
            self._path.touch(mode=0o600)  # SQLite gives the files beside it the same mode
        database = sqlite3.connect(self._path, timeout=5)
        try:
            with database:
                database.executescript("PRAGMA secure_delete = ON;" + _TABLES)
                oldest = ((self._today() - timedelta(days=self._days)).isoformat(),)
                for table in ("question", "rating"):
                    database.execute(f"DELETE FROM {table} WHERE day <= ?", oldest)
                yield database
        finally:
            database.close()


def _count(database: sqlite3.Connection, into: str, values: tuple[object, ...]) -> None:
    marks = ", ".join("?" for _ in values)
    database.execute(f"INSERT INTO {into} VALUES ({marks}, 1) ON CONFLICT DO UPDATE SET times = times + 1", values)
