"""The secretariat's pages: found, read, corrected, and never a row deleted."""

import re

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.urls import reverse

from chronicle.desk import filters
from chronicle.journal import state
from chronicle.models import Entry
from participants.desk import parties
from participants.models import Party, Standing
from tests.conftest import day

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("plain_static_files")]

MODELS = [
    model
    for app in ("chronicle", "participants")
    for model in apps.get_app_config(app).get_models()
]
PARTIES = "/admin/participants/party/"
BY_HAND = [model for model in MODELS if model is not Entry]


@pytest.fixture
def desk(secretary):
    return secretary


def page(model, kind: str, *args: object) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{kind}", args=args)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_page_of_the_register_opens(desk, model):
    row = model.objects.first()

    for kind, args in (("changelist", ()), ("change", (row.pk,)), ("history", (row.pk,))):
        assert desk.get(page(model, kind, *args)).status_code == 200, kind


@pytest.mark.parametrize("model", BY_HAND, ids=lambda model: model.__name__)
def test_a_row_can_be_added(desk, model):
    assert desk.get(page(model, "add")).status_code == 200


def test_nobody_writes_the_journal_by_hand(desk):
    entry = Entry.objects.first()

    assert desk.get(page(Entry, "add")).status_code == 403
    assert desk.post(page(Entry, "change", entry.pk), {"actor": "somebody"}).status_code == 403


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_nothing_can_be_deleted(desk, model):
    row, before = model.objects.first(), state()

    assert desk.post(page(model, "delete", row.pk), {"post": "yes"}).status_code == 403
    desk.post(
        page(model, "changelist"),
        {"action": "delete_selected", "_selected_action": [row.pk], "post": "yes"},
    )

    assert model.objects.filter(pk=row.pk).exists()
    assert state() == before


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_the_desk_is_for_the_secretariat_alone(client, model):
    stranger = get_user_model().objects.create_user("stranger", password="x")

    assert client.get(page(model, "changelist"))["location"].startswith("/admin/login/")
    client.force_login(stranger)
    assert client.get(page(model, "changelist"))["location"].startswith("/admin/login/")


def names_found(answer) -> set[str]:
    return {party.slug for party in answer.context["cl"].queryset}


@pytest.mark.parametrize("words", ["swaziland", "Eswatini", "sz", "SWZ"])
def test_a_party_is_found_by_any_name_it_ever_had_and_by_its_codes(desk, words):
    assert "sz" in names_found(desk.get(PARTIES, {"q": words}))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"standing": "participant", "on": "2003-09-01"}, 42),
        ({"standing": "participant", "on": "2023-11-08"}, 59),
        ({"standing": "participant"}, 59),
        ({"standing": "observer", "on": "2015-01-01"}, 5),
        ({"standing": "", "on": "2015-01-01"}, 100),
        ({}, 100),
    ],
)
def test_parties_are_found_by_their_standing_on_a_day(desk, monkeypatch, asked, found):
    monkeypatch.setattr(filters, "today", lambda: day("2023-11-08"))

    assert len(names_found(desk.get(PARTIES, asked))) == found


def test_a_day_the_filter_does_not_understand_finds_nothing_and_says_so(desk):
    answer = desk.get(PARTIES, {"standing": "participant", "on": "2003-02-30"})

    assert names_found(answer) == set()
    assert "The filter&#x27;s day is not understood: write it as 2012-11-30." in answer.text


def test_the_list_tells_what_holds_today(desk, monkeypatch):
    monkeypatch.setattr(parties, "today", lambda: day("2020-01-01"))

    text = re.sub(r"\s+", " ", desk.get(PARTIES, {"q": "central african"}).text)

    assert "Participant" in text
    assert "restricted" in text


@pytest.mark.parametrize("rows", [1, 3])
def test_the_list_takes_as_many_queries_for_three_parties_as_for_one(
    desk, party, stand, measure, django_assert_num_queries, rows
):
    desk.force_login(desk.account)
    for slug, code in (("bw", "BWA"), ("na", "NAM"), ("za", "ZAF"))[:rows]:
        made = party(slug, slug.upper(), code)
        stand(made, "2003/..")
        measure(made, "2010/..")

    with django_assert_num_queries(11):
        desk.get(PARTIES)


def test_a_page_has_all_that_is_recorded_of_a_party(desk):
    text = desk.get(page(Party, "change", Party.objects.get(slug="gb").pk)).text

    assert "since 1 January 2021" in text
    assert "from 1 January 1973 until 1 January 2021" in text
    assert "Independent participant after the end of the Brexit transition period" in text
    assert "Government Diamond Office" in text


def correct(desk, standing: Standing, since: str, until: str = "..", **changed: object):
    return desk.post(
        page(Standing, "change", standing.pk),
        {
            "party": standing.party_id,
            "kind": standing.kind,
            "period_since": since,
            "period_until": until,
            "start_reason": standing.start_reason,
            "end_reason": standing.end_reason,
            "sources": [source.pk for source in standing.sources.all()],
            **changed,
        },
    )


@pytest.fixture
def eswatini() -> Standing:
    return Standing.objects.get(party__slug="sz", kind="participant")


def test_a_standing_is_corrected_to_a_year(desk, eswatini):
    before = state()

    assert correct(desk, eswatini, "2010").status_code == 302

    eswatini.refresh_from_db()
    assert (eswatini.since_earliest, eswatini.since_latest) == (
        day("2010-01-01"),
        day("2010-12-31"),
    )
    (entry,) = Entry.objects.filter(number__gt=before)
    assert (entry.actor, entry.operation) == (f"account {desk.account.pk}", "UPDATE")
    told = desk.get(page(Standing, "history", eswatini.pk)).text
    assert "Standing: period from “since 2011” to “since 2010”." in told
    assert "secretary" in told


def test_a_page_saved_as_it_was_changes_nothing(desk, eswatini):
    before = state()

    assert correct(desk, eswatini, "2011").status_code == 302

    assert state() == before


@pytest.mark.parametrize(
    ("since", "until", "sentence"),
    [
        ("2011-13", "..", "“2011-13” is not a day this register can read."),
        ("2011", "2010", "The period ends before it begins."),
        ("2003-05", "..", "This party certainly has another standing on one of these days."),
        ("", "", "The end is left empty, which means “not known”"),
    ],
)
def test_a_refused_period_keeps_what_was_typed_and_says_why_beside_it(
    desk, eswatini, since, until, sentence
):
    before = state()

    answer = correct(desk, eswatini, since, until)

    assert answer.status_code == 200
    (said,) = answer.context["adminform"].form.errors["period"]
    assert said.startswith(sentence)
    assert list(answer.context["adminform"].form.errors) == ["period"]
    assert f'value="{since}"' in answer.text or since == ""
    assert state() == before


def test_a_state_that_would_count_twice_is_refused_beside_the_period(desk):
    british = Standing.objects.get(party__slug="gb", kind="participant")

    answer = correct(desk, british, "2020-12-31")

    (said,) = answer.context["adminform"].form.errors["period"]
    assert said == (
        "United Kingdom would count twice on 31 December 2020: as a Participant in its own right "
        "and as represented by European Union. End the one on the day the other begins."
    )
