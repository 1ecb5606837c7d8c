"""Days and periods as people write them: the Extended Date/Time Format (ISO 8601-2), in and out.

A day:      2012-11-30   2012-11   2012   [2003-08-01..2003-10-31]   [..2003-02-01]   [2010-12-31..]
A period:   since/until, where until may also be `..` (still running) or empty (not known),
            and since may be empty (not known): 2012-11-30/..   2011/2012-05   /2018-04-19

The package `edtf` reads the standard's own notation.  It reads a set `[a..b]` by itself but not
inside an interval, so the two ends of a period are read one by one.
"""

import datetime as dt
import re
from functools import lru_cache
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from edtf import parse_edtf
from edtf.parser.edtf_exceptions import EDTFParseException
from edtf.parser.parser_classes import (
    Consecutives,
    Date,
    EarlierConsecutives,
    LaterConsecutives,
    OneOfASet,
    UncertainOrApproximate,
    UnspecifiedIntervalSection,
)

from chronicle.spans import NOT_KNOWN, ONE_DAY, Bounds, Span

STILL_RUNNING = ".."

# Longer than any notation above; the grammar of the standard is not asked to read an essay.
LONGEST = 40

# A register of a scheme of our time: a year outside is a slip of the finger (0203, 20030).
FIRST_YEAR, LAST_YEAR = 1900, 2199

EXACT_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def _refuse(text: str) -> ValidationError:
    return ValidationError(
        _(
            "“%(text)s” is not a day this register can read. Write 2012-11-30, 2012-11 or 2012; "
            "for a day between two others [2003-08-01..2003-10-31]; "
            "for no later than a day [..2003-02-01]; for no earlier than a day [2010-12-31..]."
        ),
        code="edtf",
        params={"text": text[:LONGEST]},
    )


def read_day(text: str) -> Bounds:
    """The bounds of a day written in EDTF.

    Empty text gives bounds of which nothing is known.  Raises `ValidationError` with the
    notation for anything else that is not a day, a month, a year or a set of them with two ends,
    for days that do not exist, and for years outside 1900 to 2199.
    """
    text = text.strip()
    if not text:
        return NOT_KNOWN
    # An interval is no day, and the package would speak of it on standard output.
    if len(text) > LONGEST or "/" in text:
        raise _refuse(text)
    bounds = _read_cached(text)
    if bounds is None:
        raise _refuse(text)
    return bounds


@lru_cache(maxsize=4096)
def _read_cached(text: str) -> Bounds | None:
    try:
        if EXACT_DAY.fullmatch(text):
            # Nine days of ten; the standard library reads them a thousand times faster.
            bounds: Bounds | None = Bounds.on(dt.date.fromisoformat(text))
        else:
            bounds = _bounds(parse_edtf(text, fail_silently=False))
    except (EDTFParseException, ValueError, TypeError, AttributeError):
        return None
    if bounds is None or not bounds.known:
        return None
    if bounds.earliest and bounds.latest and bounds.earliest > bounds.latest:
        return None
    years = [day.year for day in (bounds.earliest, bounds.latest) if day]
    return bounds if all(FIRST_YEAR <= year <= LAST_YEAR for year in years) else None


def _bounds(parsed: Any) -> Bounds | None:
    if type(parsed) is Date:
        return Bounds(_day(parsed.lower_strict()), _day(parsed.upper_strict()))
    if type(parsed) is OneOfASet and len(parsed.objects) == 1:
        (only,) = parsed.objects
        if isinstance(only, Consecutives | EarlierConsecutives | LaterConsecutives):
            earliest, latest = _plain_date(only.lower), _plain_date(only.upper)
            return Bounds(
                _day(earliest.lower_strict()) if earliest else None,
                _day(latest.upper_strict()) if latest else None,
            )
    return None


def _plain_date(end: Any) -> Date | None:
    """One end of a set: a date, or `None` for an open end."""
    if isinstance(end, UnspecifiedIntervalSection):
        return None
    # The package wraps the dates of half-open sets in a qualifier that is then empty.
    if type(end) is UncertainOrApproximate and end.ua is None:
        end = end.date
    if type(end) is Date:
        return end
    raise ValueError(f"not a plain date: {end}")


def _day(parts: tuple[int, ...]) -> dt.date:
    return dt.date(parts[0], parts[1], parts[2])


def write_day(bounds: Bounds) -> str:
    """The shortest notation of the bounds; `read_day` reads it back to the same bounds."""
    return str(bounds)


def read_period(since: str, until: str) -> Span:
    """The period between two ends written in EDTF.

    `until` is `..` for a fact that still holds and empty for an end that is not known; `since` is
    empty for a beginning that is not known.  An end that is not known lies, all the same, after
    the first day of the fact; that is how it is kept.  Raises `ValidationError` for what
    `read_day` refuses and for an unknown end of a period whose beginning has no earliest day.
    """
    begins = read_day(since)
    if until.strip() == STILL_RUNNING:
        return Span(begins, NOT_KNOWN)
    ends = read_day(until)
    if ends.known:
        return Span(begins, ends)
    if begins.earliest is None:
        raise ValidationError(
            _(
                "The end is left empty, which means “not known”, but the beginning has no "
                "earliest day to put it after. Write .. for a fact that still holds, or "
                "[2010-12-31..] for one known to have held until that day at least."
            ),
            code="edtf",
        )
    return Span(begins, Bounds(begins.earliest + ONE_DAY, None))


def read_interval(text: str) -> Span:
    """The period written `since/until`, as `read_period` reads its two ends."""
    since, slash, until = text.partition("/")
    if not slash or "/" in until:
        raise ValidationError(
            _(
                "“%(text)s” is not a period. Write since/until, for example 2012-11-30/.. for a "
                "fact that still holds, 2011/2012-05 or [2003-08-01..2003-10-31]/2007-01-01."
            ),
            code="edtf",
            params={"text": text[: 2 * LONGEST]},
        )
    return read_period(since, until)


def write_until(span: Span) -> str:
    """The end of a period; `..` for still running, empty for not known."""
    if not span.until.known:
        return STILL_RUNNING
    if span.since.earliest and span.until == Bounds(span.since.earliest + ONE_DAY, None):
        return ""
    return write_day(span.until)


def write_interval(span: Span) -> str:
    """The period as `since/until`; `read_interval` reads it back to the same bounds."""
    return f"{write_day(span.since)}/{write_until(span)}"
