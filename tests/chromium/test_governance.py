"""A text on its way from a draft to a decision, as the secretariat takes it there in a browser."""

import pytest
from playwright.sync_api import Page, expect

from governance.models import Body, Decision, Effect, Meeting, Position
from tests.conftest import day

DECISIONS = "/admin/governance/decision/"
BODIES = "/admin/governance/body/"
# Where one types in a field that offers what matches.
SEARCH = ".select2-container--open .select2-search__field"
# The pictures that are taken on a phone.
PHONES = {("light", "decision")}
# A day of a Plenary that is in the register's data, and a moment of it.
PLENARY, DAY, MOMENT = "plenary-2025", "2025-11-19", "2025-11-20T11:30"


def choose(page: Page, field: str, typed: str, name: str = "") -> None:
    """Find a row as one types, in a field that offers what matches."""
    page.locator(f"#{field} + .select2").click()
    expect(page.locator(SEARCH)).to_be_focused()
    page.keyboard.insert_text(typed)
    page.get_by_role("option", name=name or typed).first.click()


def begin(page: Page, step: str) -> None:
    """Open the page of a step; the rarer ones stand in a group."""
    page.get_by_role("link", name=step, exact=True).click()
    expect(page.get_by_role("button", name="See what it will change")).to_be_visible()


def look(page: Page) -> None:
    page.get_by_role("button", name="See what it will change").click()
    expect(page.get_by_role("heading", name="What this will change")).to_be_visible()


def do(page: Page, step: str) -> None:
    look(page)
    page.get_by_role("button", name=step).click()
    expect(page.get_by_text(f"Done: {step}")).to_be_visible()


def counted(page: Page, on: str) -> int:
    answer = page.request.get(f"/api/v1/counts/?as_of={on}").json()
    return int(answer["counts"]["participants"]["certain"])


def lodge(page: Page, stance: str, wording: str) -> None:
    begin(page, "Lodge a position")
    choose(page, "id_party", "Botswana")
    page.get_by_label("What it says").select_option(stance)
    page.get_by_label("In its own words").fill(wording)
    page.get_by_label("When").fill(MOMENT)
    do(page, "Lodge a position")


def write(page: Page, picture) -> None:
    """Draft a text that admits Egypt, with what it changes."""
    page.goto(f"{DECISIONS}add/")
    page.get_by_label("Title").fill("Admission of Egypt")
    page.get_by_label("Kind").select_option("Plenary decision")
    choose(page, "id_body", "Plenary of", "Kimberley Process (Plenary")
    page.get_by_label("Text", exact=True).fill("1. The Plenary admits Egypt as a Participant.")
    page.get_by_label("In force from").fill("2026-01-01")
    choose(page, "id_sources", "washington-2012")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Entered as a draft.")).to_be_visible()
    page.get_by_role("link", name="Add another Effect").click()
    page.locator("#id_effects-0-kind").select_option("admits")
    choose(page, "id_effects-0-party", "Egypt")
    page.get_by_role("button", name="Save and continue editing").click()
    # What the kind of the effect needs is asked for beside it, and nothing is lost.
    expect(page.get_by_text("“admits” needs this.")).to_be_visible()
    page.locator("#id_effects-0-standing_kind").select_option("Participant")
    page.locator("#id_effects-0-kind").scroll_into_view_if_needed()
    picture(page, "decision-draft")
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    assert Effect.objects.get(decision__title="Admission of Egypt").party.slug == "eg"


def put_to_the_plenary(page: Page) -> None:
    begin(page, "Submit")
    do(page, "Submit")
    begin(page, "Table")
    choose(page, "id_meeting", "Plenary", Meeting.objects.get(slug=PLENARY).title)
    page.get_by_label("Tabled on").fill(DAY)
    look(page)
    expect(page.get_by_text("60 parties form the consensus: Angola")).to_be_visible()
    page.get_by_role("button", name="Table").click()
    expect(page.get_by_text("No objection stands.")).to_be_visible()


def be_refused(page: Page, picture) -> None:
    """Try to adopt beside an objection: its words are told, and what was typed stays."""
    begin(page, "Adopt")
    page.get_by_label("When").fill(MOMENT)
    page.get_by_role("button", name="See what it will change").click()
    refusal = page.get_by_text("Botswana objected on 20 November 2025: “The law of Egypt is not")
    expect(refusal).to_be_visible()
    expect(page.get_by_label("When")).to_have_value(MOMENT)
    picture(page, "adopt-refused")
    page.get_by_role("link", name="Leave it as it is").click()


def test_an_admission_goes_from_draft_to_decision_and_is_counted_from_its_day(desk, picture):
    assert (counted(desk, "2025-12-31"), counted(desk, "2026-01-01")) == (60, 60)
    write(desk, picture)

    put_to_the_plenary(desk)
    lodge(desk, "objection", "The law of Egypt is not in force.")
    picture(desk, "decision-tabled")
    be_refused(desk, picture)
    lodge(desk, "eased", "It is in force now.")
    begin(desk, "Adopt")
    desk.get_by_label("When").fill(MOMENT)
    look(desk)
    expect(desk.get_by_text("It gets the reference KP/2025/Plenary/1.")).to_be_visible()
    expect(desk.get_by_text("Participants on 1 January 2026: 61 instead of 60.")).to_be_visible()
    assert Decision.objects.get(title="Admission of Egypt").reference is None
    picture(desk, "adopt-foreseen")
    desk.get_by_role("button", name="Adopt").click()

    expect(desk.get_by_text("Adopted on 20 November 2025.")).to_be_visible()
    picture(desk, "decision-adopted")
    assert (counted(desk, "2025-12-31"), counted(desk, "2026-01-01")) == (60, 61)
    assert Position.objects.count() == 2


def type_a_seat(page: Page) -> None:
    """Fill the form of a seat without ever touching the mouse."""
    page.locator("#id_party + .select2 [role=combobox]").focus()
    page.keyboard.press("Enter")
    expect(page.locator(SEARCH)).to_be_focused()
    page.keyboard.insert_text("Mozambique")
    page.get_by_role("option", name="Mozambique").wait_for()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("member")
    page.keyboard.press("Tab")
    page.keyboard.type("2025-06")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.insert_text("washington-2012")
    page.get_by_role("option", name="washington-2012").wait_for()
    page.keyboard.press("Enter")


def test_a_seat_is_given_with_the_keyboard_alone_and_the_rarer_acts_open_without_a_mouse(
    desk, picture
):
    body = Body.objects.get(slug="wgs")
    desk.goto(f"{BODIES}?q=WGS")
    desk.goto(f"{BODIES}{body.pk}/change/")
    expect(desk.get_by_role("heading", name="Roster")).to_be_visible()
    picture(desk, "body")
    desk.get_by_text("Other acts").focus()
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("link", name="Dissolve")).to_be_visible()
    desk.get_by_role("link", name="Seat", exact=True).focus()
    desk.keyboard.press("Enter")

    type_a_seat(desk)
    desk.get_by_role("button", name="See what it will change").focus()
    desk.keyboard.press("Enter")
    desk.get_by_role("button", name="Seat a party").focus()
    desk.keyboard.press("Enter")

    expect(desk.get_by_text("Done: Seat a party in Working Group on Statistics.")).to_be_visible()
    seat = body.seats.get(party__name="Mozambique", role="member", since_earliest="2025-06-01")
    assert seat.since_latest == day("2025-06-30")


def test_an_agenda_and_who_attended_are_written_on_the_page_of_the_meeting(desk, picture):
    meeting = Meeting.objects.get(slug=PLENARY)
    desk.goto(f"/admin/governance/meeting/{meeting.pk}/change/")
    desk.locator("#id_agenda-0-number").fill("1")
    desk.locator("#id_agenda-0-title").fill("Opening")
    row = meeting.attendance.count()
    choose(desk, f"id_attendance-{row}-party", "Zimbabwe")
    desk.locator(f"#id_attendance-{row}-role").select_option("Participant")
    desk.locator("#id_agenda-0-number").scroll_into_view_if_needed()
    picture(desk, "meeting")
    desk.get_by_role("button", name="Save and continue editing").click()

    expect(desk.get_by_text("was changed successfully")).to_be_visible()
    assert list(meeting.agenda.values_list("number", "title")) == [(1, "Opening")]
    assert meeting.attendance.filter(party__name="Zimbabwe", role="participant").exists()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_of_governance_scrolls_sideways_on_a_phone(desk, picture, scheme):
    desk.emulate_media(color_scheme=scheme)
    desk.set_viewport_size({"width": 375, "height": 800})
    body = f"{BODIES}{Body.objects.get(slug='wgm').pk}/"
    meeting = f"/admin/governance/meeting/{Meeting.objects.get(slug=PLENARY).pk}/change/"
    decided = Decision.objects.filter(effects__isnull=False, body__slug="kp").first()

    for name, address in {
        "bodies": BODIES,
        "body": f"{body}change/",
        "elect": f"{body}elect/",
        "meeting": meeting,
        "decisions": DECISIONS,
        "decision": f"{DECISIONS}{decided.pk}/change/",
        "past": f"{DECISIONS}past/",
        "draft": f"{DECISIONS}add/",
    }.items():
        desk.goto(address)
        desk.wait_for_function("document.documentElement.scrollWidth <= 375", timeout=5000)
        if (scheme, name) in PHONES:
            picture(desk, f"phone-{name}")
