"""From a draft to a submitted text: who sends it in, in what capacity, and what it must say."""

import pytest
from django.core.exceptions import ValidationError

from governance.models import Decision
from governance.procedure.drafting import draft, send_back, submit
from tests.conftest import day
from tests.governance.procedure.steps import OPENED, refused

NO_OFFICE = (
    "chair is not certainly Chair or Vice-Chair of Working Group on Monitoring on 1 November "
    "2022, so nothing can be sent in for it. The secretariat enters who holds an office, from "
    "which day to which, and with which account."
)


@pytest.fixture
def chair(django_user_model, db):
    return django_user_model.objects.create_user("chair")


def text_for(body, **given) -> Decision:
    words = {"title": "A review visit", "kind": "body_decision", "text": "1. The group visits."}
    return Decision(body=body, **{**words, **given})


def test_a_chair_drafts_and_submits_for_the_body(monitoring, tenure, chair, botswana):
    tenure(monitoring, "chair", botswana, "2022-01-01/..", account=chair)

    text = draft(text_for(monitoring), by=chair, on=OPENED)
    submit(text, by=chair, on=OPENED)

    text.refresh_from_db()
    assert (text.status, text.submitted_as, text.drafted_by) == ("submitted", "chair", chair)


def test_whoever_holds_no_office_of_the_body_sends_nothing_in(monitoring, chair):
    assert refused(draft, text_for(monitoring), by=chair, on=OPENED) == (
        "office_holders_act",
        NO_OFFICE,
    )


@pytest.mark.parametrize(
    ("on", "capacity"),
    [("2022-10-30", "chair"), ("2022-10-31", "former"), ("2022-11-01", "former")],
)
def test_what_a_former_chair_sends_late_reaches_the_secretariat_as_such(
    monitoring, tenure, chair, botswana, on, capacity
):
    tenure(monitoring, "chair", botswana, "2020/2022-10-31", account=chair)

    text = submit(draft(text_for(monitoring), by=chair, on=day(on)), by=chair, on=day(on))

    assert (text.status, text.submitted_as) == ("submitted", capacity)


def test_a_draft_of_the_last_day_sent_in_the_next_is_marked(monitoring, tenure, chair, botswana):
    tenure(monitoring, "chair", botswana, "2020/2022-10-31", account=chair)
    text = draft(text_for(monitoring), by=chair, on=day("2022-10-30"))
    assert text.submitted_as == "chair"

    submit(text, by=chair, on=day("2022-10-31"))

    assert Decision.objects.get().submitted_as == "former"


@pytest.mark.parametrize(
    ("on", "may"),
    [("2002-12-31", False), ("2003-01-01", True), ("2010-12-30", True), ("2010-12-31", False)],
)
def test_a_body_decides_while_it_exists(body, secretary, on, may):
    group = body("wgx", "Working Group X", period="2003-01-01/2010-12-31")

    if may:
        assert draft(text_for(group), by=secretary, on=day(on)).pk
    else:
        code, sentence = refused(draft, text_for(group), by=secretary, on=day(on))
        assert code == "bodies_decide_while_they_exist"
        assert sentence.startswith("Working Group X does not exist on ")


@pytest.mark.parametrize("words", ["", "  \n "])
def test_a_text_without_words_is_not_submitted(decision, secretary, words):
    text = decision(text=words)

    assert refused(submit, text, by=secretary, on=OPENED) == (
        "decisions_have_words",
        "Write the text first.",
    )


@pytest.mark.parametrize("words", ["1. One.\n3. Three.", "2. Two."])
def test_operative_paragraphs_are_numbered_from_one(decision, secretary, words):
    text = decision(text=words)

    assert refused(submit, text, by=secretary, on=OPENED)[0] == "paragraphs_are_numbered"


def test_an_effect_that_does_not_say_enough_is_named(decision, secretary, plan, botswana):
    text = decision()
    plan(text, "admit", party=botswana, standing_kind="participant")
    plan(text, "suspend", party=botswana)
    plan(text, "elect", body=text.body)

    with pytest.raises(ValidationError) as refusal:
        submit(text, by=secretary, on=OPENED)

    assert refusal.value.messages == [
        "Effect 2 (suspends or restricts the trade of Botswana) does not say: measure, words.",
        "Effect 3 (elects Kimberley Process Plenary) does not say: office, party.",
    ]
    assert {error.code for error in refusal.value.error_list} == {"effects_are_planned_whole"}


def test_a_text_is_returned_with_what_is_to_be_done_and_sent_in_again(decision, secretary):
    text = submit(decision(), by=secretary, on=OPENED)
    for remark in ("", "  "):
        assert refused(send_back, text, remark=remark) == (
            "remarks_say_why",
            "Say what is to be done.",
        )

    send_back(text, remark="Say by when.")
    assert (Decision.objects.get().status, Decision.objects.get().remark) == (
        "returned",
        "Say by when.",
    )
    submit(text, by=secretary, on=OPENED)

    assert (Decision.objects.get().status, Decision.objects.get().remark) == ("submitted", "")


def test_a_closed_account_sends_nothing_in(monitoring, tenure, chair, botswana):
    tenure(monitoring, "chair", botswana, "2022/..", account=chair)
    chair.is_active = False

    assert refused(draft, text_for(monitoring), by=chair, on=OPENED)[0] == "office_holders_act"
