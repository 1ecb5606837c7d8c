"""Bodies that go on after the end of their mandate."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator

from django.utils.translation import gettext as _

from chronicle.words import period_in_words
from governance.findings.finding import Finding, finding
from governance.models import Mandate


def bodies_have_a_mandate(day: dt.date) -> Iterator[Finding]:
    """A body whose mandates have a period works under one of them, or has ended (rule 9.3).

    Found when the last mandate has certainly lapsed by the day and the body has not certainly
    ended.  Enter the decision that prolonged the mandate, or the end of the body.
    """
    mandates: defaultdict[int, list[Mandate]] = defaultdict(list)
    for mandate in Mandate.objects.select_related("body"):
        mandates[mandate.body_id].append(mandate)
    for given in sorted(mandates.values(), key=lambda given: given[0].body.name):
        ends = [mandate.until_latest for mandate in given]
        lapsed = [end for end in ends if end is not None and end <= day]
        body = given[0].body
        if len(lapsed) < len(ends) or (body.until_latest and body.until_latest <= day):
            continue
        last = given[ends.index(max(lapsed))]
        yield finding(
            "bodies_have_a_mandate",
            _("%(body)s: its last mandate, %(period)s, has lapsed; the body has no known end.")
            % {"body": body, "period": period_in_words(last.span)},
            body,
        )
