"""The columns of a data file: each reads one kind of cell, or says what it expected instead."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db.models import TextChoices
from django.utils.translation import gettext as _

from chronicle.edtf import read_day

ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class BadCellError(ValueError):
    """A cell that is not what its column holds; the message says what was expected."""


@dataclass(frozen=True)
class Column:
    """A column of a file: its name, the attribute it fills, and how a cell is read.

    `refers_to` names the file whose key the cell gives; the loader puts the row in its place.
    A cell may give `many` keys: they fill the relation of the attribute's name.
    """

    name: str
    read: Callable[[str], Any]
    attribute: str
    refers_to: str = ""
    many: bool = False


def _column(
    name: str, read: Callable[[str], Any], *, required: bool, empty: Any, attribute: str
) -> Column:
    def cell(text: str) -> Any:
        if text:
            return read(text)
        if required:
            raise BadCellError(_("is empty"))
        return empty

    return Column(name, cell, attribute or name)


def text(name: str, *, longest: int = 0, required: bool = False, attribute: str = "") -> Column:
    """Words, as they stand."""

    def read(cell: str) -> str:
        if longest and len(cell) > longest:
            raise BadCellError(
                _("has %(has)d characters, more than %(longest)d")
                % {"has": len(cell), "longest": longest}
            )
        return cell

    return _column(name, read, required=required, empty="", attribute=attribute)


def code(name: str, pattern: str, expected: str, *, required: bool = False) -> Column:
    """A short code of a certain form; NULL when empty."""

    def read(cell: str) -> str:
        if not re.fullmatch(pattern, cell):
            raise BadCellError(
                _("“%(cell)s” is not %(expected)s") % {"cell": cell, "expected": expected}
            )
        return cell

    return _column(name, read, required=required, empty=None, attribute="")


def address(name: str, *, longest: int = 300) -> Column:
    """A web address that begins with http:// or https://."""
    plain = text(name, longest=longest)

    def read(cell: str) -> str:
        try:
            URLValidator(schemes=["http", "https"])(cell)
        except ValidationError as refusal:
            raise BadCellError(_("“%(cell)s” is not a web address") % {"cell": cell}) from refusal
        return str(plain.read(cell))

    return _column(name, read, required=False, empty="", attribute="")


def choice(name: str, choices: type[TextChoices], *, attribute: str = "") -> Column:
    """One of a fixed list of words; empty only where the list has an empty word."""
    accepted = ", ".join(value for value in choices.values if value)

    def read(cell: str) -> str:
        if cell not in choices.values:
            raise BadCellError(
                _("“%(cell)s” is not one of: %(accepted)s") % {"cell": cell, "accepted": accepted}
            )
        return cell

    return _column(name, read, required="" not in choices.values, empty="", attribute=attribute)


def day(name: str) -> Column:
    """A day that is known exactly, 2012-11-30; NULL when empty."""

    def read(cell: str) -> dt.date:
        try:
            if not ISO_DAY.fullmatch(cell):
                raise ValueError
            return dt.date.fromisoformat(cell)
        except ValueError as refusal:
            raise BadCellError(
                _("“%(cell)s” is not a day; expected one such as 2012-11-30") % {"cell": cell}
            ) from refusal

    return _column(name, read, required=False, empty=None, attribute="")


def edtf(name: str, *, attribute: str = "") -> Column:
    """A day known within bounds, in EDTF: 2012-11-30, 2012-11, 2012."""

    def read(cell: str) -> Any:
        try:
            return read_day(cell)
        except ValidationError as refusal:
            raise BadCellError(" ".join(refusal.messages)) from refusal

    return _column(name, read, required=False, empty=read_day(""), attribute=attribute)


def whole(name: str, *, least: int = 0, most: int = 2**31 - 1, required: bool = False) -> Column:
    """A whole number within limits; NULL when empty."""

    def read(cell: str) -> int:
        if not re.fullmatch(r"[0-9]{1,12}", cell) or not least <= int(cell) <= most:
            raise BadCellError(
                _("“%(cell)s” is not a whole number from %(least)d to %(most)d")
                % {"cell": cell, "least": least, "most": most}
            )
        return int(cell)

    return _column(name, read, required=required, empty=None, attribute="")


def figure(name: str, *, digits: int, required: bool = False) -> Column:
    """Carats or dollars: zero or more, at most two decimals; NULL when empty."""

    def read(cell: str) -> Decimal:
        try:
            if not re.fullmatch(r"[0-9]+(\.[0-9]{1,2})?", cell):
                raise InvalidOperation
            value = Decimal(cell)
        except InvalidOperation as refusal:
            raise BadCellError(
                _(
                    "“%(cell)s” is not a figure; expected digits with at most two decimals, "
                    "as in 1234.50"
                )
                % {"cell": cell}
            ) from refusal
        if value >= Decimal(10) ** (digits - 2):
            raise BadCellError(_("“%(cell)s” is too large") % {"cell": cell})
        return value

    return _column(name, read, required=required, empty=None, attribute="")


def reference(
    name: str, file: str, *, required: bool = True, attribute: str = "", means_none: str = ""
) -> Column:
    """The key of a row of another file; `means_none` is a word that stands for no row."""
    plain = text(name, required=required)

    def read(cell: str) -> str | None:
        return None if means_none and cell == means_none else plain.read(cell) or None

    return Column(name, read, attribute or name, refers_to=file)


def keys(name: str = "sources", file: str = "sources.csv") -> Column:
    """Keys of another file, between semicolons: the rows of a relation to many."""

    def read(cell: str) -> tuple[str, ...]:
        found = tuple(cell.split(";")) if cell else ()
        if "" in found or any(key != key.strip() for key in found):
            raise BadCellError(
                _("“%(cell)s” is not a list of keys with ; between them") % {"cell": cell}
            )
        if len(set(found)) < len(found):
            raise BadCellError(_("“%(cell)s” names a key twice") % {"cell": cell})
        return found

    return Column(name, read, name, refers_to=file, many=True)


def bounds() -> tuple[Column, ...]:
    """The four bounds of a period."""
    return tuple(
        day(name) for name in ("since_earliest", "since_latest", "until_earliest", "until_latest")
    )
