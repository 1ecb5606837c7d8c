"""Every change is journalled; what was published stays, and a plan or an agenda may go again."""

import pytest
from django.apps import apps
from django.db import connection, transaction

from chronicle.models import Entry
from governance.models import AgendaItem, Decision, DecisionLink, Document, Effect, Session
from tests.conftest import refused_by
from tests.governance.conftest import judge
from tests.governance.rows import GIVEN

MODELS = list(apps.get_app_config("governance").get_models())
# A planned effect, a link, a document, a session or a point of an agenda may go again.
PASSING = [AgendaItem, DecisionLink, Document, Effect, Session]
KEPT = [model for model in MODELS if model not in PASSING]


def under(trigger):
    """The tables of governance that have this trigger, as the database knows them."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgrelid::regclass::text FROM pg_trigger"
            " WHERE tgname = %s AND tgenabled = 'O' AND tgrelid::regclass::text ~ '^governance_'",
            [trigger],
        )
        return {table for (table,) in cursor.fetchall()}


def told(row):
    """What the journal tells of a row: the operations, oldest first."""
    entries = Entry.objects.filter(table=row._meta.db_table, row=row.pk).order_by("number")
    return [entry.operation for entry in entries]


def test_there_is_a_faultless_row_of_every_model():
    assert set(GIVEN) == set(MODELS)


@pytest.mark.django_db
def test_every_table_is_journalled_and_every_fact_is_kept():
    tables = {
        model._meta.db_table
        for model in apps.get_app_config("governance").get_models(include_auto_created=True)
    }

    assert under("every_change_is_journalled") == tables
    assert under("no_table_is_ever_emptied") == tables
    assert under("published_facts_are_never_deleted") == {m._meta.db_table for m in KEPT}


@pytest.mark.parametrize("model", KEPT)
def test_what_was_published_is_never_deleted(row, model):
    # Taken back at the end, for a proceeding does not fit a draft.
    with transaction.atomic():
        fact = row(model)
        fact.save()

        with refused_by("published_facts_are_never_deleted"), connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {model._meta.db_table} WHERE id = %s", [fact.pk])

        assert told(fact) == ["INSERT"]
        transaction.set_rollback(True)


@pytest.mark.parametrize("model", PASSING)
def test_what_was_planned_may_go_again_and_the_journal_keeps_that_it_was_there(row, model):
    planned = row(model)
    planned.save()
    key = planned.pk

    planned.delete()
    judge()

    planned.pk = key
    assert told(planned) == ["INSERT", "DELETE"]


def test_sources_links_and_parties_concerned_leave_their_entries(
    decision, adopted, link, source, botswana
):
    text = decision()
    linked = link(text, "cites", adopted("T 1"))

    text.concerns.add(botswana)
    text.sources.add(source)
    linked.sources.add(source)
    text.concerns.clear()

    tables = ["decision_concerns", "decision_sources", "decisionlink_sources", "decision_concerns"]
    last = Entry.objects.order_by("-number")[:4]
    assert [entry.table for entry in reversed(last)] == [f"governance_{name}" for name in tables]


def test_each_step_of_a_text_is_an_entry(decision):
    text = decision()
    for status in ("submitted", "returned", "submitted"):
        Decision.objects.update(status=status)

    changes = Entry.objects.filter(table="governance_decision", row=text.pk).order_by("number")

    assert [entry.after["status"] for entry in changes] == [
        "draft",
        "submitted",
        "returned",
        "submitted",
    ]
