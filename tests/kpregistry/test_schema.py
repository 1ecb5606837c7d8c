"""The API describes itself in OpenAPI 3.1, completely and without a warning."""

import json

import pytest
from django.core.management import call_command
from openapi_spec_validator import validate

from kpregistry.api import router

pytestmark = pytest.mark.django_db


@pytest.fixture
def description(client) -> dict:
    answer = client.get("/api/v1/schema/")
    assert answer["content-type"].startswith("application/vnd.oai.openapi+json")
    return json.loads(answer.content)


def test_the_description_is_made_without_a_warning(tmp_path):
    call_command("spectacular", "--validate", "--fail-on-warn", file=str(tmp_path / "openapi.yaml"))


def test_the_description_keeps_the_standard(description):
    assert description["openapi"].startswith("3.1")
    validate(description)


def test_every_address_is_described(description):
    lists = {f"/api/v1/{prefix}/" for prefix, _view, _name in router.registry}

    assert set(description["paths"]) == lists | {
        "/api/v1/bodies/{slug}/",
        "/api/v1/decisions/{reference}/",
        "/api/v1/meetings/{slug}/",
        "/api/v1/parties/{slug}/",
        "/api/v1/selections/{slug}/",
        "/api/v1/sources/{key}/",
    }


def test_every_address_only_reads_and_tells_its_refusals(description):
    for address, methods in description["paths"].items():
        assert set(methods) == {"get"}, address
        answers = methods["get"]["responses"]
        assert set(answers) == {"200", "400", "404"}, address
        for refusal in ("400", "404"):
            assert set(answers[refusal]["content"]) == {"application/problem+json"}


def test_every_parameter_is_explained(description):
    unexplained = [
        (address, parameter["name"])
        for address, methods in description["paths"].items()
        for parameter in methods["get"]["parameters"]
        if parameter["in"] == "query" and not parameter.get("description")
    ]
    assert unexplained == []
