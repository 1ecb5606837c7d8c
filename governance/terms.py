"""Under which terms a body decides on a day: the rule recorded for it, or the documented default.

No text of the rules of procedure was found that fixes the length of a written procedure, its
minimum of supports, or whether a suspended Participant counts (rules 7.3, 7.5; docs/scheme.md).
So each is a setting: a `ProcedureRule` of a body and period.  Where
none is recorded these defaults apply, and every proceeding says that they did.
"""

import datetime as dt
from dataclasses import dataclass, fields
from typing import Any

from governance.models import Body, BodyKind, Deciders, ProcedureRule


@dataclass(frozen=True)
class Terms:
    """What a proceeding follows; `rule` is the recorded rule, or `None` for the default."""

    deciders: str
    # The one full interval known is that of 5 to 25 December 2025 (rule 7.5).
    reply_days: int = 20
    # 30 of 54 and 46 of 55 are both more than half (rule 7.3); per cent of those entitled.
    support_above: int = 50
    # A suspended Participant keeps its seat and goes on being counted (rule 2.2).
    suspended_count: bool = True
    # A newcomer is provisional for a year and then a full member (rule 9.5).
    provisional_count: bool = False
    # Consensus means unanimity, so a Participant can stop a decision about itself (rule 11.11).
    concerned_may_object: bool = True
    rule: ProcedureRule | None = None

    def frozen(self) -> dict[str, Any]:
        """The terms as the columns of a proceeding."""
        return {term.name: getattr(self, term.name) for term in fields(self)}


def default_terms(body: Body) -> Terms:
    """The default: in the Plenary the Participants decide, in any other body its members."""
    if body.kind == BodyKind.PLENARY:
        return Terms(deciders=Deciders.PARTICIPANTS)
    return Terms(deciders=Deciders.MEMBERS)


def terms_of(body: Body, day: dt.date) -> Terms:
    """The terms under which a body decides on a day."""
    rule: ProcedureRule | None = body.procedure_rules.certain_on(day).first()
    if rule is None:
        return default_terms(body)
    return Terms(
        deciders=rule.deciders,
        reply_days=rule.reply_days,
        support_above=rule.support_above,
        suspended_count=rule.suspended_count,
        provisional_count=rule.provisional_count,
        concerned_may_object=rule.concerned_may_object,
        rule=rule,
    )
