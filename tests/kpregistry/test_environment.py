"""The environment is read by typed readers that stop on what they do not understand."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from kpregistry import environment as env

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("value", "read"),
    [("1", True), ("yes", True), ("ON", True), ("0", False), ("no", False), ("", False)],
)
def test_a_flag_is_yes_or_no(monkeypatch, value, read):
    monkeypatch.setenv("KP_FLAG", value)

    assert env.flag("KP_FLAG") is read


def test_a_flag_that_is_neither_stops_the_process(monkeypatch):
    monkeypatch.setenv("KP_FLAG", "maybe")

    with pytest.raises(ImproperlyConfigured, match=r"KP_FLAG is 'maybe'; accepted: 1, true, yes"):
        env.flag("KP_FLAG")


def test_a_text_without_a_default_must_be_set(monkeypatch):
    monkeypatch.delenv("KP_TEXT", raising=False)

    with pytest.raises(ImproperlyConfigured, match=r"KP_TEXT is not set: it is needed\."):
        env.text("KP_TEXT", None, why="it is needed.")


def test_words_stand_between_commas(monkeypatch):
    monkeypatch.setenv("KP_WORDS", "a.org, b.org,,")

    assert env.words("KP_WORDS") == ["a.org", "b.org"]


def test_a_time_zone_is_one_that_exists(monkeypatch):
    monkeypatch.setenv("KP_TIME_ZONE", "Africa/Gabarone")

    with pytest.raises(ImproperlyConfigured, match=r"accepted: a time zone of the IANA database"):
        env.time_zone("KP_TIME_ZONE", "Africa/Gaborone")


@pytest.mark.parametrize("address", ["sqlite:///db", "mysql://h/db", "what"])
def test_a_database_is_a_postgresql(monkeypatch, address):
    monkeypatch.setenv("KP_DATABASE", address)

    with pytest.raises(ImproperlyConfigured, match=r"KP_DATABASE"):
        env.database("KP_DATABASE")


def settings_with(**changed: str | None) -> subprocess.CompletedProcess[str]:
    """Load the settings in a process of their own, with a changed environment."""
    environment = {**os.environ, "KP_SECRET_KEY": "k", "DATABASE_URL": "postgresql://h/d"}
    for name, value in changed.items():
        environment.pop(name, None)
        if value is not None:
            environment[name] = value
    told = "from kpregistry import settings as s; print(s.DEBUG, s.SESSION_COOKIE_SECURE)"
    return subprocess.run(
        [sys.executable, "-c", told],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_settings_are_safe_unless_asked_otherwise():
    assert settings_with().stdout.split() == ["False", "False"]
    assert settings_with(KP_HTTPS="yes").stdout.split() == ["False", "True"]


@pytest.mark.parametrize("name", ["KP_SECRET_KEY", "DATABASE_URL"])
def test_nothing_in_the_code_works_as_a_secret(name):
    refused = settings_with(**{name: None})

    assert refused.returncode == 1
    assert f"{name} is not set" in refused.stderr
