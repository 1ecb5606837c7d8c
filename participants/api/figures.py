"""Production: the years, the half-year records behind them, and what was published before."""

from collections import defaultdict
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_field, extend_schema_view
from rest_framework import serializers

from chronicle.api.fields import ImpreciseDayField
from chronicle.api.sources import SourceRefSerializer
from chronicle.api.views import ListViewSet
from participants.api.questions import FiguresQuestion
from participants.models import Party, Production, ProductionHalf, Revision

# What stands behind a year: its half-year records, and other values that were published.
Behind = type[ProductionHalf] | type[Revision]

FIELDS_OF_PRODUCTION = ("volume_carats", "value_usd")


class HalfYearSerializer(serializers.ModelSerializer[ProductionHalf]):
    """A record of a half-year; `recorded_on` is the day on which it was entered."""

    sources = SourceRefSerializer(many=True)

    class Meta:
        model = ProductionHalf
        fields = [
            "half",
            "declaration",
            "mining",
            "volume_carats",
            "value_usd",
            "recorded_on",
            "modified_on",
            "sources",
        ]
        read_only_fields = fields


class PublishedValueSerializer(serializers.ModelSerializer[Revision]):
    """Another value that was published for the same year."""

    published_on = ImpreciseDayField(allow_null=True)
    sources = SourceRefSerializer(many=True)

    class Meta:
        model = Revision
        fields = ["field", "value", "relation", "series", "published_on", "note", "sources"]
        read_only_fields = fields


class ProductionSerializer(serializers.ModelSerializer[Production]):
    """Rough diamonds produced in a year, carats and US dollars; null is not known, 0 declared."""

    party: serializers.SlugRelatedField[Party] = serializers.SlugRelatedField(
        slug_field="slug", read_only=True
    )
    name = serializers.SerializerMethodField(help_text="The party's name on the day asked for.")
    half_years = serializers.SerializerMethodField()
    published_values = serializers.SerializerMethodField()
    sources = SourceRefSerializer(many=True)

    class Meta:
        model = Production
        fields = [
            "party",
            "name",
            "year",
            "volume_carats",
            "value_usd",
            "series",
            "halves",
            "recorded_from",
            "recorded_to",
            "note",
            "half_years",
            "published_values",
            "sources",
        ]
        read_only_fields = fields

    def get_name(self, production: Production) -> str:
        return production.party.name_on(self.context["day"])

    @extend_schema_field(HalfYearSerializer(many=True))
    def get_half_years(self, production: Production) -> Any:
        return HalfYearSerializer(self._behind(ProductionHalf, production), many=True).data

    @extend_schema_field(PublishedValueSerializer(many=True))
    def get_published_values(self, production: Production) -> Any:
        return PublishedValueSerializer(self._behind(Revision, production), many=True).data

    def _behind(self, model: Behind, production: Production) -> list[Any]:
        """The rows of the same party and year, read once for the whole page."""
        kept: dict[Any, Any] = self.root.context.setdefault("behind", {})  # type: ignore[attr-defined]
        if model not in kept:
            page: Any = self.parent.instance if self.parent is not None else [production]
            kept[model] = _behind_all(model, page)
        return list(kept[model][production.party_id, production.year])


def _behind_all(model: Behind, page: list[Production]) -> dict[Any, list[Any]]:
    found: dict[Any, list[Any]] = defaultdict(list)
    about = Q(pk__in=[])
    for party_id, year in {(row.party_id, row.year) for row in page}:
        about |= Q(party_id=party_id, year=year)
    if model is Revision:
        about &= Q(field__in=FIELDS_OF_PRODUCTION)
    rows: Any = model._default_manager.filter(about).prefetch_related("sources")
    for row in rows:
        found[row.party_id, row.year].append(row)
    return found


@extend_schema_view(list=extend_schema(summary="Production by year"))
class ProductionViewSet(ListViewSet):
    """Rough diamonds produced, by party and year, with the records behind each figure."""

    list_question = FiguresQuestion
    row_serializer = ProductionSerializer

    def rows(self, question: dict[str, Any]) -> QuerySet[Production]:
        named = Prefetch("party", Party.objects.named(question["as_of"]))
        rows = Production.objects.prefetch_related("sources", named)
        for name in ("party", "year"):
            if name in question:
                rows = rows.filter(**{name: question[name]})
        return rows.order_by("year", "party__slug", "series")
