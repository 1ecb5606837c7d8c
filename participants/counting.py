"""Counting: who takes part on a day, under conventions that have names.

“59 Participants, 85 countries, 27 through the Union” are three numbers for one membership.  Each
convention gives the parties it counts, those that certainly count and those that possibly do,
and never a bare number.  The conventions are those of the KP's own reports (rules 3.1 and 3.2).

    participants   parties with a Participant's standing; on days before 31 July 2003, when the
                   first list was confirmed, the interim list counts too
    countries      the Participants that are states, and the states that a participating
                   organisation represents
    represented    the latter, by organisation
"""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from chronicle.spans import Answer
from participants.models import Party, PartyKind, Representation, Standing, StandingKind

# The Chair's list of this day confirmed who met the requirements and ended the interim list.
CONFIRMED_ON = dt.date(2003, 7, 31)


def counted_kinds(day: dt.date) -> tuple[StandingKind, ...]:
    """The standings that make a party a Participant on the day."""
    if day < CONFIRMED_ON:
        return StandingKind.PARTICIPANT, StandingKind.INTERIM
    return (StandingKind.PARTICIPANT,)


@dataclass(frozen=True)
class Count:
    """The parties that certainly count, and those of which the sources do not say; by name."""

    certain: tuple[Party, ...]
    possible: tuple[Party, ...]


@dataclass(frozen=True)
class Represented:
    """A state that an organisation represents on the day, certainly or possibly."""

    state: Party
    organisation: Party
    certain: bool


class Roll:
    """Everybody who takes part on one day: in their own right, or through an organisation."""

    def __init__(
        self, day: dt.date, own: dict[Party, Answer], represented: Iterable[Represented]
    ) -> None:
        self.day = day
        self._own = own
        self._represented = tuple(represented)

    @classmethod
    def of(cls, day: dt.date) -> "Roll":
        """Call the roll of a day, with two queries."""
        own: dict[Party, Answer] = {}
        held = Standing.objects.as_of(day).filter(kind__in=counted_kinds(day))
        for standing in held.select_related("party"):
            if standing.certain or standing.party not in own:
                own[standing.party] = Answer.YES if standing.certain else Answer.UNKNOWN
        seats = Representation.objects.as_of(day).select_related("state", "organisation")
        return cls(
            day,
            own,
            (
                Represented(
                    seat.state,
                    seat.organisation,
                    seat.certain and own[seat.organisation] is Answer.YES,
                )
                for seat in seats
                if seat.organisation in own
            ),
        )

    def participants(self) -> Count:
        """The parties with a Participant's standing."""
        return _count(self._own)

    def countries(self) -> Count:
        """The Participants that are states, and the states represented by one that is not."""
        states = {
            party: answer for party, answer in self._own.items() if party.kind == PartyKind.STATE
        }
        for seat in self._represented:
            if seat.certain or seat.state not in states:
                states[seat.state] = Answer.YES if seat.certain else Answer.UNKNOWN
        return _count(states)

    def represented(self) -> dict[Party, Count]:
        """The states represented, by organisation."""
        found: dict[Party, dict[Party, Answer]] = {}
        for seat in self._represented:
            answer = Answer.YES if seat.certain else Answer.UNKNOWN
            found.setdefault(seat.organisation, {})[seat.state] = answer
        return {organisation: _count(states) for organisation, states in found.items()}


def _count(answers: dict[Party, Answer]) -> Count:
    in_order = sorted(answers, key=lambda party: party.name)
    return Count(
        certain=tuple(party for party in in_order if answers[party] is Answer.YES),
        possible=tuple(party for party in in_order if answers[party] is Answer.UNKNOWN),
    )


def participants(day: dt.date) -> Count:
    """The parties with a Participant's standing on the day."""
    return Roll.of(day).participants()


def countries(day: dt.date) -> Count:
    """The states that take part on the day, in their own right or represented."""
    return Roll.of(day).countries()


def represented(day: dt.date) -> dict[Party, Count]:
    """The states that take part on the day through an organisation, by organisation."""
    return Roll.of(day).represented()


# The conventions that give one list, by the name under which the API and the pages offer them.
CONVENTIONS: dict[str, Callable[[Roll], Count]] = {
    "participants": Roll.participants,
    "countries": Roll.countries,
}
