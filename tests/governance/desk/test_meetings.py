"""The page of a meeting: sessions, agenda and attendance are written there, and checked."""

import re

import pytest

from chronicle.journal import state
from governance.guards import GUARDS
from governance.models import AgendaItem, Attendance, Meeting, Session
from tests.desks import page
from tests.participants.desk.test_corrections import everything_described_is_there

pytestmark = pytest.mark.django_db

PARTS = ("sessions", "agenda", "attendance")


def save(desk, meeting: Meeting, **rows: list[dict[str, object]]):
    """Save the page of a meeting with these rows of its parts; known rows give their `id`."""
    typed: dict[str, object] = {
        "title": meeting.title,
        "kind": meeting.kind,
        "visibility": "public",
        "body": meeting.body_id,
        "opened_on": "2022-11-01",
        "closed_on": "2022-11-04",
    }
    for part in PARTS:
        given = rows.get(part, [])
        typed |= {
            f"{part}-TOTAL_FORMS": len(given),
            f"{part}-INITIAL_FORMS": sum("id" in row for row in given),
        }
        for number, row in enumerate(given):
            typed |= {f"{part}-{number}-{name}": value for name, value in row.items()}
    return desk.post(page(Meeting, "change", meeting.pk), typed)


def point(number: int, title: str = "Statistics", **given: object) -> dict[str, object]:
    return {"number": number, "title": title, "visibility": "public", **given}


def faults(answer, part: str) -> list[dict[str, list[str]]]:
    assert answer.status_code == 200
    formset = answer.context["inline_admin_formsets"][PARTS.index(part)].formset
    return [{name: list(said) for name, said in form.errors.items()} for form in formset.forms]


@pytest.fixture
def another(plenary) -> Meeting:
    return Meeting.objects.create(slug="2021-plenary", kind="plenary", title="Plenary of 2021")


@pytest.fixture
def opening(meeting) -> AgendaItem:
    return AgendaItem.objects.create(meeting=meeting, number=1, title="Opening")


def test_a_meeting_is_written_whole_on_its_page(desk, meeting, botswana, opening):
    answer = save(
        desk,
        meeting,
        sessions=[{"number": 1, "held_on": "2022-11-01", "openness": "closed"}],
        agenda=[point(1, "Opening", id=opening.pk), point(1, "Welcome", parent=opening.pk)],
        attendance=[{"party": botswana.pk, "role": "chair"}],
    )

    assert answer.status_code == 302
    assert Session.objects.get().openness == "closed"
    assert AgendaItem.objects.get(title="Welcome").parent == opening
    assert Attendance.objects.get().party == botswana


def test_a_page_saved_with_untouched_rows_changes_nothing(desk, meeting, opening):
    before = state()

    # The empty row that each part offers, as a browser sends it.
    untouched = {"number": "", "title": "", "visibility": "public"}
    answer = save(desk, meeting, agenda=[point(1, "Opening", id=opening.pk), untouched])

    assert answer.status_code == 302
    assert state() == before


def test_points_stand_in_the_order_of_the_agenda(desk, meeting, opening):
    later = AgendaItem.objects.create(meeting=meeting, number=2, title="Statistics")
    AgendaItem.objects.create(meeting=meeting, number=1, title="Figures", parent=later)
    AgendaItem.objects.create(meeting=meeting, number=1, title="Welcome", parent=opening)

    formset = (
        desk.get(page(Meeting, "change", meeting.pk)).context["inline_admin_formsets"][1].formset
    )

    titles = [form.instance.title for form in formset.initial_forms]
    assert titles == ["Opening", "Welcome", "Statistics", "Figures"]


def test_a_point_or_session_of_another_meeting_is_refused_in_a_sentence(desk, meeting, another):
    elsewhere = AgendaItem.objects.create(meeting=another, number=1, title="Opening")
    session = Session.objects.create(meeting=another, number=1)
    sentence = str(GUARDS["an_agenda_is_of_one_meeting"])

    answer = save(desk, meeting, agenda=[point(1, parent=elsewhere.pk, session=session.pk)])

    assert faults(answer, "agenda") == [{"parent": [sentence], "session": [sentence]}]
    assert 'value="Statistics"' in answer.text


def test_points_that_would_stand_under_each_other_are_refused(desk, meeting, opening):
    second = AgendaItem.objects.create(meeting=meeting, number=1, title="Welcome", parent=opening)
    rows = [
        point(1, "Opening", id=opening.pk, parent=second.pk),
        point(1, "Welcome", id=second.pk, parent=opening.pk),
    ]

    found = faults(save(desk, meeting, agenda=rows), "agenda")

    assert {"A point of an agenda cannot stand under itself."} == {
        said for faults_ in found for said in faults_.get("parent", [])
    }


def test_two_new_points_of_one_number_are_refused(desk, meeting):
    found = faults(save(desk, meeting, agenda=[point(1), point(1, "Trade")]), "agenda")

    assert found == [{}, {"number": ["The agenda already has a point of this number here."]}]
    assert AgendaItem.objects.count() == 0


@pytest.mark.parametrize("first", [True, False])
def test_on_its_own_page_a_point_is_checked_alike(desk, meeting, another, opening, first):
    elsewhere = AgendaItem.objects.create(meeting=another, number=1, title="Opening")
    parent = elsewhere if first else opening
    typed = point(1, "Opening", meeting=meeting.pk, parent=parent.pk)

    answer = desk.post(page(AgendaItem, "change", opening.pk), typed)

    (said,) = answer.context["adminform"].form.errors.values()
    guard = "an_agenda_is_of_one_meeting" if first else "an_agenda_never_runs_in_a_circle"
    assert said == [GUARDS[guard]]


def test_a_party_attends_once(desk, meeting, botswana):
    twice = [{"party": botswana.pk, "role": "chair"}, {"party": botswana.pk, "role": "guest"}]

    assert save(desk, meeting, attendance=twice).status_code == 200
    assert Attendance.objects.count() == 0


def test_a_reader_writes_nothing_of_a_meeting(reader, meeting, opening):
    shown = reader.get(page(Meeting, "change", meeting.pk)).text

    assert "Opening" in shown
    assert re.findall(r'name="(title|agenda-\d+-title|_save)"', shown) == []
    assert save(reader, meeting).status_code == 403


def test_what_describes_an_input_of_a_row_is_on_the_page(desk, meeting):
    answer = save(desk, meeting, sessions=[{"number": "", "held_on": "soon"}])

    named = everything_described_is_there(answer.text)
    assert {"id_sessions-0-held_on_helptext", "id_sessions-0-held_on_error"} <= named
