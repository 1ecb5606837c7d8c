"""The named questions: what each finds, in one query however much that is."""

import pytest

from chronicle.edtf import read_interval
from governance.models import Attendance, BodyName
from governance.queries import (
    NamesThatDay,
    attendance_of,
    bodies_on,
    chairs_on,
    offices_of,
    roster_on,
    whole_bodies,
)
from participants.models import PartyName
from tests.conftest import day

pytestmark = pytest.mark.django_db

CODES = ["BWA", "NAM", "ZAF"]


@pytest.fixture(params=[1, 3])
def states(request, party):
    made = [("bw", "Botswana"), ("na", "Namibia"), ("za", "South Africa")]
    return [
        party(slug, name, code)
        for (slug, name), code in zip(made[: request.param], CODES, strict=False)
    ]


def named(model, **given):
    period = given.pop("period")
    row = model(**given)
    row.span = read_interval(period)
    row.save()
    return row


def test_chairs_on_a_day_are_one_query(
    monitoring, plenary, states, tenure, django_assert_num_queries
):
    for state in states:
        tenure(monitoring, "co_chair", state, "2020/2023")
    tenure(plenary, "chair", states[0], "2020-01-01/2021-01-01")
    tenure(monitoring, "vice_chair", states[0], "2020/..")

    with django_assert_num_queries(1):
        found = [
            (row.body.slug, row.office, row.holder.name, row.certain)
            for row in chairs_on(day("2020-06-01"), monitoring)
        ]
    assert found == [("wgm", "co_chair", state.name, False) for state in states]

    with django_assert_num_queries(1):
        everybody = [(row.body.slug, row.certain) for row in chairs_on(day("2020-12-31"))]
    assert everybody == [("kp", True), *[("wgm", True) for _state in states]]


@pytest.mark.parametrize(
    ("asked", "chairs"),
    [
        ("2019-12-31", []),
        ("2020-01-01", [("Botswana", True)]),
        ("2020-12-31", [("Botswana", True)]),
        ("2021-01-01", [("Namibia", False)]),
        ("2021-12-31", [("Namibia", True)]),
    ],
)
def test_who_presides_on_a_day(plenary, botswana, party, tenure, asked, chairs):
    tenure(plenary, "chair", botswana, "2020-01-01/2021-01-01")
    tenure(plenary, "chair", party("na", "Namibia", "NAM"), "2021/..")

    found = [(row.holder.name, row.certain) for row in chairs_on(day(asked), plenary)]

    assert found == chairs


def test_the_roster_of_a_day_is_one_query(
    monitoring, plenary, states, seat, django_assert_num_queries
):
    for state in states:
        seat(monitoring, state, "2020/2023", "provisional_member")
    seat(plenary, states[0])
    seat(monitoring, states[0], "2023/..", "member")

    with django_assert_num_queries(1):
        found = [
            (row.party.name, row.role, row.certain)
            for row in roster_on(monitoring, day("2020-06-01"))
        ]
    assert found == [(state.name, "provisional_member", False) for state in states]
    certain = [(row.role, row.certain) for row in roster_on(monitoring, day("2023-12-31"))]
    assert certain == [("member", True)]


def test_every_office_a_party_ever_held_is_one_query(
    plenary, monitoring, states, tenure, britain, django_assert_num_queries
):
    tenure(plenary, "chair", britain, "2020-01-01/2021-01-01")
    tenure(monitoring, "vice_chair", states[0], "/..")
    years = range(2010, 2010 + len(states))
    for year in years:
        tenure(plenary, "chair", states[0], f"{year}-01-01/{year + 1}-01-01")

    with django_assert_num_queries(1):
        found = [(row.body.slug, row.office, row.since_latest) for row in offices_of(states[0])]

    assert found == [
        *[("kp", "chair", day(f"{year}-01-01")) for year in years],
        ("wgm", "vice_chair", None),
    ]


def test_who_attended_is_one_query(meeting, states, django_assert_num_queries):
    for state in reversed(states):
        Attendance.objects.create(meeting=meeting, party=state, role="participant")

    with django_assert_num_queries(1):
        found = [(row.party.name, row.meeting.slug, row.role) for row in attendance_of(meeting)]

    assert found == [(state.name, "2022-plenary", "participant") for state in states]


@pytest.mark.parametrize("many", [1, 3])
def test_the_bodies_of_a_day_are_one_query(body, plenary, many, django_assert_num_queries):
    for number in range(many):
        made = body(f"wg{number}", period="2010-06-01/2020", parent=plenary, acronym="NEW")
        named(BodyName, body=made, name=f"Old {number}", acronym="OLD", period="/2012-01-01")
    with django_assert_num_queries(1):
        found = [
            (row.name_that_day, row.acronym_that_day, row.parent.slug, row.certain)
            for row in bodies_on(day("2011-12-31"))
            if row.parent is not None
        ]
    assert found == [(f"Old {number}", "OLD", "kp", True) for number in range(many)]


@pytest.mark.parametrize(
    ("asked", "bodies"),
    [
        ("2010-05-31", []),
        ("2010-06-01", [("Old", True)]),
        ("2011-12-31", [("Old", True)]),
        ("2012-01-01", [("WGX", True)]),
        ("2020-01-01", [("WGX", False)]),
        ("2020-12-31", []),
    ],
)
def test_the_bodies_that_existed_on_a_day(body, asked, bodies):
    made = body("wgx", period="2010-06-01/2020")
    named(BodyName, body=made, name="Old", period="/2012-01-01")

    assert [(row.name_that_day, row.certain) for row in bodies_on(day(asked))] == bodies


@pytest.mark.parametrize(
    ("asked", "names"),
    [("2018-04-18", ("Swaziland", "Old", "OLD")), ("2018-04-19", ("Eswatini", "WGX", "NEW"))],
)
def test_the_names_of_a_day_are_two_queries(party, body, django_assert_num_queries, asked, names):
    eswatini, group = party("sz", "Eswatini", "SWZ"), body("wgx", acronym="NEW")
    named(PartyName, party=eswatini, name="Swaziland", period="/2018-04-19")
    named(BodyName, body=group, name="Old", acronym="OLD", period="/2018-04-19")

    with django_assert_num_queries(2):
        then = NamesThatDay.on(day(asked))
        told = (then.of_party(eswatini), then.of_body(group), then.acronym_of(group))

    assert told == names


def test_the_whole_history_of_bodies_takes_as_many_queries_for_three_as_for_one(
    plenary, body, states, tenure, seat, source, django_assert_num_queries
):
    for number, state in enumerate(states):
        group = body(f"wg{number}", parent=plenary)
        tenure(group, "chair", state).sources.add(source)
        seat(group, state).sources.add(source)

    with django_assert_num_queries(9):
        found = [
            (row.tenures.all()[0].holder.name, len(row.tenures.all()[0].sources.all()))
            for row in whole_bodies()
            if row.parent is not None
        ]
    assert found == [(state.name, 1) for state in states]
