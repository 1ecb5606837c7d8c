"""Meetings as the API tells them: agenda, attendance, and what was decided there."""

import pytest

from chronicle.edtf import read_day
from governance.models import AgendaItem, Attendance, Meeting, Session
from tests.governance.asking import ask, slugs, source_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def earlier(monitoring, botswana, source):
    made = Meeting.objects.create(
        slug="call-2009",
        kind="teleconference",
        title="A call",
        body=monitoring,
        opened_on=read_day("2009"),
        country=botswana,
        presiding=botswana,
        city="Gaborone",
    )
    made.sources.add(source)
    Attendance.objects.create(meeting=made, party=botswana, role="chair").sources.add(source)
    return made


def test_the_latest_meeting_comes_first_and_one_without_a_day_last(client, meeting, earlier):
    Meeting.objects.create(slug="some-day", kind="other", title="Some day")

    assert slugs(ask(client, "meetings/")) == ["2022-plenary", "call-2009", "some-day"]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ({"kind": "plenary"}, ["2022-plenary"]),
        ({"body": "wgm"}, ["call-2009"]),
        ({"year": "2022"}, ["2022-plenary"]),
        ({"year": "2009"}, ["call-2009"]),
        ({"year": "2010"}, []),
        ({"year": "2008"}, []),
        ({"party": "BW"}, ["call-2009"]),
        ({"party": "bw", "kind": "plenary"}, []),
    ],
)
def test_which_meetings(client, meeting, earlier, question, found):
    assert slugs(ask(client, "meetings/", **question)) == found


def test_a_meeting_known_by_its_year_alone(client, earlier, source):
    (row,) = ask(client, "meetings/", body="wgm", as_of="2010-01-01")["results"]

    assert row == {
        "slug": "call-2009",
        "kind": "teleconference",
        "title": "A call",
        "body": {"slug": "wgm", "acronym": "WGM", "name": "Working Group on Monitoring"},
        "opened_on": {
            "edtf": "2009",
            "earliest": "2009-01-01",
            "latest": "2009-12-31",
            "words": "2009",
        },
        "closed_on": None,
        "city": "Gaborone",
        "country": {"slug": "bw", "name": "Botswana"},
        "presiding": {"slug": "bw", "name": "Botswana"},
        "sources": [source_of(source)],
        "address": "http://testserver/api/v1/meetings/call-2009/",
    }


def test_the_sessions_and_the_agenda_of_a_meeting(client, meeting):
    opening = Session.objects.create(
        meeting=meeting, number=1, title="Opening", openness="open", held_on=read_day("2022-11-01")
    )
    first = AgendaItem.objects.create(meeting=meeting, number=1, title="Reports", session=opening)
    for number, title in [(2, "Monitoring"), (1, "Statistics")]:
        AgendaItem.objects.create(meeting=meeting, parent=first, number=number, title=title)
    AgendaItem.objects.create(meeting=meeting, number=2, title="Other business", note="None.")

    whole = ask(client, "meetings/2022-PLENARY/")

    (session,) = whole["sessions"]
    assert (session["number"], session["openness"]) == (1, "open")
    assert session["held_on"]["words"] == "1 November 2022"
    reports, business = whole["agenda"]
    assert (reports["title"], reports["session"]) == ("Reports", 1)
    points = [(point["number"], point["title"]) for point in reports["points"]]
    assert points == [(1, "Statistics"), (2, "Monitoring")]
    assert business == {
        "number": 2,
        "title": "Other business",
        "note": "None.",
        "session": None,
        "points": [],
    }


def test_who_attended_a_meeting_and_what_was_decided(client, meeting, botswana, britain, adopted):
    for party in (britain, botswana):
        Attendance.objects.create(meeting=meeting, party=party, role="participant")
    adopted("AD 1", meeting=meeting)

    whole = ask(client, "meetings/2022-plenary/")

    assert [(row["party"]["name"], row["role"]) for row in whole["attendance"]] == [
        ("Botswana", "participant"),
        ("United Kingdom", "participant"),
    ]
    assert whole["decisions"] == [
        {
            "reference": "AD 1",
            "title": "Decision AD 1",
            "kind": "administrative_decision",
            "status": "adopted",
            "address": "http://testserver/api/v1/decisions/AD%201/",
        }
    ]
