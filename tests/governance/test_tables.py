"""What the files of bodies, meetings and decisions must not say is told with its line."""

from pathlib import Path

import pytest

from tests.chronicle.test_tables import problems
from tests.folders import add, governed_folder

pytestmark = pytest.mark.django_db

NO_CIRCLE_OF_BODIES = "A body cannot report to itself, neither directly nor through other bodies."
EFFECTS = (
    "begins standing, ends standing, confirms standing, begins suspension, replaces suspension, "
    "ends suspension, establishes body, elects office, selects selection"
)
OFFICES = "chair, co_chair, vice_chair, executive_secretary"


@pytest.fixture
def folder(tmp_path) -> Path:
    return governed_folder(tmp_path / "data")


def test_the_small_files_have_no_problem(folder):
    assert problems(folder) == []


ROWS = [
    (
        "bodies.csv",
        "Big,,Big group,working_group,kp,,,,,,",
        "slug: “Big” is not a slug: small letters, digits and hyphens",
    ),
    (
        "bodies.csv",
        "big,,Big group,party,kp,,,,,,",
        (
            "kind: “party” is not one of: plenary, "
            "working_group, committee, ad_hoc_committee, technical_team, support_mechanism, "
            "secretariat, ministerial, external"
        ),
    ),
    ("bodies.csv", "big,,Big group,committee,bw,,,,,,", "parent: “bw” is not a slug of bodies.csv"),
    ("bodies.csv", "big,,Technical team,committee,,,,,,,", "name: line 2 has this name already"),
    ("bodies.csv", "big,,Big group,committee,big,,,,,,", f"parent: {NO_CIRCLE_OF_BODIES}"),
    ("bodies.csv", "kp,,Big group,committee,,,,,,,", "slug: the same row stands in line 3 already"),
    (
        "mandates.csv",
        "wgm,2013-01-01,2013-01-01,2014-01-01,2014-01-01,,notice",
        "text: is empty",
    ),
    ("mandates.csv", "bw,,,,,Work,notice", "body: “bw” is not a slug of bodies.csv"),
    ("offices.csv", "wgm,king,bw,,,,,,", f"office: “king” is not one of: {OFFICES}"),
    ("offices.csv", "eu,chair,bw,,,,,,", "body: “eu” is not a slug of bodies.csv"),
    ("offices.csv", "wgm,chair,zz,,,,,,", "holder: “zz” is not a slug of parties.csv"),
    (
        "offices.csv",
        "wgm,chair,,,,,,,",
        "holder: say which party holds the office, or who exercises it",
    ),
    (
        "seats.csv",
        "wgm,eu,guest,,,,,",
        "role: “guest” is not one of: member, provisional_member, observer",
    ),
    ("seats.csv", "wgm,zz,member,,,,,", "party: “zz” is not a slug of parties.csv"),
    ("seats.csv", ",eu,member,,,,,", "body: is empty"),
    (
        "meetings.csv",
        "m,other,Short slug,,,,,,",
        "slug: “m” is not a slug: small letters, digits and hyphens",
    ),
    ("meetings.csv", "talk,other,Talk,,,,zz,,", "country: “zz” is not a slug of parties.csv"),
    ("meetings.csv", "talk,other,Talk,,,,,zz,", "presiding: “zz” is not a slug of parties.csv"),
    ("attendance.csv", "talk,bw,guest,", "meeting: “talk” is not a slug of meetings.csv"),
    (
        "attendance.csv",
        "call-2012,bw,member,",
        "role: “member” is not one of: chair, participant, observer, guest",
    ),
    (
        "decisions.csv",
        "AD-4,,T,declaration,kp,,,other,draft,,,",
        "status: “draft” is not one of: adopted, blocked, lapsed, superseded",
    ),
    (
        "decisions.csv",
        "AD-4,,T,declaration,bw,,,other,adopted,,,",
        "body: “bw” is not a slug of bodies.csv",
    ),
    (
        "decisions.csv",
        "AD-4,,T,declaration,kp,talk,,other,adopted,,,",
        "meeting: “talk” is not a slug of meetings.csv",
    ),
    (
        "decisions.csv",
        "AD-4,,T,declaration,kp,,,other,adopted,bw;zz,,",
        "concerns: “zz” is not a slug of parties.csv",
    ),
    (
        "decisions.csv",
        "AD-4,,T,declaration,kp,,,other,adopted,bw;bw,,",
        "concerns: “bw;bw” names a key twice",
    ),
    (
        "decisions.csv",
        "AD-1,,T,declaration,kp,,,other,adopted,,,",
        "key: the same row stands in line 2 already",
    ),
    ("decision_links.csv", "AD-1,cites,AD-9,", "to: “AD-9” is not a key of decisions.csv"),
    (
        "decision_links.csv",
        "AD-1,likes,AD-2,",
        (
            "relation: “likes” is not one of: supersedes, amends, implements, extends, lifts, "
            "corrects, cites"
        ),
    ),
    ("decision_links.csv", "AD-1,cites,AD-1,", "to: a decision cannot be linked to itself"),
    (
        "selections.csv",
        "seat,Seat of the secretariat,bw,",
        "body: “bw” is not a slug of bodies.csv",
    ),
    (
        "candidacies.csv",
        "seat,bw,final,selected,,,",
        "selection: “seat” is not a slug of selections.csv",
    ),
    ("milestones.csv", "host,2012,,notice", "event: is empty"),
    ("obligations.csv", "Report,,yearly,,notice", "who: is empty"),
    ("decision_effects.csv", "AD-1,begins,office,bw,,", f"effect: expected one of: {EFFECTS}"),
    (
        "decision_effects.csv",
        "AD-9,begins,standing,bw,,",
        "decision: “AD-9” is not a key of decisions.csv",
    ),
    (
        "decision_effects.csv",
        "AD-1,begins,standing,zz,,",
        "subject: “zz” is not a slug of parties.csv",
    ),
    ("decision_effects.csv", "AD-1,begins,standing,*,,", "subject: expected the slug of one party"),
    (
        "decision_effects.csv",
        "AD-1,confirms,standing,bw,,",
        "subject: expected *, for all Participants",
    ),
    (
        "decision_effects.csv",
        "AD-1,establishes,body,zz,,",
        "subject: “zz” is not a slug of bodies.csv",
    ),
    (
        "decision_effects.csv",
        "AD-1,elects,office,kp:king:bw,,",
        (
            "subject: expected body:office:holder, as in kp:vice_chair:na, where the office is one "
            f"of: {OFFICES}"
        ),
    ),
    (
        "decision_effects.csv",
        "AD-1,elects,office,zz:chair:bw,,",
        "subject: “zz” is not a slug of bodies.csv",
    ),
    (
        "decision_effects.csv",
        "AD-1,selects,selection,host,,",
        "subject: expected selection:candidate, as in secretariat-host:bw",
    ),
    (
        "decision_effects.csv",
        "AD-3,begins,standing,bw,,",
        "decision: Only an adopted decision has effects in the register.",
    ),
]


@pytest.mark.parametrize(("file", "row", "problem"), ROWS)
def test_a_row_that_cannot_stand_is_told_with_its_line(folder, file, row, problem):
    line = len((folder / file).read_text().splitlines()) + 1
    add(folder / file, row)

    assert problems(folder) == [f"{file}:{line}: {problem}"]
