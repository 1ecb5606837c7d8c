"""Which row of the register a decision of the past made: the one that fits, or none."""

from pathlib import Path

import pytest

from governance.models import Effect
from tests.folders import add, governed_folder
from tests.programs import load


@pytest.fixture
def folder(empty_register, tmp_path) -> Path:
    return governed_folder(tmp_path / "data")


def the_effect(folder: Path, row: str) -> Effect:
    """The effect that a row of the file becomes."""
    add(folder / "decision_effects.csv", row)
    load(folder)
    return Effect.objects.get()


FIRST, SECOND = "2012-11-01,2012-11-30", "2014-05-01,2014-05-01"
# What the file says of the day, and whether the standing since November 2012 or the one since
# 1 May 2014 is meant; a beginning of which nothing is known may be any day.
BEGINNINGS = [
    ([FIRST, SECOND], "2012-11", 0),
    ([FIRST, SECOND], "2012-11-30", 0),
    ([FIRST, SECOND], "2012-12-01", None),
    ([FIRST, SECOND], "2014-05-01", 1),
    ([FIRST, SECOND], "2014", 1),
    ([FIRST, SECOND], "2013", None),
    ([SECOND], "", None),
    ([SECOND, SECOND], "2014-05-01", None),
    ([",", SECOND], "2014", None),
    ([",", SECOND], "2014-05-01", 1),
    ([",", SECOND], "2013", 0),
    ([",2012-12-31", FIRST], "2012", None),
    ([",2012-12-31", FIRST], "2012-11", 1),
]


@pytest.mark.parametrize(("tenures", "day", "meant"), BEGINNINGS)
def test_an_election_points_to_the_tenure_that_begins_on_its_day(folder, tenures, day, meant):
    add(
        folder / "offices.csv",
        *(f"wgm,co_chair,bw,Person {number},{since},,," for number, since in enumerate(tenures)),
    )

    effect = the_effect(folder, f"AD-1,elects,office,wgm:co_chair:bw,{day},")

    assert effect.kind == "elect"
    assert (effect.body.slug, effect.office, effect.party.slug) == ("wgm", "co_chair", "bw")
    expected = "" if meant is None else f"Person {meant}"
    assert effect.person == expected
    assert (effect.tenure.person if effect.tenure else "") == expected


def test_an_election_of_somebody_else_points_to_no_tenure(folder):
    effect = the_effect(folder, "AD-1,elects,office,kp:chair:at,2006-01-01,")

    assert effect.row is None


ENDS = [
    ("2004-07-09,2004-07-09", "2004-07-09", True),
    ("2004-07-09,2004-07-09", "2004-07-08", False),
    ("2004-07-09,2004-07-09", "2004-07-10", False),
    # Vouched for up to a day, and the end not known: it may be any day from then on.
    ("2004-07-09,", "2004-07-09", True),
    ("2004-07-09,", "2004-07-08", False),
    # Still running.
    (",", "2004-07-09", False),
]


@pytest.mark.parametrize(("until", "day", "fits"), ENDS)
def test_a_lifting_points_to_the_measure_that_ends_on_its_day(folder, until, day, fits):
    add(folder / "suspensions.csv", f"bw,partial,2004-01-01,2004-01-01,{until},Why,notice")

    effect = the_effect(folder, f"AD-1,ends,suspension,bw,{day},")

    assert effect.kind == "lift"
    assert (effect.suspension is not None, effect.measure) == (fits, "partial" if fits else "")


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        (["participant,2003-01-01,2003-01-01,2004-07-09,2004-07-09"], "readmit"),
        # One standing follows the other without a day between: it never ceased.
        (["participant,2003-01-01,2003-01-01,2007-11-08,2007-11-08"], "admit"),
        (["observer,2003-01-01,2003-01-01,2004-07-09,2004-07-09"], "admit"),
        ([], "admit"),
    ],
)
def test_who_had_been_a_participant_before_is_readmitted(folder, before, kind):
    add(folder / "parties.csv", "cg,state,Congo,Republic of the Congo,CG,COG,notice")
    add(
        folder / "standings.csv",
        *(f"cg,{standing},,,notice" for standing in before),
        "cg,participant,2007-11-08,2007-11-08,,,,,notice",
    )

    effect = the_effect(folder, "AD-1,begins,standing,cg,2007-11-08,")

    assert (effect.kind, effect.standing_kind) == (kind, "participant")
    assert effect.standing.since_latest.isoformat() == "2007-11-08"


def test_a_body_set_up_on_another_day_than_the_decision_says_is_not_pointed_to(folder):
    effect = the_effect(folder, "AD-1,establishes,body,team,2011,")

    assert (effect.slug, effect.name, effect.row) == ("team", "", None)


def test_a_body_that_was_set_up_is_told_as_the_register_has_it(folder):
    effect = the_effect(folder, "AD-1,establishes,body,team,2010-01,Under the group")

    assert effect.established.slug == "team"
    assert (effect.name, effect.body_kind, effect.body.slug, effect.note) == (
        "Technical team",
        "technical_team",
        "wgm",
        "Under the group",
    )


def test_a_selection_points_to_the_candidate_that_was_selected(folder):
    add(
        folder / "candidacies.csv",
        "host,bw,shortlist,in contention,2022-11,,",
        "host,bw,final,selected,2022-11,,",
    )

    effect = the_effect(folder, "AD-1,selects,selection,host:bw,2022-11,")

    assert (effect.selection.slug, effect.party.slug) == ("host", "bw")
    assert effect.candidacy.stage == "final"


def test_a_confirmed_list_is_no_single_row(folder):
    effect = the_effect(folder, "AD-1,confirms,standing,*,2003-07-31,")

    assert (effect.kind, effect.party, effect.row) == ("confirm", None, None)
