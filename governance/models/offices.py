"""Who presides over a body and who sits in it, from one day up to another."""

import datetime as dt
from collections.abc import Iterable
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from chronicle.models import Sourced
from chronicle.periods import Period, PeriodQuerySet
from governance.models.bodies import Body
from governance.rules import refuse_outside
from participants.constraints import never_certainly_overlap, one_of
from participants.models import Party


class Office(models.TextChoices):
    """An office that a body has."""

    CHAIR = "chair", _("Chair")
    CO_CHAIR = "co_chair", _("Co-Chair")
    VICE_CHAIR = "vice_chair", _("Vice-Chair")
    EXECUTIVE_SECRETARY = "executive_secretary", _("Executive Secretary")


# Whoever presides: a Chair alone, or Co-Chairs together.
PRESIDING = (Office.CHAIR.value, Office.CO_CHAIR.value)


class SeatRole(models.TextChoices):
    """How a party sits in a body; a newcomer is provisional for a year (rule 9.5)."""

    MEMBER = "member", _("member")
    PROVISIONAL = "provisional_member", _("provisional member")
    OBSERVER = "observer", _("observer")


class TenureQuerySet(PeriodQuerySet):
    """Offices held, asked by the day."""

    def as_of(self, day: dt.date) -> Self:
        """The tenures that may hold on the day, each with `certain` true or false.

        An office has one holder a day.  So a tenure of which only a year is attested, or whose
        end nobody wrote down, does not hold on a day on which another party certainly has the
        office; Co-Chairs hold theirs together.
        """
        others = self.model._default_manager.filter(
            body=OuterRef("body"),
            office=OuterRef("office"),
            throughout__contains=day,
            holder__isnull=False,
        )
        # Where the sources name no party, it may be the same: such a tenure is not ruled out.
        others = others.exclude(office=Office.CO_CHAIR).exclude(holder=OuterRef("holder"))
        return super().as_of(day).filter(Q(throughout__contains=day) | ~Exists(others))

    def with_names(self) -> Self:
        """Tenures with the body and the party they name."""
        return self.select_related("body", "holder")

    def presiding(self) -> Self:
        """The tenures of whoever presides: Chairs and Co-Chairs."""
        return self.filter(office__in=PRESIDING)


class Tenure(Period, Sourced):
    """An office of a body, held by a party and, where that is public, exercised by a person.

    `account` is the account at the desk through which the holder works; the rights of a chair
    are derived from it and from the period, and from nothing else (`governance.authority`).
    """

    body = models.ForeignKey(
        Body, on_delete=models.PROTECT, related_name="tenures", verbose_name=_("body")
    )
    office = models.CharField(_("office"), max_length=19, choices=Office)
    holder = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        related_name="tenures",
        verbose_name=_("holder"),
        null=True,
        blank=True,
    )
    person = models.CharField(_("person"), max_length=120, blank=True)
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="tenures",
        verbose_name=_("account at the desk"),
        null=True,
        blank=True,
        help_text=_("Whoever signs in with it acts in this office while the tenure lasts."),
    )

    objects = TenureQuerySet.as_manager()  # type: ignore[misc] # a manager of its own

    class Meta(Period.Meta):
        ordering = ["body", "office", "since_earliest", "id"]
        verbose_name = _("tenure")
        verbose_name_plural = _("tenures")
        constraints = [
            *Period.Meta.constraints,
            one_of(
                "office",
                Office,
                name="offices_are_known",
                message=_("This office is not one the register knows."),
            ),
            models.CheckConstraint(
                name="an_office_is_held_by_somebody",
                condition=Q(holder__isnull=False) | ~Q(person=""),
                violation_error_message=_("Say which party holds the office, or who exercises it."),
            ),
            never_certainly_overlap(
                "body",
                "office",
                name="an_office_has_one_holder",
                condition=~Q(office=Office.CO_CHAIR.value),
                message=_(
                    "Somebody else certainly holds this office on one of these days. End that "
                    "tenure first, or enter both as Co-Chairs."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body}, {self.get_office_display()}: {self.holder or self.person}"

    def clean(self) -> None:
        """Explain what the trigger would refuse; see `governance.rules`."""
        # A half-filled form has no body yet; its own field says so.
        if self.body_id is not None:
            refuse_outside("tenures_lie_within_their_bodys_life", self.span, self.body.span)


class SeatQuerySet(PeriodQuerySet):
    """Seats, asked by the day."""

    def with_names(self) -> Self:
        """Seats with the body and the party they name."""
        return self.select_related("body", "party")


class Seat(Period, Sourced):
    """A party's place in a body."""

    body = models.ForeignKey(
        Body, on_delete=models.PROTECT, related_name="seats", verbose_name=_("body")
    )
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="seats", verbose_name=_("party")
    )
    role = models.CharField(_("role"), max_length=18, choices=SeatRole)

    objects = SeatQuerySet.as_manager()  # type: ignore[misc] # a manager of its own

    class Meta(Period.Meta):
        ordering = ["body", "party", "since_earliest", "id"]
        verbose_name = _("seat")
        verbose_name_plural = _("seats")
        constraints = [
            *Period.Meta.constraints,
            one_of(
                "role",
                SeatRole,
                name="roles_of_seats_are_known",
                message=_("A seat is a member's, a provisional member's or an observer's."),
            ),
            never_certainly_overlap(
                "body",
                "party",
                name="a_party_sits_once_in_a_body",
                message=_("This party certainly has a seat in this body on one of these days."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body}: {self.party}, {self.get_role_display()}"

    def clean(self) -> None:
        """Explain what the trigger would refuse; see `governance.rules`."""
        # A half-filled form has no body yet; its own field says so.
        if self.body_id is not None:
            refuse_outside("seats_lie_within_their_bodys_life", self.span, self.body.span)


def held_on(tenures: Iterable[Tenure], day: dt.date) -> list[Tenure]:
    """Of tenures at hand, those that may hold on the day: as `TenureQuerySet.as_of` answers."""
    rows = [tenure for tenure in tenures if tenure.span.possible_on(day)]
    certain = {
        (row.body_id, row.office, row.holder_id)
        for row in rows
        if row.span.certain_on(day) and row.office != Office.CO_CHAIR and row.holder_id
    }
    return [
        row
        for row in rows
        if row.span.certain_on(day)
        or row.holder_id is None
        or not any(
            (body, office) == (row.body_id, row.office) and holder != row.holder_id
            for body, office, holder in certain
        )
    ]
