"""Telling new rows of the data from known ones, and its news from what a person changed.

Three versions of a row meet: as the loader last wrote it (the journal has it), as the data gives
it now, and as it stands.  What the data says differently from before is taken over, field by
field, unless the field no longer stands as the loader wrote it: then a person has been there.
"""

from collections import defaultdict
from typing import Any

from django.db import connection, models
from django.utils.translation import gettext as _

from chronicle.models import Operation
from chronicle.tables import Row, Table

LOADER = "command load_register"

Values = dict[str, Any]
Pair = tuple[int, int]


def written_before(model: type[models.Model]) -> list[models.Model]:
    """The rows of a table as the loader last wrote them, field by field, oldest first.

    An entry has the whole row; only the fields that it changed were written by the loader, for a
    person may have changed the others in between.
    """
    table = connection.ops.quote_name(model._meta.db_table)
    # The table's name comes from the model, never from outside.
    query = f"""
        SELECT r.* FROM (
            SELECT jsonb_object_agg(field, value) AS written FROM (
                SELECT DISTINCT ON ("row", field) "row", field, value
                  FROM chronicle_entry, jsonb_each(after) AS each (field, value)
                 WHERE "table" = %s AND actor = %s AND operation <> %s
                   AND (before IS NULL OR before -> field IS DISTINCT FROM value)
                 ORDER BY "row", field, number DESC
            ) last GROUP BY "row"
        ) e, LATERAL jsonb_populate_record(NULL::{table}, e.written) r
        ORDER BY r.id
    """  # noqa: S608 (see the line above)
    return list(
        model._default_manager.raw(query, [model._meta.db_table, LOADER, Operation.DELETE.value])
    )


def joined_before(through: type[models.Model], here: str, there: str) -> set[Pair]:
    """The pairs of a relation to many that the loader wrote and did not take off again.

    `here` and `there` name the columns of the row itself and of the row it is joined with.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT here, there FROM (
                SELECT DISTINCT ON (here, there) here, there, operation
                  FROM (SELECT (coalesce(after, before) ->> %s)::bigint AS here,
                               (coalesce(after, before) ->> %s)::bigint AS there,
                               operation, number
                          FROM chronicle_entry WHERE "table" = %s AND actor = %s) written
                 ORDER BY here, there, number DESC
            ) last WHERE operation <> %s
            """,
            [here, there, through._meta.db_table, LOADER, Operation.DELETE.value],
        )
        return {(int(one), int(other)) for one, other in cursor.fetchall()}


class Merge:
    """The rows of one table, matched with those of its file."""

    def __init__(self, table: Table) -> None:
        self.table = table
        model = table.model
        self._attributes = [
            f"{name}_id" if model._meta.get_field(name).is_relation else name for name in table.key
        ]
        self._now: dict[int, models.Model] = model._default_manager.in_bulk()
        self._before = {row.pk: row for row in written_before(model)}
        self._known: dict[tuple[Any, ...], list[models.Model]] = defaultdict(list)
        self._by_hand: dict[tuple[Any, ...], list[models.Model]] = defaultdict(list)
        for row in self._before.values():
            self._known[self._key(vars(row))].append(row)
        for pk, row in self._now.items():
            if pk not in self._before:
                self._by_hand[self._key(vars(row))].append(row)

    def _key(self, values: Values) -> tuple[Any, ...]:
        return tuple(values[attribute] for attribute in self._attributes)

    def pk_of(self, values: Values) -> int | None:
        """The number of the row that these values are about, if the register has it.

        Rows that share a key are taken in order, each once.  A row that somebody entered by hand
        counts where the file has one row for the key, or where it says exactly the same.
        """
        key = self._key(values)
        if self._known[key]:
            return int(self._known[key].pop(0).pk)
        for row in self._by_hand[key]:
            if not self.table.repeats or not _differences(values, row):
                self._by_hand[key].remove(row)
                return int(row.pk)
        return None

    def apply(self, pk: int, values: Values) -> tuple[bool, list[str]]:
        """Bring a known row up to the data; tells whether it changed, and what was left alone."""
        now = self._now[pk]
        before = self._before.get(pk)
        news = _differences(values, before if before is not None else now)
        # Of a row entered by hand the loader wrote nothing, so it has nothing to correct.
        free = [
            name
            for name in news
            if before is not None and getattr(now, name) == getattr(before, name)
        ]
        left = [name for name in news if name not in free and getattr(now, name) != values[name]]
        for name in free:
            setattr(now, name, values[name])
        if free:
            now.save(update_fields=free)
        return bool(free), left


def _differences(values: Values, row: models.Model) -> list[str]:
    return [name for name, value in values.items() if getattr(row, name) != value]


def left_alone(row: Row, fields: list[str]) -> str:
    """A line that says what of a row was not overruled."""
    return _("%(file)s:%(line)d: changed by a person since, left as it is: %(fields)s") % {
        "file": row.file,
        "line": row.line,
        "fields": ", ".join(fields),
    }
