"""Migrations: nothing is missing, all can be undone, and each says what it guarantees."""

import ast
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from tests.conftest import REGISTER

ROOT = Path(__file__).resolve().parent.parent
MIGRATIONS = sorted(path for app in REGISTER for path in (ROOT / app / "migrations").glob("0*.py"))


@pytest.mark.django_db
def test_the_models_have_no_change_without_a_migration():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@pytest.mark.parametrize("path", MIGRATIONS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_a_migration_says_what_it_guarantees_why_how_it_ends_and_what_it_locks(path):
    told = (ast.get_docstring(ast.parse(path.read_text())) or "").lower()

    for word in ("guarantee", "why the database", "undone", "locks"):
        assert word in told, word


def test_every_migration_can_be_undone_and_done_again(committing):
    def migrate(*targets):
        executor = MigrationExecutor(connection)
        executor.migrate(list(targets) or executor.loader.graph.leaf_nodes())

    migrate(*((app, None) for app in reversed(REGISTER)))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_proc WHERE proname ~ %s", [f"^({'|'.join(REGISTER)})_"]
        )
        assert cursor.fetchone() == (0,)
    migrate()
