"""No state counts twice: from each of the three sides, on the day and around it."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from chronicle.edtf import read_interval
from chronicle.refusals import guard_of
from participants.models import Party, Representation, Standing
from tests.conftest import day, refused_by
from tests.connections import own_connection, until_waiting_for

GUARD = "no_state_counts_twice"

# The state's own standing, the days it is represented, the organisation's standing, and the
# first day on which it would count twice, if there is one.
DAYS = [
    ("2003-01-01/2020-12-31", "2020-12-31/..", "2003-01-01/..", ""),
    ("2003-01-01/2021-01-01", "2020-12-31/..", "2003-01-01/..", "31 December 2020"),
    ("2021-01-01/..", "2003-01-01/2020-12-31", "2003-01-01/..", ""),
    ("2021-01-01/..", "2003-01-01/2021-01-01", "2003-01-01/..", ""),
    ("2021-01-01/..", "2003-01-01/2021-01-02", "2003-01-01/..", "1 January 2021"),
    ("2021-01-01/..", "2003-01-01/2021-01-03", "2003-01-01/..", "1 January 2021"),
    ("2003-01-01/..", "1973-01-01/..", "2003-01-01/..", "1 January 2003"),
    # All three must meet on one day: while the organisation is no Participant nothing counts twice.
    ("2003-01-01/2004-01-01", "1973-01-01/..", "2004-01-01/..", ""),
    ("2003-01-01/2004-01-02", "1973-01-01/..", "2004-01-01/..", "1 January 2004"),
    ("2003-01-01/2004-01-01", "2003-06-01/..", "2003-01-01/2003-06-01", ""),
    ("2003-01-01/2004-01-01", "2003-06-01/..", "2003-01-01/2003-06-02", "1 June 2003"),
    # Days on which one of the three only possibly holds are nobody's double count.
    ("[2003-01-01..2003-02-01]/..", "1973-01-01/2003-02-01", "2003-01-01/..", ""),
    ("[2003-01-01..2003-02-01]/..", "1973-01-01/2003-02-02", "2003-01-01/..", "1 February 2003"),
    ("2003-01-01/..", "1973-01-01/[2003-01-01..2003-02-01]", "2003-01-01/..", ""),
    ("2003-01-01/..", "1973-01-01/..", "/..", ""),
    ("2003-01-01/..", "[2003-01-01..]/..", "2003-01-01/..", ""),
    ("2003-01-01/..", "1973-01-01/..", "[2003-01-01..2004-12-31]/2005", "31 December 2004"),
]
KINDS = [("participant", "participant"), ("interim", "participant"), ("participant", "interim")]


@pytest.fixture
def write(britain, union, stand, speak_for):
    """Write one of the three facts: the state's own, its seat, the organisation's own."""

    def one(which, period, kind="participant"):
        if which == "seat":
            return speak_for(union, britain, period)
        return stand(britain if which == "own" else union, period, kind)

    return one


ORDERS = [("own", "seat", "theirs"), ("theirs", "own", "seat"), ("seat", "theirs", "own")]


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(("own", "seat", "theirs", "twice_on"), DAYS)
def test_whichever_side_comes_last_is_refused(write, order, own, seat, theirs, twice_on):
    periods = {"own": own, "seat": seat, "theirs": theirs}
    for which in order[:2]:
        write(which, periods[which])
    connection.check_constraints()

    if twice_on:
        with refused_by(GUARD):
            write(order[2], periods[order[2]])
    else:
        write(order[2], periods[order[2]]).full_clean()
        connection.check_constraints()


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize(("own", "seat", "theirs", "twice_on"), DAYS)
def test_python_says_who_would_count_twice_and_when(write, order, own, seat, theirs, twice_on):
    periods = {"own": own, "seat": seat, "theirs": theirs}
    for which in order[:2]:
        write(which, periods[which])
    state, organisation = Party.objects.get(slug="gb"), Party.objects.get(slug="eu")
    last = {
        "own": Standing(party=state, kind="participant"),
        "theirs": Standing(party=organisation, kind="participant"),
        "seat": Representation(organisation=organisation, state=state),
    }[order[2]]
    last.span = read_interval(periods[order[2]])

    if not twice_on:
        last.full_clean()
        return
    with pytest.raises(ValidationError) as refusal:
        last.full_clean()
    assert refusal.value.error_dict["__all__"][0].code == GUARD
    (sentence,) = refusal.value.messages
    assert sentence == (
        f"United Kingdom would count twice on {twice_on}: as a Participant in its own right and "
        "as represented by European Union. End the one on the day the other begins."
    )


@pytest.mark.parametrize(("own", "theirs"), KINDS)
def test_the_interim_list_counts_too(write, own, theirs):
    write("own", "2003-01-01/..", own)
    write("seat", "1973-01-01/..")

    with refused_by(GUARD):
        write("theirs", "2003-01-01/..", theirs)


@pytest.mark.parametrize("kind", ["applicant", "observer", "trading_entity"])
def test_other_standings_do_not_count(write, kind):
    write("own", "2003-01-01/..", kind)
    write("seat", "1973-01-01/..")
    write("theirs", "2003-01-01/..")

    connection.check_constraints()


@pytest.mark.parametrize(
    ("which", "own", "seat", "theirs", "changed"),
    [
        ("own", "2021-01-01/..", "1973-01-01/2021-01-01", "2003-01-01/..", "2020-12-31/.."),
        (
            "seat",
            "2021-01-01/..",
            "1973-01-01/2021-01-01",
            "2003-01-01/..",
            "1973-01-01/2021-01-02",
        ),
        (
            "theirs",
            "2021-01-01/..",
            "1973-01-01/..",
            "2003-01-01/2021-01-01",
            "2003-01-01/2021-01-02",
        ),
    ],
)
def test_a_changed_period_is_judged_like_a_new_one(write, which, own, seat, theirs, changed):
    rows = {
        "own": write("own", own),
        "seat": write("seat", seat),
        "theirs": write("theirs", theirs),
    }
    connection.check_constraints()

    rows[which].span = read_interval(changed)

    with refused_by(GUARD):
        rows[which].save()


@pytest.mark.parametrize("first", ["own", "seat"])
def test_the_united_kingdom_moves_in_either_order(write, first):
    write("theirs", "2003-01-01/..")
    seat = write("seat", "1973-01-01/..")
    connection.check_constraints()
    moved = day("2021-01-01")

    with transaction.atomic():
        if first == "own":
            write("own", "2021-01-01/..")
        Representation.objects.filter(pk=seat.pk).update(until_earliest=moved, until_latest=moved)
        if first == "seat":
            write("own", "2021-01-01/..")
        connection.check_constraints()

    with refused_by(GUARD):
        write("own", "2020-12-31/2021-01-01")


def test_a_correction_is_judged_by_what_it_says_and_not_by_what_stood_there(write):
    write("theirs", "2003-01-01/..")
    write("seat", "1973-01-01/2021-01-01")
    own = write("own", "2020-01-01/..")

    own.span = read_interval("2021-01-01/..")
    own.full_clean()
    own.save()

    connection.check_constraints()


def test_a_change_that_moves_only_half_way_is_refused_at_the_end(write):
    write("theirs", "2003-01-01/..")
    write("seat", "1973-01-01/..")
    connection.check_constraints()

    with refused_by(GUARD):
        write("own", "2021-01-01/..")
        # Nothing is judged until the transaction ends.
        assert Standing.objects.filter(party__slug="gb").count() == 1


@pytest.mark.parametrize(("first", "second"), [("own", "seat"), ("seat", "own")])
def test_two_transactions_do_not_count_a_state_twice_together(committing, write, first, second):
    periods = {"own": "2021-01-01/..", "seat": "1973-01-01/.."}
    write("theirs", "2003-01-01/..")

    def write_elsewhere():
        with own_connection(), transaction.atomic():
            write(second, periods[second])

    with ThreadPoolExecutor() as pool:
        with transaction.atomic():
            write(first, periods[first])
            future = pool.submit(write_elsewhere)
            until_waiting_for(lock="advisory")
        refusal = future.exception()

    assert isinstance(refusal, IntegrityError)
    assert guard_of(refusal) == GUARD
    assert Party.objects.count() == 2
    kept = {"own": Standing.objects.filter(party__slug="gb"), "seat": Representation.objects.all()}
    assert {which: rows.count() for which, rows in kept.items()} == {first: 1, second: 0}
