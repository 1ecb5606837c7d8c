"""May rough diamonds move between two places on a day: the answers, and the grounds for them."""

import pytest

from participants.eligibility import eligibility
from participants.models import Party
from tests.conftest import day

pytestmark = pytest.mark.django_db

# From, to, day, answer, and the grounds of it: whose, what, of which kind, ? where it is open.
REGISTER = [
    ("bw", "be", "2024-01-01", "yes", "bw participant; be represented; eu participant"),
    ("be", "bw", "2024-01-01", "yes", "be represented; eu participant; bw participant"),
    # The Central African Republic: suspended, then restricted, then free.
    ("cf", "ae", "2013-05-22", "yes", "cf participant; ae participant"),
    ("cf", "ae", "2013-05-23", "no", "cf participant; cf suspended; ae participant"),
    ("cf", "ae", "2015-07-16", "no", "cf participant; cf suspended; ae participant"),
    ("cf", "ae", "2015-07-17", "restricted", "cf participant; cf partial; ae participant"),
    ("cf", "ae", "2024-11-14", "restricted", "cf participant; cf partial; ae participant"),
    ("cf", "ae", "2024-11-15", "yes", "cf participant; ae participant"),
    ("ae", "cf", "2013-05-23", "no", "ae participant; cf participant; cf suspended"),
    # Somewhere in 2003 it was taken off the list for weeks nobody dated.
    ("cf", "ae", "2003-06-01", "unknown", "cf participant; cf suspended?; ae participant"),
    # Egypt never took part.
    ("eg", "bw", "2024-01-01", "no", "eg outside; bw participant"),
    ("eg", "tr", "2007-08-13", "no", "eg outside; tr outside"),
    ("bw", "tr", "2007-08-13", "no", "bw participant; tr outside"),
    ("bw", "tr", "2007-08-14", "yes", "bw participant; tr participant"),
    # The United Kingdom, through the Union and then by itself.
    ("gb", "bw", "2020-12-31", "yes", "gb represented; eu participant; bw participant"),
    ("gb", "bw", "2021-01-01", "yes", "gb participant; bw participant"),
    (
        *("gb", "de", "2020-12-31", "yes"),
        "gb represented; eu participant; de represented; eu participant; eu same",
    ),
    ("gb", "de", "2021-01-01", "yes", "gb participant; de represented; eu participant"),
    # Malaysia came back between two lists.
    ("my", "bw", "2003-07-30", "yes", "my interim; bw participant"),
    ("my", "bw", "2003-07-31", "no", "my outside; bw participant"),
    ("my", "bw", "2003-09-01", "unknown", "my participant?; bw participant"),
    ("my", "bw", "2003-10-30", "unknown", "my participant?; bw participant"),
    ("my", "bw", "2003-10-31", "yes", "my participant; bw participant"),
    # No beats not knowing.
    ("eg", "my", "2003-09-01", "no", "eg outside; my participant?"),
    ("my", "eg", "2003-09-01", "no", "my participant?; eg outside"),
    # Chinese Taipei: no rule says.
    ("tw", "bw", "2024-01-01", "unknown", "tw trading_entity; bw participant"),
    ("tw", "eg", "2024-01-01", "no", "tw trading_entity; eg outside"),
    ("tw", "bw", "2003-07-30", "no", "tw outside; bw participant"),
    # Côte d'Ivoire under the embargo of the United Nations.
    ("ci", "bw", "2005-12-14", "yes", "ci participant; bw participant"),
    (
        "ci",
        "be",
        "2005-12-15",
        "no",
        "ci participant; ci un_embargo; be represented; eu participant",
    ),
    (
        "ci",
        "be",
        "2014-04-28",
        "no",
        "ci participant; ci un_embargo; be represented; eu participant",
    ),
    ("ci", "bw", "2014-04-29", "yes", "ci participant; bw participant"),
    # The Republic of the Congo, removed and taken back.
    ("cg", "be", "2004-07-08", "yes", "cg participant; be represented; eu participant"),
    ("cg", "be", "2004-07-09", "no", "cg suspended; cg outside; be represented; eu participant"),
    ("cg", "be", "2007-11-07", "no", "cg suspended; cg outside; be represented; eu participant"),
    ("cg", "be", "2007-11-08", "yes", "cg participant; be represented; eu participant"),
    # Lebanon left the list early in 2004, nobody says when.
    ("lb", "bw", "2003-12-31", "yes", "lb participant; bw participant"),
    ("lb", "bw", "2004-03-01", "unknown", "lb participant?; lb suspended?; bw participant"),
    ("lb", "bw", "2004-07-12", "no", "lb suspended?; lb outside; bw participant"),
    # Venezuela withdrew itself from the trade and kept its seat.
    ("ve", "bw", "2008-06-18", "yes", "ve participant; bw participant"),
    ("ve", "bw", "2008-06-19", "no", "ve participant; ve self_suspended; bw participant"),
    ("ve", "bw", "2016-11-17", "yes", "ve participant; bw participant"),
    # The Union itself, and its states among themselves.
    ("eu", "bw", "2024-01-01", "yes", "eu participant; bw participant"),
    ("eu", "be", "2024-01-01", "yes", "eu participant; be represented; eu participant; eu same"),
    (
        *("be", "de", "2024-01-01", "yes"),
        "be represented; eu participant; de represented; eu participant; eu same",
    ),
    # Before the first list nothing is certain; the scheme's first day.
    ("bw", "za", "2003-01-01", "unknown", "bw participant?; za participant?"),
    ("bw", "za", "2003-02-01", "yes", "bw participant; za participant"),
]
SHORT = {"representation": "represented", "outside": "outside", "same_participant": "same"}


def grounds(found):
    return "; ".join(
        f"{reason.party.slug} {SHORT.get(reason.ground) or reason.kind}"
        f"{'' if reason.certain else '?'}"
        for reason in found.reasons
    )


def ask(sender, receiver, on):
    sides = [Party.objects.get(slug=slug) for slug in (sender, receiver)]
    return eligibility(*sides, on=day(on))


@pytest.mark.parametrize(("sender", "receiver", "on", "answer", "why"), REGISTER)
def test_the_answer_and_its_grounds_on_a_day(sender, receiver, on, answer, why):
    found = ask(sender, receiver, on)

    assert (found.answer, grounds(found)) == (answer, why)


def test_each_reason_says_on_which_side_it_stands():
    found = ask("gb", "de", "2020-12-31")

    assert [(reason.side, reason.party.slug) for reason in found.reasons] == [
        ("from", "gb"),
        ("from", "eu"),
        ("to", "de"),
        ("to", "eu"),
        ("both", "eu"),
    ]


def test_each_reason_names_its_sources():
    reason = ask("cg", "be", "2004-07-09").reasons[0]

    assert [source.key for source in reason.sources] == ["namibian-2007-11", "rapaport-2004-07-11"]


def test_parties_are_called_by_the_name_they_had():
    def names(on):
        return [reason.party_name for reason in ask("be", "tr", on).reasons]

    assert names("2009-11-30") == ["Belgium", "European Community", "Turkey"]
    assert names("2009-12-01") == ["Belgium", "European Union", "Turkey"]
    assert names("2022-05-31")[-1] == "Turkey"
    assert names("2022-06-01")[-1] == "Türkiye"


# What limits Botswana's trade, and the answer for Botswana and Austria on 1 June 2010.
MEASURES = [
    ([], "yes"),
    ([("suspended", "2010-01-01/..")], "no"),
    ([("self_suspended", "2010-01-01/..")], "no"),
    ([("un_embargo", "2010-01-01/..")], "no"),
    ([("partial", "2010-01-01/..")], "restricted"),
    ([("suspended", "2010/..")], "unknown"),
    ([("partial", "2010/..")], "unknown"),
    ([("suspended", "2010-01-01/2010-06-01")], "yes"),
    ([("suspended", "2010-01-01/2010-06-02")], "no"),
    # Of two measures the worse decides, and a doubt about the lesser one changes nothing.
    ([("partial", "2010-01-01/.."), ("un_embargo", "2010-01-01/..")], "no"),
    ([("partial", "2010/.."), ("un_embargo", "2010-01-01/..")], "no"),
    ([("partial", "2010-01-01/.."), ("un_embargo", "2010/..")], "unknown"),
]


@pytest.mark.parametrize(("measures", "answer"), MEASURES)
def test_measures_limit_a_participants_trade(botswana, austria, stand, measure, measures, answer):
    for party in (botswana, austria):
        stand(party, "2003-01-01/..")
    for kind, period in measures:
        measure(botswana, period, kind)

    assert ask("bw", "at", "2010-06-01").answer == answer
    assert ask("at", "bw", "2010-06-01").answer == answer


@pytest.fixture
def represented_austria(botswana, austria, union, stand, speak_for):
    stand(botswana, "2003-01-01/..")
    stand(union, "2003-01-01/..")
    speak_for(union, austria, "1995-01-01/..")
    return austria


@pytest.mark.parametrize(
    ("period", "kind", "answer"),
    [
        ("2010-01-01/..", "suspended", "no"),
        ("2010-01-01/..", "partial", "restricted"),
        ("2010/..", "suspended", "unknown"),
        ("2011-01-01/..", "suspended", "yes"),
    ],
)
def test_a_measure_against_an_organisation_binds_the_states_it_represents(
    represented_austria, union, measure, period, kind, answer
):
    measure(union, period, kind)

    assert ask("at", "bw", "2010-06-01").answer == answer


def test_a_measure_against_a_represented_state_binds_it_too(represented_austria, measure):
    measure(represented_austria, "2010-01-01/..")

    assert ask("bw", "at", "2010-06-01").answer == "no"


@pytest.mark.parametrize(("seat", "one"), [("1995-01-01/..", True), ("2010/..", False)])
def test_two_places_are_one_participant_only_if_both_certainly_belong_to_it(
    represented_austria, union, party, speak_for, seat, one
):
    speak_for(union, party("de", "Germany", "DEU"), seat)

    reasons = ask("at", "de", "2010-06-01").reasons

    assert (reasons[-1].side == "both") is one


# Facts that do not exist need no sources: a seat costs one query more, a measure another.
@pytest.mark.parametrize(
    ("sender", "receiver", "on", "queries"),
    [
        ("bw", "za", "2024-01-01", 5),
        ("be", "za", "2024-01-01", 6),
        ("be", "de", "2024-01-01", 6),
        ("cf", "be", "2024-01-01", 7),
    ],
)
def test_the_answer_takes_seven_queries_at_the_most(
    sender, receiver, on, queries, django_assert_num_queries
):
    sides = [Party.objects.get(slug=slug) for slug in (sender, receiver)]

    with django_assert_num_queries(queries):
        eligibility(*sides, on=day(on))


def test_three_more_measures_cost_no_more_queries(
    represented_austria, botswana, measure, django_assert_num_queries
):
    measure(botswana, "2004-01-01/..", "partial")
    with django_assert_num_queries(7):
        eligibility(botswana, represented_austria, on=day("2010-06-01"))

    for kind in ("suspended", "self_suspended", "un_embargo"):
        measure(botswana, "2004-01-01/..", kind)

    with django_assert_num_queries(7):
        found = eligibility(botswana, represented_austria, on=day("2010-06-01"))
    assert len(found.reasons) == 7
