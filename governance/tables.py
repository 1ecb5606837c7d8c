"""The data files of this layer: what their columns hold, and what their rows must not say."""

from typing import Any

from django.db.models import TextChoices
from django.utils.translation import gettext as _

from chronicle.checks import never_overlap, periods_are_possible
from chronicle.columns import Column, bounds, choice, code, edtf, keys, reference, text
from chronicle.files import the_sources
from chronicle.tables import Table
from governance import models
from governance.checks import (
    an_office_has_one_holder,
    bodies_report_upwards,
    links_lead_on,
    meetings_close_after_they_open,
    offices_are_held,
    one_is_selected,
)
from governance.past_effects import effects_are_plain, planned, written
from participants.checks import names_are_unique

# What a source says of a decision today; how it ended is a column of its own in the register.
ENDED = (models.Ending.LAPSED.value, models.Ending.SUPERSEDED.value)


class _Standing(TextChoices):
    ADOPTED = models.Status.ADOPTED.value
    BLOCKED = models.Status.BLOCKED.value
    LAPSED = models.Ending.LAPSED.value
    SUPERSEDED = models.Ending.SUPERSEDED.value


def _slug(*, longest: int = 40) -> Column:
    expected = _("a slug: small letters, digits and hyphens")
    return code("slug", rf"[a-z0-9-]{{2,{longest}}}", expected, required=True)


def _party(name: str = "party", *, required: bool = True) -> Column:
    return reference(name, "parties.csv", required=required)


def _body(name: str = "body", *, required: bool = True) -> Column:
    return reference(name, "bodies.csv", required=required)


def _decision(name: str, *, attribute: str = "") -> Column:
    return reference(name, "decisions.csv", attribute=attribute)


BODIES = Table(
    "bodies.csv",
    models.Body,
    (
        _slug(),
        text("acronym", longest=12),
        text("name", longest=150, required=True),
        choice("kind", models.BodyKind),
        _body("parent", required=False),
        *bounds(),
        text("mandate"),
        the_sources(),
    ),
    key=("slug",),
    check=lambda rows: (
        *periods_are_possible(rows),
        *names_are_unique(rows),
        *bodies_report_upwards(rows),
    ),
)

MANDATES = Table(
    "mandates.csv",
    models.Mandate,
    (_body(), *bounds(), text("text", required=True), the_sources()),
    key=("body",),
    repeats=True,
    check=lambda rows: (*periods_are_possible(rows), *never_overlap(rows, "body")),
)

OFFICES = Table(
    "offices.csv",
    models.Tenure,
    (
        _body(),
        choice("office", models.Office),
        _party("holder", required=False),
        text("person", longest=120),
        *bounds(),
        the_sources(),
    ),
    key=("body", "office", "holder", "person"),
    repeats=True,
    check=lambda rows: (
        *periods_are_possible(rows),
        *offices_are_held(rows),
        *an_office_has_one_holder(rows),
    ),
)

SEATS = Table(
    "seats.csv",
    models.Seat,
    (_body(), _party(), choice("role", models.SeatRole), *bounds(), the_sources()),
    key=("body", "party", "role"),
    repeats=True,
    check=lambda rows: (*periods_are_possible(rows), *never_overlap(rows, "body", "party")),
)


def _of_the_whole(values: dict[str, Any]) -> dict[str, Any]:
    """A Plenary is the meeting of the whole; of other meetings the file does not say whose."""
    whole = values["kind"] in models.meetings.OF_THE_WHOLE
    return {**values, "body": models.bodies.PLENARY if whole else None}


MEETINGS = Table(
    "meetings.csv",
    models.Meeting,
    (
        _slug(longest=60),
        choice("kind", models.MeetingKind),
        text("title", longest=200, required=True),
        edtf("start", attribute="opened_on"),
        edtf("end", attribute="closed_on"),
        text("city", longest=80),
        _party("country", required=False),
        _party("presiding", required=False),
        the_sources(),
    ),
    key=("slug",),
    settled=(reference("kind", "bodies.csv", attribute="body"),),
    settle=_of_the_whole,
    check=meetings_close_after_they_open,
)

ATTENDANCE = Table(
    "attendance.csv",
    models.Attendance,
    (
        reference("meeting", "meetings.csv"),
        _party(),
        choice("role", models.AttendanceRole),
        the_sources(),
    ),
    key=("meeting", "party"),
)


def _as_adopted(values: dict[str, Any]) -> dict[str, Any]:
    """What lapsed or was replaced had been adopted before."""
    ended = values["status"] in ENDED
    return {
        **values,
        "status": models.Status.ADOPTED.value if ended else values["status"],
        "ended_as": values["status"] if ended else "",
    }


DECISIONS = Table(
    "decisions.csv",
    models.Decision,
    (
        text("key", longest=80, required=True, attribute="reference"),
        text("official_reference", longest=80),
        text("title", longest=300, required=True),
        choice("kind", models.DecisionKind),
        _body(),
        reference("meeting", "meetings.csv", required=False),
        edtf("decided_on"),
        choice("procedure", models.Procedure),
        choice("status", _Standing),
        keys("concerns", "parties.csv"),
        text("summary"),
        the_sources(),
    ),
    key=("reference",),
    settle=_as_adopted,
)

DECISION_LINKS = Table(
    "decision_links.csv",
    models.DecisionLink,
    (
        _decision("from", attribute="decision"),
        choice("relation", models.Relation),
        _decision("to", attribute="target"),
        the_sources(),
    ),
    key=("decision", "relation", "target"),
    check=links_lead_on,
)

SELECTIONS = Table(
    "selections.csv",
    models.Selection,
    (_slug(), text("title", longest=150, required=True), _body(), the_sources()),
    key=("slug",),
)

CANDIDACIES = Table(
    "candidacies.csv",
    models.Candidacy,
    (
        reference("selection", "selections.csv"),
        _party("candidate"),
        choice("stage", models.Stage),
        choice("outcome", models.CandidacyOutcome),
        edtf("date", attribute="happened_on"),
        text("detail"),
        the_sources(),
    ),
    key=("selection", "candidate", "stage"),
    check=one_is_selected,
)

MILESTONES = Table(
    "milestones.csv",
    models.Milestone,
    (
        reference("selection", "selections.csv"),
        edtf("date", attribute="happened_on"),
        text("event", required=True),
        the_sources(),
    ),
    key=("selection", "event"),
)

OBLIGATIONS = Table(
    "obligations.csv",
    models.Obligation,
    (
        text("name", longest=120, required=True),
        text("who", longest=120, required=True),
        text("frequency", longest=60, required=True),
        text("deadline_rule", longest=250),
        the_sources(),
    ),
    key=("name",),
)

DECISION_EFFECTS = Table(
    "decision_effects.csv",
    models.Effect,
    (
        _decision("decision"),
        text("effect", required=True),
        text("on", required=True),
        text("subject", required=True),
        edtf("date"),
        text("note"),
    ),
    key=("decision", "party", "slug", "office", "selection"),
    repeats=True,
    settled=(
        reference("subject", "parties.csv", attribute="party"),
        reference("subject", "bodies.csv", attribute="body"),
        reference("subject", "bodies.csv", attribute="established"),
        reference("subject", "selections.csv", attribute="selection"),
    ),
    settle=planned,
    complete=written,
    check=effects_are_plain,
)

# In the order in which they are written: a row comes after the rows it refers to.
TABLES = (
    BODIES,
    MANDATES,
    OFFICES,
    SEATS,
    MEETINGS,
    ATTENDANCE,
    DECISIONS,
    DECISION_LINKS,
    SELECTIONS,
    CANDIDACIES,
    MILESTONES,
    OBLIGATIONS,
    DECISION_EFFECTS,
)
