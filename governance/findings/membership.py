"""States that count twice, or not at all, between an organisation and a seat of their own."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _

from governance.findings.days import (
    FIRST,
    LAST,
    Days,
    days_in_words,
    possible_days,
    shared,
    without,
)
from governance.findings.finding import Finding, finding
from participants.models import Representation, Standing
from participants.rules import TAKING_PART


def _own_standings() -> defaultdict[int, list[Standing]]:
    found: defaultdict[int, list[Standing]] = defaultdict(list)
    for standing in Standing.objects.filter(kind__in=TAKING_PART):
        found[standing.party_id].append(standing)
    return found


def _representations() -> list[Representation]:
    found = Representation.objects.select_related("state", "organisation")
    return sorted(found, key=lambda row: (row.state.name, row.pk))


def states_are_counted_once(_day: dt.date) -> Iterator[Finding]:
    """A state is not a Participant on a day on which one that is represents it (rule 3.1).

    The register refuses what would certainly count twice; this finds bounds that leave it open.
    Narrow the bounds of the standing to the day of the other.
    """
    own = _own_standings()
    for seat in _representations():
        for mine in own[seat.state_id]:
            for theirs in own[seat.organisation_id]:
                days = shared(*(possible_days(row.span) for row in (mine, seat, theirs)))
                if days:
                    yield finding(
                        "states_are_counted_once",
                        _(
                            "%(state)s may count twice %(days)s: as a Participant of its own and "
                            "through %(organisation)s."
                        )
                        % {
                            "state": seat.state,
                            "organisation": seat.organisation,
                            "days": days_in_words(days),
                        },
                        mine,
                    )


def states_are_not_lost_between(_day: dt.date) -> Iterator[Finding]:
    """A state that an organisation takes over, or lets go, takes part without a break (rule 3.1).

    A break is made of days on which it certainly is neither, between a standing of its own and
    its representation.  Correct the days, or leave the finding where the state really was out.
    """
    own = _own_standings()
    for seat in _representations():
        represented = [
            days
            for theirs in own[seat.organisation_id]
            if (days := shared(possible_days(seat.span), possible_days(theirs.span)))
        ]
        for mine in own[seat.state_id]:
            standing = possible_days(mine.span)
            others = [possible_days(it.span) for it in own[seat.state_id]]
            for gap in _between(standing, represented, [*others, *represented]):
                yield finding(
                    "states_are_not_lost_between",
                    _(
                        "%(state)s takes part in no way %(days)s, between its own standing and its "
                        "representation by %(organisation)s."
                    )
                    % {
                        "state": seat.state,
                        "organisation": seat.organisation,
                        "days": days_in_words(gap),
                    },
                    mine,
                )


def _between(standing: Days, represented: list[Days], all_days: list[Days]) -> Iterator[Days]:
    """The breaks that touch the standing on one side and the representation on the other."""
    for gap in without((FIRST, LAST), all_days):
        before = gap[0] == standing[1] and any(gap[1] == days[0] for days in represented)
        after = gap[1] == standing[0] and any(gap[0] == days[1] for days in represented)
        if before or after:
            yield gap
