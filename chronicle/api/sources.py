"""Sources: every text a fact of the register rests on."""

from typing import Any

from django.db.models import Q, QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers

from chronicle.api.fields import ImpreciseDayField
from chronicle.api.questions import ListQuestion
from chronicle.api.views import ListAndOneViewSet
from chronicle.models import Source


class SourceRefSerializer(serializers.ModelSerializer[Source]):
    """A source, as a fact names it."""

    class Meta:
        model = Source
        fields = ["key", "title", "url"]
        read_only_fields = fields


class SourceSerializer(serializers.ModelSerializer[Source]):
    """A text that facts rest on; an empty address or date is not known."""

    published_on = ImpreciseDayField(allow_null=True)

    class Meta:
        model = Source
        fields = ["key", "title", "publisher", "url", "published_on", "note"]
        read_only_fields = fields


class SourcesQuestion(ListQuestion):
    """Which sources."""

    search = serializers.CharField(
        required=False, max_length=80, help_text="Words of the title, publisher or key."
    )


@extend_schema_view(
    list=extend_schema(summary="Sources"), retrieve=extend_schema(summary="One source")
)
class SourceViewSet(ListAndOneViewSet):
    """Every text a fact of the register rests on."""

    lookup_field = "key"
    lookup_value_regex = "[-a-zA-Z0-9_]+"
    list_question = SourcesQuestion
    row_serializer = SourceSerializer
    one_serializer = SourceSerializer

    def rows(self, question: dict[str, Any]) -> QuerySet[Source]:
        rows = Source.objects.all()
        words = question.get("search")
        if words:
            rows = rows.filter(
                Q(title__icontains=words) | Q(publisher__icontains=words) | Q(key__icontains=words)
            )
        return rows

    def one(self, key: str, question: dict[str, Any]) -> Source | None:
        return Source.objects.filter(key=key).first()
