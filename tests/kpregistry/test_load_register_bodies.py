"""Later loads of bodies, seats and decisions: rows that refer to their own file, and to many."""

from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.management import CommandError

from chronicle.journal import acting_as, state
from chronicle.models import Entry
from governance.models import Body, Decision, Effect, Meeting, Seat
from participants.models import Party
from tests.folders import add, change, governed_folder
from tests.programs import counted, load

LOADED = 49


@pytest.fixture
def folder(empty_register, tmp_path) -> Path:
    """A folder with bodies and decisions that has been loaded once."""
    folder = governed_folder(tmp_path / "data")
    load(folder)
    assert state() == LOADED
    return folder


@pytest.fixture
def clerk(folder):
    return get_user_model().objects.create_user("clerk")


def parents() -> dict[str, str | None]:
    return dict(Body.objects.values_list("slug", "parent__slug"))


def concerned() -> list[str]:
    return [
        party.slug for party in Decision.objects.get(reference="AD-1").concerns.order_by("slug")
    ]


def nothing_to_do(number: int) -> str:
    return f"Nothing to do: the register holds this data. State {number}."


def test_a_body_may_stand_in_the_file_before_the_one_it_reports_to(folder):
    assert parents() == {"kp": None, "wgm": "kp", "team": "wgm"}
    assert load(folder).splitlines()[-1] == nothing_to_do(LOADED)


def test_a_body_can_come_to_report_to_one_that_is_new(folder):
    add(folder / "bodies.csv", "wgs,,Working Group on Statistics,working_group,kp,,,,,,")
    change(folder / "bodies.csv", "technical_team,wgm", "technical_team,wgs")

    assert load(folder).splitlines()[-1] == "Loaded: 1 rows new, 1 changed. State 51."
    assert parents() == {"kp": None, "wgm": "kp", "wgs": "kp", "team": "wgs"}


def test_a_circle_closed_through_a_body_the_file_leaves_out_is_refused(folder):
    change(
        folder / "bodies.csv",
        "wgm,WGM,Working Group on Monitoring,working_group,kp,,,,,,notice\n",
        "",
    )
    change(folder / "bodies.csv", "plenary,,2000", "plenary,wgm,2000")

    with pytest.raises(CommandError) as refusal:
        load(folder)

    assert str(refusal.value) == (
        f"{folder}: A body cannot report to itself, neither directly nor through other bodies. "
        "(bodies_never_report_in_a_circle) Nothing was written."
    )
    assert parents() == {"kp": None, "wgm": "kp", "team": "wgm"}
    assert state() == LOADED


def test_a_seat_corrected_at_the_desk_survives_later_loads_and_is_named(folder, clerk):
    seat = Seat.objects.get(party__slug="bw")
    seat.role = "provisional_member"
    with acting_as(clerk):
        seat.save()

    assert load(folder).splitlines()[-1] == nothing_to_do(LOADED + 1)

    change(folder / "seats.csv", "wgm,bw,member,2008-01-01", "wgm,bw,member,2007-01-01")

    assert load(folder).splitlines()[-1] == "Loaded: 0 rows new, 1 changed. State 51."
    seat.refresh_from_db()
    assert (seat.role, seat.since_earliest.year) == ("provisional_member", 2007)
    assert Seat.objects.count() == 2


def test_parties_a_decision_concerns_follow_the_data(folder):
    assert concerned() == ["bw", "eu"]
    change(folder / "decisions.csv", "adopted,bw;eu", "adopted,eu;at")

    said = load(folder)

    assert said.endswith("Loaded: 0 rows new, 2 changed. State 51.\n")
    assert concerned() == ["at", "eu"]
    written = Entry.objects.filter(number__gt=LOADED).values_list("operation", "table")
    assert sorted(written) == [
        ("DELETE", "governance_decision_concerns"),
        ("INSERT", "governance_decision_concerns"),
    ]
    assert load(folder).splitlines()[-1] == nothing_to_do(51)


def test_parties_that_a_person_put_under_a_decision_or_took_off_stay_so(folder, clerk):
    decision = Decision.objects.get(reference="AD-1")
    with acting_as(clerk):
        decision.concerns.remove(Party.objects.get(slug="bw"))
        decision.concerns.add(Party.objects.get(slug="at"))

    assert load(folder).splitlines()[-1] == nothing_to_do(LOADED + 2)
    assert concerned() == ["at", "eu"]
    # What it rests on is another relation, and nobody has touched that.
    assert [source.key for source in decision.sources.all()] == ["communique", "notice"]


def test_a_decision_that_comes_to_lapse_ends_and_stays_adopted(folder):
    change(folder / "decisions.csv", "adopted,bw;eu", "lapsed,bw;eu")

    assert load(folder).splitlines()[-1] == "Loaded: 0 rows new, 1 changed. State 50."
    decision = Decision.objects.get(reference="AD-1")
    assert (decision.status, decision.ended_as) == ("adopted", "lapsed")


def test_a_decision_that_the_data_comes_to_call_blocked_is_refused_by_name(folder):
    change(folder / "decisions.csv", "adopted,bw;eu", "blocked,bw;eu")

    with pytest.raises(CommandError, match=r"\(decisions_go_by_the_procedure\) Nothing was writ"):
        load(folder)

    assert state() == LOADED


def test_a_plenary_is_of_the_process_and_another_meeting_of_nobody_that_is_said(folder):
    assert dict(Meeting.objects.values_list("slug", "body__slug")) == {
        "plenary-2006": "kp",
        "call-2012": None,
    }


def test_an_effect_finds_its_row_when_the_data_brings_it_later(folder):
    add(folder / "decision_effects.csv", "AD-1,begins,suspension,bw,2007-01-01,")
    load(folder)
    effect = Effect.objects.get()
    assert (effect.suspension, effect.measure) == (None, "")

    add(folder / "suspensions.csv", "bw,partial,2007-01-01,2007-01-01,,,Some fields only,notice")
    load(folder)

    effect.refresh_from_db()
    assert (effect.suspension.summary, effect.measure) == ("Some fields only", "partial")
    assert Effect.objects.count() == 1
    before = counted()
    assert load(folder).splitlines()[-1].startswith("Nothing to do")
    assert counted() == before


def test_two_seats_can_move_the_day_on_which_they_meet(folder):
    for role, days in (
        ("member", "2010-01-01,2010-01-01,2012-01-01,2012-01-01"),
        ("observer", "2012-01-01,2012-01-01,,"),
    ):
        add(folder / "seats.csv", f"wgm,eu,{role},{days},notice")
    load(folder)
    for earlier, later in (("2012-01-01", "2013-01-01"), ("2013-01-01", "2011-01-01")):
        change(
            folder / "seats.csv", f"2010-01-01,{earlier},{earlier}", f"2010-01-01,{later},{later}"
        )
        change(folder / "seats.csv", f"observer,{earlier},{earlier}", f"observer,{later},{later}")

        load(folder)

        seats = Seat.objects.filter(party__slug="eu").order_by("since_earliest")
        assert [str(seat.throughout.lower) for seat in seats] == ["2010-01-01", later]
