"""A written procedure at the desk: its deadline, its replies, and its end."""

import datetime as dt

import pytest

from governance.desk import decisions, steps
from governance.models import Decision, Position, Proceeding
from governance.procedure.deciding import close, due
from governance.procedure.positions import Statement, support
from governance.procedure.putting import circulate
from tests.desks import page
from tests.governance.desk.conftest import faults, offered, see

pytestmark = pytest.mark.django_db

NOON = dt.datetime(2022, 11, 2, 10, tzinfo=dt.UTC)
# Noon in Gaborone, as one types it.
TYPED = "2022-11-02T12:00"
MANDATORY = {"at": TYPED}


def circulated(text: Decision, at: dt.datetime = NOON) -> Decision:
    circulate(text, at=at, time_zone="Africa/Gaborone")
    return text


def test_a_text_in_circulation_is_closed_after_its_deadline_and_not_before(
    desk, submitted, monkeypatch
):
    text = circulated(submitted)
    (put,) = text.proceedings.all()

    monkeypatch.setattr(decisions, "now", lambda: put.deadline_at)
    assert offered(desk, text) == {"lodge", "extend", "withdraw"}
    monkeypatch.setattr(decisions, "now", lambda: put.deadline_at + dt.timedelta(seconds=1))
    assert offered(desk, text) == {"lodge", "close", "withdraw"}


def test_a_deadline_is_told_in_the_time_zone_named_beside_it(desk, submitted, take):
    take(
        desk,
        submitted,
        "circulate",
        at=TYPED,
        deadline="2022-12-01T18:00",
        time_zone="Asia/Kolkata",
    )

    put = Proceeding.objects.get()
    assert put.deadline_at == dt.datetime(2022, 12, 1, 12, 30, tzinfo=dt.UTC)
    shown = desk.get(page(Decision, "change", submitted.pk)).text
    assert "The parties can reply until 1 December 2022, 18:00 (Asia/Kolkata)." in shown
    assert "0 of 3 have written in support; the rule asks for more than 50 per cent." in shown


def test_what_was_circulated_is_extended_and_closed_with_what_the_parties_wrote(
    desk, submitted, cast, take, monkeypatch
):
    text = circulated(submitted)
    monkeypatch.setattr(steps, "now", lambda: NOON)
    take(desk, text, "extend", deadline="2022-12-24T12:00")
    for slug in ("bw", "gb"):
        support(text, party=cast[slug], statement=Statement(at=NOON))
    early = see(desk, text, "close", at="2022-12-24T12:00")
    assert faults(early)["at"][0].startswith("The parties can still reply")

    take(desk, text, "close", at="2022-12-24T12:01")

    text.refresh_from_db()
    assert (text.status, text.procedure) == ("adopted", "written_procedure")
    shown = desk.get(page(Decision, "change", text.pk)).text
    assert "2 parties of 3 wrote in support and none objected." in shown


def test_what_is_due_is_closed_by_the_verb_and_the_page_tells_it(desk, submitted):
    text = circulated(submitted)
    at = text.proceedings.get().deadline_at + dt.timedelta(seconds=1)

    for found in due(at):
        close(found, at=at)

    shown = desk.get(page(Decision, "change", text.pk)).text
    assert "No consensus on 22 November 2022." in shown
    assert offered(desk, text) == {"lodge"}


def test_a_position_after_the_deadline_is_kept_and_marked(desk, submitted, cast, take):
    text = circulated(submitted)

    take(desk, text, "lodge", party=cast["bw"].pk, stance="objection", at="2023-01-01T12:00")

    assert Position.objects.get().late
    assert "after the deadline: it does not count" in (
        desk.get(page(Decision, "change", text.pk)).text
    )
