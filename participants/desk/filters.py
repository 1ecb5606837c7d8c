"""Finding parties by what they were on a day."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy
from unfold.widgets import UnfoldAdminSelectWidget

from chronicle.desk.filters import OnDayFilter, OnDayForm, day_or_today
from participants.models import Party, StandingKind

KIND = "standing"


class StandingOnDayForm(OnDayForm):
    """A standing and a day."""

    standing = forms.ChoiceField(
        label=gettext_lazy("Standing"),
        choices=[("", gettext_lazy("any")), *StandingKind.choices],
        required=False,
        widget=UnfoldAdminSelectWidget,
    )
    field_order = (KIND, "on")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["on"].help_text = gettext_lazy("As 2012-11-30; empty for today.")


class StandingOnDayFilter(OnDayFilter):
    """The parties that had a standing on a day, certainly or possibly."""

    title = gettext_lazy("standing on a day")
    question = StandingOnDayForm

    def found(self, rows: QuerySet[Any], asked: dict[str, Any]) -> QuerySet[Any]:
        kind, day = asked[KIND], day_or_today(asked)
        if not kind:
            return rows
        return rows.filter(pk__in=Party.objects.with_standing(kind, on=day).values("pk"))
