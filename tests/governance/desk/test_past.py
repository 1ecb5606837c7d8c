"""Decisions of the past are entered with their outcome; the list has what is under way first."""

import pytest

from chronicle.edtf import read_day, write_day
from chronicle.models import Source
from governance.models import Decision
from tests.acts import confirm
from tests.desks import page
from tests.governance.desk.conftest import chair_of, faults

pytestmark = pytest.mark.django_db

ADD = "/admin/governance/decision/add/"
PAST = "/admin/governance/decision/past/"


def past(desk, plenary, **typed: object):
    source = Source.objects.create(key="communique", title="Final communiqué")
    given = {
        "reference": "AD-2004-1",
        "heading": "Peer review",
        "kind": "administrative_decision",
        "body": plenary.pk,
        "status": "adopted",
        "decided_on": "2004-10",
        "visibility": "public",
        "sources": [source.pk],
    }
    return confirm(desk, desk.post(PAST, {**given, **typed}))


def test_a_past_decision_is_entered_with_its_outcome(desk, plenary, botswana):
    assert past(desk, plenary, concerns=[botswana.pk]).status_code == 302

    entered = Decision.objects.get(reference="AD-2004-1")
    assert (entered.status, write_day(entered.decided_on)) == ("adopted", "2004-10")
    assert (list(entered.concerns.all()), entered.sources.count()) == ([botswana], 1)
    assert "Decided elsewhere (adopted)" in desk.get(page(Decision, "change", entered.pk)).text
    told = desk.get(page(Decision, "history", entered.pk)).text
    assert "Decision: concerns Botswana." in told


@pytest.mark.parametrize(
    ("typed", "field", "sentence"),
    [
        ({"decided_on": ""}, "decided_on", "This field is required."),
        ({"decided_on": "soon"}, "decided_on", "“soon” is not a day"),
        ({"status": "tabled"}, "status", "Select a valid choice."),
        ({"sources": []}, "sources", "This field is required."),
        ({"reference": "AD-1"}, "decided_on", "Another decision already has this reference."),
    ],
)
def test_a_refused_past_decision_is_not_entered(desk, plenary, adopted, typed, field, sentence):
    adopted("AD-1")
    before = Decision.objects.count()

    answer = past(desk, plenary, **typed)

    assert faults(answer)[field][0].startswith(sentence)
    assert answer.context["form"]["heading"].value() == "Peer review"
    assert Decision.objects.count() == before


def test_a_chair_enters_no_past_decision(sign_in, tenure, plenary):
    chair = chair_of(sign_in, tenure, plenary, "2020/..")

    assert chair.get(PAST).status_code == 403


@pytest.mark.parametrize(("asked", "found"), [("yes", {"Under way"}), ("no", {"Decision AD-1"})])
def test_texts_are_found_by_whether_they_are_under_way(desk, decision, adopted, asked, found):
    decision("Under way")
    adopted("AD-1")

    rows = desk.get("/admin/governance/decision/", {"under_way": asked}).context["cl"].queryset

    assert {row.title for row in rows} == found


def test_what_is_still_to_be_decided_comes_first(desk, decision, adopted):
    adopted("AD-1")
    adopted("AD-2", decided_on=read_day("2010"))
    adopted("AD-3", decided_on=None)
    decision("Under way")

    rows = desk.get("/admin/governance/decision/").context["cl"].result_list

    assert [row.reference for row in rows] == [None, "AD-2", "AD-1", "AD-3"]
