"""The real data of bodies, offices, meetings and decisions, as the register has it."""

from collections import Counter

import pytest

from chronicle.edtf import write_day, write_interval
from governance.models import (
    Body,
    Candidacy,
    Decision,
    DecisionLink,
    Effect,
    Mandate,
    Meeting,
    Milestone,
    Obligation,
    Seat,
    Selection,
    Tenure,
)
from participants.models import Standing
from tests.conftest import day

pytestmark = pytest.mark.django_db


def test_bodies_stand_under_the_bodies_they_report_to():
    assert Counter(Body.objects.values_list("kind", flat=True)) == {
        "plenary": 1,
        "working_group": 6,
        "committee": 4,
        "ad_hoc_committee": 7,
        "technical_team": 18,
        "support_mechanism": 1,
        "secretariat": 1,
        "ministerial": 1,
        "external": 2,
    }
    without_parent = set(Body.objects.filter(parent=None).values_list("slug", flat=True))
    assert without_parent == {
        "kp",
        "un-security-council",
        "un-general-assembly",
        "ministerial-meeting",
    }
    team = Body.objects.get(slug="ahcrr-2017-fund")
    assert [team.parent.slug, team.parent.parent.slug] == ["ahcrr-2017", "kp"]


CHAIRS = [
    ("2003-06-30", "za", "Abbey Chikane"),
    ("2003-12-31", "za", "Abbey Chikane"),
    ("2004-01-01", "ca", "Tim Martin"),
    ("2007-06-12", "eu", "Karel Kovanda"),
    ("2012-11-30", "us", "Gillian Milovanovic"),
    ("2023-11-08", "zw", "Winston Chitando"),
    ("2025-12-31", "ae", "Ahmed bin Sulayem"),
    ("2026-01-01", "in", ""),
]


@pytest.mark.parametrize(("asked", "party", "person"), CHAIRS)
def test_the_chair_of_the_process_on_a_day(asked, party, person):
    found = Tenure.objects.certain_on(day(asked)).filter(body__slug="kp", office="chair")

    assert [(held.holder.slug, held.person) for held in found] == [(party, person)]


def test_an_office_that_only_a_person_is_known_to_hold_has_no_holder():
    unknown = Tenure.objects.filter(holder=None).values_list("body__slug", "office", "person")

    assert sorted(unknown) == [
        ("kps", "executive_secretary", "Bojun Tang"),
        ("wgm", "chair", "Stephane Chardon"),
    ]


def test_the_seats_of_the_working_group_on_monitoring():
    seats = Seat.objects.filter(body__slug="wgm")

    assert Counter(seats.values_list("role", flat=True)) == {
        "member": 19,
        "provisional_member": 6,
        "observer": 4,
    }
    lesotho = seats.filter(party__slug="ls").order_by("since_earliest")
    assert [(seat.role, write_interval(seat.span)) for seat in lesotho] == [
        ("provisional_member", "2017/2018"),
        ("member", "2018/[2018-12-31..]"),
    ]


def test_meetings_of_the_whole_are_of_the_process_and_of_others_it_is_not_said():
    whole = Meeting.objects.filter(body__slug="kp")

    assert Counter(whole.values_list("kind", flat=True)) == {
        "plenary": 27,
        "intersessional": 20,
        "special_plenary": 2,
        "special_intersessional": 1,
    }
    assert Meeting.objects.exclude(body__slug="kp").filter(body__isnull=False).count() == 0
    assert Meeting.objects.filter(body=None, kind="other").count() == 20


def test_a_meeting_may_be_known_by_its_month_and_have_no_last_day():
    brussels = Meeting.objects.get(slug="plenary-2001-04")

    assert (write_day(brussels.opened_on), write_day(brussels.closed_on)) == ("2001-04", "")
    assert (brussels.city, brussels.country.slug, brussels.presiding.slug) == (
        "Brussels",
        "be",
        "za",
    )


def test_who_attended_a_call():
    call = Meeting.objects.get(slug="pc-call-2012-05-03")

    assert sorted(call.attendance.values_list("party__slug", "role")) == [
        ("ao", "participant"),
        ("ca", "participant"),
        ("cd", "chair"),
        ("cm", "guest"),
        ("csc", "participant"),
        ("us", "participant"),
        ("za", "participant"),
    ]


def test_decisions_are_adopted_or_found_no_consensus_and_some_have_ended():
    assert Counter(Decision.objects.values_list("status", "ended_as")) == {
        ("adopted", ""): 133,
        ("adopted", "lapsed"): 31,
        ("adopted", "superseded"): 19,
        ("blocked", ""): 13,
    }
    assert set(Decision.objects.values_list("visibility", flat=True)) == {"public"}
    assert Decision.objects.exclude(official_reference="").count() == 42


def test_the_admission_of_uzbekistan_points_to_its_standing():
    decision = Decision.objects.get(reference="PD-2024-UZ")
    (effect,) = decision.effects.all()

    assert (decision.meeting.slug, write_day(decision.decided_on)) == ("plenary-2024", "2024-11")
    assert [party.slug for party in decision.concerns.all()] == ["uz"]
    assert (effect.kind, effect.standing_kind) == ("admit", "participant")
    assert effect.standing == Standing.objects.get(party__slug="uz")


def test_india_was_chosen_in_writing_on_christmas_day():
    decision = Decision.objects.get(reference="WP-2025-IN")
    (effect,) = decision.effects.all()

    assert (decision.procedure, decision.meeting) == ("written_procedure", None)
    assert write_day(decision.decided_on) == "2025-12-25"
    assert [link.target.reference for link in decision.links.all()] == ["PD-2025-CHAIR"]
    assert decision.links.get().target.status == "blocked"
    assert effect.tenure == Tenure.objects.get(
        body__slug="kp", office="chair", holder__slug="in", since_earliest="2026-01-01"
    )


def test_the_return_of_the_congo_is_a_readmission():
    effect = Effect.objects.get(decision__reference="PD-2007-CG")

    assert (effect.kind, effect.party.slug) == ("readmit", "cg")
    assert write_interval(effect.standing.span) == "2007-11-08/.."
    ended = Effect.objects.get(decision__reference="CN-2004-07-09")
    assert ended.kind == "withdraw"
    assert write_day(ended.standing.span.until) == "2004-07-09"


def test_effects_by_kind_and_only_the_confirmed_list_is_without_a_row():
    effects = Effect.objects.all()

    assert Counter(effects.values_list("kind", flat=True)) == {
        "confirm": 1,
        "admit": 11,
        "readmit": 1,
        "withdraw": 1,
        "suspend": 5,
        "replace": 1,
        "lift": 3,
        "establish": 10,
        "elect": 14,
        "select": 1,
    }
    assert [effect.kind for effect in effects if effect.row is None] == ["confirm"]


def test_what_replaced_the_suspension_of_the_central_african_republic():
    suspended, replaced, lifted = Effect.objects.filter(party__slug="cf").order_by("effective_on")

    assert [suspended.measure, replaced.measure, lifted.measure] == [
        "suspended",
        "partial",
        "partial",
    ]
    assert replaced.suspension == lifted.suspension
    assert write_interval(replaced.suspension.span) == "2015-07-17/2024-11-15"


def test_links_by_relation():
    assert Counter(DecisionLink.objects.values_list("relation", flat=True)) == {
        "supersedes": 11,
        "amends": 7,
        "implements": 24,
        "extends": 11,
        "lifts": 5,
        "cites": 24,
    }


def test_the_host_of_the_secretariat_was_chosen_among_five_candidates():
    selection = Selection.objects.get()
    first = Candidacy.objects.filter(stage="expression_of_interest")
    chosen = Candidacy.objects.get(outcome="selected")

    assert (selection.slug, selection.body.slug) == ("secretariat-host", "kp")
    assert [source.key for source in selection.sources.all()] == ["reoi-secretariat"]
    # Austria bids though it is no Participant.
    assert sorted(first.values_list("candidate__slug", flat=True)) == ["at", "bw", "cn", "ru", "us"]
    assert (chosen.candidate.slug, chosen.effects.get().decision.reference) == (
        "bw",
        "PD-2022-SECRETARIAT",
    )
    assert [row.event[:7] for row in Milestone.objects.filter(happened_on=None)] == ["Undated"]


MANDATES = [
    ("ahcrr", "2023-01-01/2026-01-01"),
    ("asm", "2013-01-01/2014-01-01"),
    ("asm", "[2013-11-22..2014-01-01]/[2016-11-22..2017-01-01]"),
    ("asm", "[2019-11-22..2020-01-01]/[2021-11-22..2022-01-01]"),
    ("asm", "[2022-11-01..2023-01-01]/2024-01-01"),
    ("ckr", "2012-01-01/2014-01-01"),
]


def test_mandates_have_the_days_that_their_source_states():
    found = Mandate.objects.order_by("body__slug", "since_earliest")

    assert [(row.body.slug, write_interval(row.span)) for row in found] == MANDATES
    assert [row.pk for row in found if not row.sources.exists()] == []


def test_obligations_have_no_day_of_their_own():
    assert {write_interval(row.span) for row in Obligation.objects.all()} == {"/.."}
