"""Measures that limit trade, and what all acts share: one transaction, signed as a whole."""

import pytest
from django.db import connection

from chronicle.edtf import read_day, write_interval
from chronicle.journal import acting_as
from chronicle.models import Entry
from participants import acts
from participants.models import Suspension
from tests.participants.test_acts import (
    ENDS_BEFORE,
    SAY_WHEN,
    GivenUpError,
    failing_sources,
    keys,
    refused,
)

NO_MEASURE = (
    "Botswana is under no running measure of this kind: under an embargo of the United Nations."
)


@pytest.mark.parametrize("kind", ["suspended", "self_suspended", "partial", "un_embargo"])
@pytest.mark.parametrize("since", ["2013-05-23", "2013-05", "2013"])
def test_a_participants_trade_is_limited(botswana, stand, source, kind, since):
    stand(botswana, "2003-01-01/..")

    measure = acts.suspend(
        botswana, kind=kind, since=read_day(since), summary="Rebels.", sources=[source]
    )

    assert Suspension.objects.get() == measure
    assert (measure.kind, measure.summary, keys(measure)) == (kind, "Rebels.", ["communique"])
    assert write_interval(measure.span) == f"{since}/.."


# The standing, the day the measure begins, and whether it may.
BEGINNINGS = [
    ("2003-01-01/2004-07-09", "2002-12-31", False),
    ("2003-01-01/2004-07-09", "2003-01-01", True),
    ("2003-01-01/2004-07-09", "2004-07-08", True),
    ("2003-01-01/2004-07-09", "2004-07-09", False),
    ("2003-01-01/2004-07-09", "2004-07", True),
    ("2003-01-01/2004-07-09", "2004-08", False),
    ("2003-07-01/2003-08-01", "2003", True),
    ("2003-07-01/..", "[2003-01-01..]", True),
    ("2003-07-01/2003-08-01", "[..2003-06-30]", False),
    ("2003-07-01/2003-08-01", "[..2003-07-01]", True),
    ("2003-07-01/2003-08-01", "[2003-08-01..]", False),
    ("[2003-08-01..2003-10-31]/..", "2003-07-31", False),
    ("[2003-08-01..2003-10-31]/..", "2003-08-01", True),
]


@pytest.mark.parametrize(("period", "since", "may"), BEGINNINGS)
def test_a_measure_begins_while_the_party_may_be_a_participant(botswana, stand, period, since, may):
    stand(botswana, period)
    asked = {"kind": "suspended", "since": read_day(since), "summary": "why", "sources": []}

    if may:
        assert write_interval(acts.suspend(botswana, **asked).span) == f"{since}/.."
    else:
        ((code, sentence),) = refused(acts.suspend, botswana, **asked)
        assert code == "participants_are_suspended"
        assert sentence.startswith("Botswana is not a Participant on ")
        assert sentence.endswith(", so there is no trade to suspend.")


def test_the_refusal_names_the_party_and_the_day(council, stand):
    stand(council, "2003/..", "observer")

    asked = {"kind": "suspended", "since": read_day("2013-05-23"), "summary": "why", "sources": []}
    ((_, sentence),) = refused(acts.suspend, council, **asked)

    assert sentence == (
        "World Diamond Council is not a Participant on 23 May 2013, so there is no trade to "
        "suspend."
    )


def test_a_measure_needs_a_day_and_a_summary_and_is_not_taken_twice(botswana, stand, measure):
    stand(botswana, "2003-01-01/..")
    measure(botswana, "2013-05-23/..")
    asked = {"kind": "suspended", "since": read_day("2014"), "summary": "why", "sources": []}

    assert refused(acts.suspend, botswana, **{**asked, "since": read_day("")}) == [
        ("acts_have_a_day", SAY_WHEN)
    ]
    assert refused(acts.suspend, botswana, **{**asked, "summary": "", "kind": "partial"}) == [
        ("blank", "This field cannot be blank.")
    ]
    assert refused(acts.suspend, botswana, **asked) == [
        (
            "suspensions_of_one_kind_never_certainly_overlap",
            "This party is certainly under the same measure on one of these days.",
        )
    ]
    assert acts.suspend(botswana, **{**asked, "kind": "un_embargo"}).pk


@pytest.mark.parametrize("until", ["2015-07-17", "2015-07", "2015"])
def test_a_measure_is_lifted(botswana, measure, source, until):
    measure(botswana, "2013-05-23/..")
    other = measure(botswana, "2013-05-23/..", "un_embargo")

    lifted = acts.lift(botswana, kind="suspended", until=read_day(until), sources=[source])

    assert write_interval(lifted.span) == f"2013-05-23/{until}"
    assert (lifted.kind, keys(lifted)) == ("suspended", ["communique"])
    other.refresh_from_db()
    assert write_interval(other.span) == "2013-05-23/.."


@pytest.mark.parametrize(
    ("kind", "until", "refusal"),
    [
        ("suspended", "", ("acts_have_a_day", SAY_WHEN)),
        ("suspended", "2013-05-22", ("begins_before_it_ends", ENDS_BEFORE)),
        ("suspended", "2013-05-23", ("begins_before_it_ends", ENDS_BEFORE)),
        ("un_embargo", "2015", ("running_measures_are_lifted", NO_MEASURE)),
    ],
)
def test_a_lifting_is_refused(botswana, measure, kind, until, refusal):
    measure(botswana, "2013-05-23/..")
    measure(botswana, "2005-12-15/2014-04-29", "un_embargo")

    assert refused(acts.lift, botswana, kind=kind, until=read_day(until), sources=[]) == [refusal]
    assert acts.lift(botswana, kind="suspended", until=read_day("2013-05-24"), sources=[]).pk


@pytest.fixture
def seated_britain(britain, union, stand, speak_for):
    stand(union, "2003-01-01/..")
    speak_for(union, britain, "1973-01-01/..")
    return britain, union


@pytest.fixture
def scene(botswana, austria, seated_britain, stand, measure):
    """A register in which each act has something to do."""
    britain, union = seated_britain
    stand(botswana, "2003-01-01/..")
    stand(austria, "2003-01-01/..")
    measure(botswana, "2013-05-23/..")
    connection.check_constraints()
    on = read_day("2021-01-01")
    return {
        "admit": lambda sources: acts.admit(britain, since=on, sources=sources),
        "withdraw": lambda sources: acts.withdraw(botswana, until=on, sources=sources),
        "suspend": lambda sources: acts.suspend(
            botswana, kind="partial", since=on, summary="why", sources=sources
        ),
        "lift": lambda sources: acts.lift(botswana, kind="suspended", until=on, sources=sources),
        "represent": lambda sources: acts.represent(austria, by=union, since=on, sources=sources),
        "rename": lambda sources: acts.rename(botswana, to="B", since=on, sources=sources),
    }


# The rows that each act writes, its one source aside.
WRITES = {
    "admit": ["representation UPDATE", "standing INSERT"],
    "withdraw": ["standing UPDATE"],
    "suspend": ["suspension INSERT"],
    "lift": ["suspension UPDATE"],
    "represent": ["standing UPDATE", "representation INSERT"],
    "rename": ["partyname INSERT", "partyname INSERT", "party UPDATE"],
}


@pytest.mark.parametrize("act", WRITES)
def test_the_rows_of_an_act_are_signed_alike(scene, source, act):
    before = Entry.objects.count()

    with acting_as("account 7"):
        scene[act]([source])

    entries = Entry.objects.filter(number__gt=before)
    rows = [entry for entry in entries if not entry.table.endswith("_sources")]
    assert [
        f"{entry.table.removeprefix('participants_')} {entry.operation}" for entry in rows
    ] == WRITES[act]
    assert entries.count() == len(rows) + 1
    assert {entry.actor for entry in entries} == {"account 7"}


@pytest.mark.parametrize("act", WRITES)
def test_an_act_that_fails_late_leaves_nothing_behind(scene, source, act):
    before = Entry.objects.count()

    with pytest.raises(GivenUpError):
        scene[act](failing_sources())

    assert Entry.objects.count() == before
    scene[act]([source])
