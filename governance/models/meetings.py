"""Meetings: when and where, who presided, what was on the agenda, who attended."""

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from chronicle.fields import DayField
from chronicle.models import Sourced
from governance.models.bodies import Body
from governance.models.visibility import Visibility, VisibleQuerySet, visibility_is_known
from governance.rules import agenda_is_of_one_meeting, refuse_circle
from participants.constraints import one_of
from participants.models import Party


class MeetingKind(models.TextChoices):
    """What kind of meeting it is."""

    PLENARY = "plenary", _("Plenary")
    SPECIAL_PLENARY = "special_plenary", _("Special Plenary")
    INTERSESSIONAL = "intersessional", _("Intersessional")
    SPECIAL_INTERSESSIONAL = "special_intersessional", _("Special Intersessional")
    MINISTERIAL = "ministerial", _("ministerial meeting")
    BODY = "body", _("meeting of a body")
    TELECONFERENCE = "teleconference", _("teleconference")
    OTHER = "other", _("other meeting")


# The meetings of the whole Kimberley Process; those that decide end with a communiqué.
OF_THE_WHOLE = (
    MeetingKind.PLENARY.value,
    MeetingKind.SPECIAL_PLENARY.value,
    MeetingKind.INTERSESSIONAL.value,
    MeetingKind.SPECIAL_INTERSESSIONAL.value,
)
PLENARIES = (MeetingKind.PLENARY.value, MeetingKind.SPECIAL_PLENARY.value)


class MeetingQuerySet(VisibleQuerySet):
    """Meetings, those that are known by their year alone included."""

    def with_names(self) -> Self:
        """Meetings with the body, the country and the presiding party they name."""
        return self.select_related("body", "country", "presiding")


class Meeting(Sourced):
    """A meeting; its days may be known by month or year only, and it may have no place."""

    slug = models.SlugField(_("slug"), max_length=60)
    kind = models.CharField(_("kind"), max_length=22, choices=MeetingKind)
    title = models.CharField(_("title"), max_length=200)
    body = models.ForeignKey(
        Body,
        on_delete=models.PROTECT,
        related_name="meetings",
        verbose_name=_("body"),
        null=True,
        blank=True,
        help_text=_("Whose meeting it is, where that is recorded."),
    )
    opened_on = DayField(_("first day"), null=True, blank=True)
    closed_on = DayField(_("last day"), null=True, blank=True)
    city = models.CharField(_("city"), max_length=80, blank=True)
    country = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        related_name="meetings_hosted",
        verbose_name=_("country"),
        null=True,
        blank=True,
    )
    presiding = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        related_name="meetings_presided",
        verbose_name=_("presiding party"),
        null=True,
        blank=True,
    )
    visibility = models.CharField(
        _("visible to"), max_length=12, choices=Visibility, default=Visibility.PUBLIC
    )

    objects = MeetingQuerySet.as_manager()

    class Meta:
        ordering = ["-opened_on", "slug"]
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        constraints = [
            one_of(
                "kind",
                MeetingKind,
                name="meeting_kinds_are_known",
                message=_("This kind of meeting is not one the register knows."),
            ),
            visibility_is_known("meetings_are_visible_to_somebody"),
            models.UniqueConstraint(
                name="a_slug_names_one_meeting",
                fields=["slug"],
                violation_error_message=_("Another meeting already has this slug."),
            ),
            models.CheckConstraint(
                name="meetings_close_after_they_open",
                condition=Q(opened_on__isnull=True)
                | Q(closed_on__isnull=True)
                | ~Q(opened_on__fully_gt=F("closed_on")),
                violation_error_message=_("The meeting closes before it opens."),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Openness(models.TextChoices):
    """Who may be in the room; empty where that is not known."""

    OPEN = "open", _("open to Observers")
    CLOSED = "closed", _("closed: Participants only")
    NOT_KNOWN = "", _("not known")


class Session(models.Model):
    """A sitting of a meeting, open or closed."""

    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, related_name="sessions", verbose_name=_("meeting")
    )
    number = models.PositiveSmallIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=200, blank=True)
    held_on = DayField(_("day"), null=True, blank=True)
    openness = models.CharField(
        _("open or closed"), max_length=6, choices=Openness, blank=True, default=""
    )

    class Meta:
        ordering = ["meeting", "number"]
        verbose_name = _("session")
        verbose_name_plural = _("sessions")
        constraints = [
            models.UniqueConstraint(
                name="sessions_of_a_meeting_are_numbered",
                fields=["meeting", "number"],
                violation_error_message=_("This meeting already has a session of this number."),
            ),
            one_of(
                "openness",
                Openness,
                name="a_session_is_open_or_closed",
                message=_("A session is open, closed, or it is not known."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.meeting}, {_('session')} {self.number}"


class AgendaItem(models.Model):
    """A point of a meeting's agenda; points may have points of their own."""

    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, related_name="agenda", verbose_name=_("meeting")
    )
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        related_name="children",
        verbose_name=_("under"),
        null=True,
        blank=True,
    )
    number = models.PositiveSmallIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=250)
    session = models.ForeignKey(
        Session,
        on_delete=models.PROTECT,
        related_name="agenda",
        verbose_name=_("session"),
        null=True,
        blank=True,
    )
    note = models.TextField(_("note"), blank=True)
    visibility = models.CharField(
        _("visible to"), max_length=12, choices=Visibility, default=Visibility.PUBLIC
    )

    objects = VisibleQuerySet.as_manager()

    class Meta:
        ordering = ["meeting", "number", "id"]
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda")
        constraints = [
            models.UniqueConstraint(
                name="points_of_an_agenda_are_numbered",
                fields=["meeting", "parent", "number"],
                nulls_distinct=False,
                deferrable=models.Deferrable.IMMEDIATE,
                violation_error_message=_("The agenda already has a point of this number here."),
            ),
            visibility_is_known("agenda_items_are_visible_to_somebody"),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"

    def clean(self) -> None:
        """Explain what the triggers would refuse; see `governance.rules`."""
        # A half-filled form has no meeting yet; its own field says so.
        if self.meeting_id is not None:
            self._explain()

    def _explain(self) -> None:
        above = self.parent.meeting_id if self.parent else None
        sitting = self.session.meeting_id if self.session else None
        agenda_is_of_one_meeting("parent", self.meeting_id, above)
        agenda_is_of_one_meeting("session", self.meeting_id, sitting)
        if not self._state.adding and self.parent_id is not None:
            points = dict(
                AgendaItem.objects.filter(meeting=self.meeting_id).values_list("pk", "parent_id")
            )
            refuse_circle(
                "an_agenda_never_runs_in_a_circle",
                "parent",
                self.parent_id,
                self.pk,
                lambda point: filter(None, [points.get(point)]),
            )


class AttendanceRole(models.TextChoices):
    """As what a party took part in a meeting."""

    CHAIR = "chair", _("in the chair")
    PARTICIPANT = "participant", _("Participant")
    OBSERVER = "observer", _("Observer")
    GUEST = "guest", _("guest")


class AttendanceQuerySet(models.QuerySet["Attendance"]):
    """Who attended."""

    def with_names(self) -> Self:
        """Attendance with the meeting and the party it names."""
        return self.select_related("meeting", "party")


class Attendance(Sourced):
    """A party that took part in a meeting."""

    meeting = models.ForeignKey(
        Meeting, on_delete=models.PROTECT, related_name="attendance", verbose_name=_("meeting")
    )
    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="attendance", verbose_name=_("party")
    )
    role = models.CharField(_("role"), max_length=11, choices=AttendanceRole)

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        ordering = ["meeting", "party"]
        verbose_name = _("attendance")
        verbose_name_plural = _("attendance")
        constraints = [
            models.UniqueConstraint(
                name="a_party_attends_a_meeting_once",
                fields=["meeting", "party"],
                violation_error_message=_("This party is already recorded for this meeting."),
            ),
            one_of(
                "role",
                AttendanceRole,
                name="roles_of_attendance_are_known",
                message=_("This role is not one the register knows."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party}: {self.get_role_display()}"
