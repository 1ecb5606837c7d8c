"""A real Chromium in front of the real register.

Without Chromium the tests are skipped, unless KP_BROWSER=required.  KP_SCREENSHOTS names a folder
for the pictures of the documentation.
"""

import io
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

from tests.conftest import DATA

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        if os.environ.get("KP_BROWSER") == "required":
            pytest.fail("Chromium is missing; install it, or leave KP_BROWSER unset.")
        pytest.skip("Chromium is missing")
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        # The browser's driver has an event loop in this thread; Django need not mind it.
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "yes")
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)


@pytest.fixture
def desk(browser, committing, live_server, plain_static_files) -> Iterator[Page]:
    """Signed in at the desk; whatever the page complains of fails the test at its end."""
    call_command("load_register", DATA, stdout=io.StringIO())
    get_user_model().objects.create_superuser("secretariat", password="a password for the test")
    page = browser.new_page(base_url=live_server.url, viewport={"width": 1280, "height": 900})
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("requestfailed", lambda request: complaints.extend(given_up(request)))
    page.on("request", lambda request: complaints.extend(elsewhere(request.url, live_server.url)))
    sign_in(page)
    yield page
    page.close()
    assert complaints == []


def given_up(request: Request) -> list[str]:
    """A complaint about a request that failed.

    What the browser gave up itself is none: it went on to another page, or asks anew with each
    letter that is typed.
    """
    return [] if request.failure == "net::ERR_ABORTED" else [f"failed: {request.url}"]


def elsewhere(address: str, home: str) -> list[str]:
    """A complaint about an address of another host."""
    asked = urlsplit(address)
    away = asked.scheme != "data" and asked.netloc != urlsplit(home).netloc
    return [f"elsewhere: {address}"] if away else []


def sign_in(page: Page) -> None:
    page.goto("/admin/")
    page.get_by_label("Username").fill("secretariat")
    page.get_by_label("Password").fill("a password for the test")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Standings").first).to_be_visible()


@pytest.fixture
def picture() -> Callable[[Page, str], None]:
    """Take a picture for the documentation, where a folder for it is named."""
    folder = os.environ.get("KP_SCREENSHOTS")

    def take(page: Page, name: str) -> None:
        if folder:
            page.wait_for_load_state("networkidle")
            page.screenshot(path=Path(folder) / f"{name}.png")

    return take
