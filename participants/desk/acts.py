"""The forms of the acts, and the page on which each is done.

A form asks for what the act of the same name in `participants.acts` needs, and shows the act's
refusal beside the field it is about.  Nothing typed is lost when an act is refused.
"""

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.contrib.admin.widgets import AutocompleteSelectMultiple
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.widgets import (
    SELECT_CLASSES,
    UnfoldAdminSelectWidget,
    UnfoldAdminTextareaWidget,
    UnfoldAdminTextInputWidget,
)

from chronicle.forms import BOUNDS, DayFormField
from chronicle.models import Source
from chronicle.refusals import by_field
from participants import acts
from participants.models import (
    Party,
    PartyKind,
    Standing,
    StandingKind,
    SuspensionKind,
)


class SourcesField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg] # not at run time
    """The texts an act rests on, found as one types."""

    def __init__(self, **kwargs: Any) -> None:
        look = {"class": " ".join(SELECT_CLASSES)}
        sources = Standing._meta.get_field("sources")
        super().__init__(
            queryset=Source.objects.all(),
            label=gettext_lazy("Sources"),
            help_text=gettext_lazy(
                "At least one: the register says nothing without a source. A new text is entered "
                "under Sources first."
            ),
            widget=AutocompleteSelectMultiple(sources, admin.site, attrs=look),
            **kwargs,
        )


def _day(label: Any) -> DayFormField:
    return DayFormField(label=label, widget=UnfoldAdminTextInputWidget)


def _words(label: Any, *, required: bool = False, **kwargs: Any) -> forms.CharField:
    return forms.CharField(
        label=label,
        required=required,
        widget=UnfoldAdminTextareaWidget(attrs={"rows": 3}),
        **kwargs,
    )


def _choice(label: Any, choices: list[tuple[str, Any]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, widget=UnfoldAdminSelectWidget)


class Act(forms.Form):
    """What an act has for a title, an explanation and a button, and how it is done."""

    title: Any
    explanation: Any
    day: str

    def __init__(self, party: Party, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.party = party

    def do(self) -> None:
        """Do it; raises `ValidationError` where the act refuses."""
        raise NotImplementedError

    def refused(self, refusal: ValidationError) -> None:
        """Show the refusal where it belongs: a period's beside the day, a field's beside it."""
        for name, errors in by_field(refusal).items():
            own = name in self.fields and name not in BOUNDS
            for error in errors:
                self.add_error(name if own else self.day, error)


class Admit(Act):
    title = gettext_lazy("Admit %(party)s")
    explanation = gettext_lazy(
        "Gives the party a standing from a day on. Another standing, such as an applicant's, ends "
        "on that day. A state that is represented by an organisation speaks for itself from that "
        "day, and the representation ends."
    )
    day = "since"

    kind = _choice(gettext_lazy("As"), StandingKind.choices)
    since = _day(gettext_lazy("First day"))
    reason = _words(gettext_lazy("How it began"))
    sources = SourcesField()

    def do(self) -> None:
        acts.admit(self.party, **self.cleaned_data)


class Withdraw(Act):
    title = gettext_lazy("Withdraw %(party)s")
    explanation = gettext_lazy("Ends the party's standing as Participant.")
    day = "until"

    until = _day(gettext_lazy("First day without the standing"))
    reason = _words(gettext_lazy("How it ended"))
    sources = SourcesField()

    def do(self) -> None:
        acts.withdraw(self.party, **self.cleaned_data)


class Suspend(Act):
    title = gettext_lazy("Suspend %(party)s")
    explanation = gettext_lazy(
        "Limits the Participant's trade from a day on. It keeps its seat and goes on being counted."
    )
    day = "since"

    kind = _choice(gettext_lazy("Measure"), SuspensionKind.choices)
    since = _day(gettext_lazy("First day"))
    summary = _words(gettext_lazy("What it means for shipments"), required=True)
    sources = SourcesField()

    def do(self) -> None:
        acts.suspend(self.party, **self.cleaned_data)


class Lift(Act):
    title = gettext_lazy("Lift a measure against %(party)s")
    explanation = gettext_lazy("Ends a measure that limits the Participant's trade.")
    day = "until"

    kind = _choice(gettext_lazy("Measure"), SuspensionKind.choices)
    until = _day(gettext_lazy("First day without it"))
    sources = SourcesField()

    def do(self) -> None:
        acts.lift(self.party, **self.cleaned_data)


class Represent(Act):
    title = gettext_lazy("Have %(party)s represented")
    explanation = gettext_lazy(
        "An organisation speaks for the state from a day on; the state's own standing ends then."
    )
    day = "since"

    by = forms.ModelChoiceField(
        label=gettext_lazy("Organisation"),
        queryset=Party.objects.filter(kind=PartyKind.REGIONAL_ORGANISATION),
        widget=UnfoldAdminSelectWidget,
    )
    since = _day(gettext_lazy("First day"))
    note = _words(gettext_lazy("Note"))
    sources = SourcesField()

    def do(self) -> None:
        acts.represent(self.party, **self.cleaned_data)


class Rename(Act):
    title = gettext_lazy("Rename %(party)s")
    explanation = gettext_lazy(
        "Gives the party another name from a day on. Pages about earlier days keep the name of "
        "those days."
    )
    day = "since"

    to = forms.CharField(
        label=gettext_lazy("New name"), max_length=120, widget=UnfoldAdminTextInputWidget
    )
    official_name = forms.CharField(
        label=gettext_lazy("New official name"),
        max_length=200,
        required=False,
        widget=UnfoldAdminTextInputWidget,
        help_text=gettext_lazy("Empty: it stays as it is."),
    )
    since = _day(gettext_lazy("First day of the new name"))
    sources = SourcesField()

    def do(self) -> None:
        acts.rename(self.party, **self.cleaned_data)


def perform(
    desk: "admin.ModelAdmin[Party]", request: HttpRequest, object_id: str, kind: type[Act]
) -> HttpResponse:
    """The page of an act: shows its form, does it, and goes back to the party."""
    party = desk.get_object(request, object_id)
    if party is None:
        raise Http404(_("The register has no such party."))
    form = kind(party, request.POST or None)
    title = kind.title % {"party": party}
    back = reverse("admin:participants_party_change", args=[party.pk])
    if request.method == "POST" and form.is_valid() and _done(form):
        messages.success(request, _("Done: %(title)s.") % {"title": title})
        return HttpResponseRedirect(back)
    context = {
        **desk.admin_site.each_context(request),
        "title": title,
        "opts": desk.opts,
        "form": form,
        "back": back,
        "media": desk.media + form.media,
    }
    return TemplateResponse(request, "participants/act.html", context)


def _done(form: Act) -> bool:
    try:
        with transaction.atomic():
            form.do()
            # A rule between tables judges at the end; here it can still be told beside the form.
            connection.check_constraints()
    except ValidationError as refusal:
        form.refused(refusal)
        return False
    return True
