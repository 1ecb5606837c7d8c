"""Bodies, offices, seats and agendas: rules that read several rows, from either side."""

import pytest

from chronicle.edtf import read_interval
from governance.models import (
    AgendaItem,
    Body,
    Meeting,
    Seat,
    Session,
    Tenure,
)
from tests.conftest import refused_by
from tests.governance.conftest import judge

CIRCLE_OF_BODIES = "bodies_never_report_in_a_circle"
CIRCLE_OF_POINTS = "an_agenda_never_runs_in_a_circle"
ONE_MEETING = "an_agenda_is_of_one_meeting"
IN_LIFE = {
    Tenure: "tenures_lie_within_their_bodys_life",
    Seat: "seats_lie_within_their_bodys_life",
}


def under(row, above):
    """Put a body or a point under another, past every form."""
    type(row).objects.filter(pk=row.pk).update(parent=above)


def move(row, period):
    """Give a row another period, past every form."""
    row.span = read_interval(period)
    row.save()


@pytest.mark.parametrize("length", [1, 2, 3])
def test_no_body_reports_to_itself(body, length):
    chain = [body("b1")]
    for number in range(2, length + 1):
        chain.append(body(f"b{number}", parent=chain[-1]))
    judge()

    with refused_by(CIRCLE_OF_BODIES):
        under(chain[0], chain[-1])


def test_a_circle_is_found_above_the_body_that_closes_it(body):
    first = body("b1")
    second = body("b2", parent=first)
    body("b3", parent=second)

    # The third hangs below the circle and is no part of it.
    with refused_by(CIRCLE_OF_BODIES):
        under(first, second)


def test_many_bodies_report_to_one_and_one_to_another(plenary, body):
    above = body("b1", parent=plenary)
    left, _right = body("b2", parent=above), body("b3", parent=above)

    under(left, plenary)
    judge()

    assert {row.slug for row in plenary.children.all()} == {"b1", "b2"}


@pytest.fixture
def hold(tenure, seat, botswana):
    """Write a tenure or a seat of Botswana in a body."""

    def write(model, body, period):
        if model is Tenure:
            return tenure(body, "chair", botswana, period)
        return seat(body, botswana, period)

    return write


LIFE = "2005-03-01/2015-03-01"
# A tenure or seat in a body that exists from the first of March 2005 until 28 February 2015.
HELD = [
    ("2005-02-28/2010-01-01", False),
    ("2005-03-01/2010-01-01", True),
    ("2005-03-02/2010-01-01", True),
    ("2010-01-01/2015-02-28", True),
    ("2010-01-01/2015-03-01", True),
    ("2010-01-01/2015-03-02", False),
    ("2010-01-01/..", False),
    ("2000-01-01/2001-01-01", False),
    # Who sat on the doubtful days only may have come with the body, and left with it.
    ("2005/2010-01-01", True),
    ("2010-01-01/", True),
    ("/..", True),
    ("2010/2010", True),
]


@pytest.mark.parametrize("model", IN_LIFE)
@pytest.mark.parametrize(("period", "passes"), HELD)
def test_nobody_presides_or_sits_outside_the_life_of_a_body(body, hold, model, period, passes):
    group = body("wgm", period=LIFE)

    if passes:
        hold(model, group, period)
        judge()
    else:
        with refused_by(IN_LIFE[model]):
            hold(model, group, period)


# The body's period is changed around somebody who is there from 2005-03-01 until 2015-02-28.
LIVED = [
    ("2005-03-01/2015-03-01", True),
    ("2005-03-02/2015-03-01", False),
    ("2005-03-01/2015-02-28", False),
    ("2005/2015", True),
    ("/..", True),
    ("2005-02-28/2015-03-02", True),
]


@pytest.mark.parametrize("model", IN_LIFE)
@pytest.mark.parametrize(("period", "passes"), LIVED)
def test_a_body_does_not_end_or_begin_around_those_who_were_there(
    body, hold, model, period, passes
):
    group = body("wgm", period="2003/..")
    hold(model, group, LIFE)
    judge()

    if passes:
        move(group, period)
        judge()
    else:
        with refused_by(IN_LIFE[model]):
            move(group, period)


@pytest.mark.parametrize("model", IN_LIFE)
def test_nobody_is_moved_to_days_or_bodies_that_were_not(body, hold, model):
    group, later = body("wgm", period=LIFE), body("wgse", period="2016/..")
    held = hold(model, group, LIFE)
    judge()

    with refused_by(IN_LIFE[model]):
        move(held, "2005-03-01/2015-03-02")
    with refused_by(IN_LIFE[model]):
        model.objects.filter(pk=held.pk).update(body=later)


def test_a_body_and_its_chair_may_be_dated_anew_together_in_either_order(body, tenure, botswana):
    group = body("wgm", period=LIFE)
    chair = tenure(group, "chair", botswana, LIFE)
    judge()

    move(chair, "2004-01-01/2015-03-01")
    move(group, "2004-01-01/2015-03-01")
    judge()

    assert Body.objects.get(slug="wgm").span == Tenure.objects.get().span


@pytest.fixture
def other_meeting(plenary):
    return Meeting.objects.create(slug="2021-plenary", kind="plenary", title="Plenary of 2021")


@pytest.fixture
def point(meeting):
    """Write a point of an agenda, of the meeting unless another is given."""

    def write(number=1, **given):
        of = {"meeting": meeting, "title": f"Point {number}", **given}
        return AgendaItem.objects.create(number=number, **of)

    return write


def test_a_point_stands_under_a_point_of_its_own_meeting(point, other_meeting):
    above = point()
    point(parent=above)
    judge()

    with refused_by(ONE_MEETING):
        point(2, parent=above, meeting=other_meeting)
    with refused_by(ONE_MEETING):
        AgendaItem.objects.filter(pk=above.pk).update(meeting=other_meeting)


def test_a_point_is_taken_in_a_session_of_its_own_meeting(point, meeting, other_meeting):
    own = Session.objects.create(meeting=meeting, number=1)
    elsewhere = Session.objects.create(meeting=other_meeting, number=1)
    point(session=own)
    judge()

    with refused_by(ONE_MEETING):
        point(2, session=elsewhere)
    with refused_by(ONE_MEETING):
        Session.objects.filter(pk=own.pk).update(meeting=other_meeting, number=2)


def test_a_session_without_points_may_move_to_another_meeting(meeting, other_meeting):
    Session.objects.create(meeting=meeting, number=1)

    Session.objects.update(meeting=other_meeting)
    judge()

    assert Session.objects.get().meeting == other_meeting


def test_a_whole_agenda_may_move_to_another_meeting(point, meeting, other_meeting):
    sitting = Session.objects.create(meeting=meeting, number=1)
    point(parent=point(session=sitting), session=sitting)

    AgendaItem.objects.update(meeting=other_meeting)
    Session.objects.update(meeting=other_meeting)
    judge()

    assert other_meeting.agenda.count() == 2


@pytest.mark.parametrize("length", [1, 2, 3])
def test_no_point_stands_under_itself(point, length):
    chain = [point()]
    for number in range(2, length + 1):
        chain.append(point(number, parent=chain[-1]))
    judge()

    with refused_by(CIRCLE_OF_POINTS):
        under(chain[0], chain[-1])
