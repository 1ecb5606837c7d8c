"""Meetings: when and where, who presided, the agenda, who attended, what was decided."""

from collections import defaultdict
from typing import Any

from django.db.models import F, Q, QuerySet
from drf_spectacular.helpers import lazy_serializer
from drf_spectacular.utils import extend_schema, extend_schema_field, extend_schema_view
from rest_framework import serializers

from chronicle.api.fields import ImpreciseDayField
from chronicle.api.sources import SourceRefSerializer
from chronicle.api.views import ListAndOneViewSet
from governance.api.named import (
    BodyRefSerializer,
    DecisionRefSerializer,
    PartyRefSerializer,
    address_of,
)
from governance.api.questions import MeetingsQuestion, days_of
from governance.models import AgendaItem, Attendance, Meeting, Session
from governance.public import public_meetings, whole_public_meetings


class SessionSerializer(serializers.ModelSerializer[Session]):
    """A sitting of a meeting; empty where it is not known whether it was open or closed."""

    held_on = ImpreciseDayField(allow_null=True)

    class Meta:
        model = Session
        fields = ["number", "title", "held_on", "openness"]
        read_only_fields = fields


class AgendaItemSerializer(serializers.ModelSerializer[AgendaItem]):
    """A point of the agenda, with the points under it."""

    session = serializers.IntegerField(
        source="session.number", allow_null=True, default=None, help_text="The number of it."
    )
    points = serializers.SerializerMethodField(help_text="The points under this one.")

    class Meta:
        model = AgendaItem
        fields = ["number", "title", "note", "session", "points"]
        read_only_fields = fields

    @extend_schema_field(lazy_serializer("governance.api.meetings.AgendaItemSerializer")(many=True))
    def get_points(self, item: AgendaItem) -> Any:
        under = self.context["points"][item.pk]
        return AgendaItemSerializer(under, many=True, context=self.context).data


class AttendanceSerializer(serializers.ModelSerializer[Attendance]):
    """A party that took part, and as what."""

    party = PartyRefSerializer()
    sources = SourceRefSerializer(many=True)

    class Meta:
        model = Attendance
        fields = ["party", "role", "sources"]
        read_only_fields = fields


class MeetingSerializer(serializers.ModelSerializer[Meeting]):
    """A meeting; a day may be known by its month or year only, and there may be no place."""

    body = BodyRefSerializer(allow_null=True)
    opened_on = ImpreciseDayField(allow_null=True)
    closed_on = ImpreciseDayField(allow_null=True)
    country = PartyRefSerializer(allow_null=True)
    presiding = PartyRefSerializer(allow_null=True)
    sources = SourceRefSerializer(many=True)
    address = serializers.SerializerMethodField(help_text="Where all there is to say of it is.")

    class Meta:
        model = Meeting
        fields = [
            "slug",
            "kind",
            "title",
            "body",
            "opened_on",
            "closed_on",
            "city",
            "country",
            "presiding",
            "sources",
            "address",
        ]
        read_only_fields = fields

    @extend_schema_field(serializers.URLField())
    def get_address(self, meeting: Meeting) -> str:
        return address_of(self, "meeting", meeting.slug)


class WholeMeetingSerializer(MeetingSerializer):
    """A meeting with its sessions, its agenda, who attended, and what was decided there."""

    sessions = SessionSerializer(many=True)
    agenda = serializers.SerializerMethodField()
    attendance = AttendanceSerializer(many=True)
    decisions = DecisionRefSerializer(many=True)

    class Meta(MeetingSerializer.Meta):
        fields = [
            *MeetingSerializer.Meta.fields[:-2],
            "sessions",
            "agenda",
            "attendance",
            "decisions",
            "sources",
        ]

    address = None  # type: ignore[assignment] # it is the address that was asked

    @extend_schema_field(AgendaItemSerializer(many=True))
    def get_agenda(self, meeting: Meeting) -> Any:
        # What stands under a point that is not public is not reached from above, so not shown.
        under: dict[int | None, list[AgendaItem]] = defaultdict(list)
        for item in meeting.agenda.all():
            under[item.parent_id].append(item)
        context = {**self.context, "points": under}
        return AgendaItemSerializer(under[None], many=True, context=context).data


@extend_schema_view(
    list=extend_schema(summary="Meetings"),
    retrieve=extend_schema(summary="One meeting with its agenda, attendance and decisions"),
)
class MeetingViewSet(ListAndOneViewSet):
    """Plenaries, Intersessionals, teleconferences and other meetings, the latest first."""

    lookup_field = "slug"
    lookup_value_regex = "[-a-zA-Z0-9_]+"
    list_question = MeetingsQuestion
    row_serializer = MeetingSerializer
    one_serializer = WholeMeetingSerializer

    def rows(self, question: dict[str, Any]) -> QuerySet[Meeting]:
        asked = Q(**{name: question[name] for name in ("kind", "body") if name in question})
        if "year" in question:
            asked &= Q(opened_on__overlap=days_of(question["year"]))
        if "party" in question:
            asked &= Q(attendance__party=question["party"])  # a party attends a meeting once
        latest = F("opened_on").desc(nulls_last=True)
        return public_meetings().filter(asked).order_by(latest, "slug")

    def one(self, key: str, question: dict[str, Any]) -> Meeting | None:
        return whole_public_meetings().filter(slug__iexact=key).first()
