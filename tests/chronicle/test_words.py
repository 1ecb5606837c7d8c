"""Days and periods as pages, the desk and refusals say them."""

import pytest

from chronicle.edtf import read_day, read_interval
from chronicle.spans import Bounds, Span
from chronicle.words import day_in_words, period_in_words
from tests.conftest import day


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2024-11-15", "15 November 2024"),
        ("2003-01-01", "1 January 2003"),
        ("2012-11", "November 2012"),
        ("2012-02", "February 2012"),
        ("2011", "2011"),
        ("[2003-08-01..2003-10-31]", "between 1 August and 31 October 2003"),
        ("[2003-08-01..2003-08-02]", "between 1 August and 2 August 2003"),
        ("[2003-12-31..2004-01-01]", "between 31 December 2003 and 1 January 2004"),
        ("[2003..2005]", "between 1 January 2003 and 31 December 2005"),
        ("[..2003-02-01]", "1 February 2003 at the latest"),
        ("[2010-12-31..]", "31 December 2010 at the earliest"),
        ("", "a day that is not known"),
    ],
)
def test_a_day_in_words(written, words):
    assert day_in_words(read_day(written)) == words


def test_a_plain_date_in_words():
    assert day_in_words(day("2024-11-15")) == "15 November 2024"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2024-11-15/..", "since 15 November 2024"),
        ("2012-11/..", "since November 2012"),
        ("2011/..", "since 2011"),
        ("[..2003-02-01]/..", "since 1 February 2003 at the latest"),
        ("[2003-08-01..2003-10-31]/..", "since a day between 1 August and 31 October 2003"),
        ("/..", "since a day that is not known"),
        ("2013-05-23/2015-07-17", "from 23 May 2013 until 17 July 2015"),
        ("2011/2012-05", "from 2011 until May 2012"),
        ("/2018-04-19", "until 19 April 2018, beginning not known"),
        ("2009/[2010-12-31..]", "from 2009 until 31 December 2010 at the earliest"),
        ("2012-11-30/", "from 30 November 2012, end not known"),
        ("2012/", "from 2012, end not known"),
        # Only seen: listed at some time between two days, and nothing else is known.
        ("[..2010-12-31]/[2010-01-01..]", "attested 2010"),
        ("[..2010-06-30]/[2010-06-01..]", "attested June 2010"),
        ("[..2010-06-30]/[2010-06-30..]", "attested 30 June 2010"),
        ("[..2010-06-30]/[2009-12-31..]", "attested between 31 December 2009 and 30 June 2010"),
        # Vouched for on some days, which is more than seen.
        (
            "[..2010-01-01]/[2010-01-02..]",
            "from 1 January 2010 at the latest until 2 January 2010 at the earliest",
        ),
        # One end is given by bounds that tell nothing but that it came after the other.
        ("2019/[2019-12-31..]", "from 2019, end not known"),
        ("2019/[2019-12-30..]", "from 2019 until 30 December 2019 at the earliest"),
        ("2019/[2020-01-01..]", "from 2019 until 1 January 2020 at the earliest"),
        ("2018-11/[2018-11-30..]", "from November 2018, end not known"),
        ("2023-01-01/[2023-01-01..]", "from 1 January 2023, end not known"),
        (
            "[2003-08-01..2003-10-31]/",
            "from a day between 1 August and 31 October 2003, end not known",
        ),
        # It came and went in a time of which no more is known.
        ("2003/2003", "at some time in 2003"),
        ("2003-05/2003-05", "at some time in May 2003"),
        (
            "[2003-08-01..2003-10-31]/[2003-08-01..2003-10-31]",
            "at some time between 1 August and 31 October 2003",
        ),
        ("2003/2004", "from 2003 until 2004"),
    ],
)
def test_a_period_in_words(written, words):
    assert period_in_words(read_interval(written)) == words


@pytest.mark.parametrize(
    ("since", "until", "words"),
    [
        # The shapes of the rows of offices.csv, seats.csv and bodies.csv, each with one of them.
        ((None, None), (None, None), "since a day that is not known"),
        (
            (None, None),
            ("2018-07-12", None),
            "until 12 July 2018 at the earliest, beginning not known",
        ),
        ((None, None), ("2009-01-01", "2009-12-31"), "until 2009, beginning not known"),
        ((None, "2025-12-31"), ("2025-01-01", None), "attested 2025"),
        ((None, "2024-02-29"), ("2024-02-01", None), "attested February 2024"),
        ((None, "2020-01-01"), ("2020-01-01", None), "attested 1 January 2020"),
        (("2026-01-01", "2026-01-01"), (None, None), "since 1 January 2026"),
        (("2024-03-01", "2024-03-31"), (None, None), "since March 2024"),
        (("2003-01-01", "2003-12-31"), (None, None), "since 2003"),
        (("2023-01-01", "2023-01-01"), ("2023-01-01", None), "from 1 January 2023, end not known"),
        (("2010-03-01", "2010-03-01"), ("2010-03-02", None), "from 1 March 2010, end not known"),
        (("2018-11-01", "2018-11-30"), ("2018-11-30", None), "from November 2018, end not known"),
        (("2019-01-01", "2019-12-31"), ("2019-12-31", None), "from 2019, end not known"),
        (
            ("2004-10-01", "2004-10-31"),
            ("2005-01-06", None),
            "from October 2004 until 6 January 2005 at the earliest",
        ),
        (
            ("2004-01-01", "2004-01-01"),
            ("2005-01-01", "2005-01-01"),
            "from 1 January 2004 until 1 January 2005",
        ),
        (
            ("2019-11-01", "2019-11-30"),
            ("2020-01-01", "2020-01-01"),
            "from November 2019 until 1 January 2020",
        ),
        (
            ("2017-12-01", "2017-12-31"),
            ("2018-11-01", "2018-11-30"),
            "from December 2017 until November 2018",
        ),
        (
            ("2018-11-01", "2018-11-30"),
            ("2019-01-01", "2019-12-31"),
            "from November 2018 until 2019",
        ),
        (
            ("2000-01-01", "2000-12-31"),
            ("2004-01-01", "2004-01-01"),
            "from 2000 until 1 January 2004",
        ),
        (
            ("2003-01-01", "2003-12-31"),
            ("2018-11-01", "2018-11-30"),
            "from 2003 until November 2018",
        ),
        (("2017-01-01", "2017-12-31"), ("2019-01-01", "2019-12-31"), "from 2017 until 2019"),
        # And those that only standings and suspensions have.
        (
            ("2003-01-01", "2003-02-01"),
            (None, None),
            "since a day between 1 January and 1 February 2003",
        ),
        (
            ("2005-11-18", "2006-11-09"),
            (None, None),
            "since a day between 18 November 2005 and 9 November 2006",
        ),
        (
            ("2003-02-02", "2003-03-06"),
            ("2003-07-31", "2003-07-31"),
            "from a day between 2 February and 6 March 2003 until 31 July 2003",
        ),
        (
            ("2003-01-01", "2003-02-01"),
            ("2004-01-01", "2004-07-12"),
            (
                "from a day between 1 January and 1 February 2003 until a day between 1 January "
                "and 12 July 2004"
            ),
        ),
        (("2003-01-01", "2003-12-31"), ("2003-01-01", "2003-12-31"), "at some time in 2003"),
    ],
)
def test_every_shape_of_a_period_in_the_data_reads_well(since, until, words):
    def bounds(days):
        return Bounds(*(day(written) if written else None for written in days))

    assert period_in_words(Span(bounds(since), bounds(until))) == words
