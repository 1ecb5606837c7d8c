"""How a decision came about: before whom the text was put, under which rule, who said what.

Only positions that are public are told, and nothing is that could give others away: the reason
noted with an outcome names and counts parties, so it stays at the desk, and the answer says what
follows from the outcome and from public positions alone.
"""

from collections import defaultdict
from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from chronicle.api.fields import PeriodField
from chronicle.api.sources import SourceRefSerializer
from governance.api.named import PartyRefSerializer, PublicMeetingField, names_in
from governance.models import (
    Entitlement,
    Outcome,
    Part,
    Position,
    ProcedureRule,
    Proceeding,
    ProceedingKind,
    Stance,
)

TERMS = [
    "deciders",
    "reply_days",
    "support_above",
    "suspended_count",
    "provisional_count",
    "concerned_may_object",
]


class RecordedRuleSerializer(serializers.ModelSerializer[ProcedureRule]):
    """The rule of the body, where one is recorded."""

    period = PeriodField(source="span")
    sources = SourceRefSerializer(many=True)

    class Meta:
        model = ProcedureRule
        fields = ["basis", "period", "sources"]
        read_only_fields = fields


class TermsSerializer(serializers.ModelSerializer[Proceeding]):
    """The terms that applied, as frozen when the text was put to the parties."""

    recorded = RecordedRuleSerializer(
        source="rule",
        allow_null=True,
        help_text="Null: no rule of the body is recorded, so the documented default applied.",
    )

    class Meta:
        model = Proceeding
        fields = [*TERMS, "recorded"]
        read_only_fields = fields


class EntitledSerializer(serializers.ModelSerializer[Entitlement]):
    """A party, and how many states an organisation speaks for with its one voice."""

    party = PartyRefSerializer()
    states_represented = serializers.IntegerField(source="speaks_for")

    class Meta:
        model = Entitlement
        fields = ["party", "certain", "states_represented"]
        read_only_fields = fields


class PartiesOfAPartSerializer(serializers.Serializer[Any]):
    """The parties that had the same part in the consensus."""

    part = serializers.ChoiceField(choices=Part.choices)
    parties = EntitledSerializer(many=True)


class PositionSerializer(serializers.ModelSerializer[Position]):
    """What a party said of the text; `late` positions do not count."""

    party = PartyRefSerializer(source="entitlement.party")

    class Meta:
        model = Position
        fields = ["party", "stance", "wording", "lodged_at", "late"]
        read_only_fields = fields


class ProceedingSerializer(serializers.ModelSerializer[Proceeding]):
    """One time that the text was put to the parties."""

    meeting = PublicMeetingField(allow_null=True)
    rule = TermsSerializer(source="*")
    reason = serializers.SerializerMethodField(help_text="The outcome in words.")
    entitled = serializers.SerializerMethodField(
        help_text="The parties before which the text was put, by their part in the consensus."
    )
    positions = serializers.SerializerMethodField(help_text="Those that are public, in order.")

    class Meta:
        model = Proceeding
        fields = [
            "kind",
            "meeting",
            "opened_on",
            "deadline_at",
            "time_zone",
            "text_sha256",
            "rule",
            "outcome",
            "reason",
            "closed_at",
            "entitled",
            "positions",
        ]
        read_only_fields = fields

    @extend_schema_field(PartiesOfAPartSerializer(many=True))
    def get_entitled(self, proceeding: Proceeding) -> Any:
        listed: dict[str, list[Entitlement]] = defaultdict(list)
        for entitlement in proceeding.entitlements.all():
            listed[entitlement.part].append(entitlement)
        parts = [{"part": part, "parties": listed[part]} for part in Part.values if part in listed]
        return PartiesOfAPartSerializer(parts, many=True, context=self.context).data

    @extend_schema_field(PositionSerializer(many=True))
    def get_positions(self, proceeding: Proceeding) -> Any:
        public = sorted(
            (
                position
                for entitlement in proceeding.entitlements.all()
                for position in entitlement.positions.all()
                if position.public
            ),
            key=lambda position: (position.lodged_at, position.pk),
        )
        return PositionSerializer(public, many=True, context=self.context).data

    def get_reason(self, proceeding: Proceeding) -> str:
        objecting = self._publicly_objecting(proceeding)
        if proceeding.outcome == Outcome.BLOCKED and objecting:
            return _("There was no consensus: objection of %(parties)s.") % {
                "parties": ", ".join(objecting)
            }
        return _in_words(proceeding)

    def _publicly_objecting(self, proceeding: Proceeding) -> list[str]:
        """The parties whose objection stood at the end, where that is public."""
        names = names_in(self)
        last = (
            (entitlement.party, [said for said in entitlement.positions.all() if not said.late])
            for entitlement in proceeding.entitlements.all()
            if entitlement.part == Part.DECIDES
        )
        return [
            names.of_party(party)
            for party, said in last
            if said and said[-1].public and said[-1].stance == Stance.OBJECTION
        ]


def _in_words(proceeding: Proceeding) -> str:
    if proceeding.outcome == Outcome.ADOPTED:
        if proceeding.kind == ProceedingKind.WRITTEN:
            return _("Adopted: no objection stood, and the rule's share of support was reached.")
        return _("Adopted: nobody entitled objected.")
    return {
        Outcome.NOTED.value: _("The meeting took note of the text."),
        Outcome.DEFERRED.value: _("The text was put off."),
        Outcome.BLOCKED.value: _("There was no consensus."),
        Outcome.WITHDRAWN.value: _("The text was withdrawn."),
    }.get(proceeding.outcome, "")
