"""The constraints of every fact with a period: bounds in order, and days that are not shared."""

import pytest

from chronicle.edtf import read_interval
from participants.models import PartyName, Representation, Standing, Suspension
from tests.conftest import day, refused_by
from tests.constraints import (
    BOUNDS,
    bounds_of,
    let_pass,
    overlaps,
    try_bounds,
    try_shared_days,
)

PERIODS = [PartyName, Representation, Standing, Suspension]

NO_STANDING_TWICE = "standings_of_one_party_never_certainly_overlap"
NO_MEASURE_TWICE = "suspensions_of_one_kind_never_certainly_overlap"
ONE_NAME = "a_party_has_one_name_a_day"
ONE_SEAT = "a_state_is_represented_once_a_day"

PERIOD_CONSTRAINTS = {
    *bounds_of(PERIODS),
    *(NO_STANDING_TWICE, NO_MEASURE_TWICE, ONE_NAME, ONE_SEAT),
}


@pytest.fixture
def fact(botswana, union):
    """Make a row of a model with a period, with nothing wrong but what is given."""
    kept = {
        PartyName: {"party": botswana, "name": "Bechuanaland"},
        Representation: {"organisation": union, "state": botswana},
        Standing: {"party": botswana, "kind": "participant"},
        Suspension: {"party": botswana, "kind": "suspended", "summary": "why"},
    }

    def make(model, period="", **given):
        made = model(**{**kept[model], **given})
        if period:
            made.span = read_interval(period)
        return made

    return make


@pytest.mark.parametrize("model", PERIODS)
@pytest.mark.parametrize(("rule", "accepted", "refused"), BOUNDS)
def test_the_bounds_of_a_period_stand_in_order(fact, model, rule, accepted, refused):
    try_bounds(fact, model, rule, accepted, refused)


@pytest.mark.parametrize(
    ("model", "name", "held", "other", "refused"),
    [
        *overlaps(
            certainly=[(Standing, NO_STANDING_TWICE), (Suspension, NO_MEASURE_TWICE)],
            possibly=[(PartyName, ONE_NAME), (Representation, ONE_SEAT)],
        )
    ],
)
def test_days_are_shared_only_where_the_sources_leave_them_open(
    fact, model, name, held, other, refused
):
    try_shared_days(fact, model, name, held, other, refused=refused)


def test_a_measure_of_another_kind_may_hold_on_the_same_days(fact):
    fact(Suspension, "2003/..").save()

    let_pass(fact(Suspension, "2003/..", kind="un_embargo"))


@pytest.mark.parametrize("model", PERIODS)
def test_the_facts_of_another_party_hold_on_the_same_days(fact, austria, model):
    fact(model, "2003/..").save()

    let_pass(fact(model, "2003/..", **{"state" if model is Representation else "party": austria}))


def test_a_period_that_is_changed_into_an_overlap_is_refused(fact):
    fact(Standing, "2003-01-01/2010-01-01").save()
    later = fact(Standing, "2010-01-01/..")
    later.save()
    later.full_clean()

    later.since_earliest = later.since_latest = day("2009-12-31")

    with refused_by(NO_STANDING_TWICE):
        later.save()
