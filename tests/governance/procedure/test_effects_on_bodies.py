"""Effects on bodies, offices and seats: the row each writes, or leaves alone when refused."""

import pytest

from chronicle.edtf import read_day
from governance.models import (
    Body,
    BodyName,
    Decision,
    Mandate,
    Seat,
    Tenure,
)
from governance.procedure.deciding import adopt
from governance.procedure.putting import table
from tests.governance.procedure.steps import DAY, EVENING, OPENED, refused, told


def test_a_body_is_established_with_its_mandate(change, contradict, plenary):
    given = {
        "body": plenary,
        "slug": "tet",
        "name": "Technical Expert Team",
        "acronym": "TET",
        "body_kind": "technical_team",
        "text": "Weighs the bids.",
    }
    effect = change("establish", until=read_day("2024-01-01"), **given)

    team = Body.objects.get(slug="tet")
    assert effect.row == team
    assert (team.parent, told(team), team.mandate) == (plenary, f"{DAY}/..", "Weighs the bids.")
    assert told(Mandate.objects.get(body=team)) == f"{DAY}/2024-01-01"
    assert contradict("establish", **{**given, "name": "Another team"})[1] == (
        "Another body already has this slug."
    )


def test_a_body_is_renamed_and_keeps_its_earlier_name_for_earlier_days(change, monitoring):
    effect = change("rename", body=monitoring, name="Working Group on Review", acronym="WGR")

    monitoring.refresh_from_db()
    assert (monitoring.name, monitoring.acronym) == ("Working Group on Review", "WGR")
    assert effect.row == BodyName.objects.get(name="Working Group on Review")
    assert told(effect.body_name) == f"{DAY}/.."
    earlier = BodyName.objects.get(name="Working Group on Monitoring")
    assert (earlier.acronym, earlier.span.until.earliest.isoformat()) == ("WGM", DAY)


def test_a_mandate_follows_another(change, monitoring):
    first = change("remandate", body=monitoring, text="Reviews.", until=read_day(""))
    second = change(
        "remandate",
        body=monitoring,
        text="Reviews and visits.",
        effective_on=read_day("2023-01-01"),
        until=read_day("2026-01-01"),
    )

    first.mandate.refresh_from_db()
    assert [told(first.mandate), told(second.mandate)] == [
        f"{DAY}/2023-01-01",
        "2023-01-01/2026-01-01",
    ]
    monitoring.refresh_from_db()
    assert monitoring.mandate == "Reviews and visits."


def test_a_body_is_dissolved_with_its_offices_and_seats(
    change, contradict, monitoring, tenure, seat, botswana
):
    chair = tenure(monitoring, "chair", botswana, "2020/..")
    place = seat(monitoring, botswana, "2020/..")

    effect = change("dissolve", body=monitoring)

    for fact in (chair, place):
        fact.refresh_from_db()
        assert told(fact) == f"2020/{DAY}"
    assert effect.row == monitoring
    assert contradict("dissolve", body=monitoring)[0] == "running_bodies_end"


def test_an_election_ends_the_tenure_of_whoever_held_the_office(
    change, contradict, monitoring, tenure, botswana, britain, austria
):
    before = tenure(monitoring, "chair", botswana, "2020/..")
    attested = tenure(monitoring, "chair", None, "[..2019-12-31]/[2019-01-01..]", person="A")

    effect = change(
        "elect",
        body=monitoring,
        office="chair",
        party=britain,
        person="B",
        until=read_day("2025-01-01"),
    )

    for fact in (before, attested):
        fact.refresh_from_db()
    assert [told(before), told(attested), told(effect.tenure)] == [
        f"2020/{DAY}",
        f"[..2019-12-31]/[2019-01-01..{DAY}]",
        f"{DAY}/2025-01-01",
    ]
    assert (effect.tenure.holder, effect.tenure.person) == (britain, "B")
    assert contradict("elect", body=monitoring, office="chair", party=austria) == (
        "who_sits_takes_part",
        (
            "Austria is neither a Participant nor an Observer on 15 November 2022, so it can "
            "neither sit in a body nor preside over one."
        ),
    )


def test_co_chairs_hold_their_office_together(change, monitoring, botswana, council):
    first = change("elect", body=monitoring, office="co_chair", party=botswana)
    second = change("elect", body=monitoring, office="co_chair", party=council)

    first.tenure.refresh_from_db()
    assert [told(first.tenure), told(second.tenure)] == [f"{DAY}/..", f"{DAY}/.."]


def test_a_tenure_ends(change, contradict, monitoring, tenure, botswana):
    chair = tenure(monitoring, "chair", botswana, "2020/..")

    effect = change("end_tenure", body=monitoring, office="chair")

    assert (effect.row, told(effect.tenure)) == (chair, f"2020/{DAY}")
    assert contradict("end_tenure", body=monitoring, office="chair")[0] == "running_tenures_end"


def test_a_newcomer_is_seated_provisionally_and_then_as_a_member(
    change, contradict, monitoring, botswana, austria
):
    first = change("seat", body=monitoring, party=botswana, role="provisional_member")
    second = change(
        "seat",
        body=monitoring,
        party=botswana,
        role="member",
        effective_on=read_day("2023-11-15"),
    )
    ended = change("end_seat", body=monitoring, party=botswana, effective_on=read_day("2024-01-01"))

    first.seat.refresh_from_db()
    assert [told(first.seat), told(ended.seat)] == [f"{DAY}/2023-11-15", "2023-11-15/2024-01-01"]
    assert second.row == ended.row
    assert contradict("seat", body=monitoring, party=austria, role="member")[0] == (
        "who_sits_takes_part"
    )
    assert contradict("end_seat", body=monitoring, party=botswana)[0] == "running_seats_end"


def test_nobody_is_seated_in_a_body_that_does_not_exist_yet(contradict, body, botswana):
    later = body("wgx", "Working Group X", period="2023-01-01/..")

    assert contradict("seat", body=later, party=botswana, role="member") == (
        "bodies_act_while_they_exist",
        "Working Group X does not exist on 15 November 2022.",
    )


def test_a_text_that_changes_several_things_changes_all_or_nothing(
    submitted, meeting, plan, monitoring, botswana, britain
):
    text = submitted("Many")
    plan(text, "seat", body=monitoring, party=botswana, role="member")
    plan(text, "elect", body=monitoring, office="chair", party=britain)
    plan(text, "end_tenure", body=monitoring, office="vice_chair")
    table(text, meeting=meeting, on=OPENED)

    assert refused(adopt, text, at=EVENING)[0] == "running_tenures_end"
    assert (Seat.objects.count(), Tenure.objects.count()) == (0, 0)
    assert Decision.objects.get().status == "tabled"


VOUCHED = "2015/[2019-06-30..]"


@pytest.mark.parametrize("kind", ["end_seat", "end_tenure"])
def test_a_place_whose_end_nobody_wrote_down_can_be_ended(
    change, contradict, monitoring, seat, tenure, botswana, kind
):
    given = {"body": monitoring, "party": botswana}
    if kind == "end_seat":
        seat(monitoring, botswana, VOUCHED)
    else:
        given["office"] = "chair"
        tenure(monitoring, "chair", botswana, VOUCHED)

    code, sentence = contradict(kind, effective_on=read_day("2019-06-29"), **given)
    assert code == "facts_end_after_they_were_seen"
    assert sentence.endswith(
        "the sources vouch for it until 30 June 2019, which is after 29 June 2019."
    )
    effect = change(kind, effective_on=read_day("2019-06-30"), **given)
    assert told(effect.row) == "2015/2019-06-30"


def test_a_body_whose_end_nobody_wrote_down_can_be_dissolved(change, body, tenure, seat, botswana):
    group = body("ckr", "Committee on Review", period="2011-11-03/[2013-11-22..]")
    chair = tenure(group, "chair", botswana, "2012/[2013-01-01..]")
    place = seat(group, botswana, "2012/..")

    assert told(change("dissolve", body=group).established) == f"2011-11-03/{DAY}"
    for fact in (chair, place):
        fact.refresh_from_db()
    assert [told(chair), told(place)] == [f"2012/[2013-01-01..{DAY}]", f"2012/{DAY}"]


def test_an_election_leaves_a_later_tenure_alone(change, monitoring, tenure, botswana, britain):
    later = tenure(monitoring, "chair", britain, "2024-01-01/..")

    effect = change(
        "elect", body=monitoring, office="chair", party=botswana, until=read_day("2024-01-01")
    )

    later.refresh_from_db()
    assert [told(effect.tenure), told(later)] == [f"{DAY}/2024-01-01", "2024-01-01/.."]


def test_of_several_tenures_the_one_that_runs_is_ended(change, monitoring, tenure, botswana):
    runs = tenure(monitoring, "chair", botswana, "2020/..")
    seen = tenure(monitoring, "chair", botswana, "[..2010-12-31]/[2010-01-01..]")

    assert change("end_tenure", body=monitoring, office="chair").row == runs
    seen.refresh_from_db()
    assert told(seen) == "[..2010-12-31]/[2010-01-01..]"
