"""What rows of the data files must not say: the twins of the rules of this layer, for a loader."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from chronicle.checks import never_overlap, span_of
from chronicle.tables import Files, Problem, Row
from chronicle.words import period_in_words
from governance.guards import GUARDS
from governance.models import CandidacyOutcome, Office, Relation, Status
from governance.models.links import ACYCLIC
from governance.rules import leads, lies_within


def bodies_report_upwards(rows: Iterable[Row]) -> Iterator[Problem]:
    """No body reports to itself, neither directly nor through others."""
    rows = list(rows)
    above = {row.values["slug"]: [row.values["parent"]] for row in rows if row.values["parent"]}
    for row in rows:
        slug, parent = row.values["slug"], row.values["parent"]
        if parent and leads(parent, slug, lambda body: above.get(body, [])):
            yield row.problem("parent", str(GUARDS["bodies_never_report_in_a_circle"]))


def offices_are_held(rows: Iterable[Row]) -> Iterator[Problem]:
    """Of every office it is said which party holds it, or who exercises it."""
    for row in rows:
        if not row.values["holder"] and not row.values["person"]:
            yield row.problem("holder", _("say which party holds the office, or who exercises it"))


def an_office_has_one_holder(rows: Iterable[Row]) -> Iterator[Problem]:
    """Nobody holds an office on a day on which somebody else certainly does; Co-Chairs may."""
    alone = [row for row in rows if row.values["office"] != Office.CO_CHAIR]
    yield from never_overlap(alone, "body", "office")


def meetings_close_after_they_open(rows: Iterable[Row]) -> Iterator[Problem]:
    """No meeting certainly closes before it opens."""
    for row in rows:
        opened, closed = row.values["opened_on"].earliest, row.values["closed_on"].latest
        if opened and closed and opened > closed:
            yield row.problem("end", _("the meeting closes before it opens"))


def links_lead_on(rows: Iterable[Row]) -> Iterator[Problem]:
    """No decision does anything to itself, directly or through others; citing may go round."""
    rows = list(rows)
    onward: dict[str, dict[str, list[str]]] = {word: defaultdict(list) for word in Relation.values}
    for row in rows:
        onward[row.values["relation"]][row.values["decision"]].append(row.values["target"])
    for row in rows:
        decision, target = row.values["decision"], row.values["target"]
        relation = row.values["relation"]
        if decision == target:
            yield row.problem("to", _("a decision cannot be linked to itself"))
        elif relation in ACYCLIC and leads(target, decision, onward[relation].__getitem__):
            yield row.problem("to", str(GUARDS["links_never_run_in_a_circle"]))


def one_is_selected(rows: Iterable[Row]) -> Iterator[Problem]:
    """A selection selects one candidate."""
    first: dict[str, Row] = {}
    for row in rows:
        if row.values["outcome"] == CandidacyOutcome.SELECTED:
            chosen = first.setdefault(row.values["selection"], row)
            if chosen is not row:
                yield row.problem(
                    "outcome",
                    _("another candidate is selected in line %(line)d already")
                    % {"line": chosen.line},
                )


def check_together(files: Files) -> Iterator[Problem]:
    """What is wrong between rows of several files: the twins of the rules between tables."""
    lives = {row.values["slug"]: span_of(row) for row in files["bodies.csv"]}
    for file, guard in (
        ("offices.csv", "tenures_lie_within_their_bodys_life"),
        ("seats.csv", "seats_lie_within_their_bodys_life"),
    ):
        for row in files[file]:
            life = lives.get(row.values["body"])
            if life and not lies_within(span_of(row), life):
                yield row.problem(
                    "since_latest",
                    _("%(rule)s The days of “%(body)s”: %(days)s.")
                    % {
                        "rule": GUARDS[guard],
                        "body": row.values["body"],
                        "days": period_in_words(life),
                    },
                )
    adopted = {
        row.values["reference"]: row.values["status"] == Status.ADOPTED
        for row in files["decisions.csv"]
    }
    for row in files["decision_effects.csv"]:
        if not adopted.get(row.values["decision"], True):
            yield row.problem("decision", str(GUARDS["effects_come_with_an_adopted_decision"]))
