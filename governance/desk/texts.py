"""The forms of a text: entering one by the verb, and working on its words while that is allowed."""

import copy
import datetime as dt
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from governance.authority import Person
from governance.models import Decision, EffectKind, Status
from governance.models.decisions import FINAL, OPEN_TO_CHANGE
from governance.models.effects import NEEDS
from governance.paragraphs import refuse_unnumbered
from governance.plans import label_of
from governance.procedure.drafting import draft

# What a text says, and what only says something about it.
WORDS = ("title", "kind", "meeting", "agenda_item", "text", "language", "in_force_from")
OF_THE_PAST = ("kind", "meeting", "agenda_item", "procedure", "decided_on", "in_force_from")
ABOUT = ("summary", "visibility", "concerns", "ended_as", "ended_on", "sources")


def may_change(decision: Decision) -> tuple[str, ...]:
    """The fields of a decision that can be written by hand, as the triggers see it too.

    While a text is worked on, its words; while it is before the parties, nothing.  Once it is
    decided, what is told about it; of a decision taken elsewhere also its days and its place, and
    its words where the register has none.
    """
    if decision.status in OPEN_TO_CHANGE:
        return *WORDS, "summary", "visibility", "concerns", "sources"
    if decision.status not in FINAL:
        return ()
    if decision.proceedings.exists():
        return tuple(name for name in ABOUT if name != "concerns")
    words = () if decision.text else ("title", "text", "language")
    return *words, *OF_THE_PAST, *ABOUT


class DraftForm(forms.ModelForm):  # type: ignore[type-arg] # not at run time
    """Enters a new text by `draft`; what the verb refuses stands beside the field."""

    by: ClassVar[Person]
    on: ClassVar[dt.date]

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if self.errors:
            return
        try:
            with transaction.atomic():
                draft(copy.copy(self.instance), by=self.by, on=self.on)
                transaction.set_rollback(True)
        except ValidationError as refusal:
            about_body = not hasattr(refusal, "error_dict")
            self.add_error("body" if about_body else None, refusal)


class TextForm(forms.ModelForm):  # type: ignore[type-arg] # not at run time
    """Changes the words of a text; once it was submitted they stay complete and numbered."""

    def clean_text(self) -> str:
        """The words, unless the secretariat has the text and they would be unfit to be put."""
        text: str = self.cleaned_data["text"]
        if self.instance.status in (Status.SUBMITTED, Status.DEFERRED):
            if not text.strip():
                raise ValidationError(_("Write the text first."), code="decisions_have_words")
            refuse_unnumbered(text)
        return text


class EffectForm(forms.ModelForm):  # type: ignore[type-arg] # not at run time
    """Plans an effect; what its kind needs to be written is asked for at once."""

    def clean(self) -> dict[str, Any]:
        """Refuse an effect that does not say what it needs, beside each field it lacks."""
        typed: dict[str, Any] = super().clean() or self.cleaned_data
        kind = typed.get("kind", "")
        missing = [name for name in NEEDS.get(kind, ()) if not typed.get(name)]
        if kind == EffectKind.ELECT and not (typed.get("party") or typed.get("person")):
            missing.append("party")
        for name in missing:
            if name not in self.errors:
                told = _("“%(kind)s” needs this.") % {"kind": EffectKind(kind).label}
                self.add_error(name, ValidationError(told, code="effects_are_planned_whole"))
        return typed


def needs_in_words() -> str:
    """What each kind of effect must name, for whoever plans one for the first time."""
    return " ".join(
        f"“{EffectKind(kind).label}”: {', '.join(label_of(name) for name in names)}."
        for kind, names in NEEDS.items()
        if names
    )
