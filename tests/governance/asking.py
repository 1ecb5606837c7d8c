"""Asking the API in tests, as a reader does."""

from typing import Any

API = "/api/v1/"


def ask(client, address: str, **question: str) -> dict[str, Any]:
    """The answer to a question that the API is expected to understand."""
    answer = client.get(f"{API}{address}", question)
    assert (answer.status_code, answer["Content-Type"]) == (200, "application/json"), answer.content
    return answer.json()


def slugs(answer: dict[str, Any]) -> list[str]:
    """The slugs of a list, in its order."""
    return [row["slug"] for row in answer["results"]]


def references(answer: dict[str, Any]) -> list[str]:
    """The references of a list of decisions, in its order."""
    return [row["reference"] for row in answer["results"]]


def source_of(source) -> dict[str, str]:
    """A source, as facts name it."""
    return {"key": source.key, "title": source.title, "url": source.url}
