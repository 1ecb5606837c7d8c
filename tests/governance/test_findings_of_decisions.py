"""Adopted decisions whose effect the register does not show, or shows on another day."""

import pytest

from chronicle.edtf import read_day
from governance.findings import decisions
from governance.models import Candidacy, Selection
from tests.conftest import day

TODAY = day("2026-11-24")


def told(check):
    return [found.text for found in check(TODAY)]


# effects_are_in_the_register


def test_an_effect_that_no_row_shows_is_found(botswana, adopted, plan):
    decision = adopted("PD-2004")
    plan(decision, "admit", party=botswana)

    (found,) = decisions.effects_are_in_the_register(TODAY)

    assert found.text == (
        "PD-2004: Decision PD-2004. It admits Botswana, and no row of the register shows that."
    )
    assert (found.rule, found.model, found.pk) == (
        "effects_are_in_the_register",
        "governance.decision",
        decision.pk,
    )


def test_an_effect_with_its_row_is_no_finding(botswana, adopted, plan, stand):
    plan(adopted("PD-2004"), "admit", party=botswana, standing=stand(botswana, "2004-10-29/.."))

    assert told(decisions.effects_are_in_the_register) == []


def test_a_confirmed_list_writes_no_row_of_its_own(adopted, plan):
    plan(adopted("CN-2003"), "confirm")

    assert told(decisions.effects_are_in_the_register) == []


def test_what_a_draft_plans_is_no_finding(botswana, decision, plan):
    plan(decision(), "admit", party=botswana)

    assert told(decisions.effects_are_in_the_register) == []


# rows_have_the_day_of_their_effect


@pytest.mark.parametrize(
    ("effective", "began", "days"),
    [
        ("2012-11-30", "2012-11-29", ("30 November 2012", "29 November 2012")),
        ("2012-11-30", "2012-11-30", None),
        ("2012-11-30", "2012-12-01", ("30 November 2012", "1 December 2012")),
        ("2012-11", "2012-10-31", ("November 2012", "31 October 2012")),
        ("2012-11", "2012-11-01", None),
        ("2012-11", "2012-11-30", None),
        ("2012-11", "2012-12-01", ("November 2012", "1 December 2012")),
        ("2012-11", "2012", None),
        # Without a day of its own an effect counts from the day of the decision, 29 October 2004.
        ("", "2004-10-29", None),
        ("", "2004-10-30", ("29 October 2004", "30 October 2004")),
    ],
)
def test_the_row_begins_on_the_day_of_its_effect(
    botswana, adopted, plan, stand, effective, began, days
):
    standing = stand(botswana, f"{began}/..")
    effect = {"party": botswana, "standing": standing, "effective_on": read_day(effective)}
    plan(adopted("PD-2004"), "admit", **effect)

    assert told(decisions.rows_have_the_day_of_their_effect) == (
        [
            (
                f"PD-2004: Decision PD-2004. It admits Botswana: {days[0]} by the decision, "
                f"{days[1]} in the row."
            )
        ]
        if days
        else []
    )


def test_the_day_from_which_a_decision_is_in_force_goes_before_the_day_it_was_taken(
    botswana, adopted, plan, stand
):
    decision = adopted("PD-2004", in_force_from=read_day("2005-01-01"))
    plan(decision, "admit", party=botswana, standing=stand(botswana, "2005-01-01/.."))

    assert told(decisions.rows_have_the_day_of_their_effect) == []


@pytest.mark.parametrize(("until", "number"), [("2004-10-28", 1), ("2004-10-29", 0), ("..", 0)])
def test_what_ends_a_row_is_held_to_its_end(botswana, adopted, plan, stand, until, number):
    standing = stand(botswana, f"2003/{until}")
    plan(adopted("PD-2004"), "withdraw", party=botswana, standing=standing)

    found = list(decisions.rows_have_the_day_of_their_effect(TODAY))

    assert [(it.model, it.pk) for it in found] == [("participants.standing", standing.pk)] * number


@pytest.mark.parametrize(("happened", "number"), [("2004-10", 0), ("2004-11", 1)])
def test_what_selects_is_held_to_the_day_of_the_candidacy(
    botswana, plenary, adopted, plan, happened, number
):
    selection = Selection.objects.create(slug="host", title="Host", body=plenary)
    candidacy = Candidacy.objects.create(
        selection=selection,
        candidate=botswana,
        stage="final",
        outcome="selected",
        happened_on=read_day(happened),
    )
    plan(adopted("PD-2004"), "select", selection=selection, party=botswana, candidacy=candidacy)

    assert len(told(decisions.rows_have_the_day_of_their_effect)) == number


# lifting_has_an_effect


@pytest.fixture
def lifting(adopted, link):
    """A decision that lifts another, both without effect so far."""
    earlier, later = adopted("AD-2013"), adopted("PD-2024")
    link(later, "lifts", earlier)
    return earlier, later


def test_a_decision_that_lifts_another_without_any_effect_is_found(lifting):
    assert told(decisions.lifting_has_an_effect) == [
        "PD-2024: Decision PD-2024. It lifts AD-2013, and has no effect in the register."
    ]


def test_a_measure_that_stays_although_its_decision_was_lifted_is_found(
    botswana, britain, lifting, plan, measure
):
    earlier, later = lifting
    plan(earlier, "suspend", party=botswana, suspension=measure(botswana, "2013/.."))
    plan(later, "lift", party=britain, suspension=measure(britain, "2013/2024"))

    assert told(decisions.lifting_has_an_effect) == [
        (
            "PD-2024: Decision PD-2024. It lifts AD-2013, which suspends or restricts the trade of "
            "Botswana, and does not undo that."
        )
    ]


@pytest.mark.parametrize(
    ("did", "undoes"),
    [
        ("suspend", "lift"),
        ("suspend", "replace"),
        ("replace", "lift"),
        ("withdraw", "admit"),
        ("withdraw", "readmit"),
    ],
)
def test_a_decision_that_undoes_what_it_lifts_is_no_finding(botswana, lifting, plan, did, undoes):
    earlier, later = lifting
    plan(earlier, did, party=botswana)
    plan(later, undoes, party=botswana)

    assert told(decisions.lifting_has_an_effect) == []


def test_what_is_lifted_outside_the_scheme_need_not_be_in_the_register(body, adopted, link):
    council = body("un-security-council", kind="external")
    link(adopted("S/RES/1753", body=council), "lifts", adopted("S/RES/1521", body=council))

    assert told(decisions.lifting_has_an_effect) == []


def test_other_links_ask_for_no_effect(adopted, link):
    link(adopted("PD-2024"), "supersedes", adopted("AD-2013"))

    assert told(decisions.lifting_has_an_effect) == []
