"""Effects on who takes part, on selections and on what is owed: the row each writes."""

from pathlib import Path

import pytest

from chronicle.edtf import read_day
from governance.models import (
    Candidacy,
    EffectKind,
    Obligation,
    Selection,
)
from governance.models.effects import WRITES
from participants.models import Standing, Suspension
from tests.governance.procedure.steps import DAY, told


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


def test_every_kind_of_effect_is_tried():
    here = Path(__file__)
    text = here.read_text() + here.with_name("test_effects_on_bodies.py").read_text()

    assert [kind for kind in EffectKind if f'"{kind}"' not in text] == []
    assert set(WRITES) == set(EffectKind)
