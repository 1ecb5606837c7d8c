"""Rows of the register that rest on no decision."""

import pytest

from governance.findings import foundations
from tests.conftest import day

TODAY = day("2026-11-24")


def told(check):
    return [found.text for found in check(TODAY)]


# participants_rest_on_decisions


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        ("2003-07-31/..", None),
        (
            "2003-08-01/..",
            "Botswana: Participant, since 1 August 2003; no decision in the register began that.",
        ),
        ("[2003-07-31..2003-10-31]/..", None),
        ("[..2011-01-01]/..", None),
        (
            "2003-01-01/2004-07-09",
            (
                "Botswana: Participant, from 1 January 2003 until 9 July 2004; no decision in the "
                "register ended that."
            ),
        ),
        (
            "2011/2012",
            (
                "Botswana: Participant, from 2011 until 2012; no decision in the register began "
                "or ended that."
            ),
        ),
        # That it ended is not known.
        ("2003-01-01/[2004-07-09..]", None),
    ],
)
def test_a_participant_without_a_decision_is_found(botswana, stand, period, sentence):
    stand(botswana, period)

    assert told(foundations.participants_rest_on_decisions) == ([sentence] if sentence else [])


def test_other_standings_need_no_decision(council, stand):
    stand(council, "2012/2014", "observer")

    assert told(foundations.participants_rest_on_decisions) == []


def test_a_participant_admitted_and_removed_by_decisions_is_no_finding(
    botswana, stand, adopted, plan
):
    standing = stand(botswana, "2012-11-30/2014-07-09")
    plan(adopted("PD-2012"), "admit", party=botswana, standing=standing)
    plan(adopted("PD-2014"), "withdraw", party=botswana, standing=standing)

    assert told(foundations.participants_rest_on_decisions) == []


def test_a_state_that_joins_what_represents_it_leaves_without_a_decision(
    austria, union, stand, speak_for
):
    standing = stand(austria, "2003-01-01/2004-05-01")
    speak_for(union, austria, "2004-05-01/..")
    assert told(foundations.participants_rest_on_decisions) == []

    standing.until_earliest = standing.until_latest = day("2004-04-30")
    standing.save()
    assert told(foundations.participants_rest_on_decisions) == [
        (
            "Austria: Participant, from 1 January 2003 until 30 April 2004; no decision in the "
            "register ended that."
        )
    ]


# measures_rest_on_decisions


@pytest.mark.parametrize(
    ("period", "sentence"),
    [
        (
            "2013-05-23/..",
            "Botswana: suspended, since 23 May 2013; no decision in the register began that.",
        ),
        (
            "2003/2003",
            (
                "Botswana: suspended, at some time in 2003; no decision in the register began or "
                "ended that."
            ),
        ),
    ],
)
def test_a_measure_without_a_decision_is_found(botswana, measure, period, sentence):
    measure(botswana, period)

    assert told(foundations.measures_rest_on_decisions) == [sentence]


def test_a_measure_whose_end_alone_was_not_decided_is_found(botswana, measure, adopted, plan):
    suspension = measure(botswana, "2006-11-24/2006-12-05", "partial")
    plan(adopted("PD-2006"), "suspend", party=botswana, suspension=suspension)

    assert told(foundations.measures_rest_on_decisions) == [
        (
            "Botswana: restricted, from 24 November 2006 until 5 December 2006; no decision in the "
            "register ended that."
        )
    ]


def test_what_replaces_a_measure_ends_it(botswana, measure, adopted, plan):
    full, part = measure(botswana, "2013/2015-07-17"), measure(botswana, "2015-07-17/..", "partial")
    plan(adopted("AD-2013"), "suspend", party=botswana, suspension=full)
    plan(adopted("AD-2015"), "replace", party=botswana, suspension=part)

    assert told(foundations.measures_rest_on_decisions) == []


def test_whoever_is_taken_off_the_list_is_suspended_by_that(
    botswana, stand, measure, adopted, plan
):
    measure(botswana, "2004-07-09/..")
    removed = {"party": botswana, "standing": stand(botswana, "2003/2004-07-09")}
    plan(adopted("CN-2004"), "withdraw", **removed)

    assert told(foundations.measures_rest_on_decisions) == []


def test_a_decision_about_another_party_is_no_foundation(botswana, britain, measure, adopted, plan):
    measure(botswana, "2013-05-23/..")
    plan(adopted("AD-2013"), "suspend", suspension=measure(britain, "2013-05-23/.."))

    assert len(told(foundations.measures_rest_on_decisions)) == 1


# bodies_rest_on_decisions


def test_a_body_without_a_decision_is_found(monitoring):
    (found,) = foundations.bodies_rest_on_decisions(TODAY)

    assert found.text == (
        "Working Group on Monitoring, since 2003; no decision in the register established it."
    )
    assert (found.model, found.pk) == ("governance.body", monitoring.pk)


def test_a_body_that_a_decision_established_is_no_finding(monitoring, adopted, plan):
    effect = plan(adopted("PD-2003"), "dissolve", established=monitoring)
    assert len(told(foundations.bodies_rest_on_decisions)) == 1

    effect.kind = "establish"
    effect.save()
    assert told(foundations.bodies_rest_on_decisions) == []


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        ("plenary", 0),
        ("ministerial", 0),
        ("external", 0),
        ("committee", 1),
        ("technical_team", 1),
        ("secretariat", 1),
    ],
)
def test_only_bodies_of_the_scheme_are_set_up_by_it(body, kind, number):
    body("some", kind=kind)

    assert len(told(foundations.bodies_rest_on_decisions)) == number


# tenures_rest_on_decisions


def test_tenures_without_a_decision_are_told_by_body(botswana, britain, monitoring, body, tenure):
    tenure(monitoring, "chair", botswana, "2010/2012")
    tenure(monitoring, "chair", britain, "2013/..")
    tenure(body("wgs", "Working Group on Statistics"), "chair", botswana)

    found = list(foundations.tenures_rest_on_decisions(TODAY))

    assert [it.text for it in found] == [
        "Working Group on Monitoring: 2 tenures rest on no decision in the register.",
        "Working Group on Statistics: 1 tenure rests on no decision in the register.",
    ]
    assert (found[0].model, found[0].pk) == ("governance.body", monitoring.pk)


def test_whoever_was_elected_is_no_finding(botswana, monitoring, tenure, adopted, plan):
    chair = tenure(monitoring, "chair", botswana)
    effect = plan(adopted("PD-2020"), "end_tenure", body=monitoring, tenure=chair)
    assert len(told(foundations.tenures_rest_on_decisions)) == 1

    effect.kind = "elect"
    effect.save()
    assert told(foundations.tenures_rest_on_decisions) == []


def test_the_vice_chair_of_the_plenary_needs_no_other_election(
    botswana, plenary, tenure, adopted, plan
):
    deputy = tenure(plenary, "vice_chair", botswana, "2021-01-01/2022-01-01")
    plan(adopted("PD-2020"), "elect", body=plenary, tenure=deputy)
    chair = tenure(plenary, "chair", botswana, "2022-01-01/2023-01-01")
    assert told(foundations.tenures_rest_on_decisions) == []

    chair.since_earliest = chair.since_latest = day("2022-01-02")
    chair.save()
    assert told(foundations.tenures_rest_on_decisions) == [
        "Kimberley Process Plenary: 1 tenure rests on no decision in the register."
    ]


def test_a_vice_chair_of_another_body_has_no_such_right(
    botswana, monitoring, tenure, adopted, plan
):
    deputy = tenure(monitoring, "vice_chair", botswana, "2021-01-01/2022-01-01")
    plan(adopted("PD-2020"), "elect", body=monitoring, tenure=deputy)
    tenure(monitoring, "chair", botswana, "2022-01-01/2023-01-01")

    assert len(told(foundations.tenures_rest_on_decisions)) == 1


# seats_rest_on_decisions


def test_seats_without_a_decision_are_told_by_body(
    botswana, britain, union, monitoring, seat, adopted, plan
):
    for party in (botswana, britain):
        seat(monitoring, party)
    given = seat(monitoring, union)
    plan(adopted("PD-2020"), "seat", body=monitoring, party=union, seat=given)

    assert told(foundations.seats_rest_on_decisions) == [
        "Working Group on Monitoring: 2 seats rest on no decision in the register."
    ]


def test_a_decision_that_ends_a_seat_does_not_give_it(botswana, monitoring, seat, adopted, plan):
    taken = seat(monitoring, botswana)
    plan(adopted("PD-2020"), "end_seat", body=monitoring, party=botswana, seat=taken)

    assert told(foundations.seats_rest_on_decisions) == [
        "Working Group on Monitoring: 1 seat rests on no decision in the register."
    ]
