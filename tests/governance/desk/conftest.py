"""Who sits at the desk in these tests, and how a step is taken there."""

import re
from collections.abc import Callable

import pytest

from governance.models import Decision
from governance.procedure.drafting import submit
from governance.procedure.putting import table
from tests.acts import confirm
from tests.conftest import day
from tests.desks import desk, page, reader, sign_in

__all__ = ["desk", "reader", "sign_in"]


@pytest.fixture
def take() -> Callable:
    """Fill the form of an act on a row and confirm it, as in `take(desk, text, "submit")`."""

    def do(browser, row, step: str, **typed: object):
        return confirm(browser, see(browser, row, step, **typed))

    return do


def see(browser, row, step: str, **typed: object):
    """Fill the form of an act, and see what it would change."""
    address = page(type(row), "change", row.pk).removesuffix("change/")
    return browser.post(f"{address}{step}/", typed)


def offered(browser, text: Decision) -> set[str]:
    """The steps for which the page of a text has a link."""
    shown = browser.get(page(Decision, "change", text.pk)).text
    return set(re.findall(rf'href="/admin/governance/decision/{text.pk}/([a-z-]+)/"', shown)) - {
        "history",
        "change",
    }


def faults(answer) -> dict[str, list[str]]:
    """What a form says of what was typed."""
    assert answer.status_code == 200
    return {name: list(told) for name, told in answer.context["form"].errors.items()}


@pytest.fixture
def submitted(decision, desk, cast) -> Decision:
    """A text that waits to be put to the parties."""
    return submit(decision(), by=desk.account, on=day("2022-10-01"))


@pytest.fixture
def tabled(submitted, meeting) -> Decision:
    """A text before the parties at a meeting."""
    table(submitted, meeting=meeting, on=day("2022-11-01"))
    return submitted


def chair_of(sign_in, tenure, body, period: str):
    """Somebody at the desk who may change pages and presides over a body in a period."""
    chair = sign_in("view", "add", "change", name="chair")
    tenure(body, "chair", None, period, person="A chair", account=chair.account)
    return chair
