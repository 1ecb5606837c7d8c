"""Effects: what a decision changes in the register, planned with it and written when adopted."""

from functools import reduce
from operator import or_
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from chronicle.fields import DayField
from governance.models.bodies import Body, BodyKind, BodyName, Mandate
from governance.models.decisions import Decision
from governance.models.offices import Office, Seat, SeatRole, Tenure
from governance.models.selections import Candidacy, Obligation, Selection
from participants.constraints import one_of
from participants.models import Party, Standing, StandingKind, Suspension, SuspensionKind


class EffectKind(models.TextChoices):
    """What a decision does to the register."""

    ADMIT = "admit", _("admits")
    READMIT = "readmit", _("readmits")
    WITHDRAW = "withdraw", _("ends the standing of")
    CONFIRM = "confirm", _("confirms the list of Participants")
    SUSPEND = "suspend", _("suspends or restricts the trade of")
    REPLACE = "replace", _("replaces the measure against")
    LIFT = "lift", _("lifts the measure against")
    ESTABLISH = "establish", _("establishes")
    RENAME = "rename", _("renames")
    REMANDATE = "remandate", _("gives a mandate to")
    DISSOLVE = "dissolve", _("dissolves")
    ELECT = "elect", _("elects")
    END_TENURE = "end_tenure", _("ends the tenure of")
    SEAT = "seat", _("seats")
    END_SEAT = "end_seat", _("ends the seat of")
    SELECT = "select", _("selects")
    AMEND = "amend", _("amends the obligation")


# The row of the register that each kind writes or ends; a confirmed list is no single row.
WRITES: dict[str, str | None] = {
    EffectKind.ADMIT: "standing",
    EffectKind.READMIT: "standing",
    EffectKind.WITHDRAW: "standing",
    EffectKind.CONFIRM: None,
    EffectKind.SUSPEND: "suspension",
    EffectKind.REPLACE: "suspension",
    EffectKind.LIFT: "suspension",
    EffectKind.ESTABLISH: "established",
    EffectKind.RENAME: "body_name",
    EffectKind.REMANDATE: "mandate",
    EffectKind.DISSOLVE: "established",
    EffectKind.ELECT: "tenure",
    EffectKind.END_TENURE: "tenure",
    EffectKind.SEAT: "seat",
    EffectKind.END_SEAT: "seat",
    EffectKind.SELECT: "candidacy",
    EffectKind.AMEND: "obligation",
}
ROWS = tuple(dict.fromkeys(row for row in WRITES.values() if row))

# What a plan of each kind must name; the verbs of `governance.effects` read nothing else.
NEEDS: dict[str, tuple[str, ...]] = {
    EffectKind.ADMIT: ("party", "standing_kind"),
    EffectKind.READMIT: ("party", "standing_kind"),
    EffectKind.WITHDRAW: ("party",),
    EffectKind.CONFIRM: (),
    EffectKind.SUSPEND: ("party", "measure", "text"),
    EffectKind.REPLACE: ("party", "measure", "text"),
    EffectKind.LIFT: ("party", "measure"),
    EffectKind.ESTABLISH: ("body", "name", "slug", "body_kind"),
    EffectKind.RENAME: ("body", "name"),
    EffectKind.REMANDATE: ("body", "text"),
    EffectKind.DISSOLVE: ("body",),
    EffectKind.ELECT: ("body", "office"),
    EffectKind.END_TENURE: ("body", "office"),
    EffectKind.SEAT: ("body", "party", "role"),
    EffectKind.END_SEAT: ("body", "party"),
    EffectKind.SELECT: ("selection", "party"),
    EffectKind.AMEND: ("amends", "text"),
}
PLAN = (
    "kind",
    "effective_on",
    "until",
    "party",
    "standing_kind",
    "measure",
    "body",
    "office",
    "person",
    "role",
    "slug",
    "name",
    "acronym",
    "body_kind",
    "selection",
    "amends",
    "text",
)


def _only_the_row_of_its_kind() -> Q:
    """Of the rows an effect can point to, at most the one that its kind writes."""

    def fits(kind: str, written: str | None) -> Q:
        others = {f"{row}__isnull": True for row in ROWS if row != written}
        return Q(kind=kind, **others)

    return reduce(or_, (fits(kind, written) for kind, written in WRITES.items()))


def _target(model: type[models.Model], label: Any) -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(
        model,
        on_delete=models.PROTECT,
        related_name="effects",
        verbose_name=label,
        null=True,
        blank=True,
        editable=False,
    )


def _named(model: type[models.Model], label: Any) -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(
        model,
        on_delete=models.PROTECT,
        related_name="planned_effects",
        verbose_name=label,
        null=True,
        blank=True,
    )


class Effect(models.Model):
    """One thing that a decision changes: first what is planned, then the row it was written to.

    An empty `effective_on` means the day from which the decision is in force.
    """

    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, related_name="effects", verbose_name=_("decision")
    )
    kind = models.CharField(_("what it does"), max_length=10, choices=EffectKind)
    effective_on = DayField(
        _("from the day"),
        null=True,
        blank=True,
        help_text=_("Empty: the day from which the decision is in force."),
    )
    until = DayField(_("until"), null=True, blank=True)
    party = _named(Party, _("party"))
    standing_kind = models.CharField(
        _("as"), max_length=14, choices=StandingKind, blank=True, default=""
    )
    measure = models.CharField(
        _("measure"), max_length=14, choices=SuspensionKind, blank=True, default=""
    )
    body = _named(Body, _("body"))
    office = models.CharField(_("office"), max_length=19, choices=Office, blank=True, default="")
    person = models.CharField(_("person"), max_length=120, blank=True)
    role = models.CharField(
        _("role of the seat"), max_length=18, choices=SeatRole, blank=True, default=""
    )
    slug = models.SlugField(_("slug of the new body"), max_length=40, blank=True)
    name = models.CharField(_("new name"), max_length=150, blank=True)
    acronym = models.CharField(_("new acronym"), max_length=12, blank=True)
    body_kind = models.CharField(
        _("kind of the new body"), max_length=17, choices=BodyKind, blank=True, default=""
    )
    selection = _named(Selection, _("selection"))
    amends = _named(Obligation, _("obligation"))
    text = models.TextField(
        _("words"),
        blank=True,
        help_text=_("What a measure means, a mandate asks, or an obligation says from now on."),
    )
    note = models.TextField(_("note"), blank=True)

    standing = _target(Standing, _("standing"))
    suspension = _target(Suspension, _("suspension"))
    established = _target(Body, _("body established or dissolved"))
    body_name = _target(BodyName, _("name of a body"))
    mandate = _target(Mandate, _("mandate"))
    tenure = _target(Tenure, _("tenure"))
    seat = _target(Seat, _("seat"))
    candidacy = _target(Candidacy, _("candidacy"))
    obligation = _target(Obligation, _("obligation as amended"))

    class Meta:
        ordering = ["decision", "id"]
        verbose_name = _("effect")
        verbose_name_plural = _("effects")
        constraints = [
            one_of(
                "kind",
                EffectKind,
                name="effects_are_known",
                message=_("This effect is not one the register knows."),
            ),
            models.CheckConstraint(
                name="an_effect_writes_the_row_of_its_kind",
                condition=_only_the_row_of_its_kind(),
                violation_error_message=_("An effect points to the one row that its kind writes."),
            ),
        ]

    def __str__(self) -> str:
        subject = self.party or self.name or self.body or self.amends or ""
        return f"{self.get_kind_display()} {subject}".strip()

    @property
    def row(self) -> models.Model | None:
        """The row of the register that the effect was written to."""
        return next((found for row in ROWS if (found := getattr(self, row)) is not None), None)
