"""Whether a decision is in force on a day: derived from the decision and its links, never kept.

Only an adopted decision is ever in force.  It begins on `in_force_from`, or on the day it was
decided where that is empty.  It ends on the first of these days: `ended_on`; the day from which
an adopted decision that supersedes or lifts it is in force.  Where it is said to have lapsed or
to have been replaced and no day is told, the end is not known: it lies after the beginning.
"""

import datetime as dt

from django.db.models import Prefetch, Q, QuerySet
from django.utils.translation import gettext as _

from chronicle.spans import NOT_KNOWN, ONE_DAY, Answer, Bounds, Span
from chronicle.words import day_in_words
from governance.models import Decision, DecisionLink, Ending, Relation, Status
from governance.models.links import ENDING


def endings() -> QuerySet[DecisionLink]:
    """The links that end a decision: adopted decisions that supersede or lift another."""
    return DecisionLink.objects.filter(
        relation__in=ENDING, decision__status=Status.ADOPTED
    ).select_related("decision")


def knowing_their_end(decisions: QuerySet[Decision], among: Q | None = None) -> QuerySet[Decision]:
    """Decisions that bring along what ended them, in one more query however many they are.

    `among` limits which links are known: a reader of the public register may not learn from the
    end of a decision that there is another one, which is not public.
    """
    known = endings() if among is None else endings().filter(among)
    return decisions.prefetch_related(Prefetch("linked_by", known, to_attr="endings"))


def _ended_by(decision: Decision) -> list[DecisionLink]:
    """What ended the decision; free of queries for decisions from `knowing_their_end`."""
    known: list[DecisionLink] | None = getattr(decision, "endings", None)
    return list(endings().filter(target=decision)) if known is None else known


def begins(decision: Decision) -> Bounds:
    """The day from which the decision is in force, if it was adopted."""
    told = _told(decision.in_force_from)
    return told if told.known else _told(decision.decided_on)


def _told(day: Bounds | None) -> Bounds:
    """A day as the database would give it: a row that was just made may have none at all."""
    return day or NOT_KNOWN


def _first(days: list[Bounds]) -> Bounds:
    """The bounds of the earliest of several days."""
    earliest = [day.earliest for day in days if day.earliest is not None]
    latest = [day.latest for day in days if day.latest is not None]
    return Bounds(
        min(earliest) if days and len(earliest) == len(days) else None, min(latest, default=None)
    )


def _end(decision: Decision, since: Bounds) -> Bounds:
    days = [begins(link.decision) for link in _ended_by(decision)]
    if _told(decision.ended_on).known:
        days.append(decision.ended_on)
    if not days and decision.ended_as == Ending.RUNNING:
        return NOT_KNOWN
    end = _first(days)
    # An end lies after the beginning.  Where that has no earliest day, an end of which nothing is
    # known still takes the certainty from every day.
    after = since.earliest + ONE_DAY if since.earliest else since.latest
    if after is None or (since.earliest is None and end.earliest is not None):
        return end
    earliest = after if end.earliest is None else max(end.earliest, after)
    return Bounds(min(earliest, end.latest) if end.latest else earliest, end.latest)


def in_force(decision: Decision) -> Span | None:
    """The days on which the decision is in force; `None` for one that was not adopted."""
    if decision.status != Status.ADOPTED:
        return None
    since = begins(decision)
    return Span(since, _end(decision, since))


def in_force_on(decision: Decision, day: dt.date) -> Answer:
    """Whether the decision is in force on the day: yes, no, or the sources do not say."""
    span = in_force(decision)
    return Answer.NO if span is None else span.on(day)


def keys_in_force(decisions: QuerySet[Decision], day: dt.date, answer: Answer) -> set[int]:
    """The keys of those of the decisions that give this answer on the day, in two queries.

    The decisions come from `knowing_their_end`.
    """
    return {decision.pk for decision in decisions if in_force_on(decision, day) is answer}


def in_force_in_words(decision: Decision) -> str:
    """Since when and until when, and because of what: “until superseded by AD-2021-ROP …”."""
    if decision.status != Status.ADOPTED:
        return _("never in force: it was not adopted")
    since = begins(decision)
    if since.known:
        told = [_("in force from %(day)s") % {"day": day_in_words(since)}]
    else:
        told = [_("in force from a day that is not known")]
    told += [_by_another(link) for link in _ended_by(decision)]
    if len(told) == 1 or _told(decision.ended_on).known:
        told += _by_itself(decision)
    return ", ".join(told)


def _by_another(link: DecisionLink) -> str:
    day = begins(link.decision)
    words = {"reference": link.decision.key, "day": day_in_words(day)}
    if link.relation == Relation.LIFTS:
        return _("until lifted by %(reference)s, %(day)s") % words
    return _("until superseded by %(reference)s, %(day)s") % words


def _by_itself(decision: Decision) -> list[str]:
    if _told(decision.ended_on).known:
        ends = {"day": day_in_words(decision.ended_on)}
        if decision.ended_as == Ending.SUPERSEDED:
            return [_("until replaced, revised or lifted, %(day)s") % ends]
        if decision.ended_as == Ending.LAPSED:
            return [_("until it lapsed, %(day)s") % ends]
        return [_("until %(day)s") % ends]
    if decision.ended_as == Ending.LAPSED:
        return [_("until it lapsed, on a day that is not known")]
    if decision.ended_as == Ending.SUPERSEDED:
        return [_("until replaced, revised or lifted, on a day that is not known")]
    return []
