"""What is done to the membership: what each act writes, and how it explains its no."""

import pytest
from django.core.exceptions import ValidationError
from django.db import connection

from chronicle.edtf import read_day, write_interval
from chronicle.models import Entry, Source
from participants import acts
from participants.models import Party, PartyName, Representation, Standing
from tests.conftest import day
from tests.participants.test_rules import NOT_A_SEAT

SAY_WHEN = "Say when: a day (2012-11-30), a month (2012-11), a year (2012), or a range."
SAY_THE_DAY = "Give the day itself, such as 2012-11-30."
ENDS_BEFORE = (
    "The period ends before it begins. The end is the first day on which the fact no longer held, "
    "so it lies at least one day after the beginning."
)
STANDS_ALREADY = (
    "This party certainly has another standing on one of these days. End that one first, or give "
    "this one bounds that leave the doubtful days open."
)


class GivenUpError(Exception):
    """Something fails at the end of an act."""


def failing_sources():
    """Sources that fail when they are added, after the rows of the act were written."""
    raise GivenUpError
    yield


def refused(act, *args, **kwargs):
    """The code and the sentence with which an act refuses, and nothing written."""
    written = Entry.objects.count()
    with pytest.raises(ValidationError) as refusal:
        act(*args, **kwargs)
    assert Entry.objects.count() == written
    errors = refusal.value.error_list if hasattr(refusal.value, "error_list") else None
    if errors is None:
        ((_, errors),) = refusal.value.error_dict.items()
    return [(error.code, *error.messages) for error in errors]


def periods(rows):
    return [(str(row), write_interval(row.span)) for row in rows]


def keys(row):
    return [source.key for source in row.sources.all()]


@pytest.mark.parametrize("since", ["2012-11-30", "2012-11", "2012", "[2003-08-01..2003-10-31]"])
def test_a_party_is_admitted(botswana, source, since):
    standing = acts.admit(
        botswana, since=read_day(since), sources=[source], reason="By the plenary."
    )

    assert Standing.objects.get() == standing
    assert (standing.party, standing.kind) == (botswana, "participant")
    assert write_interval(standing.span) == f"{since}/.."
    assert (standing.start_reason, standing.end_reason) == ("By the plenary.", "")
    assert keys(standing) == ["communique"]


def test_a_party_is_admitted_as_something_else(council, source):
    standing = acts.admit(council, since=read_day("2003"), sources=[], kind="observer")

    assert periods([standing]) == [("World Diamond Council: Observer", "2003/..")]
    assert keys(standing) == []


def test_a_represented_state_that_is_admitted_speaks_for_itself_from_that_day(
    britain, union, stand, speak_for, source
):
    stand(union, "2003/..")
    speak_for(union, britain, "1973-01-01/..")

    acts.admit(britain, since=read_day("2021-01-01"), sources=[source])

    connection.check_constraints()
    assert periods(Representation.objects.all()) == [
        ("European Union for United Kingdom", "1973-01-01/2021-01-01")
    ]
    assert periods(Standing.objects.filter(party=britain)) == [
        ("United Kingdom: Participant", "2021-01-01/..")
    ]


def test_an_observers_admission_ends_no_seat(britain, union, stand, speak_for, source):
    speak_for(union, britain, "1973-01-01/..")

    acts.admit(britain, since=read_day("2021-01-01"), sources=[], kind="observer")

    assert periods(Representation.objects.all()) == [
        ("European Union for United Kingdom", "1973-01-01/..")
    ]


@pytest.mark.parametrize(
    ("since", "refusal"),
    [
        ("", ("acts_have_a_day", SAY_WHEN)),
        (
            "2009-12-31",
            ("standings_of_one_party_never_certainly_overlap", STANDS_ALREADY),
        ),
    ],
)
def test_an_admission_is_refused(botswana, stand, since, refusal):
    stand(botswana, "2003-01-01/2010-01-01")

    assert refused(acts.admit, botswana, since=read_day(since), sources=[]) == [refusal]


def test_a_party_is_admitted_again_on_the_day_its_standing_ended(botswana, stand):
    stand(botswana, "2003-01-01/2010-01-01")

    acts.admit(botswana, since=read_day("2010-01-01"), sources=[])

    assert [period for _, period in periods(Standing.objects.all())] == [
        "2003-01-01/2010-01-01",
        "2010-01-01/..",
    ]


def test_an_industry_council_is_not_admitted_as_participant(council):
    ((code, sentence),) = refused(acts.admit, council, since=read_day("2003"), sources=[])

    assert code == "only_governments_are_participants"
    assert sentence.startswith("Only a state or a regional organisation can be a Participant")


@pytest.mark.parametrize("until", ["2004-07-09", "2004-07", "[2004-01-01..2004-07-12]"])
def test_a_participant_withdraws(botswana, stand, source, until):
    stand(botswana, "2003-01-01/..")

    ended = acts.withdraw(botswana, until=read_day(until), sources=[source], reason="A notice.")

    assert Standing.objects.get() == ended
    assert write_interval(ended.span) == f"2003-01-01/{until}"
    assert (ended.start_reason, ended.end_reason, keys(ended)) == ("", "A notice.", ["communique"])


@pytest.mark.parametrize(
    ("until", "refusal"),
    [
        ("", ("acts_have_a_day", SAY_WHEN)),
        ("2002-12-31", ("begins_before_it_ends", ENDS_BEFORE)),
        ("2003-01-01", ("begins_before_it_ends", ENDS_BEFORE)),
    ],
)
def test_a_withdrawal_is_refused(botswana, stand, until, refusal):
    stand(botswana, "2003-01-01/..")

    assert refused(acts.withdraw, botswana, until=read_day(until), sources=[]) == [refusal]
    assert acts.withdraw(botswana, until=read_day("2003-01-02"), sources=[]).pk


@pytest.mark.parametrize(("period", "kind"), [("2003/2004", "participant"), ("2003/..", "interim")])
def test_only_a_running_participant_withdraws(botswana, stand, period, kind):
    stand(botswana, period, kind)

    assert refused(acts.withdraw, botswana, until=read_day("2010"), sources=[]) == [
        ("participants_withdraw", "Botswana is not a Participant whose standing still runs.")
    ]


def test_an_organisation_speaks_for_a_state_from_a_day_on(austria, union, stand, source):
    stand(union, "2003-01-01/..")
    stand(austria, "2003-01-01/..")

    seat = acts.represent(
        austria, by=union, since=read_day("2007-01-01"), sources=[source], note="By treaty."
    )

    connection.check_constraints()
    assert periods([seat]) == [("European Union for Austria", "2007-01-01/..")]
    assert (seat.note, keys(seat)) == ("By treaty.", ["communique"])
    own = Standing.objects.get(party=austria)
    assert write_interval(own.span) == "2003-01-01/2007-01-01"
    assert own.end_reason == "Represented by European Union."
    assert write_interval(Standing.objects.get(party=union).span) == "2003-01-01/.."


@pytest.mark.parametrize("since", ["", "2007", "2007-01", "[2007-01-01..]"])
def test_a_representation_begins_on_an_exact_day(austria, union, since):
    assert refused(acts.represent, austria, by=union, since=read_day(since), sources=[]) == [
        ("acts_have_an_exact_day", SAY_THE_DAY)
    ]


def test_a_representation_of_and_by_the_wrong_kind_is_refused(austria, botswana, council):
    for state, by in ((austria, botswana), (austria, council), (council, botswana)):
        assert refused(acts.represent, state, by=by, since=read_day("2007-01-01"), sources=[]) == [
            ("only_organisations_represent_states", NOT_A_SEAT)
        ]


def test_a_state_is_not_represented_a_second_time(austria, union, speak_for):
    speak_for(union, austria, "1995-01-01/..")

    assert refused(acts.represent, austria, by=union, since=read_day("2007-01-01"), sources=[]) == [
        (
            "a_state_is_represented_once_a_day",
            "This state is already represented on one of these days.",
        )
    ]


def test_a_party_is_renamed_for_the_first_time(botswana, source):
    botswana.sources.add(source)
    act = Source.objects.create(key="act", title="An act")

    renamed = acts.rename(botswana, to="New Botswana", since=read_day("2018-04-19"), sources=[act])

    assert periods(PartyName.objects.all()) == [
        ("Botswana", "/2018-04-19"),
        ("New Botswana", "2018-04-19/.."),
    ]
    assert [keys(name) for name in PartyName.objects.all()] == [["communique"], ["act"]]
    assert PartyName.objects.last() == renamed
    party = Party.objects.get()
    assert (party.name, party.official_name) == ("New Botswana", "Botswana")
    assert [party.name_on(day(text)) for text in ("2018-04-18", "2018-04-19")] == [
        "Botswana",
        "New Botswana",
    ]


def test_a_party_is_renamed_a_second_time(botswana):
    for to, since in (("B", "2018-04-19"), ("C", "2020-01-01")):
        acts.rename(botswana, to=to, since=read_day(since), sources=[], official_name=f"{to} Land")

    assert periods(PartyName.objects.all()) == [
        ("Botswana", "/2018-04-19"),
        ("B", "2018-04-19/2020-01-01"),
        ("C", "2020-01-01/.."),
    ]
    assert Party.objects.values_list("name", "official_name").get() == ("C", "C Land")


@pytest.mark.parametrize(
    ("to", "since", "refusal"),
    [
        ("C", "2020", ("acts_have_an_exact_day", SAY_THE_DAY)),
        ("C", "2018-04-19", ("begins_before_it_ends", ENDS_BEFORE)),
        ("", "2020-01-01", ("blank", "This field cannot be blank.")),
    ],
)
def test_a_new_name_is_refused(botswana, to, since, refusal):
    acts.rename(botswana, to="B", since=read_day("2018-04-19"), sources=[])

    assert refused(acts.rename, botswana, to=to, since=read_day(since), sources=[]) == [refusal]


def test_a_party_is_not_renamed_to_the_name_of_another(botswana, austria):
    ((_, sentence),) = refused(
        acts.rename, botswana, to="Austria", since=read_day("2020-01-01"), sources=[]
    )

    assert sentence == "Another party already has this name."
    assert not PartyName.objects.exists()


@pytest.mark.parametrize("kind", ["applicant", "observer"])
def test_whoever_is_admitted_is_an_applicant_no_longer(botswana, source, stand, kind):
    stand(botswana, "2005/..", kind)

    acts.admit(botswana, since=read_day("2007-11-08"), sources=[source])

    assert [write_interval(row.span) for row in botswana.standings.all()] == [
        "2005/2007-11-08",
        "2007-11-08/..",
    ]


def test_a_participant_does_not_become_an_observer_without_withdrawing(botswana, source, stand):
    stand(botswana, "2005/..")

    assert refused(
        acts.admit, botswana, since=read_day("2010"), sources=[source], kind="observer"
    ) == [("standings_of_one_party_never_certainly_overlap", STANDS_ALREADY)]
