"""The command that loads the data: whole or not at all, and twice as well as once."""

import io
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.core.management import CommandError
from django.db import IntegrityError, connection, transaction

from chronicle.journal import state
from chronicle.loading import Loader
from chronicle.merging import LOADER
from chronicle.models import Entry
from tests.chronicle.test_edtf import NOTATION
from tests.conftest import DATA
from tests.connections import own_connection, until_waiting_for
from tests.folders import change, put, small_folder
from tests.programs import counted, load, load_elsewhere

# As many rows as the files of `data/` have, and as many sources and parties as they name for them.
FACTS = {
    "chronicle_source": 518,
    "chronicle_dispute": 7,
    "participants_party": 100,
    "participants_partyname": 8,
    "participants_standing": 103,
    "participants_suspension": 9,
    "participants_representation": 28,
    "participants_authority": 70,
    "participants_production": 761,
    "participants_productionhalf": 1526,
    "participants_revision": 377,
    "participants_trade": 65,
    "participants_worldtotal": 22,
    "governance_body": 41,
    "governance_mandate": 6,
    "governance_tenure": 100,
    "governance_seat": 195,
    "governance_meeting": 70,
    "governance_attendance": 47,
    "governance_decision": 196,
    "governance_decisionlink": 82,
    "governance_selection": 1,
    "governance_candidacy": 13,
    "governance_milestone": 28,
    "governance_obligation": 36,
    "governance_effect": 48,
}
JOINED = {
    "participants_party_sources": 100,
    "participants_partyname_sources": 8,
    "participants_standing_sources": 248,
    "participants_suspension_sources": 32,
    "participants_representation_sources": 28,
    "participants_authority_sources": 90,
    "participants_production_sources": 764,
    "participants_productionhalf_sources": 1526,
    "participants_revision_sources": 377,
    "participants_trade_sources": 75,
    "participants_worldtotal_sources": 40,
    "governance_body_sources": 38,
    "governance_mandate_sources": 8,
    "governance_tenure_sources": 100,
    "governance_seat_sources": 195,
    "governance_meeting_sources": 70,
    "governance_attendance_sources": 47,
    "governance_decision_sources": 301,
    "governance_decision_concerns": 73,
    "governance_decisionlink_sources": 82,
    "governance_selection_sources": 1,
    "governance_candidacy_sources": 13,
    "governance_milestone_sources": 28,
    "governance_obligation_sources": 54,
}
# Of these the data has none: they are made at the desk, or by the procedure.
AT_THE_DESK = dict.fromkeys(
    (
        "governance_agendaitem",
        "governance_bodyname",
        "governance_bodyname_sources",
        "governance_document",
        "governance_entitlement",
        "governance_position",
        "governance_procedurerule",
        "governance_procedurerule_sources",
        "governance_proceeding",
        "governance_session",
    ),
    0,
)
CHANGES = sum(FACTS.values()) + sum(JOINED.values())
EVERYTHING = {**FACTS, **JOINED, **AT_THE_DESK, "chronicle_entry": CHANGES}
NOTHING = dict.fromkeys(EVERYTHING, 0)

NOTHING_TO_DO = f"Nothing to do: the register holds this data. State {CHANGES}."


@pytest.fixture
def folder(tmp_path) -> Path:
    return small_folder(tmp_path / "data")


@pytest.mark.django_db
def test_everything_is_loaded_and_signed_by_the_command():
    assert counted() == EVERYTHING
    assert Entry.objects.exclude(actor=LOADER).count() == 0
    assert Entry.objects.exclude(operation="INSERT").count() == 0
    assert state() == CHANGES == 8755


@pytest.mark.django_db
def test_a_second_load_changes_nothing_and_leaves_no_entry():
    said = load(DATA).splitlines()

    assert said[-1] == NOTHING_TO_DO
    assert "production_halves.csv     1526 rows,     0 new,   0 changed" in said
    assert counted() == EVERYTHING


def test_a_small_folder_is_loaded(empty_register, folder):
    said = load(folder).splitlines()

    assert said[0] == "sources.csv                  2 rows,     2 new,   0 changed"
    assert said[-1] == "Loaded: 10 rows new, 0 changed. State 19."


def test_files_of_another_layer_are_named_and_left_unread(empty_register, folder):
    put(folder / "checkpoints.csv", "anything\n")

    assert load(folder).splitlines()[0] == (
        "Not part of the register yet, left unread: checkpoints.csv."
    )


def test_a_folder_that_is_none_is_refused(db, tmp_path):
    with pytest.raises(CommandError) as refusal:
        load(tmp_path / "nowhere")

    assert str(refusal.value) == (
        f"{tmp_path / 'nowhere'} is not a folder; expected one with the CSV files."
    )


def spoil(folder: Path) -> None:
    change(folder / "sources.csv", "2003-10-31", "201X")
    change(folder / "standings.csv", "wdc,observer", "nobody,observer")
    (folder / "trade.csv").unlink()


PROBLEMS = [
    f"sources.csv:2: published_on: “201X” {NOTATION}",
    "standings.csv:4: party: “nobody” is not a slug of parties.csv",
    "trade.csv: the file is missing",
]


def test_every_problem_is_told_at_once_and_nothing_is_written(empty_register, folder):
    spoil(folder)
    told = io.StringIO()

    with pytest.raises(CommandError) as refusal:
        load(folder, stderr=told)

    assert told.getvalue().splitlines() == PROBLEMS
    assert str(refusal.value) == f"3 problems in {folder}; nothing was written."
    assert counted() == NOTHING


def test_a_program_that_calls_the_command_sees_that_it_failed(committing, folder):
    spoil(folder)

    with load_elsewhere(folder) as program:
        said, told = program.communicate()

    assert program.returncode == 1
    assert said == ""
    assert told.splitlines() == [
        *PROBLEMS,
        f"CommandError: 3 problems in {folder}; nothing was written.",
    ]
    assert counted() == NOTHING


def test_what_the_database_refuses_on_the_way_leaves_nothing(committing, folder, monkeypatch):
    write = Loader.write
    written = []

    def refuse_the_fifth(self, table):
        if len(written) == 4:
            raise IntegrityError
        written.append(table.file)
        return write(self, table)

    monkeypatch.setattr(Loader, "write", refuse_the_fifth)

    with pytest.raises(CommandError, match=r"Nothing was written\.$"):
        load(folder)

    assert written == ["sources.csv", "parties.csv", "party_names.csv", "standings.csv"]
    assert counted() == NOTHING
    monkeypatch.undo()
    assert load(folder).endswith("Loaded: 10 rows new, 0 changed. State 19.\n")


def test_what_a_deferred_rule_refuses_is_told_by_its_name(committing, folder, monkeypatch):
    change(folder / "standings.csv", "bw,participant", "at,participant")
    # As if the reading had missed it: the database judges all the same.
    monkeypatch.setattr(
        "kpregistry.management.commands.load_register.check_together", lambda _files: ()
    )

    with pytest.raises(CommandError) as refusal:
        load(folder)

    assert str(refusal.value) == (
        f"{folder}: The state would count twice: as a Participant in its own right and as "
        "represented by an organisation that is one. End the one on the day the other begins. "
        "(no_state_counts_twice) Nothing was written."
    )
    assert counted() == NOTHING


def test_a_load_that_is_killed_leaves_nothing_and_can_be_run_again(committing):
    with transaction.atomic(), connection.cursor() as cursor:
        # One of the last tables: by then nearly everything has been written, and not committed.
        cursor.execute("LOCK TABLE participants_worldtotal IN ROW EXCLUSIVE MODE")
        cursor.execute("LOCK TABLE participants_worldtotal IN ACCESS EXCLUSIVE MODE")
        with load_elsewhere(DATA) as program:
            until_waiting_for(lock="relation")
            program.kill()
            said, _ = program.communicate()

    assert "trade.csv                   65 rows,    65 new,   0 changed" in said.splitlines()
    assert program.returncode == -9
    assert counted() == NOTHING
    assert state() == 0

    load(DATA)

    assert counted() == EVERYTHING
    assert load(DATA).splitlines()[-1] == NOTHING_TO_DO


def test_of_two_loads_at_once_one_loads_and_the_other_finds_nothing_to_do(committing, folder):
    def load_in_a_thread() -> str:
        with own_connection():
            return load(folder).splitlines()[-1]

    with ThreadPoolExecutor() as pool:
        with transaction.atomic(), connection.cursor() as cursor:
            # Both have read their files and want to write when the journal is let go.
            cursor.execute("SELECT pg_advisory_xact_lock(20030101)")
            loads = [pool.submit(load_in_a_thread) for _ in range(2)]
            until_waiting_for(lock="advisory", waiting=2)
        said = sorted(future.result() for future in loads)

    assert said == [
        "Loaded: 10 rows new, 0 changed. State 19.",
        "Nothing to do: the register holds this data. State 19.",
    ]
    assert state() == 19
