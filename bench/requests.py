"""Requests per second and how long one takes, from a few clients that keep their connection."""

import http.client
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import quantiles

CLIENTS = 4


@dataclass(frozen=True)
class Pace:
    """How an address answered: requests a second, and milliseconds a request."""

    per_second: float
    p50: float
    p99: float


def pace(port: int, address: str, requests: int) -> Pace:
    """Ask an address so many times, shared among the clients; any answer but 200 ends it."""
    begun = time.perf_counter()
    with ThreadPoolExecutor(CLIENTS) as clients:
        shares = clients.map(lambda _: _ask(port, address, requests // CLIENTS), range(CLIENTS))
        took = [milliseconds for share in shares for milliseconds in share]
    elapsed = time.perf_counter() - begun
    cuts = quantiles(took, n=100)
    return Pace(len(took) / elapsed, cuts[49], cuts[98])


def _ask(port: int, address: str, requests: int) -> list[float]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    took = []
    for _ in range(requests):
        begun = time.perf_counter()
        connection.request("GET", address)
        answer = connection.getresponse()
        answer.read()
        took.append((time.perf_counter() - begun) * 1000)
        if answer.status != 200:
            raise SystemExit(f"{address} answered {answer.status}")
    connection.close()
    return took
