"""The desk as the secretariat uses it: in a browser, with the keyboard, on a phone."""

import pytest
from playwright.sync_api import expect

from participants.models import Standing, Suspension
from tests.conftest import day

STANDINGS = "/admin/participants/standing/"
PARTIES = "/admin/participants/party/"


def test_a_standing_is_found_corrected_to_a_year_and_told_in_its_history(desk, picture):
    desk.goto(PARTIES)
    picture(desk, "parties")
    desk.get_by_placeholder("A name of today or of earlier days, or a code").fill("swaziland")
    desk.keyboard.press("Enter")
    desk.get_by_role("link", name="Eswatini").click()
    expect(desk.get_by_text("Admitted in 2011 after its Diamond Act 2011")).to_be_visible()
    picture(desk, "party")
    desk.get_by_role("row", name="since 2011").get_by_role("link", name="Correct").click()

    desk.get_by_label("since").fill("2011-13")
    desk.get_by_role("button", name="Save", exact=True).click()
    expect(desk.get_by_text("“2011-13” is not a day this register can read.")).to_be_visible()
    expect(desk.get_by_label("since")).to_have_value("2011-13")
    picture(desk, "correction-refused")

    desk.get_by_label("since").fill("2010")
    desk.get_by_role("button", name="Save and continue editing").click()
    expect(desk.get_by_label("since")).to_have_value("2010")
    standing = Standing.objects.get(party__slug="sz", kind="participant")
    assert standing.since_latest == day("2010-12-31")

    desk.get_by_role("link", name="History", exact=True).click()
    expect(desk.get_by_text("Standing: period from “since 2011” to “since 2010”.")).to_be_visible()
    picture(desk, "history")


def test_a_participant_is_suspended_with_the_keyboard_alone(desk, picture):
    desk.goto(f"{PARTIES}?q=botswana")
    desk.get_by_role("link", name="Botswana").click()
    desk.get_by_role("link", name="Suspend").focus()
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("heading", name="Suspend Botswana")).to_be_visible()

    desk.get_by_label("Measure").focus()
    desk.keyboard.press("Tab")
    desk.keyboard.type("2025-06")
    desk.keyboard.press("Tab")
    desk.keyboard.type("No shipments from two mines.")
    desk.keyboard.press("Tab")
    desk.keyboard.type("washington-2012")
    desk.get_by_role("option", name="washington-2012").wait_for()
    desk.keyboard.press("Enter")
    picture(desk, "act")
    desk.get_by_role("button", name="See what it will change").focus()
    desk.keyboard.press("Enter")
    expect(desk.get_by_text("Suspension (suspended) entered: since June 2025")).to_be_visible()
    assert not Suspension.objects.filter(party__slug="bw").exists()
    picture(desk, "act-foreseen")
    desk.get_by_role("button", name="Suspend Botswana").focus()
    desk.keyboard.press("Enter")

    expect(desk.get_by_text("Done: Suspend Botswana.")).to_be_visible()
    measure = Suspension.objects.get(party__slug="bw")
    assert (measure.since_earliest, measure.since_latest) == (day("2025-06-01"), day("2025-06-30"))
    assert list(measure.sources.values_list("key", flat=True)) == ["washington-2012"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_scrolls_sideways_on_a_phone(desk, picture, scheme):
    desk.emulate_media(color_scheme=scheme)
    desk.set_viewport_size({"width": 375, "height": 800})
    standing = Standing.objects.get(party__slug="sz", kind="participant")
    party = f"{PARTIES}{standing.party_id}/"

    for address in (
        PARTIES,
        f"{party}change/",
        f"{party}suspend/",
        f"{party}history/",
        f"{STANDINGS}{standing.pk}/change/",
    ):
        desk.goto(address)
        desk.wait_for_function("document.documentElement.scrollWidth <= 375", timeout=5000)
    if scheme == "light":
        picture(desk, "phone")
