"""Plenaries without a final communiqué."""

import datetime as dt
from collections.abc import Iterator

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from chronicle.words import day_in_words
from governance.findings.finding import Finding, finding
from governance.models import Decision, DecisionKind, Meeting, Status
from governance.models.meetings import PLENARIES

# A meeting whose last day nobody recorded is over by then.
LONGEST = dt.timedelta(days=31)


def plenaries_end_with_a_communique(day: dt.date) -> Iterator[Finding]:
    """A Plenary ends with a final communiqué that it adopts (rule 6.7), or says that it did not.

    Enter the communiqué as a decision of the meeting; where there was no consensus on one, the
    finding says so and stays.
    """
    communiques = Decision.objects.filter(kind=DecisionKind.FINAL_COMMUNIQUE).order_by("id")
    meetings = Meeting.objects.filter(kind__in=PLENARIES).prefetch_related(
        Prefetch("decisions", communiques, to_attr="communiques")
    )
    for meeting in meetings.order_by("opened_on", "slug"):
        texts: list[Decision] = meeting.communiques
        if _over(meeting, day) and not any(text.status == Status.ADOPTED for text in texts):
            yield finding("plenaries_end_with_a_communique", _without_one(meeting, texts), meeting)


def _over(meeting: Meeting, day: dt.date) -> bool:
    if meeting.closed_on.latest is not None:
        return bool(meeting.closed_on.latest < day)
    opened = meeting.opened_on.latest
    return opened is not None and opened + LONGEST < day


def _without_one(meeting: Meeting, texts: list[Decision]) -> str:
    held = meeting.closed_on if meeting.closed_on.known else meeting.opened_on
    words = {"meeting": meeting, "day": day_in_words(held)}
    blocked = [text.key for text in texts if text.status == Status.BLOCKED]
    if blocked:
        words["text"] = blocked[-1]
        return _("%(meeting)s, %(day)s: there was no consensus on its communiqué %(text)s.") % words
    return _("%(meeting)s, %(day)s: the register has no final communiqué of it.") % words
