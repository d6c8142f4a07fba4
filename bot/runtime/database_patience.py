"""A PostgreSQL that accepts and then says nothing must not hold a worker: libpq itself would wait for ever.

connect_timeout and statement_timeout do not help: the one ends with the connection's beginning, the other is the
server's to keep.
"""

import select
from typing import Any

PATIENCE = 2.0  # seconds; a statement of ours takes some milliseconds


def limit_waiting() -> None:
    """Let every wait of this process for PostgreSQL (psycopg2) end after PATIENCE seconds, with an OperationalError
    and the connection closed."""
    from psycopg2.extensions import set_wait_callback

    set_wait_callback(_wait)


def _wait(connection: Any) -> None:
    """psycopg2 calls this whenever it has something to wait for."""
    from psycopg2.extensions import POLL_OK, POLL_READ

    while (state := connection.poll()) != POLL_OK:
        waiting = select.poll()  # unlike select.select it takes any file number
        waiting.register(connection.fileno(), select.POLLIN if state == POLL_READ else select.POLLOUT)
        if not waiting.poll(PATIENCE * 1000):
            raise connection.OperationalError("no answer in time")
