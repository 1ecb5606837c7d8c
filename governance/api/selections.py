"""Selections, such as that of the secretariat's host, and what Participants owe."""

from collections import defaultdict
from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_field, extend_schema_view
from rest_framework import serializers

from chronicle.api.fields import ImpreciseDayField
from chronicle.api.questions import ListQuestion
from chronicle.api.sources import SourceRefSerializer
from chronicle.api.views import ListAndOneViewSet, ListViewSet
from governance.api.effects import (
    DecidedBySerializer,
    DecidedSerializer,
    SelectionRefSerializer,
)
from governance.api.named import (
    BodyRefSerializer,
    DecisionRefSerializer,
    PartyRefSerializer,
)
from governance.models import (
    Candidacy,
    CandidacyOutcome,
    Milestone,
    Obligation,
    Selection,
    Stage,
)
from governance.public import decisions_of, public_selections, whole_public_selections


class CandidacySerializer(serializers.ModelSerializer[Candidacy]):
    """A candidate at a stage, and how it left it; it need not be a Participant."""

    candidate = PartyRefSerializer()
    happened_on = ImpreciseDayField(allow_null=True)
    decisions = DecidedBySerializer(many=True, source="effects")
    sources = SourceRefSerializer(many=True)

    class Meta:
        model = Candidacy
        fields = ["candidate", "outcome", "happened_on", "detail", "decisions", "sources"]
        read_only_fields = fields


class StageSerializer(serializers.Serializer[Any]):
    """The candidates of a stage."""

    stage = serializers.ChoiceField(choices=Stage.choices)
    candidacies = CandidacySerializer(many=True)


class MilestoneSerializer(serializers.ModelSerializer[Milestone]):
    """Something that happened on the way; the day may be known by its year only."""

    happened_on = ImpreciseDayField(allow_null=True)
    sources = SourceRefSerializer(many=True)

    class Meta:
        model = Milestone
        fields = ["happened_on", "event", "sources"]
        read_only_fields = fields


class SelectionSerializer(SelectionRefSerializer):
    """A choice between candidates, who was chosen, and by which decision."""

    body = BodyRefSerializer()
    selected = serializers.SerializerMethodField(help_text="Who was chosen; null: nobody yet.")
    decisions = serializers.SerializerMethodField(help_text="The decisions that ended it.")
    sources = SourceRefSerializer(many=True)

    class Meta(SelectionRefSerializer.Meta):
        fields = ["slug", "title", "body", "selected", "decisions", "sources", "address"]

    @extend_schema_field(PartyRefSerializer(allow_null=True))
    def get_selected(self, selection: Selection) -> Any:
        for candidacy in selection.candidacies.all():
            if candidacy.outcome == CandidacyOutcome.SELECTED:
                return PartyRefSerializer(candidacy.candidate, context=self.context).data
        return None

    @extend_schema_field(DecisionRefSerializer(many=True))
    def get_decisions(self, selection: Selection) -> Any:
        ended = [effect.decision for effect in selection.planned_effects.all()]
        return DecisionRefSerializer(ended, many=True, context=self.context).data


class WholeSelectionSerializer(SelectionSerializer):
    """A selection with its candidates by stage and everything that happened on the way."""

    stages = serializers.SerializerMethodField()
    milestones = MilestoneSerializer(many=True)

    class Meta(SelectionSerializer.Meta):
        fields = [*SelectionSerializer.Meta.fields[:-2], "stages", "milestones", "sources"]

    address = None  # type: ignore[assignment] # it is the address that was asked

    @extend_schema_field(StageSerializer(many=True))
    def get_stages(self, selection: Selection) -> Any:
        reached: dict[str, list[Candidacy]] = defaultdict(list)
        for candidacy in selection.candidacies.all():
            reached[candidacy.stage].append(candidacy)
        stages = [
            {"stage": stage, "candidacies": reached[stage]}
            for stage in Stage.values
            if stage in reached
        ]
        return StageSerializer(stages, many=True, context=self.context).data


@extend_schema_view(
    list=extend_schema(summary="Selections"),
    retrieve=extend_schema(summary="One selection with its candidates and milestones"),
)
class SelectionViewSet(ListAndOneViewSet):
    """Choices between candidates, such as that of the secretariat's host."""

    lookup_field = "slug"
    lookup_value_regex = "[-a-zA-Z0-9_]+"
    row_serializer = SelectionSerializer
    one_serializer = WholeSelectionSerializer

    def rows(self, question: dict[str, Any]) -> QuerySet[Selection]:
        return public_selections().order_by("title")

    def one(self, key: str, question: dict[str, Any]) -> Selection | None:
        return whole_public_selections().filter(slug__iexact=key).first()


class ObligationSerializer(DecidedSerializer):
    """What somebody owes the scheme, and until when it is due."""

    class Meta:
        model = Obligation
        fields = [
            "name",
            "who",
            "frequency",
            "deadline_rule",
            "holds",
            "period",
            "decisions",
            "sources",
        ]
        read_only_fields = fields


class ObligationsQuestion(ListQuestion):
    """Which obligations: those of the day."""


@extend_schema_view(list=extend_schema(summary="What is owed on a day"))
class ObligationViewSet(ListViewSet):
    """What Participants owe the scheme on the day."""

    list_question = ObligationsQuestion
    row_serializer = ObligationSerializer

    def rows(self, question: dict[str, Any]) -> QuerySet[Obligation]:
        owed = Obligation.objects.as_of(question["as_of"])
        return owed.prefetch_related("sources", *decisions_of(""))
