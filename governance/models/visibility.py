"""Who may see a row: everybody, the Participants, or the secretariat alone."""

from typing import Any, Self

from django.db import models
from django.db.models import CheckConstraint
from django.utils.translation import gettext_lazy as _

from participants.constraints import one_of


class Visibility(models.TextChoices):
    """Who may see a row."""

    PUBLIC = "public", _("everybody")
    PARTICIPANTS = "participants", _("Participants only")
    INTERNAL = "internal", _("the secretariat only")


class VisibleQuerySet(models.QuerySet[Any]):
    """Rows of which not everybody may see each."""

    def public(self) -> Self:
        """The rows that anybody may see."""
        return self.filter(visibility=Visibility.PUBLIC)


def visibility_is_known(name: str) -> CheckConstraint:
    """Refuse a row of which it is not said who may see it."""
    return one_of(
        "visibility",
        Visibility,
        name=name,
        message=_("Say who may see this: everybody, Participants, or the secretariat."),
    )
