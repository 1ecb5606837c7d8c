"""Entering what was decided elsewhere, before the register or beside it."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from chronicle.facts import keep, refuse_unknown
from chronicle.journal import act
from chronicle.models import Source
from governance.models import Decision
from participants.models import Party


@act
def record(decision: Decision, *, concerns: Iterable[Party], sources: Iterable[Source]) -> Decision:
    """Enter a decision with the outcome that it had; no proceeding of it is kept.

    Takes a row that is not saved yet.  Refused: a day that is not known, no source, and whatever
    the row itself may not say, such as a reference that another decision has.
    """
    refuse_unknown(decision.decided_on)
    if not sources:
        raise ValidationError(
            {"sources": ValidationError(_("Say on whose word."), code="facts_have_sources")}
        )
    keep(decision, sources)
    decision.concerns.set(concerns)
    return decision
