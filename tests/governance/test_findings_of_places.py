"""Offices and seats without a standing, Vice-Chairs who did not succeed, two Chairs at once."""

import pytest

from governance.findings import places, succession
from tests.conftest import day

TODAY = day("2026-11-24")


def told(check, on=TODAY):
    return [found.text for found in check(on)]


# places_are_held_with_a_standing


@pytest.mark.parametrize(
    ("standing", "days"),
    [
        (None, "from 1 January 2003 until 1 January 2005"),
        ("2003-01-01/..", None),
        ("2003-01-02/..", "from 1 January 2003 until 2 January 2003"),
        ("[2003-01-01..2003-12-31]/..", None),
        ("2003-01-01/2005-01-01", None),
        ("2003-01-01/2004-12-31", "from 31 December 2004 until 1 January 2005"),
        ("2003-01-01/[2004-07-01..2005-01-01]", None),
        ("2003-01-01/[2004-07-01..]", None),
    ],
)
def test_an_office_is_held_on_days_with_a_standing(
    botswana, plenary, tenure, stand, standing, days
):
    chair = tenure(plenary, "chair", botswana, "2003-01-01/2005-01-01")
    if standing:
        stand(botswana, standing)

    found = list(places.places_are_held_with_a_standing(TODAY))

    assert [it.text for it in found] == (
        [f"Kimberley Process Plenary, Chair: Botswana had no standing in the scheme {days}."]
        if days
        else []
    )
    assert [(it.model, it.pk) for it in found] == [("governance.tenure", chair.pk)] * len(found)


def test_each_break_in_the_standing_is_told(botswana, monitoring, seat, stand):
    stand(botswana, "2003-01-01/2004-07-09")
    stand(botswana, "2007-11-08/2010-01-01")
    given = seat(monitoring, botswana, "2003-06-01/..")

    found = list(places.places_are_held_with_a_standing(TODAY))

    assert [it.text for it in found] == [
        (
            "Working Group on Monitoring, member: Botswana had no standing in the scheme "
            "from 9 July 2004 until 8 November 2007."
        ),
        (
            "Working Group on Monitoring, member: Botswana had no standing in the scheme "
            "since 1 January 2010."
        ),
    ]
    assert [(it.model, it.pk) for it in found] == [("governance.seat", given.pk)] * 2


@pytest.mark.parametrize(
    ("kind", "number"),
    [("participant", 0), ("interim", 0), ("observer", 0), ("trading_entity", 0), ("applicant", 1)],
)
def test_every_standing_but_an_applicants_gives_a_place(
    botswana, monitoring, seat, stand, kind, number
):
    stand(botswana, "2003/..", kind)
    seat(monitoring, botswana, "2004-01-01/..", "observer")

    assert len(told(places.places_are_held_with_a_standing)) == number


def test_a_represented_state_may_have_a_place(austria, union, monitoring, seat, speak_for):
    speak_for(union, austria, "1995-01-01/2010-01-01")
    seat(monitoring, austria, "2004-01-01/2010-01-01")
    assert told(places.places_are_held_with_a_standing) == []

    seat(monitoring, austria, "2010-01-01/2010-01-02")
    assert len(told(places.places_are_held_with_a_standing)) == 1


@pytest.mark.parametrize(
    ("standing", "number"),
    [("2003-01-01/..", 1), ("2002-12-31/..", 0), ("1999/2002-01-02", 0), ("1999/2002-01-01", 1)],
)
def test_a_place_that_is_only_attested_needs_a_standing_on_one_of_its_days(
    botswana, monitoring, tenure, stand, standing, number
):
    tenure(monitoring, "chair", botswana, "[..2002-12-31]/[2002-01-01..]")
    stand(botswana, standing)

    assert (
        told(places.places_are_held_with_a_standing)
        == [
            (
                "Working Group on Monitoring, Chair: Botswana, attested 2002, had no standing in the "
                "scheme."
            )
        ]
        * number
    )


@pytest.mark.parametrize("period", ["/..", "/[2010-01-01..]"])
def test_a_place_of_which_no_day_is_vouched_for_is_no_finding(botswana, monitoring, seat, period):
    seat(monitoring, botswana, period)

    assert told(places.places_are_held_with_a_standing) == []


def test_an_office_that_names_a_person_alone_is_no_finding(monitoring, tenure):
    tenure(monitoring, "chair", None, "2010/2012", person="Stephane Chardon")

    assert told(places.places_are_held_with_a_standing) == []


# vice_chairs_succeed


@pytest.mark.parametrize(
    ("chaired", "number"),
    [
        (None, 1),
        ("2021-12-31/..", 1),
        ("2022-01-01/..", 0),
        ("2022-01-02/..", 1),
        ("2022/..", 0),
        ("[..2022-01-01]/[2022-01-01..]", 0),
    ],
)
def test_a_vice_chair_becomes_chair_on_the_day_the_term_ends(
    botswana, plenary, tenure, chaired, number
):
    deputy = tenure(plenary, "vice_chair", botswana, "2021-01-01/2022-01-01")
    if chaired:
        tenure(plenary, "chair", botswana, chaired)

    found = list(succession.vice_chairs_succeed(TODAY))

    assert [it.text for it in found] == [
        (
            "Kimberley Process Plenary: Botswana was Vice-Chair, from 1 January 2021 until "
            "1 January 2022, and not Chair right after."
        )
    ] * number
    assert [(it.model, it.pk) for it in found] == [("governance.tenure", deputy.pk)] * number


def test_the_chair_of_another_is_no_succession(botswana, britain, plenary, tenure):
    tenure(plenary, "vice_chair", botswana, "2021-01-01/2022-01-01")
    tenure(plenary, "chair", britain, "2022-01-01/..")

    assert len(told(succession.vice_chairs_succeed)) == 1


@pytest.mark.parametrize(
    ("chaired", "number"), [("2026-01-01/..", 0), ("2026-01-02/..", 1), ("2027-01-01/..", 1)]
)
def test_a_vice_chair_who_is_only_attested_succeeds_within_the_year(
    botswana, plenary, tenure, chaired, number
):
    tenure(plenary, "vice_chair", botswana, "[..2025-12-31]/[2025-01-01..]")
    tenure(plenary, "chair", botswana, chaired)

    assert (
        told(succession.vice_chairs_succeed)
        == [
            (
                "Kimberley Process Plenary: Botswana was Vice-Chair, attested 2025, and not Chair "
                "right after."
            )
        ]
        * number
    )


@pytest.mark.parametrize(
    ("period", "on", "number"),
    [
        ("2021-01-01/2022-01-01", "2021-12-31", 0),
        ("2021-01-01/2022-01-01", "2022-01-01", 1),
        ("[..2025-12-31]/[2025-01-01..]", "2025-12-31", 0),
        ("[..2025-12-31]/[2025-01-01..]", "2026-01-01", 1),
        ("2021-01-01/..", "2026-11-24", 0),
    ],
)
def test_a_term_that_may_still_run_is_left_alone(botswana, plenary, tenure, period, on, number):
    tenure(plenary, "vice_chair", botswana, period)

    assert len(told(succession.vice_chairs_succeed, day(on))) == number


def test_vice_chairs_of_other_bodies_need_not_succeed(botswana, monitoring, tenure):
    tenure(monitoring, "vice_chair", botswana, "2021-01-01/2022-01-01")

    assert told(succession.vice_chairs_succeed) == []


# one_presides_at_a_time


@pytest.mark.parametrize(
    ("second", "number"),
    [
        ("2014-01-01/2015-01-01", 0),
        ("2013-12-31/2015-01-01", 1),
        # Whoever took over in 2013 had done so by its last day.
        ("2013/2015-01-01", 1),
        ("[2013-06-01..2014-01-01]/2015-01-01", 0),
        ("[..2013-11-30]/[2013-11-01..]", 1),
        ("[..2014-01-01]/[2013-11-01..]", 0),
        ("[..2009-12-31]/[2009-01-01..]", 0),
        ("/..", 0),
    ],
)
def test_a_second_chair_on_certain_days_of_the_first_is_found(
    botswana, britain, monitoring, tenure, second, number
):
    tenure(monitoring, "chair", botswana, "2010-01-01/2014-01-01")
    other = tenure(monitoring, "co_chair", britain, second)

    found = list(succession.one_presides_at_a_time(TODAY))

    assert [(it.model, it.pk) for it in found] == [("governance.tenure", other.pk)] * number


def test_both_are_told_with_their_persons_and_days(botswana, britain, monitoring, tenure):
    tenure(monitoring, "chair", botswana, "2010-01-01/2014-01-01", person="Mark Bell")
    tenure(monitoring, "co_chair", britain, "[..2013-11-30]/[2013-11-01..]")

    assert told(succession.one_presides_at_a_time) == [
        (
            "Working Group on Monitoring was presided over by both Mark Bell, Botswana (Chair, "
            "from 1 January 2010 until 1 January 2014) and United Kingdom (Co-Chair, attested "
            "November 2013)."
        )
    ]


@pytest.mark.parametrize(
    ("first", "second", "number"),
    [("Ann", "Ann", 0), ("Ann", "Ben", 1), ("Ann", "", 0), ("", "", 0)],
)
def test_two_tenures_of_one_party_are_two_chairs_when_they_name_two_persons(
    botswana, monitoring, tenure, first, second, number
):
    tenure(monitoring, "chair", botswana, "2010-01-01/2014-01-01", person=first)
    tenure(monitoring, "chair", botswana, "[..2013-11-30]/[2013-11-01..]", person=second)

    assert len(told(succession.one_presides_at_a_time)) == number


def test_two_co_chairs_preside_together(botswana, britain, monitoring, tenure):
    tenure(monitoring, "co_chair", botswana, "2010/..")
    tenure(monitoring, "co_chair", britain, "2010/..")

    assert told(succession.one_presides_at_a_time) == []


def test_a_vice_chair_and_the_chair_of_another_body_do_not_preside_here(
    botswana, britain, union, plenary, monitoring, tenure
):
    tenure(monitoring, "chair", botswana, "2010/..")
    tenure(monitoring, "vice_chair", britain, "2010/..")
    tenure(plenary, "chair", union, "2010/..")

    assert told(succession.one_presides_at_a_time) == []
