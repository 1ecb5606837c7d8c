"""Days and periods as pages, the desk and refusals say them."""

import pytest

from chronicle.edtf import read_day, read_interval
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
        ("[2003-08-01..2003-10-31]/..", "since between 1 August and 31 October 2003"),
        ("/..", "since a day that is not known"),
        ("2013-05-23/2015-07-17", "from 23 May 2013 until 17 July 2015"),
        ("2011/2012-05", "from 2011 until May 2012"),
        ("/2018-04-19", "from a day that is not known until 19 April 2018"),
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
    ],
)
def test_a_period_in_words(written, words):
    assert period_in_words(read_interval(written)) == words
