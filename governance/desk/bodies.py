"""Bodies at the desk: one page each, with who presides, who sits there, and the acts beside it."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chronicle.facts import may_hold
from chronicle.words import day_in_words, period_in_words
from governance.desk import body_acts as acts
from governance.desk.common import (
    ListedInline,
    PeriodAskingForm,
    SecretariatPeriodAdmin,
    act,
)
from governance.desk.decided import Decided
from governance.desk.filters import ExistedOnDayFilter
from governance.models import (
    Body,
    BodyName,
    Decision,
    Mandate,
    Meeting,
    ProcedureRule,
    Seat,
    Tenure,
)


class OfficeInline(ListedInline):
    model = Tenure
    fk_name = "body"
    verbose_name_plural = gettext_lazy("offices held")
    names = ("body", "holder")
    ordering = ["office", "-since_latest", "id"]
    fields = ["office", "holder", "person", "period", "correct"]
    readonly_fields = fields


class RosterInline(ListedInline):
    model = Seat
    fk_name = "body"
    verbose_name_plural = gettext_lazy("roster")
    names = ("body", "party")
    ordering = ["party__name", "since_earliest", "id"]
    fields = ["party", "role", "period", "correct"]
    readonly_fields = fields


class MandateInline(ListedInline):
    model = Mandate
    fk_name = "body"
    names = ("body",)
    fields = ["text", "period", "correct"]
    readonly_fields = fields


class BodyNameInline(ListedInline):
    model = BodyName
    fk_name = "body"
    verbose_name_plural = gettext_lazy("names")
    fields = ["name", "acronym", "period", "correct"]
    readonly_fields = fields


class ChildInline(ListedInline):
    model = Body
    fk_name = "parent"
    verbose_name_plural = gettext_lazy("bodies that report to it")
    fields = ["name", "kind", "period", "look"]
    readonly_fields = fields


class MeetingOfBodyInline(ListedInline):
    model = Meeting
    fk_name = "body"
    verbose_name_plural = gettext_lazy("meetings")
    per_page = 20
    fields = ["title", "first_day", "city", "look"]
    readonly_fields = fields

    @admin.display(description=gettext_lazy("first day"))
    def first_day(self, meeting: Meeting) -> str:
        return day_in_words(meeting.opened_on) if meeting.opened_on.known else ""


class DecisionOfBodyInline(ListedInline):
    model = Decision
    fk_name = "body"
    verbose_name_plural = gettext_lazy("decisions")
    per_page = 20
    fields = ["reference", "title", "status", "decided", "look"]
    readonly_fields = fields

    @admin.display(description=gettext_lazy("decided on"))
    def decided(self, decision: Decision) -> str:
        return day_in_words(decision.decided_on) if decision.decided_on.known else ""


class RuleInline(ListedInline):
    model = ProcedureRule
    fk_name = "body"
    names = ("body",)
    fields = ["deciders", "reply_days", "support_above", "period", "correct"]
    readonly_fields = fields


def _parent_exists(body: Body) -> None:
    """Refuse a body that would report to one that does not exist when it begins."""
    parent, since = body.parent, body.span.since
    if parent is not None and since.known and not may_hold(parent.span, since):
        told = _("%(parent)s does not exist when this body begins: it exists %(period)s.")
        words = {"parent": parent, "period": period_in_words(parent.span)}
        raise ValidationError({"parent": ValidationError(told % words, code="parents_exist")})


class BodyForm(PeriodAskingForm):
    """A body that reports to one that exists."""

    asks = (_parent_exists,)


@admin.register(Body)
class BodyAdmin(Decided, SecretariatPeriodAdmin):
    """Every body, found by any of its names, or by a day on which it existed."""

    form = BodyForm
    list_display = ["name", "acronym", "kind", "parent", "period_in_words"]
    list_filter = [ExistedOnDayFilter, "kind"]
    list_filter_submit = True
    list_select_related = ["parent"]
    search_fields = ["name", "acronym", "names__name", "names__acronym", "slug"]
    search_help_text = gettext_lazy("A name or acronym of today or of earlier days")
    ordering = ["name"]
    autocomplete_fields = ["parent", "sources"]
    fields = ["name", "acronym", "kind", "slug", "parent", "period", "mandate", "sources"]
    inlines = [
        OfficeInline,
        RosterInline,
        MandateInline,
        BodyNameInline,
        ChildInline,
        RuleInline,
        MeetingOfBodyInline,
        DecisionOfBodyInline,
    ]
    belonging = (BodyName, Mandate, Tenure, Seat)
    actions_detail = [
        "elect",
        "seat",
        {
            "title": gettext_lazy("Other acts"),
            "items": ["end_tenure", "end_seat", "give_mandate", "rename", "dissolve"],
        },
    ]

    elect = act(acts.Elect, gettext_lazy("Elect"), "elect", main=True)
    seat = act(acts.SeatParty, gettext_lazy("Seat"), "seat")
    end_tenure = act(acts.EndTenure, gettext_lazy("End a tenure"), "end-tenure")
    end_seat = act(acts.EndSeat, gettext_lazy("End a seat"), "end-seat")
    give_mandate = act(acts.GiveMandate, gettext_lazy("Give a mandate"), "give-mandate")
    rename = act(acts.RenameBody, gettext_lazy("Rename"), "rename")
    dissolve = act(acts.Dissolve, gettext_lazy("Dissolve"), "dissolve")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Body]:
        bodies: QuerySet[Body] = super().get_queryset(request)
        return bodies.select_related("parent")

    def get_readonly_fields(self, request: HttpRequest, obj: Body | None = None) -> list[str]:
        # They change on a day, by an act; a key that others keep never changes.
        kept = ["name", "acronym", "slug", "mandate"] if obj is not None else []
        return [*kept, *super().get_readonly_fields(request, obj)]

    def get_inlines(self, request: HttpRequest, obj: Body | None) -> list[Any]:
        # What a body has nothing of is not worth a heading; the acts above add it.
        return [inline for inline in self.inlines if obj is not None and inline.kept(obj).exists()]
