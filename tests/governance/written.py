"""A row of every kind that a decision can be written to, and decisions written to them."""

from collections.abc import Mapping

from django.db.models import Model

from chronicle.edtf import read_interval
from governance.models import (
    Body,
    BodyName,
    Candidacy,
    Decision,
    Effect,
    Mandate,
    Obligation,
    Seat,
    Selection,
    Tenure,
)
from participants.models import Party, Standing, Suspension

# What is written to the row that an effect names so.
KINDS = {
    "standing": "admit",
    "suspension": "suspend",
    "established": "establish",
    "body_name": "rename",
    "mandate": "remandate",
    "tenure": "elect",
    "seat": "seat",
    "candidacy": "select",
    "obligation": "amend",
}
MODELS = {
    "standing": Standing,
    "suspension": Suspension,
    "established": Body,
    "body_name": BodyName,
    "mandate": Mandate,
    "tenure": Tenure,
    "seat": Seat,
    "candidacy": Candidacy,
    "obligation": Obligation,
}


def one_of_each(body: Body, party: Party, **known: Model) -> dict[str, Model]:
    """A row of every kind, in the year 2010, by the name that an effect has for it."""
    given = {
        "standing": {"party": party, "kind": "participant"},
        "suspension": {"party": party, "kind": "suspended", "summary": "why"},
        "body_name": {"body": body, "name": "Group of Experts"},
        "mandate": {"body": body, "text": "Advise the Plenary."},
        "tenure": {"body": body, "office": "chair", "holder": party},
        "seat": {"body": body, "party": party, "role": "member"},
        "obligation": {"name": "Annual report", "who": "Participants", "frequency": "yearly"},
    }
    rows = {"established": body, **known}
    for name in given.keys() - rows.keys():
        row = MODELS[name](**given[name])
        row.span = read_interval("2010-01-01/2011-01-01")
        row.save()
        rows[name] = row
    if "candidacy" not in rows:
        selection = Selection.objects.create(slug="host", title="Host", body=body)
        rows["candidacy"] = Candidacy.objects.create(
            selection=selection, candidate=party, stage="final", outcome="selected"
        )
    return rows


def write_to(decision: Decision, rows: Mapping[str, Model], **given) -> None:
    """Let the decision have made the rows, as in `write_to(text, {"seat": seat})`."""
    for name, row in rows.items():
        Effect.objects.create(**{"decision": decision, "kind": KINDS[name], name: row, **given})
