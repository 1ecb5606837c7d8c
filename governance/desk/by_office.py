"""What an office opens at the desk: the texts of one's own body, and nothing else.

No permission has to be given and none taken back: whoever certainly holds an office of a body
today sees its texts, drafts and sends in; whoever held one can still send something late, and
sees what is its own (`governance.authority`).  Fields that look up rows of other pages are left
to the secretariat, which may open those pages.
"""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest

from chronicle.admin import RegisterAdmin
from chronicle.clock import today
from governance.authority import Action, bodies_of, is_secretariat, may, sends_for
from governance.models import Body, Decision, Status, Visibility

LOOKED_UP = ("meeting", "agenda_item", "concerns", "sources")


class ByOffice(RegisterAdmin):
    """A page of texts that opens to the secretariat, to readers, and to holders of an office."""

    def opens_by_office_alone(self, request: HttpRequest) -> bool:
        """Whether somebody is here by an office, without any permission of their own."""
        return not super().has_view_permission(request) and self._sends_for(request).exists()

    def _bodies(self, request: HttpRequest) -> QuerySet[Body]:
        person: Any = request.user
        return bodies_of(person, today())

    def _sends_for(self, request: HttpRequest) -> QuerySet[Body]:
        person: Any = request.user
        return sends_for(person, today())

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Whether the pages are offered."""
        return super().has_module_permission(request) or self._sends_for(request).exists()

    def has_view_permission(self, request: HttpRequest, obj: Decision | None = None) -> bool:
        """Whether somebody sees the texts, or this one."""
        if super().has_view_permission(request, obj):
            return True
        if obj is None:
            return self._sends_for(request).exists()
        own = obj.drafted_by_id == request.user.pk
        return own or self._bodies(request).filter(pk=obj.body_id).exists()

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Whether somebody may draft for a body; for which, the verb judges."""
        return super().has_add_permission(request) or self._sends_for(request).exists()

    def has_change_permission(self, request: HttpRequest, obj: Decision | None = None) -> bool:
        """Whether somebody may write on the page: the secretariat, or an office on its drafts."""
        allowed = bool(super().has_change_permission(request, obj))
        if obj is None:
            return allowed
        person: Any = request.user
        if is_secretariat(person):
            return allowed
        own_draft = obj.status in (Status.DRAFT, Status.RETURNED)
        return own_draft and may(person, Action.DRAFT, obj.body, today())

    def may_take(self, request: HttpRequest, decision: Decision, asked: Action) -> bool:
        """Whether somebody may take this step for the body of the text today."""
        person: Any = request.user
        if is_secretariat(person):
            return bool(super().has_change_permission(request, decision))
        late = asked is Action.SUBMIT and may(person, Action.SEND_LATE, decision.body, today())
        return late or may(person, asked, decision.body, today())

    def get_queryset(self, request: HttpRequest) -> QuerySet[Decision]:
        """All texts; by an office alone, those of its body that are not internal, and one's own."""
        decisions: QuerySet[Decision] = super().get_queryset(request)
        if not self.opens_by_office_alone(request):
            return decisions
        of_the_body = Q(body__in=self._bodies(request)) & ~Q(visibility=Visibility.INTERNAL)
        return decisions.filter(of_the_body | Q(drafted_by=request.user.pk))

    def get_autocomplete_fields(self, request: HttpRequest) -> list[str]:
        """The fields that look up rows; by an office alone there are none."""
        if self.opens_by_office_alone(request):
            return []
        return list(super().get_autocomplete_fields(request))

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        """By an office alone, the body is one of those whose office is or was held."""
        if db_field.name == "body" and self.opens_by_office_alone(request):
            kwargs["queryset"] = self._sends_for(request)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def fields_for(self, request: HttpRequest, fields: list[str]) -> list[str]:
        """Of the fields of a page, those that whoever looks can fill."""
        if not self.opens_by_office_alone(request):
            return fields
        return [name for name in fields if name not in LOOKED_UP]
