"""The counts of a day, against what was published of the same day."""

import csv

import pytest

from participants.counting import Roll, countries, participants, represented
from participants.models import Standing
from tests.conftest import DATA, day

pytestmark = pytest.mark.django_db

with (DATA / "checkpoints.csv").open(encoding="utf-8", newline="") as lines:
    CHECKPOINTS = list(csv.DictReader(lines))


def slugs(parties):
    return [party.slug for party in parties]


def numbers(on):
    """Participants, countries and states represented, each certain and possible."""
    roll = Roll.of(day(on))
    counts = [roll.participants(), roll.countries(), *roll.represented().values()]
    return [(len(count.certain), len(count.possible)) for count in counts]


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2002-12-31", [(0, 0), (0, 0)]),
        # The first lists; the Chair's of 31 July 2003 ended the interim list.
        ("2003-01-01", [(0, 33), (0, 47), (0, 15)]),
        ("2003-01-31", [(0, 33), (0, 47), (0, 15)]),
        ("2003-02-01", [(42, 0), (56, 0), (15, 0)]),
        ("2003-07-30", [(61, 0), (75, 0), (15, 0)]),
        ("2003-07-31", [(39, 0), (53, 0), (15, 0)]),
        ("2003-09-01", [(39, 3), (53, 3), (15, 0)]),
        ("2003-10-30", [(39, 3), (53, 3), (15, 0)]),
        ("2003-10-31", [(45, 0), (59, 0), (15, 0)]),
        ("2004-04-30", [(45, 3), (59, 3), (15, 0)]),
        # Ten states join the Union, three of which were Participants.
        ("2004-05-01", [(42, 3), (66, 3), (25, 0)]),
        ("2014-05-02", [(54, 0), (81, 0), (28, 0)]),
        ("2020-12-31", [(55, 0), (82, 0), (28, 0)]),
        ("2021-01-01", [(56, 0), (82, 0), (27, 0)]),
        ("2023-11-08", [(59, 0), (85, 0), (27, 0)]),
        ("2024-11-14", [(59, 0), (85, 0), (27, 0)]),
        ("2024-11-15", [(60, 0), (86, 0), (27, 0)]),
        ("2026-11-23", [(60, 0), (86, 0), (27, 0)]),
    ],
)
def test_the_counts_of_a_day(on, expected):
    assert numbers(on) == expected


def test_who_possibly_was_a_participant_is_told_apart():
    count = participants(day("2003-09-01"))

    assert slugs(count.possible) == ["bg", "my", "vn"]
    assert not set(count.certain) & set(count.possible)
    assert slugs(countries(day("2003-09-01")).possible) == ["bg", "my", "vn"]


def test_the_united_kingdom_moves_from_the_unions_seat_to_its_own():
    (through_before,) = represented(day("2020-12-31")).values()
    (through_after,) = represented(day("2021-01-01")).values()
    own_before, own_after = participants(day("2020-12-31")), participants(day("2021-01-01"))

    assert set(slugs(own_after.certain)) - set(slugs(own_before.certain)) == {"gb"}
    assert set(slugs(through_before.certain)) - set(slugs(through_after.certain)) == {"gb"}
    assert slugs(countries(day("2020-12-31")).certain) == slugs(
        countries(day("2021-01-01")).certain
    )


@pytest.mark.parametrize(("on", "counted"), [("2003-07-30", True), ("2003-07-31", False)])
def test_the_interim_list_counts_until_the_list_was_confirmed(on, counted):
    # Burkina Faso was on the interim list and never confirmed.
    count = participants(day(on))

    assert ("bf" in slugs(count.certain)) is counted
    assert "bf" not in slugs(count.possible)
    assert "bf" not in slugs(countries(day("2003-07-31")).certain)


@pytest.mark.parametrize(
    ("on", "counted"), [("2003-07-30", ["bw"]), ("2003-07-31", []), ("2003-08-01", [])]
)
def test_an_interim_listing_that_nobody_ended_stops_counting_all_the_same(
    botswana, stand, on, counted
):
    stand(botswana, "2003-02-01/..", "interim")

    assert slugs(participants(day(on)).certain) == counted
    assert slugs(countries(day(on)).certain) == counted


def _told(row):
    """Each number that a checkpoint gives, beside what the register gives for its day."""
    roll = Roll.of(day(row["date"]))
    for name, count in (("participants", roll.participants()), ("countries", roll.countries())):
        if row[name]:
            least = len(count.certain)
            yield int(row[name]), least, least + len(count.possible)


@pytest.mark.parametrize("row", CHECKPOINTS, ids=lambda row: row["date"])
def test_published_counts_agree_but_for_known_slips(row):
    outcomes = [least <= number <= most for number, least, most in _told(row)]

    assert outcomes
    assert all(outcomes) is (row["agrees"] == "yes")


def test_there_are_checkpoints_of_both_kinds():
    assert [row["agrees"] for row in CHECKPOINTS].count("yes") == 15
    assert [row["agrees"] for row in CHECKPOINTS].count("no") == 5


@pytest.mark.parametrize("others", [0, 2])
def test_the_roll_takes_two_queries_whatever_the_rows(
    botswana, party, stand, others, django_assert_num_queries
):
    stand(botswana, "2003-01-01/..")
    for slug, name, code in [("na", "Namibia", "NAM"), ("za", "South Africa", "ZAF")][:others]:
        stand(party(slug, name, code), "2003-01-01/..")

    with django_assert_num_queries(2):
        count = Roll.of(day("2010-01-01")).participants()
        assert len(count.certain) == 1 + others


def test_the_lists_are_in_the_order_of_names(botswana, austria, stand):
    stand(botswana, "2003-01-01/..")
    stand(austria, "2003-01-01/..")

    assert slugs(participants(day("2010-01-01")).certain) == ["at", "bw"]


# The state's seat and the organisation's standing; how the state counts on 1 June 2003.
SEATS = [
    ("1995-01-01/..", "2003-01-01/..", ["at"], []),
    ("2003/..", "2003-01-01/..", [], ["at"]),
    ("1995-01-01/..", "2003/..", [], ["at"]),
    ("1995-01-01/..", "2003-06-02/..", [], []),
    ("1995-01-01/2003-06-01", "2003-01-01/..", [], []),
]


@pytest.fixture
def roll(austria, union, stand, speak_for):
    def call(seat, theirs):
        speak_for(union, austria, seat)
        stand(union, theirs)
        return Roll.of(day("2003-06-01"))

    return call


@pytest.mark.parametrize(("seat", "theirs", "certain", "possible"), SEATS)
def test_a_represented_state_is_as_certain_as_its_seat_and_its_organisation(
    roll, seat, theirs, certain, possible
):
    called = roll(seat, theirs)

    assert slugs(called.countries().certain) == certain
    assert slugs(called.countries().possible) == possible
    assert {
        organisation.slug: (slugs(count.certain), slugs(count.possible))
        for organisation, count in called.represented().items()
    } == ({"eu": (certain, possible)} if certain or possible else {})


def test_observers_and_suspensions_do_not_change_the_count(botswana, council, stand, measure):
    stand(botswana, "2003-01-01/..")
    measure(botswana, "2003-01-01/..")
    stand(council, "2003-01-01/..", "observer")

    assert slugs(participants(day("2010-01-01")).certain) == ["bw"]
    assert Standing.objects.as_of(day("2010-01-01")).count() == 2
