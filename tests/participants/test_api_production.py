"""Production by year, the records behind each figure, and what else was published."""

import pytest

from chronicle.api import questions
from chronicle.journal import state
from participants.models import Production, Revision
from tests.conftest import day

PRODUCTION = "/api/v1/production/"

pytestmark = pytest.mark.django_db


def test_the_figures_of_a_year(ask):
    answer = ask(PRODUCTION, party="bw", year="2022", as_of="2023-11-08")

    (row,) = answer["results"]
    assert (answer["as_of"], answer["state"], answer["count"]) == ("2023-11-08", state(), 1)
    assert {name: row[name] for name in list(row)[:10]} == {
        "party": "bw",
        "name": "Botswana",
        "year": 2022,
        "volume_carats": "24509939.00",
        "value_usd": "4700321539.00",
        "series": "kp",
        "halves": "1+2",
        "recorded_from": "2023-03-31",
        "recorded_to": "2023-07-31",
        "note": "",
    }
    assert [source["key"] for source in row["sources"]] == ["kp-db-2025"]


def test_the_half_years_behind_a_figure(ask):
    (row,) = ask(PRODUCTION, party="bw", year="2022")["results"]
    first, second = row["half_years"]

    assert [source["key"] for source in first.pop("sources")] == ["kp-db-2025"]
    assert first == {
        "half": 1,
        "declaration": "production",
        "mining": "large-scale",
        "volume_carats": "11736171.00",
        "value_usd": "2598719580.00",
        "recorded_on": "2023-03-31",
        "modified_on": "2023-06-29",
    }
    assert (second["half"], second["volume_carats"]) == (2, "12773768.00")


def test_what_else_was_published_of_a_year(ask):
    (row,) = ask(PRODUCTION, party="bw", year="2022")["results"]

    assert [
        (value["field"], value["value"], value["relation"], value["published_on"]["edtf"])
        for value in row["published_values"]
    ] == [
        ("value_usd", "4700000000.00", "rounded", "2023"),
        ("volume_carats", "24510000.00", "rounded", "2023"),
        ("volume_carats", "24752967.00", "different", "2023"),
        ("volume_carats", "24800000.00", "different", "2023-10-22"),
        ("volume_carats", "24500000.00", "rounded", "2023-11-05"),
    ]
    assert [source["key"] for source in row["published_values"][2]["sources"]] == ["vc-2022"]


def test_what_was_published_of_trade_is_not_told_under_production(ask, botswana):
    Production.objects.create(party=botswana, year=2010, series="kp")
    for field in ("import_carats", "value_usd", "export_usd"):
        Revision.objects.create(
            party=botswana, year=2010, field=field, value=1, relation="different", series="kp"
        )

    (row,) = ask(PRODUCTION, as_of="2011-01-01")["results"]

    assert [value["field"] for value in row["published_values"]] == ["value_usd"]


def test_a_figure_that_is_not_known_is_not_zero(ask):
    (row,) = ask(PRODUCTION, party="bw", year="2024")["results"]

    assert (row["volume_carats"], row["value_usd"], row["halves"]) == ("18130000.00", None, "")


def test_figures_by_party_and_by_year(ask):
    by_party = ask(PRODUCTION, party="BW")["results"]
    by_year = ask(PRODUCTION, year="2022")["results"]

    assert {row["party"] for row in by_party} == {"bw"}
    assert [row["year"] for row in by_party] == sorted(row["year"] for row in by_party)
    assert {row["year"] for row in by_year} == {2022}
    assert [row["party"] for row in by_year] == sorted(row["party"] for row in by_year)
    assert ask(PRODUCTION)["count"] == 761
    assert ask(PRODUCTION, party="be")["results"] == []


def test_each_row_of_a_page_has_its_own_records(ask):
    page = ask(PRODUCTION, year="2022", page_size="500")["results"]
    alone = ask(PRODUCTION, year="2022", party="ao")["results"]

    assert [row for row in page if row["party"] == "ao"] == alone
    assert len(alone[0]["half_years"]) >= 2


@pytest.mark.parametrize(
    ("today", "name"), [("2018-04-18", "Swaziland"), ("2018-04-19", "Eswatini")]
)
def test_parties_are_called_by_the_name_of_the_day_asked_for(ask, monkeypatch, today, name):
    monkeypatch.setattr(questions, "today", lambda: day(today))

    assert {row["name"] for row in ask(PRODUCTION, party="sz")["results"]} == {name}
    assert {row["name"] for row in ask(PRODUCTION, party="sz", as_of=today)["results"]} == {name}


def test_figures_come_in_pages(ask):
    first = ask(PRODUCTION, year="2022", page_size="2")
    second = ask(first["next"])

    everything = ask(PRODUCTION, year="2022")["results"]
    assert first["results"] + second["results"] == everything[:4]
    assert ask(second["previous"]) == first
