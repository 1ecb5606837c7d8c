"""A chair on a phone: signs in without any permission, writes, submits, and is led nowhere else."""

import pytest
from django.contrib.auth import get_user_model
from playwright.sync_api import Page, expect

from chronicle.edtf import read_interval
from governance.models import Body, Decision, Tenure

PHONE = {"width": 375, "height": 800}


@pytest.fixture
def chair(desk, browser, live_server) -> Page:
    """A chair of the Working Group on Monitoring, signed in on a phone."""
    account = get_user_model().objects.create_user("chair", password="of monitoring", is_staff=True)
    tenure = Tenure(body=Body.objects.get(slug="wgm"), office="co_chair", person="A chair")
    tenure.account = account
    tenure.span = read_interval("2026-01-01/..")
    tenure.save()
    page = browser.new_page(base_url=live_server.url, viewport=PHONE)
    page.goto("/admin/login/?next=/admin/governance/decision/add/")
    page.get_by_label("Username").fill("chair")
    page.get_by_label("Password").fill("of monitoring")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Title")).to_be_visible()
    yield page
    page.close()


def fits(page: Page) -> None:
    page.wait_for_function("document.documentElement.scrollWidth <= 375", timeout=5000)


def test_a_chair_drafts_and_submits_on_a_phone(chair, picture):
    fits(chair)
    chair.get_by_label("Title").fill("Review visit of 2027")
    chair.get_by_label("Kind").select_option("decision of a body")
    chair.get_by_label("Body").select_option("Working Group on Monitoring")
    chair.get_by_label("Text", exact=True).fill("1. The group visits.\n3. It reports.")
    picture(chair, "phone-chair")
    chair.get_by_role("button", name="Save", exact=True).click()
    expect(chair.get_by_text("Entered as a draft.")).to_be_visible()

    text = Decision.objects.get(title="Review visit of 2027")
    page = f"/admin/governance/decision/{text.pk}"
    chair.goto(f"{page}/submit/")
    fits(chair)
    chair.get_by_role("button", name="See what it will change").click()
    expect(chair.get_by_text("Where paragraph 2 is expected, the text has 3.")).to_be_visible()
    chair.goto(f"{page}/change/")
    fits(chair)
    chair.get_by_label("Text", exact=True).fill("1. The group visits.\n2. It reports.")
    chair.get_by_role("button", name="Save", exact=True).click()
    chair.goto(f"{page}/submit/")
    chair.get_by_role("button", name="See what it will change").click()
    chair.get_by_role("button", name="Submit “Review visit of 2027”").click()
    expect(chair.get_by_text("Done: Submit")).to_be_visible()

    text.refresh_from_db()
    assert (text.status, text.submitted_as) == ("submitted", "co_chair")
    chair.goto("/admin/governance/seat/add/")
    expect(chair.get_by_text("403")).to_be_visible()
