"""Valid time as a value: days that are known only within bounds.

A period is half-open: `since` is the first day on which the fact holds and `until` the first
day on which it no longer does.  Sources often give less than a day, so each end is known to lie
between an earliest and a latest day, both included.  Two ranges follow from the four bounds:

    throughout  [since.latest, until.earliest)   the fact certainly holds
    within      [since.earliest, until.latest)   outside it certainly does not

`chronicle.models.Period` has PostgreSQL derive the same two ranges; `tests/chronicle/
test_periods.py` holds Python, query and constraint to one table of days.
"""

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

ONE_DAY = dt.timedelta(days=1)


class Answer(StrEnum):
    """What the register can say of a fact on a day."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def _last_of_month(day: dt.date) -> dt.date:
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


@dataclass(frozen=True)
class Bounds:
    """A day known to lie between two days, both included; `None` leaves that side open."""

    earliest: dt.date | None = None
    latest: dt.date | None = None

    @classmethod
    def on(cls, day: dt.date) -> "Bounds":
        """The bounds of a day that is known exactly."""
        return cls(day, day)

    @property
    def known(self) -> bool:
        """Whether anything at all is known of the day."""
        return self.earliest is not None or self.latest is not None

    @property
    def exact(self) -> bool:
        """Whether the day itself is known."""
        return self.earliest is not None and self.earliest == self.latest

    # The notation of `chronicle.edtf`, for wherever a page shows the value as it is.
    def __str__(self) -> str:
        first, last = self.earliest, self.latest
        if first is None or last is None:
            if not self.known:
                return ""
            return f"[{first or ''}..{last or ''}]"
        if first == last:
            return first.isoformat()
        if first.day == 1 and last == _last_of_month(last):
            if (first.year, first.month) == (last.year, last.month):
                return f"{first:%Y-%m}"
            if first.month == 1 and last.month == 12 and first.year == last.year:
                return f"{first:%Y}"
        return f"[{first}..{last}]"


NOT_KNOWN = Bounds()


@dataclass(frozen=True)
class Span:
    """A period with four bounds.  `until` without any bound means: still running."""

    since: Bounds = NOT_KNOWN
    until: Bounds = NOT_KNOWN

    @classmethod
    def exactly(cls, since: dt.date, until: dt.date | None = None) -> "Span":
        """The period from one known day up to another, or still running."""
        return cls(Bounds.on(since), Bounds.on(until) if until else NOT_KNOWN)

    @property
    def throughout(self) -> tuple[dt.date, dt.date | None] | None:
        """The days on which the fact certainly holds, half-open; `None` when there are none."""
        since, until = self.since.latest, self.until.earliest
        if since is None or (until is not None and since >= until):
            return None
        return since, until

    def certain_on(self, day: dt.date) -> bool:
        """Whether the fact certainly holds on the day."""
        held = self.throughout
        return held is not None and held[0] <= day and (held[1] is None or day < held[1])

    def possible_on(self, day: dt.date) -> bool:
        """Whether the fact may hold on the day: certainly, or as far as the sources say."""
        since, until = self.since.earliest, self.until.latest
        return (since is None or since <= day) and (until is None or day < until)

    def on(self, day: dt.date) -> Answer:
        """The three-valued answer for a day."""
        if self.certain_on(day):
            return Answer.YES
        return Answer.UNKNOWN if self.possible_on(day) else Answer.NO


def first_shared_day(*spans: Span) -> dt.date | None:
    """The first day on which all the facts certainly hold, or `None` when there is none."""
    held = [span.throughout for span in spans]
    beginnings = [days[0] for days in held if days is not None]
    if not held or len(beginnings) < len(held):
        return None
    day = max(beginnings)
    return day if all(span.certain_on(day) for span in spans) else None
