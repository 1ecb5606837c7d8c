"""Days and periods in words, as pages, the desk and refusals say them."""

import datetime as dt

from django.utils import timezone
from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _

from chronicle.edtf import write_day, write_until
from chronicle.spans import Bounds, Span


def _long(day: dt.date) -> str:
    return date_format(day, "j F Y")


def _half_known(first: dt.date | None, last: dt.date | None) -> str:
    if last is not None:
        return _("%(day)s at the latest") % {"day": _long(last)}
    if first is not None:
        return _("%(day)s at the earliest") % {"day": _long(first)}
    return _("a day that is not known")


def day_in_words(day: Bounds | dt.date) -> str:
    """A day, or what is known of it: “15 November 2024”, “2011”, “between … and …”."""
    bounds = Bounds.on(day) if isinstance(day, dt.date) else day
    first, last = bounds.earliest, bounds.latest
    if first is None or last is None:
        return _half_known(first, last)
    match len(write_day(bounds)):
        case 4:
            return f"{first:%Y}"
        case 7:
            return date_format(first, "F Y")
        case 10:
            return _long(first)
    begin = date_format(first, "j F") if first.year == last.year else _long(first)
    return _("between %(first)s and %(last)s") % {"first": begin, "last": _long(last)}


def instant_in_words(at: dt.datetime, zone: dt.tzinfo | None = None) -> str:
    """An instant with the time zone in which it is told: the register's, unless another is given.

    “25 December 2025, 23:59 (Africa/Gaborone)”.
    """
    told_in = zone or timezone.get_default_timezone()
    there = at.astimezone(told_in)
    return f"{date_format(there, 'j F Y, H:i')} ({told_in})"


def period_in_words(span: Span) -> str:
    """A period: “since 15 November 2024”, “from 23 May 2013 until 17 July 2015”, “attested 2010”.

    `until` names the first day on which the fact no longer holds, as the register keeps it.
    """
    if _only_attested(span):
        seen = Bounds(span.until.earliest, span.since.latest)
        return _("attested %(day)s") % {"day": day_in_words(seen)}
    if span.since == span.until and span.since.known and not span.since.exact:
        return _at_some_time(span.since)
    since, until = _end_in_words(span.since), _end_in_words(span.until)
    if not span.until.known:
        return _("since %(day)s") % {"day": since}
    if _ends_nobody_knows_when(span):
        return _("from %(day)s, end not known") % {"day": since}
    if not span.since.known:
        return _("until %(day)s, beginning not known") % {"day": until}
    return _("from %(since)s until %(until)s") % {"since": since, "until": until}


def _between(bounds: Bounds) -> bool:
    """Whether the day is told by two others, and not by its year, its month or itself."""
    return bounds.earliest is not None and bounds.latest is not None and len(str(bounds)) > 10


def _end_in_words(bounds: Bounds) -> str:
    words = day_in_words(bounds)
    return _("a day %(between)s") % {"between": words} if _between(bounds) else words


def _at_some_time(bounds: Bounds) -> str:
    """A fact of which only the year, the month or the like is known in which it came and went."""
    words = {"when": day_in_words(bounds)}
    if _between(bounds):
        return _("at some time %(when)s") % words
    return _("at some time in %(when)s") % words


def _only_attested(span: Span) -> bool:
    """Whether the fact is only known to have held at some time between two days."""
    earliest, latest = span.until.earliest, span.since.latest
    return (
        span.since.earliest is None
        and span.until.latest is None
        and earliest is not None
        and latest is not None
        and earliest <= latest
    )


def _ends_nobody_knows_when(span: Span) -> bool:
    """Whether nothing is known of the end but that it came after the beginning."""
    if not write_until(span):
        return True
    end = span.until
    beginning = (span.since.earliest, span.since.latest)
    return end.latest is None and span.since.earliest is not None and end.earliest in beginning
