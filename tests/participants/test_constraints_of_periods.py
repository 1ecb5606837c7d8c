"""The constraints of every fact with a period: bounds in order, and days that are not shared."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from chronicle.edtf import read_interval
from chronicle.refusals import sentence_of
from participants.models import PartyName, Representation, Standing, Suspension
from tests.conftest import day, refused_by
from tests.participants.conftest import let_pass

PERIODS = [PartyName, Representation, Standing, Suspension]
ENDS = ["since_earliest", "since_latest", "until_earliest", "until_latest"]

# Rule, the four bounds it lets pass, the four it refuses (the day after, or no day at all).
BOUNDS = [
    (
        "since_bounds_are_in_order",
        "2003-01-02 2003-01-02 . .",
        "2003-01-03 2003-01-02 . .",
    ),
    (
        "until_bounds_are_in_order",
        "2003-01-01 2003-01-01 2004-01-02 2004-01-02",
        "2003-01-01 2003-01-01 2004-01-03 2004-01-02",
    ),
    # An end that is known to have come by a day has an earliest day too.
    (
        "until_bounds_are_in_order",
        "2003-01-01 2003-01-01 2003-01-02 2004-01-02",
        "2003-01-01 2003-01-01 . 2004-01-02",
    ),
    # The first day without the fact may not be the first day of the fact.
    (
        "begins_before_it_ends",
        "2003-01-01 2003-01-01 2003-01-02 2003-01-02",
        "2003-01-01 2003-01-01 2003-01-01 2003-01-01",
    ),
    (
        "begins_before_it_ends",
        "2003-01-01 2003-12-31 2003-01-01 2003-12-31",
        "2003-01-02 2003-12-31 2003-01-01 2003-12-31",
    ),
    (
        "begins_before_it_ends",
        "2003-01-01 2003-12-31 2003-01-01 2003-12-31",
        "2003-01-01 2004-01-01 2003-01-01 2003-12-31",
    ),
    ("begins_before_it_ends", "2003-01-01 . 2003-01-01 .", "2003-01-02 . 2003-01-01 ."),
    (
        "begins_before_it_ends",
        ". 2003-01-02 2003-01-01 2003-01-02",
        ". 2003-01-03 2003-01-01 2003-01-02",
    ),
]

NO_STANDING_TWICE = "standings_of_one_party_never_certainly_overlap"
NO_MEASURE_TWICE = "suspensions_of_one_kind_never_certainly_overlap"
ONE_NAME = "a_party_has_one_name_a_day"
ONE_SEAT = "a_state_is_represented_once_a_day"

CERTAIN = [
    # The first day of one is the last day of the other, or the day after it.
    ("2003-01-01/2010-01-01", "2009-12-31/..", True),
    ("2003-01-01/2010-01-01", "2010-01-01/..", False),
    ("2003-01-01/2010-01-01", "2000-01-01/2003-01-02", True),
    ("2003-01-01/2010-01-01", "2000-01-01/2003-01-01", False),
    ("2003-01-01/..", "2020-01-01/..", True),
    ("2003-01-01/..", "2003-01-01/..", True),
    ("2003-01-01/..", "2005-01-01/2006-01-01", True),
]
# Only possible days are shared.
DOUBTFUL = [
    ("2003-01-01/[2004-01-01..2004-07-12]", "2004-01-01/.."),
    ("2003-01-01/[2004-01-01..2004-07-12]", "[2004-01-01..2004-07-12]/.."),
    ("2003/2003", "2003-06-01/2003-06-02"),
    ("/..", "/.."),
    ("/..", "2003-01-01/.."),
]

PERIOD_CONSTRAINTS = {
    *(f"{model._meta.model_name}_{rule}" for model in PERIODS for rule, *_ in BOUNDS),
    *(NO_STANDING_TWICE, NO_MEASURE_TWICE, ONE_NAME, ONE_SEAT),
}


def bounds(text):
    days = [dt.date.fromisoformat(word) if word != "." else None for word in text.split()]
    return dict(zip(ENDS, days, strict=True))


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


def codes_and_sentences(fact):
    """How Python refuses what the constraints refuse."""
    with pytest.raises(ValidationError) as refusal:
        fact.validate_constraints()
    return [(error.code, error.message) for error in refusal.value.error_dict["__all__"]]


@pytest.mark.parametrize("model", PERIODS)
@pytest.mark.parametrize(("rule", "accepted", "refused"), BOUNDS)
def test_the_bounds_of_a_period_stand_in_order(fact, model, rule, accepted, refused):
    name = f"{model._meta.model_name}_{rule}"
    let_pass(fact(model, **bounds(accepted)))

    with refused_by(name):
        fact(model, **bounds(refused)).save()

    assert codes_and_sentences(fact(model, **bounds(refused))) == [(rule, sentence_of(name))]


def _overlaps():
    certainly = [(Standing, NO_STANDING_TWICE), (Suspension, NO_MEASURE_TWICE)]
    possibly = [(PartyName, ONE_NAME), (Representation, ONE_SEAT)]
    for model, name in (*certainly, *possibly):
        for held, other, refused in CERTAIN:
            yield model, name, held, other, refused
        for held, other in DOUBTFUL:
            yield model, name, held, other, (model, name) in possibly


@pytest.mark.parametrize(("model", "name", "held", "other", "refused"), [*_overlaps()])
def test_days_are_shared_only_where_the_sources_leave_them_open(
    fact, model, name, held, other, refused
):
    fact(model, held).save()

    if refused:
        with refused_by(name):
            fact(model, other).save()
        assert codes_and_sentences(fact(model, other)) == [(name, sentence_of(name))]
    else:
        fact(model, other).validate_constraints()
        let_pass(fact(model, other))


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
