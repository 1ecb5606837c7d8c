"""The steps that may write what a text changes: it is adopted, or its written procedure closes."""

from collections.abc import Callable, Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from chronicle.desk import fields
from chronicle.instants import day_of
from chronicle.spans import Bounds
from governance.authority import Action
from governance.desk.standing import of_the_proceeding
from governance.desk.steps import Step
from governance.models import Decision, Effect, EffectKind, Proceeding, Status
from governance.procedure import deciding
from participants.desk.counts import counts_that_change

# The effects after which another number of parties takes part.
COUNTED = (EffectKind.ADMIT, EffectKind.READMIT, EffectKind.WITHDRAW)


def _days_counted(decision: Decision, decided_on: Bounds) -> list[Bounds]:
    """The days on which a text changes who takes part."""
    in_force = decision.in_force_from if decision.in_force_from.known else decided_on
    effects = decision.effects.filter(kind__in=COUNTED)
    return [e.effective_on if e.effective_on.known else in_force for e in effects]


def _foreseen(decision: Decision, do: Callable[[], None], decided_on: Bounds) -> Iterable[str]:
    counts = counts_that_change(do, _days_counted(decision, decided_on))
    decision.refresh_from_db()
    outcome = of_the_proceeding(decision, decision.proceedings.latest("pk"))
    if decision.status != Status.ADOPTED:
        return [outcome]
    planned = [str(effect) for effect in decision.effects.select_related("party", "body", "amends")]
    effects = "; ".join(planned) or _("nothing in the register")
    return [
        outcome,
        _("It gets the reference %(reference)s.") % {"reference": decision.reference},
        _("What it changes: %(effects)s.") % {"effects": effects},
        *counts,
    ]


# `_foreseen` tells of these.
TOLD = (Decision, Proceeding, Effect)


class Adopt(Step):
    """The text becomes a decision."""

    unsaid = TOLD

    title = gettext_lazy("Adopt “%(row)s”")
    explanation = gettext_lazy(
        "Adopts the text by consensus, and writes what it changes. Its words never change after "
        "that; a corrigendum is a decision of its own. It is refused while an objection stands."
    )
    action = Action.ADOPT
    day = "at"

    at = fields.instant(gettext_lazy("When"))
    official_reference = fields.line(
        gettext_lazy("Official number"),
        required=False,
        max_length=80,
        help_text=gettext_lazy("Empty: the next number of the body and year, without gaps."),
    )

    def step(self) -> object:
        return deciding.adopt(self.row, **self.cleaned_data)

    def foresee(self) -> Iterable[str]:
        decided_on = Bounds.on(day_of(self.cleaned_data["at"]))
        return _foreseen(self.row, self.do, decided_on)


class Close(Step):
    """A written procedure ends."""

    unsaid = TOLD

    title = gettext_lazy("Close the written procedure on “%(row)s”")
    explanation = gettext_lazy(
        "Ends a written procedure whose deadline has passed, with the outcome that follows from "
        "what the parties wrote. The register does it by itself every so often."
    )
    action = Action.CLOSE
    day = "at"

    at = fields.instant(gettext_lazy("When"))

    def step(self) -> object:
        return deciding.close(self.row, **self.cleaned_data)

    def foresee(self) -> Iterable[str]:
        put = self.row.proceedings.filter(outcome="").first()
        deadline = put.deadline_at if put is not None else None
        if deadline is None:
            self.do()
            return ()
        return _foreseen(self.row, self.do, Bounds.on(day_of(deadline)))
