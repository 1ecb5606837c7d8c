"""What may be asked about parties, counts, shipments and figures."""

from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from chronicle.api.fields import DayAsked
from chronicle.api.questions import TOGETHER, ListQuestion, Question, WholeNumber
from chronicle.api.slugs import SlugField
from chronicle.clock import today
from chronicle.words import day_in_words
from participants.counting import CONVENTIONS
from participants.eligibility import SCHEME_BEGAN_ON
from participants.models import Party, PartyKind
from participants.models.columns import FIRST_YEAR, LAST_YEAR
from participants.models.parties import PLACES


class PartyField(SlugField[Party]):
    """A party by its slug, in small or capital letters."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"queryset": Party.objects.all(), **kwargs})

    def refusal(self, slug: str) -> str:
        return _("“%(slug)s” names no party that fits here. Accepted: %(accepted)s") % {
            "slug": slug,
            "accepted": self.accepted(),
        }

    def accepted(self) -> str:
        """What a caller may give instead."""
        return _("the slug of a party, such as bw or eu; all are listed at /api/v1/parties/.")


class PlaceField(PartyField):
    """A party that rough diamonds can be shipped from or to."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Party.objects.filter(kind__in=PLACES), **kwargs)

    def accepted(self) -> str:
        return _(
            "the code of a state, such as bw, or of the European Union, eu; all are listed at "
            "/api/v1/parties/."
        )


class ParticipantsQuestion(ListQuestion):
    """Which Participants."""

    certain = serializers.BooleanField(
        required=False,
        help_text="true: only those that certainly were; false: only those that possibly were.",
    )


class PartiesQuestion(ListQuestion):
    """Which parties."""

    kind = serializers.ChoiceField(
        choices=PartyKind.choices, required=False, help_text="Only parties of this kind."
    )
    counted = serializers.ChoiceField(
        choices=list(CONVENTIONS), required=False, help_text="Only parties that count as this."
    )
    represented_by = PartyField(
        required=False, help_text="Only states that this organisation represents on the day."
    )
    certain = ParticipantsQuestion().fields["certain"]
    search = serializers.CharField(
        required=False, max_length=80, help_text="A part of a name, of today or of another day."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        asked = {"counted", "represented_by"} & attrs.keys()
        if len(asked) > 1:
            raise serializers.ValidationError(
                {"counted": [_("Ask for “counted” or “represented_by”, not for both.")]},
                code=TOGETHER,
            )
        if "certain" in attrs and not asked:
            raise serializers.ValidationError(
                {"certain": [_("“certain” goes with “counted” or “represented_by”.")]},
                code=TOGETHER,
            )
        return super().validate(attrs)


class CountsQuestion(Question):
    """The counts of which day."""


class ShipmentQuestion(Question):
    """From where to where, and on which day."""

    as_of = None  # type: ignore[assignment] # REST framework: not asked here
    to = PlaceField(help_text="The place the diamonds go to: the code of a state, or eu.")
    on = DayAsked(
        required=False,
        help_text="The day of the shipment; today, in the register's time zone, if not given.",
    )

    def get_fields(self) -> dict[str, Any]:
        # `from` is a word of Python and cannot be an attribute.
        sender = PlaceField(help_text="The place the diamonds come from: a state's code, or eu.")
        return {"from": sender, **super().get_fields()}

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        attrs.setdefault("on", today())
        if attrs["from"] == attrs["to"]:
            raise serializers.ValidationError(
                {"to": [_("“from” and “to” are the same place. Accepted: two different places.")]}
            )
        if attrs["on"] < SCHEME_BEGAN_ON:
            raise serializers.ValidationError(
                {
                    "on": [
                        _("The scheme began on %(day)s. Accepted: that day or a later one.")
                        % {"day": day_in_words(SCHEME_BEGAN_ON)}
                    ]
                }
            )
        return attrs


class FiguresQuestion(ListQuestion):
    """The figures of which party and year."""

    party = PartyField(required=False, help_text="Only figures of this party, by its slug.")
    year = WholeNumber(
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        help_text="Only figures of this year.",
    )
