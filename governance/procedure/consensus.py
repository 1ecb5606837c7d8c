"""What the positions of the parties amount to.  Nothing here writes."""

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from chronicle.instants import day_of
from chronicle.words import day_in_words
from governance.models import Entitlement, Part, Position, Proceeding, ProceedingKind, Stance


@dataclass(frozen=True)
class Consensus:
    """The objections that stand, the supports in writing, and how many are entitled to decide.

    Of each party the last position in time counts; of whoever only observes, or does not count
    under the rule, none does.
    """

    objections: tuple[Position, ...]
    supports: int
    entitled: int
    written: bool
    support_above: int

    @property
    def supported(self) -> bool:
        """Whether a written procedure has the support its rule asks for; a meeting asks none."""
        return not self.written or self.supports * 100 > self.support_above * self.entitled

    @property
    def reached(self) -> bool:
        """Whether the text is adopted by consensus."""
        return not self.objections and self.supported and self.entitled > 0

    def ground(self) -> str:
        """Why, or why not, in a sentence."""
        if self.objections:
            return _("Objection of %(parties)s.") % {
                "parties": ", ".join(
                    position.entitlement.party.name for position in self.objections
                )
            }
        if not self.written:
            return _("Nobody entitled objected.")
        words = {"supports": self.supports, "entitled": self.entitled, "share": self.support_above}
        if self.supported:
            return (
                ngettext(
                    "%(supports)d party of %(entitled)d wrote in support and none objected.",
                    "%(supports)d parties of %(entitled)d wrote in support and none objected.",
                    self.supports,
                )
                % words
            )
        return (
            ngettext(
                "None objected, but only %(supports)d party of %(entitled)d wrote in support; the "
                "rule asks for more than %(share)d per cent.",
                "None objected, but only %(supports)d parties of %(entitled)d wrote in support; "
                "the rule asks for more than %(share)d per cent.",
                self.supports,
            )
            % words
        )


def last_positions(proceeding: Proceeding) -> dict[Entitlement, Position]:
    """The position of each party that counts: the last that arrived in time."""
    lodged = Position.objects.in_time().filter(entitlement__proceeding=proceeding)
    ordered = lodged.select_related("entitlement__party").order_by("lodged_at", "pk")
    return {position.entitlement: position for position in ordered}


def consensus_of(proceeding: Proceeding) -> Consensus:
    """How a proceeding stands, with two queries."""
    counted = {
        entitlement: position
        for entitlement, position in last_positions(proceeding).items()
        if entitlement.part == Part.DECIDES
    }
    objections = [p for p in counted.values() if p.stance == Stance.OBJECTION]
    return Consensus(
        objections=tuple(sorted(objections, key=lambda p: p.entitlement.party.name)),
        supports=sum(position.stance == Stance.SUPPORT for position in counted.values()),
        entitled=proceeding.entitlements.filter(part=Part.DECIDES).count(),
        written=proceeding.kind == ProceedingKind.WRITTEN,
        support_above=proceeding.support_above,
    )


def objection_in_words(position: Position) -> str:
    """Who objected, when, and in which words."""
    words = {
        "party": position.entitlement.party,
        "day": day_in_words(day_of(position.lodged_at)),
        "wording": position.wording,
    }
    if position.wording:
        return _("%(party)s objected on %(day)s: “%(wording)s”") % words
    return _("%(party)s objected on %(day)s.") % words
