"""Finding facts by a day: what held then, certainly or possibly."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.widgets import UnfoldAdminSingleDateWidget

from chronicle.clock import today

DAY = "on"


class OnDayForm(forms.Form):
    """A day."""

    on = forms.DateField(
        label=gettext_lazy("On the day"),
        input_formats=["%Y-%m-%d"],
        required=False,
        widget=UnfoldAdminSingleDateWidget,
        help_text=gettext_lazy("As 2012-11-30."),
        error_messages={"invalid": gettext_lazy("Write the day as 2012-11-30.")},
    )


class OnDayFilter(admin.ListFilter):
    """The rows that a question about a day finds; the plain one is whether they held then."""

    title = gettext_lazy("held on a day")
    template = "unfold/filters/filters_field.html"
    question: type[forms.Form] = OnDayForm

    def __init__(
        self,
        request: HttpRequest,
        params: dict[str, Any],
        model: type[Model],
        model_admin: "admin.ModelAdmin[Any]",
    ) -> None:
        super().__init__(request, params, model, model_admin)
        for name in self.question.base_fields:
            value = params.pop(name, "")
            self.used_parameters[name] = value[-1] if isinstance(value, list) else value
        self.form = self.question(data=self.used_parameters)

    def has_output(self) -> bool:
        return True

    def expected_parameters(self) -> list[str | None]:
        return list(self.question.base_fields)

    def choices(self, changelist: Any) -> Iterator[Any]:
        yield {"form": self.form}

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        if not self.form.is_valid():
            # A day that is not understood finds nothing, and says so, rather than everything.
            messages.error(
                request, _("The filter's day is not understood: write it as 2012-11-30.")
            )
            return queryset.none()
        return self.found(queryset, self.form.cleaned_data)

    def found(self, rows: QuerySet[Any], asked: dict[str, Any]) -> QuerySet[Any]:
        """The rows that may have held on the day; without a day, all."""
        day: dt.date | None = asked[DAY]
        return rows if day is None else rows.filter(within__contains=day)


def day_or_today(asked: dict[str, Any]) -> dt.date:
    """The day that was asked for; today where none was."""
    day: dt.date | None = asked[DAY]
    return day or today()
