"""How many take part, before and after an act: what the page that foresees it says first."""

import datetime as dt
from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _

from chronicle.spans import Bounds
from chronicle.words import day_in_words
from participants.counting import Roll

Figures = tuple[int, int]


def _figures(day: dt.date) -> Figures:
    roll = Roll.of(day)
    return len(roll.participants().certain), len(roll.countries().certain)


def counts_that_change(do: Callable[[], object], days: Iterable[Bounds]) -> list[str]:
    """Do something, and say in sentences how the counts of these days differ afterwards.

    Of a day within bounds it is the last that it may be: from then on the change is certain.
    """
    asked = sorted({day.latest for day in days if day.latest is not None})
    before = {day: _figures(day) for day in asked}
    do()
    return [sentence for day in asked for sentence in _differences(day, before[day], _figures(day))]


def _differences(day: dt.date, before: Figures, after: Figures) -> Iterable[str]:
    labels = (_("Participants"), _("Countries that take part"))
    for label, then, now in zip(labels, before, after, strict=True):
        if then != now:
            yield _("%(label)s on %(day)s: %(now)d instead of %(then)d.") % {
                "label": label,
                "day": day_in_words(day),
                "now": now,
                "then": then,
            }
