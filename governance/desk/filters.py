"""Finding bodies, offices and seats by a day, and meetings and decisions by a year."""

from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from chronicle.desk.filters import OnDayFilter
from governance.models.decisions import FINAL


class HeldOnDayFilter(OnDayFilter):
    """Who held an office on a day, certainly or possibly."""

    title = gettext_lazy("held on a day")


class SatOnDayFilter(OnDayFilter):
    """Who sat on a day, certainly or possibly."""

    title = gettext_lazy("sat on a day")


class ExistedOnDayFilter(OnDayFilter):
    """What existed or applied on a day, certainly or possibly."""

    title = gettext_lazy("existed on a day")


class StillToDecideFilter(admin.SimpleListFilter):
    """Texts that are under way, or those on which it was decided."""

    title = gettext_lazy("under way")
    parameter_name = "under_way"

    def lookups(self, request: HttpRequest, model_admin: Any) -> Sequence[tuple[str, Any]]:
        return [("yes", gettext_lazy("under way")), ("no", gettext_lazy("decided or withdrawn"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        match self.value():
            case "yes":
                return queryset.exclude(status__in=FINAL)
            case "no":
                return queryset.filter(status__in=FINAL)
        return queryset
