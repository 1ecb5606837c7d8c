"""A faultless row of each model of governance, for the tests of their constraints."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.db import models

from chronicle.edtf import read_day, read_interval
from governance.models import (
    AgendaItem,
    Attendance,
    Body,
    BodyName,
    Candidacy,
    Decision,
    DecisionLink,
    Document,
    Effect,
    Entitlement,
    Mandate,
    Meeting,
    Milestone,
    Obligation,
    Position,
    ProcedureRule,
    Proceeding,
    Seat,
    Selection,
    Session,
    Tenure,
)
from participants.models import Party, Standing, Suspension
from tests.conftest import day
from tests.governance.terms import DEADLINE, PUT_ON, TERMS


class The(str):
    """Names a row that the test has at hand, as in `{"parent": The("point")}`."""

    __slots__ = ()


GIVEN: dict[type[models.Model], dict[str, Any]] = {
    Body: {"slug": "wgse", "kind": "working_group", "name": "Working Group of Experts"},
    BodyName: {"body": The("group"), "name": "Group of Experts"},
    Mandate: {"body": The("group"), "text": "Advise the Plenary."},
    Tenure: {"body": The("group"), "office": "chair", "holder": The("botswana")},
    Seat: {"body": The("group"), "party": The("botswana"), "role": "member"},
    Meeting: {"slug": "2022-plenary", "kind": "plenary", "title": "Plenary of 2022"},
    Session: {"meeting": The("meeting"), "number": 1},
    AgendaItem: {"meeting": The("meeting"), "number": 2, "title": "Statistics"},
    Attendance: {"meeting": The("meeting"), "party": The("botswana"), "role": "participant"},
    Decision: {"title": "Peer review", "kind": "plenary_decision", "body": The("group")},
    Document: {"decision": The("text"), "title": "Text", "url": "https://example.org/1"},
    DecisionLink: {
        "decision": The("text"),
        "relation": "amends",
        "target": The("other_text"),
    },
    Effect: {"decision": The("text"), "kind": "confirm"},
    ProcedureRule: {"body": The("group"), "basis": "Rules of Procedure", **TERMS},
    Proceeding: {
        "decision": The("text"),
        "kind": "meeting",
        "opened_on": day(PUT_ON),
        "text_sha256": "0" * 64,
        **TERMS,
    },
    Entitlement: {"proceeding": The("proceeding"), "party": The("botswana"), "part": "decides"},
    Position: {"entitlement": The("entitlement"), "stance": "support", "lodged_at": DEADLINE},
    Selection: {"slug": "host", "title": "Host of the secretariat", "body": The("group")},
    Candidacy: {
        "selection": The("selection"),
        "candidate": The("botswana"),
        "stage": "shortlist",
        "outcome": "received",
    },
    Milestone: {
        "selection": The("selection"),
        "event": "The list was closed.",
        "happened_on": read_day("2022"),
    },
    Obligation: {"name": "Annual report", "who": "Participants", "frequency": "yearly"},
}

# What stands in the register already, by the name under which a row above asks for it.
STANDING: dict[str, tuple[type[models.Model], dict[str, Any]]] = {
    "botswana": (Party, {"slug": "bw", "kind": "state", "name": "Botswana"}),
    "union": (Party, {"slug": "eu", "kind": "regional_organisation", "name": "European Union"}),
    "group": (Body, {"slug": "kp", "kind": "plenary", "name": "Kimberley Process Plenary"}),
    "other_group": (Body, {"slug": "wgm", "name": "Working Group on Monitoring"}),
    "meeting": (Meeting, {"slug": "2021-plenary"}),
    "other_meeting": (Meeting, {"slug": "2020-plenary"}),
    "point": (AgendaItem, {"number": 1}),
    "text": (Decision, {"title": "One text"}),
    "other_text": (Decision, {"title": "Another text"}),
    "third_text": (Decision, {"title": "A third text"}),
    "proceeding": (Proceeding, {"decision": The("third_text")}),
    "other_proceeding": (Proceeding, {"decision": The("other_text")}),
    "entitlement": (Entitlement, {}),
    "selection": (Selection, {"slug": "chosen"}),
    "other_selection": (Selection, {"slug": "other"}),
    "standing": (Standing, {"party": The("botswana"), "kind": "participant"}),
    "suspension": (Suspension, {"party": The("botswana"), "kind": "suspended", "summary": "why"}),
    "established": (Body, {}),
    "body_name": (BodyName, {}),
    "mandate": (Mandate, {}),
    "tenure": (Tenure, {}),
    "seat": (Seat, {}),
    "candidacy": (Candidacy, {}),
    "obligation": (Obligation, {}),
}
CODES = {"bw": ("BW", "BWA")}


def maker() -> Callable[..., models.Model]:
    """A function that makes a faultless row of a model, but for what is changed.

    Rows that it names are written when they are first asked for, unless they stand there already.
    """

    @cache
    def at_hand(name: str) -> models.Model:
        model, given = STANDING[name]
        row = make(model, **given)
        slug = getattr(row, "slug", None)
        if slug and (found := model._default_manager.filter(slug=slug).first()):
            return found
        if isinstance(row, Party):
            row.official_name = row.name
            row.iso_alpha2, row.iso_alpha3 = CODES.get(row.slug, (None, None))
        row.save()
        return row

    def make(model: type[models.Model], period: str = "", /, **changed: Any) -> Any:
        given = {**GIVEN.get(model, {}), **changed}
        row = model(
            **{
                field: at_hand(str(value)) if isinstance(value, The) else value
                for field, value in given.items()
            }
        )
        if period:
            row.span = read_interval(period)  # type: ignore[attr-defined] # every Period has one
        return row

    return make
