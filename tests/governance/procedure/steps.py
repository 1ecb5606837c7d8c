"""What the tests of the procedure say in one word: an instant, a statement, a refusal."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from chronicle.edtf import write_interval
from chronicle.journal import state
from chronicle.periods import Period
from chronicle.refusals import by_field
from governance.models import Decision, Entitlement
from governance.procedure.positions import Statement
from tests.conftest import day

OPENED = day("2022-11-01")
NOON = dt.datetime(2022, 11, 2, 10, tzinfo=dt.UTC)
EVENING = NOON + dt.timedelta(hours=8)


def says(at: dt.datetime = NOON, **words: object) -> Statement:
    return Statement(at=at, **words)


def refused(verb, *args, **kwargs) -> tuple[str, str]:
    """The code and the sentence of a refusal, after which nothing is written."""
    before = state()
    with pytest.raises(ValidationError) as refusal:
        verb(*args, **kwargs)
    assert state() == before
    (error,) = [error for errors in by_field(refusal.value).values() for error in errors]
    return error.code, " ".join(error.messages)


def parts(text: Decision) -> dict[str, str]:
    rows = Entitlement.objects.filter(proceeding__decision=text)
    return dict(rows.values_list("party__slug", "part"))


# The day from which the effects of these tests hold.
DAY = "2022-11-15"


def told(fact: Period) -> str:
    """The period of a fact in its notation."""
    return write_interval(fact.span)
