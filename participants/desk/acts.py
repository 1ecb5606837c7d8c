"""The forms of the acts on a party; the pages are those of `chronicle.desk.acts`.

A form asks for what the act of the same name in `participants.acts` needs.
"""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy
from unfold.widgets import UnfoldAdminSelectWidget

from chronicle.desk import fields
from chronicle.desk.acts import Act
from participants import acts
from participants.desk.counts import counts_that_change
from participants.models import Party, PartyKind, Standing, StandingKind, SuspensionKind


class Admit(Act[Party]):
    title = gettext_lazy("Admit %(row)s")
    explanation = gettext_lazy(
        "Gives the party a standing from a day on. Another standing, such as an applicant's, ends "
        "on that day. A state that is represented by an organisation speaks for itself from that "
        "day, and the representation ends."
    )
    day = "since"

    kind = fields.choice(gettext_lazy("As"), StandingKind.choices)
    since = fields.day(gettext_lazy("First day"))
    reason = fields.words(gettext_lazy("How it began"))
    sources = fields.SourcesField(Standing)

    def foresee(self) -> Iterable[str]:
        return counts_that_change(self.do, [self.cleaned_data["since"]])

    def do(self) -> None:
        acts.admit(self.row, **self.cleaned_data)


class Withdraw(Act[Party]):
    title = gettext_lazy("Withdraw %(row)s")
    explanation = gettext_lazy("Ends the party's standing as Participant.")
    day = "until"

    until = fields.day(gettext_lazy("First day without the standing"))
    reason = fields.words(gettext_lazy("How it ended"))
    sources = fields.SourcesField(Standing)

    def foresee(self) -> Iterable[str]:
        return counts_that_change(self.do, [self.cleaned_data["until"]])

    def do(self) -> None:
        acts.withdraw(self.row, **self.cleaned_data)


class Suspend(Act[Party]):
    title = gettext_lazy("Suspend %(row)s")
    explanation = gettext_lazy(
        "Limits the Participant's trade from a day on. It keeps its seat and goes on being counted."
    )
    day = "since"

    kind = fields.choice(gettext_lazy("Measure"), SuspensionKind.choices)
    since = fields.day(gettext_lazy("First day"))
    summary = fields.words(gettext_lazy("What it means for shipments"), required=True)
    sources = fields.SourcesField(Standing)

    def do(self) -> None:
        acts.suspend(self.row, **self.cleaned_data)


class Lift(Act[Party]):
    title = gettext_lazy("Lift a measure against %(row)s")
    explanation = gettext_lazy("Ends a measure that limits the Participant's trade.")
    day = "until"

    kind = fields.choice(gettext_lazy("Measure"), SuspensionKind.choices)
    until = fields.day(gettext_lazy("First day without it"))
    sources = fields.SourcesField(Standing)

    def do(self) -> None:
        acts.lift(self.row, **self.cleaned_data)


class Represent(Act[Party]):
    title = gettext_lazy("Have %(row)s represented")
    explanation = gettext_lazy(
        "An organisation speaks for the state from a day on; the state's own standing ends then."
    )
    day = "since"

    by = forms.ModelChoiceField(
        label=gettext_lazy("Organisation"),
        queryset=Party.objects.filter(kind=PartyKind.REGIONAL_ORGANISATION),
        widget=UnfoldAdminSelectWidget,
    )
    since = fields.day(gettext_lazy("First day"))
    note = fields.words(gettext_lazy("Note"))
    sources = fields.SourcesField(Standing)

    def foresee(self) -> Iterable[str]:
        return counts_that_change(self.do, [self.cleaned_data["since"]])

    def do(self) -> None:
        acts.represent(self.row, **self.cleaned_data)


class Rename(Act[Party]):
    title = gettext_lazy("Rename %(row)s")
    explanation = gettext_lazy(
        "Gives the party another name from a day on. Pages about earlier days keep the name of "
        "those days."
    )
    day = "since"

    to = fields.line(gettext_lazy("New name"), max_length=120)
    official_name = fields.line(
        gettext_lazy("New official name"),
        max_length=200,
        required=False,
        help_text=gettext_lazy("Empty: it stays as it is."),
    )
    since = fields.day(gettext_lazy("First day of the new name"))
    sources = fields.SourcesField(Standing)

    def do(self) -> None:
        acts.rename(self.row, **self.cleaned_data)
