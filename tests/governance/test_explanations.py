"""Python explains what the triggers on bodies, agendas and links refuse, before they do."""

import pytest
from django.core.exceptions import ValidationError

from chronicle.edtf import read_interval
from governance.guards import GUARDS
from governance.models import AgendaItem, DecisionLink, Meeting, Seat, Session, Tenure


def explained(row) -> list[tuple[str, str, str]]:
    """The field, the code and the sentence of each refusal of a row that is looked through."""
    with pytest.raises(ValidationError) as refusal:
        row.full_clean()
    return [
        (field, error.code, error.messages[0])
        for field, errors in refusal.value.error_dict.items()
        for error in errors
    ]


def test_a_body_that_would_report_to_itself(body):
    top = body("a", "A")
    below = body("b", "B", parent=body("c", "C", parent=top))
    guard = "bodies_never_report_in_a_circle"
    for parent in (below, top):
        top.parent = parent
        assert explained(top) == [("parent", guard, GUARDS[guard])]
    top.parent = body("d", "D")
    top.full_clean()


@pytest.mark.parametrize(
    ("period", "may"),
    [
        ("2009-12-31/2011-01-01", False),
        ("2010-01-01/2020-01-01", True),
        ("2010-01-01/2020-01-02", False),
        ("2015-01-01/..", False),
        ("2015/", True),
    ],
)
@pytest.mark.parametrize("kind", ["tenure", "seat"])
def test_an_office_or_a_seat_outside_the_life_of_its_body(body, botswana, period, may, kind):
    group = body("a", "A", period="2010-01-01/2020-01-01")
    fact = (
        Tenure(body=group, office="chair", holder=botswana)
        if kind == "tenure"
        else Seat(body=group, party=botswana, role="member")
    )
    fact.span = read_interval(period)

    if may:
        fact.full_clean()
    else:
        guard = f"{kind}s_lie_within_their_bodys_life"
        days = "The days of the body: from 1 January 2010 until 1 January 2020."
        assert explained(fact) == [("__all__", guard, f"{GUARDS[guard]} {days}")]


@pytest.mark.parametrize("kind", ["tenure", "seat"])
def test_a_body_that_would_end_before_its_offices_and_seats(body, botswana, tenure, seat, kind):
    group = body("a", "A", period="2010-01-01/..")
    if kind == "tenure":
        tenure(group, "chair", botswana, "2015-01-01/2016-01-01")
    else:
        seat(group, botswana, "2015-01-01/2016-01-01")

    group.span = read_interval("2010-01-01/2016-01-01")
    group.full_clean()
    group.span = read_interval("2010-01-01/2015-12-31")
    assert [code for _, code, _ in explained(group)] == [f"{kind}s_lie_within_their_bodys_life"]


def test_an_agenda_of_two_meetings(meeting):
    other = Meeting.objects.create(slug="other", kind="other", title="Other")
    point = AgendaItem.objects.create(meeting=other, number=1, title="Point")
    sitting = Session.objects.create(meeting=other, number=1)
    guard = "an_agenda_is_of_one_meeting"
    for given in ({"parent": point}, {"session": sitting}):
        row = AgendaItem(meeting=meeting, number=1, title="A", **given)
        assert explained(row) == [(next(iter(given)), guard, GUARDS[guard])]


def test_a_point_under_itself(meeting):
    first = AgendaItem.objects.create(meeting=meeting, number=1, title="A")
    second = AgendaItem.objects.create(meeting=meeting, number=1, title="B", parent=first)
    guard = "an_agenda_never_runs_in_a_circle"
    for parent in (first, second):
        first.parent = parent
        assert explained(first) == [("parent", guard, GUARDS[guard])]


def test_a_circle_of_supersessions(adopted, link):
    one, two, three = (adopted(f"AD {n}") for n in (1, 2, 3))
    link(one, "supersedes", two)
    link(two, "supersedes", three)
    guard = "links_never_run_in_a_circle"

    closing = DecisionLink(decision=three, relation="supersedes", target=one)
    assert explained(closing) == [("target", guard, GUARDS[guard])]
    for relation in ("cites", "amends"):
        DecisionLink(decision=three, relation=relation, target=one).full_clean()


def test_a_link_to_itself(adopted):
    one = adopted("AD 1")

    assert explained(DecisionLink(decision=one, relation="amends", target=one)) == [
        ("__all__", None, "A decision cannot be linked to itself.")
    ]
