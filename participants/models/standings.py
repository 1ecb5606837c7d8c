"""What a party was to the scheme, from one day up to another."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from chronicle.models import Sourced
from chronicle.periods import Period
from chronicle.spans import Span
from participants.constraints import never_certainly_overlap, never_possibly_overlap, one_of
from participants.models.parties import Party
from participants.rules import (
    TAKING_PART,
    no_state_counts_twice,
    only_governments_are_participants,
    only_organisations_represent_states,
)


class StandingKind(models.TextChoices):
    """What a party can be to the scheme.

    `interim` is the tolerance period that ended on 31 July 2003, when the list of Participants
    was confirmed.
    """

    PARTICIPANT = "participant", _("Participant")
    INTERIM = "interim", _("Participant on the interim list")
    APPLICANT = "applicant", _("Applicant")
    OBSERVER = "observer", _("Observer")
    TRADING_ENTITY = "trading_entity", _("trading entity")


class SuspensionKind(models.TextChoices):
    """How the trade of a Participant is limited; it goes on being counted."""

    SUSPENDED = "suspended", _("suspended")
    SELF_SUSPENDED = "self_suspended", _("suspended by itself")
    PARTIAL = "partial", _("restricted")
    UN_EMBARGO = "un_embargo", _("under an embargo of the United Nations")


class Standing(Period, Sourced):
    """A period in which a party was Participant, Observer, or one of the other kinds."""

    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="standings", verbose_name=_("party")
    )
    kind = models.CharField(_("kind"), max_length=14, choices=StandingKind)
    start_reason = models.TextField(_("how it began"), blank=True)
    end_reason = models.TextField(_("how it ended"), blank=True)

    class Meta(Period.Meta):
        ordering = ["party", "since_earliest", "id"]
        verbose_name = _("standing")
        verbose_name_plural = _("standings")
        constraints = [
            *Period.Meta.constraints,
            one_of(
                "kind",
                StandingKind,
                name="standing_kinds_are_known",
                message=_("This kind of standing is not one the register knows."),
            ),
            never_certainly_overlap(
                "party",
                name="standings_of_one_party_never_certainly_overlap",
                message=_(
                    "This party certainly has another standing on one of these days. End that "
                    "one first, or give this one bounds that leave the doubtful days open."
                ),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party}: {self.get_kind_display()}"

    def clean(self) -> None:
        """Explain what the triggers would refuse; see `participants.rules`."""
        # A half-filled form has no party yet; its own field says so.
        if self.party_id is None or self.kind not in TAKING_PART:
            return
        only_governments_are_participants(self.kind, self.party.kind)
        seats = Representation.objects.filter(
            models.Q(state=self.party) | models.Q(organisation=self.party)
        ).select_related("state", "organisation")
        for seat in seats:
            seat.refuse_double_count(instead_of=self)


class Suspension(Period, Sourced):
    """A period in which the trade of a Participant was suspended or restricted."""

    party = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="suspensions", verbose_name=_("party")
    )
    kind = models.CharField(_("kind"), max_length=14, choices=SuspensionKind)
    summary = models.TextField(_("summary"))

    class Meta(Period.Meta):
        ordering = ["party", "since_earliest", "id"]
        verbose_name = _("suspension")
        verbose_name_plural = _("suspensions")
        constraints = [
            *Period.Meta.constraints,
            one_of(
                "kind",
                SuspensionKind,
                name="suspension_kinds_are_known",
                message=_("This kind of suspension is not one the register knows."),
            ),
            never_certainly_overlap(
                "party",
                "kind",
                name="suspensions_of_one_kind_never_certainly_overlap",
                message=_("This party is certainly under the same measure on one of these days."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.party}: {self.get_kind_display()}"


class Representation(Period, Sourced):
    """The days on which a regional organisation speaks for a state in the scheme."""

    organisation = models.ForeignKey(
        Party,
        on_delete=models.PROTECT,
        related_name="represents",
        verbose_name=_("organisation"),
    )
    state = models.ForeignKey(
        Party, on_delete=models.PROTECT, related_name="represented", verbose_name=_("state")
    )
    note = models.TextField(_("note"), blank=True)

    class Meta(Period.Meta):
        ordering = ["state", "since_earliest", "id"]
        verbose_name = _("representation")
        verbose_name_plural = _("representations")
        constraints = [
            *Period.Meta.constraints,
            never_possibly_overlap(
                "state",
                name="a_state_is_represented_once_a_day",
                message=_("This state is already represented on one of these days."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} for {self.state}"

    def clean(self) -> None:
        """Explain what the triggers would refuse; see `participants.rules`."""
        # A half-filled form has no parties yet; their own fields say so.
        if None in (self.organisation_id, self.state_id):
            return
        only_organisations_represent_states(self.organisation.kind, self.state.kind)
        self.refuse_double_count()

    def refuse_double_count(self, instead_of: Standing | None = None) -> None:
        """Apply the rule to this representation, with a standing as it is about to be saved."""

        def periods(party: Party) -> list[Span]:
            kept = party.standings.filter(kind__in=TAKING_PART)
            if instead_of is not None:
                kept = kept.exclude(pk=instead_of.pk)
            found = [standing.span for standing in kept]
            if instead_of is not None and instead_of.party_id == party.pk:
                found.append(instead_of.span)
            return found

        no_state_counts_twice(
            self.state.name,
            self.organisation.name,
            own=periods(self.state),
            represented=[self.span],
            organisations_own=periods(self.organisation),
        )
