"""Bodies of the Kimberley Process: what they are called and what they are asked to do."""

import datetime as dt
from typing import Self

from django.db import models
from django.db.models import Prefetch, Q
from django.utils.translation import gettext_lazy as _

from chronicle.models import Sourced
from chronicle.periods import Period, PeriodQuerySet
from governance.rules import refuse_circle, refuse_outside
from participants.constraints import never_certainly_overlap, never_possibly_overlap, one_of

PLENARY = "kp"


class BodyKind(models.TextChoices):
    """What a body is to the scheme; the whole of it, meeting in Plenary, is one too."""

    PLENARY = "plenary", _("Plenary")
    WORKING_GROUP = "working_group", _("working group")
    COMMITTEE = "committee", _("committee")
    AD_HOC_COMMITTEE = "ad_hoc_committee", _("ad hoc committee")
    TECHNICAL_TEAM = "technical_team", _("technical team")
    SUPPORT_MECHANISM = "support_mechanism", _("support mechanism")
    SECRETARIAT = "secretariat", _("secretariat")
    MINISTERIAL = "ministerial", _("ministerial meeting")
    EXTERNAL = "external", _("body outside the scheme")


class BodyQuerySet(PeriodQuerySet):
    """Bodies, asked by the day."""

    def named(self, day: dt.date) -> Self:
        """Bodies that bring along the name they had on the day, for `Body.name_on`."""
        names = BodyName.objects.as_of(day)
        return self.prefetch_related(Prefetch("names", names, to_attr="names_that_day"))


class Body(Period, Sourced):
    """A group, a committee, a team; its period is the days on which it exists.

    `name` and `acronym` are the latest; where they have changed, `BodyName` has those of all
    days.  `mandate` says what the body is for; `Mandate` has the mandates that have a period.
    """

    slug = models.SlugField(_("slug"), max_length=40)
    kind = models.CharField(_("kind"), max_length=17, choices=BodyKind)
    acronym = models.CharField(_("acronym"), max_length=12, blank=True)
    name = models.CharField(_("name"), max_length=150)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="children",
        verbose_name=_("reports to"),
        null=True,
        blank=True,
    )
    mandate = models.TextField(_("mandate"), blank=True)

    objects = BodyQuerySet.as_manager()  # type: ignore[misc] # a manager of its own

    class Meta(Period.Meta):
        ordering = ["name"]
        verbose_name = _("body")
        verbose_name_plural = _("bodies")
        constraints = [
            *Period.Meta.constraints,
            one_of(
                "kind",
                BodyKind,
                name="body_kinds_are_known",
                message=_("This kind of body is not one the register knows."),
            ),
            models.UniqueConstraint(
                name="a_slug_names_one_body",
                fields=["slug"],
                violation_error_message=_("Another body already has this slug."),
            ),
            models.UniqueConstraint(
                name="a_name_names_one_body",
                fields=["name"],
                deferrable=models.Deferrable.IMMEDIATE,
                violation_error_message=_("Another body already has this name."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Explain what the triggers would refuse; see `governance.rules`."""
        # A new body has nobody below it, and neither offices nor seats.
        if self._state.adding:
            return
        if self.parent_id is not None:
            above = dict(Body.objects.values_list("pk", "parent_id"))
            refuse_circle(
                "bodies_never_report_in_a_circle",
                "parent",
                self.parent_id,
                self.pk,
                lambda body: filter(None, [above[body]]),
            )
        for tenure in self.tenures.all():
            refuse_outside("tenures_lie_within_their_bodys_life", tenure.span, self.span)
        for seat in self.seats.all():
            refuse_outside("seats_lie_within_their_bodys_life", seat.span, self.span)

    def name_on(self, day: dt.date) -> str:
        """The name in use on the day; the latest name where no other is recorded.

        Free of queries for bodies that came from `BodyQuerySet.named` with the same day.
        """
        names = getattr(self, "names_that_day", None)
        if names is None:
            names = list(self.names.as_of(day))
        return names[0].name if names else self.name


class BodyName(Period, Sourced):
    """A name and acronym in the days in which a body had them."""

    body = models.ForeignKey(
        Body, on_delete=models.PROTECT, related_name="names", verbose_name=_("body")
    )
    name = models.CharField(_("name"), max_length=150)
    acronym = models.CharField(_("acronym"), max_length=12, blank=True)

    class Meta(Period.Meta):
        ordering = ["body", "within"]
        verbose_name = _("name of a body")
        verbose_name_plural = _("names of bodies")
        constraints = [
            *Period.Meta.constraints,
            never_possibly_overlap(
                "body",
                name="a_body_has_one_name_a_day",
                message=_("This body already has a name on one of these days."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Mandate(Period, Sourced):
    """What a body was asked to do, from one day until the day on which that lapses.

    The end of the period is the sunset: the first day on which the body works without this
    mandate unless another begins.
    """

    body = models.ForeignKey(
        Body, on_delete=models.PROTECT, related_name="mandates", verbose_name=_("body")
    )
    text = models.TextField(_("text"))

    class Meta(Period.Meta):
        ordering = ["body", "since_earliest", "id"]
        verbose_name = _("mandate")
        verbose_name_plural = _("mandates")
        constraints = [
            *Period.Meta.constraints,
            never_certainly_overlap(
                "body",
                name="mandates_of_one_body_never_certainly_overlap",
                message=_(
                    "This body certainly has another mandate on one of these days. End that one "
                    "first."
                ),
            ),
            models.CheckConstraint(
                name="mandates_have_a_text",
                condition=~Q(text=""),
                violation_error_message=_("Say what the body is asked to do."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body}: {self.text[:60]}"
