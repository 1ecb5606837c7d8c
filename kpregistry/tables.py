"""The data files of the whole register, and what must not be wrong between any two of them."""

from collections.abc import Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType

import governance.checks
import governance.tables
import participants.checks
import participants.tables
from chronicle.files import disputes
from chronicle.tables import Files, Problem, Row


def _fact_of(dispute: Row, files: Files) -> dict[str, Any]:
    row = participants.tables.subjects(files).get(dispute.values["subject"])
    if row is None:
        return {"content_type_id": None, "object_id": None}
    model = next(table.model for table in TABLES if table.file == row.file)
    return {"content_type_id": ContentType.objects.get_for_model(model).pk, "object_id": row.pk}


# In the order in which they are written: a row comes after the rows it refers to.
TABLES = (*participants.tables.TABLES, *governance.tables.TABLES, disputes(_fact_of))


def check_together(files: Files) -> Iterator[Problem]:
    """What is wrong between rows of several files: the twins of the rules between tables."""
    yield from participants.checks.check_together(files)
    yield from governance.checks.check_together(files)
