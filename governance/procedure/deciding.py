"""The end of a proceeding: adopted, noted, deferred, without consensus, or withdrawn.

The words are the Kimberley Process's own; no votes are counted and none are invented.
"""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import connection
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from chronicle.instants import day_of
from chronicle.journal import act
from chronicle.spans import Bounds
from governance.effects import write_effects
from governance.models import Decision, Outcome, Proceeding, Status
from governance.models.decisions import BEFORE_THE_PARTIES, OPEN_TO_CHANGE
from governance.procedure.consensus import consensus_of, objection_in_words
from governance.procedure.numbering import allocate
from governance.procedure.steps import (
    advance,
    deadline_in_words,
    expect,
    running_proceeding,
)


@act
def adopt(decision: Decision, *, at: dt.datetime, official_reference: str = "") -> Decision:
    """Adopt a text at its meeting by consensus, and write its effects, all or nothing.

    It is decided on the day of the instant given.  Its reference is the official number where
    there is one, and otherwise the next of its body and year.  Refused: a text that is not
    tabled; a standing objection, with the party, the day and the words; an instant before the
    text was tabled; an effect that contradicts the register.
    """
    expect(decision, Status.TABLED)
    proceeding = running_proceeding(decision)
    _after_it_was_put(proceeding, at)
    consensus = consensus_of(proceeding)
    if consensus.objections:
        raise ValidationError(
            _(
                "“%(title)s” cannot be adopted: %(objections)s Wait until the objection is eased "
                "or taken back, or record that there was no consensus."
            ),
            code="consensus_has_no_standing_objection",
            params={
                "title": decision.title,
                "objections": " ".join(map(objection_in_words, consensus.objections)),
            },
        )
    _end(proceeding, Outcome.ADOPTED, at, consensus.ground())
    return _adopted(decision, day_of(at), official_reference)


@act
def note(decision: Decision, *, at: dt.datetime, remark: str = "") -> Decision:
    """Record that the meeting took note of a text; it changes nothing in the register."""
    return _decide(decision, Outcome.NOTED, at, remark)


@act
def defer(decision: Decision, *, at: dt.datetime, remark: str = "") -> Decision:
    """Put a tabled text off: it can be worked on, and be put to the parties again."""
    return _decide(decision, Outcome.DEFERRED, at, remark)


@act
def block(decision: Decision, *, at: dt.datetime, remark: str = "") -> Decision:
    """Record that a tabled text found no consensus; the status quo holds (rule 6.5).

    Refused: without a remark where no objection is recorded, for then nobody would know why.
    """
    expect(decision, Status.TABLED)
    consensus = consensus_of(running_proceeding(decision))
    if not consensus.objections and not remark.strip():
        raise ValidationError(
            {
                "remark": ValidationError(
                    _("No objection is recorded. Say why there was no consensus."),
                    code="remarks_say_why",
                )
            }
        )
    objections = consensus.ground() if consensus.objections else ""
    return _decide(decision, Outcome.BLOCKED, at, f"{objections} {remark}".strip())


@act
def withdraw(decision: Decision, *, at: dt.datetime, remark: str = "") -> Decision:
    """Take a text back, before or while it is put to the parties."""
    expect(decision, *OPEN_TO_CHANGE, *BEFORE_THE_PARTIES)
    if decision.status in BEFORE_THE_PARTIES:
        proceeding = running_proceeding(decision)
        _after_it_was_put(proceeding, at)
        _end(proceeding, Outcome.WITHDRAWN, at, remark)
    advance(decision, Status.WITHDRAWN, remark=remark)
    connection.check_constraints()
    return decision


@act
def close(decision: Decision, *, at: dt.datetime) -> Decision:
    """Close a written procedure whose deadline has passed, with the outcome that follows.

    It is adopted when no objection stands and the supports reach what the rule asks for, as of
    the day of the deadline; otherwise it found no consensus.  Refused: a text that is not in
    circulation, a deadline that has not passed, an effect that contradicts the register.
    """
    expect(decision, Status.CIRCULATED)
    proceeding = running_proceeding(decision)
    deadline = proceeding.deadline_at
    if deadline is None or at <= deadline:
        raise ValidationError(
            _("The parties can still reply to “%(title)s”, until %(deadline)s."),
            code="a_written_procedure_runs_to_its_deadline",
            params={"title": decision.title, "deadline": deadline_in_words(proceeding)},
        )
    consensus = consensus_of(proceeding)
    if consensus.reached:
        _end(proceeding, Outcome.ADOPTED, at, consensus.ground())
        return _adopted(decision, day_of(deadline), "")
    _end(proceeding, Outcome.BLOCKED, at, consensus.ground())
    return _settle(decision, Status.BLOCKED, day_of(deadline))


def due(at: dt.datetime) -> QuerySet[Decision]:
    """The texts in circulation whose deadline has passed at an instant, the earliest first."""
    return Decision.objects.filter(
        status=Status.CIRCULATED, proceedings__outcome="", proceedings__deadline_at__lt=at
    ).order_by("proceedings__deadline_at", "pk")


def _decide(decision: Decision, outcome: Outcome, at: dt.datetime, remark: str) -> Decision:
    expect(decision, Status.TABLED)
    proceeding = running_proceeding(decision)
    _after_it_was_put(proceeding, at)
    _end(proceeding, outcome, at, remark)
    if outcome == Outcome.DEFERRED:
        advance(decision, Status.DEFERRED, remark=remark)
        connection.check_constraints()
        return decision
    return _settle(decision, Status(outcome), day_of(at))


def _adopted(decision: Decision, day: dt.date, official_reference: str) -> Decision:
    if official_reference:
        decision.reference = decision.official_reference = official_reference
    else:
        allocate(decision, day.year)
    numbered = ("reference", "official_reference", "series", "year", "number")
    _settle(decision, Status.ADOPTED, day, *numbered)
    in_force = decision.in_force_from
    write_effects(decision, in_force if in_force.known else Bounds.on(day))
    # A rule between tables judges now, while its refusal can be told to whoever asked.
    connection.check_constraints()
    return decision


def _settle(decision: Decision, status: Status, day: dt.date, *fields: str) -> Decision:
    decision.decided_on = Bounds.on(day)
    advance(decision, status, "decided_on", *fields)
    connection.check_constraints()
    return decision


def _end(proceeding: Proceeding, outcome: Outcome, at: dt.datetime, ground: str) -> None:
    proceeding.outcome, proceeding.closed_at, proceeding.ground = outcome, at, ground
    proceeding.full_clean()
    proceeding.save(update_fields=["outcome", "closed_at", "ground"])


def _after_it_was_put(proceeding: Proceeding, at: dt.datetime) -> None:
    if day_of(at) < proceeding.opened_on:
        raise ValidationError(
            {
                "at": ValidationError(
                    _("The text was not yet before the parties at that time."),
                    code="outcomes_follow_the_proceeding",
                )
            }
        )
