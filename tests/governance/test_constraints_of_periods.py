"""The constraints of bodies, offices, seats, rules and obligations as facts with a period."""

import pytest

from governance.models import (
    Body,
    BodyName,
    Mandate,
    Obligation,
    ProcedureRule,
    Seat,
    SeatRole,
    Tenure,
)
from tests.constraints import (
    BOUNDS,
    bounds_of,
    let_pass,
    overlaps,
    refuse,
    try_bounds,
    try_shared_days,
)
from tests.governance.rows import The

PERIODS = [Body, BodyName, Mandate, Tenure, Seat, ProcedureRule, Obligation]
ONE_HOLDER = "an_office_has_one_holder"

CERTAINLY = [
    (Mandate, "mandates_of_one_body_never_certainly_overlap"),
    (Tenure, ONE_HOLDER),
    (Seat, "a_party_sits_once_in_a_body"),
    (ProcedureRule, "a_body_has_one_rule_a_day"),
    (Obligation, "an_obligation_is_told_once_a_day"),
]
POSSIBLY = [(BodyName, "a_body_has_one_name_a_day")]

PERIOD_CONSTRAINTS = {*bounds_of(PERIODS), *(name for _model, name in (*CERTAINLY, *POSSIBLY))}


@pytest.mark.parametrize("model", PERIODS)
@pytest.mark.parametrize(("rule", "accepted", "refused"), BOUNDS)
def test_the_bounds_of_a_period_stand_in_order(row, model, rule, accepted, refused):
    try_bounds(row, model, rule, accepted, refused)


@pytest.mark.parametrize(
    ("model", "name", "held", "other", "refused"),
    [*overlaps(certainly=CERTAINLY, possibly=POSSIBLY)],
)
def test_days_are_shared_only_where_the_sources_leave_them_open(
    row, model, name, held, other, refused
):
    try_shared_days(row, model, name, held, other, refused=refused)


@pytest.mark.parametrize("model", [BodyName, Mandate, Tenure, Seat, ProcedureRule])
def test_another_body_has_its_own_names_mandates_offices_seats_and_rules(row, model):
    row(model, "2003/..").save()

    let_pass(row(model, "2003/..", body=The("other_group")))


def test_another_party_sits_beside_the_first(row):
    row(Seat, "2003/..").save()

    let_pass(row(Seat, "2003/..", party=The("union")))


@pytest.mark.parametrize("role", SeatRole.values)
def test_a_party_does_not_sit_twice_in_another_role(row, role):
    row(Seat, "2003/..").save()

    refuse(row(Seat, "2004/..", role=role), "a_party_sits_once_in_a_body")


def test_another_obligation_is_owed_on_the_same_days(row):
    row(Obligation, "2003/..").save()

    let_pass(row(Obligation, "2003/..", name="Statistics"))


@pytest.mark.parametrize("office", ["chair", "vice_chair", "executive_secretary"])
def test_an_office_has_one_holder_but_for_co_chairs(row, office):
    row(Tenure, "2003/..", office=office).save()
    row(Tenure, "2003/..", office="co_chair").save()

    refuse(row(Tenure, "2003/..", office=office, holder=The("union")), ONE_HOLDER)

    let_pass(row(Tenure, "2003/..", office="co_chair", holder=The("union")))


def test_a_co_chair_does_not_turn_into_a_second_chair(row):
    row(Tenure, "2003/..").save()
    beside = row(Tenure, "2003/..", office="co_chair", holder=The("union"))
    beside.save()

    beside.office = "chair"

    refuse(beside, ONE_HOLDER)


def test_a_chair_and_a_vice_chair_preside_on_the_same_days(row):
    row(Tenure, "2003/..").save()

    let_pass(row(Tenure, "2003/..", office="vice_chair"))
