"""How every package tries its constraints: each beside the nearest row that it lets pass."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import connection, models, transaction

from chronicle.refusals import sentence_of
from tests.conftest import refused_by

ENDS = ["since_earliest", "since_latest", "until_earliest", "until_latest"]

# Rule, the four bounds it lets pass, the four it refuses (the day after, or no day at all).
BOUNDS = [
    (
        "since_bounds_are_in_order",
        "2003-01-02 2003-01-02 . .",
        "2003-01-03 2003-01-02 . .",
    ),
    (
        "until_bounds_are_in_order",
        "2003-01-01 2003-01-01 2004-01-02 2004-01-02",
        "2003-01-01 2003-01-01 2004-01-03 2004-01-02",
    ),
    # An end that is known to have come by a day has an earliest day too.
    (
        "until_bounds_are_in_order",
        "2003-01-01 2003-01-01 2003-01-02 2004-01-02",
        "2003-01-01 2003-01-01 . 2004-01-02",
    ),
    # The first day without the fact may not be the first day of the fact.
    (
        "begins_before_it_ends",
        "2003-01-01 2003-01-01 2003-01-02 2003-01-02",
        "2003-01-01 2003-01-01 2003-01-01 2003-01-01",
    ),
    (
        "begins_before_it_ends",
        "2003-01-01 2003-12-31 2003-01-01 2003-12-31",
        "2003-01-02 2003-12-31 2003-01-01 2003-12-31",
    ),
    (
        "begins_before_it_ends",
        "2003-01-01 2003-12-31 2003-01-01 2003-12-31",
        "2003-01-01 2004-01-01 2003-01-01 2003-12-31",
    ),
    ("begins_before_it_ends", "2003-01-01 . 2003-01-01 .", "2003-01-02 . 2003-01-01 ."),
    (
        "begins_before_it_ends",
        ". 2003-01-02 2003-01-01 2003-01-02",
        ". 2003-01-03 2003-01-01 2003-01-02",
    ),
]

# One period, another, and whether they certainly share a day: the first day of one is the last
# day of the other, or the day after it.
CERTAIN = [
    ("2003-01-01/2010-01-01", "2009-12-31/..", True),
    ("2003-01-01/2010-01-01", "2010-01-01/..", False),
    ("2003-01-01/2010-01-01", "2000-01-01/2003-01-02", True),
    ("2003-01-01/2010-01-01", "2000-01-01/2003-01-01", False),
    ("2003-01-01/..", "2020-01-01/..", True),
    ("2003-01-01/..", "2003-01-01/..", True),
    ("2003-01-01/..", "2005-01-01/2006-01-01", True),
]
# Only possible days are shared.
DOUBTFUL = [
    ("2003-01-01/[2004-01-01..2004-07-12]", "2004-01-01/.."),
    ("2003-01-01/[2004-01-01..2004-07-12]", "[2004-01-01..2004-07-12]/.."),
    ("2003/2003", "2003-06-01/2003-06-02"),
    ("/..", "/.."),
    ("/..", "2003-01-01/.."),
]


def constraints_of(*packages: str) -> set[str]:
    """The names of all constraints that the models of the packages declare."""
    return {
        constraint.name
        for package in packages
        for model in apps.get_app_config(package).get_models()
        for constraint in model._meta.constraints
    }


def bounds_of(models_with_a_period: Iterable[type[models.Model]]) -> set[str]:
    """The names under which the bounds of each of these models are kept in order."""
    return {
        f"{model._meta.model_name}_{rule}" for model in models_with_a_period for rule, *_ in BOUNDS
    }


def bounds(text: str) -> dict[str, dt.date | None]:
    """The four bounds of a period, each a day or a full stop."""
    days = [dt.date.fromisoformat(word) if word != "." else None for word in text.split()]
    return dict(zip(ENDS, days, strict=True))


def overlaps(*, certainly: Iterable[Any], possibly: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    """Model, guard, one period, another, and whether the guard refuses the two together."""
    for guarded, refuses_doubt in ((certainly, False), (possibly, True)):
        for model, name in guarded:
            for held, other, refused in CERTAIN:
                yield model, name, held, other, refused
            for held, other in DOUBTFUL:
                yield model, name, held, other, refuses_doubt


def words(name: str, model: type[models.Model], field: str, choices: Any, **with_it: Any) -> Any:
    """Cases in which each word of the choices passes, and what is no word of them does not."""
    for word in choices.values:
        rest = with_it.get(word.replace(" ", "_"), {})
        yield name, model, {field: word, **rest}, {field: "?"}
        yield name, model, {field: word, **rest}, {field: f"{word[:2]} "}


def let_pass(row: models.Model) -> None:
    """Write the row and take it back."""
    with transaction.atomic():
        row.save()
        connection.check_constraints()
        transaction.set_rollback(True)


def refuse(row: models.Model, name: str) -> None:
    """Expect the database to refuse the row by this name."""
    with refused_by(name):
        row.save()


def refused_sentences(row: models.Model) -> list[str]:
    """The sentences with which Python refuses what the constraints refuse."""
    return [sentence for _code, sentence in codes_and_sentences(row)]


def codes_and_sentences(row: models.Model) -> list[tuple[str, str]]:
    """How Python refuses what the constraints refuse."""
    with pytest.raises(ValidationError) as refusal:
        row.validate_constraints()
    return [
        (error.code, sentence)
        for errors in refusal.value.error_dict.values()
        for error in errors
        for sentence in error.messages
    ]


def try_bounds(
    make: Any, model: type[models.Model], rule: str, accepted: str, refused: str
) -> None:
    """The bounds of a period stand in order, in the database and in Python's words."""
    name = f"{model._meta.model_name}_{rule}"
    let_pass(make(model, **bounds(accepted)))

    refuse(make(model, **bounds(refused)), name)

    assert codes_and_sentences(make(model, **bounds(refused))) == [(rule, sentence_of(name))]


def try_shared_days(
    make: Any, model: type[models.Model], name: str, held: str, other: str, *, refused: bool
) -> None:
    """Two rows share days only where the guard lets them."""
    make(model, held).save()

    if refused:
        refuse(make(model, other), name)
        assert codes_and_sentences(make(model, other)) == [(name, sentence_of(name))]
    else:
        make(model, other).validate_constraints()
        let_pass(make(model, other))


def try_check(make: Any, name: str, model: type[models.Model], accepted: Any, refused: Any) -> None:
    """A row is refused by name beside the nearest that passes, and Python says the sentence."""
    let_pass(make(model, **accepted))

    refuse(make(model, **refused), name)

    assert sentence_of(name) in refused_sentences(make(model, **refused))


def try_twice(
    make: Any, name: str, model: type[models.Model], first: Any, again: Any, others: Any
) -> None:
    """What is told already is refused by name, and what differs in one point passes."""
    make(model, **first).save()

    refuse(make(model, **again), name)
    assert refused_sentences(make(model, **again)) == [sentence_of(name)]

    for other in others:
        let_pass(make(model, **{**again, **other}))
