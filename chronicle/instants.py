"""Instants, which are kept in UTC, and the days they fall on where the register is."""

import datetime as dt

from django.utils import timezone


def day_of(instant: dt.datetime) -> dt.date:
    """The day on which an instant falls, in the register's time zone."""
    return instant.astimezone(timezone.get_default_timezone()).date()
