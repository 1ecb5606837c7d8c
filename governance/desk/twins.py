"""The rules between tables, asked before anything is saved, so that a form can say the refusal.

The triggers of `governance/migrations/0002` and `0003` refuse the same, at the end of the
transaction and whatever the way.
"""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from chronicle.facts import may_hold
from chronicle.spans import Span
from chronicle.words import period_in_words
from governance.guards import GUARDS
from governance.models import AgendaItem, Body, DecisionLink, Seat, Tenure
from governance.models.links import ACYCLIC


def _refuse(guard: str, field: str, more: str = "") -> None:
    told = f"{GUARDS[guard]} {more}".strip()
    raise ValidationError({field: ValidationError(told, code=guard)})


def _leads_back(start: Any, beyond: Callable[[Any], list[Any]]) -> bool:
    """Whether one comes back to where one started; what is not saved yet leads nowhere."""
    seen: set[Any] = set()
    waiting = beyond(start)
    while waiting:
        here = waiting.pop()
        if here == start:
            return True
        if here not in seen:
            seen.add(here)
            waiting.extend(beyond(here))
    return False


def body_reports_upwards(body: Body) -> None:
    """Refuse a body that would report to itself, or to one that does not exist when it begins."""
    parent = body.parent
    if parent is None:
        return

    def above(number: Any) -> list[Any]:
        if number == body.pk:
            return [parent.pk]
        return list(
            Body.objects.filter(pk=number, parent__isnull=False).values_list("parent", flat=True)
        )

    if body.pk is not None and _leads_back(body.pk, above):
        _refuse("bodies_never_report_in_a_circle", "parent")
    if body.span.since.known and not may_hold(parent.span, body.span.since):
        told = _("%(parent)s does not exist when this body begins: it exists %(period)s.")
        words = {"parent": parent, "period": period_in_words(parent.span)}
        raise ValidationError({"parent": ValidationError(told % words, code="parents_exist")})


def _lies_within(fact: Span, life: Span) -> bool:
    """Whether the days on which a fact certainly holds are days on which its body may exist."""
    held = fact.throughout
    if held is None:
        return True
    begins, ends = held
    first, last = life.since.earliest, life.until.latest
    too_early = first is not None and begins < first
    return not too_early and (last is None or (ends is not None and ends <= last))


def lies_within_the_bodys_life(fact: Tenure | Seat) -> None:
    """Refuse a tenure or a seat on a day on which its body certainly did not exist."""
    if not _lies_within(fact.span, fact.body.span):
        _refuse(_life_guard(fact), "__all__", _life(fact.body))


def life_holds_its_offices_and_seats(body: Body) -> None:
    """Refuse a life of a body outside which somebody holds an office of it or sits in it."""
    if body.pk is None:
        return
    facts: list[Tenure | Seat] = [*body.tenures.with_names(), *body.seats.with_names()]
    for fact in facts:
        if not _lies_within(fact.span, body.span):
            words = {"fact": fact, "period": period_in_words(fact.span)}
            _refuse(_life_guard(fact), "__all__", _("%(fact)s, %(period)s.") % words)


def _life_guard(fact: Tenure | Seat) -> str:
    facts = "tenures" if isinstance(fact, Tenure) else "seats"
    return f"{facts}_lie_within_their_bodys_life"


def _life(body: Body) -> str:
    return _("%(body)s exists %(period)s.") % {
        "body": body,
        "period": period_in_words(body.span),
    }


def agenda_is_of_one_meeting(item: AgendaItem) -> None:
    """Refuse a point under a point, or in a session, of another meeting, or under itself."""
    if item.session is not None and item.session.meeting_id != item.meeting_id:
        _refuse("an_agenda_is_of_one_meeting", "session")
    parent = item.parent
    if parent is None:
        return
    if parent.meeting_id != item.meeting_id:
        _refuse("an_agenda_is_of_one_meeting", "parent")

    def above(number: Any) -> list[Any]:
        if number == item.pk:
            return [parent.pk]
        points = AgendaItem.objects.filter(pk=number, parent__isnull=False)
        return list(points.values_list("parent", flat=True))

    if item.pk is not None and _leads_back(item.pk, above):
        _refuse("an_agenda_never_runs_in_a_circle", "parent")


def link_leads_on(link: DecisionLink) -> None:
    """Refuse a link through which a decision would do something to itself."""
    if link.relation not in ACYCLIC:
        return

    def beyond(number: Any) -> list[Any]:
        links = DecisionLink.objects.filter(decision=number, relation=link.relation)
        known = list(links.exclude(pk=link.pk).values_list("target", flat=True))
        return [*known, link.target_id] if number == link.decision_id else known

    if link.decision_id is not None and _leads_back(link.decision_id, beyond):
        _refuse("links_never_run_in_a_circle", "target")
