"""A model field for a day that is known only within bounds."""

import datetime as dt
from typing import Any

from django.contrib.postgres.fields import DateRangeField
from django.core.exceptions import ValidationError
from django.db.backends.postgresql.psycopg_any import DateRange
from django.forms import Field

from chronicle.edtf import read_day, write_day
from chronicle.forms import DayFormField
from chronicle.spans import NOT_KNOWN, ONE_DAY, Bounds


class DayField(DateRangeField):
    """A day as `Bounds`, kept as the range of the days it may be; NULL is a day not known."""

    form_field = DayFormField  # type: ignore[assignment] # one text, not two dates

    def get_default(self) -> Any:
        # A row that was never saved knows as little of its days as one read from the database.
        return super().get_default() or NOT_KNOWN

    def from_db_value(self, value: Any, expression: Any, connection: Any) -> Bounds:
        if value is None:
            return NOT_KNOWN
        return Bounds(value.lower, value.upper - ONE_DAY if value.upper else None)

    def to_python(self, value: Any) -> Bounds:
        if isinstance(value, Bounds):
            return value
        if value is None:
            return NOT_KNOWN
        if isinstance(value, dt.date):
            return Bounds.on(value)
        if isinstance(value, str):
            return read_day(value)
        raise ValidationError(f"{value!r} is not a day")

    def get_prep_value(self, value: Any) -> DateRange | None:
        bounds = self.to_python(value)
        if not bounds.known:
            return None
        return DateRange(bounds.earliest, bounds.latest + ONE_DAY if bounds.latest else None, "[)")

    def value_to_string(self, obj: Any) -> str:
        return write_day(self.to_python(self.value_from_object(obj)))

    def formfield(self, **kwargs: Any) -> Field | None:
        # The range's own form field asks for two dates; a reader writes one.
        return super(DateRangeField, self).formfield(**{"form_class": DayFormField, **kwargs})
