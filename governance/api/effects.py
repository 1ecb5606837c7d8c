"""What adopted decisions changed: the rows that one wrote, and the decisions behind a row."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse

from chronicle.api.fields import ImpreciseDayField, PeriodField
from chronicle.periods import Period
from governance.api.named import (
    BodyRefSerializer,
    DatedSerializer,
    PartyRefSerializer,
    address_of,
)
from governance.in_force import begins
from governance.models import (
    Body,
    Candidacy,
    DecisionKind,
    Effect,
    EffectKind,
    Obligation,
    Selection,
    Status,
)
from governance.models.effects import WRITES
from participants.models import Standing, Suspension


class SelectionRefSerializer(serializers.ModelSerializer[Selection]):
    """A selection, as an effect names it."""

    address = serializers.SerializerMethodField()

    class Meta:
        model = Selection
        fields = ["slug", "title", "address"]
        read_only_fields = fields

    @extend_schema_field(serializers.URLField())
    def get_address(self, selection: Selection) -> str:
        return address_of(self, "selection", selection.slug)


class WrittenSerializer(serializers.Serializer[Any]):
    """The row of the register that an effect began, ended or changed."""

    row = serializers.CharField(help_text="What it is: a standing, a tenure, a body …")
    period = PeriodField(allow_null=True)
    address = serializers.URLField(help_text="Where it can be read.")


class EffectiveSerializer(serializers.ModelSerializer[Effect]):
    """An effect, from a day on."""

    effective_on = serializers.SerializerMethodField(
        help_text="Where none is given, the day from which the decision is in force."
    )

    @extend_schema_field(ImpreciseDayField(allow_null=True))
    def get_effective_on(self, effect: Effect) -> Any:
        told = effect.effective_on
        day = told if told.known else begins(effect.decision)
        return ImpreciseDayField().to_representation(day)


class DecidedBySerializer(EffectiveSerializer):
    """A decision as others name it, and what it did to the row: made it, changed it, ended it."""

    reference = serializers.CharField(source="decision.key")
    title = serializers.CharField(source="decision.title")
    kind = serializers.ChoiceField(choices=DecisionKind.choices, source="decision.kind")
    status = serializers.ChoiceField(choices=Status.choices, source="decision.status")
    address = serializers.SerializerMethodField()
    effect = serializers.ChoiceField(choices=EffectKind.choices, source="kind")

    class Meta:
        model = Effect
        fields = ["reference", "title", "kind", "status", "address", "effect", "effective_on"]
        read_only_fields = fields

    @extend_schema_field(serializers.URLField())
    def get_address(self, effect: Effect) -> str:
        return address_of(self, "decision", effect.decision.key)


class DecidedSerializer(DatedSerializer):
    """A dated fact with the decisions that made or ended it, as far as anybody may see them."""

    decisions = DecidedBySerializer(many=True, source="effects")


class EffectSerializer(EffectiveSerializer):
    """One thing that the decision changed, from a day on."""

    party = PartyRefSerializer(allow_null=True)
    body = BodyRefSerializer(allow_null=True)
    selection = SelectionRefSerializer(allow_null=True)
    obligation = serializers.CharField(source="amends.name", allow_null=True, default=None)
    until = ImpreciseDayField(allow_null=True)
    written = serializers.SerializerMethodField(
        help_text="The row it was written to; null where the register has none."
    )

    class Meta:
        model = Effect
        fields = [
            "kind",
            "party",
            "standing_kind",
            "measure",
            "body",
            "office",
            "person",
            "role",
            "name",
            "acronym",
            "selection",
            "obligation",
            "text",
            "effective_on",
            "until",
            "note",
            "written",
        ]
        read_only_fields = fields

    @extend_schema_field(WrittenSerializer(allow_null=True))
    def get_written(self, effect: Effect) -> Any:
        row: Any = effect.row
        if row is None:
            return None
        told = {
            "row": WRITES[effect.kind],
            "period": row.span if isinstance(row, Period) else None,
            "address": self._address(row),
        }
        if isinstance(row, Body):
            told["row"] = "body"
        return WrittenSerializer(told).data

    def _address(self, row: Any) -> str:
        if isinstance(row, Obligation):
            return str(reverse("obligation-list", request=self.context["request"]))
        if isinstance(row, Standing | Suspension):
            return address_of(self, "party", row.party.slug)
        if isinstance(row, Candidacy):
            return address_of(self, "selection", row.selection.slug)
        return address_of(self, "body", row.slug if isinstance(row, Body) else row.body.slug)
