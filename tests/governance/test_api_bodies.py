"""Bodies, offices and seats as the API tells them: of a day, and with their whole history."""

import pytest

from chronicle.edtf import read_interval
from chronicle.journal import state
from governance.models import BodyName, Mandate
from participants.models import PartyName
from tests.governance.asking import ask, slugs, source_of

pytestmark = pytest.mark.django_db


def dated(model, period, **given):
    row = model(**given)
    row.span = read_interval(period)
    row.save()
    return row


@pytest.fixture
def eswatini(party):
    made = party("sz", "Eswatini", "SWZ")
    dated(PartyName, "/2018-04-19", party=made, name="Swaziland")
    return made


@pytest.fixture
def experts(plenary, body, source):
    """A working group that changed its name in 2014, with a mandate until 2016."""
    made = body("wgde", "Working Group of Diamond Experts", acronym="WGDE", parent=plenary)
    made.sources.add(source)
    dated(BodyName, "/2014-01-01", body=made, name="Technical Group", acronym="TG")
    dated(Mandate, "2010-01-01/2016-01-01", body=made, text="Solve technical questions.")
    return made


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("2009-12-31", []),
        ("2010-01-01", [("wgde", "unknown")]),
        ("2010-12-31", [("wgde", "yes")]),
        ("2020-01-01", [("wgde", "unknown")]),
        ("2020-12-31", []),
    ],
)
def test_the_bodies_of_a_day(client, body, asked, found):
    body("wgde", period="2010/2020")

    answer = ask(client, "bodies/", as_of=asked)

    assert [(row["slug"], row["holds"]) for row in answer["results"]] == found
    assert (answer["as_of"], answer["state"], answer["count"]) == (asked, state(), len(found))


def test_a_body_goes_by_its_name_of_the_day(client, experts, source):
    (row,) = ask(client, "bodies/", as_of="2013-12-31", parent="KP")["results"]

    assert row == {
        "slug": "wgde",
        "acronym": "TG",
        "name": "Technical Group",
        "kind": "working_group",
        "parent": {"slug": "kp", "acronym": "KP", "name": "Kimberley Process Plenary"},
        "mandate": "",
        "holds": "yes",
        "period": {
            "edtf": "2003/..",
            "since": {"earliest": "2003-01-01", "latest": "2003-12-31"},
            "until": {"earliest": None, "latest": None},
            "words": "since 2003",
        },
        "decisions": [],
        "sources": [source_of(source)],
        "address": "http://testserver/api/v1/bodies/wgde/",
    }
    assert ask(client, "bodies/wgde/", as_of="2014-01-01")["acronym"] == "WGDE"


def test_bodies_by_kind_and_parent(client, experts, body):
    body("crp", kind="committee")

    assert slugs(ask(client, "bodies/", kind="committee")) == ["crp"]
    assert slugs(ask(client, "bodies/", parent="kp")) == ["wgde"]
    assert slugs(ask(client, "bodies/", kind="committee", parent="kp")) == []


def test_a_body_with_its_whole_history(client, experts, body, eswatini, tenure, seat, source):
    tenure(experts, "chair", eswatini, "2010-01-01/2012-01-01", person="A. Person").sources.add(
        source
    )
    tenure(experts, "chair", None, "[..2015-12-31]/[2015-01-01..]", person="B. Person")
    seat(experts, eswatini, "2011-01-01/2013-01-01")
    body("team", parent=experts, period="2012-01-01/2013-01-01", acronym="T")

    whole = ask(client, "bodies/WGDE/", as_of="2011-06-01")

    assert [(row["acronym"], row["holds"]) for row in whole["names"]] == [("TG", "unknown")]
    assert [(row["text"], row["holds"]) for row in whole["mandates"]] == [
        ("Solve technical questions.", "yes")
    ]
    assert [(row["slug"], row["holds"]) for row in whole["children"]] == [("team", "no")]
    assert whole["parent"]["slug"] == "kp"
    first, second = whole["tenures"]
    assert (first["holder"], first["person"], first["holds"]) == (
        {"slug": "sz", "name": "Swaziland"},
        "A. Person",
        "yes",
    )
    assert first["sources"] == [source_of(source)]
    assert (second["holder"], second["holds"]) == (None, "unknown")
    assert second["period"]["words"] == "attested 2015"
    assert whole["on_the_day"]["offices"] == [first, second]
    assert whole["on_the_day"]["roster"] == whole["seats"]
    assert whole["on_the_day"]["children"] == []
    assert whole["on_the_day"]["mandates"] == whole["mandates"]


@pytest.mark.parametrize(
    ("asked", "office", "roster", "mandates", "children"),
    [
        ("2009-12-31", [], [], 0, []),
        ("2010-01-01", ["yes"], [], 1, []),
        ("2011-12-31", ["yes"], ["yes"], 1, ["unknown"]),
        ("2012-01-01", [], ["yes"], 1, ["unknown"]),
        ("2016-01-01", [], [], 0, ["yes"]),
    ],
)
def test_what_of_a_body_held_on_the_day(
    client, experts, body, botswana, tenure, seat, asked, office, roster, mandates, children
):
    tenure(experts, "chair", botswana, "2010-01-01/2012-01-01")
    seat(experts, botswana, "2011/2013-01-01")
    body("team", parent=experts, period="[2011-06-01..2015-12-31]/..")

    then = ask(client, "bodies/wgde/", as_of=asked)["on_the_day"]

    assert [row["holds"] for row in then["offices"]] == office
    assert [row["holds"] for row in then["roster"]] == roster
    assert len(then["mandates"]) == mandates
    assert [row["holds"] for row in then["children"]] == children


@pytest.fixture
def offices(plenary, monitoring, botswana, eswatini, tenure):
    tenure(plenary, "chair", botswana, "2010-01-01/2011-01-01")
    tenure(plenary, "vice_chair", eswatini, "2010-01-01/2011-01-01")
    tenure(monitoring, "chair", eswatini, "2009/..", person="C. Person")


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (
            {"as_of": "2010-12-31"},
            [("kp", "chair", "bw"), ("kp", "vice_chair", "sz"), ("wgm", "chair", "sz")],
        ),
        ({"as_of": "2011-01-01"}, [("wgm", "chair", "sz")]),
        ({"as_of": "2008-12-31"}, []),
        (
            {"as_of": "2010-12-31", "body": "kp"},
            [("kp", "chair", "bw"), ("kp", "vice_chair", "sz")],
        ),
        ({"as_of": "2010-12-31", "office": "vice_chair"}, [("kp", "vice_chair", "sz")]),
        ({"as_of": "2011-01-01", "party": "bw"}, []),
        ({"as_of": "2011-01-01", "party": "bw", "ever": "true"}, [("kp", "chair", "bw")]),
        ({"as_of": "2011-01-01", "party": "sz", "ever": "false"}, [("wgm", "chair", "sz")]),
    ],
)
def test_offices_held(client, offices, question, found):
    rows = ask(client, "tenures/", **question)["results"]

    assert [(row["body"]["slug"], row["office"], row["holder"]["slug"]) for row in rows] == found


def test_an_office_held_says_by_whom_and_when(client, offices):
    (row,) = ask(client, "tenures/", as_of="2009-06-01")["results"]

    assert row == {
        "body": {"slug": "wgm", "acronym": "WGM", "name": "Working Group on Monitoring"},
        "office": "chair",
        "holder": {"slug": "sz", "name": "Swaziland"},
        "person": "C. Person",
        "holds": "unknown",
        "period": {
            "edtf": "2009/..",
            "since": {"earliest": "2009-01-01", "latest": "2009-12-31"},
            "until": {"earliest": None, "latest": None},
            "words": "since 2009",
        },
        "decisions": [],
        "sources": [],
    }


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ({"as_of": "2012-12-31"}, [("bw", "member", "yes"), ("wdc", "observer", "yes")]),
        ({"as_of": "2013-01-01"}, [("wdc", "observer", "yes")]),
        ({"as_of": "2011-06-01"}, [("bw", "member", "unknown")]),
        ({"as_of": "2010-12-31"}, []),
        ({"as_of": "2012-12-31", "role": "observer"}, [("wdc", "observer", "yes")]),
        ({"as_of": "2012-12-31", "party": "bw"}, [("bw", "member", "yes")]),
        ({"as_of": "2012-12-31", "body": "kp"}, []),
        ({"as_of": "2013-01-01", "party": "bw", "ever": "true"}, [("bw", "member", "no")]),
    ],
)
def test_seats(client, monitoring, botswana, council, seat, question, found):
    seat(monitoring, botswana, "2011/2013-01-01")
    seat(monitoring, council, "2012-01-01/..", "observer")

    rows = ask(client, "seats/", **question)["results"]

    assert [(row["party"]["slug"], row["role"], row["holds"]) for row in rows] == found
    assert {row["body"]["slug"] for row in rows} <= {"wgm"}
