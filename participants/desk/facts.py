"""Facts with a period at the desk: each on a page of its own, corrected there."""

from django.contrib import admin

from chronicle.admin import PeriodAdmin, RegisterAdmin
from participants.models import (
    Authority,
    PartyName,
    Representation,
    Standing,
    Suspension,
)


@admin.register(Standing)
class StandingAdmin(PeriodAdmin):
    """What a party was to the scheme."""

    list_display = ["party", "kind", "period_in_words"]
    list_filter = ["kind"]
    list_select_related = ["party"]
    search_fields = ["party__name", "party__slug", "start_reason", "end_reason"]
    autocomplete_fields = ["party", "sources"]
    fields = ["party", "kind", "period", "start_reason", "end_reason", "sources"]
    ordering = ["party__name", "since_earliest"]


@admin.register(Suspension)
class SuspensionAdmin(PeriodAdmin):
    """What limited a Participant's trade."""

    list_display = ["party", "kind", "period_in_words", "summary"]
    list_filter = ["kind"]
    list_select_related = ["party"]
    search_fields = ["party__name", "party__slug", "summary"]
    autocomplete_fields = ["party", "sources"]
    fields = ["party", "kind", "period", "summary", "sources"]
    ordering = ["party__name", "since_earliest"]


@admin.register(Representation)
class RepresentationAdmin(PeriodAdmin):
    """Whom an organisation speaks for."""

    list_display = ["state", "organisation", "period_in_words"]
    list_filter = ["organisation"]
    list_select_related = ["state", "organisation"]
    search_fields = ["state__name", "state__slug", "note"]
    autocomplete_fields = ["organisation", "state", "sources"]
    fields = ["state", "organisation", "period", "note", "sources"]
    ordering = ["state__name", "since_earliest"]


@admin.register(PartyName)
class PartyNameAdmin(PeriodAdmin):
    """What a party was called."""

    list_display = ["name", "party", "period_in_words"]
    list_select_related = ["party"]
    search_fields = ["name", "party__name"]
    autocomplete_fields = ["party", "sources"]
    fields = ["party", "name", "period", "sources"]


@admin.register(Authority)
class AuthorityAdmin(RegisterAdmin):
    """National authorities for shipments."""

    list_display = ["name", "party", "role", "city"]
    list_filter = ["role"]
    list_select_related = ["party"]
    search_fields = ["name", "party__name", "city"]
    autocomplete_fields = ["party", "sources"]
    fields = ["party", "name", "role", "city", "website", "vouched_on", "note", "sources"]
