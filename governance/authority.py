"""Who may act for which body on which day: derived from dated tenures and from nothing else.

There is no group to remember.  An account acts for a body because a tenure names it, on the days
on which that tenure certainly holds: the day before the first it may not, and from the first day
of the successor only the successor may.  A chair, a co-chair or a vice-chair drafts texts and
sends them in.  All else, and above all seating and appointing, is the secretariat's: it is
whoever has the permission to take every step, and nobody holds that by an office.

What a former office-holder sends late is not lost: it reaches the secretariat, marked as such.
"""

import datetime as dt
from enum import StrEnum

from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.models import User as Account
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from chronicle.words import day_in_words
from governance.models import Body, Capacity, Office, Tenure

Person = Account | AnonymousUser


class Action(StrEnum):
    """What somebody may do for a body."""

    DRAFT = "draft"
    SUBMIT = "submit"
    SEND_LATE = "send_late"
    SEND_BACK = "send_back"
    TABLE = "table"
    CIRCULATE = "circulate"
    EXTEND = "extend"
    LODGE = "lodge"
    ADOPT = "adopt"
    NOTE = "note"
    DEFER = "defer"
    BLOCK = "block"
    WITHDRAW = "withdraw"
    CLOSE = "close"
    SEAT = "seat"
    APPOINT = "appoint"


SECRETARIAT_PERMISSION = "governance.act_as_secretariat"

# The capacity of each office that lets its holder act for the body.
ACTING = {
    Office.CHAIR.value: Capacity.CHAIR,
    Office.CO_CHAIR.value: Capacity.CO_CHAIR,
    Office.VICE_CHAIR.value: Capacity.VICE_CHAIR,
}
BY_OFFICE = frozenset({Action.DRAFT, Action.SUBMIT})
BY_CAPACITY: dict[Capacity, frozenset[Action]] = {
    Capacity.SECRETARIAT: frozenset(Action),
    Capacity.CHAIR: BY_OFFICE,
    Capacity.CO_CHAIR: BY_OFFICE,
    Capacity.VICE_CHAIR: BY_OFFICE,
    Capacity.FORMER: frozenset({Action.SEND_LATE}),
}


def is_secretariat(person: Person) -> bool:
    """Whether somebody may take every step of the procedure."""
    return person.is_active and person.has_perm(SECRETARIAT_PERMISSION)


def capacity_of(person: Person, body: Body, day: dt.date) -> Capacity | None:
    """In what capacity somebody acts for a body on a day; `None` when in none.

    An office counts on the days on which its tenure certainly holds.  Whoever held one that is
    certainly over is a former office-holder.
    """
    if isinstance(person, AnonymousUser) or not person.is_active:
        return None
    if is_secretariat(person):
        return Capacity.SECRETARIAT
    held = list(Tenure.objects.filter(account=person, body=body, office__in=ACTING))
    for office, capacity in ACTING.items():
        if any(tenure.office == office and tenure.span.certain_on(day) for tenure in held):
            return capacity
    over = (tenure.span.until.latest for tenure in held)
    if any(until is not None and until <= day for until in over):
        return Capacity.FORMER
    return None


def bodies_of(person: Person, day: dt.date) -> QuerySet[Body]:
    """The bodies for which somebody acts by an office that certainly is held on the day."""
    return _with_tenures(person, Q(throughout__contains=day))


def sends_for(person: Person, day: dt.date) -> QuerySet[Body]:
    """The bodies for which somebody can send something in: by an office held, or formerly held."""
    return _with_tenures(person, Q(throughout__contains=day) | Q(until_latest__lte=day))


def _with_tenures(person: Person, condition: Q) -> QuerySet[Body]:
    if isinstance(person, AnonymousUser) or not person.is_active:
        return Body.objects.none()
    held = Tenure.objects.filter(condition, account=person, office__in=ACTING)
    bodies: QuerySet[Body] = Body.objects.filter(pk__in=held.values("body"))
    return bodies


def may(person: Person, action: Action, body: Body, day: dt.date) -> bool:
    """Whether somebody may do this for a body on a day."""
    capacity = capacity_of(person, body, day)
    return capacity is not None and action in BY_CAPACITY[capacity]


def require_sender(person: Person, body: Body, day: dt.date) -> Capacity:
    """The capacity in which somebody sends a text in for a body; refuses whoever has none.

    A former office-holder is let through: the text goes to the secretariat, marked as such.
    """
    capacity = capacity_of(person, body, day)
    if capacity is not None:
        return capacity
    raise ValidationError(
        _(
            "%(person)s is not certainly Chair or Vice-Chair of %(body)s on %(day)s, so "
            "nothing can be sent in for it. The secretariat enters who holds an office, from "
            "which day to which, and with which account."
        ),
        code="office_holders_act",
        params={"person": person, "body": body, "day": day_in_words(day)},
    )


def require(person: Person, action: Action, body: Body, day: dt.date) -> None:
    """Refuse somebody who may not do this for a body on a day."""
    if not may(person, action, body, day):
        raise PermissionDenied(
            _("On %(day)s this account may not do this for %(body)s.")
            % {"day": day_in_words(day), "body": body}
        )
