"""Offices and seats of parties that had no standing in the scheme."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _

from chronicle.spans import ONE_DAY, Bounds
from chronicle.words import day_in_words
from governance.findings.days import (
    Days,
    attested_days,
    certain_days,
    days_in_words,
    possible_days,
    without,
)
from governance.findings.finding import Finding, finding
from governance.models import Seat, Tenure
from participants.models import Representation, Standing, StandingKind

# Standings that give a place in the scheme; an Applicant has none yet.
PLACED = (
    StandingKind.PARTICIPANT.value,
    StandingKind.INTERIM.value,
    StandingKind.OBSERVER.value,
    StandingKind.TRADING_ENTITY.value,
)


def places_are_held_with_a_standing(_day: dt.date) -> Iterator[Finding]:
    """Whoever holds an office or a seat is a Participant, an Observer or represented (rule 9.5).

    A day counts when the place is certainly held and a standing certainly is not; a place that
    is only attested counts when there is no standing on any of the days it is attested for.
    Correct the period of the place or of the standing; before the scheme began neither is wrong.
    """
    standing = _days_with_a_standing()
    tenures = Tenure.objects.exclude(holder=None).with_names()
    for tenure in sorted(tenures, key=lambda tenure: (tenure.body.name, tenure.pk)):
        place = f"{tenure.body}, {tenure.get_office_display()}"
        yield from _uncovered(tenure, place, str(tenure.holder), standing[tenure.holder_id or 0])
    for seat in sorted(Seat.objects.with_names(), key=lambda seat: (seat.body.name, seat.pk)):
        place = f"{seat.body}, {seat.get_role_display()}"
        yield from _uncovered(seat, place, str(seat.party), standing[seat.party_id])


def _days_with_a_standing() -> defaultdict[int, list[Days]]:
    found: defaultdict[int, list[Days]] = defaultdict(list)
    for standing in Standing.objects.filter(kind__in=PLACED):
        found[standing.party_id].append(possible_days(standing.span))
    for representation in Representation.objects.all():
        found[representation.state_id].append(possible_days(representation.span))
    return found


def _uncovered(
    row: Tenure | Seat, place: str, holder: str, standing: list[Days]
) -> Iterator[Finding]:
    rule, words = "places_are_held_with_a_standing", {"place": place, "holder": holder}
    held, seen = certain_days(row.span), attested_days(row.span)
    for gap in without(held, standing) if held else ():
        words["days"] = days_in_words(gap)
        told = _("%(place)s: %(holder)s had no standing in the scheme %(days)s.") % words
        yield finding(rule, told, row)
    if seen and list(without(seen, standing)) == [seen]:
        words["days"] = day_in_words(Bounds(seen[0], seen[1] - ONE_DAY))
        told = _("%(place)s: %(holder)s, attested %(days)s, had no standing in the scheme.") % words
        yield finding(rule, told, row)
