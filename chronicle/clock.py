"""The one place that reads the clock.  Only the edges come here: the API, the desk, commands."""

import datetime as dt

from django.utils import timezone


def today() -> dt.date:
    """The current day in the register's time zone."""
    return timezone.localdate()


def now() -> dt.datetime:
    """The current instant."""
    return timezone.now()
