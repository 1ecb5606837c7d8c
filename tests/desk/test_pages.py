"""Every page of the desk: who may open it, what it offers, and what it costs the database."""

import re

import pytest
from django.apps import apps
from django.contrib import admin
from django.test import Client

from governance.models import (
    Candidacy,
    Decision,
    Document,
    Milestone,
    Seat,
    Tenure,
)
from participants.models import (
    Party,
    Production,
    ProductionHalf,
    Representation,
    Revision,
    Trade,
)
from tests.conftest import REGISTER
from tests.desks import by_name, page

pytestmark = pytest.mark.django_db

MODELS = [model for app in REGISTER for model in apps.get_app_config(app).get_models()]

# How many queries a list takes, whatever the number of rows it shows: one more for each filter
# that offers what the rows hold, and for what else a row tells.
QUERIES = {
    Party: 12,
    Representation: 8,
    Production: 8,
    ProductionHalf: 9,
    Revision: 8,
    Trade: 8,
    Decision: 8,
    Document: 8,
    Tenure: 8,
    Seat: 8,
    Candidacy: 8,
    Milestone: 8,
}
PLAIN = 7


def pages_of(model) -> list[str]:
    row = model.objects.first()
    return [
        page(model, "changelist"),
        page(model, "add"),
        page(model, "change", row.pk),
        page(model, "history", row.pk),
        page(model, "delete", row.pk),
    ]


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

    with django_assert_num_queries(QUERIES.get(model, PLAIN)):
        answer = desk.get(page(model, "changelist"))
    assert len(answer.context["cl"].result_list) == shown
