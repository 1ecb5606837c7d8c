"""An answer takes as many queries for three rows as for one."""

import pytest

from chronicle.edtf import read_day, read_interval
from governance.models import (
    AgendaItem,
    Attendance,
    BodyName,
    Candidacy,
    Document,
    Mandate,
    Meeting,
    Milestone,
    Obligation,
    Position,
    Selection,
    Session,
)
from tests.governance.asking import API
from tests.governance.conftest import end
from tests.governance.written import MODELS, write_to

pytestmark = pytest.mark.django_db

STATES = [("na", "Namibia", "NAM"), ("za", "South Africa", "ZAF"), ("ao", "Angola", "AGO")]


def dated(model, **given):
    row = model(**given)
    row.span = read_interval("2010/..")
    row.save()
    return row


@pytest.fixture(params=[1, 3])
def states(request, party):
    return [party(*state) for state in STATES[: request.param]]


@pytest.fixture
def bodies(states, plenary, body, tenure, seat, source):
    for state in states:
        group = body(f"wg-{state.slug}", parent=plenary)
        team = body(f"team-{state.slug}", parent=plenary.children.first())
        rows = [group, team]
        rows += [dated(BodyName, body=group, name=f"Name {state.slug}")]
        first = plenary.children.order_by("pk").first()
        rows += [tenure(first, "co_chair", state), seat(first, state)]
        rows += [dated(Obligation, name=state.name, who="all", frequency="yearly")]
        for row in rows:
            row.sources.add(source)
    dated(Mandate, body=plenary.children.order_by("pk").first(), text="Work.").sources.add(source)


@pytest.fixture
def meetings(states, meeting, adopted, source):
    for number, state in enumerate(states):
        made = Meeting.objects.create(
            slug=f"m{number}", kind="other", title="M", country=state, presiding=state
        )
        made.sources.add(source)
        Attendance.objects.create(meeting=meeting, party=state, role="guest").sources.add(source)
        Session.objects.create(meeting=meeting, number=number)
        item = AgendaItem.objects.create(meeting=meeting, number=number, title="Point")
        AgendaItem.objects.create(meeting=meeting, number=number, title="Under it", parent=item)
        adopted(f"M {number}", meeting=meeting)


@pytest.fixture
def decisions(states, decision, adopted, link, plan, put, say, cast, meeting, plenary, source):
    text = decision()
    ended = adopted("AD 9")
    for number, state in enumerate(states):
        other = adopted(f"AD {number}", meeting=meeting, decided_on=read_day("2005"))
        other.sources.add(source)
        other.concerns.add(state)
        link(other, "supersedes", ended).sources.add(source)
        link(text, "amends", other).sources.add(source)
        link(other, "cites", text).sources.add(source)
        text.concerns.add(state)
        text.sources.add(source)
        plan(text, "suspend", party=state)
        plan(text, "elect", body=plenary, party=state)
        Document.objects.create(decision=text, title="D", url=f"https://a.example/{number}")
    proceeding = put(text)
    for slug in ["bw", "gb", "eu"][: len(states)]:
        say(proceeding, cast[slug], "abstention")
    Position.objects.update(public=True)
    return end(proceeding, "adopted", reference="AD/1")


@pytest.fixture
def selections(states, plenary, plan, adopted, source):
    for number, state in enumerate(states):
        other = Selection.objects.create(slug=f"s{number}", title=f"S {number}", body=plenary)
        other.sources.add(source)
        first = Selection.objects.get(slug="s0")
        Candidacy.objects.create(
            selection=first, candidate=state, stage="final", outcome="received"
        ).sources.add(source)
        milestone = Milestone.objects.create(selection=first, event=f"E {number}")
        milestone.sources.add(source)
        plan(adopted(f"S {number}"), "select", selection=first, party=state)


@pytest.fixture
def effects(states, bodies, selections, stand, measure, adopted):
    """Every row that can be the work of a decision is that of one of its own."""
    for number, kind in enumerate(["suspended", "partial", "un_embargo"][: len(states)]):
        stand(states[0], f"{2003 + number}-01-01/{2004 + number}-01-01", kind="observer")
        measure(states[0], "2010-01-01/2012-01-01", kind)
    for name, model in MODELS.items():
        for number, row in enumerate(model.objects.all()):
            write_to(adopted(f"{name} {number}"), {name: row})


# Inside a test's transaction a read takes a savepoint pair in place of BEGIN, SET and COMMIT.
@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("bodies/", 9),
        ("bodies/?parent=kp", 10),
        ("bodies/wg-na/", 22),
        ("tenures/", 9),
        ("tenures/?ever=true&office=co_chair", 9),
        ("seats/", 9),
        ("obligations/", 7),
        ("meetings/", 8),
        ("meetings/2022-plenary/", 12),
        ("decisions/", 10),
        ("decisions/?in_force=yes", 12),
        ("decisions/?party=na", 11),
        ("decisions/AD/1/", 19),
        ("decisions/AD 9/", 16),
        ("selections/", 11),
        ("selections/s0/", 13),
        ("parties/na/?as_of=2003-06-01", 22),
        ("parties/na/?as_of=2010-06-01", 22),
    ],
)
@pytest.mark.usefixtures("bodies", "meetings", "decisions", "effects")
def test_queries_do_not_grow_with_the_rows(client, django_assert_num_queries, address, queries):
    with django_assert_num_queries(queries):
        answer = client.get(f"{API}{address}")

    assert answer.status_code == 200
