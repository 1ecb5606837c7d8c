"""What an act would change, found out by doing it and undoing it.

Nothing is guessed: the act is really done, the entries that the journal made of it are told in
words, and then all of it is rolled back, the entries included.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from typing import Any

from django.apps import apps
from django.db import connection, transaction
from django.db.models import Model
from django.utils.translation import gettext as _

from chronicle.history import Teller
from chronicle.journal import state
from chronicle.models import Entry, Operation

# So many new rows of one kind are told one by one; more are told together, by their names.
FEW = 5


def rehearse(
    do: Callable[[], Iterable[str] | None],
    about: Model | None = None,
    unsaid: Collection[type[Model]] = (),
) -> list[str]:
    """What an act would change, in sentences; afterwards the register is as before.

    `do` may return sentences of its own, which come first; rows of the models that are `unsaid`
    are told by these alone.  What it refuses is raised, and so is what the rules between tables
    refuse.  Objects in memory are not rolled back: whoever goes on
    to do it begins with fresh ones.
    """
    with transaction.atomic():
        before = state()
        told = list(do() or ())
        # A rule between tables judges at the end of a transaction; this one will not end.
        connection.check_constraints()
        entries = Entry.objects.filter(number__gt=before)
        entries = entries.exclude(table__in=[model._meta.db_table for model in unsaid])
        told.extend(_told(list(entries), about))
        transaction.set_rollback(True)
    return told


def _told(entries: list[Entry], about: Model | None) -> list[str]:
    crowded = _crowded(entries)
    single = [entry for entry in entries if not _is_new(entry) or entry.table not in crowded]
    lines = Teller(about, single, by_name=True).lines_of(single)
    return [*lines, *(_in_one_line(entries, table) for table in crowded)]


def _is_new(entry: Entry) -> bool:
    return bool(entry.operation == Operation.INSERT)


def _crowded(entries: list[Entry]) -> list[str]:
    """The tables that get too many rows to tell one by one."""
    new = Counter(entry.table for entry in entries if _is_new(entry))
    kept = {model._meta.db_table for model in apps.get_models()}
    return [table for table, number in new.items() if number > FEW and table in kept]


def _in_one_line(entries: list[Entry], table: str) -> str:
    model: Any = next(model for model in apps.get_models() if model._meta.db_table == table)
    numbers = [entry.row for entry in entries if entry.table == table and _is_new(entry)]
    rows = model._default_manager.filter(pk__in=numbers).select_related()
    return _("%(number)d %(rows)s entered: %(names)s.") % {
        "number": len(numbers),
        "rows": model._meta.verbose_name_plural,
        "names": "; ".join(sorted(str(row) for row in rows)),
    }
