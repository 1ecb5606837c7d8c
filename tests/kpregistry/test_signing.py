"""The admin site signs what it changes, and turns a late refusal into a sentence."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.messages import get_messages
from django.urls import reverse

from chronicle.journal import state
from chronicle.models import Entry, Source
from participants.models import Standing

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(secretary):
    return secretary


def test_what_is_changed_at_the_desk_is_signed_with_the_account(desk):
    before = state()

    desk.post(reverse("admin:chronicle_source_add"), {"key": "new", "title": "A new text"})

    (entry,) = Entry.objects.filter(number__gt=before)
    assert (entry.table, entry.actor) == ("chronicle_source", f"account {desk.account.pk}")


def test_reading_a_page_takes_no_turn_to_write(desk, django_assert_max_num_queries):
    with django_assert_max_num_queries(40) as asked:
        desk.get(reverse("admin:chronicle_source_changelist"))

    assert not [query for query in asked if "advisory" in query["sql"]]


def test_a_crash_leaves_nothing_half_written(desk, monkeypatch):
    before = state()

    def crash(*_args: object, **_kwargs: object) -> None:
        raise RuntimeError("late")

    monkeypatch.setattr("chronicle.admin.SourceAdmin.response_add", crash)
    with pytest.raises(RuntimeError):
        desk.post(reverse("admin:chronicle_source_add"), {"key": "new", "title": "A new text"})

    assert state() == before
    assert not Source.objects.filter(key="new").exists()


def test_what_only_the_database_saw_is_told_in_its_sentence(desk, monkeypatch):
    """As when two people correct at once: the form finds nothing, the database does."""
    monkeypatch.setattr(Standing, "clean", lambda _self: None)
    british = Standing.objects.get(party__slug="gb", kind="participant")
    before = state()

    answer = desk.post(
        reverse("admin:participants_standing_change", args=[british.pk]),
        {
            "party": british.party_id,
            "kind": british.kind,
            "period_since": "2020",
            "period_until": "..",
        },
    )

    assert answer.status_code == 302
    assert [str(message) for message in get_messages(answer.wsgi_request)][-1].startswith(
        "The state would count twice:"
    )
    assert state() == before


def test_an_account_is_never_deleted(desk):
    account = get_user_model().objects.create_user("somebody")

    page = reverse("admin:auth_user_delete", args=[account.pk])
    assert desk.post(page, {"post": "yes"}).status_code == 403
    assert desk.get(reverse("admin:auth_user_change", args=[account.pk])).status_code == 200
