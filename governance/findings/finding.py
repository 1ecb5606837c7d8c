"""What a check of the register finds."""

from dataclasses import dataclass

from django.db.models import Model


@dataclass(frozen=True)
class Finding:
    """Something in the register that somebody should look at.

    `rule` is the name of the check; `model` and `pk` name the row to open, as in
    `governance.tenure`.  Where that row is shown is for whoever tells of the finding to know.
    """

    rule: str
    text: str
    model: str
    pk: int


def finding(rule: str, text: str, row: Model) -> Finding:
    """A finding about a row of the register."""
    return Finding(rule, text, row._meta.label_lower, row.pk)
