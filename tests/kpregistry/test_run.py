"""`make run` prepares a register once, refuses what it cannot use, and stops cleanly."""

import io
import os
import re
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command

from chronicle.journal import state
from kpregistry import embedded, keeping, run
from kpregistry.management.commands import prepare_register

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def var(tmp_path, monkeypatch, settings) -> Path:
    """A place of the test's own for what a first run keeps."""
    monkeypatch.setattr(prepare_register, "PASSWORD", tmp_path / "secretariat-password")
    monkeypatch.setattr(prepare_register, "BASE_DIR", tmp_path)
    settings.STATIC_ROOT = tmp_path / "static"
    (tmp_path / "static").mkdir()
    (tmp_path / "static" / "staticfiles.json").write_text("{}")
    (tmp_path / "requirements.txt").write_text("")
    os.utime(tmp_path / "requirements.txt", (0, 0))
    (tmp_path / "data").symlink_to(ROOT / "data")
    return tmp_path


def prepare() -> str:
    told = io.StringIO()
    call_command("prepare_register", address="http://here", stdout=told)
    return told.getvalue()


def test_an_empty_register_gets_the_data_and_an_account(var, empty_register):
    told = prepare()

    password = (var / "secretariat-password").read_text().strip()
    account = get_user_model().objects.get(username="secretariat")
    assert account.check_password(password)
    assert len(password) >= 32
    assert state() == int(re.search(r"Process, state (\d+)", told).group(1))
    assert "http://here/api/v1/counts/?as_of=2023-11-08" in told
    assert "Sign in as secretariat with the password in secretariat-password" in told


def test_the_password_is_read_by_its_owner_alone(var, db):
    prepare()

    assert (var / "secretariat-password").stat().st_mode & 0o077 == 0


def test_a_second_run_changes_nothing(var, db):
    prepare()
    before, password = state(), (var / "secretariat-password").read_text()

    told = prepare()

    assert state() == before
    assert "Loading" not in told
    assert (var / "secretariat-password").read_text() == password


def test_an_account_whose_password_was_set_elsewhere_is_left_alone(var, db):
    get_user_model().objects.create_user("secretariat", password="its own words")

    assert "Sign in as secretariat; its password was set elsewhere" in prepare()
    assert not (var / "secretariat-password").exists()


@pytest.mark.parametrize("port", ["0", "65536", "eight", "-1", "80.5"])
def test_a_port_that_is_none_is_refused(monkeypatch, port):
    monkeypatch.setenv("PORT", port)

    with pytest.raises(ValueError, match="accepted: a number from 1 to 65535"):
        run.port_asked_for()


def test_a_port_that_is_taken_is_refused(monkeypatch):
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        monkeypatch.setenv("PORT", str(other.getsockname()[1]))

        with pytest.raises(ValueError, match="Choose another, as in: PORT=8080 make run"):
            run.port_asked_for()


def test_a_named_database_is_used_as_it_is(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_URL", "postgresql://elsewhere/register")

    with embedded.database_at(tmp_path / "postgres") as address:
        assert address == "postgresql://elsewhere/register"
    assert list(tmp_path.iterdir()) == []


def test_two_processes_never_share_a_folder(monkeypatch, tmp_path):
    monkeypatch.delenv("DATABASE_URL", raising=False)
    folder = tmp_path / "postgres"

    with (
        embedded._alone_with(folder),
        pytest.raises(embedded.InUseError, match="Another process runs a database"),
        embedded.database_at(folder),
    ):
        pytest.fail("it started")


def test_a_command_beside_a_database_gives_its_exit_code():
    environment = {**os.environ, "DATABASE_URL": "postgresql://elsewhere/register"}
    told = "import os, sys; print(os.environ['DATABASE_URL']); sys.exit(7)"

    beside = subprocess.run(
        [sys.executable, "-m", "kpregistry.embedded", "anywhere", sys.executable, "-c", told],
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (beside.returncode, beside.stdout) == (7, "postgresql://elsewhere/register\n")


def test_a_secret_is_made_once(tmp_path):
    path = tmp_path / "var" / "secret"

    assert keeping.kept_secret(path) == keeping.kept_secret(path)
    assert path.stat().st_mode & 0o077 == 0


STUBBORN = """
import signal, sys
signal.signal(signal.SIGTERM, signal.SIG_IGN if sys.argv[1] == "deaf" else lambda *_: sys.exit(3))
print("up", flush=True)
signal.pause()
signal.pause()
"""


@pytest.mark.parametrize("server", ["polite", "deaf"])
def test_ctrl_c_stops_a_server_even_one_that_does_not_listen(server):
    told = (
        "import sys; from kpregistry import embedded; embedded.PATIENCE = 0.1;"
        f"sys.exit(embedded.serve_beside([sys.executable, '-c', {STUBBORN!r}, {server!r}], {{}}))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", told], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout.readline() == "up\n"
        process.send_signal(signal.SIGINT)

        assert process.wait(timeout=30) == 0
