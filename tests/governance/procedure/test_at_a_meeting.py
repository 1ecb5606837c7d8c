"""A text at a meeting: tabled, adopted, noted, deferred, without consensus, withdrawn."""

import datetime as dt
import hashlib

import pytest

from chronicle.edtf import read_day, write_day
from governance.models import AgendaItem, Decision, Meeting
from governance.procedure.deciding import adopt, block, defer, note, withdraw
from governance.procedure.drafting import send_back, submit
from governance.procedure.positions import (
    object_to,
)
from governance.procedure.putting import circulate, table
from tests.conftest import day
from tests.governance.procedure.steps import EVENING, NOON, OPENED, refused, says


def test_the_words_are_frozen_with_their_fingerprint(tabled):
    proceeding = tabled.proceedings.get()

    words = "Peer review\n\n1. The Plenary reviews.\n2. It does so each year."
    assert proceeding.text_sha256 == hashlib.sha256(words.encode()).hexdigest()
    assert (proceeding.rule, proceeding.deciders, proceeding.reply_days) == (
        None,
        "participants",
        20,
    )


def test_a_text_nobody_objects_to_is_adopted_on_its_day_with_the_next_reference(tabled):
    adopt(tabled, at=EVENING)

    tabled.refresh_from_db()
    assert (tabled.status, tabled.reference, write_day(tabled.decided_on)) == (
        "adopted",
        "KP/2022/Plenary/1",
        "2022-11-02",
    )
    proceeding = tabled.proceedings.get()
    assert (proceeding.outcome, proceeding.ground) == ("adopted", "Nobody entitled objected.")


@pytest.mark.parametrize(
    ("instant", "decided"),
    [
        # Midnight in Gaborone is two hours before midnight in Greenwich.
        ("2022-11-02T21:59:59", "2022-11-02"),
        ("2022-11-02T22:00:00", "2022-11-03"),
        ("2022-11-03T00:00:00", "2022-11-03"),
    ],
)
def test_a_decision_is_of_the_day_it_was_in_gaborone(tabled, instant, decided):
    adopt(tabled, at=dt.datetime.fromisoformat(instant).replace(tzinfo=dt.UTC))

    assert write_day(Decision.objects.get().decided_on) == decided


def test_an_official_number_is_taken_as_it_is(tabled):
    adopt(tabled, at=EVENING, official_reference="KP/2022/Plenary/Administrative Decision 4")

    tabled.refresh_from_db()
    assert tabled.reference == "KP/2022/Plenary/Administrative Decision 4"
    assert (tabled.number, tabled.series) == (None, "")


def test_a_text_is_noted_and_changes_nothing(tabled, plan, party):
    note(tabled, at=EVENING, remark="Welcomed.")

    tabled.refresh_from_db()
    assert (tabled.status, tabled.reference, tabled.proceedings.get().ground) == (
        "noted",
        None,
        "Welcomed.",
    )


def test_no_consensus_is_recorded_with_the_objection_or_a_reason(
    submitted, meeting, botswana, britain
):
    text = submitted()
    table(text, meeting=meeting, on=OPENED)
    assert refused(block, text, at=EVENING) == (
        "remarks_say_why",
        "No objection is recorded. Say why there was no consensus.",
    )
    for party in (britain, botswana):
        object_to(text, party=party, statement=says())

    block(text, at=EVENING, remark="The status quo holds.")

    text.refresh_from_db()
    assert (text.status, text.reference) == ("blocked", None)
    assert text.proceedings.get().ground == (
        "Objection of Botswana, United Kingdom. The status quo holds."
    )


def test_a_deferred_text_is_worked_on_and_put_to_the_parties_of_another_day(
    tabled, meeting, secretary, stand, party, botswana
):
    object_to(tabled, party=botswana, statement=says())
    defer(tabled, at=EVENING, remark="To the last day.")
    tabled.text = "1. Another text."
    tabled.save()
    stand(party("uz", "Uzbekistan", "UZB"), "2022-11-04/..")

    table(tabled, meeting=meeting, on=day("2022-11-04"))
    # The objection was to the earlier text, before the parties of the earlier day.
    adopt(tabled, at=EVENING + dt.timedelta(days=2))

    first, second = tabled.proceedings.order_by("pk")
    assert [first.outcome, second.outcome] == ["deferred", "adopted"]
    assert first.text_sha256 != second.text_sha256
    assert (first.entitlements.count(), second.entitlements.count()) == (4, 5)


def test_a_deferred_text_can_go_back_to_its_author(tabled, secretary):
    defer(tabled, at=EVENING)
    send_back(tabled, remark="Shorten it.")
    submit(tabled, by=secretary, on=OPENED)

    assert Decision.objects.get().status == "submitted"


@pytest.mark.parametrize("status", ["draft", "submitted", "tabled", "deferred"])
def test_a_text_is_withdrawn_until_it_is_decided(decision, secretary, meeting, cast, status):
    text = decision()
    if status != "draft":
        submit(text, by=secretary, on=OPENED)
    if status in ("tabled", "deferred"):
        table(text, meeting=meeting, on=OPENED)
    if status == "deferred":
        defer(text, at=NOON)

    withdraw(text, at=EVENING, remark="No longer needed.")

    text.refresh_from_db()
    assert (text.status, text.remark) == ("withdrawn", "No longer needed.")
    assert refused(withdraw, text, at=EVENING)[0] == "decisions_go_by_the_procedure"


def test_a_step_out_of_order_says_where_the_text_stands(decision, cast, meeting):
    assert refused(table, decision(), meeting=meeting, on=OPENED) == (
        "decisions_go_by_the_procedure",
        (
            "“Peer review” stands at “draft”. This step is taken only with a text that stands at "
            "“submitted” or “deferred”."
        ),
    )


@pytest.mark.parametrize(
    ("on", "may"),
    [
        ("2022-10-31", False),
        ("2022-11-01", True),
        ("2022-11-04", True),
        ("2022-11-05", False),
    ],
)
def test_a_text_is_tabled_while_the_meeting_sits(submitted, meeting, on, may):
    text = submitted()

    if may:
        assert table(text, meeting=meeting, on=day(on)).opened_on == day(on)
    else:
        code, sentence = refused(table, text, meeting=meeting, on=day(on))
        assert code == "texts_are_tabled_while_a_meeting_sits"
        assert sentence.startswith("Plenary of 2022 does not sit on ")


def test_a_meeting_known_by_its_year_alone_sits_on_any_day_of_it(submitted, meeting):
    meeting.opened_on, meeting.closed_on = read_day("2022"), read_day("")
    meeting.save()

    assert refused(table, submitted(), meeting=meeting, on=day("2021-12-31"))[0] == (
        "texts_are_tabled_while_a_meeting_sits"
    )
    assert table(submitted("Another"), meeting=meeting, on=day("2022-06-01")).pk


def test_references_are_numbered_by_body_and_year_without_gaps(
    submitted, decision, meeting, monitoring, secretary, seat, botswana, adopted
):
    seat(monitoring, botswana, "2020/..")
    given = []
    for title, body in (("A", None), ("B", monitoring), ("C", None)):
        text = submitted(title, **({"body": body} if body else {}))
        table(text, meeting=meeting, on=OPENED)
        adopt(text, at=EVENING)
        given.append(text.reference)
    blocked = submitted("D")
    table(blocked, meeting=meeting, on=OPENED)
    block(blocked, at=EVENING, remark="No agreement.")
    last = submitted("E")
    table(last, meeting=meeting, on=OPENED)
    adopt(last, at=EVENING)

    assert [*given, last.reference] == [
        "KP/2022/Plenary/1",
        "KP/2022/WGM/1",
        "KP/2022/Plenary/2",
        "KP/2022/Plenary/3",
    ]


def test_a_circulated_text_is_not_decided_at_a_meeting(submitted):
    text = submitted()
    circulate(text, at=NOON, time_zone="Africa/Gaborone")

    for verb in (adopt, note, defer, block):
        assert refused(verb, text, at=EVENING)[0] == "decisions_go_by_the_procedure"


def test_a_text_put_off_to_another_meeting_leaves_the_agenda_of_the_first(submitted, meeting):
    point = AgendaItem.objects.create(meeting=meeting, number=1, title="Reviews")
    later = Meeting.objects.create(slug="later", kind="plenary", title="Later")
    text = submitted(agenda_item=point, meeting=meeting)
    table(text, meeting=meeting, on=OPENED)
    defer(text, at=EVENING)
    assert Decision.objects.get().agenda_item == point

    table(text, meeting=later, on=OPENED)

    text.refresh_from_db()
    assert (text.meeting, text.agenda_item) == (later, None)
