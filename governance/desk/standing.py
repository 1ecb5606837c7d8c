"""Where a text stands in the procedure, in plain sentences; nothing here writes."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from chronicle.words import day_in_words
from governance.in_force import in_force_in_words
from governance.models import (
    Decision,
    Entitlement,
    Part,
    Position,
    Proceeding,
    ProceedingKind,
    Status,
)
from governance.procedure.consensus import consensus_of, objection_in_words
from governance.procedure.steps import deadline_in_words


@dataclass
class Group:
    """Parties that have the same part in a consensus, under a heading that counts them."""

    heading: str
    names: list[str]


@dataclass
class Whereabouts:
    """Where a text stands: sentences, who was asked, and what they said."""

    sentences: list[str]
    groups: list[Group] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)


def whereabouts(decision: Decision) -> Whereabouts:
    """Where a text stands, whoever looks at it and whenever."""
    last = decision.proceedings.select_related("meeting", "decision").order_by("-pk").first()
    sentences = [_of_the_text(decision, last)]
    if decision.remark:
        sentences.append(_("Remark on the last step: “%(remark)s”") % {"remark": decision.remark})
    if last is None:
        return Whereabouts(sentences)
    entitlements = list(last.entitlements.select_related("party"))
    if not last.outcome:
        sentences.extend(_of_the_consensus(last))
    said = Position.objects.filter(entitlement__proceeding__decision=decision)
    positions = list(said.select_related("entitlement__party"))
    return Whereabouts(sentences, groups_of(entitlements), positions)


# Of a text that nobody has to decide on at the moment.
AT_REST = {
    Status.DRAFT: gettext_lazy(
        "This is a draft. Readers of the public register do not see it. Submit it when its words "
        "and what it changes are complete."
    ),
    Status.SUBMITTED: gettext_lazy(
        "It was submitted. It can be tabled at a meeting, circulated in writing, or sent back."
    ),
    Status.RETURNED: gettext_lazy(
        "It was returned to whoever sent it in, and can be submitted again."
    ),
    Status.DEFERRED: gettext_lazy(
        "It was deferred. It can be worked on and be put to the parties again."
    ),
    Status.WITHDRAWN: gettext_lazy("It was withdrawn."),
}


def _of_the_text(decision: Decision, last: Proceeding | None) -> str:
    status = Status(decision.status)
    if status in AT_REST:
        return str(AT_REST[status])
    return _of_the_past(decision) if last is None else of_the_proceeding(decision, last)


def _of_the_past(decision: Decision) -> str:
    words = {"status": decision.get_status_display(), "force": _in_force(decision)}
    return _("Decided elsewhere (%(status)s): the register has no proceeding of it. %(force)s") % (
        words
    )


def of_the_proceeding(decision: Decision, last: Proceeding) -> str:
    """What became of a text in its last proceeding, in a sentence or two."""
    words = {
        "meeting": last.meeting,
        "opened": day_in_words(last.opened_on),
        "deadline": deadline_in_words(last),
        "ground": last.ground,
        "decided": day_in_words(decision.decided_on) if decision.decided_on.known else "",
        "force": _in_force(decision),
    }
    match decision.status:
        case Status.TABLED:
            return _("Tabled at %(meeting)s on %(opened)s.") % words
        case Status.CIRCULATED:
            return _("Circulated on %(opened)s. The parties can reply until %(deadline)s.") % words
        case Status.ADOPTED:
            return _("Adopted on %(decided)s. %(ground)s %(force)s") % words
        case Status.NOTED:
            return _("Noted by the meeting on %(decided)s. %(ground)s") % words
    return _("No consensus on %(decided)s. %(ground)s") % words


def _in_force(decision: Decision) -> str:
    if decision.status != Status.ADOPTED:
        return ""
    words = in_force_in_words(decision)
    return f"{words[:1].upper()}{words[1:]}."


def _of_the_consensus(proceeding: Proceeding) -> list[str]:
    """Of a text before the parties: what stands in the way, how many support."""
    consensus = consensus_of(proceeding)
    told = [objection_in_words(objection) for objection in consensus.objections]
    if not consensus.objections:
        told.append(_("No objection stands."))
    if proceeding.kind == ProceedingKind.WRITTEN:
        words = {
            "supports": consensus.supports,
            "entitled": consensus.entitled,
            "share": proceeding.support_above,
        }
        told.append(
            ngettext(
                "%(supports)d of %(entitled)d has written in support; the rule asks for more than "
                "%(share)d per cent.",
                "%(supports)d of %(entitled)d have written in support; the rule asks for more "
                "than %(share)d per cent.",
                consensus.supports,
            )
            % words
        )
    return told


def _heading(part: Part, number: int) -> str:
    if part is not Part.DECIDES:
        return f"{number} · {part.label}"
    return ngettext(
        "%(number)d party forms the consensus", "%(number)d parties form the consensus", number
    ) % {"number": number}


def groups_of(entitlements: list[Entitlement]) -> list[Group]:
    """The parties by their part in the consensus, each group with its number."""
    found = []
    for part in Part:
        names = sorted(_name(entry) for entry in entitlements if entry.part == part)
        if names:
            found.append(Group(_heading(part, len(names)), names))
    return found


def _name(entitlement: Entitlement) -> str:
    words = {"party": entitlement.party.name, "number": entitlement.speaks_for}
    if entitlement.speaks_for:
        return (
            ngettext(
                "%(party)s (speaks for %(number)d state)",
                "%(party)s (speaks for %(number)d states)",
                entitlement.speaks_for,
            )
            % words
        )
    if not entitlement.certain:
        return _("%(party)s (possibly: the sources do not say)") % words
    return entitlement.party.name
