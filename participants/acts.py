"""What is done to the membership: each act is one function, one transaction, and explains its no.

Days are given as `Bounds`, for a source often knows no more than a month; an act refuses with a
`ValidationError` whose sentence says why.  None reads the clock.  The sources an act rests on are
added to the row it begins or ends.
"""

from collections.abc import Iterable
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from chronicle.journal import act
from chronicle.models import Source
from chronicle.spans import NOT_KNOWN, Bounds, Span
from chronicle.words import day_in_words
from participants.models import (
    Party,
    PartyName,
    Representation,
    Standing,
    StandingKind,
    Suspension,
    SuspensionKind,
)

Row = TypeVar("Row", Standing, Suspension, Representation, PartyName)


@act
def admit(
    party: Party,
    *,
    since: Bounds,
    sources: Iterable[Source],
    reason: str = "",
    kind: StandingKind = StandingKind.PARTICIPANT,
) -> Standing:
    """Give a party a standing from a day on; a represented state then speaks for itself.

    Another standing that still runs, such as an applicant's, ends on the same day; that of a
    Participant does not, for whoever is one withdraws first.

    Refused: a day that is not known; a party that already has a standing on one of the days;
    a Participant that is no government.  A representation that still runs ends on the same day,
    so that the state moves without a gap and without counting twice.
    """
    _known(since)
    if kind == StandingKind.PARTICIPANT:
        for seat in _running(party.represented.all()):
            _end(seat, since)
    for standing in _running(party.standings.exclude(kind__in=[kind, StandingKind.PARTICIPANT])):
        _end(standing, since)
    standing = Standing(party=party, kind=kind, start_reason=reason)
    return _begin(standing, since, sources)


@act
def withdraw(
    party: Party, *, until: Bounds, sources: Iterable[Source], reason: str = ""
) -> Standing:
    """End the Participant's standing of a party: `until` is the first day without it.

    Refused: a day that is not known, a party without a running standing as Participant, and a day
    before the standing began.
    """
    _known(until)
    standing: Standing = _only_running(
        party.standings.filter(kind=StandingKind.PARTICIPANT),
        _("%(party)s is not a Participant whose standing still runs.") % {"party": party},
        code="participants_withdraw",
    )
    standing.end_reason = reason
    return _end(standing, until, sources)


@act
def suspend(
    party: Party,
    *,
    kind: SuspensionKind,
    since: Bounds,
    summary: str,
    sources: Iterable[Source],
) -> Suspension:
    """Limit the trade of a Participant from a day on; it keeps its seat and goes on being counted.

    Refused: a day that is not known, a party that certainly is no Participant when it begins, and
    a second measure of the same kind on one of the days.
    """
    _known(since)
    held = party.standings.filter(kind=StandingKind.PARTICIPANT)
    if not any(_may_begin(standing.span, since) for standing in held):
        raise ValidationError(
            _("%(party)s is not a Participant on %(day)s, so there is no trade to suspend."),
            code="participants_are_suspended",
            params={"party": party, "day": day_in_words(since)},
        )
    return _begin(Suspension(party=party, kind=kind, summary=summary), since, sources)


@act
def lift(
    party: Party, *, kind: SuspensionKind, until: Bounds, sources: Iterable[Source]
) -> Suspension:
    """End a measure that limits a party's trade: `until` is the first day without it.

    Refused: a day that is not known or lies before the measure began, and a party under no
    running measure of this kind.
    """
    _known(until)
    measure: Suspension = _only_running(
        party.suspensions.filter(kind=kind),
        _("%(party)s is under no running measure of this kind: %(kind)s.")
        % {"party": party, "kind": SuspensionKind(kind).label},
        code="running_measures_are_lifted",
    )
    return _end(measure, until, sources)


@act
def represent(
    state: Party, *, by: Party, since: Bounds, sources: Iterable[Source], note: str = ""
) -> Representation:
    """Have an organisation speak for a state from a day on; the state's own standing then ends.

    Refused: anything but an exact day (accessions have one, by treaty), an organisation or a
    state of the wrong kind, and a state that is represented already.
    """
    _exact(since)
    for standing in _running(state.standings.filter(kind=StandingKind.PARTICIPANT)):
        standing.end_reason = _("Represented by %(organisation)s.") % {"organisation": by}
        _end(standing, since)
    return _begin(Representation(organisation=by, state=state, note=note), since, sources)


@act
def rename(
    party: Party, *, to: str, since: Bounds, sources: Iterable[Source], official_name: str = ""
) -> PartyName:
    """Give a party another name from a day on; the names of earlier days stay as they were.

    Refused: anything but an exact day, for on each day one name is right; no name; and a day on
    which another recorded name holds.
    """
    _exact(since)
    running = list(_running(party.names.all()))
    if not running and not party.names.exists():
        # The first change: the name so far becomes a name of its days, begun nobody knows when.
        running = [PartyName(party=party, name=party.name)]
    for name in running:
        _end(name, since, party.sources.all() if name.pk is None else ())
    renamed = _begin(PartyName(party=party, name=to), since, sources)
    party.name = to
    party.official_name = official_name or party.official_name
    party.full_clean()
    party.save(update_fields=["name", "official_name"])
    return renamed


def _known(day: Bounds) -> None:
    if not day.known:
        raise ValidationError(
            _("Say when: a day (2012-11-30), a month (2012-11), a year (2012), or a range."),
            code="acts_have_a_day",
        )


def _exact(day: Bounds) -> None:
    if not day.exact:
        raise ValidationError(
            _("Give the day itself, such as 2012-11-30."), code="acts_have_an_exact_day"
        )


def _may_begin(held: Span, day: Bounds) -> bool:
    """Whether one of the days that the day may be is one on which the fact may hold."""
    first, until = held.since.earliest, held.until.latest
    not_before = first is None or day.latest is None or first <= day.latest
    return not_before and (until is None or day.earliest is None or day.earliest < until)


def _running(rows: QuerySet[Row]) -> QuerySet[Row]:
    """The rows whose end is not written."""
    return rows.filter(until_earliest__isnull=True, until_latest__isnull=True)


def _only_running(rows: QuerySet[Row], refusal: str, *, code: str) -> Row:
    found = _running(rows).first()
    if found is None:
        raise ValidationError(refusal, code=code)
    return found


def _begin(row: Row, since: Bounds, sources: Iterable[Source]) -> Row:
    row.span = Span(since, NOT_KNOWN)
    return _keep(row, sources)


def _end(row: Row, until: Bounds, sources: Iterable[Source] = ()) -> Row:
    row.span = Span(row.span.since, until)
    return _keep(row, sources)


def _keep(row: Row, sources: Iterable[Source]) -> Row:
    row.full_clean()
    row.save()
    row.sources.add(*sources)
    return row
