"""A real browser before a real server that serves the real register."""

import io
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from playwright.sync_api import Browser, Page, sync_playwright

from participants.desk import filters, parties
from participants.models import Party
from tests.conftest import DATA, day

PASSWORD = "Jwaneng mine, 1982"
DESKTOP = {"width": 1280, "height": 900}
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
    "--no-first-run",
)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Chromium; without it these tests are skipped, or fail where KP_BROWSER=required."""
    program = shutil.which("chromium")
    if program is None:
        missing = "Chromium is not installed, so no page was opened in a browser."
        if os.environ.get("KP_BROWSER") == "required":
            pytest.fail(missing)
        pytest.skip(missing)
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as driver:
        # The driver runs an event loop in this thread, which Django takes for asynchronous code.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "yes")
        browser = driver.chromium.launch(executable_path=program, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def register(transactional_db, committing_flush, settings, monkeypatch) -> None:
    """The real register with one account, on 15 January 2025."""
    if not Party.objects.exists():
        call_command("load_register", DATA, stdout=io.StringIO())
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    for module in (filters, parties):
        monkeypatch.setattr(module, "today", lambda: day("2025-01-15"))
    get_user_model().objects.create_superuser("lesego", password=PASSWORD)
