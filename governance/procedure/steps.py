"""What all steps of the procedure share: where a text stands, and the refusal of a wrong step."""

from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from chronicle.words import instant_in_words
from governance.models import Decision, Proceeding, Status


def expect(decision: Decision, *expected: Status) -> None:
    """Look a text up anew, and refuse unless it stands at one of these points.

    Called with the journal's lock held, so of two people who take one step at once the second
    finds the text where the first has put it.
    """
    decision.refresh_from_db()
    if decision.status in expected:
        return
    raise ValidationError(
        _(
            "“%(title)s” stands at “%(status)s”. This step is taken only with a text that "
            "stands at %(expected)s."
        ),
        code="decisions_go_by_the_procedure",
        params={
            "title": decision.title,
            "status": Status(decision.status).label,
            "expected": get_text_list([f"“{status.label}”" for status in expected], _("or")),
        },
    )


def running_proceeding(decision: Decision) -> Proceeding:
    """The proceeding that a text is in; there is one whenever it is tabled or circulated."""
    return decision.proceedings.get(outcome="")


def deadline_in_words(proceeding: Proceeding) -> str:
    """The deadline in the time zone in which it was told; empty where there is none."""
    if proceeding.deadline_at is None:
        return ""
    return instant_in_words(proceeding.deadline_at, ZoneInfo(proceeding.time_zone))


def advance(decision: Decision, status: Status, *fields: str, remark: str = "") -> None:
    """Bring a text to its next point, with the fields that were set on the way."""
    decision.status = status
    decision.remark = remark
    decision.full_clean()
    decision.save(update_fields=["status", "remark", *fields])
