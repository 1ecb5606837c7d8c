"""A small cast for what governs the scheme, written straight into the tables.

No verb of the procedure is used here: these fixtures serve the tests of the rules that the
database keeps, and of the verbs themselves.  Nothing is judged before `let_pass`, `refused_by`
or `judge` asks the deferred triggers.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.models import Model

from chronicle.edtf import read_day, read_interval
from governance.models import (
    Body,
    Decision,
    DecisionLink,
    Effect,
    Entitlement,
    Meeting,
    Position,
    Proceeding,
    Seat,
    Tenure,
)
from participants.models import Party
from tests.conftest import day
from tests.governance.parts import WITHOUT, entitle_all
from tests.governance.rows import maker
from tests.governance.terms import DEADLINE, PUT_ON, SECOND, TERMS


def sha256_of(decision: Decision) -> str:
    """The SHA-256 of the words of a decision, as a proceeding freezes them."""
    words = f"{decision.title}\n\n{decision.text}"
    return hashlib.sha256(words.encode()).hexdigest()


def take_steps(decision: Decision, *statuses: str) -> Decision:
    """Write one status after the other into the table, as in `take_steps(text, "submitted")`."""
    for status in statuses:
        Decision.objects.filter(pk=decision.pk).update(status=status)
        decision.status = status
    return decision


def end(
    proceeding: Proceeding, outcome: str, at: dt.datetime = DEADLINE + SECOND, **changed
) -> Decision:
    """Close a proceeding and give the text its outcome; what is adopted gets a reference."""
    Proceeding.objects.filter(pk=proceeding.pk).update(outcome=outcome, closed_at=at)
    if outcome == "adopted":
        changed = {"reference": f"T {proceeding.decision_id}", **changed}
    Decision.objects.filter(pk=proceeding.decision_id).update(status=outcome, **changed)
    proceeding.refresh_from_db()
    proceeding.decision.refresh_from_db()
    return proceeding.decision


def judge() -> None:
    """Let every deferred trigger judge what stands in the tables now."""
    connection.check_constraints()


@pytest.fixture
def body(empty_register) -> Callable[..., Body]:
    """Write a body, as in `body("wgse", "Working Group of Statistics", period="2003/..")`."""

    def write(
        slug: str, name: str = "", kind: str = "working_group", period: str = "2003/..", **given
    ) -> Body:
        made = Body(slug=slug, name=name or slug.upper(), kind=kind, **given)
        made.span = read_interval(period)
        made.save()
        return made

    return write


@pytest.fixture
def plenary(body) -> Body:
    """The Kimberley Process itself."""
    return body("kp", "Kimberley Process Plenary", "plenary", acronym="KP")


@pytest.fixture
def monitoring(plenary, body) -> Body:
    """A working group that reports to the Plenary."""
    return body("wgm", "Working Group on Monitoring", acronym="WGM", parent=plenary)


@pytest.fixture
def meeting(plenary) -> Meeting:
    """A Plenary of the whole scheme, whose first day is the one on which texts are put."""
    return Meeting.objects.create(
        slug="2022-plenary",
        kind="plenary",
        title="Plenary of 2022",
        body=plenary,
        opened_on=read_day(PUT_ON),
        closed_on=read_day("2022-11-04"),
    )


@pytest.fixture
def tenure(empty_register) -> Callable[..., Tenure]:
    """Write an office held, as in `tenure(monitoring, "chair", botswana, "2020/..")`."""

    def write(
        body: Body, office: str, holder: Party | None, period: str = "2020/..", **given
    ) -> Tenure:
        made = Tenure(body=body, office=office, holder=holder, **given)
        made.span = read_interval(period)
        made.save()
        return made

    return write


@pytest.fixture
def seat(empty_register) -> Callable[..., Seat]:
    """Write a seat, as in `seat(monitoring, botswana, "2020/..", "observer")`."""

    def write(body: Body, party: Party, period: str = "2020/..", role: str = "member") -> Seat:
        made = Seat(body=body, party=party, role=role)
        made.span = read_interval(period)
        made.save()
        return made

    return write


@pytest.fixture
def decision(plenary) -> Callable[..., Decision]:
    """Write a text, a draft for the Plenary unless something else is given."""

    def write(title: str = "Peer review", **given) -> Decision:
        text = {
            "title": title,
            "kind": "administrative_decision",
            "body": plenary,
            "text": "1. The Plenary reviews.\n2. It does so each year.",
            "language": "en",
        }
        return Decision.objects.create(**{**text, **given})

    return write


@pytest.fixture
def adopted(decision) -> Callable[..., Decision]:
    """Write a decision of the past, adopted elsewhere, as in `adopted("AD 1")`."""

    def write(reference: str, **given) -> Decision:
        past = {"title": f"Decision {reference}", "decided_on": read_day("2004-10-29")}
        return decision(reference=reference, status="adopted", **{**past, **given})

    return write


@pytest.fixture
def link(empty_register) -> Callable[..., DecisionLink]:
    """Write a link, as in `link(later, "supersedes", earlier)`."""

    def write(decision: Decision, relation: str, target: Decision) -> DecisionLink:
        return DecisionLink.objects.create(decision=decision, relation=relation, target=target)

    return write


@pytest.fixture
def plan(empty_register) -> Callable[..., Effect]:
    """Write a planned effect, as in `plan(text, "admit", party=britain)`."""

    def write(decision: Decision, kind: str, **given) -> Effect:
        return Effect.objects.create(decision=decision, kind=kind, **given)

    return write


@pytest.fixture
def cast(botswana, britain, union, austria, council, stand, speak_for) -> dict[str, Party]:
    """Who forms the consensus in 2022: Botswana, Britain and the Union, which speaks for Austria.

    The World Diamond Council observes.
    """
    stand(botswana, "2003/..")
    stand(britain, "2021/..")
    stand(union, "2003/..")
    speak_for(union, austria, "2003/..")
    stand(council, "2003/..", "observer")
    return {party.slug: party for party in (botswana, britain, union, austria, council)}


@pytest.fixture
def put(empty_register) -> Callable[..., Proceeding]:
    """Put a text to the parties: at a meeting, or with `**IN_WRITING` in writing.

    `parts` says who is listed as what, as in `{botswana: "decides"}`; without it, whoever the
    database counts as deciding is, and `observers` beside them.  `opened_on` and the terms of
    the rule can be given.
    """

    @transaction.atomic
    def write(
        decision: Decision,
        parts: dict[Party, str] | None = None,
        observers: Iterable[Party] = (),
        opened_on: str = PUT_ON,
        **given,
    ) -> Proceeding:
        terms = {**TERMS, "kind": "meeting", "text_sha256": sha256_of(decision), **given}
        if decision.status in ("draft", "returned"):
            take_steps(decision, "submitted")
        take_steps(decision, "tabled" if terms["kind"] == "meeting" else "circulated")
        opened = Proceeding.objects.create(decision=decision, opened_on=day(opened_on), **terms)
        if parts is None:
            entitle_all(opened, observers)
        for party, part in (parts or {}).items():
            Entitlement.objects.create(proceeding=opened, party=party, part=part)
        return opened

    return write


@pytest.fixture
def put_without(cast, monitoring, seat, measure, decision, put) -> Callable[..., Proceeding]:
    """Put a text under a rule that leaves parties out, as in `put_without("suspended", "gb")`.

    They are listed in that part because they are suspended, concerned or provisional members.
    """

    def write(part: str, *left_out: str, **given) -> Proceeding:
        text = decision(body=monitoring) if part == "provisional" else decision()
        deciding = ("bw", "gb", "eu")
        for slug in deciding:
            if part == "provisional":
                role = "provisional_member" if slug in left_out else "member"
                seat(monitoring, cast[slug], role=role)
            elif part == "suspended" and slug in left_out:
                measure(cast[slug], "2020/..")
            elif slug in left_out:
                text.concerns.add(cast[slug])
        parts = {cast[slug]: part if slug in left_out else "decides" for slug in deciding}
        return put(text, parts, **{**WITHOUT[part], **given})

    return write


@pytest.fixture
def say(empty_register) -> Callable[..., Position]:
    """Write a position, as in `say(proceeding, botswana, "objection")`.

    It is lodged a second before the deadline unless another instant is given; `late` is what the
    deadline makes of it unless it is given.
    """

    def write(
        proceeding: Proceeding,
        party: Party,
        stance: str,
        at: dt.datetime = DEADLINE - SECOND,
        late: bool | None = None,
    ) -> Position:
        due = proceeding.deadline_at
        if late is None:
            late = due is not None and at > due
        return Position.objects.create(
            entitlement=Entitlement.objects.get(proceeding=proceeding, party=party),
            stance=stance,
            lodged_at=at,
            late=late,
        )

    return write


@pytest.fixture
def constraints_alone(empty_register) -> None:
    """Silence the triggers, so that nothing but a constraint can refuse a row."""
    with connection.cursor() as cursor:
        for model in apps.get_app_config("governance").get_models():
            cursor.execute(f"ALTER TABLE {model._meta.db_table} DISABLE TRIGGER USER")


@pytest.fixture
def row(empty_register) -> Callable[..., Model]:
    """Make a row that every constraint lets pass, but for what is changed."""
    return maker()
