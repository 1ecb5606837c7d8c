"""The models of how the Kimberley Process organises itself and decides."""

from governance.models.bodies import (
    Body,
    BodyKind,
    BodyName,
    Mandate,
)
from governance.models.decisions import (
    Capacity,
    Decision,
    DecisionKind,
    Ending,
    Procedure,
    Status,
)
from governance.models.effects import Effect, EffectKind
from governance.models.links import DecisionLink, Document, Relation
from governance.models.meetings import (
    AgendaItem,
    Attendance,
    AttendanceRole,
    Meeting,
    MeetingKind,
    Openness,
    Session,
)
from governance.models.offices import Office, Seat, SeatRole, Tenure
from governance.models.procedure import (
    Entitlement,
    Outcome,
    Part,
    Position,
    Proceeding,
    ProceedingKind,
    Stance,
)
from governance.models.selections import (
    Candidacy,
    CandidacyOutcome,
    Milestone,
    Obligation,
    Selection,
    Stage,
)
from governance.models.terms import Deciders, ProcedureRule
from governance.models.visibility import Visibility

__all__ = [
    "AgendaItem",
    "Attendance",
    "AttendanceRole",
    "Body",
    "BodyKind",
    "BodyName",
    "Candidacy",
    "CandidacyOutcome",
    "Capacity",
    "Deciders",
    "Decision",
    "DecisionKind",
    "DecisionLink",
    "Document",
    "Effect",
    "EffectKind",
    "Ending",
    "Entitlement",
    "Mandate",
    "Meeting",
    "MeetingKind",
    "Milestone",
    "Obligation",
    "Office",
    "Openness",
    "Outcome",
    "Part",
    "Position",
    "Procedure",
    "ProcedureRule",
    "Proceeding",
    "ProceedingKind",
    "Relation",
    "Seat",
    "SeatRole",
    "Selection",
    "Session",
    "Stage",
    "Stance",
    "Status",
    "Tenure",
    "Visibility",
]
