"""Vice-Chairs who did not become Chair, and chairs held by two at once."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from django.utils.translation import gettext as _

from chronicle.spans import Bounds
from chronicle.words import period_in_words
from governance.findings.days import attested_days, certain_days, may_be_the_same, shared
from governance.findings.finding import Finding, finding
from governance.models import BodyKind, Office, Tenure


def succeeds(chair: Tenure, deputy: Tenure) -> bool:
    """Whether a Chair of the Plenary is the Vice-Chair of before, without another election."""
    return (
        chair.office == Office.CHAIR
        and deputy.office == Office.VICE_CHAIR
        and chair.body_id == deputy.body_id
        and chair.body.kind == BodyKind.PLENARY
        and chair.holder_id == deputy.holder_id
        and chair.holder_id is not None
        and _end_of_term(deputy).known
        and may_be_the_same(chair.span.since, _end_of_term(deputy))
    )


def _end_of_term(deputy: Tenure) -> Bounds:
    """When the term ended; not after its calendar year (rule 5.3) where no end is known."""
    since, until = deputy.span.since, deputy.span.until
    if until.latest is None and since.latest is not None:
        new_year = dt.date(since.latest.year + 1, 1, 1)
        return Bounds(until.earliest or since.earliest, max(new_year, until.earliest or new_year))
    return until


def vice_chairs_succeed(day: dt.date) -> Iterator[Finding]:
    """The Vice-Chair of one year is the Chair of the next (rule 5.2).

    A tenure that still runs is left alone, and one that is only attested ends with its calendar
    year.  Look for the Chair of the following days; where somebody else took over, the finding
    is a fact of the world and stays.
    """
    tenures = Tenure.objects.filter(body__kind=BodyKind.PLENARY).with_names()
    offices = list(tenures.filter(office__in=[Office.CHAIR, Office.VICE_CHAIR]))
    for deputy in offices:
        end = _end_of_term(deputy).latest
        if deputy.office != Office.VICE_CHAIR or not deputy.span.until.known:
            continue
        if end is not None and end <= day and not any(succeeds(it, deputy) for it in offices):
            yield finding(
                "vice_chairs_succeed",
                _("%(body)s: %(holder)s was Vice-Chair, %(period)s, and not Chair right after.")
                % {
                    "body": deputy.body,
                    "holder": deputy.holder or deputy.person,
                    "period": period_in_words(deputy.span),
                },
                deputy,
            )


def one_presides_at_a_time(_day: dt.date) -> Iterator[Finding]:
    """A body has one Chair, or Co-Chairs (rule 9.4).

    Two tenures meet when both certainly cover a day, or when one is attested on days that the
    other certainly covers throughout; two tenures of one party meet only when they name two
    persons.  One of the two is wrong, or somebody stood in: say so in the row.
    """
    presiding = defaultdict(list)
    for tenure in Tenure.objects.presiding().with_names():
        presiding[tenure.body_id].append(tenure)
    for tenures in sorted(presiding.values(), key=lambda tenures: tenures[0].body.name):
        for one, other in combinations(tenures, 2):
            if _two_holders(one, other) and _meet(one, other):
                yield finding(
                    "one_presides_at_a_time",
                    _("%(body)s was presided over by both %(one)s and %(other)s.")
                    % {"body": one.body, "one": _said(one), "other": _said(other)},
                    other,
                )


def _two_holders(one: Tenure, other: Tenure) -> bool:
    if one.office == other.office == Office.CO_CHAIR:
        return False
    both_named = bool(one.person and other.person)
    return one.holder_id != other.holder_id or (both_named and one.person != other.person)


def _meet(one: Tenure, other: Tenure) -> bool:
    mine, theirs = certain_days(one.span), certain_days(other.span)
    if mine and theirs:
        return shared(mine, theirs) is not None
    covered, seen = mine or theirs, attested_days(other.span if mine else one.span)
    return bool(covered and seen and covered[0] <= seen[0] and seen[1] <= covered[1])


def _said(tenure: Tenure) -> str:
    who = ", ".join(filter(None, (tenure.person, str(tenure.holder or ""))))
    return f"{who} ({tenure.get_office_display()}, {period_in_words(tenure.span)})"
