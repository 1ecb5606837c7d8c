"""The procedure: before whom a text was put, under which rule, and what each party said.

The words frozen with a proceeding are its `text_sha256`; the parties frozen with it are its
entitlements.  Positions are added and never changed: the last one in time counts.
"""

from typing import Any, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from governance.models.decisions import Decision, Status
from governance.models.meetings import Meeting
from governance.models.terms import ProcedureRule, ProcedureTerms
from participants.constraints import one_of
from participants.models import Party


class ProceedingKind(models.TextChoices):
    """Where a text is put to the parties."""

    MEETING = "meeting", _("tabled at a meeting")
    WRITTEN = "written", _("circulated in writing")


class Outcome(models.TextChoices):
    """How a proceeding ended; empty while it runs."""

    RUNNING = "", _("running")
    ADOPTED = Status.ADOPTED.value, _("adopted")
    NOTED = Status.NOTED.value, _("noted")
    DEFERRED = Status.DEFERRED.value, _("deferred")
    BLOCKED = Status.BLOCKED.value, _("no consensus")
    WITHDRAWN = Status.WITHDRAWN.value, _("withdrawn")


class Proceeding(ProcedureTerms):
    """One time that a text is put to the parties, with its words, its rule and its deadline.

    A deferred text is put to them again in another proceeding.  `opened_on` is the day whose
    Participants or members form the consensus.
    """

    decision = models.ForeignKey(
        Decision, on_delete=models.PROTECT, related_name="proceedings", verbose_name=_("decision")
    )
    kind = models.CharField(_("kind"), max_length=7, choices=ProceedingKind)
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.PROTECT,
        related_name="proceedings",
        verbose_name=_("meeting"),
        null=True,
        blank=True,
    )
    opened_on = models.DateField(_("put to the parties on"))
    deadline_at = models.DateTimeField(_("deadline"), null=True, blank=True)
    time_zone = models.CharField(_("time zone of the deadline"), max_length=40, blank=True)
    text_sha256 = models.CharField(_("SHA-256 of the words"), max_length=64)
    rule = models.ForeignKey(
        ProcedureRule,
        on_delete=models.PROTECT,
        related_name="proceedings",
        verbose_name=_("rule"),
        null=True,
        blank=True,
        help_text=_("Empty: the documented default applied."),
    )
    outcome = models.CharField(_("outcome"), max_length=9, choices=Outcome, blank=True, default="")
    closed_at = models.DateTimeField(_("closed"), null=True, blank=True)
    ground = models.TextField(_("reason of the outcome"), blank=True)

    class Meta:
        ordering = ["decision", "id"]
        verbose_name = _("proceeding")
        verbose_name_plural = _("proceedings")
        constraints = [
            models.UniqueConstraint(
                name="a_text_is_before_the_parties_once_at_a_time",
                fields=["decision"],
                condition=Q(outcome=""),
                violation_error_message=_("This text is before the parties already."),
            ),
            models.CheckConstraint(
                name="a_written_procedure_has_a_deadline",
                condition=Q(kind="meeting", deadline_at__isnull=True, time_zone="")
                | (Q(kind="written", deadline_at__isnull=False) & ~Q(time_zone="")),
                violation_error_message=_(
                    "A written procedure has a deadline and its time zone; a meeting has none."
                ),
            ),
            models.CheckConstraint(
                name="a_proceeding_is_closed_with_its_outcome",
                condition=Q(outcome="", closed_at__isnull=True)
                | (~Q(outcome="") & Q(closed_at__isnull=False)),
                violation_error_message=_("An outcome and the moment of it go together."),
            ),
            models.CheckConstraint(
                name="a_written_procedure_runs_to_its_deadline",
                condition=Q(kind="meeting")
                | Q(outcome__in=["", Outcome.WITHDRAWN.value])
                | Q(closed_at__gt=F("deadline_at")),
                violation_error_message=_(
                    "A written procedure runs to its deadline; before it, the text can only be "
                    "withdrawn."
                ),
            ),
            one_of(
                "kind",
                ProceedingKind,
                name="kinds_of_proceedings_are_known",
                message=_("A text is tabled at a meeting or circulated in writing."),
            ),
            one_of(
                "outcome",
                Outcome,
                name="outcomes_are_known",
                message=_("This outcome is not one the Kimberley Process knows."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision.title}: {self.get_kind_display()}"


class Part(models.TextChoices):
    """What part a party has in a consensus."""

    DECIDES = "decides", _("forms the consensus")
    CONCERNED = "concerned", _("concerned: its own objection does not stand in the way")
    SUSPENDED = "suspended", _("suspended: does not count under the rule")
    PROVISIONAL = "provisional", _("provisional member: does not count under the rule")
    OBSERVES = "observes", _("Observer: heard, never counted")


class Entitlement(models.Model):
    """A party before which a text was put, and its part in the consensus, as of that day.

    Frozen with the proceeding: a later admission or withdrawal changes nothing.  `speaks_for` is
    the number of states that an organisation represents with its one voice.
    """

    proceeding = models.ForeignKey(
        Proceeding,
        on_delete=models.PROTECT,
        related_name="entitlements",
        verbose_name=_("proceeding"),
    )
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="entitlements", verbose_name=_("party")
    )
    part = models.CharField(_("part"), max_length=11, choices=Part)
    certain = models.BooleanField(
        _("certain"),
        default=True,
        help_text=_("No: the sources do not say whether the party sat in the body that day."),
    )
    speaks_for = models.PositiveSmallIntegerField(_("states represented"), default=0)

    class Meta:
        ordering = ["proceeding", "party__name"]
        verbose_name = _("entitlement")
        verbose_name_plural = _("entitlements")
        constraints = [
            models.UniqueConstraint(
                name="a_party_is_entitled_once",
                fields=["proceeding", "party"],
                violation_error_message=_("This party is listed already."),
            ),
            one_of(
                "part",
                Part,
                name="parts_in_a_consensus_are_known",
                message=_("This part is not one the register knows."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party}: {self.get_part_display()}"


class Stance(models.TextChoices):
    """What a party says of a text; nobody is counted but for those who object or support."""

    SUPPORT = "support", _("supports")
    ABSTENTION = "abstention", _("abstains")
    OBJECTION = "objection", _("objects")
    EASED = "eased", _("eases its objection and does not stand in the way")
    RETRACTED = "retracted", _("takes its position back")
    VIEW = "view", _("gives its view")


class PositionQuerySet(models.QuerySet[Any]):
    """Positions in the order in which they were taken."""

    def in_time(self) -> Self:
        """Those that arrived while the text was before the parties."""
        return self.filter(late=False)


class Position(models.Model):
    """What a party said of a text, in whose words, when; the last in time counts."""

    entitlement = models.ForeignKey(
        Entitlement,
        on_delete=models.PROTECT,
        related_name="positions",
        verbose_name=_("entitlement"),
    )
    stance = models.CharField(_("stance"), max_length=10, choices=Stance)
    wording = models.TextField(_("wording"), blank=True)
    lodged_by = models.CharField(_("lodged by"), max_length=120, blank=True)
    lodged_at = models.DateTimeField(_("lodged"))
    late = models.BooleanField(
        _("late"), default=False, help_text=_("It came after the deadline and does not count.")
    )
    public = models.BooleanField(
        _("public"), default=False, help_text=_("Readers of the public register see it.")
    )

    objects = PositionQuerySet.as_manager()

    class Meta:
        ordering = ["lodged_at", "id"]
        verbose_name = _("position")
        verbose_name_plural = _("positions")
        constraints = [
            one_of(
                "stance",
                Stance,
                name="stances_are_known",
                message=_("This stance is not one the Kimberley Process knows."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.entitlement.party}: {self.get_stance_display()}"
