"""What rows with a period must not say, found before anything is written.

The twins of `Period`'s constraints, for rows of a file.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from typing import Any

from django.utils.translation import gettext as _

from chronicle.edtf import write_interval
from chronicle.periods import Period
from chronicle.spans import Bounds, Span
from chronicle.tables import Problem, Row
from chronicle.words import period_in_words


def span_of(row: Row) -> Span:
    """The period of a row with four bounds."""
    values = row.values
    return Span(
        Bounds(values["since_earliest"], values["since_latest"]),
        Bounds(values["until_earliest"], values["until_latest"]),
    )


def exact_period(values: dict[str, Any]) -> dict[str, Any]:
    """Values with four bounds in place of two exact days, `since` and `until`."""
    rest = {name: value for name, value in values.items() if name not in ("since", "until")}
    bounds = {
        f"{end}_{side}": values[end]
        for end in ("since", "until")
        for side in ("earliest", "latest")
    }
    return {**rest, **bounds}


def _sentence(guard: str) -> str:
    (found,) = (
        rule.get_violation_error_message()
        for rule in Period.Meta.constraints
        if rule.violation_error_code == guard
    )
    return str(found)


def periods_are_possible(rows: Iterable[Row]) -> Iterator[Problem]:
    """The bounds of every period are in order."""
    for row in rows:
        span = span_of(row)
        since, until = span.since, span.until
        if since.earliest and since.latest and since.earliest > since.latest:
            yield row.problem("since_latest", _sentence("since_bounds_are_in_order"))
        elif until.latest and (not until.earliest or until.earliest > until.latest):
            yield row.problem("until_latest", _sentence("until_bounds_are_in_order"))
        elif (
            (since.earliest and until.earliest and since.earliest > until.earliest)
            or (since.latest and until.latest and since.latest > until.latest)
            or (since.earliest and until.latest and since.earliest >= until.latest)
        ):
            yield row.problem("until_earliest", _sentence("begins_before_it_ends"))


def _certainly(one: Span, other: Span) -> bool:
    mine, theirs = one.throughout, other.throughout
    if mine is None or theirs is None:
        return False
    day = max(mine[0], theirs[0])
    return one.certain_on(day) and other.certain_on(day)


def _possibly(one: Span, other: Span) -> bool:
    beginnings = [span.since.earliest for span in (one, other) if span.since.earliest]
    ends = [span.until.latest for span in (one, other) if span.until.latest]
    return not beginnings or not ends or max(beginnings) < min(ends)


def never_overlap(rows: Iterable[Row], *key: str, possibly: bool = False) -> Iterator[Problem]:
    """No two rows that agree on the key hold on a common day: certainly, or even possibly."""
    meet: Callable[[Span, Span], bool] = _possibly if possibly else _certainly
    by_key: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in rows:
        by_key[tuple(row.values[name] for name in key)].append(row)
    for together in by_key.values():
        for first, second in combinations(together, 2):
            if meet(span_of(first), span_of(second)):
                yield second.problem(
                    key[0],
                    _("the period %(period)s (%(words)s) shares a day with that of line %(line)d")
                    % {
                        "period": write_interval(span_of(second)),
                        "words": period_in_words(span_of(second)),
                        "line": first.line,
                    },
                )
