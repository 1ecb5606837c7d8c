"""The command that closes what is due: any number of times, and by two at once."""

import datetime as dt
import io
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from chronicle.journal import state
from chronicle.models import Entry
from governance.models import Decision, Effect
from governance.procedure.drafting import submit
from governance.procedure.positions import Statement, object_to, support
from governance.procedure.putting import circulate
from tests.conftest import day
from tests.connections import own_connection, until_waiting_for

SENT = dt.datetime(2022, 12, 5, 9, tzinfo=dt.UTC)
REPLIED = SENT + dt.timedelta(hours=1)
DEADLINE = dt.datetime(2022, 12, 25, 21, 59, 59, tzinfo=dt.UTC)
AFTER = DEADLINE + dt.timedelta(seconds=1)


def run(**said) -> str:
    told = io.StringIO()
    call_command("run_due", stdout=told, **said)
    return told.getvalue()


@pytest.fixture
def at(monkeypatch):
    """Set the instant at which the command thinks it runs."""

    def put(instant: dt.datetime) -> None:
        monkeypatch.setattr("kpregistry.management.commands.run_due.now", lambda: instant)

    return put


@pytest.fixture
def circulated(decision, secretary, cast):
    """A text in circulation that so many parties support."""

    def make(title: str, *supporters: str, effect: dict | None = None) -> Decision:
        text = decision(title)
        if effect:
            Effect.objects.create(decision=text, **effect)
        submit(text, by=secretary, on=day("2022-12-01"))
        circulate(text, at=SENT, time_zone="Africa/Gaborone")
        for slug in supporters:
            support(text, party=cast[slug], statement=Statement(at=REPLIED))
        return text

    return make


def test_nothing_is_done_before_the_deadline_has_passed(circulated, at):
    circulated("A", "bw", "gb")
    before = state()

    at(DEADLINE)
    assert run() == ""
    assert state() == before


def test_what_is_due_is_closed_once_each_signed_by_the_command(circulated, at, cast):
    circulated("Supported", "bw", "gb")
    circulated("Forgotten", "bw")
    objected = circulated("Objected", "bw", "gb")
    object_to(objected, party=cast["eu"], statement=Statement(at=REPLIED))
    before = state()
    at(AFTER)

    assert run().splitlines() == [
        "Supported: adopted",
        "Forgotten: no consensus",
        "Objected: no consensus",
    ]
    after = state()
    assert run() == ""
    assert state() == after
    entries = Entry.objects.filter(number__gt=before)
    assert {entry.actor for entry in entries} == {"command run_due"}
    assert list(Decision.objects.order_by("pk").values_list("reference", flat=True)) == [
        "KP/2022/Plenary/1",
        None,
        None,
    ]


def test_an_effect_that_contradicts_the_register_is_told_and_the_others_are_closed(
    circulated, at, cast
):
    admitted = {"kind": "admit", "party": cast["bw"], "standing_kind": "participant"}
    circulated("Contradiction", "bw", "gb", effect=admitted)
    circulated("Plain", "bw", "gb")
    at(AFTER)
    told = io.StringIO()

    with pytest.raises(CommandError) as refusal:
        run(stderr=told)

    assert str(refusal.value) == "1 written procedures could not be closed; see above."
    assert told.getvalue().startswith(
        "Contradiction: Effect 1 (admits Botswana) contradicts the register."
    )
    assert dict(Decision.objects.values_list("title", "status")) == {
        "Contradiction": "circulated",
        "Plain": "adopted",
    }


def test_two_at_once_do_no_harm(committing, circulated, at):
    for title in ("A", "B"):
        circulated(title, "bw", "gb")
    at(AFTER)

    def in_a_thread() -> str:
        with own_connection():
            return run()

    with ThreadPoolExecutor() as pool:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(20030101)")
            runs = [pool.submit(in_a_thread) for _ in range(2)]
            until_waiting_for(lock="advisory", waiting=2)
        said = [future.result() for future in runs]

    assert sorted("".join(said).splitlines()) == ["A: adopted", "B: adopted"]
    assert sorted(Decision.objects.values_list("reference", flat=True)) == [
        "KP/2022/Plenary/1",
        "KP/2022/Plenary/2",
    ]
