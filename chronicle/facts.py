"""Beginning and ending facts with a period and sources: what the acts of every layer share.

Days are given as `Bounds`, for a source often knows no more than a month.
"""

from collections.abc import Iterable
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from chronicle.models import Source
from chronicle.spans import NOT_KNOWN, Bounds, Span

# A row with a period and sources; Django's types cannot say that it has both.
Row = TypeVar("Row", bound=models.Model)


def refuse_unknown(day: Bounds) -> None:
    """Refuse an act that does not say when."""
    if not day.known:
        raise ValidationError(
            _("Say when: a day (2012-11-30), a month (2012-11), a year (2012), or a range."),
            code="acts_have_a_day",
        )


def refuse_inexact(day: Bounds) -> None:
    """Refuse an act whose day must be known exactly."""
    if not day.exact:
        raise ValidationError(
            _("Give the day itself, such as 2012-11-30."), code="acts_have_an_exact_day"
        )


def may_hold(held: Span, day: Bounds) -> bool:
    """Whether one of the days that the day may be is one on which the fact may hold."""
    first, until = held.since.earliest, held.until.latest
    not_before = first is None or day.latest is None or first <= day.latest
    return not_before and (until is None or day.earliest is None or day.earliest < until)


def running(rows: QuerySet[Row]) -> QuerySet[Row]:
    """The rows whose end is not written."""
    return rows.filter(until_earliest__isnull=True, until_latest__isnull=True)


def only_running(rows: QuerySet[Row], refusal: str, *, code: str) -> Row:
    """The row whose end is not written; refuses with the sentence when there is none."""
    found = running(rows).first()
    if found is None:
        raise ValidationError(refusal, code=code)
    return found


def begin(row: Row, since: Bounds, sources: Iterable[Source], until: Bounds = NOT_KNOWN) -> Row:
    """Enter a fact that holds from a day on, up to another where that is known."""
    fact: Any = row
    fact.span = Span(since, until)
    return keep(row, sources)


def end(row: Row, until: Bounds, sources: Iterable[Source] = ()) -> Row:
    """End a fact: `until` is the first day without it."""
    fact: Any = row
    fact.span = Span(fact.span.since, until)
    return keep(row, sources)


def keep(row: Row, sources: Iterable[Source]) -> Row:
    """Check a fact, save it, and add the texts it rests on."""
    fact: Any = row
    fact.full_clean()
    fact.save()
    fact.sources.add(*sources)
    return row
