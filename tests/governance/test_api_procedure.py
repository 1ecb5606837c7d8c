"""How a decision came about, as far as that is public."""

import pytest

from chronicle.edtf import read_interval
from governance.models import Position, ProcedureRule, Proceeding
from tests.governance.asking import ask, source_of
from tests.governance.conftest import end, judge
from tests.governance.terms import IN_WRITING

pytestmark = pytest.mark.django_db


def with_ground(proceeding, ground):
    """Note the ground of an outcome, as the verbs of the procedure do."""
    Proceeding.objects.filter(pk=proceeding.pk).update(ground=ground)
    return proceeding


def proceeding_of(client, decision):
    (told,) = ask(client, f"decisions/{decision.key}/", as_of="2023-01-01")["proceedings"]
    return told


def test_who_formed_the_consensus_and_under_which_terms(
    client, decision, put, say, cast, meeting, council
):
    put_at_the_meeting = put(decision(), observers=[council], meeting=meeting)
    made = end(put_at_the_meeting, "adopted")
    judge()

    told = proceeding_of(client, made)

    assert (told["kind"], told["opened_on"], told["deadline_at"]) == ("meeting", "2022-11-01", None)
    assert told["meeting"]["slug"] == "2022-plenary"
    assert told["text_sha256"] == put_at_the_meeting.text_sha256
    assert (told["outcome"], told["reason"]) == ("adopted", "Adopted: nobody entitled objected.")
    assert told["rule"] == {
        "deciders": "participants",
        "reply_days": 20,
        "support_above": 50,
        "suspended_count": True,
        "provisional_count": False,
        "concerned_may_object": True,
        "recorded": None,
    }
    assert [part["part"] for part in told["entitled"]] == ["decides", "observes"]
    decides, observes = (part["parties"] for part in told["entitled"])
    assert [row["party"]["slug"] for row in decides] == ["bw", "eu", "gb"]
    assert decides[0] == {
        "party": {"slug": "bw", "name": "Botswana"},
        "certain": True,
        "states_represented": 0,
    }
    assert [row["party"]["slug"] for row in observes] == ["wdc"]
    assert told["positions"] == []


def test_a_recorded_rule_is_told_with_its_basis(client, decision, put, plenary, cast, source):
    rule = ProcedureRule(
        body=plenary,
        basis="Rules of Procedure",
        deciders="participants",
        reply_days=30,
        support_above=0,
        suspended_count=True,
        provisional_count=True,
        concerned_may_object=True,
    )
    rule.span = read_interval("2010/..")
    rule.save()
    rule.sources.add(source)
    made = end(put(decision(), rule=rule, reply_days=30), "noted")

    told = proceeding_of(client, made)

    assert told["rule"]["reply_days"] == 30
    assert told["rule"]["recorded"]["basis"] == "Rules of Procedure"
    assert told["rule"]["recorded"]["period"]["words"] == "since 2010"
    assert told["rule"]["recorded"]["sources"] == [source_of(source)]
    assert told["reason"] == "The meeting took note of the text."


@pytest.mark.parametrize(
    ("public", "positions", "reason"),
    [
        (True, [("bw", "objection", False)], "There was no consensus: objection of Botswana."),
        (False, [], "There was no consensus."),
    ],
)
def test_an_objection_is_told_only_where_it_is_public(
    client, decision, put, say, cast, botswana, public, positions, reason
):
    proceeding = put(decision(), **IN_WRITING)
    say(proceeding, botswana, "objection")
    Position.objects.update(public=public)
    made = end(with_ground(proceeding, "Objection of Botswana."), "blocked")

    told = proceeding_of(client, made)

    assert told["reason"] == reason
    assert [
        (row["party"]["slug"], row["stance"], row["late"]) for row in told["positions"]
    ] == positions
    assert told["deadline_at"] == "2022-11-22T00:00:00+02:00"


def test_an_objection_that_was_eased_is_no_reason(client, decision, put, say, cast, botswana):
    proceeding = put(decision(), **IN_WRITING)
    say(proceeding, botswana, "objection")
    Position.objects.update(public=True)
    say(proceeding, botswana, "eased")
    made = end(with_ground(proceeding, "None objected, but only 0 parties wrote."), "blocked")

    told = proceeding_of(client, made)

    assert told["reason"] == "There was no consensus."
    assert [row["stance"] for row in told["positions"]] == ["objection"]


def test_the_reason_noted_at_the_desk_counts_and_names_so_it_is_not_told(
    client, decision, put, say, cast
):
    proceeding = put(decision(), **IN_WRITING)
    for slug in ("bw", "gb"):
        say(proceeding, cast[slug], "support")
    ground = "2 parties of 3 wrote in support and none objected."
    made = end(with_ground(proceeding, ground), "adopted")
    judge()

    answer = client.get(f"/api/v1/decisions/{made.key}/")

    assert ground not in answer.content.decode()
    assert proceeding_of(client, made)["reason"] == (
        "Adopted: no objection stood, and the rule's share of support was reached."
    )
