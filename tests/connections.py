"""What tests need in which two programs are at the register at once."""

import contextlib
from collections.abc import Iterator

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

# Each look is a round trip to the server; no test needs more than a few thousand.
LOOKS = 100_000


@contextlib.contextmanager
def another_connection() -> Iterator[BaseDatabaseWrapper]:
    """A second connection to the same database, as another program would have it."""
    other = connection.copy()
    try:
        yield other
    finally:
        other.close()


@contextlib.contextmanager
def own_connection() -> Iterator[None]:
    """In a thread: close the connection that Django opens for it."""
    try:
        yield
    finally:
        connection.close()


def until_waiting_for(*, lock: str, waiting: int = 1) -> None:
    """Go on as soon as so many transactions wait for a lock of this type, and not before."""
    with another_connection() as watcher, watcher.cursor() as cursor:
        for _ in range(LOOKS):
            cursor.execute(
                "SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = %s", [lock]
            )
            if cursor.fetchone() == (waiting,):
                return
    raise AssertionError(f"nobody waits for a lock of type {lock}")
