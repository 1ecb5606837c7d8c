"""Runs of days, half-open, to compare what several facts say about the same days.

An end that nothing is known of is the first or the last day there is.
"""

import datetime as dt
from collections.abc import Iterable, Iterator

from chronicle.spans import NOT_KNOWN, ONE_DAY, Bounds, Span
from chronicle.words import period_in_words

Days = tuple[dt.date, dt.date]

FIRST, LAST = dt.date.min, dt.date.max


def certain_days(span: Span) -> Days | None:
    """The days on which the fact certainly holds; `None` when there are none."""
    held = span.throughout
    return None if held is None else (held[0], held[1] or LAST)


def possible_days(span: Span) -> Days:
    """The days outside which the fact certainly does not hold."""
    return span.since.earliest or FIRST, span.until.latest or LAST


def attested_days(span: Span) -> Days | None:
    """The days within which the fact was seen, on one that nobody can name.

    `None` for a fact that certainly holds on some day, and for one of which no day is vouched for.
    """
    first, last = span.until.earliest, span.since.latest
    if first is None or last is None or first > last:
        return None
    return first, last + ONE_DAY


def without(days: Days, others: Iterable[Days]) -> Iterator[Days]:
    """What is left of a run of days when others are taken away."""
    first, until = days
    for begin, end in sorted(others):
        if first < min(begin, until):
            yield first, min(begin, until)
        first = max(first, end)
    if first < until:
        yield first, until


def shared(*runs: Days) -> Days | None:
    """The days that all the runs have in common; `None` when there are none."""
    first, until = max(run[0] for run in runs), min(run[1] for run in runs)
    return (first, until) if first < until else None


def may_be_the_same(one: Bounds, other: Bounds) -> bool:
    """Whether two days, each known within bounds, can be one and the same."""
    return not (_before(one, other) or _before(other, one))


def _before(one: Bounds, other: Bounds) -> bool:
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest


def days_in_words(days: Days) -> str:
    """A run of days as a period is said: “from 31 December 2000 until 1 January 2003”."""
    first, until = days
    return period_in_words(
        Span(
            NOT_KNOWN if first == FIRST else Bounds.on(first),
            NOT_KNOWN if until == LAST else Bounds.on(until),
        )
    )
