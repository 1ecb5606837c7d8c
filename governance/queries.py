"""The questions that are asked of the register of bodies and decisions, each with its name.

The first five are one query each, however many rows they find.
"""

import datetime as dt
from dataclasses import dataclass

from django.db.models import F, OuterRef, Prefetch, QuerySet, Subquery
from django.db.models.functions import Coalesce

from chronicle.models import Dispute
from governance.models import (
    Attendance,
    Body,
    BodyName,
    Decision,
    Meeting,
    Seat,
    Tenure,
)
from participants.models import Party, PartyName


def chairs_on(day: dt.date, body: Body | None = None) -> QuerySet[Tenure]:
    """Who presides over the body, or over any, on the day: Chairs and Co-Chairs, in one query.

    Each brings its body and holder, and `certain` false where the sources leave the day open.
    """
    rows = Tenure.objects.presiding().as_of(day).with_names()
    if body is not None:
        rows = rows.filter(body=body)
    return rows.order_by("body__name", "office", "since_earliest", "id")


def roster_on(body: Body, day: dt.date) -> QuerySet[Seat]:
    """Who sits in the body on the day, and how, in one query.

    Each brings its party, and `certain` false where the sources leave the day open.
    """
    return (
        Seat.objects.filter(body=body)
        .as_of(day)
        .with_names()
        .order_by("party__name", "since_earliest", "id")
    )


def offices_of(party: Party) -> QuerySet[Tenure]:
    """Every office the party ever held, with its body, the oldest first, in one query."""
    return (
        Tenure.objects.filter(holder=party)
        .with_names()
        .order_by(F("since_latest").asc(nulls_last=True), "body__name", "id")
    )


def attendance_of(meeting: Meeting) -> QuerySet[Attendance]:
    """Who took part in the meeting, and as what, in one query."""
    return Attendance.objects.filter(meeting=meeting).with_names().order_by("party__name")


def bodies_on(day: dt.date) -> QuerySet[Body]:
    """The bodies that exist on the day, in one query.

    Each brings its parent, `certain` false where the sources leave the day open, and
    `name_that_day` and `acronym_that_day`.
    """
    names = BodyName.objects.as_of(day).filter(body=OuterRef("pk"))
    bodies: QuerySet[Body] = Body.objects.as_of(day).select_related("parent")
    return bodies.annotate(
        name_that_day=Coalesce(Subquery(names.values("name")[:1]), F("name")),
        acronym_that_day=Coalesce(Subquery(names.values("acronym")[:1]), F("acronym")),
    ).order_by("name_that_day")


def whole_bodies() -> QuerySet[Body]:
    """Bodies with their whole history, sources included."""
    began = F("since_latest").asc(nulls_last=True)
    return Body.objects.select_related("parent").prefetch_related(
        "sources",
        "names__sources",
        "mandates__sources",
        "children",
        Prefetch(
            "tenures",
            Tenure.objects.with_names().prefetch_related("sources").order_by("office", began, "id"),
        ),
        Prefetch(
            "seats",
            Seat.objects.with_names()
            .prefetch_related("sources")
            .order_by("party__name", began, "id"),
        ),
    )


@dataclass(frozen=True)
class NamesThatDay:
    """What parties and bodies are called on a day, read in two queries for a whole answer."""

    parties: dict[int, str]
    bodies: dict[int, BodyName]

    @classmethod
    def on(cls, day: dt.date) -> "NamesThatDay":
        """The names of the day, of those parties and bodies that have had several."""
        parties = PartyName.objects.as_of(day).values_list("party_id", "name")
        return cls(dict(parties), {name.body_id: name for name in BodyName.objects.as_of(day)})

    def of_party(self, party: Party) -> str:
        """The name in use on the day; the latest name where no other is recorded."""
        return self.parties.get(party.pk, party.name)

    def of_body(self, body: Body) -> str:
        """The name in use on the day; the latest name where no other is recorded."""
        found = self.bodies.get(body.pk)
        return found.name if found else body.name

    def acronym_of(self, body: Body) -> str:
        """The acronym in use on the day; the latest where no other is recorded."""
        found = self.bodies.get(body.pk)
        return found.acronym if found else body.acronym


def disputes_about(decision: Decision) -> QuerySet[Dispute]:
    """Values that other sources give for the decision."""
    return Dispute.objects.filter(
        content_type__app_label=decision._meta.app_label,
        content_type__model=decision._meta.model_name,
        object_id=decision.pk,
    ).select_related("rejected_source", "chosen_source")
