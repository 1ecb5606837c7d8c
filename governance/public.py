"""What anybody may see: the one place that says how far the register is public.

A text that is under way, one that is not for everybody, and whatever belongs to it are as good as
not there: no list, link, effect, count or filter tells of them.
"""

import datetime as dt

from django.db.models import Exists, F, OuterRef, Prefetch, Q, QuerySet

from chronicle.spans import Answer
from governance.in_force import keys_in_force, knowing_their_end
from governance.models import (
    AgendaItem,
    Attendance,
    Body,
    Candidacy,
    Decision,
    DecisionLink,
    Document,
    Effect,
    EffectKind,
    Entitlement,
    Meeting,
    Milestone,
    Position,
    Proceeding,
    Selection,
    Status,
    Visibility,
)
from governance.models.decisions import DECIDED
from governance.queries import bodies_on, whole_bodies
from participants.models import Party

# What an effect was written to, with whatever says where that can be read.
ROWS_WRITTEN = (
    "standing__party",
    "suspension__party",
    "established",
    "body_name__body",
    "mandate__body",
    "tenure__body",
    "seat__body",
    "candidacy__selection",
    "obligation",
)


def public_through(relation: str) -> Q:
    """The condition of `Decision.objects.public()`, for rows that reach a decision by a relation.

    What belongs to a decision is public only where that is: a text that is under way, or is not
    for everybody, must not show by what it would do to others.
    """
    return Q(
        **{
            f"{relation}__visibility": Visibility.PUBLIC,
            f"{relation}__status__in": DECIDED,
        }
    )


def public_effects() -> QuerySet[Effect]:
    """What adopted decisions that anybody may see changed, each with its decision, oldest first."""
    return (
        Effect.objects.filter(public_through("decision"), decision__status=Status.ADOPTED)
        .select_related("decision")
        .order_by(F("decision__decided_on").asc(nulls_last=True), "id")
    )


def decisions_of(*relations: str) -> "list[Prefetch[str, QuerySet[Effect], str]]":
    """What brings along the public decisions that made or ended rows, in one query per relation.

    An empty name means the rows that are asked for; `tenures` the tenures that each of them has.
    """
    return [
        Prefetch(f"{relation}__effects" if relation else "effects", public_effects())
        for relation in relations
    ]


def public_meetings() -> QuerySet[Meeting]:
    """The meetings that anybody may see, with the body and the parties they name."""
    return Meeting.objects.public().with_names().prefetch_related("sources")


def whole_public_meetings() -> QuerySet[Meeting]:
    """The same with their sessions, agenda, attendance and decisions, as far as public."""
    agenda = AgendaItem.objects.public().select_related("session").order_by("number", "id")
    attendance = Attendance.objects.with_names().prefetch_related("sources")
    return public_meetings().prefetch_related(
        "sessions",
        Prefetch("agenda", agenda),
        Prefetch("attendance", attendance.order_by("party__name")),
        Prefetch("decisions", Decision.objects.public()),
    )


def public_bodies_on(day: dt.date) -> QuerySet[Body]:
    """The bodies that exist on the day, with their sources and the decisions that made them."""
    return bodies_on(day).prefetch_related("sources", *decisions_of(""))


def whole_public_bodies() -> QuerySet[Body]:
    """Bodies with their whole history, and the decisions that made or ended each part of it."""
    parts = ("names", "mandates", "children", "tenures", "seats")
    return whole_bodies().prefetch_related(*decisions_of("", *parts))


def public_decisions() -> QuerySet[Decision]:
    """The decisions that anybody may see, with what they name and what ended them."""
    decisions = Decision.objects.public().with_names().prefetch_related("concerns", "sources")
    return knowing_their_end(decisions, among=public_through("decision"))


def whole_public_decisions() -> QuerySet[Decision]:
    """The same with everything that belongs to them, as far as public."""
    links = DecisionLink.objects.select_related("decision", "target").prefetch_related("sources")
    positions = Position.objects.order_by("lodged_at", "id")
    entitled = Entitlement.objects.select_related("party").order_by("party__name")
    return public_decisions().prefetch_related(
        Prefetch("documents", Document.objects.filter(visibility=Visibility.PUBLIC)),
        Prefetch("links", links.filter(public_through("target"))),
        Prefetch("linked_by", links.filter(public_through("decision"))),
        Prefetch(
            "effects",
            Effect.objects.filter(decision__status=Status.ADOPTED)
            .select_related("party", "body", "selection", "amends", *ROWS_WRITTEN)
            .order_by("id"),
        ),
        Prefetch(
            "proceedings",
            Proceeding.objects.select_related("rule", "meeting").order_by("id"),
        ),
        "proceedings__rule__sources",
        Prefetch("proceedings__entitlements", entitled),
        Prefetch("proceedings__entitlements__positions", positions),
    )


def touching(party: Party) -> Q:
    """Decisions that concern the party, or that were adopted and change something for it."""
    concerned = Decision.concerns.through.objects.filter(decision=OuterRef("pk"), party=party)
    changed = Effect.objects.filter(decision=OuterRef("pk"), party=party)
    return Q(Exists(concerned)) | Q(Exists(changed), status=Status.ADOPTED)


def in_force_as(day: dt.date, answer: Answer) -> Q:
    """The public decisions of which the register gives this answer on the day; two queries."""
    known = knowing_their_end(Decision.objects.public(), among=public_through("decision"))
    return Q(pk__in=keys_in_force(known, day, answer))


def public_selections() -> QuerySet[Selection]:
    """Selections with their candidates and, as far as public, the decisions that ended them."""
    candidates = Candidacy.objects.select_related("candidate").prefetch_related("sources")
    happened = F("happened_on").asc(nulls_last=True)
    ended = Effect.objects.filter(
        public_through("decision"), kind=EffectKind.SELECT, decision__status=Status.ADOPTED
    )
    return Selection.objects.select_related("body").prefetch_related(
        "sources",
        Prefetch("candidacies", candidates.order_by(happened, "candidate__name")),
        Prefetch("planned_effects", ended.select_related("decision").order_by("id")),
    )


def whole_public_selections() -> QuerySet[Selection]:
    """The same with everything that happened on the way, in its order."""
    milestones = Milestone.objects.order_by(F("happened_on").asc(nulls_last=True), "id")
    return public_selections().prefetch_related(
        Prefetch("milestones", milestones.prefetch_related("sources")), *decisions_of("candidacies")
    )
