"""Who sits at the desk in these tests, and rows of what the shipped data has few or none of."""

import datetime as dt

import pytest

from chronicle.edtf import read_day, read_interval
from governance.models import (
    AgendaItem,
    Body,
    BodyName,
    Decision,
    DecisionKind,
    Document,
    Meeting,
    ProcedureRule,
    Selection,
    Session,
)
from governance.procedure.drafting import draft, submit
from governance.procedure.positions import Statement, object_to
from governance.procedure.putting import table
from governance.terms import default_terms
from tests.conftest import day
from tests.desks import desk, reader, sign_in

__all__ = ["desk", "reader", "sign_in"]

ON = day("2018-06-01")
NOON = dt.datetime(2018, 6, 1, 10, tzinfo=dt.UTC)


def put_to_a_meeting(number: int, body: Body, meeting: Meeting, by) -> None:
    """A text of a working group that is before its members, and to which one objects."""
    text = Decision(
        title=f"Text {number}", kind=DecisionKind.BODY_DECISION, body=body, text="1. Words."
    )
    draft(text, by=by, on=ON)
    Document.objects.create(decision=text, title="Text", url=f"https://example.org/{number}")
    submit(text, by=by, on=ON)
    table(text, meeting=meeting, on=ON)
    party = text.proceedings.get().entitlements.filter(part="decides").first().party
    object_to(text, party=party, statement=Statement(at=NOON))


def write_parts(number: int, body: Body, meeting: Meeting) -> None:
    session = Session.objects.create(meeting=meeting, number=number)
    AgendaItem.objects.create(meeting=meeting, number=number, title="Point", session=session)
    Selection.objects.create(slug=f"s{number}", title=f"Selection {number}", body=body)
    for fact in (
        BodyName(body=body, name=f"Name {number}"),
        ProcedureRule(body=body, basis="Rules", **without_rule(body)),
    ):
        fact.span = read_interval(f"200{number}-01-01/200{number + 1}-01-01")
        fact.save()


def without_rule(body: Body) -> dict[str, object]:
    terms = default_terms(body).frozen()
    del terms["rule"]
    return terms


@pytest.fixture(autouse=True)
def rows(request) -> None:
    """Three rows of each model of governance, where a test asks for one."""
    model = getattr(request.node, "callspec", None) and request.node.callspec.params.get("model")
    if model is None or model._meta.app_label != "governance":
        return
    request.getfixturevalue("db")
    by = request.getfixturevalue("django_user_model").objects.create_superuser("writer")
    body = Body.objects.get(slug="wgs")
    meeting = Meeting(slug="wgs-2018", kind="body", title="Meeting of the working group", body=body)
    meeting.opened_on = read_day("2018-06-01")
    meeting.save()
    for number in (1, 2, 3):
        write_parts(number, body, meeting)
        put_to_a_meeting(number, body, meeting, by)
