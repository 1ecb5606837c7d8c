"""Selections, such as that of the secretariat's host, and what Participants owe."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from chronicle.fields import DayField
from chronicle.models import Sourced
from chronicle.periods import Period
from governance.models.bodies import Body
from participants.constraints import never_certainly_overlap, one_of
from participants.models import Party


class Selection(Sourced):
    """A choice between candidates, which may take years and end with a decision."""

    slug = models.SlugField(_("slug"), max_length=40)
    title = models.CharField(_("title"), max_length=150)
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,
        related_name="selections",
        verbose_name=_("chosen by"),
    )

    class Meta:
        ordering = ["title"]
        verbose_name = _("selection")
        verbose_name_plural = _("selections")
        constraints = [
            models.UniqueConstraint(
                name="a_slug_names_one_selection",
                fields=["slug"],
                violation_error_message=_("Another selection already has this slug."),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Stage(models.TextChoices):
    """How far a candidate has come."""

    EXPRESSION_OF_INTEREST = "expression_of_interest", _("expression of interest")
    SHORTLIST = "shortlist", _("shortlist")
    FINAL = "final", _("final")


class CandidacyOutcome(models.TextChoices):
    """How a candidate left a stage."""

    RECEIVED = "received", _("received")
    IN_CONTENTION = "in contention", _("in contention")
    NO_LONGER = "no longer in contention", _("no longer in contention")
    WITHDREW = "withdrew", _("withdrew")
    NOT_SELECTED = "not selected", _("not selected")
    SELECTED = "selected", _("selected")


class Candidacy(Sourced):
    """A candidate at a stage of a selection; a candidate need not be a Participant."""

    selection = models.ForeignKey(
        Selection,
        on_delete=models.PROTECT,
        related_name="candidacies",
        verbose_name=_("selection"),
    )
    candidate = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="candidacies", verbose_name=_("candidate")
    )
    stage = models.CharField(_("stage"), max_length=22, choices=Stage)
    outcome = models.CharField(_("outcome"), max_length=23, choices=CandidacyOutcome)
    happened_on = DayField(_("on"), null=True, blank=True)
    detail = models.TextField(_("detail"), blank=True)

    class Meta:
        ordering = ["selection", "happened_on", "id"]
        verbose_name = _("candidacy")
        verbose_name_plural = _("candidacies")
        constraints = [
            models.UniqueConstraint(
                name="a_candidate_is_at_a_stage_once",
                fields=["selection", "candidate", "stage"],
                violation_error_message=_("This candidate is already recorded at this stage."),
            ),
            models.UniqueConstraint(
                name="a_selection_selects_one",
                fields=["selection"],
                condition=Q(outcome="selected"),
                violation_error_message=_("Another candidate has been selected already."),
            ),
            one_of(
                "stage",
                Stage,
                name="stages_are_known",
                message=_("This stage is not one the register knows."),
            ),
            one_of(
                "outcome",
                CandidacyOutcome,
                name="outcomes_of_candidacies_are_known",
                message=_("This outcome is not one the register knows."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.candidate}: {self.get_stage_display()}, {self.get_outcome_display()}"


class Milestone(Sourced):
    """Something that happened on the way to a choice; the day may be known by its year only."""

    selection = models.ForeignKey(
        Selection,
        on_delete=models.PROTECT,
        related_name="milestones",
        verbose_name=_("selection"),
    )
    happened_on = DayField(_("on"), null=True, blank=True)
    event = models.TextField(_("event"))

    class Meta:
        ordering = ["selection", "happened_on", "id"]
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")
        constraints = [
            models.UniqueConstraint(
                name="a_milestone_is_told_once",
                fields=["selection", "event"],
                violation_error_message=_("This milestone is already recorded."),
            ),
        ]

    def __str__(self) -> str:
        return self.event[:80]


class Obligation(Period, Sourced):
    """What somebody owes the scheme, and when; amended by a decision, never overwritten."""

    name = models.CharField(_("name"), max_length=120)
    who = models.CharField(_("who"), max_length=120)
    frequency = models.CharField(_("how often"), max_length=60)
    deadline_rule = models.CharField(_("until when"), max_length=250, blank=True)

    class Meta(Period.Meta):
        ordering = ["name", "since_earliest", "id"]
        verbose_name = _("obligation")
        verbose_name_plural = _("obligations")
        constraints = [
            *Period.Meta.constraints,
            never_certainly_overlap(
                "name",
                name="an_obligation_is_told_once_a_day",
                message=_("This obligation is certainly in force on one of these days already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
