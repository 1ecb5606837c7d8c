"""The command that lists what does not fit together, and the page that explains its list."""

import io
import re

import pytest
from django.core.management import CommandError, call_command

from chronicle.edtf import read_interval
from governance.findings import CHECKS, Finding
from governance.models import Body, Tenure
from kpregistry.management.commands import check_register
from tests.conftest import DATA, day

PAGE = (DATA.parent / "docs/findings.md").read_text()

NOTHING = [f"{check.__name__}: 0" for check in CHECKS]


def said(*options):
    out = io.StringIO()
    call_command("check_register", *options, stdout=out)
    return out.getvalue()


@pytest.mark.django_db
def test_the_documents_show_what_is_found_in_the_data():
    (shown,) = re.findall(r"^```text\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)

    assert said("--on", "2026-11-24", "--no-links") == shown


def test_the_documents_explain_every_check():
    explained = re.findall(r"^### `(\w+)`$", PAGE, re.MULTILINE)

    assert explained == [check.__name__ for check in CHECKS]


def test_nothing_is_found_in_a_register_in_which_nothing_was_done(empty_register):
    assert said("--on", "2026-11-24").splitlines() == [*NOTHING, "0 findings on 2026-11-24."]


def test_a_finding_comes_with_its_page_at_the_desk(botswana, stand):
    standing = stand(botswana, "2004-01-01/..")

    told = said("--on", "2026-11-24").splitlines()

    at = told.index("participants_rest_on_decisions: 1")
    assert told[at + 1 : at + 3] == [
        "  Botswana: Participant, since 1 January 2004; no decision in the register began that.",
        f"    /admin/participants/standing/{standing.pk}/change/",
    ]
    assert told[-1] == "1 findings on 2026-11-24."


def test_a_row_that_the_desk_shows_nowhere_by_itself_has_no_address():
    found = Finding("rule", "Text.", "contenttypes.contenttype", 1)

    assert check_register._page_of(found) == ""


@pytest.mark.parametrize(("on", "number"), [("2025-12-31", 0), ("2026-01-01", 1)])
def test_the_register_is_looked_at_up_to_the_day(botswana, monkeypatch, on, number):
    deputy = Tenure(
        body=Body.objects.create(slug="kp", kind="plenary", name="Plenary"),
        office="vice_chair",
        holder=botswana,
    )
    deputy.span = read_interval("2025-01-01/2026-01-01")
    deputy.save()
    monkeypatch.setattr(check_register, "today", lambda: day(on))

    assert f"vice_chairs_succeed: {number}" in said().splitlines()


def test_a_program_can_ask_to_fail_when_anything_is_found(botswana, stand):
    assert said("--fail").splitlines()[:-1] == NOTHING
    stand(botswana, "2004-01-01/..")
    said()

    with pytest.raises(SystemExit) as stopped:
        said("--fail")
    assert stopped.value.code == 1


def test_a_day_that_is_none_is_refused():
    with pytest.raises(CommandError, match="“2026-13-01” is not a day; write 2026-11-24"):
        said("--on", "2026-13-01")
