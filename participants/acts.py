"""What is done to the membership: each act is one function, one transaction, and explains its no.

Days are given as `Bounds`, for a source often knows no more than a month; an act refuses with a
`ValidationError` whose sentence says why.  None reads the clock.  The sources an act rests on are
added to the row it begins or ends.
"""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from chronicle.facts import (
    begin,
    end,
    may_hold,
    only_running,
    refuse_inexact,
    refuse_unknown,
    running,
)
from chronicle.journal import act
from chronicle.models import Source
from chronicle.spans import Bounds
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
    refuse_unknown(since)
    if kind == StandingKind.PARTICIPANT:
        for seat in running(party.represented.all()):
            end(seat, since)
    for standing in running(party.standings.exclude(kind__in=[kind, StandingKind.PARTICIPANT])):
        end(standing, since)
    standing = Standing(party=party, kind=kind, start_reason=reason)
    return begin(standing, since, sources)


@act
def withdraw(
    party: Party, *, until: Bounds, sources: Iterable[Source], reason: str = ""
) -> Standing:
    """End the Participant's standing of a party: `until` is the first day without it.

    Refused: a day that is not known, a party without a running standing as Participant, and a day
    before the standing began.
    """
    refuse_unknown(until)
    standing: Standing = only_running(
        party.standings.filter(kind=StandingKind.PARTICIPANT),
        _("%(party)s is not a Participant whose standing still runs.") % {"party": party},
        code="participants_withdraw",
    )
    standing.end_reason = reason
    return end(standing, until, sources)


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
    refuse_unknown(since)
    held = party.standings.filter(kind=StandingKind.PARTICIPANT)
    if not any(may_hold(standing.span, since) for standing in held):
        raise ValidationError(
            _("%(party)s is not a Participant on %(day)s, so there is no trade to suspend."),
            code="participants_are_suspended",
            params={"party": party, "day": day_in_words(since)},
        )
    return begin(Suspension(party=party, kind=kind, summary=summary), since, sources)


@act
def lift(
    party: Party, *, kind: SuspensionKind, until: Bounds, sources: Iterable[Source]
) -> Suspension:
    """End a measure that limits a party's trade: `until` is the first day without it.

    Refused: a day that is not known or lies before the measure began, and a party under no
    running measure of this kind.
    """
    refuse_unknown(until)
    measure: Suspension = only_running(
        party.suspensions.filter(kind=kind),
        _("%(party)s is under no running measure of this kind: %(kind)s.")
        % {"party": party, "kind": SuspensionKind(kind).label},
        code="running_measures_are_lifted",
    )
    return end(measure, until, sources)


@act
def represent(
    state: Party, *, by: Party, since: Bounds, sources: Iterable[Source], note: str = ""
) -> Representation:
    """Have an organisation speak for a state from a day on; the state's own standing then ends.

    Refused: anything but an exact day (accessions have one, by treaty), an organisation or a
    state of the wrong kind, and a state that is represented already.
    """
    refuse_inexact(since)
    for standing in running(state.standings.filter(kind=StandingKind.PARTICIPANT)):
        standing.end_reason = _("Represented by %(organisation)s.") % {"organisation": by}
        end(standing, since)
    return begin(Representation(organisation=by, state=state, note=note), since, sources)


@act
def rename(
    party: Party, *, to: str, since: Bounds, sources: Iterable[Source], official_name: str = ""
) -> PartyName:
    """Give a party another name from a day on; the names of earlier days stay as they were.

    Refused: anything but an exact day, for on each day one name is right; no name; and a day on
    which another recorded name holds.
    """
    refuse_inexact(since)
    so_far = list(running(party.names.all()))
    if not so_far and not party.names.exists():
        # The first change: the name so far becomes a name of its days, begun nobody knows when.
        so_far = [PartyName(party=party, name=party.name)]
    for name in so_far:
        end(name, since, party.sources.all() if name.pk is None else ())
    renamed = begin(PartyName(party=party, name=to), since, sources)
    party.name = to
    party.official_name = official_name or party.official_name
    party.full_clean()
    party.save(update_fields=["name", "official_name"])
    return renamed
