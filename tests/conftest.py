"""What every test can ask for.

Tests see the real register, loaded once; `empty_register` clears it for the test, and the small
cast (Botswana, Austria, the Union …) lives there.  Migrations always run: the rules are in them.
"""

import datetime as dt
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction
from django.test import Client

from chronicle.edtf import read_interval
from chronicle.models import Source
from chronicle.refusals import guard_of
from participants.models import Party, PartyKind, Representation, Standing, Suspension

# The packages whose tables are the register.
REGISTER = ("chronicle", "participants", "governance")

DATA = Path(__file__).resolve().parent.parent / "data"


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


class refused_by:  # noqa: N801 (reads as a sentence: with refused_by("…"))
    """Expect the database to refuse, and this constraint or trigger to be why.

    Deferred triggers are called to judge at once; the savepoint keeps the rest of the test usable.
    """

    def __init__(self, guard: str) -> None:
        self.guard = guard

    def __enter__(self) -> None:
        self.savepoint = transaction.atomic()
        self.savepoint.__enter__()

    def __exit__(self, kind, refusal, trace) -> bool:
        if refusal is None:
            try:
                connection.check_constraints()
            except IntegrityError as late:
                kind, refusal, trace = type(late), late, late.__traceback__
        if refusal is None:
            self.savepoint.__exit__(None, None, None)
            pytest.fail(f"{self.guard} let it pass")
        self.savepoint.__exit__(kind, refusal, trace)
        if not isinstance(refusal, IntegrityError):
            return False
        assert guard_of(refusal) == self.guard
        return True


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker) -> None:
    with django_db_blocker.unblock():
        call_command("load_register", DATA, stdout=io.StringIO())


def register_tables() -> list[str]:
    return [
        model._meta.db_table
        for app in REGISTER
        for model in apps.get_app_config(app).get_models(include_auto_created=True)
    ]


def _clear() -> None:
    with connection.cursor() as cursor:
        # The journal refuses to be emptied; only a superuser can step round its trigger.  To
        # delete rows takes a twentieth of the time in which as many tables are truncated.
        cursor.execute("SET session_replication_role = replica")
        cursor.execute("; ".join(f"DELETE FROM {table}" for table in register_tables()))
        cursor.execute("SET session_replication_role = origin")


@pytest.fixture
def plain_static_files(settings) -> None:
    """Pages name their static files without anybody having collected them."""
    settings.STORAGES = {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


@pytest.fixture
def secretary(client, db, plain_static_files) -> Client:
    """A browser of somebody who is signed in at the secretariat, with the account at hand."""
    client.account = get_user_model().objects.create_superuser("secretary", password="x")
    client.force_login(client.account)
    return client


@pytest.fixture
def empty_register(db) -> None:
    """A register in which nothing was ever done."""
    _clear()


@pytest.fixture
def committing(transactional_db) -> Iterator[None]:
    """An empty register in which transactions really commit, for tests with two connections."""
    _clear()
    yield
    with connection.cursor() as cursor:
        # The flush that follows truncates the journal too; Django closes this connection then.
        cursor.execute("SET session_replication_role = replica")


@pytest.fixture
def source(empty_register) -> Source:
    return Source.objects.create(key="communique", title="Final communiqué")


@pytest.fixture
def party(empty_register) -> Callable[..., Party]:
    def make(slug: str, name: str, alpha3: str = "", kind: str = PartyKind.STATE) -> Party:
        return Party.objects.create(
            slug=slug,
            kind=kind,
            name=name,
            official_name=name,
            iso_alpha2=slug.upper() if alpha3 else None,
            iso_alpha3=alpha3 or None,
        )

    return make


@pytest.fixture
def botswana(party) -> Party:
    return party("bw", "Botswana", "BWA")


@pytest.fixture
def austria(party) -> Party:
    return party("at", "Austria", "AUT")


@pytest.fixture
def britain(party) -> Party:
    return party("gb", "United Kingdom", "GBR")


@pytest.fixture
def union(party) -> Party:
    return party("eu", "European Union", kind=PartyKind.REGIONAL_ORGANISATION)


@pytest.fixture
def council(party) -> Party:
    return party("wdc", "World Diamond Council", kind=PartyKind.INDUSTRY)


@pytest.fixture
def stand() -> Callable[..., Standing]:
    """Write a standing straight into the table, as `stand(botswana, "2003/2010")`."""

    def write(party: Party, period: str, kind: str = "participant") -> Standing:
        standing = Standing(party=party, kind=kind)
        standing.span = read_interval(period)
        standing.save()
        return standing

    return write


@pytest.fixture
def measure() -> Callable[..., Suspension]:
    """Write a suspension straight into the table."""

    def write(party: Party, period: str, kind: str = "suspended") -> Suspension:
        suspension = Suspension(party=party, kind=kind, summary="why")
        suspension.span = read_interval(period)
        suspension.save()
        return suspension

    return write


@pytest.fixture
def speak_for() -> Callable[..., Representation]:
    """Write a representation straight into the table."""

    def write(organisation: Party, state: Party, period: str) -> Representation:
        seat = Representation(organisation=organisation, state=state)
        seat.span = read_interval(period)
        seat.save()
        return seat

    return write
