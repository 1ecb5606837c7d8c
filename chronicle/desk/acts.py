"""The pages of acts: a form, then what it will change, then it is done.

A form asks for what its act needs and shows the act's refusal beside the field it is about.
Before anything is written, the second page tells what the act will change; it is found out by
doing it and undoing it (`chronicle.rehearsal`).  Nothing typed is lost on the way.
"""

import hashlib
from abc import ABCMeta, abstractmethod
from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.db.models import Model
from django.forms.forms import DeclarativeFieldsMetaclass
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from chronicle.forms import BOUNDS
from chronicle.refusals import by_field, guard_of, sentence_of
from chronicle.rehearsal import rehearse

Row = TypeVar("Row", bound=Model)

# What the second page sends along beside the fields: what it foresaw, and whether to go back.
FORESEEN, BACK = "_foreseen", "_back"


class _ActType(DeclarativeFieldsMetaclass, ABCMeta):
    """Forms that leave something to be said by each act."""


class Act(forms.Form, Generic[Row], metaclass=_ActType):
    """What an act has for a title, an explanation and a button, and how it is done.

    `day` names the field beside which a refusal stands that is about no other field; empty, it
    stands above the form.
    """

    title: Any
    explanation: Any
    day = ""
    # Models whose rows `foresee` tells in sentences of its own.
    unsaid: tuple[type[Model], ...] = ()

    def __init__(self, row: Row, *args: Any, by: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.row = row
        self.by = by

    def named(self) -> str:
        """The title with the name of the row."""
        return str(self.title % {"row": self.row})

    @abstractmethod
    def do(self) -> None:
        """Do it; raises `ValidationError` where the act refuses."""

    def foresee(self) -> Iterable[str]:
        """Do it to see what it changes; gives what is worth saying beside the journal's entries."""
        self.do()
        return ()

    def refused(self, refusal: ValidationError) -> None:
        """Show the refusal where it belongs: a period's beside the day, a field's beside it."""
        for name, errors in by_field(refusal).items():
            own = name in self.fields and name not in BOUNDS
            for error in errors:
                self.add_error(name if own else self.day or None, error)


AnyAct = Act[Any]


def perform(
    desk: "admin.ModelAdmin[Any]", request: HttpRequest, object_id: str, kind: type[AnyAct]
) -> HttpResponse:
    """The pages of an act on a row; when it is done, back to the row."""

    def form() -> AnyAct:
        row = desk.get_object(request, object_id)
        if row is None:
            raise Http404(_("The register has no such row."))
        typed = request.POST if request.method == "POST" else None
        return kind(row, typed, by=request.user)

    back = reverse(f"admin:{desk.opts.app_label}_{desk.opts.model_name}_change", args=[object_id])
    return play(desk, request, form, back)


def play(
    desk: "admin.ModelAdmin[Any]", request: HttpRequest, form: Callable[[], AnyAct], back: str
) -> HttpResponse:
    """Show the form, then what it will change, then do it and go to `back`.

    `form` makes the filled form anew: what is foreseen is done to objects that are thrown away.
    """
    act = form()
    title = act.named()
    asked = request.method == "POST" and BACK not in request.POST
    if asked and act.is_valid():
        try:
            foreseen = rehearse(act.foresee, act.row, act.unsaid)
            if request.POST.get(FORESEEN) != _seal(foreseen):
                return _confirm(desk, request, title, foreseen, back)
            _do(form())
        except (ValidationError, IntegrityError) as refusal:
            # The rehearsal changed this form's objects; the refusal is shown on a fresh one.
            act = form()
            act.is_valid()
            act.refused(_explained(refusal))
        else:
            messages.success(request, _("Done: %(title)s.") % {"title": title})
            return HttpResponseRedirect(back)
    context = {
        **_common(desk, request, title, back),
        "form": act,
        "media": desk.media + act.media,
    }
    return TemplateResponse(request, "chronicle/act.html", context)


def _do(act: AnyAct) -> None:
    with transaction.atomic():
        act.is_valid()
        act.do()
        # A rule between tables judges at the end; here it can still be told beside the form.
        connection.check_constraints()


def _explained(refusal: ValidationError | IntegrityError) -> ValidationError:
    if isinstance(refusal, ValidationError):
        return refusal
    guard = guard_of(refusal)
    return ValidationError(sentence_of(guard), code=guard)


def _seal(foreseen: list[str]) -> str:
    """A short mark of what was shown, so that nothing else is done."""
    return hashlib.sha256("\n".join(foreseen).encode()).hexdigest()


def _confirm(
    desk: "admin.ModelAdmin[Any]", request: HttpRequest, title: str, foreseen: list[str], back: str
) -> HttpResponse:
    typed = [
        (name, value)
        for name, values in request.POST.lists()
        if name != "csrfmiddlewaretoken" and name not in (FORESEEN, BACK)
        for value in values
    ]
    context = {
        **_common(desk, request, title, back),
        "foreseen": foreseen,
        "seal": _seal(foreseen),
        "typed": typed,
        "changed_meanwhile": FORESEEN in request.POST,
    }
    return TemplateResponse(request, "chronicle/act_foreseen.html", context)


def _common(
    desk: "admin.ModelAdmin[Any]", request: HttpRequest, title: str, back: str
) -> dict[str, Any]:
    return {
        **desk.admin_site.each_context(request),
        "title": title,
        "opts": desk.opts,
        "back": back,
    }
