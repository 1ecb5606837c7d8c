"""A party's history with the decisions that made or ended each part of it.

Who takes part knows nothing of how it is decided (`participants` stands below `governance`), so
the form and the address of a party are extended here.
"""

from typing import Any

from django.db.models import prefetch_related_objects

from governance.api.effects import DecidedBySerializer
from governance.public import decisions_of
from participants.api.serializers import (
    OnTheDaySerializer,
    PartyHistorySerializer,
    StandingSerializer,
    StandingThatDaySerializer,
    SuspensionSerializer,
    SuspensionThatDaySerializer,
)
from participants.api.views import PartyViewSet
from participants.models import Party

DECIDED = ("standings", "suspensions", "standings_that_day", "suspensions_that_day")


class DecidedStandingSerializer(StandingSerializer):
    """A standing, and the decisions that gave it or ended it."""

    decisions = DecidedBySerializer(many=True, source="effects")

    class Meta(StandingSerializer.Meta):
        fields = [*StandingSerializer.Meta.fields[:-1], "decisions", "sources"]


class DecidedStandingThatDaySerializer(DecidedStandingSerializer, StandingThatDaySerializer):
    """A standing on the day asked for, and the decisions that gave it or ended it."""

    class Meta(DecidedStandingSerializer.Meta):
        fields = ["certain", *DecidedStandingSerializer.Meta.fields]


class DecidedSuspensionSerializer(SuspensionSerializer):
    """A measure, and the decisions that took, replaced or lifted it."""

    decisions = DecidedBySerializer(many=True, source="effects")

    class Meta(SuspensionSerializer.Meta):
        fields = [*SuspensionSerializer.Meta.fields[:-1], "decisions", "sources"]


class DecidedSuspensionThatDaySerializer(DecidedSuspensionSerializer, SuspensionThatDaySerializer):
    """A measure on the day asked for, and the decisions that took, replaced or lifted it."""

    class Meta(DecidedSuspensionSerializer.Meta):
        fields = ["certain", *DecidedSuspensionSerializer.Meta.fields]


class DecidedOnTheDaySerializer(OnTheDaySerializer):
    """What held of the party on the day asked for, and by which decisions."""

    standings = DecidedStandingThatDaySerializer(many=True, source="standings_that_day")
    suspensions = DecidedSuspensionThatDaySerializer(many=True, source="suspensions_that_day")


class DecidedPartySerializer(PartyHistorySerializer):
    """A party with its whole dated history and the decisions behind it; also of the day."""

    on_the_day = DecidedOnTheDaySerializer(source="*")
    standings = DecidedStandingSerializer(many=True)
    suspensions = DecidedSuspensionSerializer(many=True)


class DecidedPartyViewSet(PartyViewSet):
    """Every party of the register; each with the decisions that made it what it was."""

    one_serializer = DecidedPartySerializer

    def one(self, key: str, question: dict[str, Any]) -> Party | None:
        party = super().one(key, question)
        if party is not None:
            prefetch_related_objects([party], *decisions_of(*DECIDED))
        return party
