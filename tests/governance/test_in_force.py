"""Whether a decision is in force on a day: one table of days, and the words that explain it."""

import pytest

from chronicle.edtf import read_day, read_interval
from chronicle.spans import Answer
from governance.in_force import (
    in_force,
    in_force_in_words,
    in_force_on,
    keys_in_force,
    knowing_their_end,
)
from governance.models import Decision, DecisionLink
from governance.public import public_through
from tests.conftest import day
from tests.governance.conftest import take_steps

pytestmark = pytest.mark.django_db

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN


def days(**given):
    return {name: read_day(text) for name, text in given.items()}


@pytest.mark.parametrize(
    ("given", "asked", "answer"),
    [
        ({"decided_on": "2010-05-01"}, "2010-04-30", NO),
        ({"decided_on": "2010-05-01"}, "2010-05-01", YES),
        ({"decided_on": "2010-05-01"}, "2030-01-01", YES),
        # The day from which it is in force comes before the day it was decided.
        ({"decided_on": "2010-05-01", "in_force_from": "2011-01-01"}, "2010-12-31", NO),
        ({"decided_on": "2010-05-01", "in_force_from": "2011-01-01"}, "2011-01-01", YES),
        ({"decided_on": "2010-05"}, "2010-04-30", NO),
        ({"decided_on": "2010-05"}, "2010-05-30", UNKNOWN),
        ({"decided_on": "2010-05"}, "2010-05-31", YES),
        ({"decided_on": ""}, "1999-01-01", UNKNOWN),
        ({"decided_on": ""}, "2030-01-01", UNKNOWN),
    ],
)
def test_a_decision_is_in_force_from_its_day(adopted, given, asked, answer):
    assert in_force_on(adopted("AD 1", **days(**given)), day(asked)) is answer


@pytest.mark.parametrize("status", ["noted", "blocked", "withdrawn", "draft"])
def test_only_what_was_adopted_is_ever_in_force(decision, status):
    text = decision(status=status, **days(decided_on="2010-05-01"))

    assert in_force(text) is None
    assert in_force_on(text, day("2010-05-01")) is NO
    assert in_force_in_words(text) == "never in force: it was not adopted"


@pytest.mark.parametrize(
    ("begins", "ends", "asked", "answer"),
    [
        ("2010-05-01", "2012-11-30", "2012-11-29", YES),
        ("2010-05-01", "2012-11-30", "2012-11-30", NO),
        ("2010-05-01", "2012-11", "2012-10-31", YES),
        ("2010-05-01", "2012-11", "2012-11-01", UNKNOWN),
        ("2010-05-01", "2012-11", "2012-11-29", UNKNOWN),
        ("2010-05-01", "2012-11", "2012-11-30", NO),
        # An end of which no day is known lies after the beginning.
        ("2010-05-01", "", "2010-05-01", YES),
        ("2010-05-01", "", "2010-05-02", UNKNOWN),
        ("2010-05-01", "", "2030-01-01", UNKNOWN),
        # Within one month: never certain but on a day that is told.
        ("2010-05-10", "2010-05", "2010-05-10", YES),
        ("2010-05-10", "2010-05", "2010-05-11", UNKNOWN),
        ("2010-05-10", "2010-05", "2010-05-31", NO),
        ("2010-05", "2010-05", "2010-05-30", UNKNOWN),
        ("2010-05", "2010-05", "2010-05-31", NO),
        # Replaced on the day it was decided, or before: it was in force on no day.
        ("2010-05-01", "2010-05-01", "2010-05-01", NO),
        ("2010-05-01", "2009-05-01", "2010-05-01", NO),
        ("", "", "2010-05-01", UNKNOWN),
        ("", "2012-11-30", "2012-11-29", UNKNOWN),
        ("", "2012-11-30", "2012-11-30", NO),
        ("[..2010-05-01]", "", "2010-05-01", UNKNOWN),
        ("[..2010-05-01]", "", "2030-01-01", UNKNOWN),
    ],
)
@pytest.mark.parametrize("relation", ["supersedes", "lifts"])
def test_a_decision_ends_when_the_one_that_ends_it_begins(
    adopted, link, relation, begins, ends, asked, answer
):
    earlier = adopted("AD 1", **days(decided_on=begins))
    link(adopted("AD 2", **days(decided_on=ends)), relation, earlier)

    assert in_force_on(earlier, day(asked)) is answer


def test_the_later_one_ends_the_earlier_from_the_day_it_is_in_force(adopted, link):
    earlier = adopted("AD 1", **days(decided_on="2010-05-01"))
    later = adopted("AD 2", **days(decided_on="2012-11-30", in_force_from="2013-01-01"))
    link(later, "supersedes", earlier)

    assert in_force(earlier) == read_interval("2010-05-01/2013-01-01")
    assert in_force_in_words(earlier) == (
        "in force from 1 May 2010, until superseded by AD 2, 1 January 2013"
    )


@pytest.mark.parametrize("relation", ["amends", "extends", "implements", "corrects", "cites"])
def test_nothing_else_ends_a_decision(adopted, link, relation):
    earlier = adopted("AD 1", **days(decided_on="2010-05-01"))
    link(adopted("AD 2", **days(decided_on="2012-11-30")), relation, earlier)

    assert in_force(earlier) == read_interval("2010-05-01/..")
    assert in_force_in_words(earlier) == "in force from 1 May 2010"


@pytest.mark.parametrize("status", ["draft", "submitted", "withdrawn", "noted", "blocked"])
def test_what_was_not_adopted_ends_nothing(adopted, decision, link, status):
    earlier = adopted("AD 1", **days(decided_on="2010-05-01"))
    begun = "draft" if status == "submitted" else status
    later = decision(status=begun, **days(in_force_from="2012-11-30"))
    link(later, "supersedes", earlier)
    if status == "submitted":
        take_steps(later, "submitted")

    assert in_force(earlier) == read_interval("2010-05-01/..")


@pytest.mark.parametrize(
    ("days_of_ends", "interval"),
    [
        (["2014-01-01", "2012-11-30"], "2010-05-01/2012-11-30"),
        (["2012-11", "2012-11-15"], "2010-05-01/[2012-11-01..2012-11-15]"),
        (["", "2012-11-30"], "2010-05-01/[2010-05-02..2012-11-30]"),
    ],
)
def test_of_several_ends_the_first_counts(adopted, link, days_of_ends, interval):
    earlier = adopted("AD 1", **days(decided_on="2010-05-01"))
    for number, text in enumerate(days_of_ends):
        link(adopted(f"AD 2{number}", **days(decided_on=text)), "supersedes", earlier)

    assert in_force(earlier) == read_interval(interval)


@pytest.mark.parametrize(
    ("ended_as", "ended_on", "interval", "words"),
    [
        ("", "", "2010-05/..", ""),
        ("lapsed", "2011-12-31", "2010-05/2011-12-31", ", until it lapsed, 31 December 2011"),
        (
            "superseded",
            "2011-12",
            "2010-05/2011-12",
            ", until replaced, revised or lifted, December 2011",
        ),
        ("", "2011", "2010-05/2011", ", until 2011"),
        ("lapsed", "", "2010-05/", ", until it lapsed, on a day that is not known"),
        (
            "superseded",
            "",
            "2010-05/",
            ", until replaced, revised or lifted, on a day that is not known",
        ),
    ],
)
def test_an_end_that_a_source_tells(adopted, ended_as, ended_on, interval, words):
    text = adopted("AD 1", ended_as=ended_as, **days(decided_on="2010-05", ended_on=ended_on))

    assert in_force(text) == read_interval(interval)
    assert in_force_in_words(text) == f"in force from May 2010{words}"


def test_an_end_that_is_told_twice_is_told_in_words_twice(adopted, link):
    text = adopted("AD 1", ended_as="lapsed", **days(decided_on="", ended_on="2012-11-30"))
    link(adopted("AD 2", **days(decided_on="2014")), "lifts", text)

    assert in_force(text).until == read_day("2012-11-30")
    assert in_force_in_words(text) == (
        "in force from a day that is not known, until lifted by AD 2, 2014, "
        "until it lapsed, 30 November 2012"
    )


@pytest.mark.parametrize("many", [1, 3])
def test_many_decisions_are_judged_in_two_queries(adopted, link, django_assert_num_queries, many):
    ended, running = [], []
    for number in range(many):
        ended.append(adopted(f"AD 1{number}", **days(decided_on="2010")).pk)
        running.append(adopted(f"AD 2{number}", **days(decided_on="2012-11-30")).pk)
        link(Decision.objects.get(pk=running[-1]), "supersedes", Decision.objects.get(pk=ended[-1]))

    for on, in_force_then in [("2011-01-01", ended), ("2012-11-30", running)]:
        with django_assert_num_queries(2):
            found = keys_in_force(knowing_their_end(Decision.objects.all()), day(on), YES)
        assert found == set(in_force_then)


def test_an_end_that_is_not_public_is_not_told_to_the_public(adopted, link):
    earlier = adopted("AD 1", **days(decided_on="2010"))
    link(adopted("AD 2", visibility="internal", **days(decided_on="2012")), "lifts", earlier)

    asked = Decision.objects.filter(pk=earlier.pk)
    told = knowing_their_end(asked, among=public_through("decision")).get()

    assert in_force(told) == read_interval("2010/..")
    assert in_force(earlier) == read_interval("2010/2012")
    assert DecisionLink.objects.count() == 1
