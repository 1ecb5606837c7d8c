"""The checks together: each under its own name, and in a fixed number of queries."""

import inspect

import pytest

from chronicle.edtf import read_interval
from governance.findings import CHECKS
from governance.models import Mandate, Meeting
from tests.conftest import day

TODAY = day("2026-11-24")

# One query for the rows themselves; the others are told in the checks.
QUERIES = {
    "effects_are_in_the_register": 1,
    "rows_have_the_day_of_their_effect": 1,
    "lifting_has_an_effect": 2,
    "participants_rest_on_decisions": 3,
    "measures_rest_on_decisions": 2,
    "bodies_rest_on_decisions": 1,
    "tenures_rest_on_decisions": 2,
    "seats_rest_on_decisions": 1,
    "places_are_held_with_a_standing": 4,
    "vice_chairs_succeed": 1,
    "one_presides_at_a_time": 1,
    "states_are_counted_once": 2,
    "states_are_not_lost_between": 2,
    "bodies_have_a_mandate": 1,
    "plenaries_end_with_a_communique": 2,
}
STATES = [("bw", "Botswana", "BWA"), ("na", "Namibia", "NAM"), ("za", "South Africa", "ZAF")]


def named(check):
    return check.__name__


@pytest.mark.parametrize("check", CHECKS, ids=named)
def test_a_check_says_what_it_looks_for_and_what_to_do(check):
    first, _, rest = inspect.getdoc(check).partition("\n\n")

    assert first.endswith(".")
    assert rest != ""


def test_every_check_has_its_queries_counted():
    assert [check.__name__ for check in CHECKS] == list(QUERIES)


@pytest.fixture
def places(plenary, tenure, seat):
    """Enter two chairs at once, a Vice-Chair who did not succeed, and a seat before the scheme."""

    def enter(state, group, year):
        tenure(group, "chair", None, "2010/2012", person="Somebody")
        tenure(group, "co_chair", state, "2000/2012")
        tenure(plenary, "vice_chair", state, f"{year}-01-01/{year + 1}-01-01")
        seat(group, state, "2000-01-01/..")

    return enter


@pytest.fixture
def texts(adopted, plan, link):
    """Enter a Plenary without a communiqué, and decisions whose effect is missing or amiss."""

    def enter(state, standing, number):
        plan(adopted(f"A {number}"), "withdraw", party=state)
        plan(adopted(f"B {number}"), "admit", party=state, standing=standing)
        link(adopted(f"C {number}"), "lifts", adopted(f"D {number}"))
        Meeting.objects.create(
            slug=f"plenary-{number}", kind="plenary", title="Plenary", closed_on=day("2010-01-01")
        )

    return enter


@pytest.fixture
def faults(party, union, body, stand, speak_for, measure, places, texts):
    """Enter a register in which every check finds something about each of so many states."""

    def enter(number):
        stand(union, "2003-01-01/..")
        for at, names in enumerate(STATES[:number]):
            state, group = party(*names), body(f"group-{at}", period="1999/..")
            standing = stand(state, "2005-01-01/[2006-12-01..2007-03-01]")
            stand(state, "2011-01-01/..")
            speak_for(union, state, "2007-01-01/2010-01-01")
            measure(state, "2006/2008")
            mandate = Mandate(body=group, text="Review.")
            mandate.span = read_interval("2010/2012")
            mandate.save()
            places(state, group, 2010 + at)
            texts(state, standing, at)

    return enter


@pytest.mark.parametrize("number", [1, 3])
@pytest.mark.parametrize("check", CHECKS, ids=named)
def test_a_check_asks_as_often_for_three_faults_as_for_one(
    faults, django_assert_num_queries, check, number
):
    faults(number)

    with django_assert_num_queries(QUERIES[check.__name__]):
        found = list(check(TODAY))

    assert {it.rule for it in found} == {check.__name__}
    assert len(found) >= number
