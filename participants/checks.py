"""What rows of the data files must not say: the twins of the rules of parties, for a loader."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from chronicle.checks import span_of
from chronicle.spans import Span
from chronicle.tables import Files, Problem, Row
from participants.codes import ISO_3166_1
from participants.models.parties import CODED
from participants.models.production import Declaration
from participants.rules import (
    TAKING_PART,
    no_state_counts_twice,
    only_governments_are_participants,
    only_organisations_represent_states,
)


def codes_fit(rows: Iterable[Row]) -> Iterator[Problem]:
    """The codes of states belong together, and the slug is the code."""
    for row in rows:
        pair = (row.values["iso_alpha2"], row.values["iso_alpha3"])
        if row.values["kind"] not in CODED:
            if any(pair):
                yield row.problem("iso_alpha2", _("only states and trading entities have a code"))
        elif "-".join(part or "" for part in pair) not in ISO_3166_1:
            yield row.problem(
                "iso_alpha2", _("not a pair of codes of ISO 3166-1, as BW and BWA are")
            )
        elif row.values["slug"] != pair[0].lower():
            yield row.problem(
                "slug",
                _("expected “%(slug)s”, the code in small letters") % {"slug": pair[0].lower()},
            )


def names_are_unique(rows: Iterable[Row]) -> Iterator[Problem]:
    """No two parties have one name."""
    first: dict[str, Row] = {}
    for row in rows:
        if first.setdefault(row.values["name"], row) is not row:
            line = first[row.values["name"]].line
            yield row.problem("name", _("line %(line)d has this name already") % {"line": line})


def nil_is_nil(rows: Iterable[Row]) -> Iterator[Problem]:
    """Who declares no production gives figures of zero."""
    for row in rows:
        figures = (row.values["volume_carats"], row.values["value_usd"])
        if row.values["declaration"] == Declaration.NONE and any(figures):
            yield row.problem("declaration", _("“no production” goes with figures of zero"))


def check_together(files: Files) -> Iterator[Problem]:
    """What is wrong between rows of several files: the twins of the rules between tables."""
    kinds = {row.values["slug"]: row.values["kind"] for row in files["parties.csv"]}
    taking_part: dict[str, list[Span]] = defaultdict(list)
    for row in files["standings.csv"]:
        party = row.values["party"]
        if row.values["kind"] in TAKING_PART:
            taking_part[party].append(span_of(row))
        if party in kinds:
            yield from _refusals(
                row, "party", only_governments_are_participants, row.values["kind"], kinds[party]
            )
    for row in files["representations.csv"]:
        organisation, state = row.values["organisation"], row.values["state"]
        if {organisation, state} <= kinds.keys():
            yield from _refusals(
                row,
                "organisation",
                only_organisations_represent_states,
                kinds[organisation],
                kinds[state],
            )
        yield from _refusals(
            row,
            "state",
            no_state_counts_twice,
            state,
            organisation,
            own=taking_part[state],
            represented=[span_of(row)],
            organisations_own=taking_part[organisation],
        )


def _refusals(row: Row, column: str, rule: Any, *args: Any, **kwargs: Any) -> Iterator[Problem]:
    try:
        rule(*args, **kwargs)
    except ValidationError as refusal:
        yield row.problem(column, " ".join(refusal.messages))
