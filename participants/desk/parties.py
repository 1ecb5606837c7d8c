"""Parties at the desk: one page each, with all that is recorded of it and the acts beside it."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.decorators import action

from chronicle.admin import ReadOnlyInline, RegisterAdmin
from chronicle.clock import today
from chronicle.desk.acts import perform
from chronicle.words import day_in_words
from participants.desk import acts
from participants.desk.filters import StandingOnDayFilter
from participants.models import (
    Authority,
    Party,
    PartyName,
    Representation,
    Standing,
    Suspension,
)
from participants.queries import parties_on


class StandingInline(ReadOnlyInline):
    model = Standing
    fk_name = "party"
    fields = ["kind", "period", "start_reason", "end_reason", "correct"]
    readonly_fields = fields


class SuspensionInline(ReadOnlyInline):
    model = Suspension
    fk_name = "party"
    fields = ["kind", "period", "summary", "correct"]
    readonly_fields = fields


class NameInline(ReadOnlyInline):
    model = PartyName
    fk_name = "party"
    fields = ["name", "period", "correct"]
    readonly_fields = fields


class RepresentedInline(ReadOnlyInline):
    model = Representation
    fk_name = "state"
    verbose_name_plural = gettext_lazy("represented by")
    fields = ["organisation", "period", "note", "correct"]
    readonly_fields = fields


class RepresentsInline(ReadOnlyInline):
    model = Representation
    fk_name = "organisation"
    verbose_name_plural = gettext_lazy("represents")
    fields = ["state", "period", "note", "correct"]
    readonly_fields = fields


class AuthorityInline(ReadOnlyInline):
    model = Authority
    fk_name = "party"
    fields = ["name", "role", "city", "vouched", "correct"]
    readonly_fields = fields

    @admin.display(description=gettext_lazy("vouched for on"))
    def vouched(self, authority: Authority) -> str:
        return day_in_words(authority.vouched_on) if authority.vouched_on.known else ""


def _with_doubt(certain: bool, words: str) -> str:
    return words if certain else _("possibly: %(words)s") % {"words": words}


@admin.register(Party)
class PartyAdmin(RegisterAdmin):
    """Every party, found by any of its names or codes, or by its standing on a day."""

    list_display = ["name_today", "kind", "standing_today", "trade_today", "iso_alpha2"]
    list_filter = [StandingOnDayFilter, "kind"]
    list_filter_submit = True
    search_fields = ["name", "official_name", "names__name", "slug", "iso_alpha3"]
    search_help_text = gettext_lazy("A name of today or of earlier days, or a code")
    ordering = ["name"]
    autocomplete_fields = ["sources"]
    fields = ["name", "official_name", "kind", "slug", "iso_alpha2", "iso_alpha3", "sources"]
    inlines = [
        StandingInline,
        SuspensionInline,
        NameInline,
        RepresentedInline,
        RepresentsInline,
        AuthorityInline,
    ]
    belonging = (PartyName, Standing, Suspension, Representation, Authority)
    actions_detail = [
        "admit",
        "suspend",
        "lift",
        {"title": gettext_lazy("Other acts"), "items": ["withdraw", "represent", "rename"]},
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Party]:
        parties: QuerySet[Party] = super().get_queryset(request)
        return parties_on(today()) & parties

    def get_readonly_fields(self, request: HttpRequest, obj: Party | None = None) -> list[str]:
        # A name changes on a day, by the act of renaming; a key that others keep never changes.
        return ["name", "slug"] if obj is not None else []

    def get_inlines(self, request: HttpRequest, obj: Party | None) -> list[type[ReadOnlyInline]]:
        # What a party has nothing of is not worth a heading; the acts above add it.
        return [inline for inline in self.inlines if obj is not None and inline.kept(obj).exists()]

    @admin.display(description=gettext_lazy("name"), ordering="name")
    def name_today(self, party: Party) -> str:
        return party.name_on(today())

    @admin.display(description=gettext_lazy("today"))
    def standing_today(self, party: Any) -> str:
        told = [
            _with_doubt(held.certain, held.get_kind_display()) for held in party.standings_that_day
        ]
        told.extend(
            _with_doubt(
                seat.certain, _("through %(organisation)s") % {"organisation": seat.organisation}
            )
            for seat in party.represented_that_day
        )
        return "; ".join(told) or _("no standing")

    @admin.display(description=gettext_lazy("trade"))
    def trade_today(self, party: Any) -> str:
        return "; ".join(
            _with_doubt(measure.certain, measure.get_kind_display())
            for measure in party.suspensions_that_day
        )

    @action(description=gettext_lazy("Admit"), url_path="admit", permissions=["change"])  # type: ignore[untyped-decorator]
    def admit(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Give the party a standing."""
        return perform(self, request, object_id, acts.Admit)

    @action(description=gettext_lazy("Withdraw"), url_path="withdraw", permissions=["change"])  # type: ignore[untyped-decorator]
    def withdraw(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """End the party's standing as Participant."""
        return perform(self, request, object_id, acts.Withdraw)

    @action(description=gettext_lazy("Suspend"), url_path="suspend", permissions=["change"])  # type: ignore[untyped-decorator]
    def suspend(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Limit the Participant's trade."""
        return perform(self, request, object_id, acts.Suspend)

    @action(description=gettext_lazy("Lift"), url_path="lift", permissions=["change"])  # type: ignore[untyped-decorator]
    def lift(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """End a measure that limits the Participant's trade."""
        return perform(self, request, object_id, acts.Lift)

    @action(description=gettext_lazy("Represent"), url_path="represent", permissions=["change"])  # type: ignore[untyped-decorator]
    def represent(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Have an organisation speak for the state."""
        return perform(self, request, object_id, acts.Represent)

    @action(description=gettext_lazy("Rename"), url_path="rename", permissions=["change"])  # type: ignore[untyped-decorator]
    def rename(self, request: HttpRequest, object_id: str) -> HttpResponse:
        """Give the party another name from a day on."""
        return perform(self, request, object_id, acts.Rename)
