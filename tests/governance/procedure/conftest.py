"""Texts on their way through the procedure."""

import pytest

from governance.models import Decision
from governance.procedure.drafting import submit
from governance.procedure.putting import table
from tests.governance.procedure.steps import OPENED


@pytest.fixture
def secretary(django_user_model, db):
    return django_user_model.objects.create_superuser("secretary", password="x")


@pytest.fixture
def submitted(decision, secretary, cast):
    """A text that waits to be put to the parties."""

    def make(title: str = "Peer review", **given) -> Decision:
        return submit(decision(title, **given), by=secretary, on=OPENED)

    return make


@pytest.fixture
def tabled(submitted, meeting) -> Decision:
    text = submitted()
    table(text, meeting=meeting, on=OPENED)
    return text
