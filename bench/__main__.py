"""`make bench`: loads the data into a fresh database, serves it, and prints both side by side.

Absolute figures say as much of the machine as of the register; the ratios to a view and a command
that do nothing, measured in the same run and in turn, are what to compare.
"""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from urllib.parse import urlsplit

import psycopg

from bench.load import run
from bench.requests import Pace, pace

ROUNDS, REQUESTS = 3, 400

ADDRESSES = {
    "nothing": "/nothing/",
    "participants?as_of=": "/api/v1/participants/?as_of=2023-11-08",
    "counts": "/api/v1/counts/?as_of=2023-11-08",
    "eligibility": "/api/v1/eligibility/?from=bw&to=be&on=2024-01-01",
    "body": "/api/v1/bodies/wgm/?as_of=2018-06-01",
    "decisions": "/api/v1/decisions/?as_of=2024-01-01",
    "decision": "/api/v1/decisions/AD-2015-CF/?as_of=2024-01-01",
}


@contextmanager
def fresh_database() -> Iterator[None]:
    """A database of this run alone, named by DATABASE_URL while it lasts."""
    address = os.environ["DATABASE_URL"]
    name = f"bench_{os.getpid()}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        # `_replace` is how a named tuple is changed, private by its underscore only.
        os.environ["DATABASE_URL"] = urlsplit(address)._replace(path=f"/{name}").geturl()  # noqa: SLF001 (see above)
        try:
            yield
        finally:
            os.environ["DATABASE_URL"] = address
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@contextmanager
def served() -> Iterator[int]:
    """The register on a free port, served as `make run` serves it."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    os.environ["DJANGO_SETTINGS_MODULE"] = "bench.settings"
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"]
    options = ["--port", str(port), "--blocking-threads", "4", "--log-level", "error"]
    server = subprocess.Popen([*command, *options, "kpregistry.wsgi:application"])  # noqa: S603 (our own command)
    try:
        while server.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield port
    finally:
        server.terminate()
        server.wait()


def print_load() -> None:
    """Loading, first and again, beside a command that does nothing."""
    run("migrate", "--verbosity", "0")
    runs = {
        "a command that does nothing": run("check"),
        "load_register data/": run("load_register", "data"),
        "load_register data/ again": run("load_register", "data"),
    }
    idle = runs["a command that does nothing"]
    print(f"{'':<28}{'seconds':>9}{'ratio':>7}{'peak MB':>9}{'ratio':>7}")
    for name, found in runs.items():
        print(
            f"{name:<28}{found.seconds:>9.2f}{found.seconds / idle.seconds:>7.1f}"
            f"{found.megabytes:>9.0f}{found.megabytes / idle.megabytes:>7.1f}"
        )


def print_pace() -> None:
    """Answering, in turn, beside a view that does nothing."""
    found: dict[str, list[Pace]] = {name: [] for name in ADDRESSES}
    with served() as port:
        for address in ADDRESSES.values():
            pace(port, address, 40)
        for _round in range(ROUNDS):
            for name, address in ADDRESSES.items():
                found[name].append(pace(port, address, REQUESTS))
    print(f"\n{'':<28}{'per s':>9}{'ratio':>7}{'p50 ms':>9}{'p99 ms':>9}")
    idle = median(one.per_second for one in found["nothing"])
    for name, rounds in found.items():
        per_second = median(one.per_second for one in rounds)
        print(
            f"{name:<28}{per_second:>9.0f}{idle / per_second:>7.1f}"
            f"{median(one.p50 for one in rounds):>9.1f}{median(one.p99 for one in rounds):>9.1f}"
        )


if __name__ == "__main__":
    with fresh_database():
        print_load()
        print_pace()
