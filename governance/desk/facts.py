"""Facts with a period at the desk: offices, seats, names, mandates, rules, each on its page."""

from django.contrib import admin
from django.utils.translation import gettext_lazy

from governance.desk.common import SecretariatPeriodAdmin
from governance.desk.decided import Decided
from governance.desk.filters import ExistedOnDayFilter, HeldOnDayFilter, SatOnDayFilter
from governance.models import BodyName, Mandate, ProcedureRule, Seat, Tenure


@admin.register(Tenure)
class TenureAdmin(Decided, SecretariatPeriodAdmin):
    """Who held which office, and when."""

    list_display = ["body", "office", "holder", "person", "period_in_words"]
    list_filter = [HeldOnDayFilter, "office", "body"]
    list_filter_submit = True
    list_select_related = ["body", "holder"]
    search_fields = ["body__name", "body__acronym", "holder__name", "holder__slug", "person"]
    search_help_text = gettext_lazy("A body, a party or a person")
    autocomplete_fields = ["body", "holder", "account", "sources"]
    fields = ["body", "office", "holder", "person", "account", "period", "sources"]
    ordering = ["body__name", "office", "-since_latest", "id"]


@admin.register(Seat)
class SeatAdmin(Decided, SecretariatPeriodAdmin):
    """Who sat in which body, and when."""

    list_display = ["body", "party", "role", "period_in_words"]
    list_filter = [SatOnDayFilter, "role", "body"]
    list_filter_submit = True
    list_select_related = ["body", "party"]
    search_fields = ["body__name", "body__acronym", "party__name", "party__slug"]
    search_help_text = gettext_lazy("A body or a party")
    autocomplete_fields = ["body", "party", "sources"]
    fields = ["body", "party", "role", "period", "sources"]
    ordering = ["body__name", "party__name", "-since_latest", "id"]


@admin.register(BodyName)
class BodyNameAdmin(Decided, SecretariatPeriodAdmin):
    """What a body was called."""

    list_display = ["name", "acronym", "body", "period_in_words"]
    list_select_related = ["body"]
    search_fields = ["name", "acronym", "body__name"]
    autocomplete_fields = ["body", "sources"]
    fields = ["body", "name", "acronym", "period", "sources"]


@admin.register(Mandate)
class MandateAdmin(Decided, SecretariatPeriodAdmin):
    """What a body was asked to do."""

    list_display = ["body", "text", "period_in_words"]
    list_select_related = ["body"]
    search_fields = ["text", "body__name"]
    autocomplete_fields = ["body", "sources"]
    fields = ["body", "text", "period", "sources"]
    ordering = ["body__name", "-since_latest", "id"]


@admin.register(ProcedureRule)
class ProcedureRuleAdmin(SecretariatPeriodAdmin):
    """How a body decides in a period; where no rule is recorded, the documented default applies."""

    list_display = ["body", "deciders", "reply_days", "support_above", "period_in_words"]
    list_filter = [ExistedOnDayFilter, "deciders"]
    list_filter_submit = True
    list_select_related = ["body"]
    search_fields = ["body__name", "body__acronym", "basis"]
    autocomplete_fields = ["body", "sources"]
    fields = [
        "body",
        "period",
        "deciders",
        "reply_days",
        "support_above",
        "suspended_count",
        "provisional_count",
        "concerned_may_object",
        "basis",
        "sources",
    ]
    ordering = ["body__name", "-since_latest", "id"]
