"""What the parties are asked stays as they were asked it, and so does what they answer."""

import datetime as dt

import pytest

from governance.models import Position, Proceeding, Stance
from tests.conftest import day, refused_by
from tests.governance.conftest import end, judge
from tests.governance.parts import WITHOUT
from tests.governance.terms import DEADLINE, IN_WRITING, SECOND

STAYS = "what_was_put_to_the_parties_is_frozen"
CLOSED = "closed_proceedings_never_change"
ONLY_EXTENDED = "a_deadline_is_only_extended"
NEVER_CHANGE = "positions_never_change"
LATE = "late_positions_are_marked"
WHILE_PUT = "positions_are_taken_while_the_text_is_put"
ENTITLED = "only_the_entitled_object"


@pytest.fixture
def circulated(cast, decision, put, council):
    """A text in circulation, with the World Diamond Council beside those who decide."""
    proceeding = put(decision(), observers=[council], **IN_WRITING)
    judge()
    return proceeding


@pytest.fixture
def tabled(cast, decision, put, council):
    proceeding = put(decision(), observers=[council])
    judge()
    return proceeding


CHANGED = {
    "kind": "written",
    "opened_on": day("2022-11-02"),
    "time_zone": "Europe/Brussels",
    "text_sha256": "0" * 64,
    "deciders": "members",
    "reply_days": 10,
    "support_above": 0,
    "suspended_count": False,
    "provisional_count": True,
    "concerned_may_object": False,
}


@pytest.mark.parametrize("field", [*CHANGED, "meeting", "decision"])
def test_what_was_put_to_the_parties_stays(tabled, meeting, decision, field):
    others = {"meeting": meeting, "decision": decision("Another text")}

    with refused_by(STAYS):
        Proceeding.objects.update(**{field: {**CHANGED, **others}[field]})


def test_the_rule_of_a_proceeding_stays(tabled):
    from_now_on = row_of_rule(tabled)

    with refused_by(STAYS):
        Proceeding.objects.update(rule=from_now_on)


def row_of_rule(proceeding):
    """A rule of procedure of the Plenary, as the proceeding has it."""
    body = proceeding.decision.body
    rule = body.procedure_rules.model(
        body=body,
        basis="Rules of Procedure",
        **{name: getattr(proceeding, name) for name in ("deciders", "reply_days", "support_above")},
        suspended_count=True,
        provisional_count=False,
        concerned_may_object=True,
    )
    rule.save()
    return rule


@pytest.mark.parametrize(
    ("moved", "passes"), [(-SECOND, False), (0 * SECOND, True), (SECOND, True)]
)
def test_a_deadline_is_only_extended(circulated, moved, passes):
    if passes:
        Proceeding.objects.update(deadline_at=DEADLINE + moved)
        judge()
        assert Proceeding.objects.get().deadline_at == DEADLINE + moved
    else:
        with refused_by(ONLY_EXTENDED):
            Proceeding.objects.update(deadline_at=DEADLINE + moved)


@pytest.mark.parametrize("outcome", ["blocked", "withdrawn"])
@pytest.mark.parametrize(
    "changed",
    [
        {"outcome": "", "closed_at": None},
        {"outcome": "adopted"},
        {"closed_at": DEADLINE + 2 * SECOND},
        {"deadline_at": DEADLINE + 2 * SECOND},
        {"ground": "Otherwise."},
        {"text_sha256": "0" * 64},
    ],
)
def test_what_is_closed_stays_closed(circulated, outcome, changed):
    end(circulated, outcome)
    judge()

    with refused_by(CLOSED):
        Proceeding.objects.update(**changed)

    circulated.save()
    judge()


@pytest.mark.parametrize("stance", sorted(set(Stance.values) - {"view"}))
def test_a_party_that_decides_takes_a_stance_and_gives_no_view(tabled, say, cast, stance):
    say(tabled, cast["bw"], stance)
    with refused_by(ENTITLED):
        say(tabled, cast["bw"], "view")
    with refused_by(ENTITLED):
        say(tabled, cast["wdc"], stance)

    say(tabled, cast["wdc"], "view")
    judge()


@pytest.mark.parametrize("part", WITHOUT)
def test_whoever_does_not_count_may_still_say_what_it_thinks(cast, put_without, say, part):
    proceeding = put_without(part, "bw")

    say(proceeding, cast["bw"], "objection")
    with refused_by(ENTITLED):
        say(proceeding, cast["bw"], "view")
    judge()


@pytest.mark.parametrize(("after", "late"), [(-SECOND, False), (0 * SECOND, False), (SECOND, True)])
@pytest.mark.parametrize("slug", ["bw", "wdc"])
def test_a_position_is_late_after_the_deadline_and_not_before(
    circulated, say, cast, slug, after, late
):
    stance = "view" if slug == "wdc" else "objection"

    with refused_by(LATE):
        say(circulated, cast[slug], stance, at=DEADLINE + after, late=not late)

    say(circulated, cast[slug], stance, at=DEADLINE + after, late=late)
    judge()


def test_an_extension_moves_the_moment_from_which_positions_are_late(circulated, say, cast):
    Proceeding.objects.update(deadline_at=DEADLINE + 2 * SECOND)
    circulated.refresh_from_db()

    with refused_by(LATE):
        say(circulated, cast["bw"], "objection", at=DEADLINE + SECOND, late=True)

    say(circulated, cast["bw"], "objection", at=DEADLINE + SECOND, late=False)


def test_at_a_meeting_no_position_is_late(tabled, say, cast):
    with refused_by(LATE):
        say(tabled, cast["bw"], "objection", at=DEADLINE + dt.timedelta(days=365), late=True)

    say(tabled, cast["bw"], "objection", at=DEADLINE + dt.timedelta(days=365), late=False)


@pytest.mark.parametrize("outcome", ["adopted", "noted", "deferred", "blocked", "withdrawn"])
def test_no_position_is_taken_on_a_text_that_is_no_longer_put(tabled, say, cast, outcome):
    end(tabled, outcome)
    judge()

    with refused_by(WHILE_PUT):
        say(tabled, cast["bw"], "objection")
    with refused_by(WHILE_PUT):
        say(tabled, cast["wdc"], "view")


def test_an_objection_after_the_close_is_kept_as_late_and_only_so(circulated, say, cast):
    end(circulated, "blocked")
    judge()

    with refused_by(WHILE_PUT):
        say(circulated, cast["bw"], "objection", at=DEADLINE)

    say(circulated, cast["bw"], "objection", at=DEADLINE + SECOND)
    judge()
    assert Position.objects.get().late


@pytest.mark.parametrize(
    "changed",
    [
        {"stance": "support"},
        {"wording": "Otherwise."},
        {"lodged_by": "Somebody else"},
        {"lodged_at": DEADLINE},
        {"late": True},
    ],
)
def test_a_position_stays_as_it_was_lodged(circulated, say, cast, changed):
    say(circulated, cast["bw"], "objection")
    judge()

    with refused_by(NEVER_CHANGE):
        Position.objects.update(**changed)

    Position.objects.update(public=True)
    judge()


def test_a_position_is_not_handed_to_another_party(circulated, say, cast):
    say(circulated, cast["bw"], "objection")
    others = circulated.entitlements.get(party=cast["gb"])

    with refused_by(NEVER_CHANGE):
        Position.objects.update(entitlement=others)
