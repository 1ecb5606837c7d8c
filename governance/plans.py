"""What a text plans to change: looked through before it is sent in, so that it can be written."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from governance.models import Decision, Effect, EffectKind
from governance.models.effects import NEEDS

RELATIONS = ("party", "body", "selection", "amends")


def label_of(name: str) -> str:
    """What a part of a plan is called on a page."""
    part: Any = Effect._meta.get_field(name)
    return str(part.verbose_name)


def _missing(effect: Effect) -> Iterator[str]:
    for name in NEEDS[effect.kind]:
        if not getattr(effect, name):
            yield name
    if effect.kind == EffectKind.ELECT and not (effect.party or effect.person):
        yield "party"


def refuse_incomplete_plans(decision: Decision) -> None:
    """Refuse a text with an effect that does not say what it needs to be written.

    The refusal names each effect and what it lacks.
    """
    problems = []
    for number, effect in enumerate(decision.effects.select_related(*RELATIONS), 1):
        labels = [label_of(name) for name in _missing(effect)]
        if labels:
            problems.append(
                ValidationError(
                    _("Effect %(number)d (%(effect)s) does not say: %(missing)s."),
                    code="effects_are_planned_whole",
                    params={"number": number, "effect": effect, "missing": ", ".join(labels)},
                )
            )
    if problems:
        raise ValidationError(problems)
