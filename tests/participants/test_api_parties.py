"""Participants and parties: lists of a day, and each with its whole history."""

import pytest

from chronicle.api import questions
from chronicle.journal import state
from tests.conftest import day

PARTICIPANTS = "/api/v1/participants/"
PARTIES = "/api/v1/parties/"

pytestmark = pytest.mark.django_db


def slugs(answer):
    return [row["slug"] for row in answer["results"]]


def exactly(on):
    return {"earliest": on, "latest": on}


OPEN = {"earliest": None, "latest": None}
PLENARY = {
    "key": "namibian-2007-11",
    "title": "Congo readmitted to Kimberley Process against blood diamonds",
    "url": (
        "https://www.namibian.com.na/congo-readmitted-to-kimberley-process-against-blood-diamonds/"
    ),
}


def test_the_participants_of_a_day_and_how_certain_each_is(ask):
    answer = ask(PARTICIPANTS, as_of="2003-09-01")

    assert list(answer) == ["as_of", "state", "count", "next", "previous", "results"]
    assert (answer["as_of"], answer["state"], answer["count"]) == ("2003-09-01", state(), 42)
    certain = [row["certain"] for row in answer["results"]]
    assert (certain.count(True), certain.count(False)) == (39, 3)
    names = [row["name"] for row in answer["results"]]
    assert names == sorted(names)


def test_those_who_possibly_were_participants(ask):
    answer = ask(PARTICIPANTS, as_of="2003-09-01", certain="false")

    assert slugs(answer) == ["bg", "my", "vn"]
    assert {row["certain"] for row in answer["results"]} == {False}
    assert ask(PARTICIPANTS, as_of="2003-09-01", certain="true")["count"] == 39


CONGO_IN_2010 = {
    "certain": True,
    "slug": "cg",
    "name": "Republic of the Congo",
    "kind": "state",
    "iso_alpha2": "CG",
    "iso_alpha3": "COG",
    "standings": [
        {
            "certain": True,
            "kind": "participant",
            "period": {
                "edtf": "2007-11-08/..",
                "since": exactly("2007-11-08"),
                "until": OPEN,
                "words": "since 8 November 2007",
            },
            "start_reason": "Re-admitted at the Brussels plenary",
            "end_reason": "",
            "sources": [
                {
                    "key": "diamondfacts-2007",
                    "title": "November 2007 Kimberley Process Plenary",
                    "url": (
                        "http://diamondfacts.org/index.php?option=com_content&view=article"
                        "&id=125&Itemid=163&lang=en"
                    ),
                },
                PLENARY,
            ],
        }
    ],
    "suspensions": [],
    "represented_by": [],
    "address": "http://testserver/api/v1/parties/cg/",
}


def test_a_participant_on_a_day(ask):
    (row,) = (
        row for row in ask(PARTICIPANTS, as_of="2010-01-01")["results"] if row["slug"] == "cg"
    )

    assert row == CONGO_IN_2010


@pytest.mark.parametrize(
    ("on", "name"),
    [("2004-01-01", "Swaziland"), ("2018-04-18", "Swaziland"), ("2018-04-19", "Eswatini")],
)
def test_a_party_is_called_by_the_name_of_the_day_asked_for(ask, on, name):
    assert ask(f"{PARTIES}sz/", as_of=on)["name"] == name
    (row,) = ask(PARTIES, as_of=on, search="eswatini")["results"]
    assert row["name"] == name


def test_the_whole_history_of_a_party(ask):
    party = ask(f"{PARTIES}cg/", as_of="2005-01-01")

    assert (party["as_of"], party["state"], party["name"]) == (
        "2005-01-01",
        state(),
        "Republic of the Congo",
    )
    assert [(row["kind"], row["period"]["edtf"]) for row in party["standings"]] == [
        ("interim", "[2003-02-02..2003-03-06]/2003-07-31"),
        ("participant", "2003-07-31/2004-07-09"),
        ("participant", "2007-11-08/.."),
    ]
    (measure,) = party["suspensions"]
    assert (measure["kind"], measure["period"]["words"]) == (
        "suspended",
        "from 9 July 2004 until 8 November 2007",
    )
    assert PLENARY in measure["sources"]
    assert party["on_the_day"]["standings"] == []
    assert party["on_the_day"]["suspensions"] == [{"certain": True, **measure}]


def test_what_is_disputed_of_a_party_and_who_sees_to_its_shipments(ask):
    party = ask(f"{PARTIES}cg/", as_of="2005-01-01")

    (dispute,) = party["disputes"]
    assert (dispute["subject"], dispute["field"], dispute["chosen_value"]) == (
        "standing cg:2003",
        "since",
        "2003-07-31",
    )
    assert dispute["reason"] == "Also said to take effect on 31 August 2003."
    (authority,) = party["authorities"]
    assert (authority["name"], authority["role"]) == (
        "Ministry of Mines",
        "importing and exporting",
    )
    assert authority["vouched_on"] == {
        "edtf": "2013",
        "earliest": "2013-01-01",
        "latest": "2013-12-31",
        "words": "2013",
    }
    assert [source["key"] for source in party["sources"]] == ["rapaport-2003-10-31"]


def test_a_state_and_the_organisation_that_speaks_for_it(ask):
    state_of_2020 = ask(f"{PARTIES}gb/", as_of="2020-12-31")
    union = ask(f"{PARTIES}eu/", as_of="2020-12-31")

    (seat,) = state_of_2020["represented_by"]
    assert (seat["organisation"], seat["period"]["edtf"]) == ("eu", "1973-01-01/2021-01-01")
    assert seat["note"].startswith("Left the Union on 31 January 2020")
    assert [source["key"] for source in seat["sources"]] == ["eu-treaties"]
    assert state_of_2020["on_the_day"]["represented_by"] == [{"certain": True, **seat}]
    assert ask(f"{PARTIES}gb/", as_of="2021-01-01")["on_the_day"]["represented_by"] == []
    assert len(union["represents"]) == 28
    assert [row["state"] for row in union["represents"]][:3] == ["be", "fr", "de"]
    assert [(row["name"], row["period"]["edtf"]) for row in union["names"]] == [
        ("European Community", "/2009-12-01"),
        ("European Union", "2009-12-01/.."),
    ]


def test_parties_by_kind(ask):
    assert ask(PARTIES)["count"] == 100
    assert slugs(ask(PARTIES, kind="regional_organisation")) == ["eu"]
    assert slugs(ask(PARTIES, kind="civil_society")) == ["gw", "csc", "impact"]


def test_parties_by_how_they_count(ask):
    assert ask(PARTIES, as_of="2023-11-08", counted="participants")["count"] == 59
    assert ask(PARTIES, as_of="2023-11-08", counted="countries")["count"] == 85
    assert ask(PARTIES, as_of="2023-11-08", represented_by="EU")["count"] == 27
    assert ask(PARTIES, as_of="2023-11-08", represented_by="bw")["count"] == 0
    assert slugs(ask(PARTIES, as_of="2003-09-01", counted="countries", certain="false")) == [
        "bg",
        "my",
        "vn",
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("botswa", ["bw"]),
        ("BOTSWANA", ["bw"]),
        # A name of another day finds the party, once.
        ("swaziland", ["sz"]),
        ("europ", ["eu"]),
        ("türk", ["tr"]),
        ("nowhere", []),
        ("%", []),
        ("_", []),
        ("' OR 1=1 --", []),
    ],
)
def test_parties_are_found_by_a_part_of_a_name(ask, words, found):
    assert slugs(ask(PARTIES, search=words)) == found


def test_a_list_without_a_day_is_about_today(ask, monkeypatch):
    monkeypatch.setattr(questions, "today", lambda: day("2003-09-01"))

    assert (ask(PARTICIPANTS)["as_of"], ask(PARTICIPANTS)["count"]) == ("2003-09-01", 42)
    assert ask(f"{PARTIES}sz/")["name"] == "Swaziland"


def test_pages_lead_from_one_to_the_next(ask):
    pages = [ask(PARTICIPANTS, as_of="2003-09-01", page_size="20")]
    for _page in range(2):
        pages.append(ask(pages[-1]["next"]))

    assert pages[2]["next"] is None
    assert [len(page["results"]) for page in pages] == [20, 20, 2]
    assert {page["count"] for page in pages} == {42}
    assert pages[0]["previous"] is None
    assert ask(pages[2]["previous"]) == pages[1]
    assert [slug for page in pages for slug in slugs(page)] == slugs(
        ask(PARTICIPANTS, as_of="2003-09-01")
    )
    assert pages[0]["next"] == (
        "http://testserver/api/v1/participants/?as_of=2003-09-01&page_size=20&page=2"
    )


def test_a_list_of_nothing_is_one_empty_page(ask):
    answer = ask(PARTICIPANTS, as_of="2002-12-31")

    assert (answer["count"], answer["next"], answer["results"]) == (0, None, [])


def test_a_party_is_found_by_its_code_in_capital_letters_too(ask):
    assert ask(f"{PARTIES}BW/")["slug"] == "bw"
