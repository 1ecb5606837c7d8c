"""From a draft to a text that the secretariat can put to the parties."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from chronicle.journal import act
from chronicle.spans import Answer
from chronicle.words import day_in_words
from governance.authority import Person, require_sender
from governance.models import Decision, Status
from governance.models.decisions import OPEN_TO_CHANGE
from governance.paragraphs import refuse_unnumbered
from governance.plans import refuse_incomplete_plans
from governance.procedure.steps import advance, expect


@act
def draft(text: Decision, *, by: Person, on: dt.date) -> Decision:
    """Enter a text that somebody wants decided; it is a draft until it is submitted.

    Takes a row that is not saved yet and the day on which it is entered.  The capacity in which
    the account acts for the body that day is kept with it.  Refused: an account that holds no
    office of the body and is not the secretariat, a body that does not exist that day, and
    whatever the row itself may not say.
    """
    text.submitted_as = require_sender(by, text.body, on)
    if text.body.span.on(on) is Answer.NO:
        raise ValidationError(
            _("%(body)s does not exist on %(day)s, so nothing is decided there."),
            code="bodies_decide_while_they_exist",
            params={"body": text.body, "day": day_in_words(on)},
        )
    text.status = Status.DRAFT
    text.drafted_by_id = by.pk
    text.full_clean()
    text.save()
    return text


@act
def submit(decision: Decision, *, by: Person, on: dt.date) -> Decision:
    """Send a draft, or a text that was returned, to the secretariat.

    Refused: an account that neither holds nor held an office of the body; a text without words or
    with operative paragraphs that are not numbered 1, 2, 3; an effect that does not say all it
    needs to be written to the register.
    """
    expect(decision, Status.DRAFT, Status.RETURNED)
    capacity = require_sender(by, decision.body, on)
    if not decision.text.strip():
        raise ValidationError(
            {"text": ValidationError(_("Write the text first."), code="decisions_have_words")}
        )
    refuse_unnumbered(decision.text)
    refuse_incomplete_plans(decision)
    decision.submitted_as = capacity
    advance(decision, Status.SUBMITTED, "submitted_as")
    return decision


@act
def send_back(decision: Decision, *, remark: str) -> Decision:
    """Return a submitted or deferred text to whoever sent it in, saying what is missing.

    Refused: without a remark, nobody would know what to do.
    """
    expect(decision, Status.SUBMITTED, Status.DEFERRED)
    if not remark.strip():
        raise ValidationError(
            {"remark": ValidationError(_("Say what is to be done."), code="remarks_say_why")}
        )
    advance(decision, Status.RETURNED, remark=remark)
    return decision


def still_open(decision: Decision) -> bool:
    """Whether the words of a text may still be worked on."""
    return decision.status in OPEN_TO_CHANGE
