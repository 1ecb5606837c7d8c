"""Decisions: by body, kind, year, party and whether in force; each with all there is to say."""

import re
from typing import Any

from django.db.models import F, Q, QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_field, extend_schema_view
from rest_framework import serializers

from chronicle.api.fields import ImpreciseDayField, PeriodField
from chronicle.api.sources import SourceRefSerializer
from chronicle.api.views import ListAndOneViewSet
from chronicle.spans import Answer
from governance.api.effects import EffectSerializer
from governance.api.named import (
    ANSWERS,
    BodyRefSerializer,
    DecisionRefSerializer,
    PartyRefSerializer,
    PublicMeetingField,
    day_of,
)
from governance.api.procedure import ProceedingSerializer
from governance.api.questions import DecisionsQuestion, days_of
from governance.in_force import in_force, in_force_in_words, in_force_on
from governance.models import Decision, DecisionLink, Document
from governance.paragraphs import Wording, paragraphs_of
from governance.public import in_force_as, public_decisions, touching, whole_public_decisions
from governance.queries import disputes_about
from participants.api.serializers import DisputeSerializer

# The key of a public text without a reference, such as one that found no consensus.
WITHOUT_REFERENCE = re.compile(r"text-([0-9a-f]{8})")


class DecisionSerializer(DecisionRefSerializer):
    """A text on which it was decided, and whether it is in force on the day asked for."""

    body = BodyRefSerializer()
    meeting = PublicMeetingField(allow_null=True)
    decided_on = ImpreciseDayField(allow_null=True)
    in_force_from = ImpreciseDayField(
        allow_null=True, help_text="Null: from the day on which it was decided."
    )
    in_force = serializers.SerializerMethodField(
        help_text="Whether it is in force on the day asked for; only what was adopted ever is."
    )
    concerns = PartyRefSerializer(many=True)
    sources = SourceRefSerializer(many=True)

    class Meta:
        model = Decision
        fields = [
            "reference",
            "official_reference",
            "title",
            "kind",
            "body",
            "meeting",
            "procedure",
            "status",
            "decided_on",
            "in_force_from",
            "in_force",
            "concerns",
            "summary",
            "sources",
            "address",
        ]
        read_only_fields = fields

    @extend_schema_field(serializers.ChoiceField(choices=ANSWERS))
    def get_in_force(self, decision: Decision) -> Answer:
        return in_force_on(decision, day_of(self))


class DocumentSerializer(serializers.ModelSerializer[Document]):
    """Where the text can be read, and in which language."""

    class Meta:
        model = Document
        fields = ["title", "language", "url"]
        read_only_fields = fields


class LinkSerializer(serializers.ModelSerializer[DecisionLink]):
    """What this decision does to another."""

    decision = DecisionRefSerializer(source="target")
    sources = SourceRefSerializer(many=True)

    class Meta:
        model = DecisionLink
        fields = ["relation", "decision", "sources"]
        read_only_fields = fields


class LinkedBySerializer(LinkSerializer):
    """What another decision does to this one."""

    decision = DecisionRefSerializer()


class ParagraphSerializer(serializers.Serializer[Any]):
    """An operative paragraph in Markdown."""

    number = serializers.IntegerField()
    text = serializers.CharField()


class WordingSerializer(serializers.Serializer[Wording]):
    """The text as it is read: what stands before the first number, and the paragraphs."""

    preamble = serializers.CharField()
    paragraphs = ParagraphSerializer(many=True)


class ForceSerializer(serializers.Serializer[Any]):
    """When the decision is in force, and why not longer."""

    on_the_day = serializers.ChoiceField(choices=ANSWERS)
    period = PeriodField(allow_null=True, help_text="Null: never, for it was not adopted.")
    words = serializers.CharField()


class WholeDecisionSerializer(DecisionSerializer):
    """A decision with its words, what it changed, whose consensus it was, and what became of it."""

    in_force = serializers.SerializerMethodField()
    wording = serializers.SerializerMethodField()
    languages = serializers.SerializerMethodField(
        help_text="The languages in which the text is here or in a document."
    )
    documents = DocumentSerializer(many=True)
    effects = EffectSerializer(many=True)
    links = LinkSerializer(many=True)
    linked_by = LinkedBySerializer(many=True)
    proceedings = ProceedingSerializer(many=True)
    disputes = serializers.SerializerMethodField()

    class Meta(DecisionSerializer.Meta):
        fields = [
            *DecisionSerializer.Meta.fields[:-2],
            "text",
            "language",
            "wording",
            "languages",
            "documents",
            "effects",
            "links",
            "linked_by",
            "proceedings",
            "disputes",
            "sources",
        ]

    address = None  # type: ignore[assignment] # it is the address that was asked

    @extend_schema_field(ForceSerializer)
    def get_in_force(self, decision: Decision) -> Any:
        told = {
            "on_the_day": in_force_on(decision, day_of(self)),
            "period": in_force(decision),
            "words": in_force_in_words(decision),
        }
        return ForceSerializer(told).data

    @extend_schema_field(WordingSerializer)
    def get_wording(self, decision: Decision) -> Any:
        return WordingSerializer(paragraphs_of(decision.text)).data

    def get_languages(self, decision: Decision) -> list[str]:
        documents = {document.language for document in decision.documents.all()}
        return sorted((documents | {decision.language}) - {""})

    @extend_schema_field(DisputeSerializer(many=True))
    def get_disputes(self, decision: Decision) -> Any:
        return DisputeSerializer(disputes_about(decision), many=True).data


@extend_schema_view(
    list=extend_schema(summary="Decisions"),
    retrieve=extend_schema(summary="One decision with its text, effects, links and procedure"),
)
class DecisionViewSet(ListAndOneViewSet):
    """What was decided, or found no consensus, the latest first; nothing that is under way."""

    lookup_field = "reference"
    # References are as the scheme and the United Nations write them: S/RES/1173 (1998).
    lookup_value_regex = r"[^\x00]+"
    list_question = DecisionsQuestion
    row_serializer = DecisionSerializer
    one_serializer = WholeDecisionSerializer

    def rows(self, question: dict[str, Any]) -> QuerySet[Decision]:
        columns = ("body", "kind", "meeting", "status")
        asked = Q(**{name: question[name] for name in columns if name in question})
        if "year" in question:
            asked &= Q(decided_on__overlap=days_of(question["year"]))
        if "party" in question:
            asked &= touching(question["party"])
        if "in_force" in question:
            asked &= in_force_as(question["as_of"], Answer(question["in_force"]))
        latest = F("decided_on").desc(nulls_last=True)
        return public_decisions().filter(asked).order_by(latest, "reference", "id")

    def one(self, key: str, question: dict[str, Any]) -> Decision | None:
        handled = WITHOUT_REFERENCE.fullmatch(key)
        named = Q(reference=key)
        if handled:
            named |= Q(reference__isnull=True, handle=handled[1])
        return whole_public_decisions().filter(named).first()
