"""Form fields of the acts: days, instants, words, choices, sources, in the desk's own look."""

from typing import Any

from django import forms
from django.conf import settings
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.db.models import Model
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy
from unfold.widgets import (
    INPUT_CLASSES,
    SELECT_CLASSES,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextareaWidget,
    UnfoldAdminTextInputWidget,
    UnfoldBooleanWidget,
)

from chronicle.forms import DayFormField
from chronicle.models import Source

LOOK = {"class": " ".join(SELECT_CLASSES)}


class SourcesField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg] # not at run time
    """The texts an act rests on, found as one types; `of` is a model that has sources."""

    def __init__(self, of: type[Model], **kwargs: Any) -> None:
        kwargs.setdefault(
            "help_text",
            gettext_lazy(
                "At least one: the register says nothing without a source. A new text is entered "
                "under Sources first."
            ),
        )
        super().__init__(
            queryset=Source.objects.all(),
            label=gettext_lazy("Sources"),
            widget=AutocompleteSelectMultiple(
                of._meta.get_field("sources"), admin.site, attrs=LOOK
            ),
            **kwargs,
        )


class RowsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg] # not at run time
    """Rows that a relation of a model can name, found as one types."""

    def __init__(self, of: type[Model], relation: str, **kwargs: Any) -> None:
        part: Any = of._meta.get_field(relation)
        super().__init__(
            queryset=part.related_model._default_manager.all(),
            widget=AutocompleteSelectMultiple(part, admin.site, attrs=LOOK),
            **kwargs,
        )


class RowField(forms.ModelChoiceField):  # type: ignore[type-arg] # not at run time
    """A row that a relation of a model can name, found as one types."""

    def __init__(self, of: type[Model], relation: str, **kwargs: Any) -> None:
        part: Any = of._meta.get_field(relation)
        super().__init__(
            queryset=part.related_model._default_manager.all(),
            widget=AutocompleteSelect(part, admin.site, attrs=LOOK),
            **kwargs,
        )


class InstantWidget(forms.DateTimeInput):
    """A day and a time of day in one input that every browser helps to fill."""

    input_type = "datetime-local"

    def __init__(self) -> None:
        super().__init__({"class": " ".join(INPUT_CLASSES)}, format="%Y-%m-%dT%H:%M")


def instant(label: Any, *, help_text: Any = "", zone: Any = None, **kwargs: Any) -> Any:
    """A moment; says in which time zone it is written."""
    told = format_lazy(
        gettext_lazy("In the time zone {zone}. {help}"),
        zone=zone or settings.TIME_ZONE,
        help=help_text,
    )
    return forms.DateTimeField(label=label, help_text=told, widget=InstantWidget, **kwargs)


def exact_day(label: Any, **kwargs: Any) -> forms.DateField:
    """The day itself."""
    look = forms.DateInput({"type": "date", "class": " ".join(INPUT_CLASSES)}, format="%Y-%m-%d")
    return forms.DateField(label=label, widget=look, **kwargs)


def day(label: Any, **kwargs: Any) -> DayFormField:
    """A day, a month, a year, or a day between two others."""
    return DayFormField(label=label, widget=UnfoldAdminTextInputWidget, **kwargs)


def line(label: Any, **kwargs: Any) -> forms.CharField:
    """Words on one line."""
    return forms.CharField(label=label, widget=UnfoldAdminTextInputWidget, **kwargs)


def words(label: Any, *, required: bool = False, rows: int = 3, **kwargs: Any) -> forms.CharField:
    """Words on several lines; optional unless said otherwise."""
    return forms.CharField(
        label=label,
        required=required,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": rows}),
        **kwargs,
    )


def choice(label: Any, choices: Any, *, chosen: bool = True, **kwargs: Any) -> forms.ChoiceField:
    """One of several; without `chosen` nothing is chosen to begin with."""
    if not chosen:
        choices = [("", gettext_lazy("Choose")), *choices]
    return forms.ChoiceField(label=label, choices=choices, widget=UnfoldAdminSelectWidget, **kwargs)


def yes_or_no(label: Any, **kwargs: Any) -> forms.BooleanField:
    """A box to tick."""
    return forms.BooleanField(label=label, required=False, widget=UnfoldBooleanWidget, **kwargs)
