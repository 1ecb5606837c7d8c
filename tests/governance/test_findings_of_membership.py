"""States between two seats, mandates past their end, Plenaries without a communiqué."""

import pytest

from chronicle.edtf import read_day, read_interval
from governance.findings import mandates, meetings, membership
from governance.models import Mandate
from tests.conftest import day

TODAY = day("2026-11-24")


def told(check, on=TODAY):
    return [found.text for found in check(on)]


# states_are_counted_once


@pytest.fixture
def taking_part(union, stand):
    """The Union, which takes part."""
    stand(union, "2003-01-01/..")
    return union


@pytest.mark.parametrize(
    ("own", "days"),
    [
        ("2003-01-01/2007-01-01", None),
        (
            "2003-01-01/[2006-12-01..2007-01-02]",
            "from 1 January 2007 until 2 January 2007",
        ),
        ("2003-01-01/[2006-12-01..2007-01-01]", None),
        ("2003-01-01/[2006-12-01..]", "from 1 January 2007 until 1 January 2010"),
        ("[2009-12-31..2010-01-31]/..", "from 31 December 2009 until 1 January 2010"),
        ("[2010-01-01..2010-01-31]/..", None),
    ],
)
def test_bounds_that_may_count_a_state_twice_are_found(
    austria, taking_part, stand, speak_for, own, days
):
    speak_for(taking_part, austria, "2007-01-01/2010-01-01")
    standing = stand(austria, own)

    found = list(membership.states_are_counted_once(TODAY))

    assert [it.text for it in found] == (
        [
            (
                f"Austria may count twice {days}: as a Participant of its own and through European "
                "Union."
            )
        ]
        if days
        else []
    )
    assert [(it.model, it.pk) for it in found] == [("participants.standing", standing.pk)] * len(
        found
    )


def test_who_represents_without_taking_part_counts_nobody(austria, union, stand, speak_for):
    speak_for(union, austria, "2007-01-01/..")
    stand(austria, "2003-01-01/[2006-12-01..2008-01-01]")
    assert told(membership.states_are_counted_once) == []

    stand(union, "2007-12-31/..")
    assert told(membership.states_are_counted_once) == [
        (
            "Austria may count twice from 31 December 2007 until 1 January 2008: as a Participant "
            "of its own and through European Union."
        )
    ]


def test_an_observer_does_not_count(austria, taking_part, stand, speak_for):
    speak_for(taking_part, austria, "2007-01-01/..")
    stand(austria, "2003/..", "observer")

    assert told(membership.states_are_counted_once) == []


# states_are_not_lost_between


@pytest.mark.parametrize(
    ("own", "days"),
    [
        ("2003-01-01/2007-01-01", None),
        ("2003-01-01/2006-12-31", "from 31 December 2006 until 1 January 2007"),
        ("2003-01-01/[2006-11-01..2007-01-01]", None),
        ("2003-01-01/[2006-11-01..]", None),
        ("2010-01-01/..", None),
        ("2010-01-02/..", "from 1 January 2010 until 2 January 2010"),
        ("[2010-01-01..2010-12-31]/..", None),
    ],
)
def test_days_between_an_own_standing_and_a_representation_are_found(
    austria, taking_part, stand, speak_for, own, days
):
    speak_for(taking_part, austria, "2007-01-01/2010-01-01")
    standing = stand(austria, own)

    found = list(membership.states_are_not_lost_between(TODAY))

    assert [it.text for it in found] == (
        [
            (
                f"Austria takes part in no way {days}, between its own standing and its "
                "representation by European Union."
            )
        ]
        if days
        else []
    )
    assert [(it.model, it.pk) for it in found] == [("participants.standing", standing.pk)] * len(
        found
    )


def test_a_break_between_two_standings_of_its_own_is_not_one_of_these(
    austria, taking_part, stand, speak_for
):
    speak_for(taking_part, austria, "2007-01-01/..")
    stand(austria, "2003-01-01/2003-07-31", "interim")
    stand(austria, "2003-10-31/2007-01-01")

    assert told(membership.states_are_not_lost_between) == []


def test_the_interim_list_was_a_way_to_take_part(austria, taking_part, stand, speak_for):
    speak_for(taking_part, austria, "2004-05-01/..")
    stand(austria, "2003-02-01/2003-07-31", "interim")

    assert told(membership.states_are_not_lost_between) == [
        (
            "Austria takes part in no way from 31 July 2003 until 1 May 2004, between its own "
            "standing and its representation by European Union."
        )
    ]


def test_a_state_that_was_only_ever_represented_is_no_finding(austria, taking_part, speak_for):
    speak_for(taking_part, austria, "2007-01-01/2010-01-01")

    assert told(membership.states_are_not_lost_between) == []


# bodies_have_a_mandate


@pytest.fixture
def mandate():
    def write(body, period):
        given = Mandate(body=body, text="Review the scheme.")
        given.span = read_interval(period)
        given.save()

    return write


@pytest.mark.parametrize(
    ("on", "number"), [("2025-12-31", 0), ("2026-01-01", 1), ("2026-01-02", 1)]
)
def test_a_mandate_lapses_on_the_day_it_ends(monitoring, mandate, on, number):
    mandate(monitoring, "2023-01-01/2026-01-01")

    found = list(mandates.bodies_have_a_mandate(day(on)))

    assert [it.text for it in found] == [
        (
            "Working Group on Monitoring: its last mandate, from 1 January 2023 until 1 January "
            "2026, has lapsed; the body has no known end."
        )
    ] * number
    assert [(it.model, it.pk) for it in found] == [("governance.body", monitoring.pk)] * number


@pytest.mark.parametrize(
    ("period", "number"),
    [
        ("2026-01-01/2027-01-01", 0),
        ("2026-01-01/..", 0),
        ("2026-01-01/[2026-06-01..2026-11-24]", 1),
        ("2026-01-01/[2026-06-01..2026-11-25]", 0),
        ("2026-01-01/[2026-06-01..]", 0),
        ("2020-01-01/2022-01-01", 1),
    ],
)
def test_another_mandate_keeps_the_body_at_work(monitoring, mandate, period, number):
    mandate(monitoring, "2023-01-01/2026-01-01")
    mandate(monitoring, period)

    assert len(told(mandates.bodies_have_a_mandate)) == number


@pytest.mark.parametrize(
    ("life", "number"),
    [
        ("2003/2026-01-01", 0),
        ("2003/2026-11-24", 0),
        ("2003/2026-11-25", 1),
        ("2003/[2026-01-01..]", 1),
    ],
)
def test_a_body_that_has_ended_needs_no_mandate(body, mandate, life, number):
    mandate(body("ckr", period=life), "2023-01-01/2026-01-01")

    assert len(told(mandates.bodies_have_a_mandate)) == number


def test_a_body_without_any_mandate_of_a_period_is_no_finding(monitoring):
    assert told(mandates.bodies_have_a_mandate) == []


# plenaries_end_with_a_communique


def test_a_plenary_without_a_communique_is_found(meeting, adopted):
    adopted("PD-2022", meeting=meeting, kind="plenary_decision")
    adopted("FC-2021", kind="final_communique")

    (found,) = meetings.plenaries_end_with_a_communique(TODAY)

    assert found.text == (
        "Plenary of 2022, 4 November 2022: the register has no final communiqué of it."
    )
    assert (found.model, found.pk) == ("governance.meeting", meeting.pk)


def test_a_plenary_with_its_communique_is_no_finding(meeting, adopted):
    adopted("FC-2022", meeting=meeting, kind="final_communique")

    assert told(meetings.plenaries_end_with_a_communique) == []


@pytest.mark.parametrize(
    ("status", "sentence"),
    [
        ("blocked", "there was no consensus on its communiqué FC-2022"),
        ("draft", "the register has no final communiqué of it"),
    ],
)
def test_a_communique_that_was_not_adopted_is_none(meeting, decision, status, sentence):
    decision(reference="FC-2022", meeting=meeting, kind="final_communique", status=status)

    assert told(meetings.plenaries_end_with_a_communique) == [
        f"Plenary of 2022, 4 November 2022: {sentence}."
    ]


@pytest.mark.parametrize(
    ("opened", "closed", "on", "number"),
    [
        ("2022-11-01", "2022-11-04", "2022-11-04", 0),
        ("2022-11-01", "2022-11-04", "2022-11-05", 1),
        ("2022-11-01", "2022-11", "2022-11-30", 0),
        ("2022-11-01", "2022-11", "2022-12-01", 1),
        # No last day is recorded: it is over after a month.
        ("2022-11-01", "", "2022-12-02", 0),
        ("2022-11-01", "", "2022-12-03", 1),
        ("", "", "2026-11-24", 0),
    ],
)
def test_only_a_plenary_that_is_over_can_lack_its_communique(meeting, opened, closed, on, number):
    meeting.opened_on, meeting.closed_on = read_day(opened), read_day(closed)
    meeting.save()

    assert len(told(meetings.plenaries_end_with_a_communique, day(on))) == number


@pytest.mark.parametrize(
    ("kind", "number"),
    [("plenary", 1), ("special_plenary", 1), ("intersessional", 0), ("ministerial", 0)],
)
def test_only_plenaries_end_with_a_communique(meeting, kind, number):
    meeting.kind = kind
    meeting.save()

    assert len(told(meetings.plenaries_end_with_a_communique)) == number
