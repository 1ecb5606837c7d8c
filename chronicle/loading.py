"""Bringing the rows of data files into the register, without overruling a person.

A second load of the same data changes nothing and adds no entry to the journal; a correction made
at the desk survives every later load (`chronicle.merging`).  No row is ever removed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from chronicle.columns import Column
from chronicle.merging import Merge, joined_before, left_alone
from chronicle.tables import Files, Problem, Row, Table

BATCH = 500


@dataclass
class Outcome:
    """What a load did with one file; `kept` says what a person has changed since."""

    file: str
    rows: int
    new: int = 0
    changed: int = 0
    kept: list[str] = field(default_factory=list)


def read_all(tables: Sequence[Table], folder: Path) -> tuple[Files, list[Problem]]:
    """Every row of every file, and every problem in any of them."""
    files: Files = {}
    problems: list[Problem] = []
    for table in tables:
        files[table.file], found = table.read(folder)
        problems.extend(found)
    by_file = {table.file: table for table in tables}
    known: dict[str, set[Any]] = {}
    for table in tables:
        problems.extend(_unknown_references(table, by_file, files, known))
    return files, problems


def _unknown_references(
    table: Table, by_file: dict[str, Table], files: Files, known: dict[str, set[Any]]
) -> Iterator[Problem]:
    for column in table.references:
        referred = by_file[column.refers_to]
        (attribute,) = referred.key
        if referred.file not in known:
            known[referred.file] = {row.values.get(attribute) for row in files[referred.file]}
            kept = referred.model._default_manager.values_list(attribute, flat=True)
            known[referred.file].update(kept)
        for row in files[table.file]:
            named = row.values.get(column.attribute)
            for key in named if isinstance(named, tuple) else (named,):
                if key is not None and key not in known[referred.file]:
                    yield row.problem(
                        column.name,
                        _("“%(key)s” is not a %(name)s of %(file)s")
                        % {"key": key, "name": referred.name_of(attribute), "file": referred.file},
                    )


def _in_turn(table: Table, rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows in batches, each after the rows of its own file that it refers to."""
    within = [column.attribute for column in table.references if column.refers_to == table.file]
    if not within:
        yield list(rows)
        return
    (attribute,) = table.key
    waiting = list(rows)
    while waiting:
        to_come = {row.values[attribute] for row in waiting}
        batch = [row for row in waiting if not any(row.values[name] in to_come for name in within)]
        if not batch:
            # The table's own check finds it first and says it in words.
            raise ValueError(f"rows of {table.file} refer to each other in a circle")
        yield batch
        waiting = [row for row in waiting if row not in batch]


class Loader:
    """Writes files that have been read, inside a signed transaction of the caller's."""

    def __init__(self, tables: Sequence[Table], files: Files) -> None:
        self.tables = tables
        self.files = files
        self._by_file = {table.file: table for table in tables}
        self._numbers: dict[str, dict[str, int]] = {}

    def write(self, table: Table) -> Outcome:
        """Bring the rows of one file into the register; files it refers to come first."""
        rows = self.files[table.file]
        outcome = Outcome(table.file, len(rows))
        merge = Merge(table)
        new: set[int] = set()
        for batch in _in_turn(table, rows):
            new.update(self._keep(table, batch, merge, outcome))
            # What has been numbered of this file so far is no longer all of it.
            self._numbers.pop(table.file, None)
        outcome.new = len(new)
        for column in table.references:
            if column.many and rows:
                self._join(table, column, outcome, new)
        return outcome

    def _keep(self, table: Table, rows: Sequence[Row], merge: Merge, outcome: Outcome) -> set[int]:
        """Write rows; gives the numbers of those that the register did not have."""
        fresh: list[tuple[Row, models.Model]] = []
        for row in rows:
            values = self._values(table, row)
            row.pk = merge.pk_of(values)
            if row.pk is None:
                fresh.append((row, table.model(**values)))
                continue
            changed, left = merge.apply(row.pk, values)
            outcome.changed += changed
            if left:
                outcome.kept.append(left_alone(row, left))
        table.model._default_manager.bulk_create([made for _, made in fresh], batch_size=BATCH)
        for row, made in fresh:
            row.pk = made.pk
        return {made.pk for _, made in fresh}

    def _values(self, table: Table, row: Row) -> dict[str, Any]:
        """The values of a row as the model's columns have them."""
        values = dict(row.values)
        for column in table.references:
            key = values.pop(column.attribute)
            if not column.many:
                number = self._number(column.refers_to, key) if key else None
                values[f"{column.attribute}_id"] = number
        return {**values, **table.complete(row, self.files)}

    def _number(self, file: str, key: str) -> int:
        if file not in self._numbers:
            referred = self._by_file[file]
            (attribute,) = referred.key
            pairs = referred.model._default_manager.values_list(attribute, "pk")
            self._numbers[file] = dict(pairs)
        return self._numbers[file][key]

    def _join(self, table: Table, column: Column, outcome: Outcome, new: set[int]) -> None:
        """Join the rows with those a column names, and part them from those it no longer does."""
        relation: Any = table.model._meta.get_field(column.attribute)
        through = relation.remote_field.through
        here, there = relation.m2m_column_name(), relation.m2m_reverse_name()
        rows = self.files[table.file]
        wanted = {
            (row.pk, self._number(column.refers_to, key)): None
            for row in rows
            for key in row.values[column.attribute]
        }
        before = joined_before(through, here, there)
        standing = {
            (pair[1], pair[2]): pair[0] for pair in through.objects.values_list("pk", here, there)
        }
        missing = [pair for pair in wanted if pair not in before and pair not in standing]
        through.objects.bulk_create(
            [through(**{here: one, there: other}) for one, other in missing], batch_size=BATCH
        )
        # A row that the data no longer has stays, and so does what it is joined with.
        given = {row.pk for row in rows}
        gone = [
            standing[pair]
            for pair in before - wanted.keys()
            if pair in standing and pair[0] in given
        ]
        outcome.changed += len(gone) + sum(one not in new for one, _other in missing)
        through.objects.filter(pk__in=gone).delete()
