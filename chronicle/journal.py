"""Writing and reading under the journal: who acts, and which state is read.

The triggers of `chronicle/migrations/0002` write the entries.  This module only signs
transactions and tells the state, so that nothing depends on somebody remembering to log.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import connection, transaction

P = ParamSpec("P")
R = TypeVar("R")

# A key of PostgreSQL's advisory locks: the same number as in the triggers.
APPEND_LOCK = 20030101


def signature(actor: AbstractBaseUser | str) -> str:
    """How the journal names an actor: `account 7`, or a command by its own words.

    An account is named by its number, so that a person's data can be blanked while the journal
    stays as it was.
    """
    return actor if isinstance(actor, str) else f"account {actor.pk}"


def _take_the_pen() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [APPEND_LOCK])


def act(verb: Callable[P, R]) -> Callable[P, R]:
    """Make a function one act: one transaction that holds the journal's append lock throughout.

    What an act reads before it writes cannot change under it: acts run one after the other.
    """

    @wraps(verb)
    def whole(*args: P.args, **kwargs: P.kwargs) -> R:
        with transaction.atomic():
            _take_the_pen()
            return verb(*args, **kwargs)

    return whole


@contextmanager
def acting_as(actor: AbstractBaseUser | str) -> Iterator[None]:
    """One transaction whose journal entries carry the actor's signature.

    It takes the journal's append lock before anything else, so two signed acts run one after the
    other, never read each other's half-done work, and cannot deadlock on the order in which they
    touch rows.  Inside another signed transaction the outer one goes on afterwards as before.
    """
    with transaction.atomic():
        _take_the_pen()
        with connection.cursor() as cursor:
            cursor.execute("SELECT coalesce(current_setting('chronicle.actor', true), '')")
            (outer,) = cursor.fetchone()
            cursor.execute("SELECT set_config('chronicle.actor', %s, true)", [signature(actor)])
        yield
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('chronicle.actor', %s, true)", [outer])


def state() -> int:
    """The number of the journal's last entry; 0 for a register in which nothing was ever done."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(max(number), 0) FROM chronicle_entry")
        (number,) = cursor.fetchone()
    return int(number)


@contextmanager
def one_state() -> Iterator[int]:
    """A read of the register as it stands at one instant; gives the state it reads.

    Every query inside sees the same rows, so an answer and the state it names belong together.
    Nothing can be written inside.  Within a transaction that already runs, that one goes on.
    """
    already_inside = connection.in_atomic_block
    with transaction.atomic():
        if not already_inside:
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        yield state()
