"""What a program that writes past every verb is refused: moved plans, taken voices, short time."""

import datetime as dt

import pytest

from governance.models import AgendaItem, Decision, DecisionLink, Effect, Entitlement, Meeting
from participants.models import Standing
from tests.conftest import refused_by
from tests.governance.conftest import end, judge
from tests.governance.terms import IN_WRITING

PLANS = "plans_are_frozen_with_the_text"
PARTS = "parts_follow_from_the_rule"
AGENDA = "an_agenda_is_of_one_meeting"


def test_plans_and_links_do_not_move_into_a_text_that_is_settled(
    cast, decision, put, plan, link, adopted
):
    settled = end(put(decision()), "adopted")
    draft = decision("Another text")
    plan(draft, "confirm")
    link(draft, "cites", adopted("T 1"))
    judge()

    with refused_by(PLANS):
        Effect.objects.update(decision=settled)
    with refused_by(PLANS):
        DecisionLink.objects.update(decision=settled)


def test_plans_do_not_move_out_of_what_was_decided_elsewhere(decision, plan, adopted):
    plan(adopted("T 1"), "confirm")

    with refused_by(PLANS):
        Effect.objects.update(decision=decision())


def test_the_language_of_what_was_decided_here_never_changes(cast, decision, put):
    end(put(decision()), "adopted")
    judge()

    with refused_by("adopted_words_never_change"):
        Decision.objects.update(language="fr")


@pytest.mark.parametrize("part", ["suspended", "provisional", "concerned"])
def test_nobody_loses_its_voice_but_by_the_rule(cast, decision, put, part):
    rest = {cast["gb"]: "decides", cast["eu"]: "decides"}

    with refused_by(PARTS):
        put(decision(), {cast["bw"]: part, **rest})


def test_nobody_without_a_voice_decides(cast, monitoring, seat, measure, decision, put):
    concerned = decision("About Britain")
    concerned.concerns.add(cast["gb"])
    measure(cast["bw"], "2020/..")
    seat(monitoring, cast["gb"], role="provisional_member")

    # `put` lists everybody who has a place as deciding.
    with refused_by(PARTS):
        put(decision(), suspended_count=False)
    with refused_by(PARTS):
        put(concerned, concerned_may_object=False)
    with refused_by(PARTS):
        put(decision(body=monitoring), deciders="members", provisional_count=False)


def test_a_state_seated_beside_the_organisation_that_speaks_for_it_has_no_voice(
    cast, monitoring, seat, decision, put
):
    for slug in ("at", "eu", "bw"):
        seat(monitoring, cast[slug])
    parts = {cast["eu"]: "decides", cast["bw"]: "decides"}
    text = decision(body=monitoring)

    with refused_by("only_who_holds_a_place_is_entitled"):
        put(text, {cast["at"]: "decides", **parts}, deciders="members")
    text.refresh_from_db()
    put(text, parts, deciders="members")
    judge()
    assert set(Entitlement.objects.values_list("party__slug", flat=True)) == {"eu", "bw"}


def test_a_state_seated_where_its_organisation_only_observes_decides(
    cast, monitoring, seat, decision, put
):
    seat(monitoring, cast["at"])
    seat(monitoring, cast["eu"], role="observer")

    put(decision(body=monitoring), {cast["at"]: "decides"}, deciders="members")
    judge()


@pytest.mark.parametrize(("hours", "may"), [(-1, False), (0, True)])
def test_a_deadline_leaves_the_days_of_the_rule(cast, decision, put, hours, may):
    # Twenty days after 1 November begin in Gaborone two hours before they do in Greenwich.
    first = dt.datetime(2022, 11, 20, 22, tzinfo=dt.UTC)
    written = {**IN_WRITING, "deadline_at": first + dt.timedelta(hours=hours)}

    if may:
        put(decision(), **written)
        judge()
    else:
        with refused_by("reply_periods_are_kept"):
            put(decision(), **written)


def test_a_decision_stands_under_a_point_of_its_own_meeting(decision, meeting):
    other = Meeting.objects.create(slug="other", kind="other", title="Other")
    point = AgendaItem.objects.create(meeting=other, number=1, title="Point")

    for given in (meeting, None):
        with refused_by(AGENDA):
            decision(meeting=given, agenda_item=point)
    decision(meeting=other, agenda_item=point)
    judge()
    with refused_by(AGENDA):
        AgendaItem.objects.update(meeting=meeting)
    with refused_by(AGENDA):
        Decision.objects.update(meeting=meeting)


def test_a_written_effect_keeps_its_row(cast, decision, put, plan, stand, party):
    text = decision()
    plan(text, "admit", party=cast["bw"])
    end(put(text), "adopted")
    first, second = Standing.objects.filter(kind="participant").order_by("pk")[:2]
    Effect.objects.update(standing=first)
    judge()

    for row in (second, None):
        with refused_by("written_effects_keep_their_row"):
            Effect.objects.update(standing=row)


def test_an_effect_of_the_past_may_find_another_row(cast, adopted, plan):
    plan(adopted("T 1"), "admit", party=cast["bw"])
    for row in Standing.objects.filter(kind="participant")[:2]:
        Effect.objects.update(standing=row)
    judge()
