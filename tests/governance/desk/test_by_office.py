"""A chair at the desk: without any permission, by the dated office alone, for its body alone."""

import pytest
from django.urls import reverse

from chronicle.clock import today
from governance.models import Decision
from tests.governance.desk.conftest import offered

ADD = reverse("admin:governance_decision_add")
LIST = reverse("admin:governance_decision_changelist")


@pytest.fixture
def chair(sign_in, tenure, monitoring, cast):
    """Somebody without any permission whose office of a working group has begun and still runs."""
    browser = sign_in(name="chair")
    tenure(monitoring, "chair", cast["bw"], "2020-01-01/..", account=browser.account)
    return browser


def former(browser) -> None:
    """End the office of somebody today."""
    browser.account.tenures.update(until_earliest=today(), until_latest=today())


def change(text: Decision) -> str:
    return reverse("admin:governance_decision_change", args=[text.pk])


def words(body, **typed: object) -> dict:
    text = {"title": "A visit", "kind": "body_decision", "text": "1. The group visits."}
    return {**text, "body": body.pk, "visibility": "public", **typed}


def test_a_chair_drafts_and_submits_for_its_body_with_no_permission_at_all(chair, monitoring, take):
    assert chair.account.get_all_permissions() == set()

    assert chair.post(ADD, words(monitoring)).status_code == 302
    text = Decision.objects.get()
    assert (text.status, text.submitted_as, text.drafted_by) == ("draft", "chair", chair.account)
    assert offered(chair, text) == {"submit"}
    take(chair, text, "submit")

    text.refresh_from_db()
    assert text.status == "submitted"
    assert offered(chair, text) == set()


def test_the_form_of_a_chair_offers_its_body_alone_and_nothing_it_cannot_look_up(
    chair, monitoring, plenary
):
    form = chair.get(ADD).context["adminform"].form

    assert list(form.fields["body"].queryset) == [monitoring]
    assert set(form.fields) == {
        "title",
        "kind",
        "body",
        "text",
        "language",
        "in_force_from",
        "summary",
        "visibility",
    }


def test_a_chair_drafts_for_no_other_body_whatever_is_posted(chair, plenary):
    answer = chair.post(ADD, words(plenary))

    assert answer.status_code == 200
    assert list(answer.context["adminform"].form.errors) == ["body"]
    assert not Decision.objects.exists()


def test_a_chair_sees_the_texts_of_its_body_and_no_others(chair, decision, monitoring, plenary):
    own = decision("Of the group", body=monitoring)
    internal = decision("Internal", body=monitoring, visibility="internal")
    other = decision("Of the Plenary")

    listed = chair.get(LIST).context["cl"].result_list
    assert [text.title for text in listed] == ["Of the group"]
    assert chair.get(change(own)).status_code == 200
    for hidden in (internal, other):
        # Django's admin sends back from a row that is not there, and so from this one.
        assert chair.get(change(hidden))["location"] == "/admin/"


def test_a_chair_opens_no_other_page_of_the_desk(chair, monitoring, cast):
    for page in ("governance_tenure_add", "governance_seat_add", "governance_body_changelist"):
        assert chair.get(reverse(f"admin:{page}")).status_code == 403
    body = reverse("admin:governance_body_change", args=[monitoring.pk])
    for act in ("seat", "elect"):
        assert chair.get(body.replace("change", act)).status_code == 403


@pytest.mark.parametrize("step", ["table", "circulate", "adopt", "note", "withdraw", "lodge"])
def test_a_chair_takes_none_of_the_steps_of_the_secretariat(chair, decision, monitoring, step):
    text = decision(body=monitoring)

    assert chair.get(change(text).replace("change", step)).status_code == 403


def test_a_former_chair_still_sends_in_and_sees_its_own_text_only(chair, decision, monitoring):
    decision("Of the group", body=monitoring)
    former(chair)

    assert chair.post(ADD, words(monitoring)).status_code == 302
    text = Decision.objects.get(title="A visit")
    assert text.submitted_as == "former"
    assert [row.title for row in chair.get(LIST).context["cl"].result_list] == ["A visit"]
    assert offered(chair, text) == {"submit"}


def test_whoever_holds_no_office_sees_nothing(sign_in, decision, plenary):
    nobody = sign_in(name="nobody")
    text = decision()

    assert nobody.get(LIST).status_code == 403
    assert nobody.get(ADD).status_code == 403
    assert nobody.post(ADD, words(plenary)).status_code == 403
    assert nobody.get(change(text)).status_code in (302, 403)
    assert Decision.objects.count() == 1


def test_an_office_that_begins_tomorrow_opens_nothing_today(sign_in, tenure, monitoring, cast):
    browser = sign_in(name="next")
    tenure(monitoring, "chair", cast["bw"], "2199-01-01/..", account=browser.account)

    assert browser.get(ADD).status_code == 403
