"""Participants, parties, counts, and whether diamonds may move between two places."""

from typing import Any
from urllib.parse import urlencode

from django.db.models import Q, QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_view, inline_serializer
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.reverse import reverse

from chronicle.api.fields import PeriodField
from chronicle.api.sources import SourceRefSerializer
from chronicle.api.views import ListAndOneViewSet, ListViewSet, RegisterViewSet
from participants.api.questions import (
    CountsQuestion,
    ParticipantsQuestion,
    PartiesQuestion,
    ShipmentQuestion,
)
from participants.api.serializers import (
    ParticipantSerializer,
    PartyHistorySerializer,
    PartyOnDaySerializer,
)
from participants.counting import CONVENTIONS, Count, Roll
from participants.eligibility import Ground, Reason, Verdict, eligibility
from participants.models import Party
from participants.queries import parties_on, whole_histories
from participants.words import sentence

Answer = dict[str, Any]


def _of(count: Count, certain: bool | None) -> set[int]:
    """The parties of a count: those that certainly count, those that possibly do, or all."""
    parts = {
        None: (count.certain, count.possible),
        True: (count.certain,),
        False: (count.possible,),
    }
    return {party.pk for part in parts[certain] for party in part}


@extend_schema_view(list=extend_schema(summary="Participants on a day"))
class ParticipantViewSet(ListViewSet):
    """The Participants of a day: those that certainly were, and those that possibly were."""

    list_question = ParticipantsQuestion
    row_serializer = ParticipantSerializer

    def rows(self, question: Answer) -> QuerySet[Party]:
        count = Roll.of(question["as_of"]).participants()
        certain = Q(pk__in=_of(count, True))
        return (
            parties_on(question["as_of"])
            .filter(pk__in=_of(count, question.get("certain")))
            .annotate(certain=certain)
            .order_by("name")
        )


@extend_schema_view(
    list=extend_schema(summary="Parties"),
    retrieve=extend_schema(summary="One party with its whole history"),
)
class PartyViewSet(ListAndOneViewSet):
    """Every party of the register: states, organisations, trading entities, observers."""

    lookup_field = "slug"
    lookup_value_regex = "[-a-zA-Z0-9]+"
    list_question = PartiesQuestion
    row_serializer = PartyOnDaySerializer
    one_serializer = PartyHistorySerializer

    def rows(self, question: Answer) -> QuerySet[Party]:
        rows = parties_on(question["as_of"])
        if "kind" in question:
            rows = rows.filter(kind=question["kind"])
        if "search" in question:
            words = question["search"]
            rows = rows.filter(Q(name__icontains=words) | Q(names__name__icontains=words))
        counted = self._counted(question)
        if counted is not None:
            rows = rows.filter(pk__in=_of(counted, question.get("certain")))
        return rows.distinct().order_by("name")

    def _counted(self, question: Answer) -> Count | None:
        if "counted" in question:
            return CONVENTIONS[question["counted"]](Roll.of(question["as_of"]))
        if "represented_by" in question:
            represented = Roll.of(question["as_of"]).represented()
            return represented.get(question["represented_by"], Count((), ()))
        return None

    def one(self, key: str, question: Answer) -> Party | None:
        return whole_histories(question["as_of"]).filter(slug=key.lower()).first()


def _number(count: Count) -> dict[str, int]:
    return {"certain": len(count.certain), "possible": len(count.possible)}


class CountSerializer(serializers.Serializer[Any]):
    """How many certainly count, and how many possibly do."""

    certain = serializers.IntegerField()
    possible = serializers.IntegerField()


class CountsSerializer(serializers.Serializer[Any]):
    """The counts of a day, by convention."""

    participants = CountSerializer()
    countries = CountSerializer()
    represented = serializers.DictField(
        child=serializers.IntegerField(),
        help_text="States that certainly take part through an organisation, by organisation.",
    )


@extend_schema_view(list=extend_schema(summary="How many took part on a day"))
class CountViewSet(RegisterViewSet):
    """How many took part on a day, under conventions that have names, with the lists behind."""

    list_question = CountsQuestion

    def list(self, request: Request) -> Response:
        """The counts of a day."""
        return self._respond(request)

    def answer(self, question: Answer, **_where: str) -> Answer:
        roll = Roll.of(question["as_of"])
        represented = {
            organisation.slug: count for organisation, count in roll.represented().items()
        }
        return {
            "counts": {
                "participants": _number(roll.participants()),
                "countries": _number(roll.countries()),
                "represented": {slug: len(count.certain) for slug, count in represented.items()},
            },
            "represented_possible": {
                slug: len(count.possible) for slug, count in represented.items()
            },
            "lists": {
                "participants": self._lists(question, "participant-list"),
                "countries": self._lists(question, "party-list", counted="countries"),
                "represented": {
                    slug: self._lists(question, "party-list", represented_by=slug)
                    for slug in represented
                },
            },
        }

    def _lists(self, question: Answer, address: str, **asked: str) -> dict[str, str]:
        base = reverse(address, request=self.request)
        shared = {"as_of": question["as_of"].isoformat(), **asked}
        return {
            part: f"{base}?{urlencode({**shared, 'certain': certain})}"
            for part, certain in (("certain", "true"), ("possible", "false"))
        }

    def described_answer(self) -> Any:
        links = inline_serializer(
            "ListsOfACount",
            {"certain": serializers.URLField(), "possible": serializers.URLField()},
        )
        return inline_serializer(
            "CountsAnswer",
            {
                "as_of": serializers.DateField(),
                "state": serializers.IntegerField(),
                "counts": CountsSerializer(),
                "represented_possible": serializers.DictField(child=serializers.IntegerField()),
                "lists": inline_serializer(
                    "ListsBehindTheCounts",
                    {
                        "participants": links,
                        "countries": links,
                        "represented": serializers.DictField(child=links),
                    },
                ),
            },
        )


class ReasonSerializer(serializers.Serializer[Any]):
    """A fact that decides the answer, on whose side, and on whose word."""

    side = serializers.ChoiceField(choices=["from", "to", "both"])
    party = serializers.CharField(source="party.slug")
    name = serializers.CharField(source="party_name", help_text="The name in use on the day.")
    ground = serializers.ChoiceField(choices=[ground.value for ground in Ground])
    kind = serializers.CharField(help_text="The kind of standing, suspension or party.")
    certain = serializers.BooleanField()
    period = PeriodField(source="span", allow_null=True)
    text = serializers.SerializerMethodField(help_text="The reason as a sentence.")
    sources = SourceRefSerializer(many=True)

    def get_text(self, reason: Reason) -> str:
        return sentence(reason)


@extend_schema_view(list=extend_schema(summary="May rough diamonds move between two places?"))
class EligibilityViewSet(RegisterViewSet):
    """May rough diamonds move between two places on a day, and why or why not."""

    list_question = ShipmentQuestion

    def list(self, request: Request) -> Response:
        """The answer for a day, with its reasons."""
        return self._respond(request)

    def answer(self, question: Answer, **_where: str) -> Answer:
        found = eligibility(question["from"], question["to"], on=question["on"])
        return {
            "from": question["from"].slug,
            "to": question["to"].slug,
            "on": question["on"],
            "as_of": question["on"],
            "answer": found.answer,
            "reasons": ReasonSerializer(list(found.reasons), many=True).data,
        }

    def described_answer(self) -> Any:
        return inline_serializer(
            "EligibilityAnswer",
            {
                "state": serializers.IntegerField(),
                "from": serializers.CharField(),
                "to": serializers.CharField(),
                "on": serializers.DateField(),
                "as_of": serializers.DateField(help_text="The same day as `on`."),
                "answer": serializers.ChoiceField(choices=[verdict.value for verdict in Verdict]),
                "reasons": ReasonSerializer(many=True),
            },
        )
