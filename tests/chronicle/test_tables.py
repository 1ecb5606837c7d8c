"""What is wrong with a data file is told with its file, its line, its column and a sentence."""

import shutil
from pathlib import Path

import pytest

from chronicle.loading import read_all
from chronicle.tables import LONGEST_CELL
from kpregistry.tables import TABLES, check_together
from tests.chronicle.test_edtf import NOTATION
from tests.conftest import DATA
from tests.folders import SOURCES, STANDINGS, add, change, put, small_folder

pytestmark = pytest.mark.django_db

STANDING_COLUMNS = (
    "party, kind, since_earliest, since_latest, until_earliest, until_latest, "
    "start_reason, end_reason, sources"
)
SOURCE_COLUMNS = "key, title, publisher, url, published_on, note"
KINDS = "state, regional_organisation, trading_entity, industry, civil_society, organisation"
BEGINS_BEFORE = (
    "The period ends before it begins. The end is the first day on which the fact no longer held, "
    "so it lies at least one day after the beginning."
)


@pytest.fixture
def folder(tmp_path) -> Path:
    return small_folder(tmp_path / "data")


def problems(folder: Path) -> list[str]:
    """Every problem in the files, in the order in which the command tells them."""
    files, found = read_all(TABLES, folder)
    return [str(problem) for problem in sorted(found or check_together(files))]


def test_the_real_files_have_no_problem(tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)

    assert problems(folder) == []


def test_a_problem_in_the_real_files_is_told_with_its_line(tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(DATA, folder)
    change(folder / "suspensions.csv", "2013-05-23,2013-05-23", "2013-05-32,2013-05-23")

    assert problems(folder) == [
        (
            "suspensions.csv:9: since_earliest: “2013-05-32” is not a day; expected one such as "
            "2012-11-30"
        )
    ]


def test_the_small_files_have_no_problem(folder):
    assert problems(folder) == []


def test_a_file_of_nothing_but_column_names_has_no_rows(folder):
    files, found = read_all(TABLES, folder)

    assert found == []
    assert files["production.csv"] == []
    assert [row.line for row in files["standings.csv"]] == [2, 3, 4]


@pytest.mark.parametrize(
    "words",
    [
        b"\xef\xbb\xbf" + STANDINGS.encode(),
        STANDINGS.replace("\n", "\r\n"),
        STANDINGS.rstrip("\n"),
        STANDINGS + "\n\n",
        # The order of the columns is the file's own.
        (
            "sources,kind,party,since_earliest,since_latest,until_earliest,until_latest,"
            "end_reason,start_reason\ncommunique;notice,participant,bw,2003-01-01,2003-02-01,,,,"
            "Founding participant\nnotice,participant,eu,2003-01-01,2003-01-01,,,,\n"
            "notice,observer,wdc,2003-01-01,2003-12-31,,,,\n"
        ),
    ],
    ids=["byte order mark", "CRLF", "no last newline", "empty lines", "another order"],
)
def test_another_way_of_writing_the_same_rows_gives_the_same_rows(folder, words):
    plain, _ = read_all(TABLES, folder)
    put(folder / "standings.csv", words)

    files, found = read_all(TABLES, folder)

    assert found == []
    assert [(row.line, row.values) for row in files["standings.csv"]] == [
        (row.line, row.values) for row in plain["standings.csv"]
    ]


def test_a_missing_file_is_told(folder):
    (folder / "trade.csv").unlink()

    assert problems(folder) == ["trade.csv: the file is missing"]


WHOLE_FILES = [
    ("", "trade.csv:1: the file is empty; expected a row with the column names"),
    (b"\xef\xbb\xbf", "trade.csv:1: the file is empty; expected a row with the column names"),
    (b"a,b\nna\xefve,x\n", "trade.csv:2: byte 0xef is not UTF-8; save the file as UTF-8"),
    (b"a,b\n\na\0b,x\n", "trade.csv:3: a NUL character; the file is damaged"),
]


@pytest.mark.parametrize(("words", "problem"), WHOLE_FILES)
def test_a_file_that_is_no_table_is_told(folder, words, problem):
    put(folder / "trade.csv", words)

    assert problems(folder) == [problem]


HEADERS = [
    (
        "key,title,publisher,url,published_on",
        [f"sources.csv:1: note: the column is missing; expected: {SOURCE_COLUMNS}"],
    ),
    (
        "key,title,publisher,url,published_on,note,colour",
        [f"sources.csv:1: colour: this column is not known; expected: {SOURCE_COLUMNS}"],
    ),
    (
        "key,title,publisher,url,published_on,note,note",
        ["sources.csv:1: note: the column stands twice"],
    ),
    (
        "key,title,publisher,url,published_on, note",
        [
            f"sources.csv:1:  note: this column is not known; expected: {SOURCE_COLUMNS}",
            f"sources.csv:1: note: the column is missing; expected: {SOURCE_COLUMNS}",
        ],
    ),
]


@pytest.mark.parametrize(("header", "told"), HEADERS)
def test_columns_that_are_not_those_declared_are_told_once(folder, header, told):
    for table in TABLES:
        (folder / table.file).write_text(",".join(column.name for column in table.columns))
    put(folder / "sources.csv", SOURCES.replace(SOURCES.split("\n", 1)[0], header))

    assert problems(folder) == told


ROWS = [
    ("standings.csv", "at,observer", "the row has 2 cells; expected 9"),
    ("standings.csv", "at,observer,,,,,,,,", "the row has 10 cells; expected 9"),
    ("standings.csv", "at ,observer,,,,,,,", "party: “at ” has a space at its beginning or end"),
    ("standings.csv", "zz,observer,,,,,,,", "party: “zz” is not a slug of parties.csv"),
    ("standings.csv", ",observer,,,,,,,", "party: is empty"),
    (
        "standings.csv",
        "at,king,,,,,,,",
        "kind: “king” is not one of: participant, interim, applicant, observer, trading_entity",
    ),
    ("parties.csv", "fr,,France,France,FR,FRA,", "kind: is empty"),
    ("parties.csv", "fr,monarchy,F,F,FR,FRA,", f"kind: “monarchy” is not one of: {KINDS}"),
    (
        "standings.csv",
        "at,observer,2003-02-30,,,,,,",
        "since_earliest: “2003-02-30” is not a day; expected one such as 2012-11-30",
    ),
    (
        "standings.csv",
        "at,observer,2003,,,,,,",
        "since_earliest: “2003” is not a day; expected one such as 2012-11-30",
    ),
    (
        "standings.csv",
        "at,observer,2003-02-02,2003-02-01,,,,,",
        "since_latest: The earliest day of the beginning comes after its latest.",
    ),
    (
        "standings.csv",
        "at,observer,2003-01-01,,,2003-02-01,,,",
        "until_latest: The earliest day of the end is missing or comes after its latest.",
    ),
    (
        "standings.csv",
        "at,observer,2003-01-01,2003-01-01,2003-01-01,2003-01-01,,,",
        f"until_earliest: {BEGINS_BEFORE}",
    ),
    (
        "standings.csv",
        "at,observer,,,,,,,nowhere",
        "sources: “nowhere” is not a key of sources.csv",
    ),
    (
        "standings.csv",
        "at,observer,,,,,,,notice;",
        "sources: “notice;” is not a list of keys with ; between them",
    ),
    (
        "standings.csv",
        "at,observer,,,,,,,notice; communique",
        "sources: “notice; communique” is not a list of keys with ; between them",
    ),
    (
        "standings.csv",
        "at,observer,,,,,,,notice;notice",
        "sources: “notice;notice” names a key twice",
    ),
    ("sources.csv", "x,,,,,", "title: is empty"),
    ("sources.csv", f"{'x' * 61},T,,,,", "key: has 61 characters, more than 60"),
    ("sources.csv", "x,T,,ftp://example.org,,", "url: “ftp://example.org” is not a web address"),
    ("sources.csv", "x,T,,example.org,,", "url: “example.org” is not a web address"),
    (
        "sources.csv",
        f"x,T,,https://example.org/{'x' * 481},,",
        "url: has 501 characters, more than 500",
    ),
    ("sources.csv", "x,T,,,201X,", f"published_on: “201X” {NOTATION}"),
    (
        "sources.csv",
        f'x,"{"T" * (LONGEST_CELL + 1)}",,,,',
        "a cell is longer than 20000 characters",
    ),
    ("sources.csv", 'x,"T"T,,,,', "not readable as CSV: ',' expected after '\"'"),
    ("sources.csv", 'x,"T,,,,', "a quotation mark is opened and never closed"),
    (
        "production.csv",
        "bw,2002,,,kp,,,,,",
        "year: “2002” is not a whole number from 2003 to 2199",
    ),
    ("production.csv", "bw,,,,kp,,,,,", "year: is empty"),
]
FIGURES = ["1.234", "1,5", "-1", "1e6", "1 000", ".5", "NaN", "١٢"]

LAST_LINES = {"sources.csv": 3, "parties.csv": 5, "standings.csv": 4, "production.csv": 1}


@pytest.mark.parametrize(("file", "row", "problem"), ROWS)
def test_a_row_that_cannot_be_read_is_told_with_its_line(folder, file, row, problem):
    add(folder / file, row)

    assert problems(folder) == [f"{file}:{LAST_LINES[file] + 1}: {problem}"]


@pytest.mark.parametrize("figure", FIGURES)
def test_a_figure_has_digits_and_at_most_two_decimals(folder, figure):
    add(folder / "production.csv", f'bw,2004,"{figure}",,kp,,,,,')

    assert problems(folder) == [
        (
            f"production.csv:2: volume_carats: “{figure}” is not a figure; expected digits with at "
            "most two decimals, as in 1234.50"
        )
    ]


@pytest.mark.parametrize(
    ("figure", "told"),
    [("99999999999999.99", []), ("100000000000000", ["“100000000000000” is too large"])],
)
def test_a_figure_has_at_most_fourteen_digits_before_the_point(folder, figure, told):
    add(folder / "production.csv", f"bw,2004,{figure},,kp,,,,,")

    assert problems(folder) == [f"production.csv:2: volume_carats: {words}" for words in told]
