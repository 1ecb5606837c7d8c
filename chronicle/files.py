"""The data files of this layer: sources and disputes."""

from collections.abc import Callable
from typing import Any

from chronicle.columns import Column, address, edtf, keys, reference, text
from chronicle.models import Dispute, Source
from chronicle.tables import Files, Row, Table

SOURCES = Table(
    "sources.csv",
    Source,
    (
        text("key", longest=60, required=True),
        text("title", longest=400, required=True),
        text("publisher", longest=200),
        address("url", longest=500),
        edtf("published_on"),
        text("note"),
    ),
    key=("key",),
)


def the_sources() -> Column:
    """The column in which a fact names what it rests on."""
    return keys("sources", SOURCES.file)


def disputes(complete: Callable[[Row, Files], dict[str, Any]]) -> Table:
    """The table of disputes; `complete` finds the row of the register that each is about."""
    return Table(
        "disputes.csv",
        Dispute,
        (
            text("table", longest=60, required=True),
            text("row", longest=60, required=True),
            text("field", longest=60, required=True),
            text("rejected_value", longest=200, required=True),
            reference("rejected_source", SOURCES.file),
            text("chosen_value", longest=200, required=True),
            reference("chosen_source", SOURCES.file),
            text("reason", required=True),
        ),
        key=("subject", "field", "rejected_value", "rejected_source"),
        settle=lambda values: {
            "subject": f"{values['table']} {values['row']}",
            **{name: value for name, value in values.items() if name not in ("table", "row")},
        },
        complete=complete,
    )
