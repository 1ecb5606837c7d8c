"""Constraints that several models of this layer share."""

from typing import TYPE_CHECKING

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import RangeOperators
from django.db.models import CheckConstraint, Deferrable, Q, TextChoices

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise


def one_of(
    field: str, choices: type[TextChoices], *, name: str, message: "_StrPromise"
) -> CheckConstraint:
    """Refuse a value outside the choices; `choices=` on a field binds forms only."""
    return CheckConstraint(
        name=name,
        condition=Q(**{f"{field}__in": choices.values}),
        violation_error_code=name,
        violation_error_message=message,
    )


def never_certainly_overlap(
    *fields: str, name: str, message: "_StrPromise", condition: Q | None = None
) -> ExclusionConstraint:
    """Refuse two rows that agree on the fields and certainly hold on a common day.

    With a condition, only of the rows that fulfil it.
    """
    return _never_share_a_day("throughout", fields, name, message, condition)


def never_possibly_overlap(*fields: str, name: str, message: "_StrPromise") -> ExclusionConstraint:
    """Refuse two rows that agree on the fields and may hold on a common day."""
    return _never_share_a_day("within", fields, name, message)


def _never_share_a_day(
    days: str,
    fields: tuple[str, ...],
    name: str,
    message: "_StrPromise",
    condition: Q | None = None,
) -> ExclusionConstraint:
    return ExclusionConstraint(
        name=name,
        condition=condition,
        # Judged at each row, but a load that moves the border of two rows may ask for the end.
        deferrable=Deferrable.IMMEDIATE,
        expressions=[
            *((field, RangeOperators.EQUAL) for field in fields),
            (days, RangeOperators.OVERLAPS),
        ],
        violation_error_code=name,
        violation_error_message=message,
    )
