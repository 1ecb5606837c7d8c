"""Selections and obligations at the desk."""

from typing import Any

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.widgets import UnfoldAdminSelectWidget

from chronicle.desk import fields
from chronicle.desk.acts import Act
from chronicle.words import day_in_words
from governance import acts
from governance.desk.common import (
    AskingForm,
    ListedInline,
    SecretariatAdmin,
    SecretariatPeriodAdmin,
    WrittenInline,
    act,
)
from governance.desk.decided import Decided
from governance.desk.filters import ExistedOnDayFilter
from governance.models import Candidacy, CandidacyOutcome, Milestone, Obligation, Selection
from participants.models import Party


class Select(Act[Selection]):
    """The outcome of a selection."""

    title = gettext_lazy("Record whom this selection chose: %(row)s")
    explanation = gettext_lazy(
        "Records which candidate was chosen. A choice that a decision makes is better planned as "
        "an effect of that decision, which then writes it when it is adopted."
    )
    day = "on"

    party = forms.ModelChoiceField(
        label=gettext_lazy("Chosen candidate"),
        queryset=Party.objects.none(),
        widget=UnfoldAdminSelectWidget,
    )
    on = fields.day(gettext_lazy("Chosen on"))
    sources = fields.SourcesField(Candidacy)

    def __init__(self, row: Selection, *args: Any, **kwargs: Any) -> None:
        super().__init__(row, *args, **kwargs)
        candidates = Party.objects.filter(candidacies__selection=row).distinct()
        self.fields["party"].queryset = candidates  # type: ignore[attr-defined]

    def do(self) -> None:
        acts.select(self.row, **self.cleaned_data)


class Amend(Act[Obligation]):
    """Another deadline of an obligation."""

    title = gettext_lazy("Amend the obligation: %(row)s")
    explanation = gettext_lazy(
        "Gives the obligation another deadline from a day on; earlier days keep theirs."
    )
    day = "since"

    to = fields.words(gettext_lazy("Until when it is due from then on"), required=True)
    since = fields.day(gettext_lazy("First day of the new deadline"))
    sources = fields.SourcesField(Obligation)

    def do(self) -> None:
        acts.amend(self.row, **self.cleaned_data)


def _is_chosen_by_the_act(candidacy: Candidacy) -> None:
    """Refuse to mark a candidate as selected by hand; one that is stays so."""
    before = Candidacy.objects.filter(pk=candidacy.pk).values_list("outcome", flat=True).first()
    if CandidacyOutcome.SELECTED in {before, candidacy.outcome} and before != candidacy.outcome:
        raise ValidationError(
            {
                "outcome": ValidationError(
                    _("Whom a selection chose is recorded on the selection's page, by “Select”."),
                    code="candidates_are_selected",
                )
            }
        )


class CandidacyForm(AskingForm):
    """A candidacy, but for the choice itself."""

    asks = (_is_chosen_by_the_act,)


class CandidacyInline(ListedInline):
    model = Candidacy
    fk_name = "selection"
    names = ("selection", "candidate")
    fields = ["candidate", "stage", "outcome", "day", "detail", "correct"]
    readonly_fields = fields

    @admin.display(description=gettext_lazy("on"))
    def day(self, candidacy: Candidacy) -> str:
        return day_in_words(candidacy.happened_on) if candidacy.happened_on.known else ""


class MilestoneInline(ListedInline):
    model = Milestone
    fk_name = "selection"
    names = ("selection",)
    fields = ["day", "event", "correct"]
    readonly_fields = fields

    @admin.display(description=gettext_lazy("on"))
    def day(self, milestone: Milestone) -> str:
        return day_in_words(milestone.happened_on) if milestone.happened_on.known else ""


class NextMilestoneInline(WrittenInline):
    model = Milestone
    fk_name = "selection"
    verbose_name = gettext_lazy("milestone to add")
    verbose_name_plural = gettext_lazy("milestones to add")
    fields = ["happened_on", "event", "sources"]
    autocomplete_fields = ["sources"]

    def get_queryset(self, request: HttpRequest) -> Any:
        return super().get_queryset(request).none()


@admin.register(Selection)
class SelectionAdmin(SecretariatAdmin):
    """A choice between candidates, with its stages and what happened on the way."""

    list_display = ["title", "body"]
    list_select_related = ["body"]
    search_fields = ["title", "slug", "candidacies__candidate__name"]
    search_help_text = gettext_lazy("A title or a candidate")
    autocomplete_fields = ["body", "sources"]
    fields = ["title", "slug", "body", "sources"]
    inlines = [CandidacyInline, MilestoneInline, NextMilestoneInline]
    belonging = (Candidacy, Milestone)
    actions_detail = ["select"]

    select = act(Select, gettext_lazy("Select"), "select", main=True)

    def get_readonly_fields(self, request: HttpRequest, obj: Selection | None = None) -> list[str]:
        return ["slug"] if obj is not None else []

    def get_inlines(self, request: HttpRequest, obj: Selection | None) -> list[Any]:
        return self.inlines if obj is not None else []


@admin.register(Candidacy)
class CandidacyAdmin(Decided, SecretariatAdmin):
    """A candidate at a stage of a selection."""

    form = CandidacyForm
    list_display = ["candidate", "selection", "stage", "outcome", "day"]
    list_filter = ["selection", "stage", "outcome"]
    list_select_related = ["selection", "candidate"]
    search_fields = ["candidate__name", "selection__title", "detail"]
    autocomplete_fields = ["selection", "candidate", "sources"]
    fields = ["selection", "candidate", "stage", "outcome", "happened_on", "detail", "sources"]

    @admin.display(description=gettext_lazy("on"), ordering="happened_on")
    def day(self, candidacy: Candidacy) -> str:
        return day_in_words(candidacy.happened_on) if candidacy.happened_on.known else ""


@admin.register(Milestone)
class MilestoneAdmin(SecretariatAdmin):
    """Something that happened on the way to a choice."""

    list_display = ["event", "selection", "day"]
    list_filter = ["selection"]
    list_select_related = ["selection"]
    search_fields = ["event", "selection__title"]
    autocomplete_fields = ["selection", "sources"]
    fields = ["selection", "happened_on", "event", "sources"]

    @admin.display(description=gettext_lazy("on"), ordering="happened_on")
    def day(self, milestone: Milestone) -> str:
        return day_in_words(milestone.happened_on) if milestone.happened_on.known else ""


@admin.register(Obligation)
class ObligationAdmin(Decided, SecretariatPeriodAdmin):
    """What Participants and others owe the scheme."""

    list_display = ["name", "who", "frequency", "deadline_rule", "period_in_words"]
    list_filter = [ExistedOnDayFilter]
    list_filter_submit = True
    search_fields = ["name", "who", "deadline_rule"]
    autocomplete_fields = ["sources"]
    fields = ["name", "who", "frequency", "deadline_rule", "period", "sources"]
    ordering = ["name", "-since_latest", "id"]
    actions_detail = ["amend"]

    amend = act(Amend, gettext_lazy("Amend"), "amend", main=True)
