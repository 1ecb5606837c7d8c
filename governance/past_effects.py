"""How a row of `decision_effects.csv` becomes an effect, and which row of the register it made.

The file says in words what a decision of the past changed and when.  The row that this became is
the one of the same party, body or office that begins (or, where something ends, that ends) on that
day as far as either is known.  Where none fits, or several do equally well, the effect stays
without a row: nothing is guessed, and `manage.py check_register` reports it.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _

from chronicle.checks import span_of
from chronicle.spans import NOT_KNOWN, Bounds
from chronicle.tables import Files, Problem, Row
from governance.models import CandidacyOutcome, EffectKind, Office
from participants.models import StandingKind

KINDS = {
    ("begins", "standing"): EffectKind.ADMIT,
    ("ends", "standing"): EffectKind.WITHDRAW,
    ("confirms", "standing"): EffectKind.CONFIRM,
    ("begins", "suspension"): EffectKind.SUSPEND,
    ("replaces", "suspension"): EffectKind.REPLACE,
    ("ends", "suspension"): EffectKind.LIFT,
    ("establishes", "body"): EffectKind.ESTABLISH,
    ("elects", "office"): EffectKind.ELECT,
    ("selects", "selection"): EffectKind.SELECT,
}
ENDING = (EffectKind.WITHDRAW, EffectKind.LIFT)
EVERYBODY = "*"

Values = dict[str, Any]


def planned(values: Values) -> Values:
    """The cells of a row as the columns of an effect; what its `subject` lacks stays empty."""
    kind = KINDS.get((values["effect"], values["on"]))
    plan: Values = {
        "decision": values["decision"],
        "kind": kind.value if kind else "",
        "effective_on": values["date"],
        "note": values["note"],
        **dict.fromkeys(("party", "body", "established", "selection")),
        "office": "",
        "slug": "",
    }
    first, *others = values["subject"].split(":")
    if kind is EffectKind.ESTABLISH:
        plan.update(established=values["subject"], slug=values["subject"])
    elif kind is EffectKind.ELECT:
        if len(others) == 2 and others[0] in Office.values:
            plan.update(body=first, office=others[0], party=others[1] or None)
    elif kind is EffectKind.SELECT:
        plan.update(selection=first, party=others[0] if len(others) == 1 else None)
    elif values["subject"] != EVERYBODY:
        plan["party"] = values["subject"]
    return plan


def effects_are_plain(rows: Iterable[Row]) -> Iterator[Problem]:
    """Each row says something that a decision does, and to whom."""
    for row in rows:
        kind, party = row.values["kind"], row.values["party"]
        if not kind:
            known = ", ".join(" ".join(words) for words in KINDS)
            yield row.problem("effect", _("expected one of: %(known)s") % {"known": known})
        elif kind == EffectKind.ELECT:
            if not row.values["office"]:
                yield row.problem(
                    "subject",
                    _(
                        "expected body:office:holder, as in kp:vice_chair:na, where the office is "
                        "one of: %(known)s"
                    )
                    % {"known": ", ".join(Office.values)},
                )
        elif kind == EffectKind.SELECT:
            if not party:
                yield row.problem(
                    "subject", _("expected selection:candidate, as in secretariat-host:bw")
                )
        elif kind == EffectKind.CONFIRM:
            if party:
                yield row.problem("subject", _("expected *, for all Participants"))
        elif kind != EffectKind.ESTABLISH and not party:
            yield row.problem("subject", _("expected the slug of one party"))


def written(effect: Row, files: Files) -> Values:
    """What the register knows of an effect: the row it was written to, and what that row says."""
    found: Values = dict.fromkeys(("standing_id", "suspension_id", "tenure_id", "candidacy_id"))
    reader = READERS.get(effect.values["kind"])
    return found | reader(effect, files) if reader else found


def _begins(row: Row) -> Bounds:
    return span_of(row).since


def _ends(row: Row) -> Bounds:
    return span_of(row).until


def _meet(one: Bounds, other: Bounds) -> bool:
    """Whether two days may be one and the same, as far as either is known."""
    return not (
        (one.latest and other.earliest and one.latest < other.earliest)
        or (other.latest and one.earliest and other.latest < one.earliest)
    )


def _one(rows: Iterable[Row], day_of: Callable[[Row], Bounds], day: Bounds) -> Row | None:
    """The row whose day it is: the only one that fits, or the only one that fits exactly."""
    if not day.known:
        return None
    fitting = [row for row in rows if _meet(day_of(row), day)]
    if len(fitting) > 1:
        fitting = [row for row in fitting if day_of(row) == day]
    return fitting[0] if len(fitting) == 1 else None


def _of_party(effect: Row, rows: Iterable[Row]) -> Row | None:
    """The period of the effect's party that begins with the effect, or ends with it."""
    own = [row for row in rows if row.values["party"] == effect.values["party"]]
    day_of = _begins
    if effect.values["kind"] in ENDING:
        day_of = _ends
        # What still runs has no end that this could be.
        own = [row for row in own if _ends(row).known]
    return _one(own, day_of, effect.values["effective_on"])


def _standing(effect: Row, files: Files) -> Values:
    row = _of_party(effect, files["standings.csv"])
    found: Values = {"standing_id": row and row.pk, "standing_kind": ""}
    if row:
        found["standing_kind"] = row.values["kind"]
        if effect.values["kind"] == EffectKind.ADMIT and _returns(row, files):
            found["kind"] = EffectKind.READMIT.value
    return found


def _returns(standing: Row, files: Files) -> bool:
    """Whether the party had been a Participant before, and had ceased to be one."""
    begins = _begins(standing)
    return standing.values["kind"] == StandingKind.PARTICIPANT and any(
        row.values["party"] == standing.values["party"]
        and row.values["kind"] == StandingKind.PARTICIPANT
        and (ended := _ends(row).latest) is not None
        and begins.earliest is not None
        and ended < begins.earliest
        for row in files["standings.csv"]
    )


def _suspension(effect: Row, files: Files) -> Values:
    row = _of_party(effect, files["suspensions.csv"])
    return {"suspension_id": row and row.pk, "measure": row.values["kind"] if row else ""}


def _body(effect: Row, files: Files) -> Values:
    """The body that was set up, and what the register calls it."""
    own = [row for row in files["bodies.csv"] if row.values["slug"] == effect.values["slug"]]
    row = _one(own, _begins, effect.values["effective_on"])
    if row is None:
        return {"established_id": None, "name": "", "acronym": "", "body_kind": ""}
    pks = {body.values["slug"]: body.pk for body in files["bodies.csv"]}
    return {
        "established_id": row.pk,
        "body_id": pks.get(row.values["parent"]),
        "name": row.values["name"],
        "acronym": row.values["acronym"],
        "body_kind": row.values["kind"],
    }


def _tenure(effect: Row, files: Files) -> Values:
    asked = (effect.values["body"], effect.values["office"], effect.values["party"])
    own = [
        row
        for row in files["offices.csv"]
        if (row.values["body"], row.values["office"], row.values["holder"]) == asked
    ]
    row = _one(own, _begins, effect.values["effective_on"])
    return {"tenure_id": row and row.pk, "person": row.values["person"] if row else ""}


def _candidacy(effect: Row, files: Files) -> Values:
    own = [
        row
        for row in files["candidacies.csv"]
        if row.values["selection"] == effect.values["selection"]
        and row.values["candidate"] == effect.values["party"]
        and row.values["outcome"] == CandidacyOutcome.SELECTED
    ]
    row = _one(
        own, lambda row: row.values["happened_on"] or NOT_KNOWN, effect.values["effective_on"]
    )
    return {"candidacy_id": row and row.pk}


READERS: dict[str, Callable[[Row, Files], Values]] = {
    EffectKind.ADMIT: _standing,
    EffectKind.WITHDRAW: _standing,
    EffectKind.SUSPEND: _suspension,
    EffectKind.REPLACE: _suspension,
    EffectKind.LIFT: _suspension,
    EffectKind.ESTABLISH: _body,
    EffectKind.ELECT: _tenure,
    EffectKind.SELECT: _candidacy,
}
