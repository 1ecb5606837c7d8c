"""The form in which parties, their history and their figures go out."""

from typing import Any, TypeVar

from django.db.models import Model
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.reverse import reverse

from chronicle.api.fields import ImpreciseDayField, PeriodField
from chronicle.api.sources import SourceRefSerializer
from chronicle.models import Dispute
from participants.models import (
    Authority,
    Party,
    PartyName,
    Representation,
    Standing,
    Suspension,
)
from participants.queries import disputes_about

Row = TypeVar("Row", bound=Model)


class FactSerializer(serializers.ModelSerializer[Row]):
    """A fact with its period and its sources."""

    period = PeriodField(source="span")
    sources = SourceRefSerializer(many=True)


class FactThatDaySerializer(FactSerializer[Row]):
    """A fact on the day asked for; not certain where its bounds leave the day open."""

    certain = serializers.BooleanField()


class StandingSerializer(FactSerializer[Standing]):
    """A period in which the party was something to the scheme."""

    class Meta:
        model = Standing
        fields = ["kind", "period", "start_reason", "end_reason", "sources"]
        read_only_fields = fields


class StandingThatDaySerializer(FactThatDaySerializer[Standing]):
    """A standing on the day asked for."""

    class Meta(StandingSerializer.Meta):
        fields = ["certain", *StandingSerializer.Meta.fields]


class SuspensionSerializer(FactSerializer[Suspension]):
    """A period in which the party's trade was suspended or restricted."""

    class Meta:
        model = Suspension
        fields = ["kind", "period", "summary", "sources"]
        read_only_fields = fields


class SuspensionThatDaySerializer(FactThatDaySerializer[Suspension]):
    """A measure on the day asked for."""

    class Meta(SuspensionSerializer.Meta):
        fields = ["certain", *SuspensionSerializer.Meta.fields]


class RepresentedBySerializer(FactSerializer[Representation]):
    """The organisation that speaks for the state in a period."""

    organisation = serializers.CharField(source="organisation.slug")

    class Meta:
        model = Representation
        fields = ["organisation", "period", "note", "sources"]
        read_only_fields = fields


class RepresentedThatDaySerializer(RepresentedBySerializer):
    """The organisation that speaks for the state on the day asked for."""

    certain = serializers.BooleanField()

    class Meta(RepresentedBySerializer.Meta):
        fields = ["certain", *RepresentedBySerializer.Meta.fields]


class RepresentsSerializer(FactSerializer[Representation]):
    """A state for which the organisation speaks in a period."""

    state = serializers.CharField(source="state.slug")

    class Meta:
        model = Representation
        fields = ["state", "period", "note", "sources"]
        read_only_fields = fields


class PartyNameSerializer(FactSerializer[PartyName]):
    """A name and the days in which it was in use."""

    class Meta:
        model = PartyName
        fields = ["name", "period", "sources"]
        read_only_fields = fields


class AuthoritySerializer(serializers.ModelSerializer[Authority]):
    """A national authority for shipments; an empty role is not known."""

    vouched_on = ImpreciseDayField(allow_null=True)
    sources = SourceRefSerializer(many=True)

    class Meta:
        model = Authority
        fields = ["name", "role", "city", "website", "vouched_on", "note", "sources"]
        read_only_fields = fields


class DisputeSerializer(serializers.ModelSerializer[Dispute]):
    """A value that another source gives, and why it was not taken."""

    rejected_source = SourceRefSerializer()
    chosen_source = SourceRefSerializer()

    class Meta:
        model = Dispute
        fields = [
            "subject",
            "field",
            "rejected_value",
            "rejected_source",
            "chosen_value",
            "chosen_source",
            "reason",
        ]
        read_only_fields = fields


class OnTheDaySerializer(serializers.ModelSerializer[Party]):
    """What held of the party on the day asked for."""

    standings = StandingThatDaySerializer(many=True, source="standings_that_day")
    suspensions = SuspensionThatDaySerializer(many=True, source="suspensions_that_day")
    represented_by = RepresentedThatDaySerializer(many=True, source="represented_that_day")

    class Meta:
        model = Party
        fields = ["standings", "suspensions", "represented_by"]
        read_only_fields = fields


class PartyOnDaySerializer(OnTheDaySerializer):
    """A party as it was on the day asked for."""

    name = serializers.SerializerMethodField(help_text="The name in use on the day.")
    address = serializers.SerializerMethodField(help_text="Where its whole history is.")

    class Meta(OnTheDaySerializer.Meta):
        fields = [
            "slug",
            "name",
            "kind",
            "iso_alpha2",
            "iso_alpha3",
            *OnTheDaySerializer.Meta.fields,
            "address",
        ]

    def get_name(self, party: Party) -> str:
        return party.name_on(self.context["day"])

    @extend_schema_field(serializers.URLField())
    def get_address(self, party: Party) -> str:
        return str(reverse("party-detail", [party.slug], request=self.context["request"]))


class ParticipantSerializer(PartyOnDaySerializer):
    """A Participant on the day; not certain where the sources leave the day open."""

    certain = serializers.BooleanField()

    class Meta(PartyOnDaySerializer.Meta):
        fields = ["certain", *PartyOnDaySerializer.Meta.fields]


class PartyHistorySerializer(serializers.ModelSerializer[Party]):
    """A party with its whole dated history, and what of it held on the day asked for."""

    name = serializers.SerializerMethodField(help_text="The name in use on the day.")
    on_the_day = OnTheDaySerializer(source="*")
    names = PartyNameSerializer(many=True)
    standings = StandingSerializer(many=True)
    suspensions = SuspensionSerializer(many=True)
    represented_by = RepresentedBySerializer(many=True, source="represented")
    represents = RepresentsSerializer(many=True)
    authorities = AuthoritySerializer(many=True)
    disputes = serializers.SerializerMethodField()
    sources = SourceRefSerializer(many=True)

    class Meta:
        model = Party
        fields = [
            "slug",
            "name",
            "official_name",
            "kind",
            "iso_alpha2",
            "iso_alpha3",
            "on_the_day",
            "names",
            "standings",
            "suspensions",
            "represented_by",
            "represents",
            "authorities",
            "disputes",
            "sources",
        ]
        read_only_fields = fields

    def get_name(self, party: Party) -> str:
        return party.name_on(self.context["day"])

    @extend_schema_field(DisputeSerializer(many=True))
    def get_disputes(self, party: Party) -> Any:
        return DisputeSerializer(disputes_about(party), many=True).data
