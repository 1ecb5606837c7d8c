"""Entering a decision that was taken elsewhere, before the register or beside it."""

from typing import Any

from django.utils.translation import gettext_lazy

from chronicle.desk import fields
from chronicle.desk.acts import Act
from governance.models import Decision, DecisionKind, Procedure, Status, Visibility
from governance.procedure.recording import record

DECIDED = [(s.value, s.label) for s in (Status.ADOPTED, Status.NOTED, Status.BLOCKED)]


class EnterPast(Act[Any]):
    """The form of a decision of the past."""

    title = gettext_lazy("Enter a past decision")
    explanation = gettext_lazy(
        "For a decision that was taken elsewhere, with the outcome it had. A text that is still to "
        "be decided is entered as a draft instead."
    )
    day = "decided_on"

    reference = fields.line(
        gettext_lazy("Reference"),
        max_length=80,
        help_text=gettext_lazy(
            "The official number where there is one; otherwise a short key by which it is found. "
            "It never changes."
        ),
    )
    official_reference = fields.line(gettext_lazy("Official number"), max_length=80, required=False)
    heading = fields.line(gettext_lazy("Title"), max_length=300)
    kind = fields.choice(gettext_lazy("Kind"), DecisionKind.choices, chosen=False)
    body = fields.RowField(Decision, "body", label=gettext_lazy("Decided by"))
    meeting = fields.RowField(
        Decision, "meeting", label=gettext_lazy("At the meeting"), required=False
    )
    status = fields.choice(gettext_lazy("Outcome"), DECIDED, chosen=False)
    procedure = fields.choice(gettext_lazy("How it was decided"), Procedure.choices, required=False)
    decided_on = fields.day(gettext_lazy("Decided on"))
    in_force_from = fields.day(
        gettext_lazy("In force from"),
        required=False,
        help_text=gettext_lazy("Empty: from the day on which it was decided."),
    )
    text = fields.words(gettext_lazy("Text"), rows=8)
    language = fields.line(
        gettext_lazy("Language of the text"),
        max_length=2,
        required=False,
        help_text=gettext_lazy("Two letters, such as en or fr."),
    )
    summary = fields.words(gettext_lazy("Summary"))
    visibility = fields.choice(gettext_lazy("Visible to"), Visibility.choices)
    concerns = fields.RowsField(
        Decision, "concerns", label=gettext_lazy("Parties it concerns"), required=False
    )
    sources = fields.SourcesField(Decision)

    def named(self) -> str:
        return str(self.title)

    def do(self) -> None:
        typed = dict(self.cleaned_data)
        relations = {name: typed.pop(name) for name in ("concerns", "sources")}
        heading = typed.pop("heading")
        record(Decision(title=heading, **typed), **relations)
