"""A written procedure: words and list frozen, the deadline, supports, what comes late."""

import datetime as dt

import pytest

from chronicle.edtf import write_day
from governance.models import Decision, Status
from governance.procedure.deciding import adopt, close, due, withdraw
from governance.procedure.drafting import submit
from governance.procedure.positions import ease, object_to, support
from governance.procedure.putting import circulate, extend
from tests.conftest import day
from tests.governance.procedure.steps import OPENED, refused, says

GABORONE = "Africa/Gaborone"
SENT = dt.datetime(2022, 12, 5, 9, tzinfo=dt.UTC)
# The end of 25 December in Gaborone, two hours ahead of Greenwich.
DEADLINE = dt.datetime(2022, 12, 25, 21, 59, 59, tzinfo=dt.UTC)
SECOND = dt.timedelta(seconds=1)
AFTER = DEADLINE + SECOND
BEFORE = SENT + dt.timedelta(hours=1)


@pytest.fixture
def circulated(submitted) -> Decision:
    text = submitted()
    circulate(text, at=SENT, time_zone=GABORONE)
    return text


def test_without_a_deadline_the_parties_have_the_days_of_the_rule(circulated):
    proceeding = circulated.proceedings.get()

    assert (proceeding.opened_on, proceeding.deadline_at, proceeding.time_zone) == (
        day("2022-12-05"),
        DEADLINE,
        GABORONE,
    )
    assert (circulated.status, circulated.procedure) == ("circulated", "written_procedure")


@pytest.mark.parametrize(
    ("deadline", "code", "sentence"),
    [
        (
            SENT - SECOND,
            "deadlines_lie_ahead",
            "The deadline lies in the past: nobody could reply.",
        ),
        (SENT, "deadlines_lie_ahead", "The deadline lies in the past: nobody could reply."),
        (
            # The last second of 24 December in Gaborone.
            dt.datetime(2022, 12, 24, 21, 59, 59, tzinfo=dt.UTC),
            "reply_periods_are_kept",
            (
                "The rule of this body gives 20 days to reply: the deadline cannot be before "
                "25 December 2022."
            ),
        ),
        # The first second of 25 December there.
        (dt.datetime(2022, 12, 24, 22, 0, 0, tzinfo=dt.UTC), None, ""),
        (DEADLINE, None, ""),
    ],
)
def test_a_deadline_lies_ahead_and_leaves_the_days_of_the_rule(submitted, deadline, code, sentence):
    text = submitted()
    asked = {"at": SENT, "deadline": deadline, "time_zone": GABORONE}

    if code:
        assert refused(circulate, text, **asked) == (code, sentence)
    else:
        assert circulate(text, **asked).deadline_at == deadline


@pytest.mark.parametrize("name", ["Gaborone", "", "../etc/passwd", "Africa/Nowhere", "x" * 200])
def test_a_time_zone_exists(submitted, name):
    code, sentence = refused(circulate, submitted(), at=SENT, time_zone=name)

    assert code == "time_zones_exist"
    assert sentence == (f"“{name[:40]}” is no time zone. Accepted: a name such as Africa/Gaborone.")


def test_more_than_half_in_support_and_no_objection_adopt_on_the_day_of_the_deadline(
    circulated, botswana, britain
):
    for party in (botswana, britain):
        support(circulated, party=party, statement=says(BEFORE))

    close(circulated, at=AFTER + dt.timedelta(days=3))

    circulated.refresh_from_db()
    assert (circulated.status, circulated.reference) == ("adopted", "KP/2022/Plenary/1")
    assert write_day(circulated.decided_on) == "2022-12-25"
    assert circulated.proceedings.get().ground == (
        "2 parties of 3 wrote in support and none objected."
    )


@pytest.mark.parametrize(("supports", "adopted"), [(0, False), (1, False), (2, False), (3, True)])
def test_exactly_half_is_not_enough(
    submitted, stand, party, botswana, britain, union, supports, adopted
):
    # Four are entitled; half of them are two.
    uzbekistan = party("uz", "Uzbekistan", "UZB")
    stand(uzbekistan, "2022-01-01/..")
    text = submitted()
    circulate(text, at=SENT, time_zone=GABORONE)
    for party_ in [botswana, britain, union][:supports]:
        support(text, party=party_, statement=says(BEFORE))

    close(text, at=AFTER)

    assert (text.status == Status.ADOPTED) == adopted
    if supports == 2:
        assert text.proceedings.get().ground == (
            "None objected, but only 2 parties of 4 wrote in support; the rule asks for more than "
            "50 per cent."
        )


def test_one_objection_stops_it_however_many_support(circulated, botswana, britain, union):
    for party in (botswana, britain):
        support(circulated, party=party, statement=says(BEFORE))
    object_to(circulated, party=union, statement=says(DEADLINE))

    close(circulated, at=AFTER)

    circulated.refresh_from_db()
    assert (circulated.status, circulated.reference) == ("blocked", None)
    assert circulated.proceedings.get().ground == "Objection of European Union."


@pytest.mark.parametrize(
    ("at", "late", "status"),
    [
        (DEADLINE - SECOND, False, "blocked"),
        (DEADLINE, False, "blocked"),
        (DEADLINE + SECOND, True, "adopted"),
    ],
)
def test_an_objection_after_the_deadline_is_recorded_as_late(
    circulated, botswana, britain, union, at, late, status
):
    for party in (botswana, britain):
        support(circulated, party=party, statement=says(BEFORE))

    said = object_to(circulated, party=union, statement=says(at))
    close(circulated, at=AFTER + SECOND)

    assert (said.late, circulated.status) == (late, status)


def test_an_objection_that_comes_when_all_is_over_is_kept_as_late(circulated, botswana, britain):
    for party in (botswana, britain):
        support(circulated, party=party, statement=says(BEFORE))
    close(circulated, at=AFTER)

    assert object_to(circulated, party=botswana, statement=says(AFTER + SECOND)).late
    assert refused(object_to, circulated, party=britain, statement=says(DEADLINE)) == (
        "positions_are_taken_while_the_text_is_put",
        "“Peer review” is no longer before the parties.",
    )
    assert Decision.objects.get().status == "adopted"


def test_an_objection_eased_too_late_still_stands(circulated, botswana, britain, union):
    for party in (botswana, britain):
        support(circulated, party=party, statement=says(BEFORE))
    object_to(circulated, party=union, statement=says(BEFORE))

    assert ease(circulated, party=union, statement=says(AFTER)).late
    close(circulated, at=AFTER + SECOND)

    assert circulated.status == Status.BLOCKED


@pytest.mark.parametrize("at", [SENT, DEADLINE - SECOND, DEADLINE])
def test_nothing_is_closed_while_the_parties_can_reply(circulated, at):
    assert refused(close, circulated, at=at) == (
        "a_written_procedure_runs_to_its_deadline",
        (
            "The parties can still reply to “Peer review”, until 25 December 2022, 23:59 "
            "(Africa/Gaborone)."
        ),
    )
    assert not due(at).exists()
    assert due(AFTER).get() == circulated


def test_a_text_is_withdrawn_from_circulation(circulated):
    withdraw(circulated, at=BEFORE, remark="The Plenary will take it up.")

    assert circulated.status == Status.WITHDRAWN
    assert not due(AFTER).exists()
    assert refused(close, circulated, at=AFTER)[0] == "decisions_go_by_the_procedure"


def test_a_deadline_is_extended_in_time_and_only_to_a_later_one(circulated, botswana, britain):
    later = DEADLINE + dt.timedelta(days=5)
    code = "a_deadline_is_only_extended"

    for deadline in (DEADLINE - SECOND, DEADLINE):
        assert refused(extend, circulated, deadline=deadline, at=BEFORE) == (
            code,
            (
                "The new deadline is not later than the present one, 25 December 2022, 23:59 "
                "(Africa/Gaborone)."
            ),
        )
    assert refused(extend, circulated, deadline=later, at=AFTER) == (
        "deadlines_are_extended_in_time",
        "The deadline has passed: it was 25 December 2022, 23:59 (Africa/Gaborone).",
    )
    extend(circulated, deadline=later, at=DEADLINE)

    assert not due(later).exists()
    assert not support(circulated, party=botswana, statement=says(AFTER)).late
    assert not support(circulated, party=britain, statement=says(later)).late
    close(circulated, at=later + SECOND)
    assert write_day(Decision.objects.get().decided_on) == "2022-12-30"


def test_a_text_in_circulation_is_not_decided_before_its_time_nor_at_a_meeting(circulated):
    assert refused(adopt, circulated, at=AFTER)[0] == "decisions_go_by_the_procedure"


def test_who_comes_to_take_part_later_is_not_asked(circulated, stand, party):
    uzbekistan = party("uz", "Uzbekistan", "UZB")
    stand(uzbekistan, "2022-12-06/..")

    assert refused(support, circulated, party=uzbekistan, statement=says(BEFORE))[0] == (
        "only_who_holds_a_place_is_entitled"
    )


def test_a_working_group_decides_in_writing_too(
    decision, monitoring, secretary, seat, cast, botswana, union
):
    seat(monitoring, botswana, "2020/..")
    seat(monitoring, union, "2020/..")
    text = submit(decision(body=monitoring), by=secretary, on=OPENED)
    circulate(text, at=SENT, time_zone=GABORONE)
    for party in (botswana, union):
        support(text, party=party, statement=says(BEFORE))

    close(text, at=AFTER)

    assert text.reference == "KP/2022/WGM/1"
