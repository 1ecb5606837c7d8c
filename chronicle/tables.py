"""Reading a data file: rows out of a CSV file, and every problem with the line it stands in.

Accepted: UTF-8 with or without a byte order mark, lines that end in LF or CRLF.  Anything that is
not exactly the declared table is a problem, and a file with a problem gives its rows all the same,
so that one reading finds all of them.
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db.models import Model
from django.utils.translation import gettext as _

from chronicle.columns import BadCellError, Column

# A cell longer than this is a file that went wrong; so far the longest has some 700 characters.
LONGEST_CELL = 20_000


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong with a file, where, and what was expected."""

    file: str
    line: int
    column: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " if self.line else f"{self.file}: "
        return place + (f"{self.column}: " if self.column else "") + self.message


@dataclass(eq=False)
class Row:
    """One row of a file: the line it begins in, its values, and, once kept, its number."""

    file: str
    line: int
    values: dict[str, Any]
    pk: int | None = None

    def problem(self, column: str, message: str) -> Problem:
        """A problem of this row."""
        return Problem(self.file, self.line, column, message)


@dataclass(frozen=True)
class Table:
    """How a file becomes rows of a model.

    `key` names the attributes by which a row is known from one load to the next; rows that share
    them (only where it `repeats`) are told apart by their order, which `numbered` keeps where the
    model has a column for it.  `check` finds what is wrong between rows of the file; `settle`
    turns the cells of a row into the values of the model, and `settled` are the references among
    those that no cell gives by itself; `complete` adds, just before a row is written, what depends
    on rows of other files.
    """

    file: str
    model: type[Model]
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    repeats: bool = False
    numbered: str = ""
    settled: tuple[Column, ...] = ()
    check: Callable[[list[Row]], Iterable[Problem]] = lambda _rows: ()
    settle: Callable[[dict[str, Any]], dict[str, Any]] = lambda values: values
    complete: Callable[[Row, "Files"], dict[str, Any]] = lambda _row, _files: {}

    @property
    def references(self) -> tuple[Column, ...]:
        """The columns that give keys of a file, of this one or of another."""
        return tuple(column for column in (*self.columns, *self.settled) if column.refers_to)

    def name_of(self, attribute: str) -> str:
        """What the file calls an attribute."""
        return next(column.name for column in self.columns if column.attribute == attribute)

    def read(self, folder: Path) -> tuple[list[Row], list[Problem]]:
        """The rows of the file, and everything that is wrong with it."""
        problems: list[Problem] = []
        rows = list(_rows(self, folder / self.file, problems))
        whole = [row for row in rows if len(row.values) == len(self.columns)]
        for row in whole:
            row.values = self.settle(row.values)
        problems.extend(_told_twice(self, whole if self.repeats else rows))
        problems.extend(self.check(whole))
        if self.numbered:
            _number(self, whole)
        return rows, problems


# The rows of each file that has been read, by the file's name.
Files = dict[str, list[Row]]


def _number(table: Table, rows: list[Row]) -> None:
    counted: dict[tuple[Any, ...], int] = {}
    for row in rows:
        shared = tuple(row.values[attribute] for attribute in table.key)
        counted[shared] = row.values[table.numbered] = counted.get(shared, 0) + 1


def _rows(table: Table, path: Path, problems: list[Problem]) -> Iterator[Row]:
    words = _decoded(path, problems)
    if words is None:
        return
    reader = csv.reader(io.StringIO(words, newline=""), strict=True)
    csv.field_size_limit(LONGEST_CELL)
    line = 1
    header: list[str] | None = None
    try:
        for cells in reader:
            if header is None:
                header = cells
                if not _header_fits(table, header, problems):
                    return
            elif cells:
                yield _row(table, header, cells, line, problems)
            line = reader.line_num + 1
    except csv.Error as refusal:
        problems.append(Problem(table.file, line, "", _csv_problem(str(refusal))))
    if header is None:
        problems.append(
            Problem(table.file, 1, "", _("the file is empty; expected a row with the column names"))
        )


def _decoded(path: Path, problems: list[Problem]) -> str | None:
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        problems.append(Problem(path.name, 0, "", _("the file is missing")))
        return None
    try:
        words = raw.decode("utf-8-sig")
    except UnicodeDecodeError as refusal:
        line = raw.count(b"\n", 0, refusal.start) + 1
        message = _("byte 0x%(byte)02x is not UTF-8; save the file as UTF-8") % {
            "byte": raw[refusal.start]
        }
        problems.append(Problem(path.name, line, "", message))
        return None
    if "\0" in words:
        line = words.count("\n", 0, words.index("\0")) + 1
        problems.append(Problem(path.name, line, "", _("a NUL character; the file is damaged")))
        return None
    return words


def _csv_problem(refusal: str) -> str:
    if "unexpected end of data" in refusal:
        return _("a quotation mark is opened and never closed")
    if "field larger" in refusal:
        return _("a cell is longer than %(longest)d characters") % {"longest": LONGEST_CELL}
    return _("not readable as CSV: %(refusal)s") % {"refusal": refusal}


def _header_fits(table: Table, header: list[str], problems: list[Problem]) -> bool:
    expected = [column.name for column in table.columns]
    found = [
        *(
            (name, _("the column is missing; expected: %(all)s") % {"all": ", ".join(expected)})
            for name in expected
            if name not in header
        ),
        *(
            (name, _("this column is not known; expected: %(all)s") % {"all": ", ".join(expected)})
            for name in dict.fromkeys(header)
            if name not in expected
        ),
        *(
            (name, _("the column stands twice"))
            for name in dict.fromkeys(header)
            if name in expected and header.count(name) > 1
        ),
    ]
    problems.extend(Problem(table.file, 1, name, message) for name, message in found)
    return not found


def _row(
    table: Table, header: list[str], cells: list[str], line: int, problems: list[Problem]
) -> Row:
    row = Row(table.file, line, {})
    if len(cells) != len(header):
        problems.append(
            row.problem(
                "",
                _("the row has %(has)d cells; expected %(expected)d")
                % {"has": len(cells), "expected": len(header)},
            )
        )
        return row
    by_name = dict(zip(header, cells, strict=True))
    for column in table.columns:
        cell = by_name[column.name]
        try:
            if cell != cell.strip():
                raise BadCellError(
                    _("“%(cell)s” has a space at its beginning or end") % {"cell": cell}
                )
            row.values[column.attribute] = column.read(cell)
        except BadCellError as refusal:
            problems.append(row.problem(column.name, str(refusal)))
    return row


def _told_twice(table: Table, rows: list[Row]) -> Iterator[Problem]:
    """Rows that say again what another row of the file has said."""
    seen: dict[tuple[Any, ...], Row] = {}
    for row in rows:
        attributes = row.values.keys() if table.repeats else table.key
        if not row.values.keys() >= set(attributes):
            continue
        said = tuple(row.values[attribute] for attribute in attributes)
        first = seen.setdefault(said, row)
        if first is not row:
            yield row.problem(
                table.columns[0].name,
                _("the same row stands in line %(line)d already") % {"line": first.line},
            )
