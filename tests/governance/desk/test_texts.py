"""Texts at the desk: entered by the verb, worked on while that is allowed, and the past."""

import re

import pytest
from django.contrib.messages import get_messages

from chronicle.edtf import write_day
from chronicle.journal import state
from governance.desk import by_office
from governance.models import Decision, DecisionLink, Effect, Status
from governance.procedure.deciding import adopt
from governance.procedure.putting import table
from tests.conftest import day
from tests.desks import page
from tests.governance.desk.conftest import chair_of
from tests.governance.procedure.steps import NOON

pytestmark = pytest.mark.django_db

ADD = "/admin/governance/decision/add/"
PAST = "/admin/governance/decision/past/"


def forms(**rows: list[dict[str, object]]) -> dict[str, object]:
    """What the parts of a page send along, as in `forms(effects=[{"kind": "admit"}])`."""
    sent: dict[str, object] = {}
    for part in ("effects", "links", "documents"):
        given = rows.get(part, [])
        known = sum("id" in row for row in given)
        sent |= {f"{part}-TOTAL_FORMS": len(given), f"{part}-INITIAL_FORMS": known}
        for number, row in enumerate(given):
            sent |= {f"{part}-{number}-{name}": value for name, value in row.items()}
    return sent


def words(body, **typed: object) -> dict[str, object]:
    return {
        "title": "Peer review",
        "kind": "administrative_decision",
        "body": body.pk,
        "text": "1. The Plenary reviews.",
        "language": "en",
        "visibility": "public",
        **typed,
    }


HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?')


def save(desk, decision: Decision, **typed: object):
    """Save the page of a text with these words; its parts are sent as a browser does."""
    address = page(Decision, "change", decision.pk)
    kept = dict(HIDDEN.findall(desk.get(address).text))
    return desk.post(address, {**kept, **words(decision.body), **forms(), **typed})


def written(browser, text: Decision) -> set[str]:
    """The fields of a text that its page lets one write."""
    shown = browser.get(page(Decision, "change", text.pk)).context["adminform"].form.fields
    return set(shown)


def test_a_new_text_is_a_draft_of_whoever_enters_it(desk, plenary):
    answer = desk.post(ADD, words(plenary))

    text = Decision.objects.get()
    assert answer["location"] == page(Decision, "change", text.pk)
    assert (text.status, text.submitted_as) == (Status.DRAFT, "secretariat")
    assert (text.drafted_by, text.reference) == (desk.account, None)
    (told,) = get_messages(answer.wsgi_request)
    assert str(told).startswith("Entered as a draft.")


@pytest.mark.parametrize("forged", ["status", "reference", "submitted_as", "decided_on"])
def test_what_the_verbs_write_is_no_field_of_a_form(desk, plenary, decision, forged):
    value = {"status": "adopted", "submitted_as": "chair", "decided_on": "2020"}.get(forged, "X")
    desk.post(ADD, words(plenary, **{forged: value}))
    entered = Decision.objects.get()
    save(desk, entered, **{forged: value})

    entered.refresh_from_db()
    assert (entered.status, entered.reference) == ("draft", None)
    assert (entered.submitted_as, write_day(entered.decided_on)) == ("secretariat", "")


def test_a_chair_drafts_for_its_body_and_for_no_other(sign_in, tenure, plenary, monitoring):
    chair = chair_of(sign_in, tenure, monitoring, "2020/..")

    refused = chair.post(ADD, words(plenary))
    (said,) = refused.context["adminform"].form.errors["body"]
    assert said.startswith(
        "chair-view-add-change is not certainly Chair or Vice-Chair of Kimberley"
    )
    assert refused.context["adminform"].form["text"].value() == "1. The Plenary reviews."
    assert Decision.objects.count() == 0
    assert chair.post(ADD, words(monitoring)).status_code == 302
    assert Decision.objects.get().submitted_as == "chair"


def test_a_chair_works_on_the_drafts_of_its_body_and_only_reads_the_others(
    sign_in, tenure, monitoring, decision, monkeypatch
):
    chair = chair_of(sign_in, tenure, monitoring, "2020/2024")
    own, other = decision("Own", body=monitoring), decision("Other")

    monkeypatch.setattr(by_office, "today", lambda: day("2023-12-31"))
    assert "text" in written(chair, own)
    assert written(chair, other) == set()
    assert save(chair, other, title="Mine").status_code == 403
    monkeypatch.setattr(by_office, "today", lambda: day("2024-12-31"))
    assert written(chair, own) == set()


def test_a_body_that_is_over_decides_nothing(desk, body):
    over = body("old", "Old group", period="2003/2010")

    answer = desk.post(ADD, words(over))

    (said,) = answer.context["adminform"].form.errors["body"]
    assert said.startswith("Old group does not exist on ")
    assert Decision.objects.count() == 0


WORDS = {"title", "kind", "meeting", "agenda_item", "text", "language", "in_force_from"}
ABOUT = {"summary", "visibility", "sources"}


def test_words_are_worked_on_until_the_text_is_before_the_parties(desk, decision, tabled):
    assert written(desk, decision("Another")) == WORDS | ABOUT | {"concerns"}
    assert written(desk, tabled) == set()


def test_of_an_adopted_text_only_what_is_told_about_it_changes(desk, tabled):
    adopt(tabled, at=NOON)

    assert written(desk, tabled) == ABOUT | {"ended_as", "ended_on"}
    assert save(desk, tabled, title="Other", summary="Short.").status_code == 302
    tabled.refresh_from_db()
    assert (tabled.title, tabled.summary) == ("Peer review", "Short.")


def test_of_the_past_a_missing_text_is_added_once(desk, adopted):
    past = adopted("AD-1", text="")
    assert {"title", "text"} <= written(desk, past)

    save(desk, past, text="1. Words.", decided_on="2004-10-29", procedure="other")

    past.refresh_from_db()
    assert past.text == "1. Words."
    assert not {"title", "text"} & written(desk, past)


def test_whoever_saves_words_too_late_is_told_and_reads_them_again(desk, submitted, meeting):
    table(submitted, meeting=meeting, on=day("2022-11-01"))
    before = state()

    answer = save(desk, submitted, text="1. Better words.")

    told = " ".join(str(message) for message in get_messages(answer.wsgi_request))
    assert "its words stay as they are" in told
    assert "1. Better words." in told
    assert state() == before


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [("", "Write the text first."), ("1. One.\n3. Three.", "The operative paragraphs")],
)
def test_a_submitted_text_stays_fit_to_be_put_to_the_parties(desk, submitted, typed, sentence):
    answer = save(desk, submitted, text=typed)

    (said,) = answer.context["adminform"].form.errors["text"]
    assert said.startswith(sentence)


@pytest.mark.parametrize(
    ("kind", "lacking"),
    [
        ("admit", {"party", "standing_kind"}),
        ("suspend", {"party", "measure", "text"}),
        ("elect", {"body", "office", "party"}),
        ("seat", {"body", "party", "role"}),
        ("amend", {"amends", "text"}),
        ("confirm", set()),
    ],
)
def test_an_effect_is_planned_with_all_it_needs(desk, decision, kind, lacking):
    text = decision()

    answer = save(desk, text, **forms(effects=[{"kind": kind}]))

    if not lacking:
        assert answer.status_code == 302
        return
    (shown,) = answer.context["inline_admin_formsets"][0].formset.forms
    assert set(shown.errors) == lacking
    assert Effect.objects.count() == 0


def test_a_plan_is_taken_out_while_the_text_is_worked_on(desk, decision, plan):
    text = decision()
    effect = plan(text, "confirm")

    save(desk, text, **forms(effects=[{"id": effect.pk, "kind": "confirm", "DELETE": "on"}]))

    assert Effect.objects.count() == 0


def test_what_an_effect_wrote_is_no_field_of_a_form(desk, decision, botswana, stand):
    text = decision()
    standing = stand(botswana, "2003/..")
    row = {"kind": "confirm", "standing": standing.pk}

    save(desk, text, **forms(effects=[row]))

    assert Effect.objects.get().standing is None


def test_a_circle_of_decisions_is_refused_beside_the_link(desk, decision, adopted, link):
    first, second = decision("First"), adopted("AD-2")
    link(second, "amends", first)
    row = {"relation": "amends", "target": second.pk}

    answer = save(desk, first, **forms(links=[row]))

    formset = answer.context["inline_admin_formsets"][1].formset
    assert formset.forms[0].errors["target"][0].startswith("The link would close a circle")
    assert DecisionLink.objects.count() == 1


def test_a_reader_sees_where_a_text_stands_and_writes_nothing(reader, submitted):
    shown = reader.get(page(Decision, "change", submitted.pk)).text

    assert "It was submitted." in shown
    assert re.findall(r'name="(title|text|_save)"', shown) == []
