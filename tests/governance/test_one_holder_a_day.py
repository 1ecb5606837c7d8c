"""An office has one holder a day: whom another certainly replaces did not possibly hold it."""

import pytest

from governance.models import Tenure
from governance.models.offices import held_on
from governance.queries import chairs_on
from tests.conftest import day

# Attested in 2010; certainly from 2012 to 2014; from 2018 with an end that nobody wrote down.
ATTESTED, CERTAIN, OPEN = "[..2010-12-31]/[2010-01-01..]", "2012-01-01/2014-01-01", "2018-01-01/"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("2011-12-31", {"bw": False}),
        ("2012-01-01", {"gb": True}),
        ("2013-12-31", {"gb": True}),
        ("2014-01-01", {"bw": False}),
        ("2018-01-01", {"eu": True}),
        ("2018-01-02", {"bw": False, "eu": False}),
    ],
)
def test_whoever_certainly_holds_an_office_holds_it_alone(
    monitoring, tenure, botswana, britain, union, asked, expected
):
    for holder, period in ((botswana, ATTESTED), (britain, CERTAIN), (union, OPEN)):
        tenure(monitoring, "chair", holder, period)

    found = {row.holder.slug: row.certain for row in chairs_on(day(asked), monitoring)}
    at_hand = {row.holder.slug for row in held_on(Tenure.objects.all(), day(asked))}

    assert found == expected
    assert at_hand == set(expected)


@pytest.mark.parametrize("office", ["co_chair", "vice_chair"])
def test_another_office_and_co_chairs_are_not_ruled_out(
    monitoring, tenure, botswana, britain, office
):
    tenure(monitoring, office, botswana, ATTESTED)
    tenure(monitoring, "chair" if office == "vice_chair" else office, britain, CERTAIN)

    assert set(Tenure.objects.as_of(day("2013-01-01")).values_list("holder__slug", flat=True)) == {
        "bw",
        "gb",
    }
    assert len(held_on(Tenure.objects.all(), day("2013-01-01"))) == 2


def test_another_body_and_the_same_holder_are_not_ruled_out(monitoring, plenary, tenure, botswana):
    tenure(monitoring, "chair", botswana, CERTAIN)
    named = tenure(monitoring, "chair", botswana, ATTESTED, person="The envoy")
    other = tenure(plenary, "chair", None, ATTESTED, person="Nobody's")

    found = Tenure.objects.as_of(day("2013-01-01"))

    assert {named.pk, other.pk} < {row.pk for row in found}
    assert {row.pk for row in held_on(Tenure.objects.all(), day("2013-01-01"))} == {
        row.pk for row in found
    }


@pytest.mark.parametrize("first", [True, False])
def test_a_person_whose_party_is_not_known_is_not_ruled_out(monitoring, tenure, botswana, first):
    # It may be the same party: the sources name the person alone.
    named, holder = ("Stephane Chardon", botswana)
    tenure(monitoring, "chair", None, ATTESTED if first else CERTAIN, person=named)
    tenure(monitoring, "chair", holder, CERTAIN if first else ATTESTED)

    assert len(chairs_on(day("2013-01-01"), monitoring)) == 2
    assert len(held_on(Tenure.objects.all(), day("2013-01-01"))) == 2


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("asked", "chair"),
    [
        ("2003-06-01", "za"),
        ("2012-06-01", "us"),
        ("2017-12-31", "au"),
        ("2018-01-01", "eu"),
        ("2020-08-21", "ru"),
        ("2021-06-01", "ru"),
        ("2026-01-01", "in"),
    ],
)
def test_the_chair_of_the_kimberley_process_is_one_party(asked, chair):
    rows = [row for row in chairs_on(day(asked)) if row.body.slug == "kp"]

    assert {row.holder.slug for row in rows} == {chair}


@pytest.mark.django_db
def test_for_the_rest_of_2020_nobody_certainly_chaired():
    rows = [row for row in chairs_on(day("2020-08-22")) if row.body.slug == "kp"]

    assert [row.certain for row in rows if row.certain] == []


@pytest.mark.django_db
def test_the_api_tells_one_holder_too(client):
    body = client.get("/api/v1/bodies/kp/", {"as_of": "2012-06-01"}).json()
    tenures = client.get("/api/v1/tenures/", {"as_of": "2012-06-01", "body": "kp"}).json()

    for offices in (body["on_the_day"]["offices"], tenures["results"]):
        assert [(row["office"], row["holder"]["slug"], row["holds"]) for row in offices] == [
            ("chair", "us", "yes"),
            ("vice_chair", "za", "yes"),
        ]
