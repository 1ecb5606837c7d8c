"""What the desk's pages of this layer share: who may change something, and forms that ask more."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from unfold.admin import TabularInline
from unfold.decorators import action
from unfold.enums import ActionVariant

from chronicle.admin import (
    DeskPeriodForm,
    PeriodAdmin,
    ReadOnlyInline,
    RegisterAdmin,
    link_to,
)
from chronicle.desk.acts import AnyAct, perform
from governance.authority import is_secretariat

Asking = Callable[[Any], None]


class AskingForm(forms.ModelForm):  # type: ignore[type-arg] # not at run time
    """Asks, beside what the model itself refuses, what only a person at a form is refused."""

    asks: tuple[Asking, ...] = ()

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        for ask in self.asks:
            if not self.errors:
                self._ask(ask)

    def _ask(self, ask: Asking) -> None:
        try:
            ask(self.instance)
        except ValidationError as refusal:
            self._update_errors(refusal)  # type: ignore[attr-defined]


class PeriodAskingForm(AskingForm, DeskPeriodForm):
    """The same, for a fact with a period."""


class Secretariat:
    """Only the secretariat enters and corrects; an office gives nobody a right to these pages."""

    def has_add_permission(self, request: HttpRequest, *args: Any) -> bool:
        """Whether somebody may enter a row."""
        allowed: bool = super().has_add_permission(request, *args)  # type: ignore[misc]
        return allowed and is_secretariat(request.user)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whether somebody may correct a row."""
        allowed: bool = super().has_change_permission(request, obj)  # type: ignore[misc]
        return allowed and is_secretariat(request.user)

    def has_act_permission(self, request: HttpRequest, _object_id: Any = None) -> bool:
        """Whether somebody may do the acts of a page."""
        return self.has_change_permission(request)


class SecretariatAdmin(Secretariat, RegisterAdmin):
    """A page that the secretariat alone changes."""


class SecretariatPeriodAdmin(Secretariat, PeriodAdmin):
    """A page of facts with a period that the secretariat alone changes."""

    form = PeriodAskingForm


class RecordAdmin(RegisterAdmin):
    """A page of what the procedure wrote: it is read here, and never written by hand."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class ListedInline(ReadOnlyInline):
    """Rows that are read on this page; `names` are the relations whose names it shows."""

    names: tuple[str, ...] = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        rows: QuerySet[Any] = super().get_queryset(request)
        return rows.select_related(*self.names) if self.names else rows

    @admin.display(description="")
    def look(self, row: Any) -> str:
        """A link to the page of a row that is more than a fact to correct."""
        return link_to(row, _("Open"))


class ChosenKinds:
    """A kind is chosen, and not the first because nobody looked: an untouched row stays empty."""

    def formfield_for_choice_field(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """Offers an empty choice where the row has no value of its own to begin with."""
        if not db_field.has_default():
            blank = [("", _("Choose"))]
            kwargs["choices"] = db_field.get_choices(include_blank=True, blank_choice=blank)
        return super().formfield_for_choice_field(db_field, request, **kwargs)  # type: ignore[misc]


class WrittenInline(ChosenKinds, Secretariat, TabularInline):  # type: ignore[misc] # the package has no types
    """Rows that are written on this page; what was published is corrected, never removed."""

    extra = 1
    can_delete = False
    hide_title = True
    formfield_overrides = RegisterAdmin.formfield_overrides


def act(kind: type[AnyAct], label: Any, path: str, *, main: bool = False) -> Any:
    """A button of a page, and the pages of the act behind it."""

    @action(  # type: ignore[untyped-decorator]
        description=label,
        url_path=path,
        permissions=["act"],
        variant=ActionVariant.PRIMARY if main else ActionVariant.DEFAULT,
    )
    def page(desk: Any, request: HttpRequest, object_id: str) -> HttpResponse:
        return perform(desk, request, object_id, kind)

    return page
