"""Parties with everything a reader asks of them, in a fixed number of queries."""

import datetime as dt

from django.db.models import Prefetch, Q, QuerySet

from chronicle.models import Dispute
from participants.models import (
    Party,
    Production,
    Representation,
    Standing,
    Suspension,
)


def parties_on(day: dt.date) -> QuerySet[Party]:
    """Parties with what held of them on the day, certainly or possibly.

    Each brings `standings_that_day`, `suspensions_that_day`, `represented_that_day` and its name.
    """
    return Party.objects.named(day).prefetch_related(
        _that_day("standings", Standing, day),
        _that_day("suspensions", Suspension, day),
        Prefetch(
            "represented",
            Representation.objects.as_of(day)
            .select_related("organisation")
            .prefetch_related("sources"),
            to_attr="represented_that_day",
        ),
    )


def _that_day(related: str, model: type[Standing] | type[Suspension], day: dt.date) -> Prefetch:  # type: ignore[type-arg]
    rows = model.objects.as_of(day).prefetch_related("sources")
    return Prefetch(related, rows, to_attr=f"{related}_that_day")


def whole_histories(day: dt.date) -> QuerySet[Party]:
    """Parties with their whole history, sources included, and their name on the day."""
    return parties_on(day).prefetch_related(
        "sources",
        "standings__sources",
        "suspensions__sources",
        "names__sources",
        "authorities__sources",
        Prefetch(
            "represented",
            Representation.objects.select_related("organisation").prefetch_related("sources"),
        ),
        Prefetch(
            "represents",
            Representation.objects.select_related("state")
            .prefetch_related("sources")
            .order_by("since_earliest", "state__name"),
        ),
    )


def disputes_about(party: Party) -> QuerySet[Dispute]:
    """Values that other sources give for the party's standings, suspensions and production."""
    about = Q()
    for model in (Standing, Suspension, Production):
        about |= Q(
            content_type__app_label=model._meta.app_label,
            content_type__model=model._meta.model_name,
            object_id__in=model._default_manager.filter(party=party).values("pk"),
        )
    return Dispute.objects.filter(about).select_related("rejected_source", "chosen_source")
