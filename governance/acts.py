"""What is done to bodies, offices and seats: each act is one function and explains its no.

As in `participants.acts`: days are given as `Bounds`, none reads the clock, the sources an act
rests on are added to the row it begins or ends.
"""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import F, QuerySet
from django.utils.translation import gettext as _

from chronicle.facts import (
    Row,
    begin,
    end,
    keep,
    may_hold,
    refuse_inexact,
    refuse_unknown,
    running,
)
from chronicle.journal import act
from chronicle.models import Source
from chronicle.spans import NOT_KNOWN, Bounds, Span
from chronicle.words import day_in_words
from governance.models import (
    Body,
    BodyName,
    Candidacy,
    CandidacyOutcome,
    Mandate,
    Obligation,
    Office,
    Seat,
    Selection,
    Stage,
    Tenure,
)
from participants.models import Party, StandingKind

Sources = Iterable[Source]

# With one of these a party takes part, and so can sit and preside (rules 2.3, 9.4, 9.5).
TAKES_PART = (StandingKind.PARTICIPANT, StandingKind.INTERIM, StandingKind.OBSERVER)


@act
def establish(body: Body, *, since: Bounds, sources: Sources) -> Body:
    """Enter a new body that exists from a day on.

    Refused: a day that is not known, a slug or name that another body has, and a body that would
    report to one that does not exist that day.
    """
    refuse_unknown(since)
    if body.parent is not None:
        _exists(body.parent, since)
    return begin(body, since, sources)


@act
def rename_body(body: Body, *, to: str, acronym: str, since: Bounds, sources: Sources) -> BodyName:
    """Give a body another name and acronym from a day on; earlier days keep theirs.

    Refused: anything but an exact day, and a day on which another recorded name holds.
    """
    refuse_inexact(since)
    _exists(body, since)
    so_far = list(running(body.names.all()))
    if not so_far and not body.names.exists():
        # The first change: the name so far becomes the name of its days.
        first = BodyName(body=body, name=body.name, acronym=body.acronym)
        so_far = [keep(first, body.sources.all())]
    for name in so_far:
        end(name, since)
    renamed = begin(BodyName(body=body, name=to, acronym=acronym), since, sources)
    body.name, body.acronym = to, acronym
    body.full_clean()
    body.save(update_fields=["name", "acronym"])
    return renamed


@act
def give_mandate(
    body: Body, *, text: str, since: Bounds, sources: Sources, until: Bounds = NOT_KNOWN
) -> Mandate:
    """Ask something of a body from a day on; `until` is the day on which that lapses.

    A mandate that still runs ends on the day the new one begins.
    """
    refuse_unknown(since)
    _exists(body, since)
    for mandate in running(body.mandates.all()):
        end(mandate, since)
    given = begin(Mandate(body=body, text=text), since, sources, until)
    body.mandate = text
    body.full_clean()
    body.save(update_fields=["mandate"])
    return given


@act
def dissolve(body: Body, *, until: Bounds, sources: Sources) -> Body:
    """End a body: `until` is the first day without it.  Its offices and seats end with it.

    Refused: a day that is not known, and a body that has ended already.
    """
    refuse_unknown(until)
    if body.span.until.latest is not None:
        raise ValidationError(
            _("%(body)s has ended already."), code="running_bodies_end", params={"body": body}
        )
    held: list[Any] = [*_open(body.tenures.all()), *_open(body.seats.all())]
    for fact in held:
        _give_way(fact, until)
    return _leave(body, until, sources)


@act
def elect(tenure: Tenure, *, since: Bounds, sources: Sources, until: Bounds = NOT_KNOWN) -> Tenure:
    """Put a party, or a person, into an office of a body from a day on.

    Takes a row that is not saved yet.  Whoever held the office until then leaves it on that day,
    but for Co-Chairs, who hold it together.  Refused: a day that is not known; a party that takes
    no part in the scheme that day; a body that does not exist that day.
    """
    refuse_unknown(since)
    _exists(tenure.body, since)
    if tenure.holder is not None:
        _takes_part(tenure.holder, since)
    if tenure.office != Office.CO_CHAIR:
        for held in _open(tenure.body.tenures.filter(office=tenure.office)):
            _give_way(held, since)
    return begin(tenure, since, sources, until)


@act
def end_tenure(
    body: Body, *, office: str, until: Bounds, sources: Sources, party: Party | None = None
) -> Tenure:
    """End a tenure that runs: `until` is the first day without it.

    Refused: a day that is not known, and an office that nobody holds whose end is not written.
    """
    refuse_unknown(until)
    held = body.tenures.filter(office=office)
    if party is not None:
        held = held.filter(holder=party)
    tenure: Tenure | None = _open(held).first()
    if tenure is None:
        raise ValidationError(
            _("%(body)s: nobody holds this office whose end is not written: %(office)s."),
            code="running_tenures_end",
            params={"body": body, "office": Office(office).label},
        )
    return _leave(tenure, until, sources)


@act
def seat(place: Seat, *, since: Bounds, sources: Sources, until: Bounds = NOT_KNOWN) -> Seat:
    """Give a party a seat in a body from a day on; a seat it has there ends that day.

    Takes a row that is not saved yet.  Refused: a day that is not known; a party that takes no
    part in the scheme that day; a body that does not exist that day.
    """
    refuse_unknown(since)
    _exists(place.body, since)
    _takes_part(place.party, since)
    for held in _open(place.body.seats.filter(party=place.party)):
        _give_way(held, since)
    return begin(place, since, sources, until)


@act
def end_seat(body: Body, *, party: Party, until: Bounds, sources: Sources) -> Seat:
    """End a seat that runs: `until` is the first day without it."""
    refuse_unknown(until)
    place: Seat | None = _open(body.seats.filter(party=party)).first()
    if place is None:
        raise ValidationError(
            _("%(party)s has no seat in %(body)s whose end is not written."),
            code="running_seats_end",
            params={"party": party, "body": body},
        )
    return _leave(place, until, sources)


@act
def select(selection: Selection, *, party: Party, on: Bounds, sources: Sources) -> Candidacy:
    """Record whom a selection chose.

    Refused: a party that was no candidate, and a selection that has chosen already.
    """
    refuse_unknown(on)
    candidacies = selection.candidacies.filter(candidate=party)
    if not candidacies.exists():
        raise ValidationError(
            _("%(party)s is no candidate of this selection: %(selection)s."),
            code="candidates_are_selected",
            params={"party": party, "selection": selection},
        )
    chosen = candidacies.filter(stage=Stage.FINAL).first()
    if chosen is None:
        chosen = Candidacy(selection=selection, candidate=party, stage=Stage.FINAL)
    chosen.outcome, chosen.happened_on = CandidacyOutcome.SELECTED, on
    return keep(chosen, sources)


@act
def amend(obligation: Obligation, *, to: str, since: Bounds, sources: Sources) -> Obligation:
    """Give an obligation another deadline from a day on; the earlier one keeps its days.

    Refused: a day that is not known, and an obligation that no longer runs.
    """
    refuse_unknown(since)
    if obligation.span.until.known:
        raise ValidationError(
            _("This obligation has ended already: %(obligation)s."),
            code="running_obligations_are_amended",
            params={"obligation": obligation},
        )
    end(obligation, since)
    amended = Obligation(
        name=obligation.name,
        who=obligation.who,
        frequency=obligation.frequency,
        deadline_rule=to,
    )
    return begin(amended, since, sources)


def _open(rows: QuerySet[Row]) -> QuerySet[Row]:
    """The rows that still run, and then those whose end nobody wrote down, the latest first."""
    seen = F("until_earliest").desc(nulls_first=True)
    return rows.filter(until_latest__isnull=True).order_by(seen, "-pk")


def _leave(row: Row, until: Bounds, sources: Sources) -> Row:
    """End a fact on a day; refuses a day before the last one on which it was seen."""
    fact: Any = row
    seen = fact.span.until.earliest
    if seen is not None and until.latest is not None and until.latest < seen:
        raise ValidationError(
            _("%(fact)s: the sources vouch for it until %(seen)s, which is after %(day)s."),
            code="facts_end_after_they_were_seen",
            params={"fact": row, "seen": day_in_words(seen), "day": day_in_words(until)},
        )
    return end(row, until, sources)


def _give_way(row: Row, day: Bounds) -> None:
    """End a fact that gives way to another on a day; one that begins later stays as it is.

    One whose end is not known was over by then; how long before, the sources do not say.
    """
    fact: Any = row
    held: Span = fact.span
    if held.since.earliest and day.latest and held.since.earliest >= day.latest:
        return
    over_by = Bounds(held.until.earliest, day.latest) if held.until.known else day
    _leave(row, over_by, ())


def _exists(body: Body, day: Bounds) -> None:
    if not may_hold(body.span, day):
        raise ValidationError(
            _("%(body)s does not exist on %(day)s."),
            code="bodies_act_while_they_exist",
            params={"body": body, "day": day_in_words(day)},
        )


def _takes_part(party: Party, day: Bounds) -> None:
    """Only Participants and Observers sit and preside; a represented state does so through one."""
    held = party.standings.filter(kind__in=TAKES_PART)
    if not any(may_hold(standing.span, day) for standing in held):
        raise ValidationError(
            _(
                "%(party)s is neither a Participant nor an Observer on %(day)s, so it can neither "
                "sit in a body nor preside over one."
            ),
            code="who_sits_takes_part",
            params={"party": party, "day": day_in_words(day)},
        )
