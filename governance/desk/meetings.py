"""Meetings at the desk: one page each, with its sessions, agenda, attendance and decisions."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect
from django.core.exceptions import ValidationError
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chronicle.admin import link_to
from chronicle.words import day_in_words
from governance.desk.common import ListedInline, SecretariatAdmin, WrittenInline
from governance.guards import GUARDS
from governance.models import AgendaItem, Attendance, Decision, Meeting, Session

ELSEWHERE = GUARDS["an_agenda_is_of_one_meeting"]


class SessionInline(WrittenInline):
    model = Session
    fields = ["number", "title", "held_on", "openness"]
    ordering = ["number"]


class AgendaFormSet(forms.BaseInlineFormSet):  # type: ignore[type-arg] # not at run time
    """Points that are told apart by their numbers, also those that come in together."""

    def clean(self) -> None:
        """Refuse two points of one number under one point, and points under each other."""
        super().clean()
        seen: set[tuple[Any, Any]] = set()
        above: dict[Any, Any] = {}
        for form in self.forms:
            item = form.instance
            if not form.is_valid() or not form.cleaned_data or item.number is None:
                continue
            if item.pk is not None:
                above[item.pk] = item.parent_id
            if (item.parent_id, item.number) in seen:
                form.add_error(
                    "number",
                    ValidationError(
                        _("The agenda already has a point of this number here."),
                        code="points_of_an_agenda_are_numbered",
                    ),
                )
            seen.add((item.parent_id, item.number))
        for form in self.forms:
            if _runs_in_a_circle(form.instance.pk, above):
                guard = "an_agenda_never_runs_in_a_circle"
                form.add_error("parent", ValidationError(str(GUARDS[guard]), code=guard))


def _runs_in_a_circle(point: Any, above: dict[Any, Any]) -> bool:
    seen: set[Any] = set()
    here = above.get(point)
    while here is not None and here not in seen:
        seen.add(here)
        here = above.get(here)
    return point in seen


def _meeting_of(request: HttpRequest) -> Any:
    """The number of the meeting whose page is asked for."""
    return request.resolver_match.kwargs.get("object_id") if request.resolver_match else None


class AgendaInline(WrittenInline):
    model = AgendaItem
    formset = AgendaFormSet
    fields = ["number", "title", "parent", "session", "note", "visibility"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        # A point, then the points under it.
        points: QuerySet[Any] = super().get_queryset(request)
        main = Coalesce("parent__number", "number")
        return points.order_by(main, F("parent").asc(nulls_first=True), "number", "id")

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Points and sessions of this meeting are offered; of another, the refusal says why."""
        found = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if found is not None and db_field.name in ("parent", "session"):
            found.queryset = found.queryset.filter(meeting=_meeting_of(request))
            found.error_messages["invalid_choice"] = ELSEWHERE
            found.empty_label = ""
            # Read once, and not for every row.
            found.choices = list(found.choices)
        return found


class KnownAutocomplete(AutocompleteSelect):
    """Offers what matches as one types; the names that the rows have are read once for all."""

    names: ClassVar[dict[Any, str]] = {}

    def optgroups(self, name: str, value: Any, attr: Any = None) -> Any:
        """The option that a row has; asks the database for none that is known."""
        if any(one and one not in self.names for one in value):
            return super().optgroups(name, value, attr)
        options = [self.create_option(name, "", "", False, 0)] if not self.is_required else []
        options += [
            self.create_option(name, one, self.names[one], True, number)
            for number, one in enumerate((one for one in value if one), 1)
        ]
        return [(None, options, 0)]


class AttendanceInline(WrittenInline):
    model = Attendance
    fields = ["party", "role", "own_page"]
    readonly_fields = ["own_page"]
    autocomplete_fields = ["party"]
    ordering = ["party__name"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        return rows.select_related("party")

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Parties are found by typing."""
        if db_field.name == "party":
            widget = KnownAutocomplete(db_field, self.admin_site)
            attending = Attendance.objects.filter(meeting=_meeting_of(request))
            rows = attending.values_list("party_id", "party__name")
            widget.names = {str(number): name for number, name in rows}  # type: ignore[misc] # of this page alone
            kwargs["widget"] = widget
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    @admin.display(description="")
    def own_page(self, attendance: Any) -> str:
        """A link to the page that has the sources of the row."""
        # The empty row at the end has no page yet.
        return "" if attendance.pk is None else link_to(attendance, _("Sources"))


class DecisionOfMeetingInline(ListedInline):
    model = Decision
    fk_name = "meeting"
    verbose_name_plural = gettext_lazy("decisions")
    fields = ["reference", "title", "status", "look"]
    readonly_fields = fields


@admin.register(Meeting)
class MeetingAdmin(SecretariatAdmin):
    """Every meeting, the latest first; one may be known by its year only."""

    list_display = ["title", "kind", "days", "place", "presiding"]
    list_filter = ["kind", "visibility"]
    list_select_related = ["country", "presiding"]
    search_fields = ["title", "slug", "city", "country__name", "presiding__name"]
    search_help_text = gettext_lazy("A title, a place or a party")
    ordering = ["-opened_on", "slug"]
    autocomplete_fields = ["body", "country", "presiding", "sources"]
    fields = [
        "title",
        "kind",
        "slug",
        "body",
        ("opened_on", "closed_on"),
        ("city", "country"),
        "presiding",
        "visibility",
        "sources",
    ]
    inlines = [SessionInline, AgendaInline, AttendanceInline, DecisionOfMeetingInline]
    belonging = (Session, AgendaItem, Attendance)

    def get_readonly_fields(self, request: HttpRequest, obj: Meeting | None = None) -> list[str]:
        return ["slug"] if obj is not None else []

    def get_inlines(self, request: HttpRequest, obj: Meeting | None) -> list[Any]:
        if obj is None:
            return []
        decided = DecisionOfMeetingInline.kept(obj).exists()
        return [i for i in self.inlines if i is not DecisionOfMeetingInline or decided]

    @admin.display(description=gettext_lazy("days"), ordering="opened_on")
    def days(self, meeting: Meeting) -> str:
        if not meeting.opened_on.known:
            return ""
        first = day_in_words(meeting.opened_on)
        if not meeting.closed_on.known or meeting.closed_on == meeting.opened_on:
            return first
        words = {"first": first, "last": day_in_words(meeting.closed_on)}
        return _("%(first)s to %(last)s") % words

    @admin.display(description=gettext_lazy("place"), ordering="city")
    def place(self, meeting: Meeting) -> str:
        country = meeting.country.name if meeting.country else ""
        return ", ".join(filter(None, (meeting.city, country)))


class PartOfMeetingAdmin(SecretariatAdmin):
    """A part of a meeting on a page of its own."""

    list_select_related: Sequence[str] = ["meeting"]
    autocomplete_fields: Sequence[str] = ["meeting"]


@admin.register(Session)
class SessionAdmin(PartOfMeetingAdmin):
    """The sittings of meetings."""

    list_display = ["meeting", "number", "title", "day", "openness"]
    list_filter = ["openness"]
    search_fields = ["title", "meeting__title"]
    fields = ["meeting", "number", "title", "held_on", "openness"]
    ordering = ["-meeting__opened_on", "meeting", "number"]

    @admin.display(description=gettext_lazy("day"), ordering="held_on")
    def day(self, session: Session) -> str:
        return day_in_words(session.held_on) if session.held_on.known else ""


@admin.register(AgendaItem)
class AgendaItemAdmin(PartOfMeetingAdmin):
    """The points of agendas."""

    list_display = ["title", "number", "parent", "meeting"]
    list_filter = ["visibility"]
    list_select_related = ["meeting", "parent"]
    search_fields = ["title", "note", "meeting__title"]
    autocomplete_fields = ["meeting", "parent", "session"]
    fields = ["meeting", "parent", "number", "title", "session", "note", "visibility"]
    ordering = ["-meeting__opened_on", "meeting", "number", "id"]


@admin.register(Attendance)
class AttendanceAdmin(PartOfMeetingAdmin):
    """Who attended which meeting, and as what."""

    list_display = ["party", "meeting", "role"]
    list_filter = ["role"]
    list_select_related = ["meeting", "party"]
    search_fields = ["party__name", "party__slug", "meeting__title"]
    autocomplete_fields = ["meeting", "party", "sources"]
    fields = ["meeting", "party", "role", "sources"]
    ordering = ["-meeting__opened_on", "meeting", "party__name"]
