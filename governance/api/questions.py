"""What may be asked about bodies, offices, seats, meetings and decisions."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from chronicle.api.questions import ListQuestion, WholeNumber
from chronicle.api.slugs import SlugField
from chronicle.edtf import FIRST_YEAR, LAST_YEAR
from chronicle.spans import Answer, Bounds
from governance.models import (
    Body,
    BodyKind,
    DecisionKind,
    Meeting,
    MeetingKind,
    Office,
    SeatRole,
    Status,
)
from governance.models.decisions import DECIDED
from participants.api.questions import PartyField


class BodyField(SlugField[Body]):
    """A body by its slug."""

    unknown = _(
        "“%(slug)s” names no body. Accepted: the slug of a body, such as kp or wgm; those of a day "
        "are listed at /api/v1/bodies/."
    )

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Body.objects.all(), **kwargs)


class MeetingField(SlugField[Meeting]):
    """A meeting by its slug; one that is not public is as good as none."""

    unknown = _(
        "“%(slug)s” names no meeting. Accepted: the slug of a meeting, such as plenary-2012; all "
        "are listed at /api/v1/meetings/."
    )

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Meeting.objects.public(), **kwargs)


def year_field(of: str) -> WholeNumber:
    """A parameter that is a year of the calendar."""
    return WholeNumber(
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        help_text=f"Only {of} of this year; where the day is not exact, possibly of this year.",
    )


def days_of(year: int) -> Bounds:
    """The days of a year."""
    return Bounds(dt.date(year, 1, 1), dt.date(year, 12, 31))


class BodiesQuestion(ListQuestion):
    """Which of the bodies that exist on the day."""

    kind = serializers.ChoiceField(
        choices=BodyKind.choices, required=False, help_text="Only bodies of this kind."
    )
    parent = BodyField(  # type: ignore[assignment] # a field here
        required=False, help_text="Only bodies that report to this one."
    )


class PeriodsQuestion(ListQuestion):
    """Of the day, or of all days."""

    ever = serializers.BooleanField(
        required=False,
        default=False,
        help_text="true: of all days, not only of the day asked for.",
    )


class TenuresQuestion(PeriodsQuestion):
    """Which offices held."""

    body = BodyField(required=False, help_text="Only offices of this body.")
    office = serializers.ChoiceField(
        choices=Office.choices, required=False, help_text="Only this office."
    )
    party = PartyField(required=False, help_text="Only offices that this party holds.")


class SeatsQuestion(PeriodsQuestion):
    """Which seats."""

    body = BodyField(required=False, help_text="Only seats in this body.")
    role = serializers.ChoiceField(
        choices=SeatRole.choices, required=False, help_text="Only seats of this kind."
    )
    party = PartyField(required=False, help_text="Only seats of this party.")


class MeetingsQuestion(ListQuestion):
    """Which meetings."""

    kind = serializers.ChoiceField(
        choices=MeetingKind.choices, required=False, help_text="Only meetings of this kind."
    )
    body = BodyField(required=False, help_text="Only meetings recorded as this body's.")
    year = year_field("meetings that opened on a day")
    party = PartyField(required=False, help_text="Only meetings that this party attended.")


class DecisionsQuestion(ListQuestion):
    """Which decisions."""

    body = BodyField(required=False, help_text="Only decisions of this body.")
    kind = serializers.ChoiceField(
        choices=DecisionKind.choices, required=False, help_text="Only texts of this kind."
    )
    party = PartyField(
        required=False,
        help_text="Only decisions that concern this party or change something for it.",
    )
    meeting = MeetingField(required=False, help_text="Only decisions of this meeting.")
    year = year_field("texts that were decided on a day")
    status = serializers.ChoiceField(
        choices=[(status, Status(status).label) for status in DECIDED],
        required=False,
        help_text="Only texts that were adopted, noted, or found no consensus.",
    )
    in_force = serializers.ChoiceField(
        choices=[answer.value for answer in Answer],
        required=False,
        help_text="Only decisions that are in force on the day, that are not, or of which the "
        "sources do not say.",
    )
