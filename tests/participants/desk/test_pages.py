"""Every page of the desk: who may open it, what it offers, and what it costs the database."""

import re

import pytest
from django.apps import apps
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from chronicle.edtf import write_day
from chronicle.models import Dispute, Entry, Source
from participants.models import (
    Authority,
    Party,
    PartyName,
    Production,
    ProductionHalf,
    Representation,
    Revision,
    Standing,
    Suspension,
    Trade,
    WorldTotal,
)

pytestmark = pytest.mark.django_db

MODELS = [
    model
    for app in ("chronicle", "participants")
    for model in apps.get_app_config(app).get_models()
]

# How many queries a list takes, whatever the number of rows it shows.
QUERIES = {
    Source: 7,
    Dispute: 7,
    Entry: 7,
    Party: 12,
    PartyName: 7,
    Authority: 7,
    Standing: 7,
    Suspension: 7,
    Representation: 8,
    Production: 8,
    ProductionHalf: 9,
    Revision: 8,
    Trade: 8,
    WorldTotal: 7,
}


def page(model, kind: str, *args: object) -> str:
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{kind}", args=args)


def pages_of(model) -> list[str]:
    row = model.objects.first()
    return [
        page(model, "changelist"),
        page(model, "add"),
        page(model, "change", row.pk),
        page(model, "history", row.pk),
        page(model, "delete", row.pk),
    ]


def by_name(model) -> str:
    return model.__name__


def answers(client: Client, model) -> list[int]:
    return [client.get(address).status_code for address in pages_of(model)]


@pytest.mark.parametrize("model", MODELS, ids=by_name)
def test_whoever_is_not_signed_in_is_sent_to_sign_in(client, model):
    for address in pages_of(model):
        assert client.get(address)["location"] == f"/admin/login/?next={address}"
        assert client.post(address)["location"] == f"/admin/login/?next={address}"


@pytest.mark.parametrize("model", MODELS, ids=by_name)
def test_an_account_without_permissions_sees_no_page_of_the_register(sign_in, model):
    assert answers(sign_in(), model) == [403, 403, 403, 403, 403]


@pytest.mark.parametrize("model", MODELS, ids=by_name)
def test_a_reader_sees_lists_rows_and_histories_and_adds_nothing(reader, model):
    assert answers(reader, model) == [200, 403, 200, 200, 403]


@pytest.mark.parametrize("model", MODELS, ids=by_name)
def test_a_reader_changes_nothing(reader, model):
    address = page(model, "change", model.objects.first().pk)
    shown = reader.get(address).text

    assert reader.post(address, {}).status_code == 403
    assert re.findall(r'name="(_\w+|period_\w+|name|title)"', shown) == []


def test_a_reader_is_offered_no_act(reader, desk):
    address = page(Party, "change", Party.objects.get(slug="bw").pk)
    acts = re.compile(r'href="/admin/participants/party/\d+/(admit|suspend|rename)/"')

    assert set(acts.findall(desk.get(address).text)) == {"admit", "suspend", "rename"}
    assert acts.findall(reader.get(address).text) == []


@pytest.mark.parametrize("model", MODELS, ids=by_name)
def test_no_page_offers_to_delete_even_with_the_permission_for_it(desk, model):
    row = model.objects.first()
    both = desk.get(page(model, "changelist")).text + desk.get(page(model, "change", row.pk)).text

    assert desk.account.has_perm("participants.delete_party")
    assert "delete_selected" not in both
    assert "action-checkbox" not in both
    assert page(model, "delete", row.pk) not in both
    assert "-DELETE" not in both


@pytest.mark.parametrize("shown", [1, 3])
@pytest.mark.parametrize("model", MODELS, ids=by_name)
def test_a_list_takes_as_many_queries_for_three_rows_as_for_one(
    desk, monkeypatch, django_assert_num_queries, model, shown
):
    monkeypatch.setattr(admin.site.get_model_admin(model), "list_per_page", shown)
    desk.get(page(model, "changelist"))

    with django_assert_num_queries(QUERIES[model]):
        answer = desk.get(page(model, "changelist"))
    assert len(answer.context["cl"].result_list) == shown


@pytest.mark.parametrize(
    ("model", "field"),
    [(Source, "published_on"), (Authority, "vouched_on"), (Revision, "published_on")],
    ids=["source", "authority", "revision"],
)
def test_a_day_that_can_only_be_read_is_shown_in_its_notation(reader, model, field):
    row = model.objects.filter(**{f"{field}__isnull": False}).first()

    text = reader.get(page(model, "change", row.pk)).text

    assert re.search(rf">\s*{re.escape(write_day(getattr(row, field)))}\s*<", text)
    assert "Bounds(" not in text


def parts(answer) -> list[str]:
    formsets = answer.context["inline_admin_formsets"]
    return [str(formset.opts.verbose_name_plural) for formset in formsets]


@pytest.mark.parametrize(
    ("slug", "headings", "told"),
    [
        (
            "cf",
            ["standings", "suspensions", "authorities"],
            ["from 23 May 2013 until 17 July 2015", "restricted", "27 May 2021"],
        ),
        ("sz", ["standings", "names"], ["Swaziland", "until 19 April 2018"]),
        ("at", ["represented by"], ["European Union", "since 1 January 1995"]),
        (
            "eu",
            ["standings", "names", "represents", "authorities"],
            ["from 1 January 1973 until 1 January 2021"],
        ),
    ],
)
def test_the_page_of_a_party_has_a_part_for_all_that_is_recorded_of_it_and_no_more(
    desk, slug, headings, told
):
    answer = desk.get(page(Party, "change", Party.objects.get(slug=slug).pk))

    assert parts(answer) == headings
    for words in told:
        assert words in answer.text


def test_a_party_about_which_nothing_is_recorded_has_no_empty_part(desk, botswana):
    answer = desk.get(page(Party, "change", botswana.pk))

    assert "Botswana" in answer.text
    assert parts(answer) == []


@pytest.mark.parametrize("model", [Source, Party, Standing], ids=by_name)
def test_the_history_of_a_row_that_is_not_there_is_not_found(desk, model):
    assert desk.get(page(model, "history", 0)).status_code == 404
