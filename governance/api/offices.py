"""Offices held and seats taken, of a day or of all days."""

from typing import Any

from django.db.models import F, QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_view

from chronicle.api.views import ListViewSet
from governance.api.effects import DecidedSerializer
from governance.api.named import BodyRefSerializer, PartyRefSerializer
from governance.api.questions import SeatsQuestion, TenuresQuestion
from governance.models import Seat, Tenure
from governance.public import decisions_of


class OfficeHeldSerializer(DecidedSerializer):
    """An office, who holds it and, where that is public, who exercises it."""

    holder = PartyRefSerializer(allow_null=True)

    class Meta:
        model = Tenure
        fields = ["office", "holder", "person", "holds", "period", "decisions", "sources"]
        read_only_fields = fields


class TenureSerializer(OfficeHeldSerializer):
    """An office of a body, held in a period."""

    body = BodyRefSerializer()

    class Meta(OfficeHeldSerializer.Meta):
        fields = ["body", *OfficeHeldSerializer.Meta.fields]


class PlaceSerializer(DecidedSerializer):
    """Who sits in a body, and how."""

    party = PartyRefSerializer()

    class Meta:
        model = Seat
        fields = ["party", "role", "holds", "period", "decisions", "sources"]
        read_only_fields = fields


class SeatSerializer(PlaceSerializer):
    """A party's place in a body, in a period."""

    body = BodyRefSerializer()

    class Meta(PlaceSerializer.Meta):
        fields = ["body", *PlaceSerializer.Meta.fields]


def _asked(rows: Any, question: dict[str, Any], **columns: str) -> Any:
    """The rows of the day, or of all days, that answer the other parameters too."""
    if not question["ever"]:
        rows = rows.as_of(question["as_of"])
    asked = {column: question[name] for name, column in columns.items() if name in question}
    return rows.filter(**asked).with_names().prefetch_related("sources", *decisions_of(""))


@extend_schema_view(list=extend_schema(summary="Offices held, on a day or ever"))
class TenureViewSet(ListViewSet):
    """Who holds an office of a body on the day; with `ever`, everybody who ever did."""

    list_question = TenuresQuestion
    row_serializer = TenureSerializer

    def rows(self, question: dict[str, Any]) -> QuerySet[Tenure]:
        found: QuerySet[Tenure] = _asked(
            Tenure.objects.all(), question, body="body", office="office", party="holder"
        )
        began = F("since_latest").asc(nulls_last=True)
        return found.order_by("body__name", "office", began, "id")


@extend_schema_view(list=extend_schema(summary="Seats in bodies, on a day or ever"))
class SeatViewSet(ListViewSet):
    """Who sits in a body on the day; with `ever`, everybody who ever did."""

    list_question = SeatsQuestion
    row_serializer = SeatSerializer

    def rows(self, question: dict[str, Any]) -> QuerySet[Seat]:
        found: QuerySet[Seat] = _asked(
            Seat.objects.all(), question, body="body", role="role", party="party"
        )
        began = F("since_latest").asc(nulls_last=True)
        return found.order_by("body__name", "party__name", began, "id")
