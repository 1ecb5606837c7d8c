"""Every row that a decision can make or end names the decisions that did."""

from functools import reduce

import pytest

from chronicle.edtf import read_day
from governance.models.effects import ROWS
from tests.governance.asking import ask
from tests.governance.conftest import judge
from tests.governance.written import KINDS, MODELS, one_of_each, write_to

pytestmark = pytest.mark.django_db


def told(row):
    """The decisions that a row names: the reference, what it did, and from when."""
    return [
        (made["reference"], made["effect"], made["effective_on"]["edtf"])
        for made in row["decisions"]
    ]


def the(rows, **where):
    """The one row of an answer that has these members."""
    (found,) = (row for row in rows if where.items() <= row.items())
    return found


def test_the_standing_of_uzbekistan_names_the_decision_that_admitted_it(client):
    (standing,) = ask(client, "parties/uz/")["standings"]

    assert standing["decisions"] == [
        {
            "reference": "PD-2024-UZ",
            "title": "Admission of Uzbekistan",
            "kind": "plenary_decision",
            "status": "adopted",
            "address": "http://testserver/api/v1/decisions/PD-2024-UZ/",
            "effect": "admit",
            "effective_on": {
                "edtf": "2024-11-15",
                "earliest": "2024-11-15",
                "latest": "2024-11-15",
                "words": "15 November 2024",
            },
        }
    ]
    assert client.get(standing["decisions"][0]["address"]).status_code == 200


SUSPENDED = [("AD-2013-CF", "suspend", "2013-05-23")]
EASED = [("AD-2015-CF", "replace", "2015-07-17"), ("PD-2024-CF", "lift", "2024-11-15")]


def test_the_measures_against_the_central_african_republic_name_their_decisions(client):
    party = ask(client, "parties/cf/")

    assert [(row["period"]["edtf"], told(row)) for row in party["suspensions"]] == [
        ("2003/2003", []),
        ("2013-05-23/2015-07-17", SUSPENDED),
        ("2015-07-17/2024-11-15", EASED),
    ]
    assert [told(row) for row in party["standings"]] == [[]]


@pytest.mark.parametrize(
    ("asked", "decisions"),
    [
        ("2013-05-22", []),
        ("2013-05-23", [SUSPENDED]),
        ("2015-07-16", [SUSPENDED]),
        ("2015-07-17", [EASED]),
        ("2024-11-14", [EASED]),
        ("2024-11-15", []),
    ],
)
def test_the_measures_of_a_day_name_their_decisions(client, asked, decisions):
    then = ask(client, "parties/cf/", as_of=asked)["on_the_day"]

    assert [told(row) for row in then["suspensions"]] == decisions
    assert [told(row) for row in then["standings"]] == [[]]


def test_a_party_that_left_and_came_back_names_what_ended_and_what_began(client):
    assert [told(row) for row in ask(client, "parties/cg/")["standings"]] == [
        [],
        [("CN-2004-07-09", "withdraw", "2004-07-09")],
        [("PD-2007-CG", "readmit", "2007-11-08")],
    ]


@pytest.mark.parametrize(
    ("address", "member"),
    [("tenures/?body=kp&as_of=2026-06-01", "results"), ("bodies/kp/", "tenures")],
)
def test_the_tenure_of_ghana_names_its_election(client, address, member):
    rows = ask(client, address)[member]

    ghana = the(rows, office="vice_chair", holder={"slug": "gh", "name": "Ghana"})
    assert told(ghana) == [("PD-2025-VC", "elect", "2026-01-01")]


def test_a_tenure_of_which_no_decision_is_known_names_none(client):
    (first, *_later) = ask(client, "tenures/", body="kp", ever="true")["results"]

    assert (first["holder"]["slug"], first["decisions"]) == ("za", [])


def test_a_body_names_the_decision_that_established_it_wherever_it_is_shown(client):
    established = [("PD-2019-TET", "establish", "2019-11")]
    on = {"as_of": "2020-06-01"}

    assert told(ask(client, "bodies/tet/", **on)) == established
    assert told(the(ask(client, "bodies/", **on)["results"], slug="tet")) == established
    parent = ask(client, "bodies/wgde/", **on)
    assert told(the(parent["children"], slug="tet")) == established
    assert told(the(parent["on_the_day"]["children"], slug="tet")) == established
    assert told(parent) == []


def test_the_candidacy_of_botswana_names_the_decision_that_selected_it(client):
    stages = ask(client, "selections/secretariat-host/")["stages"]

    found = {
        (stage["stage"], row["candidate"]["slug"]): told(row)
        for stage in stages
        for row in stage["candidacies"]
        if row["decisions"]
    }
    assert found == {("final", "bw"): [("PD-2022-SECRETARIAT", "select", "2022-11")]}


@pytest.fixture
def rows(monitoring, botswana):
    return one_of_each(monitoring, botswana)


SHOWN = [
    ("standing", "parties/bw/", "standings", 0),
    ("standing", "parties/bw/", "on_the_day", "standings", 0),
    ("suspension", "parties/bw/", "suspensions", 0),
    ("suspension", "parties/bw/", "on_the_day", "suspensions", 0),
    ("established", "bodies/wgm/"),
    ("established", "bodies/", "results", 0),
    ("established", "bodies/kp/", "children", 0),
    ("established", "bodies/kp/", "on_the_day", "children", 0),
    ("body_name", "bodies/wgm/", "names", 0),
    ("mandate", "bodies/wgm/", "mandates", 0),
    ("mandate", "bodies/wgm/", "on_the_day", "mandates", 0),
    ("tenure", "tenures/", "results", 0),
    ("tenure", "bodies/wgm/", "tenures", 0),
    ("tenure", "bodies/wgm/", "on_the_day", "offices", 0),
    ("seat", "seats/", "results", 0),
    ("seat", "bodies/wgm/", "seats", 0),
    ("seat", "bodies/wgm/", "on_the_day", "roster", 0),
    ("candidacy", "selections/host/", "stages", 0, "candidacies", 0),
    ("obligation", "obligations/", "results", 0),
]


def shown(client, address, *way):
    """A row of an answer, by the way that leads to it."""
    return reduce(lambda part, step: part[step], way, ask(client, address, as_of="2010-06-01"))


def test_no_kind_of_row_is_left_out():
    assert {name for name, *_where in SHOWN} == set(ROWS) == set(KINDS) == set(MODELS)


@pytest.mark.parametrize(("name", "where"), [(name, where) for name, *where in SHOWN])
def test_a_row_names_the_decisions_that_were_written_to_it_and_no_others(
    client, rows, adopted, name, where
):
    of_others = {other: row for other, row in rows.items() if other != name}
    write_to(adopted("AD 1"), of_others)
    assert told(shown(client, *where)) == []

    write_to(adopted("AD 2", decided_on=read_day("2009-11")), {name: rows[name]})
    write_to(
        adopted("AD 3", decided_on=read_day("2009-10"), in_force_from=read_day("2010-01")),
        {name: rows[name]},
    )
    write_to(
        adopted("AD 4", decided_on=read_day("2009")),
        {name: rows[name]},
        effective_on=read_day("2010-01-01"),
    )
    judge()

    # The first decided comes first; what is not told of an effect is told of its decision.
    assert told(shown(client, *where)) == [
        ("AD 4", KINDS[name], "2010-01-01"),
        ("AD 3", KINDS[name], "2010-01"),
        ("AD 2", KINDS[name], "2009-11"),
    ]


@pytest.mark.parametrize("visibility", ["participants", "internal"])
@pytest.mark.parametrize(("name", "where"), [(name, where) for name, *where in SHOWN])
def test_a_row_written_by_a_decision_that_is_not_public_names_none(
    client, rows, adopted, name, where, visibility
):
    write_to(adopted("AD 1", visibility=visibility), {name: rows[name]})

    assert shown(client, *where)["decisions"] == []


def test_a_plan_that_was_written_nowhere_is_named_by_no_row(client, rows, adopted, botswana, plan):
    plan(adopted("AD 1"), "admit", party=botswana, standing_kind="participant")

    assert told(shown(client, "parties/bw/", "standings", 0)) == []


@pytest.mark.parametrize("address", ["parties/", "participants/"])
def test_a_list_of_parties_leaves_their_decisions_to_the_history_of_each(
    client, rows, adopted, address
):
    write_to(adopted("AD 1"), rows)

    (row,) = ask(client, address, as_of="2010-06-01")["results"]

    assert set(row["standings"][0]) == {
        *("certain", "kind", "period", "start_reason", "end_reason", "sources"),
    }
    assert set(row["suspensions"][0]) == {"certain", "kind", "period", "summary", "sources"}
