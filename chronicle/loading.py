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

from chronicle.merging import Merge, cited_before, left_alone
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
    for table in tables:
        problems.extend(_unknown_references(table, by_file, files))
    return files, problems


def _unknown_references(table: Table, by_file: dict[str, Table], files: Files) -> Iterator[Problem]:
    for column in table.columns:
        if not column.refers_to:
            continue
        referred = by_file[column.refers_to]
        (attribute,) = referred.key
        known = {row.values.get(attribute) for row in files[referred.file]}
        known.update(referred.model._default_manager.values_list(attribute, flat=True))
        for row in files[table.file]:
            named = row.values.get(column.attribute)
            for key in named if isinstance(named, tuple) else (named,):
                if key is not None and key not in known:
                    yield row.problem(
                        column.name,
                        _("“%(key)s” is not a %(attribute)s of %(file)s")
                        % {"key": key, "attribute": attribute, "file": referred.file},
                    )


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
        outcome.new = len(fresh)
        if any("sources" in row.values for row in rows):
            self._cite(table, rows, outcome, {made.pk for _, made in fresh})
        return outcome

    def _values(self, table: Table, row: Row) -> dict[str, Any]:
        """The values of a row as the model's columns have them."""
        values = {name: value for name, value in row.values.items() if name != "sources"}
        for column in table.columns:
            if column.refers_to and column.attribute in values:
                key = values.pop(column.attribute)
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

    def _cite(self, table: Table, rows: Sequence[Row], outcome: Outcome, new: set[int]) -> None:
        """Put the sources under the rows, and take off those the data no longer names for them."""
        sources: Any = table.model._meta.get_field("sources")
        through = sources.remote_field.through
        fact = f"{table.model._meta.model_name}_id"
        wanted = {
            (row.pk, self._number("sources.csv", key)): None
            for row in rows
            for key in row.values["sources"]
        }
        before = cited_before(through, fact)
        standing = {
            (pair[1], pair[2]): pair[0]
            for pair in through.objects.values_list("pk", fact, "source_id")
        }
        missing = [pair for pair in wanted if pair not in before and pair not in standing]
        through.objects.bulk_create(
            [through(**{fact: row, "source_id": source}) for row, source in missing],
            batch_size=BATCH,
        )
        # A row that the data no longer has stays, and so does what it rests on.
        given = {row.pk for row in rows}
        gone = [
            standing[pair]
            for pair in before - wanted.keys()
            if pair in standing and pair[0] in given
        ]
        outcome.changed += len(gone) + sum(row not in new for row, _source in missing)
        through.objects.filter(pk__in=gone).delete()
