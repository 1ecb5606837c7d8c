"""Which decisions made or ended a row: told on the page of the row itself.

Standings and measures belong to the layer below, which knows nothing of decisions; their pages
are registered anew here, with this one line more.
"""

from typing import Any

from django.contrib import admin
from django.http import HttpRequest
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chronicle.admin import link_to
from governance.models import Status
from participants.desk.facts import StandingAdmin, SuspensionAdmin
from participants.models import Standing, Suspension


class Decided:
    """A page of rows that decisions make and end: it names them, each with what it did."""

    def get_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """The fields of the page, and of a row that is there already the decisions behind it."""
        fields = list(super().get_fields(request, obj))  # type: ignore[misc]
        return fields if obj is None else [*fields, "decisions"]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        """What is only read: the decisions too."""
        return [*super().get_readonly_fields(request, obj), "decisions"]  # type: ignore[misc]

    @admin.display(description=gettext_lazy("decided by"))
    def decisions(self, fact: Any) -> str:
        """The adopted decisions that made or ended the row, each a link, with what it did."""
        effects = fact.effects.filter(decision__status=Status.ADOPTED).select_related("decision")
        told = [
            (link_to(effect.decision, str(effect.decision)), effect.get_kind_display())
            for effect in effects.order_by("decision__decided_on", "pk")
        ]
        return format_html_join("", "<p>{} ({})</p>", told) or _("No decision is recorded.")


admin.site.unregister([Standing, Suspension])


@admin.register(Standing)
class DecidedStandingAdmin(Decided, StandingAdmin):
    """What a party was to the scheme, and by which decision."""


@admin.register(Suspension)
class DecidedSuspensionAdmin(Decided, SuspensionAdmin):
    """What limited a Participant's trade, and by which decision."""
