"""Writing what a decision changes: each effect becomes its row in the adopting transaction.

If one contradicts the register, the adoption is refused with it and nothing is written.  The row
then names the decision through the effect, and the decision its rows.
"""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from chronicle.facts import end, running
from chronicle.refusals import by_field
from chronicle.spans import Bounds
from governance import acts
from governance.models import Body, Decision, Effect, EffectKind, Seat, Tenure
from governance.models.effects import WRITES
from governance.plans import RELATIONS
from participants import acts as membership
from participants.models import StandingKind, SuspensionKind

Sources = list[Any]
Writer = Callable[[Effect, Bounds, Sources], Any]


def write_effects(decision: Decision, day: Bounds) -> None:
    """Write every effect of a decision that was just adopted; `day` is when it is in force.

    Raises `ValidationError` that names the effect the register refuses, and why.
    """
    sources = list(decision.sources.all())
    for number, effect in enumerate(decision.effects.select_related(*RELATIONS), 1):
        on = effect.effective_on if effect.effective_on.known else day
        try:
            row = WRITERS[effect.kind](effect, on, sources)
        except ValidationError as refusal:
            raise _of_the_effect(number, effect, refusal) from refusal
        written = WRITES[effect.kind]
        if written is not None:
            setattr(effect, written, row)
            effect.full_clean()
            effect.save(update_fields=[written])


def _of_the_effect(number: int, effect: Effect, refusal: ValidationError) -> ValidationError:
    """The refusal with the effect it is about in front; it keeps the code of the rule."""
    told = _("Effect %(number)d (%(effect)s) contradicts the register.") % {
        "number": number,
        "effect": effect,
    }
    return ValidationError(
        [
            ValidationError(f"{told} {' '.join(error.messages)}", code=error.code)
            for errors in by_field(refusal).values()
            for error in errors
        ]
    )


def _admit(effect: Effect, on: Bounds, sources: Sources) -> Any:
    return membership.admit(
        effect.party,
        since=on,
        sources=sources,
        reason=effect.note,
        kind=StandingKind(effect.standing_kind),
    )


def _withdraw(effect: Effect, on: Bounds, sources: Sources) -> Any:
    return membership.withdraw(effect.party, until=on, sources=sources, reason=effect.note)


def _confirm(_effect: Effect, _on: Bounds, _sources: Sources) -> None:
    """A list that is confirmed changes no single row."""


def _suspend(effect: Effect, on: Bounds, sources: Sources) -> Any:
    return membership.suspend(
        effect.party,
        kind=SuspensionKind(effect.measure),
        since=on,
        summary=effect.text,
        sources=sources,
    )


def _replace(effect: Effect, on: Bounds, sources: Sources) -> Any:
    for measure in running(effect.party.suspensions.all()):
        end(measure, on, sources)
    return _suspend(effect, on, sources)


def _lift(effect: Effect, on: Bounds, sources: Sources) -> Any:
    return membership.lift(
        effect.party, kind=SuspensionKind(effect.measure), until=on, sources=sources
    )


def _establish(effect: Effect, on: Bounds, sources: Sources) -> Any:
    body = Body(
        slug=effect.slug,
        kind=effect.body_kind,
        acronym=effect.acronym,
        name=effect.name,
        parent=effect.body,
        mandate=effect.text,
    )
    established = acts.establish(body, since=on, sources=sources)
    if effect.text:
        acts.give_mandate(
            established, text=effect.text, since=on, sources=sources, until=effect.until
        )
    return established


def _rename(effect: Effect, on: Bounds, sources: Sources) -> Any:
    return acts.rename_body(
        effect.body, to=effect.name, acronym=effect.acronym, since=on, sources=sources
    )


def _remandate(effect: Effect, on: Bounds, sources: Sources) -> Any:
    return acts.give_mandate(
        effect.body, text=effect.text, since=on, sources=sources, until=effect.until
    )


def _dissolve(effect: Effect, on: Bounds, sources: Sources) -> Any:
    return acts.dissolve(effect.body, until=on, sources=sources)


def _elect(effect: Effect, on: Bounds, sources: Sources) -> Any:
    tenure = Tenure(
        body=effect.body, office=effect.office, holder=effect.party, person=effect.person
    )
    return acts.elect(tenure, since=on, sources=sources, until=effect.until)


def _end_tenure(effect: Effect, on: Bounds, sources: Sources) -> Any:
    return acts.end_tenure(
        effect.body, office=effect.office, until=on, sources=sources, party=effect.party
    )


def _seat(effect: Effect, on: Bounds, sources: Sources) -> Any:
    place = Seat(body=effect.body, party=effect.party, role=effect.role)
    return acts.seat(place, since=on, sources=sources, until=effect.until)


def _end_seat(effect: Effect, on: Bounds, sources: Sources) -> Any:
    return acts.end_seat(effect.body, party=effect.party, until=on, sources=sources)


def _select(effect: Effect, on: Bounds, sources: Sources) -> Any:
    return acts.select(effect.selection, party=effect.party, on=on, sources=sources)


def _amend(effect: Effect, on: Bounds, sources: Sources) -> Any:
    return acts.amend(effect.amends, to=effect.text, since=on, sources=sources)


WRITERS: dict[str, Writer] = {
    EffectKind.ADMIT: _admit,
    EffectKind.READMIT: _admit,
    EffectKind.WITHDRAW: _withdraw,
    EffectKind.CONFIRM: _confirm,
    EffectKind.SUSPEND: _suspend,
    EffectKind.REPLACE: _replace,
    EffectKind.LIFT: _lift,
    EffectKind.ESTABLISH: _establish,
    EffectKind.RENAME: _rename,
    EffectKind.REMANDATE: _remandate,
    EffectKind.DISSOLVE: _dissolve,
    EffectKind.ELECT: _elect,
    EffectKind.END_TENURE: _end_tenure,
    EffectKind.SEAT: _seat,
    EffectKind.END_SEAT: _end_seat,
    EffectKind.SELECT: _select,
    EffectKind.AMEND: _amend,
}
