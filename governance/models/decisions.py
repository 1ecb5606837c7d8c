"""Decisions: their words, where and when they were taken, and how far a text has come."""

import secrets
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from chronicle.fields import DayField
from chronicle.models import Sourced
from governance.models.bodies import Body
from governance.models.meetings import AgendaItem, Meeting
from governance.models.visibility import Visibility, visibility_is_known
from governance.rules import agenda_is_of_one_meeting
from participants.constraints import one_of
from participants.models import Party


class DecisionKind(models.TextChoices):
    """What kind of text it is, in the words of the scheme and of the United Nations."""

    ADMINISTRATIVE_DECISION = "administrative_decision", _("Administrative Decision")
    PLENARY_DECISION = "plenary_decision", _("Plenary decision")
    BODY_DECISION = "body_decision", _("decision of a body")
    RECOMMENDATION = "recommendation", _("recommendation")
    WRITTEN_PROCEDURE = "written_procedure", _("decision by written procedure")
    CHAIRS_NOTICE = "chairs_notice", _("Chair's Notice")
    FINAL_COMMUNIQUE = "final_communique", _("final communiqué")
    DECLARATION = "declaration", _("declaration")
    UN_SC_RESOLUTION = "un_sc_resolution", _("resolution of the Security Council")
    UN_GA_RESOLUTION = "un_ga_resolution", _("resolution of the General Assembly")


class Procedure(models.TextChoices):
    """How it was decided; empty until the text is tabled or circulated."""

    CONSENSUS = "consensus", _("by consensus")
    WRITTEN = "written_procedure", _("by written procedure")
    OTHER = "other", _("in another way")
    NOT_SETTLED = "", _("not settled yet")


class Status(models.TextChoices):
    """How far a text has come; see `governance.procedure` for the steps between."""

    DRAFT = "draft", _("draft")
    SUBMITTED = "submitted", _("submitted")
    RETURNED = "returned", _("returned")
    TABLED = "tabled", _("tabled")
    CIRCULATED = "circulated", _("circulated")
    DEFERRED = "deferred", _("deferred")
    ADOPTED = "adopted", _("adopted")
    NOTED = "noted", _("noted")
    BLOCKED = "blocked", _("no consensus")
    WITHDRAWN = "withdrawn", _("withdrawn")


# The words may be worked on; they are before a meeting or in circulation; all is over.
OPEN_TO_CHANGE = (Status.DRAFT, Status.RETURNED, Status.SUBMITTED, Status.DEFERRED)
BEFORE_THE_PARTIES = (Status.TABLED, Status.CIRCULATED)
FINAL = (Status.ADOPTED, Status.NOTED, Status.BLOCKED, Status.WITHDRAWN)

# What a reader of the public register may learn of: texts on which it was decided, also those
# that found no consensus.  Nothing of a text that is still under way.
DECIDED = (Status.ADOPTED.value, Status.NOTED.value, Status.BLOCKED.value)


class Ending(models.TextChoices):
    """How a source says that a decision ended, where no link to another decision tells."""

    RUNNING = "", _("not said to have ended")
    LAPSED = "lapsed", _("lapsed: its time or purpose is over")
    SUPERSEDED = "superseded", _("replaced, revised or lifted later")


class Capacity(models.TextChoices):
    """In what capacity somebody sent a text in."""

    SECRETARIAT = "secretariat", _("secretariat")
    CHAIR = "chair", _("Chair")
    CO_CHAIR = "co_chair", _("Co-Chair")
    VICE_CHAIR = "vice_chair", _("Vice-Chair")
    FORMER = "former", _("former office-holder")
    NOT_RECORDED = "", _("not recorded")


class DecisionQuerySet(models.QuerySet[Any]):
    """Decisions, and what of them the public may see."""

    def public(self) -> Self:
        """The decisions that anybody may see: public ones, on which it was decided."""
        return self.filter(visibility=Visibility.PUBLIC, status__in=DECIDED)

    def with_names(self) -> Self:
        """Decisions with the body and the meeting they name."""
        return self.select_related("body", "meeting")


def new_handle() -> str:
    """A short random name for a text; a number would tell how many texts there are."""
    return secrets.token_hex(4)


class Decision(Sourced):
    """A text put forward for a decision, and what became of it.

    `reference` is the official number where there is one; for decisions of the past without one
    the key by which the register's data knows them; for those taken here the next number of the
    body and year, allocated when it is adopted.  `decided_on` and `in_force_from` are two days;
    an empty `in_force_from` means that it applies from the day it was decided.
    """

    reference = models.CharField(_("reference"), max_length=80, null=True, blank=True)
    official_reference = models.CharField(_("official number"), max_length=80, blank=True)
    series = models.CharField(_("series"), max_length=40, blank=True, editable=False)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True, editable=False)
    number = models.PositiveIntegerField(_("number"), null=True, blank=True, editable=False)

    handle = models.CharField(_("handle"), max_length=8, default=new_handle, editable=False)

    title = models.CharField(_("title"), max_length=300)
    kind = models.CharField(_("kind"), max_length=23, choices=DecisionKind)
    body = models.ForeignKey(
        Body, on_delete=models.PROTECT, related_name="decisions", verbose_name=_("body")
    )
    meeting = models.ForeignKey(
        Meeting,
        on_delete=models.PROTECT,
        related_name="decisions",
        verbose_name=_("meeting"),
        null=True,
        blank=True,
    )
    agenda_item = models.ForeignKey(
        AgendaItem,
        on_delete=models.PROTECT,
        related_name="decisions",
        verbose_name=_("agenda item"),
        null=True,
        blank=True,
    )
    procedure = models.CharField(
        _("procedure"), max_length=17, choices=Procedure, blank=True, default=""
    )
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.DRAFT)
    decided_on = DayField(_("decided on"), null=True, blank=True)
    in_force_from = DayField(
        _("in force from"),
        null=True,
        blank=True,
        help_text=_("Empty: from the day on which it is decided."),
    )
    ended_as = models.CharField(_("how it ended"), max_length=10, choices=Ending, blank=True)
    ended_on = DayField(_("ended on"), null=True, blank=True)

    text = models.TextField(
        _("text"),
        blank=True,
        help_text=_(
            "Markdown. Operative paragraphs are numbered: each begins a line with 1., 2. …"
        ),
    )
    language = models.CharField(_("language of the text"), max_length=2, blank=True)
    summary = models.TextField(_("summary"), blank=True)
    visibility = models.CharField(
        _("visible to"), max_length=12, choices=Visibility, default=Visibility.PUBLIC
    )
    concerns = models.ManyToManyField(
        Party, related_name="decisions", verbose_name=_("concerns"), blank=True
    )

    drafted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("drafted by"),
        null=True,
        blank=True,
        editable=False,
    )
    submitted_as = models.CharField(
        _("sent in as"), max_length=11, choices=Capacity, blank=True, editable=False
    )
    remark = models.TextField(_("remark on the last step"), blank=True, editable=False)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        ordering = ["-decided_on", "reference", "id"]
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        permissions = [("act_as_secretariat", "Can take every step of the procedure")]
        constraints = [
            models.UniqueConstraint(
                name="a_reference_names_one_decision",
                fields=["reference"],
                violation_error_message=_("Another decision already has this reference."),
            ),
            models.UniqueConstraint(
                name="a_handle_names_one_decision",
                fields=["handle"],
                violation_error_message=_("Another decision already has this handle."),
            ),
            models.UniqueConstraint(
                name="a_number_is_given_once",
                fields=["series", "year", "number"],
                condition=Q(number__isnull=False),
                violation_error_message=_("This number of the body and year is already given."),
            ),
            models.CheckConstraint(
                name="a_number_belongs_to_a_series",
                condition=Q(number__isnull=True, year__isnull=True, series="")
                | (
                    Q(
                        number__isnull=False,
                        number__gte=1,
                        year__isnull=False,
                        reference__isnull=False,
                    )
                    & ~Q(series="")
                ),
                violation_error_message=_("A number goes with its body, year and reference."),
            ),
            models.CheckConstraint(
                name="what_was_adopted_has_a_reference",
                condition=~Q(status=Status.ADOPTED.value) | Q(reference__isnull=False),
                violation_error_message=_("An adopted decision needs its reference."),
            ),
            models.CheckConstraint(
                name="decisions_have_a_title",
                condition=~Q(title=""),
                violation_error_message=_("A decision needs a title."),
            ),
            one_of(
                "kind",
                DecisionKind,
                name="decision_kinds_are_known",
                message=_("This kind of decision is not one the register knows."),
            ),
            one_of(
                "procedure",
                Procedure,
                name="procedures_are_known",
                message=_("This procedure is not one the register knows."),
            ),
            one_of(
                "status",
                Status,
                name="statuses_are_known",
                message=_("This status is not one the register knows."),
            ),
            one_of(
                "ended_as",
                Ending,
                name="endings_are_known",
                message=_("A decision ended by lapsing, or by being replaced, revised or lifted."),
            ),
            one_of(
                "submitted_as",
                Capacity,
                name="capacities_are_known",
                message=_("This capacity is not one the register knows."),
            ),
            visibility_is_known("decisions_are_visible_to_somebody"),
        ]

    def __str__(self) -> str:
        return f"{self.reference}: {self.title}" if self.reference else self.title

    def clean(self) -> None:
        """Explain what the trigger would refuse; see `governance.rules`."""
        if self.agenda_item is not None:
            agenda_is_of_one_meeting(
                "agenda_item", self.agenda_item.meeting_id, self.meeting_id or 0
            )

    @property
    def key(self) -> str:
        """What names the decision in an address: its reference, or its handle without one."""
        return self.reference or f"text-{self.handle}"
