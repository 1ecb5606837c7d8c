"""Form fields for a day and for a whole period, and the form that puts a period on a row."""

from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from chronicle.edtf import read_day, read_period, write_day, write_until
from chronicle.refusals import by_field
from chronicle.spans import NOT_KNOWN, Bounds, Span

BOUNDS = ("since_earliest", "since_latest", "until_earliest", "until_latest")

NOTATION = _(
    "A day (2012-11-30), a month (2012-11), a year (2012), or a day between two others "
    "([2003-08-01..2003-10-31])."
)
LEFT_EMPTY = _("Leave empty what is not known.")
PERIOD_NOTATION = _(
    "First day of the fact, and first day on which it no longer held: 2012-11-30, 2012-11, 2012, "
    "or [2003-08-01..2003-10-31]. As the end, .. means that it still holds, and empty that the "
    "end is not known."
)


class DayFormField(forms.CharField):
    """A day within bounds, written in EDTF."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.pop("default_bounds", None)
        if not kwargs.get("help_text"):
            optional = kwargs.get("required") is False
            kwargs["help_text"] = (
                format_lazy("{} {}", NOTATION, LEFT_EMPTY) if optional else NOTATION
            )
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return write_day(value) if isinstance(value, Bounds) else value

    def to_python(self, value: Any) -> Any:
        return NOT_KNOWN if value in self.empty_values else read_day(str(value))

    def validate(self, value: Any) -> None:
        if self.required and not value.known:
            raise ValidationError(self.error_messages["required"], code="required")

    def run_validators(self, value: Any) -> None:
        super().run_validators(write_day(value))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return super().has_changed(NOT_KNOWN if initial is None else initial, data)


class PeriodWidget(forms.MultiWidget):
    """Two short text inputs that say which is which."""

    template_name = "chronicle/period_widget.html"
    # Both inputs are described by the help and the errors; otherwise a fieldset would be, alone.
    use_fieldset = False

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(
            widgets={
                "since": forms.TextInput({"autocomplete": "off", "placeholder": "2012-11-30"}),
                "until": forms.TextInput({"autocomplete": "off", "placeholder": ".."}),
            },
            attrs=attrs,
        )

    def decompress(self, value: Any) -> list[str]:
        if value is None:
            return ["", ""]
        return [write_day(value.since), write_until(value)]


class PeriodFormField(forms.MultiValueField):
    """A whole period as two ends in EDTF; cleans to a `Span`."""

    widget = PeriodWidget

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("help_text", PERIOD_NOTATION)
        kwargs.setdefault("label", _("Period"))
        kwargs.pop("required", None)
        fields = (forms.CharField(required=False), forms.CharField(required=False))
        super().__init__(fields=fields, required=False, require_all_fields=False, **kwargs)

    def clean(self, value: Any) -> Span:
        since, until = value or ("", "")
        return read_period(since or "", until or "")

    def has_changed(self, initial: Any, data: Any) -> bool:
        return (PeriodWidget().decompress(initial) if isinstance(initial, Span) else ["", ""]) != [
            part or "" for part in (data or ("", ""))
        ]


class PeriodForm(forms.ModelForm):  # type: ignore[type-arg]
    """Edits a row with a period; what the database would refuse is said beside the period."""

    period = PeriodFormField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial.setdefault("period", self.instance.span)

    def _get_validation_exclusions(self) -> set[str]:
        # The four bounds have no field of their own; left excluded, Django would skip every
        # constraint that reads them and leave the refusal to the database.
        return super()._get_validation_exclusions() - {*BOUNDS, "throughout", "within"}  # type: ignore[misc,no-any-return]

    def _post_clean(self) -> None:
        span = self.cleaned_data.get("period")
        if span is not None:
            self.instance.span = span
            super()._post_clean()  # type: ignore[misc]

    def _update_errors(self, errors: ValidationError) -> None:
        moved: dict[str, list[ValidationError]] = {}
        for field, found in by_field(errors).items():
            about_period = field == NON_FIELD_ERRORS or field in BOUNDS
            moved.setdefault("period" if about_period else field, []).extend(found)
        super()._update_errors(ValidationError(moved))  # type: ignore[misc]
