"""How an answer names parties, bodies, meetings and decisions: by their names of the day."""

import datetime as dt
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse

from chronicle.api.fields import PeriodField
from chronicle.api.sources import SourceRefSerializer
from chronicle.periods import Period
from chronicle.spans import Answer
from governance.models import Body, Decision, Meeting, Visibility
from governance.queries import NamesThatDay
from participants.models import Party

ANSWERS = [answer.value for answer in Answer]


def day_of(serializer: Any) -> dt.date:
    """The day that the answer speaks of."""
    day: dt.date = serializer.context["day"]
    return day


def names_in(serializer: Any) -> NamesThatDay:
    """The names of the day, read once for a whole answer."""
    context: dict[str, Any] = serializer.context
    if "names" not in context:
        context["names"] = NamesThatDay.on(context["day"])
    names: NamesThatDay = context["names"]
    return names


def address_of(serializer: Any, name: str, key: str) -> str:
    """The whole address of one row."""
    return str(reverse(f"{name}-detail", [key], request=serializer.context["request"]))


class PartyRefSerializer(serializers.ModelSerializer[Party]):
    """A party, as a fact names it."""

    name = serializers.SerializerMethodField(help_text="The name in use on the day asked for.")

    class Meta:
        model = Party
        fields = ["slug", "name"]
        read_only_fields = fields

    def get_name(self, party: Party) -> str:
        return names_in(self).of_party(party)


class BodyRefSerializer(serializers.ModelSerializer[Body]):
    """A body, as a fact names it."""

    name = serializers.SerializerMethodField(help_text="The name in use on the day asked for.")
    acronym = serializers.SerializerMethodField(help_text="The acronym of that name, if any.")

    class Meta:
        model = Body
        fields = ["slug", "acronym", "name"]
        read_only_fields = fields

    def get_name(self, body: Body) -> str:
        return names_in(self).of_body(body)

    def get_acronym(self, body: Body) -> str:
        return names_in(self).acronym_of(body)


class MeetingRefSerializer(serializers.ModelSerializer[Meeting]):
    """A meeting, as a decision names it."""

    address = serializers.SerializerMethodField()

    class Meta:
        model = Meeting
        fields = ["slug", "title", "address"]
        read_only_fields = fields

    @extend_schema_field(serializers.URLField())
    def get_address(self, meeting: Meeting) -> str:
        return address_of(self, "meeting", meeting.slug)


@extend_schema_field(MeetingRefSerializer(allow_null=True))
class PublicMeetingField(serializers.Field[Any, Any, Any, Any]):
    """The meeting of a decision; null too where the meeting is not for everybody."""

    def to_representation(self, value: Meeting) -> Any:
        if value.visibility != Visibility.PUBLIC:
            return None
        return MeetingRefSerializer(value, context=self.context).data


class DecisionRefSerializer(serializers.ModelSerializer[Decision]):
    """A decision, as a fact or another decision names it."""

    reference = serializers.CharField(source="key")
    address = serializers.SerializerMethodField()

    class Meta:
        model = Decision
        fields = ["reference", "title", "kind", "status", "address"]
        read_only_fields = fields

    @extend_schema_field(serializers.URLField())
    def get_address(self, decision: Decision) -> str:
        return address_of(self, "decision", decision.key)


class DatedSerializer(serializers.ModelSerializer[Any]):
    """A fact with its period and its sources, and whether it held on the day asked for."""

    holds = serializers.SerializerMethodField(
        help_text="Whether it held on the day asked for; unknown: the sources do not say."
    )
    period = PeriodField(source="span")
    sources = SourceRefSerializer(many=True)

    @extend_schema_field(serializers.ChoiceField(choices=ANSWERS))
    def get_holds(self, row: Period) -> str:
        return row.span.on(day_of(self))
