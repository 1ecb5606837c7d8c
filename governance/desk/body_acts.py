"""The forms of the acts on a body: each asks for what its verb in `governance.acts` needs."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy
from unfold.widgets import UnfoldAdminSelectWidget

from chronicle.desk import fields
from chronicle.desk.acts import Act
from chronicle.facts import running
from governance import acts
from governance.models import Body, Office, Seat, SeatRole, Tenure
from participants.models import Party

END_OPEN = gettext_lazy("Empty: the end is not known yet.")


class RenameBody(Act[Body]):
    """A name and acronym from a day on."""

    title = gettext_lazy("Rename %(row)s")
    explanation = gettext_lazy(
        "Gives the body another name and acronym from a day on. Pages about earlier days keep "
        "those of these days."
    )
    day = "since"

    to = fields.line(gettext_lazy("New name"), max_length=150)
    acronym = fields.line(
        gettext_lazy("New acronym"),
        max_length=12,
        required=False,
        help_text=gettext_lazy("Empty: it has none from then on."),
    )
    since = fields.day(gettext_lazy("First day of the new name"))
    sources = fields.SourcesField(Body)

    def do(self) -> None:
        acts.rename_body(self.row, **self.cleaned_data)


class GiveMandate(Act[Body]):
    """A mandate from a day on."""

    title = gettext_lazy("Give a mandate to %(row)s")
    explanation = gettext_lazy(
        "Says what the body is asked to do from a day on. The mandate that runs until then ends."
    )
    day = "since"

    text = fields.words(gettext_lazy("What it is asked to do"), required=True, rows=6)
    since = fields.day(gettext_lazy("First day"))
    until = fields.day(
        gettext_lazy("Day on which the mandate lapses"), required=False, help_text=END_OPEN
    )
    sources = fields.SourcesField(Body)

    def do(self) -> None:
        acts.give_mandate(self.row, **self.cleaned_data)


class Dissolve(Act[Body]):
    """The end of a body."""

    title = gettext_lazy("Dissolve %(row)s")
    explanation = gettext_lazy("Ends the body. Whoever holds an office of it or sits in it leaves.")
    day = "until"

    until = fields.day(gettext_lazy("First day without it"))
    sources = fields.SourcesField(Body)

    def do(self) -> None:
        acts.dissolve(self.row, **self.cleaned_data)


class Elect(Act[Body]):
    """Somebody takes an office."""

    title = gettext_lazy("Elect somebody to an office of %(row)s")
    explanation = gettext_lazy(
        "Puts a party, or a person, into an office from a day on. Whoever held it until then "
        "leaves it on that day; Co-Chairs hold it together."
    )
    day = "since"

    office = fields.choice(gettext_lazy("Office"), Office.choices, chosen=False)
    holder = fields.RowField(
        Tenure,
        "holder",
        label=gettext_lazy("Party"),
        required=False,
        help_text=gettext_lazy("Which Participant or Observer holds the office."),
    )
    person = fields.line(
        gettext_lazy("Person"),
        max_length=120,
        required=False,
        help_text=gettext_lazy("Who exercises it, where that is public."),
    )
    account = fields.RowField(
        Tenure,
        "account",
        label=gettext_lazy("Account at the desk"),
        required=False,
        help_text=gettext_lazy(
            "Whoever signs in with it drafts and submits texts for the body while the tenure lasts."
        ),
    )
    since = fields.day(gettext_lazy("First day"))
    until = fields.day(
        gettext_lazy("First day without the office"), required=False, help_text=END_OPEN
    )
    sources = fields.SourcesField(Tenure)

    def do(self) -> None:
        typed = dict(self.cleaned_data)
        when = {name: typed.pop(name) for name in ("since", "until", "sources")}
        acts.elect(Tenure(body=self.row, **typed), **when)


class EndTenure(Act[Body]):
    """Somebody leaves an office."""

    title = gettext_lazy("End a tenure in %(row)s")
    explanation = gettext_lazy("Ends an office that somebody holds. Nobody takes it by this.")
    day = "until"

    tenure = forms.ModelChoiceField(
        label=gettext_lazy("Office and holder"),
        queryset=Tenure.objects.none(),
        widget=UnfoldAdminSelectWidget,
        help_text=gettext_lazy("The offices of this body whose end is not written."),
    )
    until = fields.day(gettext_lazy("First day without the office"))
    sources = fields.SourcesField(Tenure)

    def __init__(self, row: Body, *args: Any, **kwargs: Any) -> None:
        super().__init__(row, *args, **kwargs)
        held = running(row.tenures.with_names())
        self.fields["tenure"].queryset = held  # type: ignore[attr-defined]

    def do(self) -> None:
        held: Tenure = self.cleaned_data["tenure"]
        acts.end_tenure(
            self.row,
            office=held.office,
            party=held.holder,
            until=self.cleaned_data["until"],
            sources=self.cleaned_data["sources"],
        )


class SeatParty(Act[Body]):
    """A party gets a seat."""

    title = gettext_lazy("Seat a party in %(row)s")
    explanation = gettext_lazy(
        "Gives a party a seat from a day on. The seat that it has there until then ends on that "
        "day, so that a provisional member becomes a member by this."
    )
    day = "since"

    party = fields.RowField(Seat, "party", label=gettext_lazy("Party"))
    role = fields.choice(gettext_lazy("As"), SeatRole.choices, chosen=False)
    since = fields.day(gettext_lazy("First day"))
    until = fields.day(
        gettext_lazy("First day without the seat"), required=False, help_text=END_OPEN
    )
    sources = fields.SourcesField(Seat)

    def do(self) -> None:
        typed = self.cleaned_data
        acts.seat(
            Seat(body=self.row, party=typed["party"], role=typed["role"]),
            since=typed["since"],
            until=typed["until"],
            sources=typed["sources"],
        )


class EndSeat(Act[Body]):
    """A party leaves its seat."""

    title = gettext_lazy("End a seat in %(row)s")
    explanation = gettext_lazy("Ends the seat of a party.")
    day = "until"

    party = forms.ModelChoiceField(
        label=gettext_lazy("Party"),
        queryset=Party.objects.none(),
        widget=UnfoldAdminSelectWidget,
        help_text=gettext_lazy("The parties that sit here and whose end is not written."),
    )
    until = fields.day(gettext_lazy("First day without the seat"))
    sources = fields.SourcesField(Seat)

    def __init__(self, row: Body, *args: Any, **kwargs: Any) -> None:
        super().__init__(row, *args, **kwargs)
        sitting = Party.objects.filter(seats__in=running(row.seats.all())).distinct()
        self.fields["party"].queryset = sitting  # type: ignore[attr-defined]

    def do(self) -> None:
        acts.end_seat(self.row, **self.cleaned_data)
