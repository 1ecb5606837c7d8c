"""The journal is written by the database, whoever changes the register and however."""

from decimal import Decimal

import pytest
from django.contrib.auth import get_user_model
from django.db import IntegrityError, connection, transaction

from chronicle.journal import acting_as, signature, state
from chronicle.models import Entry, Operation, Source
from participants.models import Production, Standing
from tests.conftest import refused_by, register_tables

JOURNAL = "chronicle_entry"
UNDER_THE_JOURNAL = sorted(set(register_tables()) - {JOURNAL})
# What may go again in `governance`, and what not, is in tests/governance/test_rules_of_keeping.py.
FACTS = [
    table
    for table in UNDER_THE_JOURNAL
    if not table.startswith("governance_") and not table.endswith("_sources")
]

TWO_SOURCES = """
    INSERT INTO chronicle_source (key, title, publisher, url, note)
    VALUES ('a', 'A', '', '', ''), ('b', 'B', '', '', '')
"""


def sql(statement: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def told() -> list[tuple[int, str, str, object, object]]:
    """The journal: number, operation, table, and the titles before and after."""

    def title(row: dict[str, object] | None) -> object:
        return row["title"] if row else None

    return [
        (entry.number, entry.operation, entry.table, title(entry.before), title(entry.after))
        for entry in Entry.objects.all()
    ]


def triggers_of(table: str) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tgname FROM pg_trigger WHERE tgrelid = %s::regclass"
            " AND NOT tgisinternal AND tgenabled = 'O'",
            [table],
        )
        return {name for (name,) in cursor.fetchall()}


def test_a_row_entered_changed_and_taken_off_leaves_an_entry_each(source, botswana, stand):
    standing = stand(botswana, "2003/..")
    standing.start_reason = "Founding participant"
    standing.save()
    standing.sources.add(source)
    standing.sources.remove(source)

    entries = list(Entry.objects.filter(table__startswith="participants_standing"))

    assert [(entry.number, entry.table, entry.operation) for entry in entries] == [
        (3, "participants_standing", Operation.INSERT),
        (4, "participants_standing", Operation.UPDATE),
        (5, "participants_standing_sources", Operation.INSERT),
        (6, "participants_standing_sources", Operation.DELETE),
    ]
    entered, changed, cited, taken_off = entries
    assert (entered.row, entered.before) == (standing.pk, None)
    assert entered.after["since_earliest"] == "2003-01-01"
    assert changed.before == entered.after
    assert changed.after == {**entered.after, "start_reason": "Founding participant"}
    assert cited.after["source_id"] == source.pk
    assert (taken_off.row, taken_off.before, taken_off.after) == (cited.row, cited.after, None)


def in_bulk() -> None:
    Source.objects.bulk_create([Source(key="a", title="A"), Source(key="b", title="B")])
    Source.objects.update(title="C")


def one_by_one() -> None:
    sources = [Source.objects.create(key=key, title=key.upper()) for key in ("a", "b")]
    for source in sources:
        source.title = "C"
        source.save()


def by_hand() -> None:
    sql(TWO_SOURCES)
    sql("UPDATE chronicle_source SET title = 'C'")


@pytest.mark.parametrize("way", [one_by_one, in_bulk, by_hand])
def test_every_way_of_writing_leaves_the_same_trace(empty_register, way):
    way()

    assert told() == [
        (1, "INSERT", "chronicle_source", None, "A"),
        (2, "INSERT", "chronicle_source", None, "B"),
        (3, "UPDATE", "chronicle_source", "A", "C"),
        (4, "UPDATE", "chronicle_source", "B", "C"),
    ]


def test_a_row_saved_as_it_was_is_no_change(source):
    source.save()
    Source.objects.update(title=source.title)
    sql("UPDATE chronicle_source SET note = note")

    assert state() == 1


def test_what_is_taken_back_leaves_no_gap(source):
    with pytest.raises(IntegrityError), transaction.atomic():
        sql(TWO_SOURCES + ", ('a', 'A again', '', '', '')")
    Source.objects.create(key="c", title="C")

    assert [number for number, *_ in told()] == [1, 2]


def test_the_state_is_the_number_of_the_last_entry(empty_register):
    assert state() == 0

    sql(TWO_SOURCES)

    assert state() == 2


def test_figures_are_kept_exactly(botswana):
    # A float would make it 1e16.
    exact = Decimal("9999999999999999.99")
    Production.objects.create(party=botswana, year=2003, series="kp", value_usd=exact)
    Production.objects.update(value_usd=Decimal("0.10"), volume_carats=Decimal("1.50"))

    changed = Entry.objects.last()

    assert (changed.before["value_usd"], changed.before["volume_carats"]) == (exact, None)
    assert changed.after["value_usd"] == Decimal("0.10")
    assert changed.after["volume_carats"] == Decimal("1.50")
    assert changed.after["year"] == 2003


@pytest.mark.django_db
@pytest.mark.parametrize("table", UNDER_THE_JOURNAL)
def test_every_table_of_the_register_is_journalled(table):
    assert "every_change_is_journalled" in triggers_of(table)


@pytest.mark.django_db
@pytest.mark.parametrize("table", FACTS)
def test_no_fact_of_any_table_is_ever_deleted(table):
    assert "published_facts_are_never_deleted" in triggers_of(table)

    with refused_by("published_facts_are_never_deleted"):
        sql(f"DELETE FROM {table}")


@pytest.mark.django_db
@pytest.mark.parametrize("table", UNDER_THE_JOURNAL)
def test_no_table_is_ever_emptied_past_the_journal(table):
    with refused_by("published_facts_are_never_deleted"):
        sql(f"TRUNCATE {table} CASCADE")


def test_a_standing_is_not_deleted_through_django_either(botswana, stand):
    standing = stand(botswana, "2003/..")

    with refused_by("published_facts_are_never_deleted"):
        standing.delete()
    with refused_by("published_facts_are_never_deleted"):
        Standing.objects.all().delete()

    assert Standing.objects.count() == 1


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE chronicle_entry SET actor = 'nobody'",
        "UPDATE chronicle_entry SET number = number + 1",
        "DELETE FROM chronicle_entry",
        "TRUNCATE chronicle_entry",
    ],
)
def test_an_entry_never_changes(source, statement):
    with refused_by("entries_never_change"):
        sql(statement)

    assert told() == [(1, "INSERT", "chronicle_source", None, "Final communiqué")]


def test_entries_are_written_by_triggers_alone(source):
    entry = Entry.objects.get()
    entry.number = 2

    with refused_by("entries_are_written_by_triggers"):
        sql(
            "INSERT INTO chronicle_entry"
            ' (number, "table", "row", operation, actor, transaction, recorded_at)'
            " VALUES (2, 'chronicle_source', 1, 'INSERT', 'nobody', 1, '2024-01-01')"
        )
    with refused_by("entries_are_written_by_triggers"):
        Entry.objects.bulk_create([entry])


@pytest.fixture
def clerk(empty_register):
    return get_user_model().objects.create_user("clerk")


def test_an_act_is_signed_with_the_number_of_an_account_or_the_words_of_a_command(clerk):
    with acting_as(clerk):
        Source.objects.create(key="a", title="A")
    with acting_as("command tidy_up"):
        Source.objects.create(key="b", title="B")

    assert signature(clerk) == f"account {clerk.pk}"
    assert [entry.actor for entry in Entry.objects.all()] == [
        f"account {clerk.pk}",
        "command tidy_up",
    ]


def test_unsigned_changes_carry_the_role_of_the_database(empty_register):
    with connection.cursor() as cursor:
        cursor.execute("SELECT session_user")
        (role,) = cursor.fetchone()
    with acting_as("somebody"):
        pass

    sql(TWO_SOURCES)

    assert {entry.actor for entry in Entry.objects.all()} == {f"role {role}"}


def test_an_act_inside_another_gives_the_pen_back(clerk):
    with acting_as(clerk):
        with acting_as("inner"):
            Source.objects.create(key="a", title="A")
        Source.objects.create(key="b", title="B")
        with pytest.raises(IntegrityError), acting_as("inner"):
            Source.objects.create(key="b", title="B again")
        Source.objects.create(key="c", title="C")

    assert [(entry.after["key"], entry.actor) for entry in Entry.objects.all()] == [
        ("a", "inner"),
        ("b", f"account {clerk.pk}"),
        ("c", f"account {clerk.pk}"),
    ]


def test_entries_of_one_act_share_its_transaction_and_follow_its_clock(empty_register):
    with acting_as("the desk"):
        sql(TWO_SOURCES)

    first, second = Entry.objects.all()

    assert first.transaction == second.transaction
    assert first.recorded_at <= second.recorded_at
