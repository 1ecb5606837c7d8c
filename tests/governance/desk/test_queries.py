"""A page takes as many queries for three rows of each part as for one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from governance.models import AgendaItem, Attendance, Body, Decision, Meeting
from governance.procedure.positions import object_to
from tests.desks import page
from tests.governance.procedure.steps import says

pytestmark = pytest.mark.django_db

SLUGS = ("bw", "gb", "eu")


def cost(desk, row) -> int:
    """How many queries the page of a row takes once all that is kept has been read."""
    address = page(type(row), "change", row.pk)
    assert desk.get(address).status_code == 200
    with CaptureQueriesContext(
        connection,
    ) as asked:
        desk.get(address)
    return len(asked)


def test_the_page_of_a_body(desk, monitoring, cast, tenure, seat, adopted):
    costs = []
    for number, slug in enumerate(SLUGS):
        tenure(monitoring, "co_chair", cast[slug])
        seat(monitoring, cast[slug])
        adopted(f"AD-{number}", body=monitoring)
        Meeting.objects.create(slug=slug, kind="body", title=slug, body=monitoring)
        costs.append(cost(desk, Body.objects.get(pk=monitoring.pk)))

    assert costs[0] == costs[2]


def test_the_page_of_a_meeting(desk, meeting, cast, adopted):
    costs = []
    for number, slug in enumerate(SLUGS, 1):
        AgendaItem.objects.create(meeting=meeting, number=number, title=slug)
        Attendance.objects.create(meeting=meeting, party=cast[slug], role="participant")
        adopted(f"AD-{number}", meeting=meeting)
        costs.append(cost(desk, meeting))

    assert costs[0] == costs[2]


def test_the_page_of_a_text(desk, tabled, cast, adopted, link):
    costs = []
    for number, slug in enumerate(SLUGS):
        object_to(tabled, party=cast[slug], statement=says())
        link(adopted(f"AD-{number}"), "cites", tabled)
        costs.append(cost(desk, Decision.objects.get(pk=tabled.pk)))

    assert costs[0] == costs[2]
