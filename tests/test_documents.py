"""The documents, held against the code."""

import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client

from chronicle.models import Source
from governance.models import Body
from governance.terms import Terms, default_terms
from kpregistry.api import router
from tests.conftest import REGISTER
from tests.constraints import BOUNDS

ROOT = Path(__file__).resolve().parent.parent
RULES = (ROOT / "docs/rules.md").read_text()
README = (ROOT / "README.md").read_text()

# | what holds | `guard` | where | tests/….py |
ROW = re.compile(r"^\| .+ \| `(\w+)` \| .+ \| `(tests/[\w/]+\.py)` \|$", re.MULTILINE)


def guards_of_the_models() -> set[str]:
    return {
        constraint.name
        for app in REGISTER
        for model in apps.get_app_config(app).get_models()
        for constraint in model._meta.constraints
    }


def guards_of_the_triggers() -> set[str]:
    """The names under which trigger functions refuse, read from the database itself."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT prosrc FROM pg_proc WHERE proname ~ %s", [f"^({'|'.join(REGISTER)})_"]
        )
        sources = [source for (source,) in cursor.fetchall()]
    return {guard for source in sources for guard in re.findall(r"CONSTRAINT = '(\w+)'", source)}


@pytest.mark.django_db
def test_every_guard_is_in_the_rules_and_every_rule_has_its_guard():
    told = {guard for guard, _test in ROW.findall(RULES)}

    assert told == guards_of_the_models() | guards_of_the_triggers()


@pytest.mark.django_db
def test_every_trigger_has_a_sentence_for_a_person():
    sentences = {
        guard for config in apps.get_app_configs() for guard in getattr(config, "guards", {})
    }
    assert sentences == guards_of_the_triggers()


@pytest.mark.parametrize(("guard", "test"), ROW.findall(RULES))
def test_the_test_of_a_rule_names_its_guard(guard, test):
    # Rules that every model with a period shares stand in one table, by their common name.
    model, shared = guard.split("_", 1)
    text = (ROOT / test).read_text()

    assert guard in text or (
        shared in {rule for rule, *_ in BOUNDS}
        and "try_bounds" in text
        and re.search(rf"^PERIODS = .*\b{model}\b", text, re.MULTILINE | re.IGNORECASE)
    )


def test_every_dependency_has_its_reason():
    page = (ROOT / "docs/dependencies.md").read_text()
    told = set(re.findall(r"^\| ([\w, -]+?) \|", page, re.MULTILINE))
    names = {name.strip() for row in told for name in row.split(",")} - {"package", "---"}

    required = {
        re.split(r"[\[<>=]", line)[0]
        for file in ("requirements.in", "requirements-dev.in")
        for line in (ROOT / file).read_text().splitlines()
        if line and not line.startswith(("#", "-r"))
    }
    assert names == required


def test_every_requirement_is_pinned_with_hashes():
    for file in ("requirements.txt", "requirements-dev.txt"):
        lines = (ROOT / file).read_text().splitlines()
        packages = [line for line in lines if re.match(r"[a-z]", line)]
        hashed = [line for line in packages if line.endswith("\\") and "==" in line]
        assert packages == hashed
        assert packages != []


def test_decisions_are_numbered_and_listed():
    files = sorted(path.name for path in (ROOT / "docs/decisions").glob("0*.md"))
    listed = re.findall(r"\((\d{4}-[\w-]+\.md)\)", (ROOT / "docs/decisions/README.md").read_text())

    assert listed == files
    assert [name[:4] for name in files] == [f"{n:04}" for n in range(1, len(files) + 1)]
    for name in files:
        assert "**Rejected" in (ROOT / "docs/decisions" / name).read_text()


def test_the_readme_names_every_address_of_the_api():
    named = set(re.findall(r"/api/v1/(\w+)/", README)) - {"schema"}

    assert named == {prefix for prefix, _view, _name in router.registry}


@pytest.mark.django_db
def test_the_readme_tells_what_the_api_answers():
    asked = re.findall(r"127\.0\.0\.1:8000(/api/v1/[^']+)'", README)

    counts, eligibility = (
        Client().get(address, headers={"host": "localhost"}).json() for address in asked
    )

    assert f'"state": {counts["state"]}' in README
    assert counts["counts"] == {
        "participants": {"certain": 59, "possible": 0},
        "countries": {"certain": 85, "possible": 0},
        "represented": {"eu": 27},
    }
    assert eligibility["answer"] == "restricted"
    assert any(
        "Central African Republic: restricted, from 17 July 2015 until 15 November 2024."
        in reason["text"]
        for reason in eligibility["reasons"]
    )


def test_every_link_of_the_documents_leads_somewhere():
    for document in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text()):
            assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_every_command_of_the_readme_is_in_the_makefile():
    makefile = (ROOT / "Makefile").read_text()

    for command in set(re.findall(r"make (\w+)", README)):
        assert re.search(rf"^{command}:", makefile, re.MULTILINE), command


def test_the_version_is_told_alike_everywhere():
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]

    assert f"## {version}" in (ROOT / "CHANGELOG.md").read_text()


def test_the_defaults_of_the_procedure_are_told_as_they_are():
    page = (ROOT / "docs/procedure.md").read_text()
    told = dict(re.findall(r"^\| `(\w+)` \| .*?`(\w+)`", page, re.MULTILINE))

    defaults = {term.name: str(term.default) for term in fields(Terms) if term.name != "rule"}
    plenary, group = Body(kind="plenary"), Body(kind="working_group")
    assert told == {**defaults, "deciders": default_terms(plenary).deciders}
    assert f"other bodies: `{default_terms(group).deciders}`" in page


CITED = re.compile(r"\b[Rr]ules? ((?:\d+\.\d+(?:, | and |; )?)+)")


def test_every_rule_that_is_cited_stands_among_the_rules_of_the_scheme():
    page = (ROOT / "docs/scheme.md").read_text()
    told = set(re.findall(r"^\| (\d+\.\d+) \|", page, re.MULTILINE))
    files = [path for place in (*REGISTER, "docs") for path in (ROOT / place).rglob("*.[pm][yd]")]

    cited = {
        number
        for path in files
        for numbers in CITED.findall(path.read_text())
        for number in re.findall(r"\d+\.\d+", numbers)
    }
    assert told == cited


@pytest.mark.django_db
def test_every_rule_of_the_scheme_names_sources_that_the_register_has():
    page = (ROOT / "docs/scheme.md").read_text()
    keys = {key for listed in re.findall(r"\[([^\]]+)\] \|", page) for key in listed.split("; ")}

    assert keys
    assert set(Source.objects.filter(key__in=keys).values_list("key", flat=True)) == keys
