"""The journal in words: who changed what about a row, when, and from what to what."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _

from chronicle.edtf import write_day
from chronicle.forms import BOUNDS
from chronicle.models import Entry, Operation, Source
from chronicle.spans import ONE_DAY, Bounds, Span
from chronicle.words import day_in_words, instant_in_words, period_in_words

Cells = dict[str, Any]

# What the database derives, what the page is about anyway, and what only addresses use.
UNTOLD = ("id", "throughout", "within", "handle", *BOUNDS)
ACCOUNT = "account "


@dataclass
class Act:
    """What one person or command did in one transaction, line by line."""

    number: int
    actor: str
    recorded_at: dt.datetime
    lines: list[str] = field(default_factory=list)


def history_of(fact: models.Model, belonging: Iterable[type[models.Model]] = ()) -> list[Act]:
    """Everything that was done to a row, and to the rows of other tables that belong to it.

    The latest act comes first; within an act, what was done first.
    """
    entries = list(Entry.objects.filter(_entries_about(fact, set(belonging))).order_by("number"))
    teller = Teller(fact, entries)
    acts: list[Act] = []
    for _act, together in groupby(entries, key=lambda entry: (entry.transaction, entry.actor)):
        done = list(together)
        act = Act(done[-1].number, teller.name_of(done[-1].actor), done[-1].recorded_at)
        act.lines = teller.lines_of(done)
        acts.append(act)
    return acts[::-1]


def _entries_about(fact: models.Model, belonging: set[type[models.Model]]) -> Q:
    """Which entries speak of a row: of itself, its sources, and the rows that belong to it."""
    about = _entries_of(type(fact), [fact.pk])
    for relation in fact._meta.related_objects:
        kept = relation.related_model
        if isinstance(kept, type) and kept in belonging:
            rows = kept._default_manager.filter(**{relation.field.name: fact})
            about |= _entries_of(kept, list(rows.values_list("pk", flat=True)))
    return about


def _entries_of(model: type[models.Model], rows: list[int]) -> Q:
    about = Q(table=model._meta.db_table, row__in=rows)
    parts: Any = model._meta.many_to_many
    for part in parts:
        through = part.remote_field.through._meta.db_table
        key = f"{model._meta.model_name}_id"
        about |= Q(table=through) & (
            Q(**{f"after__{key}__in": rows}) | Q(**{f"before__{key}__in": rows})
        )
    return about


def span_of(cells: Cells) -> Span:
    """The period of a row as the journal keeps it."""
    days = [dt.date.fromisoformat(cells[name]) if cells[name] else None for name in BOUNDS]
    return Span(Bounds(days[0], days[1]), Bounds(days[2], days[3]))


def _bounds_of(kept: str) -> Bounds:
    """A `DayField` as the journal keeps it: [2012-11-01,2012-12-01)."""
    first, last = kept.strip("[()]").split(",")
    return Bounds(
        dt.date.fromisoformat(first) if first else None,
        dt.date.fromisoformat(last) - ONE_DAY if last else None,
    )


# How a value is told that the journal keeps as a machine would.
IN_WORDS: dict[str, Callable[[Any], str]] = {
    "DayField": lambda kept: write_day(_bounds_of(kept)),
    "DateField": lambda kept: day_in_words(dt.date.fromisoformat(kept)),
    "DateTimeField": lambda kept: instant_in_words(dt.datetime.fromisoformat(kept)),
    "BooleanField": lambda kept: _("yes") if kept else _("no"),
}


class Teller:
    """Puts entries into words; reads the names it needs for all of them at once.

    `fact` is what the reader looks at, so it is not named again.  With `by_name` every other row
    that changes is told by its name, for a reader who has not asked for it.
    """

    def __init__(
        self, fact: models.Model | None, entries: Iterable[Entry], *, by_name: bool = False
    ) -> None:
        self._fact = fact
        self._by_name = by_name
        self._models = {
            model._meta.db_table: model for model in apps.get_models(include_auto_created=True)
        }
        self._names: dict[type[models.Model], dict[int, str]] = defaultdict(dict)
        wanted: dict[type[models.Model], set[int]] = defaultdict(set)
        accounts: set[int] = set()
        for entry in entries:
            model = self._models[entry.table]
            if by_name and entry.operation == Operation.UPDATE and model is not type(fact):
                wanted[model].add(entry.row)
            if entry.actor.startswith(ACCOUNT):
                accounts.add(int(entry.actor.removeprefix(ACCOUNT)))
            for cells in filter(None, (entry.before, entry.after)):
                for part in self._relations(entry.table):
                    if cells.get(part.attname) is not None:
                        wanted[part.related_model].add(cells[part.attname])
        for model, numbers in wanted.items():
            found = model._default_manager.in_bulk(numbers)
            self._names[model] = {number: str(row) for number, row in found.items()}
        self._accounts = {
            user.pk: user.get_username()
            for user in get_user_model()._default_manager.filter(pk__in=accounts)
        }

    def _relations(self, table: str) -> list[Any]:
        """The columns that name a row of another table, such as a party or a source."""
        model = self._models[table]
        parts = [part for part in model._meta.concrete_fields if part.is_relation]
        # Of what cites a source, only the source needs a name: the citing row is the subject.
        return parts[1:] if model._meta.auto_created else parts

    def name_of(self, actor: str) -> str:
        """The present name of an account; commands and roles are named as they signed."""
        if not actor.startswith(ACCOUNT):
            return actor
        return self._accounts.get(int(actor.removeprefix(ACCOUNT)), actor)

    def lines_of(self, entries: list[Entry]) -> list[str]:
        """What the entries of one act did, in sentences; the sources come last."""
        lines: list[str] = []
        for entry in entries:
            if not self._models[entry.table]._meta.auto_created:
                lines.extend(self._changed(entry))
        cited: dict[str, list[str]] = defaultdict(list)
        for entry in entries:
            if self._models[entry.table]._meta.auto_created:
                told, source = self._cited(entry)
                if source not in cited[told]:
                    cited[told].append(source)
        return [*lines, *(f"{told} {'; '.join(sources)}." for told, sources in cited.items())]

    def _changed(self, entry: Entry) -> list[str]:
        model = self._models[entry.table]
        cells = entry.after or entry.before or {}
        told_by_name = self._by_name and model is not type(self._fact)
        changed = entry.operation == Operation.UPDATE
        name = self._names[model].get(entry.row) if told_by_name and changed else None
        subject = self._subject(model, cells, name)
        if entry.operation == Operation.INSERT:
            told = "; ".join(self._told(model, {}, cells))
            return [_("%(subject)s entered: %(told)s.") % {"subject": subject, "told": told}]
        return [
            _("%(subject)s: %(told)s.") % {"subject": subject, "told": told}
            for told in self._told(model, entry.before or {}, cells)
        ]

    def _subject(self, model: type[models.Model], cells: Cells, row: str | None = None) -> str:
        name = str(model._meta.verbose_name)
        if row:
            return f"{name[:1].upper()}{name[1:]} “{row}”"
        kind = cells.get("kind") if model is not type(self._fact) else None
        if kind is not None:
            name = f"{name} ({self._value(model._meta.get_field('kind'), kind)})"
        return name[:1].upper() + name[1:]

    def _cited(self, entry: Entry) -> tuple[str, str]:
        """What happened to a source of a row, or a party it concerns, and the name of that."""
        cells = entry.after or entry.before or {}
        through: Any = self._models[entry.table]
        _key, owner, named = through._meta.concrete_fields
        removed = entry.operation == Operation.DELETE
        words = {"subject": self._subject(owner.related_model, {})}
        if named.related_model is Source:
            told = _("%(subject)s no longer rests on") if removed else _("%(subject)s rests on")
        else:
            parts = owner.related_model._meta.many_to_many
            part = next(part for part in parts if part.remote_field.through is through)
            words["label"] = part.verbose_name
            told = _("%(subject)s: no longer %(label)s") if removed else _("%(subject)s: %(label)s")
        return told % words, self._names[named.related_model].get(cells[named.attname], "")

    def _told(self, model: type[models.Model], before: Cells, after: Cells) -> list[str]:
        """The cells that changed; of a new row, those that hold something."""
        told = []
        if BOUNDS[0] in after and _bounds(before) != _bounds(after):
            now = period_in_words(span_of(after))
            told.append(
                _("period from “%(before)s” to “%(after)s”")
                % {"before": period_in_words(span_of(before)), "after": now}
                if before
                else now
            )
        for part in model._meta.concrete_fields:
            old, new = before.get(part.attname), after.get(part.attname)
            if part.attname in UNTOLD or old == new or (not before and new in ("", None)):
                continue
            if not before and self._is_the_fact(part, new):
                continue
            words = {
                "label": part.verbose_name,
                "before": self._value(part, old),
                "after": self._value(part, new),
            }
            told.append(
                _("%(label)s from “%(before)s” to “%(after)s”") % words
                if before
                else _("%(label)s “%(after)s”") % words
            )
        return told

    def _is_the_fact(self, part: Any, number: Any) -> bool:
        fact = self._fact
        return fact is not None and part.related_model is type(fact) and number == fact.pk

    def _value(self, part: Any, value: Any) -> str:
        if value in ("", None):
            return _("nothing")
        if part.is_relation:
            return self._names[part.related_model].get(value, str(value))
        in_words = IN_WORDS.get(part.get_internal_type())
        return in_words(value) if in_words else str(dict(part.flatchoices).get(value, value))


def _bounds(cells: Cells) -> list[Any]:
    return [cells.get(name) for name in BOUNDS]
