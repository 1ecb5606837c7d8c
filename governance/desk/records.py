"""What the procedure wrote, as lists: proceedings, who formed a consensus, positions, effects."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from chronicle.admin import link_to
from chronicle.words import day_in_words, instant_in_words
from governance.desk.common import RecordAdmin, SecretariatAdmin
from governance.models import (
    DecisionLink,
    Document,
    Effect,
    Entitlement,
    Position,
    Proceeding,
)
from governance.models.effects import PLAN, ROWS
from governance.procedure.steps import deadline_in_words


@admin.register(Proceeding)
class ProceedingAdmin(RecordAdmin):
    """Each time that a text was put to the parties."""

    list_display = ["decision", "kind", "opened_on", "deadline", "outcome_in_words"]
    list_filter = ["kind", "outcome"]
    list_select_related = ["decision"]
    search_fields = ["decision__title", "decision__reference"]
    ordering = ["-opened_on", "-id"]
    exclude = ["deadline_at", "time_zone", "outcome"]
    readonly_fields = ["deadline", "outcome_in_words"]

    @admin.display(description=gettext_lazy("deadline"), ordering="deadline_at")
    def deadline(self, proceeding: Proceeding) -> str:
        return deadline_in_words(proceeding)

    @admin.display(description=gettext_lazy("outcome"), ordering="outcome")
    def outcome_in_words(self, proceeding: Proceeding) -> str:
        return proceeding.get_outcome_display()


@admin.register(Entitlement)
class EntitlementAdmin(RecordAdmin):
    """Who formed the consensus of which text; settled when it was put to the parties."""

    list_display = ["party", "text", "part", "certain", "speaks_for"]
    list_filter = ["part", "certain"]
    list_select_related = ["party", "proceeding__decision"]
    search_fields = [
        "party__name",
        "party__slug",
        "proceeding__decision__title",
        "proceeding__decision__reference",
    ]
    ordering = ["-proceeding", "party__name"]

    @admin.display(description=gettext_lazy("text"), ordering="proceeding")
    def text(self, entitlement: Entitlement) -> str:
        return str(entitlement.proceeding.decision)


@admin.register(Position)
class PositionAdmin(SecretariatAdmin):
    """What parties said of texts; of a position only who may see it can change."""

    list_display = ["party", "stance", "text", "lodged", "late", "public"]
    list_filter = ["stance", "late", "public"]
    list_select_related = ["entitlement__party", "entitlement__proceeding__decision"]
    search_fields = [
        "entitlement__party__name",
        "entitlement__proceeding__decision__title",
        "wording",
    ]
    ordering = ["-lodged_at", "-id"]
    fields = ["party", "text", "stance", "wording", "lodged_by", "lodged", "late", "public"]
    readonly_fields = ["party", "text", "stance", "wording", "lodged_by", "lodged", "late"]

    def has_add_permission(self, request: HttpRequest, *_args: Any) -> bool:
        """Nobody: a position is lodged on the page of its text."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        return rows.select_related(*self.list_select_related)

    @admin.display(description=gettext_lazy("party"), ordering="entitlement__party__name")
    def party(self, position: Position) -> str:
        return str(position.entitlement.party)

    @admin.display(description=gettext_lazy("text"))
    def text(self, position: Position) -> str:
        return str(position.entitlement.proceeding.decision)

    @admin.display(description=gettext_lazy("lodged"), ordering="lodged_at")
    def lodged(self, position: Position) -> str:
        return instant_in_words(position.lodged_at)


@admin.register(Effect)
class EffectAdmin(RecordAdmin):
    """What decisions change: planned on the page of each, and written when it is adopted."""

    list_display = ["told", "decision", "day", "written"]
    list_filter = ["kind", "decision__status"]
    list_select_related = ["decision", "party", "body", "amends", *ROWS]
    search_fields = [
        "decision__title",
        "decision__reference",
        "party__name",
        "body__name",
        "name",
        "person",
    ]
    ordering = ["-decision", "id"]
    fields = ["decision", *PLAN, "note", "written"]
    readonly_fields = ["written"]

    @admin.display(description=gettext_lazy("what it does"), ordering="kind")
    def told(self, effect: Effect) -> str:
        return str(effect)

    @admin.display(description=gettext_lazy("from the day"), ordering="effective_on")
    def day(self, effect: Effect) -> str:
        return day_in_words(effect.effective_on) if effect.effective_on.known else ""

    @admin.display(description=gettext_lazy("in the register"))
    def written(self, effect: Effect) -> str:
        return row_written(effect)


def row_written(effect: Effect) -> str:
    """A link to the row that an effect wrote; empty while nothing is written."""
    row = effect.row
    return "" if row is None else link_to(row, str(row._meta.verbose_name))


@admin.register(Document)
class DocumentAdmin(SecretariatAdmin):
    """Where the text of a decision can be read."""

    list_display = ["title", "decision", "language", "visibility"]
    list_filter = ["language", "visibility"]
    list_select_related = ["decision"]
    search_fields = ["title", "url", "decision__title", "decision__reference"]
    autocomplete_fields = ["decision"]
    fields = ["decision", "title", "language", "url", "visibility"]
    ordering = ["title", "id"]


@admin.register(DecisionLink)
class DecisionLinkAdmin(SecretariatAdmin):
    """What decisions have to do with each other; entered on the page of the later one."""

    list_display = ["decision", "relation", "target"]
    list_filter = ["relation"]
    list_select_related = ["decision", "target"]
    search_fields = [
        "decision__title",
        "decision__reference",
        "target__title",
        "target__reference",
    ]
    fields = ["decision", "relation", "target", "sources"]
    readonly_fields = ["decision", "relation", "target"]
    autocomplete_fields = ["sources"]
    ordering = ["-decision", "relation", "target"]

    def has_add_permission(self, request: HttpRequest, *_args: Any) -> bool:
        """Nobody: a link is entered on the page of the decision that has it."""
        return False

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        return rows.select_related("decision", "target")
