"""Decisions at the desk: drafted, taken through the procedure step by step, and read."""

import datetime as dt
from typing import Any

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.db.models import BooleanField, ExpressionWrapper, F, OrderBy, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from unfold.decorators import action
from unfold.enums import ActionVariant

from chronicle.clock import now, today
from chronicle.desk.acts import perform, play
from chronicle.words import day_in_words
from governance.authority import is_secretariat
from governance.desk import deciding, steps
from governance.desk import decision_parts as parts
from governance.desk.by_office import ByOffice
from governance.desk.filters import StillToDecideFilter
from governance.desk.past import EnterPast
from governance.desk.standing import whereabouts
from governance.desk.texts import DraftForm, TextForm, may_change
from governance.models import Decision, DecisionLink, Document, Effect, ProceedingKind, Status
from governance.models.decisions import FINAL, OPEN_TO_CHANGE
from governance.procedure.drafting import draft

# The steps from each point, by the names of the buttons; see `governance.procedure`.
FROM: dict[str, tuple[str, ...]] = {
    Status.DRAFT: ("submit", "withdraw"),
    Status.RETURNED: ("submit", "withdraw"),
    Status.SUBMITTED: ("table", "circulate", "send_back", "withdraw"),
    Status.DEFERRED: ("table", "circulate", "send_back", "withdraw"),
    Status.TABLED: ("adopt", "lodge", "note", "defer", "block", "withdraw"),
    Status.CIRCULATED: ("close", "lodge", "extend", "withdraw"),
}


def steps_from(decision: Decision, at: dt.datetime) -> set[str]:
    """The steps that are possible from where a text stands at an instant."""
    possible = set(FROM.get(decision.status, ()))
    last = decision.proceedings.order_by("-pk").first()
    if last is None or last.deadline_at is None:
        return possible
    if decision.status == Status.CIRCULATED:
        return possible - ({"close"} if at <= last.deadline_at else {"extend"})
    # What arrives after a written procedure is kept, and marked as late.
    late = last.kind == ProceedingKind.WRITTEN and last.outcome
    return possible | {"lodge"} if late and not possible else possible


def step(kind: type[steps.Step], label: Any, path: str, *, main: bool = False) -> Any:
    """A button for a step of the procedure, and the pages behind it."""

    @action(  # type: ignore[untyped-decorator]
        description=label,
        url_path=path,
        variant=ActionVariant.PRIMARY if main else ActionVariant.DEFAULT,
    )
    def page(desk: "DecisionAdmin", request: HttpRequest, object_id: str) -> HttpResponse:
        decision = desk.get_object(request, object_id)
        if decision is None:
            raise Http404(_("The register has no such decision."))
        if not desk.may_take(request, decision, kind.action):
            raise PermissionDenied
        return perform(desk, request, object_id, kind)

    page.step = kind
    return page


@admin.register(Decision)
class DecisionAdmin(ByOffice):
    """Every decision and every text under way; those still to be decided come first."""

    list_display = ["title_told", "reference", "status", "body_told", "decided", "visibility"]
    list_filter = [StillToDecideFilter, "status", "kind", "procedure", "visibility", "body"]
    list_select_related = ["body"]
    search_fields = ["reference", "official_reference", "title", "summary", "concerns__name"]
    search_help_text = gettext_lazy("A reference, words of the title or summary, or a party")
    autocomplete_fields = ["body", "meeting", "agenda_item", "concerns", "sources"]
    belonging = (Effect, DecisionLink, Document)
    actions_list = ["enter_past"]
    actions_detail = [
        "submit",
        "table",
        "circulate",
        "adopt",
        "close",
        "lodge",
        "extend",
        {
            "title": gettext_lazy("Other steps"),
            "items": ["send_back", "note", "defer", "block", "withdraw"],
        },
    ]

    submit = step(steps.Submit, gettext_lazy("Submit"), "submit", main=True)
    send_back = step(steps.SendBack, gettext_lazy("Send back"), "send-back")
    table = step(steps.Table, gettext_lazy("Table"), "table", main=True)
    circulate = step(steps.Circulate, gettext_lazy("Circulate"), "circulate")
    extend = step(steps.Extend, gettext_lazy("Extend"), "extend")
    lodge = step(steps.Lodge, gettext_lazy("Lodge a position"), "lodge")
    adopt = step(deciding.Adopt, gettext_lazy("Adopt"), "adopt", main=True)
    note = step(steps.Note, gettext_lazy("Note"), "note")
    defer = step(steps.Defer, gettext_lazy("Defer"), "defer")
    block = step(steps.Block, gettext_lazy("No consensus"), "no-consensus")
    withdraw = step(steps.Withdraw, gettext_lazy("Withdraw"), "withdraw")
    close = step(deciding.Close, gettext_lazy("Close"), "close", main=True)

    # --- who may do what; see `governance.desk.by_office` ---

    def has_past_permission(self, request: HttpRequest) -> bool:
        """Whether somebody may enter what was decided elsewhere."""
        return self.has_add_permission(request) and is_secretariat(request.user)

    def get_actions_detail(self, request: HttpRequest, object_id: int) -> list[Any]:
        """The steps that are possible now, and that whoever looks may take."""
        decision = self.get_object(request, str(object_id))
        if decision is None:
            return []
        possible = steps_from(decision, now())
        return [
            offered
            for offered in self._get_base_actions_detail()
            if offered.method.original_function_name
            and self._name_of(offered) in possible
            and self.may_take(request, decision, offered.method.step.action)
        ]

    @staticmethod
    def _name_of(offered: Any) -> str:
        return str(offered.action_name).removeprefix("governance_decision_")

    # --- what the page shows ---

    def get_queryset(self, request: HttpRequest) -> QuerySet[Decision]:
        decisions: QuerySet[Decision] = super().get_queryset(request)
        return decisions.select_related("body", "meeting")

    def get_ordering(self, request: HttpRequest) -> list[Any]:
        # What is still to be decided comes first, then the latest.
        decided = ExpressionWrapper(Q(status__in=FINAL), output_field=BooleanField())
        return [OrderBy(decided), F("decided_on").desc(nulls_last=True), "-id"]

    def get_fieldsets(self, request: HttpRequest, obj: Decision | None = None) -> list[Any]:
        text = ["title", "kind", "body", "text", "language", "in_force_from"]
        about = ["summary", "visibility", "concerns", "sources"]
        about = self.fields_for(request, about)
        if obj is None:
            return [(None, {"fields": text}), (gettext_lazy("About it"), {"fields": about})]
        place = [*text, "meeting", "agenda_item"]
        where = ["where_it_stands", "reference"]
        if not obj.reference:
            where.remove("reference")
        decided = ["procedure", "decided_on", "ended_as", "ended_on"]
        if obj.status in OPEN_TO_CHANGE:
            decided = []
        return [
            (None, {"fields": where}),
            (gettext_lazy("The text"), {"fields": self.fields_for(request, place)}),
            (gettext_lazy("About it"), {"fields": [*about, *decided]}),
        ]

    def get_readonly_fields(self, request: HttpRequest, obj: Decision | None = None) -> list[str]:
        if obj is None:
            return []
        free = may_change(obj)
        shown = [
            name for _title, part in self.get_fieldsets(request, obj) for name in part["fields"]
        ]
        return [name for name in shown if name not in free]

    def get_inlines(self, request: HttpRequest, obj: Decision | None) -> list[Any]:
        if obj is None:
            return []
        open_ = obj.status in OPEN_TO_CHANGE
        past = not open_ and not obj.proceedings.exists()
        written = [
            parts.PlanInline if open_ else parts.EffectInline,
            parts.LinkInline if open_ or past else parts.LinkedInline,
            parts.DocumentInline,
        ]
        listed = [parts.LinkedByInline, parts.ProceedingInline]
        return [
            inline
            for inline in [*written, *listed]
            if not hasattr(inline, "kept") or inline.kept(obj).exists()
        ]

    @admin.display(description=gettext_lazy("where it stands"))
    def where_it_stands(self, decision: Decision) -> str:
        return render_to_string("governance/whereabouts.html", {"text": whereabouts(decision)})

    @admin.display(description=gettext_lazy("title"), ordering="title")
    def title_told(self, decision: Decision) -> str:
        return decision.title

    @admin.display(description=gettext_lazy("body"), ordering="body__name")
    def body_told(self, decision: Decision) -> str:
        return decision.body.acronym or decision.body.name

    @admin.display(description=gettext_lazy("decided on"), ordering="decided_on")
    def decided(self, decision: Decision) -> str:
        return day_in_words(decision.decided_on) if decision.decided_on.known else ""

    # --- how it is written ---

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """The text has room to be read while it is written."""
        found = super().formfield_for_dbfield(db_field, request, **kwargs)
        if found is not None and db_field.name == "text":
            found.widget.attrs["rows"] = 12
        return found

    def get_form(
        self, request: HttpRequest, obj: Decision | None = None, change: bool = False, **kwargs: Any
    ) -> type[Any]:
        if obj is None:
            drafting = type("DraftForm", (DraftForm,), {"by": request.user, "on": today()})
            return super().get_form(request, obj, change, form=drafting, **kwargs)  # type: ignore[no-any-return]
        # How to write a field is of no help where it can only be read.
        kwargs["help_texts"] = dict.fromkeys(self.get_readonly_fields(request, obj), "")
        return super().get_form(request, obj, change, form=TextForm, **kwargs)  # type: ignore[no-any-return]

    def save_model(self, request: HttpRequest, obj: Decision, form: Any, change: bool) -> None:
        """A new text is entered by its verb; of an old one only the fields that were free."""
        if not change:
            draft(obj, by=request.user, on=today())
            return
        if "text" in request.POST and "text" not in form.fields:
            told = _(
                "The text has moved on meanwhile, and its words stay as they are. What you wrote: "
                "%(text)s"
            )
            messages.warning(request, told % {"text": request.POST["text"]})
        kept = [field.name for field in obj._meta.concrete_fields if field.name in form.fields]
        if kept:
            obj.save(update_fields=kept)

    def response_add(
        self, request: HttpRequest, obj: Decision, post_url_continue: str | None = None
    ) -> HttpResponse:
        told = _("Entered as a draft. Say below what it changes, then submit it.")
        messages.success(request, told)
        return HttpResponseRedirect(reverse("admin:governance_decision_change", args=[obj.pk]))

    @action(  # type: ignore[untyped-decorator]
        description=gettext_lazy("Enter a past decision"), url_path="past", permissions=["past"]
    )
    def enter_past(self, request: HttpRequest) -> HttpResponse:
        """Enter a decision that was taken elsewhere."""
        back = reverse("admin:governance_decision_changelist")
        typed = request.POST if request.method == "POST" else None
        return play(self, request, lambda: EnterPast(None, typed, by=request.user), back)
