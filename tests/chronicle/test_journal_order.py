"""The journal's order with two programs that write at once: no gap, and never the later first."""

from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress

import pytest
from django.db import OperationalError, connection, transaction
from psycopg.errors import LockNotAvailable

from chronicle.journal import acting_as, one_state, state
from chronicle.models import Entry, Source
from tests.connections import another_connection, own_connection, until_waiting_for

pytestmark = pytest.mark.usefixtures("committing")


class GivenUpError(Exception):
    """The first writer takes everything back."""


def enter(key: str) -> Source:
    return Source.objects.create(key=key, title=key)


def enter_elsewhere(pool: ThreadPoolExecutor, key: str) -> Future[Source]:
    """Write through a connection of its own, and come back once it waits for the journal."""

    def write() -> Source:
        with own_connection():
            return enter(key)

    future = pool.submit(write)
    until_waiting_for(lock="advisory")
    return future


def seen_from_outside() -> list[tuple[int, str]]:
    """The journal as a third program sees it: numbers and keys."""
    with another_connection() as reader, reader.cursor() as cursor:
        cursor.execute("SELECT number, after ->> 'key' FROM chronicle_entry ORDER BY number")
        return cursor.fetchall()


def test_a_writer_waits_for_the_one_before():
    with another_connection() as other, transaction.atomic():
        enter("first")
        with other.cursor() as cursor:
            cursor.execute("SET lock_timeout = '100ms'")
            with pytest.raises(OperationalError) as refusal:
                cursor.execute(
                    "INSERT INTO chronicle_source (key, title, publisher, url, note)"
                    " VALUES ('second', 'second', '', '', '')"
                )

    assert isinstance(refusal.value.__cause__, LockNotAvailable)
    assert seen_from_outside() == [(1, "first")]


@pytest.mark.parametrize("signed", [False, True])
def test_the_writer_that_waited_gets_the_next_number(signed):
    with ThreadPoolExecutor() as pool:
        with acting_as("the first") if signed else transaction.atomic():
            enter("first")
            future = enter_elsewhere(pool, "second")
            # Neither is seen while the first has not committed, least of all the second alone.
            assert seen_from_outside() == []
            assert not future.done()
        future.result()

    assert seen_from_outside() == [(1, "first"), (2, "second")]


def test_the_writer_that_waited_leaves_no_gap_after_one_that_gave_up():
    with ThreadPoolExecutor() as pool:
        with suppress(GivenUpError), transaction.atomic():
            enter("first")
            enter("first again")
            future = enter_elsewhere(pool, "second")
            assert seen_from_outside() == []
            raise GivenUpError
        future.result()

    assert seen_from_outside() == [(1, "second")]


def test_the_numbers_of_one_transaction_stand_together():
    with ThreadPoolExecutor() as pool:
        with transaction.atomic():
            enter("first")
            future = enter_elsewhere(pool, "second")
            enter("first again")
        future.result()

    assert seen_from_outside() == [(1, "first"), (2, "first again"), (3, "second")]
    assert len({entry.transaction for entry in Entry.objects.all()}) == 2


def test_a_signed_act_waits_before_it_reads():
    with ThreadPoolExecutor() as pool:

        def act() -> int:
            with own_connection(), acting_as("the second"):
                return state()

        with acting_as("the first"):
            future = pool.submit(act)
            until_waiting_for(lock="advisory")
            enter("first")

        assert future.result() == 1


def test_readers_do_not_wait_for_a_writer():
    with another_connection() as reader, transaction.atomic():
        enter("first")
        with reader.cursor() as cursor:
            cursor.execute("SET lock_timeout = '100ms'")
            cursor.execute("SELECT count(*) FROM chronicle_source")
            assert cursor.fetchone() == (0,)


def test_one_state_stays_the_same_while_another_commits():
    enter("first")

    with another_connection() as other, one_state() as read:
        with other.cursor() as cursor:
            cursor.execute("UPDATE chronicle_source SET title = 'another'")
        assert read == 1
        assert state() == 1
        assert Source.objects.get().title == "first"

    assert state() == 2
    assert Source.objects.get().title == "another"


def test_nothing_is_written_inside_one_state():
    enter("first")

    with pytest.raises(Exception, match="read-only transaction") as refusal, one_state():
        enter("second")

    assert type(refusal.value).__name__ == "InternalError"
    assert seen_from_outside() == [(1, "first")]


def test_one_state_inside_an_act_reads_what_the_act_wrote():
    with acting_as("the desk"):
        enter("first")
        with one_state() as read:
            assert read == 1
        enter("second")

    assert seen_from_outside() == [(1, "first"), (2, "second")]


@pytest.mark.parametrize("isolation", ["REPEATABLE READ", "SERIALIZABLE"])
def test_a_stale_snapshot_cannot_number_an_entry(isolation):
    enter("first")

    with another_connection() as other, other.cursor() as cursor:
        cursor.execute(f"BEGIN ISOLATION LEVEL {isolation}")
        cursor.execute("SELECT max(number) FROM chronicle_entry")
        enter("second")
        with pytest.raises(Exception, match="READ COMMITTED only") as refusal:
            cursor.execute("UPDATE chronicle_source SET title = 'third' WHERE key = 'first'")
        cursor.execute("ROLLBACK")

    assert refusal.value.__cause__.diag.constraint_name == "the_register_is_written_read_committed"
    assert seen_from_outside() == [(1, "first"), (2, "second")]
    assert connection.in_atomic_block is False
