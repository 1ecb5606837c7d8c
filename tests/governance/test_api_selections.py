"""Selections and obligations as the API tells them."""

import pytest

from chronicle.edtf import read_day, read_interval
from governance.models import Candidacy, Effect, Milestone, Obligation, Selection
from tests.governance.asking import ask, source_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def selection(plenary, source):
    made = Selection.objects.create(slug="host", title="Host of the secretariat", body=plenary)
    made.sources.add(source)
    return made


@pytest.fixture
def chosen(selection, adopted, plan, botswana, austria, source):
    """The selection when it is over: Botswana is chosen by a decision."""
    for stage, outcome, candidate, day in [
        ("final", "selected", botswana, "2022-11"),
        ("expression_of_interest", "received", austria, "2019-11"),
        ("expression_of_interest", "received", botswana, "2019-11"),
        ("shortlist", "withdrew", austria, ""),
    ]:
        row = Candidacy(selection=selection, candidate=candidate, stage=stage, outcome=outcome)
        row.happened_on = read_day(day)
        row.save()
        row.sources.add(source)
    for event, day in [("Last", ""), ("Second", "2020"), ("First", "2019-06-01")]:
        Milestone.objects.create(selection=selection, event=event, happened_on=read_day(day))
    plan(adopted("AD 1"), "select", selection=selection, party=botswana)
    Effect.objects.update(candidacy=Candidacy.objects.get(outcome="selected"))


def test_a_selection_with_its_candidates_by_stage(client, chosen, source):
    stages = ask(client, "selections/HOST/")["stages"]

    assert [
        (stage["stage"], [row["candidate"]["slug"] for row in stage["candidacies"]])
        for stage in stages
    ] == [("expression_of_interest", ["at", "bw"]), ("shortlist", ["at"]), ("final", ["bw"])]
    assert stages[2]["candidacies"][0]["happened_on"]["words"] == "November 2022"
    assert stages[1]["candidacies"][0] == {
        "candidate": {"slug": "at", "name": "Austria"},
        "outcome": "withdrew",
        "happened_on": None,
        "detail": "",
        "decisions": [],
        "sources": [source_of(source)],
    }


def test_a_selection_with_its_milestones_in_order_and_its_end(client, chosen):
    whole = ask(client, "selections/host/")

    assert whole["selected"] == {"slug": "bw", "name": "Botswana"}
    assert [decision["reference"] for decision in whole["decisions"]] == ["AD 1"]
    assert [row["event"] for row in whole["milestones"]] == ["First", "Second", "Last"]


def test_the_decision_that_ended_a_selection_leads_to_it(client, chosen):
    (effect,) = ask(client, "decisions/AD 1/")["effects"]

    assert effect["selection"]["slug"] == "host"
    assert effect["written"] == {
        "row": "candidacy",
        "period": None,
        "address": "http://testserver/api/v1/selections/host/",
    }


def test_a_selection_that_is_not_over(client, selection, source):
    (row,) = ask(client, "selections/")["results"]

    assert row == {
        "slug": "host",
        "title": "Host of the secretariat",
        "body": {"slug": "kp", "acronym": "KP", "name": "Kimberley Process Plenary"},
        "selected": None,
        "decisions": [],
        "sources": [source_of(source)],
        "address": "http://testserver/api/v1/selections/host/",
    }


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("2009-12-31", []),
        ("2010-06-01", [("Annual report", "unknown")]),
        ("2010-12-31", [("Annual report", "yes")]),
        ("2015-01-01", []),
    ],
)
def test_what_is_owed_on_a_day(client, empty_register, asked, found):
    owed = Obligation(name="Annual report", who="Participants", frequency="yearly")
    owed.span = read_interval("2010/2015-01-01")
    owed.save()

    answer = ask(client, "obligations/", as_of=asked)

    assert [(row["name"], row["holds"]) for row in answer["results"]] == found


def test_an_obligation_amended_by_a_decision_is_read_in_their_list(client, adopted, plan):
    owed = Obligation(name="Annual report", who="Participants", frequency="yearly")
    owed.span = read_interval("2010/..")
    owed.save()
    plan(adopted("AD 1"), "amend", amends=owed, text="By 31 March.")
    Effect.objects.update(obligation=owed)

    (effect,) = ask(client, "decisions/AD 1/")["effects"]

    assert (effect["obligation"], effect["text"]) == ("Annual report", "By 31 March.")
    assert effect["written"]["row"] == "obligation"
    assert effect["written"]["address"] == "http://testserver/api/v1/obligations/"
