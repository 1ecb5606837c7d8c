"""Who forms the consensus of a text: listed on the day it is put to the parties, and frozen.

In the Plenary the Participants of the day decide (rule 2.3), each with one voice; the European
Union is one and speaks for its states (rule 3.1), so none of these is listed beside it.  In any
other body its members decide (rule 9.9), also those of which the sources do not say for certain
that they sat there that day: whoever may be a member must be able to object.  Observers are
listed, heard and never counted (rule 2.5).
"""

import datetime as dt
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from chronicle.words import day_in_words
from governance.models import Deciders, Entitlement, Part, Proceeding, SeatRole
from participants.counting import Roll
from participants.models import Party, Representation, Standing, StandingKind, Suspension

# A party that may sit twice is listed by the seat that weighs most.
WEIGHT = (SeatRole.MEMBER.value, SeatRole.PROVISIONAL.value, SeatRole.OBSERVER.value)


def freeze_entitlements(proceeding: Proceeding) -> None:
    """List who forms the consensus of a proceeding that was just opened.

    Refused: a body of which nobody is entitled to decide that day.
    """
    if proceeding.deciders == Deciders.PARTICIPANTS:
        deciding = list(_participants(proceeding))
        parties = {entitlement.party for entitlement in deciding}
        heard = _observers(proceeding.opened_on)
        listed = [*deciding, *(it for it in heard if it.party not in parties)]
    else:
        listed = list(_members(proceeding))
    for entitlement in listed:
        entitlement.proceeding = proceeding
    if not any(entitlement.part == Part.DECIDES for entitlement in listed):
        body = proceeding.decision.body
        raise ValidationError(
            _(
                "Nobody is entitled to decide in %(body)s on %(day)s. Enter who sits in it, or a "
                "rule of procedure that says who decides."
            ),
            code="a_consensus_is_of_somebody",
            params={"body": body, "day": day_in_words(proceeding.opened_on)},
        )
    Entitlement.objects.bulk_create(listed)


def _participants(proceeding: Proceeding) -> Iterable[Entitlement]:
    roll = Roll.of(proceeding.opened_on)
    represented = {
        organisation: len(count.certain) for organisation, count in roll.represented().items()
    }
    parts = _Parts(proceeding)
    for party in roll.participants().certain:
        yield Entitlement(party=party, part=parts.of(party), speaks_for=represented.get(party, 0))


def _observers(day: dt.date) -> Iterable[Entitlement]:
    # Also those of which the sources do not say for certain: whoever is never counted can be heard.
    held = Standing.objects.as_of(day).filter(kind=StandingKind.OBSERVER).select_related("party")
    heard: dict[Party, bool] = {}
    for standing in held:
        heard[standing.party] = heard.get(standing.party, False) or standing.certain
    for party, certain in heard.items():
        yield Entitlement(party=party, part=Part.OBSERVES, certain=certain)


def _members(proceeding: Proceeding) -> Iterable[Entitlement]:
    seats = proceeding.decision.body.seats.as_of(proceeding.opened_on).select_related("party")
    found: dict[Party, str] = {}
    certain: dict[Party, bool] = {}
    for seat in sorted(seats, key=lambda seat: WEIGHT.index(seat.role)):
        found.setdefault(seat.party, seat.role)
        if seat.role != SeatRole.OBSERVER or found[seat.party] == SeatRole.OBSERVER:
            certain[seat.party] = certain.get(seat.party, False) or seat.certain
    parts = _Parts(proceeding)
    voiceless = _spoken_for(found, proceeding.opened_on)
    for party, role in found.items():
        if party.pk in voiceless and role != SeatRole.OBSERVER:
            continue
        yield Entitlement(party=party, part=parts.of(party, role), certain=certain[party])


def _spoken_for(seated: dict[Party, str], day: dt.date) -> set[int]:
    """The states for which an organisation that sits beside them speaks that day."""
    deciding = [party.pk for party, role in seated.items() if role != SeatRole.OBSERVER]
    represented = Representation.objects.certain_on(day).filter(organisation__in=deciding)
    return set(represented.values_list("state_id", flat=True))


class _Parts:
    """The part of each party under the terms of a proceeding; reads what it needs once."""

    def __init__(self, proceeding: Proceeding) -> None:
        self._terms = proceeding
        measures = Suspension.objects.certain_on(proceeding.opened_on)
        self._suspended = set(measures.values_list("party_id", flat=True))
        self._concerned = set(proceeding.decision.concerns.values_list("pk", flat=True))

    def of(self, party: Party, role: str = SeatRole.MEMBER) -> Part:
        """What a party that holds a place has to say in this consensus."""
        if role == SeatRole.OBSERVER:
            return Part.OBSERVES
        if role == SeatRole.PROVISIONAL and not self._terms.provisional_count:
            return Part.PROVISIONAL
        if party.pk in self._suspended and not self._terms.suspended_count:
            return Part.SUSPENDED
        if party.pk in self._concerned and not self._terms.concerned_may_object:
            return Part.CONCERNED
        return Part.DECIDES
