"""Parties by the day: the names they had and the standings they held."""

import pytest

from chronicle.edtf import read_interval
from participants.models import Party, PartyName
from tests.conftest import day

pytestmark = pytest.mark.django_db

NAMES = [
    ("sz", "2004-01-01", "Swaziland"),
    ("sz", "2018-04-18", "Swaziland"),
    ("sz", "2018-04-19", "Eswatini"),
    ("sz", "2018-04-20", "Eswatini"),
    ("tr", "2022-05-31", "Turkey"),
    ("tr", "2022-06-01", "Türkiye"),
    ("eu", "2009-11-30", "European Community"),
    ("eu", "2009-12-01", "European Union"),
    ("bw", "2004-01-01", "Botswana"),
]


@pytest.mark.parametrize(("slug", "on", "name"), NAMES)
def test_a_party_is_called_by_the_name_of_the_day(slug, on, name):
    assert Party.objects.get(slug=slug).name_on(day(on)) == name
    assert Party.objects.named(day(on)).get(slug=slug).name_on(day(on)) == name


def test_parties_that_bring_their_names_along_are_asked_no_more(django_assert_num_queries):
    with django_assert_num_queries(2):
        named = list(Party.objects.named(day("2004-01-01")))
    with django_assert_num_queries(0):
        names = {party.slug: party.name_on(day("2004-01-01")) for party in named}

    assert (names["sz"], names["tr"], names["bw"]) == ("Swaziland", "Turkey", "Botswana")


def test_a_name_of_no_recorded_day_is_the_latest(botswana):
    name = PartyName(party=botswana, name="Bechuanaland")
    name.span = read_interval("/1966-09-30")
    name.save()

    assert botswana.name_on(day("1966-09-29")) == "Bechuanaland"
    assert botswana.name_on(day("1966-09-30")) == "Botswana"


@pytest.mark.parametrize(
    ("kind", "on", "found"),
    [
        ("participant", "2002-12-31", []),
        ("participant", "2003-01-01", ["bw"]),
        ("participant", "2009-12-31", ["bw"]),
        ("participant", "2010-01-01", []),
        # A doubtful day is a day all the same; a party is found once.
        ("applicant", "2010-06-01", ["bw"]),
        ("observer", "2009-12-31", ["wdc"]),
    ],
)
def test_the_parties_with_a_standing_on_a_day(botswana, council, stand, kind, on, found):
    stand(botswana, "2003-01-01/2010-01-01")
    stand(botswana, "2010/..", "applicant")
    stand(botswana, "[2010-01-01..]/..", "applicant")
    stand(council, "2003-01-01/..", "observer")

    parties = Party.objects.with_standing(kind, on=day(on))

    assert [party.slug for party in parties] == found


def test_facts_say_in_a_few_words_what_they_are(botswana, union, stand, measure, speak_for):
    assert str(stand(botswana, "2003/..")) == "Botswana: Participant"
    assert str(measure(botswana, "2003/..", "partial")) == "Botswana: restricted"
    assert str(speak_for(union, botswana, "2003/..")) == "European Union for Botswana"
