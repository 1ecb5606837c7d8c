"""The parts of a decision's page: what it changes, what it refers to, where it can be read."""

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy
from unfold.admin import StackedInline

from chronicle.admin import RegisterAdmin
from governance.desk.common import ChosenKinds, ListedInline, WrittenInline
from governance.desk.records import row_written
from governance.desk.texts import EffectForm, needs_in_words
from governance.models import DecisionLink, Document, Effect, Proceeding
from governance.models.effects import ROWS
from governance.procedure.steps import deadline_in_words


class PlanInline(ChosenKinds, StackedInline):  # type: ignore[misc] # the package has no types
    """What a text would change, while it is worked on; what is no longer meant is taken out."""

    model = Effect
    form = EffectForm
    extra = 0
    verbose_name = gettext_lazy("effect")
    verbose_name_plural = gettext_lazy("what it changes when it is adopted")
    formfield_overrides = RegisterAdmin.formfield_overrides
    autocomplete_fields = ["party", "body", "selection", "amends"]
    fieldsets = [
        (None, {"fields": ["kind", "party", "effective_on", "until"]}),
        (
            gettext_lazy("A standing or a measure"),
            {"fields": [("standing_kind", "measure")]},
        ),
        (
            gettext_lazy("A body, an office or a seat"),
            {
                "fields": [
                    "body",
                    ("office", "person"),
                    "role",
                    ("name", "acronym"),
                    ("slug", "body_kind"),
                ]
            },
        ),
        (
            gettext_lazy("A selection, an obligation, and words"),
            {"fields": ["selection", "amends", "text", "note"]},
        ),
    ]

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Says at the kind what each kind needs."""
        found = super().formfield_for_dbfield(db_field, request, **kwargs)
        if found is not None and db_field.name == "kind":
            found.help_text = needs_in_words()
        return found

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        plans: QuerySet[Any] = super().get_queryset(request)
        return plans.select_related("party", "body", "selection", "amends")

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        # Nothing of a plan is published yet; the journal keeps what was taken out of it.
        return bool(self.has_change_permission(request, obj))


class EffectInline(ListedInline):
    model = Effect
    fk_name = "decision"
    verbose_name_plural = gettext_lazy("what it changes")
    names = ("party", "body", "amends", *ROWS)
    fields = ["told", "effective_on", "text", "written"]
    readonly_fields = fields

    @admin.display(description=gettext_lazy("effect"))
    def told(self, effect: Effect) -> str:
        return str(effect)

    @admin.display(description=gettext_lazy("in the register"))
    def written(self, effect: Effect) -> str:
        return row_written(effect)


class LinkInline(WrittenInline):
    model = DecisionLink
    fk_name = "decision"
    verbose_name_plural = gettext_lazy("what it refers to")
    fields = ["relation", "target"]
    autocomplete_fields = ["target"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        links: QuerySet[Any] = super().get_queryset(request)
        return links.select_related("target", "decision")


class LinkedInline(ListedInline):
    model = DecisionLink
    fk_name = "decision"
    verbose_name_plural = gettext_lazy("what it refers to")
    names = ("decision", "target")
    fields = ["relation", "target", "correct"]
    readonly_fields = fields


class LinkedByInline(ListedInline):
    model = DecisionLink
    fk_name = "target"
    verbose_name_plural = gettext_lazy("what refers to it")
    names = ("decision", "target")
    fields = ["decision", "relation", "correct"]
    readonly_fields = fields


class DocumentInline(WrittenInline):
    model = Document
    verbose_name_plural = gettext_lazy("where it can be read")
    fields = ["title", "language", "url", "visibility"]


class ProceedingInline(ListedInline):
    model = Proceeding
    fk_name = "decision"
    verbose_name_plural = gettext_lazy("when it was before the parties")
    names = ("meeting", "decision")
    fields = ["kind", "meeting", "opened_on", "deadline", "outcome_told", "ground"]
    readonly_fields = fields

    @admin.display(description=gettext_lazy("deadline"))
    def deadline(self, proceeding: Proceeding) -> str:
        return deadline_in_words(proceeding)

    @admin.display(description=gettext_lazy("outcome"))
    def outcome_told(self, proceeding: Proceeding) -> str:
        return proceeding.get_outcome_display()
