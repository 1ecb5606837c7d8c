"""Bodies: those of a day, and each with everybody who ever presided over it or sat in it."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_field, extend_schema_view
from rest_framework import serializers

from chronicle.api.views import ListAndOneViewSet
from chronicle.periods import Period
from governance.api.effects import DecidedSerializer
from governance.api.named import BodyRefSerializer, DatedSerializer, address_of, day_of
from governance.api.offices import OfficeHeldSerializer, PlaceSerializer
from governance.api.questions import BodiesQuestion
from governance.models import Body, BodyName, Mandate
from governance.models.offices import held_on
from governance.public import public_bodies_on, whole_public_bodies


class BodyNameSerializer(DecidedSerializer):
    """A name and acronym, and the days in which a body had them."""

    class Meta:
        model = BodyName
        fields = ["name", "acronym", "holds", "period", "decisions", "sources"]
        read_only_fields = fields


class MandateSerializer(DecidedSerializer):
    """What a body is asked to do in a period; the end of the period is the mandate's sunset."""

    class Meta:
        model = Mandate
        fields = ["text", "holds", "period", "decisions", "sources"]
        read_only_fields = fields


class ChildSerializer(BodyRefSerializer, DecidedSerializer):
    """A body that reports to this one, and the days in which it exists."""

    class Meta:
        model = Body
        fields = ["slug", "acronym", "name", "kind", "holds", "period", "decisions"]
        read_only_fields = fields

    sources = None  # type: ignore[assignment] # they are told with the body itself


class BodySerializer(BodyRefSerializer, DecidedSerializer):
    """A body, by its name of the day asked for; `holds` is whether it exists on that day."""

    parent = BodyRefSerializer(allow_null=True)
    address = serializers.SerializerMethodField(help_text="Where its whole history is.")

    class Meta:
        model = Body
        fields = [
            "slug",
            "acronym",
            "name",
            "kind",
            "parent",
            "mandate",
            "holds",
            "period",
            "decisions",
            "sources",
            "address",
        ]
        read_only_fields = fields

    @extend_schema_field(serializers.URLField())
    def get_address(self, body: Body) -> str:
        return address_of(self, "body", body.slug)


class BodyThatDaySerializer(serializers.Serializer[Body]):
    """What certainly or possibly held of a body on the day asked for."""

    mandates = serializers.SerializerMethodField()
    children = serializers.SerializerMethodField()
    offices = serializers.SerializerMethodField()
    roster = serializers.SerializerMethodField()

    @extend_schema_field(MandateSerializer(many=True))
    def get_mandates(self, body: Body) -> Any:
        return self._that_day(MandateSerializer, body.mandates.all())

    @extend_schema_field(ChildSerializer(many=True))
    def get_children(self, body: Body) -> Any:
        return self._that_day(ChildSerializer, body.children.all())

    @extend_schema_field(OfficeHeldSerializer(many=True))
    def get_offices(self, body: Body) -> Any:
        return self._that_day(OfficeHeldSerializer, held_on(body.tenures.all(), day_of(self)))

    @extend_schema_field(PlaceSerializer(many=True))
    def get_roster(self, body: Body) -> Any:
        return self._that_day(PlaceSerializer, body.seats.all())

    def _that_day(self, form: type[DatedSerializer], rows: Iterable[Period]) -> Any:
        day = day_of(self)
        held = [row for row in rows if row.span.possible_on(day)]
        return form(held, many=True, context=self.context).data


class BodyHistorySerializer(BodySerializer):
    """A body with its whole dated history, and what of it held on the day asked for."""

    on_the_day = BodyThatDaySerializer(source="*")
    names = BodyNameSerializer(many=True)
    mandates = MandateSerializer(many=True)
    children = ChildSerializer(many=True)
    tenures = OfficeHeldSerializer(many=True)
    seats = PlaceSerializer(many=True)

    class Meta(BodySerializer.Meta):
        fields = [
            *BodySerializer.Meta.fields[:-2],
            "on_the_day",
            "names",
            "mandates",
            "children",
            "tenures",
            "seats",
            "sources",
        ]

    address = None  # type: ignore[assignment] # it is the address that was asked


@extend_schema_view(
    list=extend_schema(summary="Bodies that exist on a day"),
    retrieve=extend_schema(summary="One body with its whole history"),
)
class BodyViewSet(ListAndOneViewSet):
    """The Plenary, the working groups, the committees and the other bodies."""

    lookup_field = "slug"
    lookup_value_regex = "[-a-zA-Z0-9_]+"
    list_question = BodiesQuestion
    row_serializer = BodySerializer
    one_serializer = BodyHistorySerializer

    def rows(self, question: dict[str, Any]) -> QuerySet[Body]:
        asked = {name: question[name] for name in ("kind", "parent") if name in question}
        return public_bodies_on(question["as_of"]).filter(**asked)

    def one(self, key: str, question: dict[str, Any]) -> Body | None:
        return whole_public_bodies().filter(slug__iexact=key).first()
