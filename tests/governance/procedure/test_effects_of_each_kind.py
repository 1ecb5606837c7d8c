"""Each kind of effect: the row it writes, and the row it leaves alone when it is refused."""

from pathlib import Path

import pytest

from chronicle.edtf import read_day, write_interval
from chronicle.periods import Period
from governance.models import (
    Body,
    BodyName,
    Candidacy,
    Decision,
    Effect,
    EffectKind,
    Mandate,
    Obligation,
    Seat,
    Selection,
    Tenure,
)
from governance.models.effects import WRITES
from governance.procedure.deciding import adopt
from governance.procedure.putting import table
from participants.models import Standing, Suspension
from tests.governance.procedure.steps import EVENING, OPENED, refused

DAY = "2022-11-15"


@pytest.fixture
def change(submitted, meeting, plan, source):
    """Adopt a text with one effect, in force from 15 November 2022; gives the effect."""

    def make(kind: str, **given: object) -> Effect:
        text = submitted(f"To {kind}", in_force_from=read_day(DAY))
        text.sources.add(source)
        effect = plan(text, kind, **given)
        table(text, meeting=meeting, on=OPENED)
        adopt(text, at=EVENING)
        effect.refresh_from_db()
        return effect

    return make


@pytest.fixture
def contradict(submitted, meeting, plan):
    """The refusal of a text with one effect, from which nothing is left."""

    def make(kind: str, **given: object) -> tuple[str, str]:
        text = submitted(f"To {kind}", in_force_from=read_day(DAY))
        effect = plan(text, kind, **given)
        table(text, meeting=meeting, on=OPENED)
        code, sentence = refused(adopt, text, at=EVENING)
        effect.refresh_from_db()
        assert effect.row is None
        assert sentence.startswith("Effect 1 (")
        return code, sentence.partition("contradicts the register. ")[2]

    return make


def told(fact: Period) -> str:
    return write_interval(fact.span)


@pytest.mark.parametrize("kind", ["admit", "readmit"])
def test_a_party_is_admitted_again(change, stand, party, kind, source):
    congo = party("cg", "Congo", "COG")
    stand(congo, "2003-01-01/2004-07-09")

    effect = change(kind, party=congo, standing_kind="participant", note="On its documents.")

    standing = Standing.objects.get(party=congo, until_earliest=None)
    assert effect.row == standing
    assert (told(standing), standing.start_reason) == (f"{DAY}/..", "On its documents.")
    assert list(standing.sources.all()) == [source]


def test_an_observer_is_admitted(change, party):
    civil = party("csc", "Civil Society Coalition", kind="civil_society")

    effect = change("admit", party=civil, standing_kind="observer")

    assert (effect.standing.kind, told(effect.standing)) == ("observer", f"{DAY}/..")


def test_an_observer_is_not_admitted_as_a_participant(contradict, party):
    civil = party("csc", "Civil Society Coalition", kind="civil_society")

    code, _ = contradict("admit", party=civil, standing_kind="participant")

    assert code == "only_governments_are_participants"


def test_a_standing_ends(change, contradict, botswana, austria):
    effect = change("withdraw", party=botswana)

    assert told(effect.standing) == f"2003/{DAY}"
    assert contradict("withdraw", party=austria) == (
        "participants_withdraw",
        "Austria is not a Participant whose standing still runs.",
    )


def test_trade_is_suspended_replaced_and_lifted(change, contradict, botswana):
    given = {"party": botswana, "text": "No shipments."}
    assert contradict("lift", party=botswana, measure="suspended")[0] == (
        "running_measures_are_lifted"
    )

    suspended = change("suspend", measure="suspended", **given)
    assert (told(suspended.suspension), suspended.suspension.summary) == (
        f"{DAY}/..",
        "No shipments.",
    )
    replaced = change("replace", measure="partial", effective_on=read_day("2023-07-17"), **given)
    assert told(replaced.suspension) == "2023-07-17/.."
    assert told(Suspension.objects.get(kind="suspended")) == f"{DAY}/2023-07-17"
    lifted = change("lift", measure="partial", party=botswana, effective_on=read_day("2024-11-15"))
    assert lifted.row == replaced.row
    assert told(lifted.suspension) == "2023-07-17/2024-11-15"


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


def test_a_host_is_selected_among_the_candidates(
    change, contradict, plenary, botswana, austria, britain
):
    host = Selection.objects.create(slug="host", title="Host", body=plenary)
    for candidate in (botswana, austria):
        Candidacy.objects.create(
            selection=host, candidate=candidate, stage="final", outcome="in contention"
        )

    effect = change("select", selection=host, party=botswana)

    assert (effect.candidacy.outcome, effect.candidacy.candidate) == ("selected", botswana)
    assert contradict("select", selection=host, party=britain)[0] == "candidates_are_selected"
    assert contradict("select", selection=host, party=austria)[1] == (
        "Another candidate has been selected already."
    )


def test_an_obligation_is_amended_and_the_earlier_deadline_keeps_its_days(change, contradict):
    report = Obligation.objects.create(
        name="Annual report", who="participant", frequency="yearly", deadline_rule="31 March"
    )

    effect = change("amend", amends=report, text="30 April")

    report.refresh_from_db()
    assert (told(report), report.deadline_rule) == (f"/{DAY}", "31 March")
    assert (told(effect.obligation), effect.obligation.deadline_rule) == (f"{DAY}/..", "30 April")
    assert contradict("amend", amends=report, text="1 May")[0] == "running_obligations_are_amended"


def test_a_confirmed_list_writes_no_single_row(change):
    assert change("confirm").row is None


def test_every_kind_of_effect_is_tried_here():
    text = Path(__file__).read_text()

    assert [kind for kind in EffectKind if f'"{kind}"' not in text] == []
    assert set(WRITES) == set(EffectKind)


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
