"""The desk's common ground: what every page of the register's admin does alike."""

from typing import Any

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet, TextField, URLField
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.admin import ModelAdmin, TabularInline
from unfold.widgets import (
    UnfoldAdminTextareaWidget,
    UnfoldAdminTextInputWidget,
    UnfoldAdminURLInputWidget,
)

from chronicle.fields import DayField
from chronicle.forms import PeriodForm, PeriodFormField, PeriodWidget
from chronicle.history import history_of
from chronicle.models import Dispute, Entry, Source
from chronicle.periods import Period
from chronicle.words import day_in_words, period_in_words


def link_to(row: Model, words: str) -> str:
    """A link to the page of a row at the desk."""
    page = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
    return format_html(
        '<a class="text-primary-600 underline dark:text-primary-400" href="{}">{}</a>', page, words
    )


class DeskPeriodWidget(PeriodWidget):
    """The two ends of a period in the desk's own inputs."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        for inner in self.widgets:
            look = UnfoldAdminTextInputWidget().attrs["class"]
            inner.attrs = {**inner.attrs, "class": look}


class DeskPeriodForm(PeriodForm):
    """A form for a fact with a period."""

    period = PeriodFormField(widget=DeskPeriodWidget)


class RegisterAdmin(ModelAdmin):  # type: ignore[misc] # the package has no types
    """A page of the register: nothing is deleted, and the history is the journal."""

    # Whose rows are told in the history of this page too.
    belonging: tuple[type[Model], ...] = ()

    # In a list an empty cell says it; a page says it in words.
    empty_value_display = ""
    list_per_page = 50
    list_fullwidth = True
    formfield_overrides = {
        DayField: {"widget": UnfoldAdminTextInputWidget},
        URLField: {"widget": UnfoldAdminURLInputWidget, "assume_scheme": "https"},
        TextField: {"widget": UnfoldAdminTextareaWidget(attrs={"rows": 3})},
    }

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def history_view(
        self, request: HttpRequest, object_id: str, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """Who changed what, when, in words, from the journal."""
        fact = self.get_object(request, object_id)
        if fact is None:
            raise Http404(_("The register has no such row."))
        if not self.has_view_or_change_permission(request, fact):
            raise PermissionDenied
        context = {
            **self.admin_site.each_context(request),
            "title": _("History: %(fact)s") % {"fact": fact},
            "opts": self.opts,
            "object": fact,
            "acts": history_of(fact, self.belonging),
            **(extra_context or {}),
        }
        return TemplateResponse(request, "chronicle/history.html", context)

    # The journal tells what was done; Django's own log would tell it a second time.
    def log_addition(self, *args: Any) -> None:
        """Nothing: the journal has it."""

    def log_change(self, *args: Any) -> None:
        """Nothing: the journal has it."""


class PeriodAdmin(RegisterAdmin):
    """A page of facts with a period."""

    form = DeskPeriodForm

    @admin.display(description=gettext_lazy("period"), ordering="since_earliest")
    def period_in_words(self, fact: Period) -> str:
        return period_in_words(fact.span)


class ReadOnlyInline(TabularInline):  # type: ignore[misc] # the package has no types
    """Rows of a page that are read here and changed on a page of their own."""

    extra = 0
    max_num = 0
    can_delete = False
    # Its columns say what a row is; the title would say it again.
    hide_title = True
    readonly_fields = ["correct"]

    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @classmethod
    def kept(cls, fact: Model) -> QuerySet[Any]:
        """The rows that belong to the page's fact."""
        rows: QuerySet[Any] = cls.model._default_manager.filter(**{cls.fk_name: fact})
        return rows

    @admin.display(description="")
    def correct(self, fact: Model) -> str:
        """A link to the page on which the row is corrected."""
        return link_to(fact, _("Correct"))

    @admin.display(description=gettext_lazy("period"))
    def period(self, fact: Period) -> str:
        return period_in_words(fact.span)


@admin.register(Source)
class SourceAdmin(RegisterAdmin):
    """Sources: looked up by every other page."""

    list_display = ["title", "key", "publisher", "published"]
    search_fields = ["title", "key", "publisher"]
    ordering = ["title"]

    @admin.display(description=gettext_lazy("published"), ordering="published_on")
    def published(self, source: Source) -> str:
        return day_in_words(source.published_on) if source.published_on.known else ""


@admin.register(Dispute)
class DisputeAdmin(RegisterAdmin):
    """Disputes: values that were not taken, and why."""

    list_display = ["subject", "field", "rejected_value", "chosen_value", "reason"]
    search_fields = ["subject", "field", "reason"]
    autocomplete_fields = ["rejected_source", "chosen_source"]
    exclude = ["content_type", "object_id"]


@admin.register(Entry)
class EntryAdmin(RegisterAdmin):
    """The journal as it stands, entry by entry; nobody changes it here or anywhere."""

    list_display = ["number", "recorded_at", "actor", "operation", "table", "row"]
    list_filter = ["operation", "table"]
    search_fields = ["table", "actor", "row"]
    show_full_result_count = False
    ordering = ["-number"]

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False
