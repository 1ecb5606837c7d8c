"""Finding parties by what they were on a day."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminSingleDateWidget

from chronicle.clock import today
from participants.models import Party, StandingKind

KIND, DAY = "standing", "on"


class StandingOnDayForm(forms.Form):
    """A standing and a day."""

    standing = forms.ChoiceField(
        label=gettext_lazy("Standing"),
        choices=[("", gettext_lazy("any")), *StandingKind.choices],
        required=False,
        widget=UnfoldAdminSelectWidget,
    )
    on = forms.DateField(
        label=gettext_lazy("On the day"),
        input_formats=["%Y-%m-%d"],
        required=False,
        widget=UnfoldAdminSingleDateWidget,
        help_text=gettext_lazy("As 2012-11-30; empty for today."),
        error_messages={"invalid": gettext_lazy("Write the day as 2012-11-30.")},
    )


class StandingOnDayFilter(admin.ListFilter):
    """The parties that had a standing on a day, certainly or possibly."""

    title = gettext_lazy("standing on a day")
    template = "unfold/filters/filters_field.html"

    def __init__(
        self,
        request: HttpRequest,
        params: dict[str, Any],
        model: type[Party],
        model_admin: "admin.ModelAdmin[Party]",
    ) -> None:
        super().__init__(request, params, model, model_admin)
        for name in (KIND, DAY):
            value = params.pop(name, "")
            self.used_parameters[name] = value[-1] if isinstance(value, list) else value
        self.form = StandingOnDayForm(data=self.used_parameters)

    def has_output(self) -> bool:
        return True

    def expected_parameters(self) -> list[str | None]:
        return [KIND, DAY]

    def choices(self, changelist: Any) -> Iterator[Any]:
        yield {"form": self.form}

    def queryset(self, request: HttpRequest, queryset: QuerySet[Party]) -> QuerySet[Party]:
        if not self.form.is_valid():
            # A day that is not understood finds nothing, and says so, rather than everything.
            messages.error(
                request, _("The filter's day is not understood: write it as 2012-11-30.")
            )
            return queryset.none()
        kind = self.form.cleaned_data[KIND]
        day: dt.date = self.form.cleaned_data[DAY] or today()
        if not kind:
            return queryset
        return queryset.filter(pk__in=Party.objects.with_standing(kind, on=day).values("pk"))
