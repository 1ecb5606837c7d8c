"""Eligibility: may rough diamonds move between two places on a day?

Participants trade rough diamonds with Participants only (Core Document III (c); rules 2.1, 11.10).
Each side is looked at by itself: its standing, or that of the organisation which represents it,
and whatever suspends or restricts its trade.  Where the sources leave a period's end open, a side
may be one thing or the other; the answer for both is then worked out for every combination, and it
is `unknown` only if the combinations differ.

    yes         both sides take part and nothing limits their trade
    restricted  both take part; a measure allows the trade of one of them only in part
    no          a side is outside the scheme, or its trade is suspended or under an embargo
    unknown     the sources do not say

A Participant that is suspended, has suspended itself or is under an embargo of the United Nations
keeps its seat and may not trade (rule 2.2).  For a trading entity outside the list of Participants
no rule text was found, so the register does not say (rule 2.7).
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product

from django.db.models import Q

from chronicle.models import Source
from chronicle.spans import Answer, Span
from participants.counting import counted_kinds
from participants.models import (
    Party,
    PartyKind,
    PartyName,
    Representation,
    Standing,
    StandingKind,
    Suspension,
    SuspensionKind,
)

# Before this day the scheme did not exist, and the question has no answer.
SCHEME_BEGAN_ON = dt.date(2003, 1, 1)


class Verdict(StrEnum):
    """The answer, from the best to the worst; of two sides the worse decides."""

    YES = "yes"
    RESTRICTED = "restricted"
    UNKNOWN = "unknown"
    NO = "no"


class Ground(StrEnum):
    """What a reason speaks of."""

    STANDING = "standing"
    REPRESENTATION = "representation"
    SUSPENSION = "suspension"
    OUTSIDE = "outside"
    SAME_PARTICIPANT = "same_participant"


@dataclass(frozen=True)
class Reason:
    """One fact that decides: whose it is, on which side, when it holds, and on whose word."""

    side: str
    party: Party
    party_name: str
    ground: Ground
    kind: str
    certain: bool
    span: Span | None
    through: str = ""
    note: str = ""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True)
class Eligibility:
    """The answer to the question, with every reason for it."""

    answer: Verdict
    reasons: tuple[Reason, ...]


@dataclass
class _Facts:
    """What the register holds of the parties concerned on the day."""

    names: dict[int, str] = field(default_factory=dict)
    standings: dict[int, list[Standing]] = field(default_factory=dict)
    suspensions: dict[int, list[Suspension]] = field(default_factory=dict)
    seats: dict[int, list[Representation]] = field(default_factory=dict)

    def name_of(self, party: Party) -> str:
        return self.names.get(party.pk, party.name)


def eligibility(sender: Party, receiver: Party, *, on: dt.date) -> Eligibility:
    """May rough diamonds be shipped from one place to another on a day, and why?

    Takes two different places (states, regional organisations, trading entities) and a day not
    before 1 January 2003; callers refuse anything else, for there the question makes no sense.
    Seven queries at the most, whatever the rows.
    """
    facts = _facts_about((sender, receiver), on)
    sides = (("from", sender), ("to", receiver))
    outcomes: list[set[Verdict]] = []
    reasons: list[Reason] = []
    for side, party in sides:
        possible, why = _judge(side, party, facts, on)
        outcomes.append(possible)
        reasons.extend(why)
    shared = _shared_organisation(sender, receiver, facts)
    if shared is not None:
        reasons.append(
            Reason("both", shared, facts.name_of(shared), Ground.SAME_PARTICIPANT, "", True, None)
        )
    return Eligibility(_together(outcomes), tuple(reasons))


def _together(outcomes: Iterable[set[Verdict]]) -> Verdict:
    worst = {max(pair, key=list(Verdict).index) for pair in product(*outcomes)}
    return worst.pop() if len(worst) == 1 else Verdict.UNKNOWN


def _facts_about(parties: tuple[Party, Party], day: dt.date) -> _Facts:
    facts = _Facts()
    concerned = {party.pk for party in parties}
    seats = Representation.objects.as_of(day).filter(state__in=concerned)
    for seat in seats.select_related("organisation").prefetch_related("sources"):
        facts.seats.setdefault(seat.state_id, []).append(seat)
        concerned.add(seat.organisation_id)
    about = Q(party__in=concerned)
    for standing in Standing.objects.as_of(day).filter(about).prefetch_related("sources"):
        facts.standings.setdefault(standing.party_id, []).append(standing)
    for suspension in Suspension.objects.as_of(day).filter(about).prefetch_related("sources"):
        facts.suspensions.setdefault(suspension.party_id, []).append(suspension)
    facts.names = dict(PartyName.objects.as_of(day).filter(about).values_list("party_id", "name"))
    return facts


def _judge(
    side: str, party: Party, facts: _Facts, day: dt.date
) -> tuple[set[Verdict], list[Reason]]:
    """Everything a side may turn out to be, and the reasons."""
    own, reasons = _standing_of(side, party, facts, day)
    limits = _limits_of(side, party, facts, reasons)
    if own is Answer.YES:
        return limits, reasons
    outcomes = set(limits) if own is Answer.UNKNOWN else set()
    through = Answer.NO
    for seat in facts.seats.get(party.pk, []):
        organisation = seat.organisation
        theirs, why = _standing_of(side, organisation, facts, day)
        theirs_limited = _limits_of(side, organisation, facts, why)
        if theirs is Answer.NO:
            continue
        reasons.append(_seat_reason(side, party, seat, facts))
        reasons.extend(why)
        certain = seat.certain and theirs is Answer.YES
        through = Answer.YES if certain else Answer.UNKNOWN
        outcomes |= {max(pair, key=list(Verdict).index) for pair in product(limits, theirs_limited)}
    if through is not Answer.YES:
        outcomes.add(_outside(side, party, facts, reasons, own is through is Answer.NO))
    return outcomes, reasons


def _outside(
    side: str, party: Party, facts: _Facts, reasons: list[Reason], certain: bool
) -> Verdict:
    """What it means not to take part; says so when it is certain."""
    recognised = any(
        standing.kind == StandingKind.TRADING_ENTITY
        for standing in facts.standings.get(party.pk, [])
    )
    if recognised:
        return Verdict.UNKNOWN
    if certain:
        reasons.append(
            Reason(side, party, facts.name_of(party), Ground.OUTSIDE, party.kind, True, None)
        )
    return Verdict.NO


def _standing_of(
    side: str, party: Party, facts: _Facts, day: dt.date
) -> tuple[Answer, list[Reason]]:
    """Whether a party takes part in its own right, with every standing it has or may have."""
    answer, reasons = Answer.NO, []
    for standing in facts.standings.get(party.pk, []):
        if standing.kind in counted_kinds(day):
            answer = Answer.YES if standing.certain or answer is Answer.YES else Answer.UNKNOWN
        reasons.append(
            Reason(
                side,
                party,
                facts.name_of(party),
                Ground.STANDING,
                standing.kind,
                standing.certain,
                standing.span,
                note=standing.start_reason,
                sources=tuple(standing.sources.all()),
            )
        )
    return answer, reasons


def _limits_of(side: str, party: Party, facts: _Facts, reasons: list[Reason]) -> set[Verdict]:
    """What a Participant's trade may be limited to; adds the measures to the reasons."""
    outcomes = {Verdict.YES}
    for measure in facts.suspensions.get(party.pk, []):
        partial = measure.kind == SuspensionKind.PARTIAL
        limited = Verdict.RESTRICTED if partial else Verdict.NO
        worse = {max(so_far, limited, key=list(Verdict).index) for so_far in outcomes}
        outcomes = worse if measure.certain else outcomes | worse
        reasons.append(
            Reason(
                side,
                party,
                facts.name_of(party),
                Ground.SUSPENSION,
                measure.kind,
                measure.certain,
                measure.span,
                note=measure.summary,
                sources=tuple(measure.sources.all()),
            )
        )
    return outcomes


def _seat_reason(side: str, party: Party, seat: Representation, facts: _Facts) -> Reason:
    return Reason(
        side,
        party,
        facts.name_of(party),
        Ground.REPRESENTATION,
        "",
        seat.certain,
        seat.span,
        through=facts.name_of(seat.organisation),
        note=seat.note,
        sources=tuple(seat.sources.all()),
    )


def _shared_organisation(one: Party, other: Party, facts: _Facts) -> Party | None:
    """The organisation both sides certainly belong to, if there is one."""

    def belongs_to(party: Party) -> dict[int, Party]:
        found = {
            seat.organisation_id: seat.organisation
            for seat in facts.seats.get(party.pk, [])
            if seat.certain
        }
        if party.kind == PartyKind.REGIONAL_ORGANISATION:
            found[party.pk] = party
        return found

    theirs = belongs_to(other)
    return next((found for pk, found in belongs_to(one).items() if pk in theirs), None)
