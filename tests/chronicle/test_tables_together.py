"""What is wrong between rows, in one file or in two, and that one reading finds everything."""

from pathlib import Path

import pytest

from chronicle.columns import whole
from chronicle.loading import read_all
from kpregistry.tables import TABLES
from tests.chronicle.test_tables import problems
from tests.folders import PARTIES, STANDINGS, add, change, put, small_folder

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(tmp_path) -> Path:
    return small_folder(tmp_path / "data")


def test_a_row_told_twice_is_told_with_the_line_of_the_first(folder):
    add(folder / "sources.csv", "notice,Another notice,,,,")
    add(folder / "standings.csv", STANDINGS.splitlines()[1])
    add(folder / "trade.csv", "bw,2004,1,,,,,,kp,,", "bw,2004,2,,,,,,kp,,")

    assert problems(folder) == [
        "sources.csv:4: key: the same row stands in line 3 already",
        (
            "standings.csv:5: party: the period [2003-01-01..2003-02-01]/.. (since a day between 1 "
            "January and 1 February 2003) shares a day with that of line 2"
        ),
        "standings.csv:5: party: the same row stands in line 2 already",
        "trade.csv:3: party: the same row stands in line 2 already",
    ]


def test_a_row_told_twice_is_found_where_days_and_subjects_are_made_of_several_cells(folder):
    dispute = "standing,bw:2003,since,2003,notice,2004,communique,why"
    add(folder / "disputes.csv", dispute, dispute.replace("why", "why else"))
    add(folder / "party_names.csv", "bw,Botswana,2003-01-01,,", "bw,Botswana,2004-01-01,,")

    assert problems(folder) == [
        "disputes.csv:3: table: the same row stands in line 2 already",
        (
            "party_names.csv:3: party: the period 2004-01-01/.. (since 1 January 2004) shares a "
            "day with that of line 2"
        ),
        "party_names.csv:3: party: the same row stands in line 2 already",
    ]


def test_a_half_year_may_have_several_records_that_differ_and_they_are_numbered(folder):
    record = "bw,2004,1,production,unsplit,{},1,,,notice"
    add(folder / "production_halves.csv", *(record.format(carats) for carats in (5, 6, 7)))

    files, found = read_all(TABLES, folder)

    assert found == []
    assert [row.values["number"] for row in files["production_halves.csv"]] == [1, 2, 3]


@pytest.mark.parametrize(
    ("until", "told"),
    [
        # Until the first day of the other; from then on they share days.
        ("2003-01-01", []),
        (
            "2003-01-02",
            [
                (
                    "standings.csv:5: party: the period 2002-01-01/2003-01-02 (from 1 January 2002 "
                    "until 2 January 2003) shares a day with that of line 3"
                )
            ],
        ),
    ],
)
def test_periods_that_share_a_day_are_told_with_both_lines(folder, until, told):
    add(folder / "standings.csv", f"eu,observer,2002-01-01,2002-01-01,{until},{until},,,")

    assert problems(folder) == told


def test_a_state_that_counts_twice_is_told_across_files(folder):
    add(folder / "standings.csv", "at,participant,2003-02-01,2003-02-01,,,,,")

    assert problems(folder) == [
        (
            "representations.csv:2: state: at would count twice on 1 February 2003: as a "
            "Participant in its own right and as represented by eu. End the one on the day the "
            "other begins."
        )
    ]


def test_kinds_that_do_not_fit_are_told_across_files(folder):
    add(folder / "standings.csv", "wdc,participant,2024-01-01,,2025-01-01,,,,")
    add(folder / "representations.csv", "wdc,bw,2024-01-01,,,")

    assert problems(folder) == [
        (
            "representations.csv:3: organisation: A representation is of a state, by a regional "
            "organisation such as the European Union."
        ),
        (
            "standings.csv:5: party: Only a state or a regional organisation can be a Participant; "
            "industry, civil society and trading entities have another standing."
        ),
    ]


def test_codes_names_and_nils_are_told(folder):
    add(
        folder / "parties.csv",
        "fr,state,France,France,FR,FRX,",
        "xy,state,Chad,Chad,TD,TCD,",
        "gw,civil_society,Global Witness,Global Witness,GW,GNB,",
        "bq,organisation,Botswana,Botswana,,,",
    )
    add(folder / "production_halves.csv", "bw,2004,1,no production,,1,0,,,")

    assert problems(folder) == [
        "parties.csv:6: iso_alpha2: not a pair of codes of ISO 3166-1, as BW and BWA are",
        "parties.csv:7: slug: expected “td”, the code in small letters",
        "parties.csv:8: iso_alpha2: only states and trading entities have a code",
        "parties.csv:9: name: line 3 has this name already",
        "production_halves.csv:2: declaration: “no production” goes with figures of zero",
    ]


def test_the_line_told_is_the_one_in_which_the_row_begins(folder):
    add(
        folder / "sources.csv",
        'x,"A title\nof three\nlines",,,,',
        'y,,,,,"a note\nof two"',
        "z,,,,,",
    )

    assert problems(folder) == [
        "sources.csv:7: title: is empty",
        "sources.csv:9: title: is empty",
    ]


def test_a_quotation_mark_never_closed_is_told_with_the_line_of_its_row(folder):
    add(folder / "sources.csv", "x,X,,,,", 'y,"Y,,,,', "z,Z,,,,")

    assert problems(folder) == ["sources.csv:5: a quotation mark is opened and never closed"]


def test_a_party_of_the_register_that_the_file_leaves_out_is_known(folder):
    add(folder / "standings.csv", "za,participant,2003-01-01,2003-01-01,,,,,")
    add(folder / "revisions.csv", "world,2003,value_usd,8500000000,rounded,kp,2004-10-29,,")

    assert problems(folder) == []


def test_one_reading_finds_everything(folder):
    (folder / "trade.csv").unlink()
    put(folder / "parties.csv", PARTIES.replace("industry", "craft"))
    change(folder / "standings.csv", "eu,participant,2003-01-01", "eu,participant,2003-13-01")
    add(folder / "standings.csv", "zz,king,today,,,,,,nowhere")

    assert problems(folder) == [
        (
            "parties.csv:5: kind: “craft” is not one of: state, regional_organisation, "
            "trading_entity, industry, civil_society, organisation"
        ),
        (
            "standings.csv:3: since_earliest: “2003-13-01” is not a day; expected one such as "
            "2012-11-30"
        ),
        (
            "standings.csv:5: kind: “king” is not one of: participant, interim, applicant, "
            "observer, trading_entity"
        ),
        "standings.csv:5: party: “zz” is not a slug of parties.csv",
        "standings.csv:5: since_earliest: “today” is not a day; expected one such as 2012-11-30",
        "standings.csv:5: sources: “nowhere” is not a key of sources.csv",
        "trade.csv: the file is missing",
    ]


@pytest.mark.parametrize("cell", ["", "0", "2147483647"])
def test_a_whole_number_is_read(cell):
    assert whole("certificates").read(cell) == (int(cell) if cell else None)


@pytest.mark.parametrize("cell", ["-1", "1.0", "2147483648", "1e3", "٣", "9" * 5000])
def test_what_is_no_whole_number_is_refused(cell):
    with pytest.raises(ValueError, match="is not a whole number from 0 to 2147483647"):
        whole("certificates").read(cell)
