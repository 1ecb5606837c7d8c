"""Columns and constraints that all figures share.

Volumes are in carats, values in US dollars.  An empty figure is not known; 0 was declared.
"""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

# The scheme began on 1 January 2003; no figure of it can speak of an earlier year.
FIRST_YEAR, LAST_YEAR = 2003, 2199


def carats(label: Any, **options: Any) -> "models.DecimalField[Any, Any]":
    """A volume in carats, to a hundredth."""
    return models.DecimalField(label, max_digits=16, decimal_places=2, **options)


def dollars(label: Any, **options: Any) -> "models.DecimalField[Any, Any]":
    """A value in US dollars, to a cent."""
    return models.DecimalField(label, max_digits=18, decimal_places=2, **options)


def nothing_below_zero(name: str, *fields: str) -> models.CheckConstraint:
    """Refuse a figure below zero; an empty one is not known."""
    condition = Q()
    for field in fields:
        condition &= Q(**{f"{field}__isnull": True}) | Q(**{f"{field}__gte": 0})
    return models.CheckConstraint(
        name=name,
        condition=condition,
        violation_error_message=_("A figure is zero or more; leave it empty when not known."),
    )


def year_of_the_scheme(name: str) -> models.CheckConstraint:
    """Refuse a year before the scheme began or one that must be a slip."""
    return models.CheckConstraint(
        name=name,
        condition=Q(year__gte=FIRST_YEAR, year__lte=LAST_YEAR),
        violation_error_message=_("The year lies outside 2003 to 2199."),
    )


class Series(models.TextChoices):
    """Who compiled a figure."""

    KP = "kp", _("Kimberley Process")
    WMD = "wmd", _("World Mining Data")
    NATIONAL = "national", _("national")
