"""Adopted decisions whose effect the register does not show, or shows on another day."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from chronicle.spans import Bounds
from chronicle.words import day_in_words
from governance.findings.days import may_be_the_same
from governance.findings.finding import Finding, finding
from governance.models import BodyKind, DecisionLink, Effect, EffectKind, Relation, Status
from governance.models.effects import ROWS, WRITES

# Effects that end a row; all others begin one.
ENDS = (
    EffectKind.WITHDRAW.value,
    EffectKind.LIFT.value,
    EffectKind.DISSOLVE.value,
    EffectKind.END_TENURE.value,
    EffectKind.END_SEAT.value,
)
# What answers an effect when the decision that had it is lifted.
ANSWERS: dict[str, tuple[str, ...]] = {
    EffectKind.SUSPEND: (EffectKind.LIFT.value, EffectKind.REPLACE.value),
    EffectKind.REPLACE: (EffectKind.LIFT.value, EffectKind.REPLACE.value),
    EffectKind.WITHDRAW: (EffectKind.ADMIT.value, EffectKind.READMIT.value),
}


def _effects() -> QuerySet[Effect]:
    adopted = Effect.objects.filter(decision__status=Status.ADOPTED)
    rows = adopted.select_related("decision", "party", "body", "amends", *ROWS)
    return rows.order_by("decision_id", "id")


def effects_are_in_the_register(_day: dt.date) -> Iterator[Finding]:
    """Whatever an adopted decision changes stands in a row of the register.

    From the rule that effects are written with the adoption or not at all; a decision of the
    past may have been entered without.  Enter the row, or strike the effect from the decision.
    """
    for effect in _effects():
        if WRITES[effect.kind] and effect.row is None:
            yield finding(
                "effects_are_in_the_register",
                _("%(decision)s. It %(effect)s, and no row of the register shows that.")
                % {"decision": effect.decision, "effect": effect},
                effect.decision,
            )


def rows_have_the_day_of_their_effect(_day: dt.date) -> Iterator[Finding]:
    """A row begins or ends on the day from which the decision that wrote it is effective.

    An effect without a day of its own counts from the day its decision is in force, or else was
    taken.  Days within bounds that can be the same are no finding.  Look up the decision, and
    correct whichever of the two is wrong.
    """
    for effect in _effects():
        row = effect.row
        if row is None:
            continue
        said, kept = _day_of(effect), _day_kept(effect, row)
        if not may_be_the_same(said, kept):
            yield finding(
                "rows_have_the_day_of_their_effect",
                _("%(decision)s. It %(effect)s: %(said)s by the decision, %(kept)s in the row.")
                % {
                    "decision": effect.decision,
                    "effect": effect,
                    "said": day_in_words(said),
                    "kept": day_in_words(kept),
                },
                row,
            )


def _day_of(effect: Effect) -> Bounds:
    days = (effect.effective_on, effect.decision.in_force_from, effect.decision.decided_on)
    return next((day for day in days if day.known), Bounds())


def _day_kept(effect: Effect, row: Any) -> Bounds:
    if effect.kind == EffectKind.SELECT:
        return row.happened_on  # type: ignore[no-any-return] # a candidacy, says `WRITES`
    return row.span.until if effect.kind in ENDS else row.span.since  # type: ignore[no-any-return]


def lifting_has_an_effect(_day: dt.date) -> Iterator[Finding]:
    """A decision of the scheme that lifts another changes something in the register.

    It ends the measure, or gives back the standing, that the other one began or ended.  What
    bodies outside the scheme lift need not be in the register, but what it has is compared too.
    Give the later decision its effect, or correct the link between the two.
    """
    effects: dict[int, list[Effect]] = {}
    for effect in _effects():
        effects.setdefault(effect.decision_id, []).append(effect)
    for link in _liftings():
        done, lifted = effects.get(link.decision_id, []), effects.get(link.target_id, [])
        words = {"decision": link.decision, "target": link.target.key}
        left = [effect for effect in lifted if _unanswered(effect, done)]
        if left:
            told = _("%(decision)s. It lifts %(target)s, which %(effect)s, and does not undo that.")
            words["effect"] = left[0]
        elif not done and link.decision.body.kind != BodyKind.EXTERNAL:
            told = _("%(decision)s. It lifts %(target)s, and has no effect in the register.")
        else:
            continue
        yield finding("lifting_has_an_effect", told % words, link.decision)


def _liftings() -> QuerySet[DecisionLink]:
    adopted = {"decision__status": Status.ADOPTED, "target__status": Status.ADOPTED}
    liftings = DecisionLink.objects.filter(relation=Relation.LIFTS, **adopted)
    return liftings.select_related("decision__body", "target").order_by("decision_id", "id")


def _unanswered(lifted: Effect, done: list[Effect]) -> bool:
    answers = ANSWERS.get(lifted.kind, ())
    return bool(answers) and not any(
        effect.kind in answers and _party(effect) == _party(lifted) for effect in done
    )


def _party(effect: Effect) -> int | None:
    row = effect.standing or effect.suspension
    return effect.party_id if row is None else row.party_id
