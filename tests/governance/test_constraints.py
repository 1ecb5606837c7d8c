"""Each constraint of governance refuses by its name, beside the nearest row that it lets pass.

The triggers are silent here: they would refuse many of these rows before a constraint can, and
are tried in the tests of the rules.
"""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from chronicle.edtf import read_day
from chronicle.refusals import sentence_of
from governance.models import (
    AgendaItem,
    Attendance,
    AttendanceRole,
    Body,
    BodyKind,
    Candidacy,
    CandidacyOutcome,
    Capacity,
    Deciders,
    Decision,
    DecisionKind,
    DecisionLink,
    Document,
    Effect,
    Ending,
    Entitlement,
    Mandate,
    Meeting,
    MeetingKind,
    Office,
    Openness,
    Outcome,
    Part,
    Position,
    ProcedureRule,
    Proceeding,
    Relation,
    Seat,
    SeatRole,
    Session,
    Stage,
    Stance,
    Status,
    Tenure,
    Visibility,
)
from governance.models.decisions import Procedure
from governance.models.effects import ROWS, WRITES, EffectKind
from tests.constraints import (
    constraints_of,
    let_pass,
    refuse,
    refused_sentences,
    try_check,
    words,
)
from tests.governance.rows import The
from tests.governance.terms import DEADLINE, IN_WRITING, SECOND
from tests.governance.test_constraints_of_periods import PERIOD_CONSTRAINTS
from tests.governance.test_constraints_told_once import NUMBERED, TOLD_ONCE

CLOSED = {"outcome": "blocked", "closed_at": DEADLINE}
AT_ONCE = dt.timedelta(microseconds=1)

OPENED = "meetings_close_after_they_open"
IN_SERIES = "a_number_belongs_to_a_series"
WITH_DEADLINE = "a_written_procedure_has_a_deadline"
WITH_OUTCOME = "a_proceeding_is_closed_with_its_outcome"
TO_DEADLINE = "a_written_procedure_runs_to_its_deadline"
ROW_OF_ITS_KIND = "an_effect_writes_the_row_of_its_kind"


def _days(opened, closed):
    return {"opened_on": read_day(opened), "closed_on": read_day(closed)}


# Constraint, model, what it lets pass, what it refuses.
CHECKS = [
    *words("body_kinds_are_known", Body, "kind", BodyKind),
    ("mandates_have_a_text", Mandate, {"text": "A"}, {"text": ""}),
    *words("offices_are_known", Tenure, "office", Office),
    ("an_office_is_held_by_somebody", Tenure, {}, {"holder": None}),
    ("an_office_is_held_by_somebody", Tenure, {"holder": None, "person": "A"}, {"holder": None}),
    *words("roles_of_seats_are_known", Seat, "role", SeatRole),
    *words("meeting_kinds_are_known", Meeting, "kind", MeetingKind),
    *words("meetings_are_visible_to_somebody", Meeting, "visibility", Visibility),
    (OPENED, Meeting, _days("2022-11-01", "2022-11-01"), _days("2022-11-02", "2022-11-01")),
    (OPENED, Meeting, _days("2022-11", "2022-11-01"), _days("2022-11", "2022-10-31")),
    (OPENED, Meeting, _days("2022", "2022"), _days("2023", "2022")),
    (OPENED, Meeting, _days("2022-11-02", ""), _days("2022-11-02", "2022-11-01")),
    (OPENED, Meeting, _days("", "2022-11-01"), _days("2022-11-02", "2022-11-01")),
    *words("a_session_is_open_or_closed", Session, "openness", Openness),
    *words("agenda_items_are_visible_to_somebody", AgendaItem, "visibility", Visibility),
    *words("roles_of_attendance_are_known", Attendance, "role", AttendanceRole),
    (IN_SERIES, Decision, {}, {"number": 1}),
    (IN_SERIES, Decision, {}, {"year": 2022}),
    (IN_SERIES, Decision, {}, {"series": "KP"}),
    (IN_SERIES, Decision, NUMBERED, {**NUMBERED, "number": 0}),
    (IN_SERIES, Decision, NUMBERED, {**NUMBERED, "number": None}),
    (IN_SERIES, Decision, NUMBERED, {**NUMBERED, "year": None}),
    (IN_SERIES, Decision, NUMBERED, {**NUMBERED, "series": ""}),
    (IN_SERIES, Decision, NUMBERED, {**NUMBERED, "reference": None}),
    (
        "what_was_adopted_has_a_reference",
        Decision,
        {"status": "adopted", "reference": "T 1"},
        {"status": "adopted"},
    ),
    *(
        ("what_was_adopted_has_a_reference", Decision, {"status": status}, {"status": "adopted"})
        for status in set(Status.values) - {"adopted"}
    ),
    ("decisions_have_a_title", Decision, {"title": "A"}, {"title": ""}),
    *words("decision_kinds_are_known", Decision, "kind", DecisionKind),
    *words("procedures_are_known", Decision, "procedure", Procedure),
    *words("statuses_are_known", Decision, "status", Status, adopted={"reference": "T 1"}),
    *words("endings_are_known", Decision, "ended_as", Ending),
    *words("capacities_are_known", Decision, "submitted_as", Capacity),
    *words("decisions_are_visible_to_somebody", Decision, "visibility", Visibility),
    *words("documents_are_visible_to_somebody", Document, "visibility", Visibility),
    ("a_decision_is_not_linked_to_itself", DecisionLink, {}, {"target": The("text")}),
    *words("relations_of_decisions_are_known", DecisionLink, "relation", Relation),
    *words("deciders_are_known", ProcedureRule, "deciders", Deciders),
    ("reply_periods_are_possible", ProcedureRule, {"reply_days": 1}, {"reply_days": 0}),
    ("reply_periods_are_possible", ProcedureRule, {"reply_days": 366}, {"reply_days": 367}),
    ("shares_of_support_are_possible", ProcedureRule, {"support_above": 0}, {"support_above": 100}),
    (
        "shares_of_support_are_possible",
        ProcedureRule,
        {"support_above": 99},
        {"support_above": 100},
    ),
    (WITH_DEADLINE, Proceeding, {}, {"deadline_at": DEADLINE}),
    (WITH_DEADLINE, Proceeding, {}, {"time_zone": "Africa/Gaborone"}),
    (WITH_DEADLINE, Proceeding, IN_WRITING, {**IN_WRITING, "deadline_at": None}),
    (WITH_DEADLINE, Proceeding, IN_WRITING, {**IN_WRITING, "time_zone": ""}),
    (WITH_OUTCOME, Proceeding, CLOSED, {**CLOSED, "closed_at": None}),
    (WITH_OUTCOME, Proceeding, CLOSED, {**CLOSED, "outcome": ""}),
    *(
        (TO_DEADLINE, Proceeding, {**ended, "closed_at": DEADLINE + AT_ONCE}, ended)
        for outcome in ("adopted", "noted", "deferred", "blocked")
        for ended in [{**IN_WRITING, "outcome": outcome, "closed_at": DEADLINE}]
    ),
    (
        TO_DEADLINE,
        Proceeding,
        {**IN_WRITING, "outcome": "withdrawn", "closed_at": DEADLINE - SECOND},
        {**IN_WRITING, "outcome": "blocked", "closed_at": DEADLINE - SECOND},
    ),
    *(
        (
            "outcomes_are_known",
            Proceeding,
            {**CLOSED, "outcome": outcome},
            {**CLOSED, "outcome": no},
        )
        for outcome in set(Outcome.values) - {""}
        for no in ("?", "ad ")
    ),
    ("outcomes_are_known", Proceeding, {}, {**CLOSED, "outcome": "accepted"}),
    *words("parts_in_a_consensus_are_known", Entitlement, "part", Part),
    *words("stances_are_known", Position, "stance", Stance),
    *words("stages_are_known", Candidacy, "stage", Stage),
    *words("outcomes_of_candidacies_are_known", Candidacy, "outcome", CandidacyOutcome),
]

# PostgreSQL asks constraints in the order of their names, and another refuses these first; they
# hold if that one ever falls.
BEHIND_ANOTHER = [
    ("kinds_of_proceedings_are_known", Proceeding, "kind", [WITH_DEADLINE]),
    ("effects_are_known", Effect, "kind", [ROW_OF_ITS_KIND]),
]


pytestmark = pytest.mark.usefixtures("constraints_alone")


def test_every_constraint_of_governance_is_refused_here():
    tried = {case[0] for case in (*CHECKS, *TOLD_ONCE, *BEHIND_ANOTHER)}

    assert tried | PERIOD_CONSTRAINTS | {ROW_OF_ITS_KIND} == constraints_of("governance")


@pytest.mark.parametrize(("name", "model", "accepted", "refused"), CHECKS)
def test_what_no_row_may_say_is_refused_by_name(row, name, model, accepted, refused):
    try_check(row, name, model, accepted, refused)


@pytest.mark.parametrize(("name", "model", "field", "first_to_refuse"), BEHIND_ANOTHER)
def test_a_word_nobody_knows_is_refused_behind_another_constraint(
    row, name, model, field, first_to_refuse
):
    table = model._meta.db_table
    for guard in first_to_refuse:
        refuse(row(model, **{field: "?"}), guard)
        with connection.cursor() as cursor:
            cursor.execute(f"ALTER TABLE {table} DROP CONSTRAINT {guard}")

    refuse(row(model, **{field: "?"}), name)

    assert sentence_of(name) in refused_sentences(row(model, **{field: "?"}))


@pytest.mark.parametrize("kind", EffectKind.values)
def test_an_effect_points_to_the_row_of_its_kind_and_to_no_other(row, kind):
    own = WRITES[kind]
    let_pass(row(Effect, kind=kind))
    if own:
        let_pass(row(Effect, kind=kind, **{own: The(own)}))

    for other in set(ROWS) - {own}:
        refused = {other: The(other)}
        refuse(row(Effect, kind=kind, **refused), ROW_OF_ITS_KIND)
        if own:
            refuse(row(Effect, kind=kind, **{own: The(own)}, **refused), ROW_OF_ITS_KIND)
        assert sentence_of(ROW_OF_ITS_KIND) in refused_sentences(row(Effect, kind=kind, **refused))


@pytest.mark.parametrize(
    ("model", "changed", "name"),
    [
        (Meeting, _days("2022-11-02", "2022-11-01"), OPENED),
        (Tenure, {"holder": None}, "an_office_is_held_by_somebody"),
        (DecisionLink, {"target": The("text")}, "a_decision_is_not_linked_to_itself"),
        (ProcedureRule, {"support_above": 100}, "shares_of_support_are_possible"),
        (Proceeding, {"deadline_at": DEADLINE}, WITH_DEADLINE),
        (Decision, {"status": "adopted"}, "what_was_adopted_has_a_reference"),
    ],
)
def test_looking_a_row_through_explains_before_the_database_refuses(row, model, changed, name):
    with pytest.raises(ValidationError) as refusal:
        row(model, **changed).full_clean()

    assert refusal.value.message_dict == {"__all__": [sentence_of(name)]}
