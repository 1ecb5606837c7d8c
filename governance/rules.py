"""Rules of bodies, agendas and links that read more than one row, as a person meets them.

Each is the twin of a trigger of the same name in `governance/migrations/0002`; the trigger is
what holds, the twin is what explains, and says which rows and days are meant.
"""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from chronicle.spans import Span
from chronicle.words import period_in_words
from governance.guards import GUARDS

Thing = TypeVar("Thing", bound=Hashable)


def leads(start: Thing, end: Thing, onward: Callable[[Thing], Iterable[Thing]]) -> bool:
    """Whether one comes from the start to the end, going on as told."""
    seen: set[Thing] = set()
    waiting = [start]
    while waiting:
        here = waiting.pop()
        if here == end:
            return True
        if here not in seen:
            seen.add(here)
            waiting.extend(onward(here))
    return False


def lies_within(fact: Span, life: Span) -> bool:
    """Whether the days on which a fact certainly holds are days on which its body may exist."""
    held = fact.throughout
    if held is None:
        return True
    begins, ends = held
    first, last = life.since.earliest, life.until.latest
    return (first is None or begins >= first) and (
        last is None or (ends is not None and ends <= last)
    )


def refuse_circle(
    guard: str,
    field: str,
    start: Thing,
    end: Thing,
    onward: Callable[[Thing], Iterable[Thing]],
) -> None:
    """Refuse a step from the end to the start that would close a circle; `field` is where."""
    if leads(start, end, onward):
        raise ValidationError({field: ValidationError(str(GUARDS[guard]), code=guard)})


def refuse_outside(guard: str, fact: Span, life: Span) -> None:
    """Refuse an office or a seat on days on which its body certainly did not exist."""
    if not lies_within(fact, life):
        raise ValidationError(
            _("%(rule)s The days of the body: %(days)s."),
            code=guard,
            params={"rule": GUARDS[guard], "days": period_in_words(life)},
        )


def agenda_is_of_one_meeting(field: str, meeting: int, *others: int | None) -> None:
    """A point stands under a point, and in a session, of the same meeting; `field` is where."""
    guard = "an_agenda_is_of_one_meeting"
    if any(other is not None and other != meeting for other in others):
        raise ValidationError({field: ValidationError(str(GUARDS[guard]), code=guard)})
