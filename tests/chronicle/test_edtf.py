"""Days and periods as people write them: what is read, what is written back, what is refused."""

import pytest
from django.core.exceptions import ValidationError

from chronicle.edtf import (
    FIRST_YEAR,
    LAST_YEAR,
    LONGEST,
    read_day,
    read_interval,
    read_period,
    write_day,
    write_interval,
    write_until,
)
from chronicle.spans import NOT_KNOWN, Bounds, Span
from participants.models import PartyName, Representation, Standing, Suspension
from tests.conftest import day


def bounds(earliest: str, latest: str) -> Bounds:
    return Bounds(day(earliest) if earliest else None, day(latest) if latest else None)


# What a person writes, the two bounds, and the notation it is written back in.
DAYS = [
    ("2012-11-30", "2012-11-30", "2012-11-30", "2012-11-30"),
    ("2012-02-29", "2012-02-29", "2012-02-29", "2012-02-29"),
    ("  2012-11-30 ", "2012-11-30", "2012-11-30", "2012-11-30"),
    ("2012-11", "2012-11-01", "2012-11-30", "2012-11"),
    ("2012-12", "2012-12-01", "2012-12-31", "2012-12"),
    ("2011-02", "2011-02-01", "2011-02-28", "2011-02"),
    ("2012-02", "2012-02-01", "2012-02-29", "2012-02"),
    ("2000-02", "2000-02-01", "2000-02-29", "2000-02"),
    ("2012", "2012-01-01", "2012-12-31", "2012"),
    ("1900", "1900-01-01", "1900-12-31", "1900"),
    ("2199-12-31", "2199-12-31", "2199-12-31", "2199-12-31"),
    ("[2003-08-01..2003-10-31]", "2003-08-01", "2003-10-31", "[2003-08-01..2003-10-31]"),
    ("[2003-12-31..2004-01-01]", "2003-12-31", "2004-01-01", "[2003-12-31..2004-01-01]"),
    ("[2003-08..2003-10]", "2003-08-01", "2003-10-31", "[2003-08-01..2003-10-31]"),
    ("[2003..2005]", "2003-01-01", "2005-12-31", "[2003-01-01..2005-12-31]"),
    ("[..2003-02-01]", "", "2003-02-01", "[..2003-02-01]"),
    ("[..2003]", "", "2003-12-31", "[..2003-12-31]"),
    ("[2010-12-31..]", "2010-12-31", "", "[2010-12-31..]"),
    ("[2010..]", "2010-01-01", "", "[2010-01-01..]"),
    # A set that says no more than a shorter notation is written in the shorter one.
    ("[2003-08-01..2003-08-01]", "2003-08-01", "2003-08-01", "2003-08-01"),
    ("[2003-08-01..2003-08-31]", "2003-08-01", "2003-08-31", "2003-08"),
    ("[2003-01..2003-12]", "2003-01-01", "2003-12-31", "2003"),
    # Nearly a month, nearly a year.
    ("[2003-08-01..2003-08-30]", "2003-08-01", "2003-08-30", "[2003-08-01..2003-08-30]"),
    ("[2003-08-02..2003-08-31]", "2003-08-02", "2003-08-31", "[2003-08-02..2003-08-31]"),
    ("[2003-01-01..2003-12-30]", "2003-01-01", "2003-12-30", "[2003-01-01..2003-12-30]"),
    ("[2003-02-01..2003-12-31]", "2003-02-01", "2003-12-31", "[2003-02-01..2003-12-31]"),
    ("", "", "", ""),
    ("   ", "", "", ""),
]


@pytest.mark.parametrize(("text", "earliest", "latest", "written"), DAYS)
def test_a_day_is_read_to_its_bounds_and_written_back(text, earliest, latest, written):
    read = read_day(text)

    assert read == bounds(earliest, latest)
    assert write_day(read) == written
    assert read_day(written) == read


REFUSED_DAYS = [
    # No such day, month or year.
    "2012-13",
    "2012-00",
    "2012-02-30",
    "2011-02-29",
    "2012-11-31",
    "[2003-02-30..]",
    "[2012-13..]",
    # A year outside the register's time is a slip of the finger.
    "0203-01-01",
    "20030",
    "1899-12-31",
    "2200",
    "2200-01-01",
    "[1899..2003]",
    "[..2200]",
    "-2012",
    "Y-17e7",
    # EDTF that says something other than two bounds.
    "201X",
    "2012-XX",
    "2012-11-XX",
    "196x",
    "2012~",
    "2012?",
    "2012%",
    "[2003~..]",
    "[2003..2005~]",
    "2012-21",
    "[2012-21..]",
    "{2003..2005}",
    "[2003,2005]",
    "[2003]",
    "[2003-08-01..2004]",
    "2012-11-30T10:00:00",
    "2012/2013",
    "unknown",
    "open",
    # Other notations of days.
    "30/11/2012",
    "30.11.2012",
    "2012-1",
    "2012-11-3",
    "20121130",
    "2012-W05",
    "2012-334",
    "٢٠١٢-١١-٣٠",
    "today",
    # Half written.
    "[2003-10-31..2003-08-01]",
    "2003-08-01..2003-10-31",
    "[2012-11-30",
    "[2003..2005..2007]",
    "[..2003..]",
    "[..]",
    "..",
    "\0",
    "%(text)s",
]

NO_PERIOD = (
    "is not a period. Write since/until, for example 2012-11-30/.. for a fact that still holds, "
    "2011/2012-05 or [2003-08-01..2003-10-31]/2007-01-01."
)
NO_EARLIEST_DAY = (
    "The end is left empty, which means “not known”, but the beginning has no earliest day to put "
    "it after. Write .. for a fact that still holds, or [2010-12-31..] for one known to have held "
    "until that day at least."
)
NOTATION = (
    "is not a day this register can read. Write 2012-11-30, 2012-11 or 2012; "
    "for a day between two others [2003-08-01..2003-10-31]; "
    "for no later than a day [..2003-02-01]; for no earlier than a day [2010-12-31..]."
)


@pytest.mark.parametrize("text", REFUSED_DAYS)
def test_anything_else_is_refused_with_the_notation(text):
    with pytest.raises(ValidationError) as refusal:
        read_day(text)

    assert refusal.value.messages == [f"“{text}” {NOTATION}"]
    assert refusal.value.code == "edtf"


def test_a_very_long_text_is_refused_and_only_its_beginning_repeated():
    with pytest.raises(ValidationError) as refusal:
        read_day("2" * 100_000)

    assert refusal.value.messages == [f"“{'2' * LONGEST}” {NOTATION}"]


def test_a_refused_day_is_refused_again():
    for _ in range(2):
        with pytest.raises(ValidationError):
            read_day("2012-13")


def test_the_years_of_the_register_are_1900_to_2199():
    assert (FIRST_YEAR, LAST_YEAR) == (1900, 2199)


# A period as written, since, until, and how it is written back where that is shorter.
PERIODS = [
    ("2012-11-30/..", bounds("2012-11-30", "2012-11-30"), NOT_KNOWN, None),
    ("2011/2012-05", bounds("2011-01-01", "2011-12-31"), bounds("2012-05-01", "2012-05-31"), None),
    ("/2018-04-19", NOT_KNOWN, bounds("2018-04-19", "2018-04-19"), None),
    ("/..", NOT_KNOWN, NOT_KNOWN, None),
    ("[..2003-02-01]/..", bounds("", "2003-02-01"), NOT_KNOWN, None),
    (
        "[2003-08-01..2003-10-31]/2007-01-01",
        bounds("2003-08-01", "2003-10-31"),
        bounds("2007-01-01", "2007-01-01"),
        None,
    ),
    ("2009/[2010-12-31..]", bounds("2009-01-01", "2009-12-31"), bounds("2010-12-31", ""), None),
    ("[..2010-12-31]/[2010-01-01..]", bounds("", "2010-12-31"), bounds("2010-01-01", ""), None),
    # An end that is not known lies after the first day all the same.
    ("2012-11-30/", bounds("2012-11-30", "2012-11-30"), bounds("2012-12-01", ""), None),
    ("2012/", bounds("2012-01-01", "2012-12-31"), bounds("2012-01-02", ""), None),
    ("[2010-12-31..]/", bounds("2010-12-31", ""), bounds("2011-01-01", ""), None),
    ("2012/[2012-01-02..]", bounds("2012-01-01", "2012-12-31"), bounds("2012-01-02", ""), "2012/"),
    (" 2011 / .. ", bounds("2011-01-01", "2011-12-31"), NOT_KNOWN, "2011/.."),
    # Impossible periods are read; it is the constraint that refuses them.
    ("2013/2012", bounds("2013-01-01", "2013-12-31"), bounds("2012-01-01", "2012-12-31"), None),
]


@pytest.mark.parametrize(("text", "since", "until", "written"), PERIODS)
def test_a_period_is_read_to_its_four_bounds_and_written_back(text, since, until, written):
    read = read_interval(text)

    assert read == Span(since, until)
    assert read == read_period(*text.split("/"))
    assert write_interval(read) == (written or text)
    assert read_interval(write_interval(read)) == read


@pytest.mark.parametrize("text", ["", "2012", "..", "2012//", "2012/2013/2014", "2012 - 2013"])
def test_a_period_has_one_slash(text):
    with pytest.raises(ValidationError) as refusal:
        read_interval(text)

    assert refusal.value.messages == [f"“{text}” {NO_PERIOD}"]


@pytest.mark.parametrize(
    ("text", "end"),
    [("../2012", ".."), ("2012/201X", "201X"), ("2012-13/..", "2012-13"), ("2012/[..]", "[..]")],
)
def test_a_period_with_a_bad_end_is_refused_for_that_end(text, end):
    with pytest.raises(ValidationError) as refusal:
        read_interval(text)

    assert refusal.value.messages == [f"“{end}” {NOTATION}"]


@pytest.mark.parametrize("text", ["/", "[..2003-02-01]/", "  /  "])
def test_an_end_that_is_not_known_needs_a_beginning_to_lie_after(text):
    with pytest.raises(ValidationError) as refusal:
        read_interval(text)

    assert refusal.value.messages == [NO_EARLIEST_DAY]


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("2012-11-30/..", ".."),
        ("2012-11-30/", ""),
        ("2012-11-30/[2012-12-01..]", ""),
        ("2012-11-30/[2012-12-02..]", "[2012-12-02..]"),
        ("/2018-04-19", "2018-04-19"),
    ],
)
def test_the_end_of_a_period_is_written_apart(text, until):
    assert write_until(read_interval(text)) == until


@pytest.mark.django_db
@pytest.mark.parametrize("fact", [Standing, Suspension, Representation, PartyName])
def test_every_period_of_the_register_is_written_and_read_back(fact):
    periods = [row.span for row in fact.objects.all()]

    assert periods
    assert [read_interval(write_interval(period)) for period in periods] == periods
