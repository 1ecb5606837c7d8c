"""Accounts at the desk: opened, renamed and closed, and never deleted."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import NoReverseMatch, reverse

pytestmark = pytest.mark.django_db

ACCOUNTS = reverse("admin:auth_user_changelist")
PASSWORD = "Jwaneng mine, 1982"


@pytest.fixture
def desk(client, settings):
    settings.STORAGES = {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    client.force_login(get_user_model().objects.create_superuser("lesego"))
    return client


def page(account, kind: str) -> str:
    return reverse(f"admin:auth_user_{kind}", args=[account.pk])


def test_an_account_is_opened_with_a_name_and_a_password(desk):
    typed = {"username": "thabo", "password1": PASSWORD, "password2": PASSWORD}

    answer = desk.post(
        reverse("admin:auth_user_add"), {**typed, "usable_password": "true", "_continue": "yes"}
    )

    thabo = get_user_model().objects.get(username="thabo")
    assert answer["location"] == page(thabo, "change")
    assert thabo.check_password(PASSWORD)
    assert (thabo.is_staff, thabo.is_superuser) == (False, False)


@pytest.mark.parametrize("password", ["12345678", "password", "thabo1234"])
def test_a_weak_password_is_refused(desk, password):
    typed = {"username": "thabo1234", "password1": password, "password2": password}

    answer = desk.post(reverse("admin:auth_user_add"), {**typed, "usable_password": "true"})

    assert list(answer.context["adminform"].form.errors) == ["password2"]
    assert not get_user_model().objects.filter(username="thabo1234").exists()


def test_accounts_are_listed_and_each_has_a_page_and_a_history(desk):
    thabo = get_user_model().objects.create_user("thabo")

    for address in (ACCOUNTS, page(thabo, "change"), page(thabo, "history")):
        assert desk.get(address).status_code == 200, address


def test_no_account_is_deleted_by_any_way(desk):
    thabo = get_user_model().objects.create_user("thabo")
    chosen = {"action": "delete_selected", "_selected_action": [thabo.pk], "post": "yes"}

    assert desk.get(page(thabo, "delete")).status_code == 403
    assert desk.post(page(thabo, "delete"), {"post": "yes"}).status_code == 403
    desk.post(ACCOUNTS, chosen)
    shown = desk.get(ACCOUNTS).text + desk.get(page(thabo, "change")).text

    assert "delete_selected" not in shown
    assert page(thabo, "delete") not in shown
    assert get_user_model().objects.filter(username="thabo").exists()


def test_a_closed_account_no_longer_opens_the_desk(desk, client):
    thabo = get_user_model().objects.create_user("thabo", password=PASSWORD, is_staff=True)
    client.force_login(thabo)
    assert client.get("/admin/").status_code == 200

    get_user_model().objects.filter(pk=thabo.pk).update(is_active=False)

    assert client.get("/admin/")["location"] == "/admin/login/?next=/admin/"
    assert not client.login(username="thabo", password=PASSWORD)


def test_groups_have_no_page():
    with pytest.raises(NoReverseMatch):
        reverse(f"admin:auth_{Group._meta.model_name}_changelist")
