"""Putting a text to the parties: at a meeting, or in writing until a deadline."""

import datetime as dt
import hashlib
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from chronicle.instants import day_of
from chronicle.journal import act
from chronicle.words import day_in_words
from governance.models import Decision, Meeting, Procedure, Proceeding, ProceedingKind, Status
from governance.procedure.entitling import freeze_entitlements
from governance.procedure.steps import (
    advance,
    deadline_in_words,
    expect,
    running_proceeding,
)
from governance.terms import terms_of


def fingerprint(decision: Decision) -> str:
    """The SHA-256 of the words of a text: its title, an empty line, its text, in UTF-8."""
    return hashlib.sha256(f"{decision.title}\n\n{decision.text}".encode()).hexdigest()


@act
def table(decision: Decision, *, meeting: Meeting, on: dt.date) -> Proceeding:
    """Put a text to the parties at a meeting; who forms the consensus that day is frozen.

    Refused: a text that was not submitted or deferred; a day on which the meeting certainly does
    not sit; a body of which nobody is entitled to decide that day.
    """
    expect(decision, Status.SUBMITTED, Status.DEFERRED)
    _sits(meeting, on)
    decision.meeting = meeting
    if decision.agenda_item is not None and decision.agenda_item.meeting_id != meeting.pk:
        # A text that was put off is no longer under the point of the earlier agenda.
        decision.agenda_item = None
    proceeding = Proceeding(
        decision=decision,
        kind=ProceedingKind.MEETING,
        meeting=meeting,
        opened_on=on,
        text_sha256=fingerprint(decision),
        **terms_of(decision.body, on).frozen(),
    )
    return _open(proceeding, Status.TABLED, Procedure.CONSENSUS)


@act
def circulate(
    decision: Decision,
    *,
    at: dt.datetime,
    deadline: dt.datetime | None = None,
    time_zone: str,
) -> Proceeding:
    """Send a text round for a written procedure: words, list and rule are frozen.

    Takes the instant of sending, the deadline and the name of the time zone in which it is told.
    Without a deadline it is the end of the day that the rule of the body gives.  Refused: a text
    that was not submitted or deferred; a time zone that does not exist; a deadline that is past
    or leaves fewer days than the rule; a body of which nobody is entitled to decide that day.
    """
    expect(decision, Status.SUBMITTED, Status.DEFERRED)
    zone = _zone(time_zone)
    on = day_of(at)
    terms = terms_of(decision.body, on)
    least = on + dt.timedelta(days=terms.reply_days)
    if deadline is None:
        deadline = dt.datetime.combine(least, dt.time(23, 59, 59), zone)
    _ahead(deadline, at)
    if deadline.astimezone(zone).date() < least:
        raise _too_short(terms.reply_days, least)
    proceeding = Proceeding(
        decision=decision,
        kind=ProceedingKind.WRITTEN,
        opened_on=on,
        deadline_at=deadline,
        time_zone=time_zone,
        text_sha256=fingerprint(decision),
        **terms.frozen(),
    )
    return _open(proceeding, Status.CIRCULATED, Procedure.WRITTEN)


@act
def extend(decision: Decision, *, deadline: dt.datetime, at: dt.datetime) -> Proceeding:
    """Give the parties more time to reply.

    Refused: a deadline that has passed already, and one that is not later than the present one.
    """
    expect(decision, Status.CIRCULATED)
    proceeding = running_proceeding(decision)
    present = proceeding.deadline_at
    if present is None or at > present:
        raise ValidationError(
            {
                "deadline": ValidationError(
                    _("The deadline has passed: it was %(deadline)s."),
                    code="deadlines_are_extended_in_time",
                    params={"deadline": deadline_in_words(proceeding)},
                )
            }
        )
    if deadline <= present:
        raise ValidationError(
            {
                "deadline": ValidationError(
                    _("The new deadline is not later than the present one, %(deadline)s."),
                    code="a_deadline_is_only_extended",
                    params={"deadline": deadline_in_words(proceeding)},
                )
            }
        )
    proceeding.deadline_at = deadline
    proceeding.save(update_fields=["deadline_at"])
    return proceeding


def _open(proceeding: Proceeding, status: Status, procedure: Procedure) -> Proceeding:
    proceeding.full_clean()
    proceeding.save()
    freeze_entitlements(proceeding)
    proceeding.decision.procedure = procedure
    advance(proceeding.decision, status, "procedure", "meeting", "agenda_item")
    # The rules on the whole judge now, while their refusal can be told to whoever asked.
    connection.check_constraints()
    return proceeding


def _sits(meeting: Meeting, on: dt.date) -> None:
    opened, closed = meeting.opened_on, meeting.closed_on
    too_early = opened.earliest is not None and on < opened.earliest
    too_late = closed.latest is not None and on > closed.latest
    if too_early or too_late:
        raise ValidationError(
            {
                "on": ValidationError(
                    _("%(meeting)s does not sit on %(day)s."),
                    code="texts_are_tabled_while_a_meeting_sits",
                    params={"meeting": meeting, "day": day_in_words(on)},
                )
            }
        )


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as refusal:
        raise ValidationError(
            {
                "time_zone": ValidationError(
                    _("“%(name)s” is no time zone. Accepted: a name such as Africa/Gaborone."),
                    code="time_zones_exist",
                    params={"name": name[:40]},
                )
            }
        ) from refusal


def _ahead(deadline: dt.datetime, at: dt.datetime) -> None:
    if deadline <= at:
        raise ValidationError(
            {
                "deadline": ValidationError(
                    _("The deadline lies in the past: nobody could reply."),
                    code="deadlines_lie_ahead",
                )
            }
        )


def _too_short(days: int, least: dt.date) -> ValidationError:
    return ValidationError(
        {
            "deadline": ValidationError(
                ngettext(
                    "The rule of this body gives %(days)d day to reply: the deadline cannot be "
                    "before %(day)s.",
                    "The rule of this body gives %(days)d days to reply: the deadline cannot be "
                    "before %(day)s.",
                    days,
                ),
                code="reply_periods_are_kept",
                params={"days": days, "day": day_in_words(least)},
            )
        }
    )
