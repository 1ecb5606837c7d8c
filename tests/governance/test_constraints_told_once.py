"""What of bodies, meetings, decisions and choices is told once, and what may stand beside it."""

import pytest

from chronicle.edtf import read_day
from governance.models import (
    AgendaItem,
    Attendance,
    Body,
    Candidacy,
    Decision,
    DecisionLink,
    Document,
    Entitlement,
    Meeting,
    Milestone,
    Proceeding,
    Selection,
    Session,
)
from tests.constraints import let_pass, try_twice
from tests.governance.rows import The
from tests.governance.terms import DEADLINE, IN_WRITING

NUMBERED = {"series": "KP", "year": 2022, "number": 1, "reference": "KP/2022/1"}
SELECTED = {"outcome": "selected"}

# Constraint, model, a row, the same told again, and what would make it another.
TOLD_ONCE = [
    ("a_slug_names_one_body", Body, {}, {"name": "Another"}, [{"slug": "wgde"}]),
    ("a_name_names_one_body", Body, {}, {"slug": "wgde"}, [{"name": "Another"}]),
    ("a_slug_names_one_meeting", Meeting, {}, {"title": "Another"}, [{"slug": "2023-plenary"}]),
    (
        "sessions_of_a_meeting_are_numbered",
        Session,
        {},
        {"title": "Another"},
        [{"number": 2}, {"meeting": The("other_meeting")}],
    ),
    *(
        (
            "points_of_an_agenda_are_numbered",
            AgendaItem,
            {"parent": parent},
            {"parent": parent, "title": "Another"},
            [{"number": 3}, {"parent": other}, {"meeting": The("other_meeting")}],
        )
        for parent, other in ((None, The("point")), (The("point"), None))
    ),
    (
        "a_party_attends_a_meeting_once",
        Attendance,
        {},
        {"role": "chair"},
        [{"party": The("union")}, {"meeting": The("other_meeting")}],
    ),
    (
        "a_handle_names_one_decision",
        Decision,
        {"handle": "0123abcd"},
        {"handle": "0123abcd", "title": "Another"},
        [{"handle": "0123abce"}],
    ),
    (
        "a_reference_names_one_decision",
        Decision,
        {"reference": "T 1"},
        {"reference": "T 1", "title": "Another"},
        [{"reference": "T 2"}, {"reference": None}],
    ),
    (
        "a_number_is_given_once",
        Decision,
        NUMBERED,
        {**NUMBERED, "reference": "T 1"},
        [{"number": 2}, {"year": 2023}, {"series": "WGM"}],
    ),
    (
        "a_document_is_listed_once",
        Document,
        {},
        {"title": "Again"},
        [{"url": "https://example.org/2"}, {"decision": The("other_text")}],
    ),
    (
        "a_link_is_told_once",
        DecisionLink,
        {},
        {},
        [
            {"relation": "cites"},
            {"target": The("third_text")},
            {"decision": The("third_text")},
        ],
    ),
    (
        "a_text_is_before_the_parties_once_at_a_time",
        Proceeding,
        {},
        IN_WRITING,
        [{"decision": The("other_text")}, {"outcome": "withdrawn", "closed_at": DEADLINE}],
    ),
    (
        "a_party_is_entitled_once",
        Entitlement,
        {},
        {"part": "observes"},
        [{"party": The("union")}, {"proceeding": The("other_proceeding")}],
    ),
    ("a_slug_names_one_selection", Selection, {}, {"title": "Another"}, [{"slug": "seat"}]),
    (
        "a_candidate_is_at_a_stage_once",
        Candidacy,
        {},
        {"outcome": "withdrew"},
        [{"stage": "final"}, {"candidate": The("union")}, {"selection": The("other_selection")}],
    ),
    (
        "a_selection_selects_one",
        Candidacy,
        SELECTED,
        {**SELECTED, "candidate": The("union")},
        [{"outcome": "not selected"}, {"selection": The("other_selection")}],
    ),
    (
        "a_milestone_is_told_once",
        Milestone,
        {},
        {"happened_on": read_day("2023")},
        [{"event": "It was opened again."}, {"selection": The("other_selection")}],
    ),
]

pytestmark = pytest.mark.usefixtures("constraints_alone")


@pytest.mark.parametrize(("name", "model", "first", "again", "others"), TOLD_ONCE)
def test_nothing_is_told_twice(row, name, model, first, again, others):
    try_twice(row, name, model, first, again, others)


def test_texts_without_a_reference_or_a_number_stand_side_by_side(row):
    row(Decision).save()

    let_pass(row(Decision))


def test_two_candidates_may_both_be_passed_over(row):
    row(Candidacy, outcome="not selected").save()

    let_pass(row(Candidacy, outcome="not selected", candidate=The("union")))


def test_a_text_that_was_put_once_may_be_put_again(row):
    row(Proceeding, outcome="deferred", closed_at=DEADLINE).save()

    let_pass(row(Proceeding))
