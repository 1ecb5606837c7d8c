"""What is wrong between rows of bodies, meetings and decisions, in one file or in two."""

from pathlib import Path

import pytest

from tests.chronicle.test_tables import problems
from tests.folders import add, change, governed_folder, put
from tests.governance.test_tables import NO_CIRCLE_OF_BODIES

pytestmark = pytest.mark.django_db

NO_CIRCLE_OF_LINKS = (
    "The link would close a circle: a decision cannot, through others, do this to itself."
)


@pytest.fixture
def folder(tmp_path) -> Path:
    return governed_folder(tmp_path / "data")


def test_bodies_that_report_in_a_circle_are_told_each(folder):
    change(folder / "bodies.csv", "plenary,,2000", "plenary,team,2000")

    assert problems(folder) == [
        f"bodies.csv:{line}: parent: {NO_CIRCLE_OF_BODIES}" for line in (2, 3, 4)
    ]


LINKS = [
    (("AD-1,amends,AD-2,", "AD-2,amends,AD-3,"), []),
    # What amends in one direction may implement in the other.
    (("AD-1,amends,AD-2,", "AD-2,implements,AD-1,"), []),
    (("AD-1,cites,AD-2,", "AD-2,cites,AD-1,"), []),
    (("AD-1,amends,AD-2,", "AD-2,amends,AD-1,"), [2, 3]),
    (("AD-1,lifts,AD-2,", "AD-2,lifts,AD-3,", "AD-3,lifts,AD-1,"), [2, 3, 4]),
]


@pytest.mark.parametrize(("links", "lines"), LINKS)
def test_links_of_one_relation_never_run_in_a_circle(folder, links, lines):
    add(folder / "decision_links.csv", *links)

    assert problems(folder) == [
        f"decision_links.csv:{line}: to: {NO_CIRCLE_OF_LINKS}" for line in lines
    ]


# The team may exist from 1 January 2010 and has certainly gone by 31 December 2012.
LIFE = "The days of “team”: from January 2010 until 2012."
LIVES = [
    ("2010-01-01,2010-01-01,2012-12-31,2012-12-31", True),
    ("2009-12-31,2009-12-31,2012-12-31,2012-12-31", False),
    ("2010-01-01,2010-01-01,2013-01-01,2013-01-01", False),
    ("2010-01-01,2010-01-01,,", False),
    # Attested only: there is no day on which it certainly holds.
    (",2009-06-30,2009-06-01,", True),
]


@pytest.mark.parametrize(("days", "lies_within"), LIVES)
def test_offices_and_seats_lie_within_the_life_of_their_body(folder, days, lies_within):
    add(folder / "offices.csv", f"team,chair,bw,,{days},")
    add(folder / "seats.csv", f"team,bw,member,{days},")

    told = [
        (
            "offices.csv:4: since_latest: Nobody holds an office of a body on a day on which the body "
            f"did not exist. {LIFE}"
        ),
        (
            "seats.csv:4: since_latest: Nobody sits in a body on a day on which the body did not "
            f"exist. {LIFE}"
        ),
    ]
    assert problems(folder) == ([] if lies_within else told)


@pytest.mark.parametrize(
    ("office", "since", "told"),
    [
        ("chair", "2008-01-01", False),
        ("chair", "2007-12-31", True),
        ("vice_chair", "2007-12-31", False),
    ],
)
def test_an_office_has_one_holder_a_day(folder, office, since, told):
    add(folder / "offices.csv", f"kp,{office},bw,,{since},{since},2009-01-01,2009-01-01,")

    words = (
        "offices.csv:4: body: the period 2007-12-31/2009-01-01 (from 31 December 2007 until 1 "
        "January 2009) shares a day with that of line 3"
    )
    assert problems(folder) == ([words] if told else [])


def test_an_office_can_have_two_co_chairs(folder):
    add(
        folder / "offices.csv",
        "wgm,co_chair,bw,,2010-01-01,2010-01-01,,,",
        "wgm,co_chair,eu,,2010-01-01,2010-01-01,,,",
    )

    assert problems(folder) == []


@pytest.mark.parametrize(
    ("file", "rows", "column"),
    [
        ("seats.csv", ("wgm,eu,{},{},", "member", "observer"), "body"),
        ("mandates.csv", ("wgm,{1},{0},notice", "Look", "Look again"), "body"),
    ],
)
@pytest.mark.parametrize(("until", "told"), [("2013-01-01", False), ("2013-01-02", True)])
def test_seats_of_a_party_and_mandates_of_a_body_never_share_a_day(
    folder, file, rows, column, until, told
):
    row, one, other = rows
    line = len((folder / file).read_text().splitlines()) + 1
    add(
        folder / file,
        row.format(one, f"2012-01-01,2012-01-01,{until},{until}"),
        row.format(other, "2013-01-01,2013-01-01,,"),
    )

    words = (
        f"{file}:{line + 1}: {column}: the period 2013-01-01/.. (since 1 January 2013) shares a "
        f"day with that of line {line}"
    )
    assert problems(folder) == ([words] if told else [])


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2012-03-05", "2012-03-05", False),
        ("2012-03-05", "2012-03-04", True),
        ("2012-03", "2012-03-01", False),
        ("2012-03", "2012-02", True),
        ("", "2012-02", False),
        ("2012-03", "", False),
    ],
)
def test_a_meeting_never_closes_before_it_opens(folder, start, end, told):
    change(folder / "meetings.csv", "2012-03,,", f"{start},{end},")

    words = "meetings.csv:3: end: the meeting closes before it opens"
    assert problems(folder) == ([words] if told else [])


def test_a_plenary_is_of_the_whole_which_must_be_known(empty_register, folder):
    for file in ("offices.csv", "seats.csv", "decisions.csv", "selections.csv"):
        header = (folder / file).read_text().splitlines()[0]
        put(folder / file, f"{header}\n")
    put(folder / "bodies.csv", (folder / "bodies.csv").read_text().replace("kp", "wgs"))

    assert problems(folder) == ["meetings.csv:2: kind: “kp” is not a slug of bodies.csv"]


def test_a_selection_selects_one_candidate(folder):
    add(
        folder / "candidacies.csv",
        "host,bw,final,selected,,,",
        "host,at,final,selected,,,",
        "host,eu,final,not selected,,,",
    )

    assert problems(folder) == [
        "candidacies.csv:3: outcome: another candidate is selected in line 2 already"
    ]


def test_one_reading_finds_everything(folder):
    add(folder / "seats.csv", "nowhere,bw,king,,,,,nobody")
    add(folder / "decision_links.csv", "AD-1,amends,AD-1,", "AD-1,amends,AD-8,")
    (folder / "milestones.csv").unlink()

    assert problems(folder) == [
        "decision_links.csv:2: to: a decision cannot be linked to itself",
        "decision_links.csv:3: to: “AD-8” is not a key of decisions.csv",
        "milestones.csv: the file is missing",
        "seats.csv:4: body: “nowhere” is not a slug of bodies.csv",
        "seats.csv:4: role: “king” is not one of: member, provisional_member, observer",
        "seats.csv:4: sources: “nobody” is not a key of sources.csv",
    ]
