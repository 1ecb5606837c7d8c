"""`make run`: the real register in front of a newcomer.

Starts the embedded PostgreSQL (or uses DATABASE_URL), prepares the register, and serves it until
Ctrl-C.  Everything it keeps is under `var/`.

    python -m kpregistry.run [COMMAND [ARGUMENT ...]]

runs a command of `manage.py` on the same database instead.
"""

import os
import socket
import sys

import django
from django.core.management import call_command, execute_from_command_line

from kpregistry.embedded import InUseError, database_at, serve_beside
from kpregistry.keeping import SECRET_KEY, VAR, kept_secret


def port_asked_for() -> int:
    """The port to serve on; raises `ValueError` with a sentence when it cannot be used."""
    asked = os.environ.get("PORT") or "8000"
    if not asked.isdecimal() or not 0 < int(asked) < 2**16:
        raise ValueError(f"PORT is {asked!r}; accepted: a number from 1 to 65535.")
    with socket.socket() as probe:
        # As servers do it: a port that was served a moment ago is free again.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", int(asked)))
        except OSError as refusal:
            raise ValueError(
                f"Port {asked} cannot be served on ({refusal.strerror}). "
                "Choose another, as in: PORT=8080 make run"
            ) from refusal
    return int(asked)


def serve(port: int) -> int:
    """Serve until stopped; gives the server's exit code."""
    server = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"]
    options = ["--port", str(port), "--blocking-threads", "4", "--log-level", "warning"]
    return serve_beside([*server, *options, "kpregistry.wsgi:application"], dict(os.environ))


def show(port: int) -> int:
    """Prepare the register and serve it; gives the exit code."""
    call_command("prepare_register", address=f"http://127.0.0.1:{port}")
    return serve(port)


def main(command: list[str]) -> int:
    """Run the register, or a command on its database; gives the exit code."""
    try:
        port = 0 if command else port_asked_for()
    except ValueError as refusal:
        print(refusal, file=sys.stderr)
        return 2
    try:
        with database_at(VAR / "postgres") as database:
            os.environ["DATABASE_URL"] = database
            os.environ.setdefault("KP_SECRET_KEY", kept_secret(SECRET_KEY))
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kpregistry.settings")
            django.setup()
            if not command:
                return show(port)
            execute_from_command_line(["manage.py", *command])
            return 0
    except InUseError as refusal:
        print(refusal, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
