"""The reasons of an answer, as they are read aloud."""

import pytest

from participants.eligibility import eligibility
from participants.models import Party
from participants.words import sentence
from tests.conftest import day

pytestmark = pytest.mark.django_db

EU = (
    "European Union: Participant, since a day between 1 January and 1 February 2003. Founding "
    "participant: on the Chair's interim list as per 1 February 2003 and on the list confirmed on "
    "31 July 2003"
)


def sentences(sender, receiver, on):
    sides = [Party.objects.get(slug=slug) for slug in (sender, receiver)]
    return [sentence(reason) for reason in eligibility(*sides, on=day(on)).reasons]


def test_a_standing_and_a_place_outside():
    assert sentences("tr", "eg", "2010-01-01") == [
        "Turkey: Participant, since 14 August 2007. Admitted in 2007",
        "Egypt is not a Participant, and no Participant represents it.",
    ]


def test_a_standing_on_a_day_the_sources_leave_open():
    first, _ = sentences("my", "eg", "2003-09-01")

    assert first == (
        "Malaysia: Participant, since a day between 1 August and 31 October 2003. The sources do not "
        "say whether on this day. Added between the list of 31 July 2003 and that of 31 October 2003 "
        "(before the Sun City plenary)"
    )


def test_an_interim_listing():
    assert sentences("my", "eg", "2003-07-01")[0] == (
        "Malaysia: Participant on the interim list, from a day between 2 February and 6 March 2003 "
        "until 31 July 2003. On the interim list of the tolerance period"
    )


def test_a_representation_with_its_note():
    assert sentences("gb", "eg", "2020-12-31")[:2] == [
        (
            "United Kingdom: represented by European Union, from 1 January 1973 until "
            "1 January 2021. Left the Union on 31 January 2020; Union law, and so representation "
            "in the scheme, went on to the end of the transition period."
        ),
        EU,
    ]


def test_two_places_of_one_participant():
    assert sentences("be", "de", "2024-01-01") == [
        "Belgium: represented by European Union, since 1 January 1958.",
        EU,
        "Germany: represented by European Union, since 1 January 1958.",
        EU,
        (
            "Both places belong to one Participant, European Union; the scheme governs trade "
            "between Participants."
        ),
    ]


@pytest.mark.parametrize(
    ("place", "on", "told"),
    [
        (
            "cf",
            "2013-05-23",
            (
                "Central African Republic: suspended, from 23 May 2013 until 17 July 2015. Temporarily "
                "suspended by administrative decision after rebels seized power."
            ),
        ),
        (
            "cf",
            "2024-11-14",
            (
                "Central African Republic: restricted, from 17 July 2015 until 15 November 2024. "
                "Exports allowed only from compliant zones under the operational framework; all "
                "restrictions lifted by the Dubai plenary."
            ),
        ),
        (
            "cf",
            "2003-06-01",
            (
                "Central African Republic: suspended, at some time in 2003. The sources do not say "
                "whether on this day. Taken off the list for several weeks after the coup of March "
                "2003 and put back, before June 2003, on assurances and on agreeing to a review "
                "mission."
            ),
        ),
        (
            "ve",
            "2008-06-19",
            (
                "Venezuela: suspended by itself, from 19 June 2008 until 17 November 2016. Withdrew "
                "itself from the trade at the New Delhi intersessional for two years, later prolonged; "
                "fully reintegrated by the Dubai plenary. Still counted as a Participant."
            ),
        ),
        (
            "ci",
            "2014-04-28",
            (
                "Côte d'Ivoire: under an embargo of the United Nations, from 15 December 2005 until 29 "
                "April 2014. United Nations embargo on imports of its rough diamonds under Security "
                "Council resolution 1643 (2005), ended by resolution 2153 (2014). It stayed a KP "
                "Participant throughout."
            ),
        ),
    ],
)
def test_each_kind_of_measure(place, on, told):
    assert sentences(place, "eg", on)[1] == told


def test_a_trading_entity():
    told, *_ = sentences("tw", "eg", "2024-01-01")

    assert told.startswith("Chinese Taipei: trading entity, since 31 July 2003. Named with")
