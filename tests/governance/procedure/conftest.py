"""Texts on their way through the procedure."""

import pytest

from chronicle.edtf import read_day
from governance.models import Decision, Effect
from governance.procedure.deciding import adopt
from governance.procedure.drafting import submit
from governance.procedure.putting import table
from tests.governance.procedure.steps import DAY, EVENING, OPENED, refused


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


@pytest.fixture
def change(submitted, meeting, plan, source):
    """Adopt a text with one effect, in force from 15 November 2022; gives the effect."""

    def make(kind: str, **given: object) -> Effect:
        text = submitted(f"To {kind}", in_force_from=read_day(DAY))
        text.sources.add(source)
        effect = plan(text, kind, **given)
        table(text, meeting=meeting, on=OPENED)
        adopt(text, at=EVENING)
        effect.refresh_from_db()
        return effect

    return make


@pytest.fixture
def contradict(submitted, meeting, plan):
    """The refusal of a text with one effect, from which nothing is left."""

    def make(kind: str, **given: object) -> tuple[str, str]:
        text = submitted(f"To {kind}", in_force_from=read_day(DAY))
        effect = plan(text, kind, **given)
        table(text, meeting=meeting, on=OPENED)
        code, sentence = refused(adopt, text, at=EVENING)
        effect.refresh_from_db()
        assert effect.row is None
        assert sentence.startswith("Effect 1 (")
        return code, sentence.partition("contradicts the register. ")[2]

    return make
