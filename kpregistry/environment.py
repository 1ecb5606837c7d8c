"""Typed readers of the environment that stop the process on a value they do not understand.

`django-environ` reads addresses of databases; its reader of flags takes any unknown word for
“no”, so flags, words and days are read here.
"""

import os
import zoneinfo
from typing import Any

import environ
from django.core.exceptions import ImproperlyConfigured

YES, NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off", "")


def _refuse(name: str, value: str, accepted: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(f"{name} is {value!r}; accepted: {accepted}.")


def text(name: str, default: str | None, *, why: str) -> str:
    """A word or sentence; without a default it must be set, and the refusal says why."""
    value = os.environ.get(name, "").strip() or default
    if value is None:
        raise ImproperlyConfigured(f"{name} is not set: {why}")
    return value


def flag(name: str) -> bool:
    """Yes or no; no when it is not set."""
    value = os.environ.get(name, "").strip().lower()
    if value not in YES + NO:
        raise _refuse(name, value, "1, true, yes, on; 0, false, no, off or nothing")
    return value in YES


def words(name: str, default: str = "") -> list[str]:
    """Words between commas."""
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def time_zone(name: str, default: str) -> str:
    """The name of a time zone, such as Africa/Gaborone."""
    value = os.environ.get(name, "").strip() or default
    if value not in zoneinfo.available_timezones():
        raise _refuse(name, value, "a time zone of the IANA database, such as Africa/Gaborone")
    return value


def database(name: str) -> dict[str, Any]:
    """The settings of a PostgreSQL database from its address."""
    value = text(
        name,
        None,
        why="it is the address of a PostgreSQL database, as in postgresql://user@host/db."
        " `make run` and `make test` start one by themselves.",
    )
    if not value.startswith(("postgresql://", "postgres://")):
        # The value is not shown: an address may hold a password.
        raise ImproperlyConfigured(f"{name} does not begin with postgresql://.")
    return dict(environ.Env.db_url_config(value))
