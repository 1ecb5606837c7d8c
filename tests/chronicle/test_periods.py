"""One table of days; Python, the query and the database read it alike."""

import pytest
from django.db import connection

from chronicle.edtf import read_interval
from chronicle.spans import Answer
from participants.models import Standing
from tests.conftest import day

YES, NO, UNKNOWN = Answer.YES, Answer.NO, Answer.UNKNOWN

# The day before, the day and the day after each bound.
BOUNDARIES = [
    ("2003-01-01/2004-07-09", "2002-12-31", NO),
    ("2003-01-01/2004-07-09", "2003-01-01", YES),
    ("2003-01-01/2004-07-09", "2003-01-02", YES),
    ("2003-01-01/2004-07-09", "2004-07-08", YES),
    ("2003-01-01/2004-07-09", "2004-07-09", NO),
    ("2003-01-01/2004-07-09", "2004-07-10", NO),
    ("2012-11-30/..", "2012-11-29", NO),
    ("2012-11-30/..", "2012-11-30", YES),
    ("2012-11-30/..", "2199-12-31", YES),
    ("[2003-08-01..2003-10-31]/2007-01-01", "2003-07-31", NO),
    ("[2003-08-01..2003-10-31]/2007-01-01", "2003-08-01", UNKNOWN),
    ("[2003-08-01..2003-10-31]/2007-01-01", "2003-10-30", UNKNOWN),
    ("[2003-08-01..2003-10-31]/2007-01-01", "2003-10-31", YES),
    ("[2003-08-01..2003-10-31]/2007-01-01", "2006-12-31", YES),
    ("[2003-08-01..2003-10-31]/2007-01-01", "2007-01-01", NO),
    ("2003/[2004-01-01..2004-07-12]", "2003-12-31", YES),
    ("2003/[2004-01-01..2004-07-12]", "2004-01-01", UNKNOWN),
    ("2003/[2004-01-01..2004-07-12]", "2004-07-11", UNKNOWN),
    ("2003/[2004-01-01..2004-07-12]", "2004-07-12", NO),
    # Vouched for up to a day, end unknown.
    ("2009/[2010-12-31..]", "2010-12-30", YES),
    ("2009/[2010-12-31..]", "2010-12-31", UNKNOWN),
    # Listed without a date: no day is vouched for, none is excluded.
    ("/..", "2003-01-01", UNKNOWN),
    ("[..2003-02-01]/..", "2003-01-31", UNKNOWN),
    ("[..2003-02-01]/..", "2003-02-01", YES),
    ("[2003-02-01..]/..", "2003-01-31", NO),
    ("[2003-02-01..]/..", "2003-02-01", UNKNOWN),
    # The end is not known; the first day is.
    ("2012-11-30/", "2012-11-30", YES),
    ("2012-11-30/", "2012-12-01", UNKNOWN),
    ("2012/", "2012-12-31", UNKNOWN),
    # Only attested: at some time in the year, on no day for certain.
    ("[..2010-12-31]/[2010-01-01..]", "2010-06-01", UNKNOWN),
    # The same year for both ends.
    ("2003/2003", "2003-06-01", UNKNOWN),
    ("2003/2003", "2003-12-31", NO),
]


@pytest.mark.parametrize(("period", "asked", "answer"), BOUNDARIES)
def test_python_query_and_database_agree_on_a_day(botswana, stand, period, asked, answer):
    standing = stand(botswana, period)
    found = {row.pk: row.certain for row in Standing.objects.as_of(day(asked))}
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT throughout @> %s::date, within @> %s::date FROM participants_standing",
            [asked, asked],
        )
        certain, possible = cursor.fetchone()

    assert read_interval(period).on(day(asked)) is answer
    assert found == ({} if answer is NO else {standing.pk: answer is YES})
    assert Standing.objects.certain_on(day(asked)).count() == (answer is YES)
    assert (certain, possible) == (answer is YES, answer is not NO)
