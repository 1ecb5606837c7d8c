"""Serializer fields for days and periods, and the parameter that asks for a day."""

import datetime as dt
import re
from typing import Any

from django.core.exceptions import ValidationError as DjangoValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from chronicle.edtf import read_day, read_interval, write_day, write_interval
from chronicle.spans import Bounds, Span
from chronicle.words import day_in_words, period_in_words

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@extend_schema_field(OpenApiTypes.DATE)
class DayAsked(serializers.Field[dt.date, str, str, Any]):
    """A parameter that is one exact day."""

    def to_internal_value(self, data: str) -> dt.date:
        try:
            if not ISO_DAY.fullmatch(data):
                raise ValueError
            return dt.date.fromisoformat(data)
        except ValueError as refusal:
            raise serializers.ValidationError(
                _("“%(value)s” is not a day. Accepted: a day of the calendar, such as 2024-01-31.")
                % {"value": data[:40]}
            ) from refusal

    def to_representation(self, value: dt.date) -> str:
        return value.isoformat()


class BoundsSerializer(serializers.Serializer[Any]):
    """A day known to lie between two days, both included; null leaves that side open."""

    earliest = serializers.DateField(allow_null=True)
    latest = serializers.DateField(allow_null=True)


class PeriodSerializer(serializers.Serializer[Any]):
    """A period: `since` is the first day of the fact, `until` the first day without it."""

    edtf = serializers.CharField(
        help_text="since/until in EDTF; as `until`, `..` is still running and empty is not known."
    )
    since = BoundsSerializer()
    until = BoundsSerializer()
    words = serializers.CharField(help_text="The period in words.")


class ImpreciseDaySerializer(serializers.Serializer[Any]):
    """A day as precise as its source."""

    edtf = serializers.CharField(help_text="The day, month, year or range in EDTF.")
    earliest = serializers.DateField(allow_null=True)
    latest = serializers.DateField(allow_null=True)
    words = serializers.CharField()


def _refused(refusal: DjangoValidationError) -> serializers.ValidationError:
    return serializers.ValidationError(refusal.messages)


@extend_schema_field(PeriodSerializer)
class PeriodField(serializers.Field[Span, str, dict[str, Any], Any]):
    """A whole period: out with its bounds and in words, in as `since/until` in EDTF."""

    default_error_messages = {"not_text": gettext_lazy("Write the period as text: since/until.")}

    def to_representation(self, value: Span) -> dict[str, Any]:
        return {
            "edtf": write_interval(value),
            "since": {"earliest": value.since.earliest, "latest": value.since.latest},
            "until": {"earliest": value.until.earliest, "latest": value.until.latest},
            "words": period_in_words(value),
        }

    def to_internal_value(self, data: Any) -> Span:
        if not isinstance(data, str):
            self.fail("not_text")
        try:
            return read_interval(data)
        except DjangoValidationError as refusal:
            raise _refused(refusal) from refusal


@extend_schema_field(ImpreciseDaySerializer)
class ImpreciseDayField(serializers.Field[Bounds, str, dict[str, Any] | None, Any]):
    """A day within bounds; null when nothing is known of it."""

    def to_representation(self, value: Bounds) -> dict[str, Any] | None:
        if not value.known:
            return None
        return {
            "edtf": write_day(value),
            "earliest": value.earliest,
            "latest": value.latest,
            "words": day_in_words(value),
        }

    def to_internal_value(self, data: Any) -> Bounds:
        try:
            return read_day(str(data))
        except DjangoValidationError as refusal:
            raise _refused(refusal) from refusal
