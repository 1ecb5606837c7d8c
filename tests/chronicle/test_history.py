"""The journal in words: what was done to a row, by whom, the latest first."""

import pytest
from django.contrib.auth import get_user_model

from chronicle.edtf import read_day, read_interval
from chronicle.history import history_of
from chronicle.journal import acting_as
from chronicle.models import Source
from participants.models import Production, Standing

pytestmark = pytest.mark.django_db


def lines(fact, *belonging: type) -> list[list[str]]:
    return [act.lines for act in history_of(fact, belonging)]


def period(standing: Standing, text: str) -> None:
    standing.span = read_interval(text)
    standing.save()


def test_a_new_row_is_told_with_what_it_holds(botswana, stand):
    assert lines(stand(botswana, "2003-01-01/2010"))[-1][-1:] == [
        "Standing entered: from 1 January 2003 until 2010; party “Botswana”; kind “Participant”."
    ]


def test_a_period_is_told_from_what_to_what(botswana, stand):
    standing = stand(botswana, "2011/..")
    with acting_as("command correct"):
        period(standing, "[2010-01-01..2010-06-30]/..")

    assert lines(standing)[0] == [
        "Standing: period from “since 2011” to “since a day between 1 January and 30 June 2010”."
    ]


def test_a_choice_a_text_and_a_reference_are_told_by_their_words(botswana, austria, stand):
    standing = stand(botswana, "2003/..")
    with acting_as("command correct"):
        standing.kind, standing.end_reason, standing.party = "observer", "It left", austria
        standing.save()

    assert sorted(lines(standing)[0]) == [
        "Standing: how it ended from “nothing” to “It left”.",
        "Standing: kind from “Participant” to “Observer”.",
        "Standing: party from “Botswana” to “Austria”.",
    ]


def test_a_day_within_bounds_is_told_in_its_notation(source):
    with acting_as("command correct"):
        source.published_on = read_day("2012-11")
        source.save()

    assert lines(source)[0] == ["Source: published on from “nothing” to “2012-11”."]


def test_a_figure_is_told_to_the_last_digit(botswana):
    year = Production.objects.create(party=botswana, year=2003, series="kp", volume_carats="1.10")
    with acting_as("command correct"):
        year.volume_carats = "34567890123.07"
        year.save()

    assert lines(year)[0] == [
        "Production of a year: volume, carats from “1.10” to “34567890123.07”."
    ]


def test_sources_put_under_a_row_and_taken_off_are_told(botswana, stand, source):
    standing = stand(botswana, "2003/..")
    with acting_as("command put"):
        standing.sources.add(source, Source.objects.create(key="b", title="Another"))
    with acting_as("command take"):
        standing.sources.remove(source)

    taken, put = lines(standing)[:2]
    assert taken == ["Standing no longer rests on Final communiqué (communique)."]
    assert put[-1] == "Standing rests on Final communiqué (communique); Another (b)."


def test_one_act_is_told_in_one_piece(botswana, stand):
    standing = stand(botswana, "2003/..")
    with acting_as("command one"):
        period(standing, "2004/..")
        period(standing, "2005/..")
    first = history_of(standing)[0]

    assert first.actor == "command one"
    assert len(first.lines) >= 2


def test_an_account_is_told_by_its_present_name(botswana, stand):
    standing = stand(botswana, "2003/..")
    account = get_user_model().objects.create_user("before")
    with acting_as(account):
        period(standing, "2004/..")
    get_user_model().objects.filter(pk=account.pk).update(username="now")

    assert history_of(standing)[0].actor == "now"


def test_rows_that_belong_to_a_row_are_told_where_asked(botswana, stand):
    stand(botswana, "2003/..")

    told = [line for act in lines(botswana, Standing) for line in act]
    untold = [line for act in lines(botswana) for line in act]

    assert "Standing (Participant) entered: since 2003; kind “Participant”." in told
    assert [line for line in told if line not in untold] == [
        "Standing (Participant) entered: since 2003; kind “Participant”."
    ]


@pytest.mark.parametrize("changes", [1, 3])
def test_queries_do_not_grow_with_the_changes(botswana, stand, django_assert_num_queries, changes):
    standing = stand(botswana, "2003/..")
    account = get_user_model().objects.create_user("somebody")
    for year in range(2004, 2004 + changes):
        with acting_as(account):
            period(standing, f"{year}/..")

    with django_assert_num_queries(3):
        history_of(standing)
