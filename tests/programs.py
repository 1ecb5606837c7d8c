"""The command that loads the register: in the test, and as a program of its own beside it."""

import io
import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from django.core.management import call_command
from django.db import connection

from tests.conftest import DATA, register_tables


def load(folder: Path, **options: object) -> str:
    """Load a folder; gives what the command says."""
    said = io.StringIO()
    call_command("load_register", folder, stdout=said, **options)
    return said.getvalue()


def load_elsewhere(folder: Path) -> "subprocess.Popen[str]":
    """Load a folder in a process of its own, into the database of the test."""
    address = urlsplit(os.environ["DATABASE_URL"])
    address = address._replace(path=f"/{connection.settings_dict['NAME']}")
    return subprocess.Popen(
        [sys.executable, "-W", "ignore", "manage.py", "load_register", str(folder)],
        cwd=DATA.parent,
        env={**os.environ, "DATABASE_URL": address.geturl()},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def counted() -> dict[str, int]:
    """How many rows each table of the register has."""
    found = {}
    with connection.cursor() as cursor:
        for table in register_tables():
            cursor.execute(f"SELECT count(*) FROM {table}")
            (found[table],) = cursor.fetchone()
    return found
