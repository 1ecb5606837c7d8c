"""The abstract model of every fact that holds for a time.

Four columns keep the bounds; PostgreSQL derives two ranges from them (see `chronicle.spans` for
the convention), so that a constraint, a query and a person with `psql` read the same days.
"""

import datetime as dt
from typing import Any, Self

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import Case, F, Func, Q, Value, When
from django.db.models.functions import Cast
from django.utils.translation import gettext_lazy as _

from chronicle.spans import Bounds, Span


def _range(lower: str, upper: str, empty_when: Q) -> Case:
    """[lower, upper) of two columns, or the empty range where the condition holds."""
    return Case(
        When(empty_when, then=Cast(Value("empty"), DateRangeField())),
        default=Func(F(lower), F(upper), function="daterange", output_field=DateRangeField()),
        output_field=DateRangeField(),
    )


def _days(lower: dt.date | None, upper: dt.date | None) -> DateRange:
    """The same range in Python."""
    return DateRange(lower, upper, empty=bool(lower and upper and lower >= upper))


def _in_order(earlier: str, later: str, *, strictly: bool = False) -> Q:
    comparison = "lt" if strictly else "lte"
    return (
        Q(**{f"{earlier}__isnull": True})
        | Q(**{f"{later}__isnull": True})
        | Q(**{f"{earlier}__{comparison}": F(later)})
    )


class PeriodQuerySet(models.QuerySet[Any]):
    """Rows with a period, asked by the day; none of these ever assumes today."""

    def as_of(self, day: dt.date) -> Self:
        """The rows that may hold on the day, each with `certain` true or false."""
        return self.filter(within__contains=day).annotate(certain=Q(throughout__contains=day))

    def certain_on(self, day: dt.date) -> Self:
        """The rows that certainly hold on the day."""
        return self.filter(throughout__contains=day)


class Period(models.Model):
    """A fact that holds from one day up to another, each known within bounds."""

    since_earliest = models.DateField(_("since, at the earliest"), null=True, blank=True)
    since_latest = models.DateField(_("since, at the latest"), null=True, blank=True)
    until_earliest = models.DateField(_("until, at the earliest"), null=True, blank=True)
    until_latest = models.DateField(_("until, at the latest"), null=True, blank=True)

    throughout = models.GeneratedField(
        expression=_range(
            "since_latest",
            "until_earliest",
            Q(since_latest__isnull=True) | Q(since_latest__gte=F("until_earliest")),
        ),
        output_field=DateRangeField(),
        db_persist=True,
    )
    within = models.GeneratedField(
        expression=_range(
            "since_earliest", "until_latest", Q(since_earliest__gte=F("until_latest"))
        ),
        output_field=DateRangeField(),
        db_persist=True,
    )

    # Whether the fact certainly holds on the day asked for; `PeriodQuerySet.as_of` sets it.
    certain: bool

    objects = PeriodQuerySet.as_manager()

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_since_bounds_are_in_order",
                condition=_in_order("since_earliest", "since_latest"),
                violation_error_code="since_bounds_are_in_order",
                violation_error_message=_(
                    "The earliest day of the beginning comes after its latest."
                ),
            ),
            models.CheckConstraint(
                name="%(class)s_until_bounds_are_in_order",
                condition=Q(until_latest__isnull=True)
                | (Q(until_earliest__isnull=False) & Q(until_earliest__lte=F("until_latest"))),
                violation_error_code="until_bounds_are_in_order",
                violation_error_message=_(
                    "The earliest day of the end is missing or comes after its latest."
                ),
            ),
            models.CheckConstraint(
                name="%(class)s_begins_before_it_ends",
                condition=_in_order("since_earliest", "until_earliest")
                & _in_order("since_latest", "until_latest")
                & _in_order("since_earliest", "until_latest", strictly=True),
                violation_error_code="begins_before_it_ends",
                violation_error_message=_(
                    "The period ends before it begins. The end is the first day on which the fact "
                    "no longer held, so it lies at least one day after the beginning."
                ),
            ),
        ]

    @property
    def span(self) -> Span:
        """The period of this row as a value."""
        return Span(
            Bounds(self.since_earliest, self.since_latest),
            Bounds(self.until_earliest, self.until_latest),
        )

    @span.setter
    def span(self, span: Span) -> None:
        self.since_earliest, self.since_latest = span.since.earliest, span.since.latest
        self.until_earliest, self.until_latest = span.until.earliest, span.until.latest

    def _get_field_expression_map(self, meta: Any, exclude: Any = None) -> dict[str, Any]:
        # To explain a constraint before the database refuses, Django fills this row's bounds into
        # the left side of the conditions above, and not into the right: there it would compare
        # with the other row, and a beginning that lies after the end would be a server error.
        found: dict[str, Any] = super()._get_field_expression_map(meta, exclude)  # type: ignore[misc]
        certain = _days(self.since_latest, self.until_earliest)
        ranges = {
            "throughout": certain if self.since_latest else DateRange(empty=True),
            "within": _days(self.since_earliest, self.until_latest),
        }
        known = {name: Value(days, DateRangeField()) for name, days in ranges.items()}
        return {**found, **{name: known[name] for name in known.keys() & found.keys()}}
