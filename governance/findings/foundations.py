"""Rows of the register that rest on no decision, although such things are decided."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from chronicle.spans import Bounds
from chronicle.words import period_in_words
from governance.findings.finding import Finding, finding
from governance.findings.succession import succeeds
from governance.models import Body, BodyKind, Effect, EffectKind, Office, Seat, Tenure
from participants.counting import CONFIRMED_ON
from participants.models import Representation, Standing, StandingKind, Suspension

# Bodies that no decision of the scheme set up.
NOT_SET_UP = (BodyKind.PLENARY.value, BodyKind.MINISTERIAL.value, BodyKind.EXTERNAL.value)

# A party, and a day on which something changed for it.
Change = tuple[int, Bounds]


def _decided_changes() -> set[Change]:
    """When a decision began or ended the standing of a party, or a measure against it.

    The day counts and not the row: what ends one measure may begin the next, and whoever leaves
    the list is under no measure any more.
    """
    changes = set()
    effects = Effect.objects.filter(standing__isnull=False) | Effect.objects.filter(
        suspension__isnull=False
    )
    for effect in effects.select_related("standing", "suspension"):
        row = effect.standing or effect.suspension
        if row is not None:
            ended = effect.kind in (EffectKind.WITHDRAW, EffectKind.LIFT)
            changes.add((row.party_id, row.span.until if ended else row.span.since))
    return changes


def _by_party(row: Standing | Suspension) -> str:
    return row.party.name


def _ended(row: Standing | Suspension) -> bool:
    return row.until_latest is not None


def participants_rest_on_decisions(_day: dt.date) -> Iterator[Finding]:
    """Who becomes or ceases to be a Participant after the first list does so by a decision.

    The list of 31 July 2003 stands for all who were on it, and a state that is represented from
    the day on which its own standing ends has left by joining.  Find the decision and enter its
    effect.
    """
    decided = _decided_changes()
    joined = {(row.state_id, row.span.since) for row in Representation.objects.all()}
    standings = Standing.objects.filter(kind=StandingKind.PARTICIPANT).select_related("party")
    for standing in sorted(standings, key=_by_party):
        party, span = standing.party_id, standing.span
        began = span.since.earliest is not None and span.since.earliest > CONFIRMED_ON
        ended = _ended(standing) and (party, span.until) not in joined
        found = _undecided(
            began=began and (party, span.since) not in decided,
            ended=ended and (party, span.until) not in decided,
        )
        if found:
            yield finding("participants_rest_on_decisions", found(standing), standing)


def measures_rest_on_decisions(_day: dt.date) -> Iterator[Finding]:
    """A measure against the trade of a Participant begins and ends by a decision.

    What a decision does to the standing of the party on the same day counts too.  Find the
    decision and enter its effect.
    """
    decided = _decided_changes()
    for measure in sorted(Suspension.objects.select_related("party"), key=_by_party):
        party, span = measure.party_id, measure.span
        found = _undecided(
            began=(party, span.since) not in decided,
            ended=_ended(measure) and (party, span.until) not in decided,
        )
        if found:
            yield finding("measures_rest_on_decisions", found(measure), measure)


def _undecided(*, began: bool, ended: bool) -> Callable[[Standing | Suspension], str] | None:
    """How to say that the beginning, the end or both of a fact rest on no decision."""
    if began and ended:
        sentence = _("%(fact)s, %(period)s; no decision in the register began or ended that.")
    elif began:
        sentence = _("%(fact)s, %(period)s; no decision in the register began that.")
    elif ended:
        sentence = _("%(fact)s, %(period)s; no decision in the register ended that.")
    else:
        return None
    return lambda row: sentence % {"fact": row, "period": period_in_words(row.span)}


def bodies_rest_on_decisions(_day: dt.date) -> Iterator[Finding]:
    """A working body is set up by a decision (rule 9.3).

    The Plenary, ministerial meetings and bodies outside the scheme are not.  Find the decision
    and enter its effect.
    """
    bodies = Body.objects.exclude(kind__in=NOT_SET_UP).exclude(effects__kind=EffectKind.ESTABLISH)
    for body in sorted(bodies, key=lambda body: body.name):
        yield finding(
            "bodies_rest_on_decisions",
            _("%(body)s, %(period)s; no decision in the register established it.")
            % {"body": body, "period": period_in_words(body.span)},
            body,
        )


def tenures_rest_on_decisions(_day: dt.date) -> Iterator[Finding]:
    """Whoever presides was elected (rules 5.1 and 9.4), or was Vice-Chair before (rule 5.2).

    Told by body, for most elections in working bodies are not published.  Find the decisions and
    enter their effects.
    """
    tenures = list(Tenure.objects.select_related("body"))
    elected = set(Effect.objects.filter(kind=EffectKind.ELECT).values_list("tenure_id", flat=True))
    deputies = [tenure for tenure in tenures if tenure.office == Office.VICE_CHAIR]
    undecided = (
        tenure.body
        for tenure in tenures
        if tenure.pk not in elected and not any(succeeds(tenure, before) for before in deputies)
    )
    for body, number in _counted(undecided):
        yield finding(
            "tenures_rest_on_decisions",
            ngettext(
                "%(body)s: %(number)d tenure rests on no decision in the register.",
                "%(body)s: %(number)d tenures rest on no decision in the register.",
                number,
            )
            % {"body": body, "number": number},
            body,
        )


def seats_rest_on_decisions(_day: dt.date) -> Iterator[Finding]:
    """Who sits in a body was decided by it or by the Plenary (rule 9.5).

    Told by body, for rosters are published and the decisions behind them are not.  Find the
    decisions and enter their effects.
    """
    seats = Seat.objects.exclude(effects__kind=EffectKind.SEAT).select_related("body")
    for body, number in _counted(seat.body for seat in seats):
        yield finding(
            "seats_rest_on_decisions",
            ngettext(
                "%(body)s: %(number)d seat rests on no decision in the register.",
                "%(body)s: %(number)d seats rest on no decision in the register.",
                number,
            )
            % {"body": body, "number": number},
            body,
        )


def _counted(bodies: Iterable[Body]) -> list[tuple[Body, int]]:
    return sorted(Counter(bodies).items(), key=lambda counted: counted[0].name)
