"""What adoption takes: nobody entitled objects, somebody is, and enough have written in support."""

import pytest

from governance.models import Decision
from tests.conftest import refused_by
from tests.governance.conftest import end, judge
from tests.governance.parts import WITHOUT
from tests.governance.terms import DEADLINE, IN_WRITING, SECOND

STANDS = "consensus_has_no_standing_objection"
OF_SOMEBODY = "a_consensus_is_of_somebody"
SUPPORTS = "a_written_procedure_needs_its_supports"

SLUGS = ("bw", "gb", "eu")


@pytest.fixture
def tabled(cast, decision, put, council):
    return put(decision(), observers=[council])


@pytest.fixture
def circulated(cast, decision, put, council):
    return put(decision(), observers=[council], **IN_WRITING)


def adopted(proceeding):
    """Adopt the text, and let every rule judge."""
    end(proceeding, "adopted")
    judge()
    return Decision.objects.get(pk=proceeding.decision_id).status == "adopted"


# What one party said, in the order in which it said it, and whether the text can be adopted.
SAID = [
    ([], True),
    (["support"], True),
    (["abstention"], True),
    (["objection"], False),
    (["objection", "objection"], False),
    (["objection", "eased"], True),
    (["objection", "retracted"], True),
    (["objection", "support"], True),
    (["objection", "abstention"], True),
    (["eased", "objection"], False),
    (["support", "objection"], False),
    (["objection", "eased", "objection"], False),
    (["objection", "eased", "objection", "retracted"], True),
]


@pytest.mark.parametrize(("stances", "passes"), SAID)
def test_consensus_has_no_standing_objection(tabled, say, cast, stances, passes):
    for minute, stance in enumerate(stances):
        say(tabled, cast["gb"], stance, at=DEADLINE + minute * SECOND)
    say(tabled, cast["bw"], "support")

    if passes:
        assert adopted(tabled)
    else:
        with refused_by(STANDS):
            end(tabled, "adopted")


def test_the_last_position_counts_as_the_hours_tell_not_as_they_were_entered(tabled, say, cast):
    say(tabled, cast["gb"], "eased", at=DEADLINE)
    say(tabled, cast["gb"], "objection", at=DEADLINE - SECOND)

    assert adopted(tabled)


def test_of_positions_of_one_moment_the_one_entered_last_counts(tabled, say, cast):
    say(tabled, cast["gb"], "objection", at=DEADLINE)
    say(tabled, cast["gb"], "eased", at=DEADLINE)

    assert adopted(tabled)


@pytest.mark.parametrize("slug", SLUGS)
def test_one_objection_is_enough_whoever_else_supports(tabled, say, cast, slug):
    for other in SLUGS:
        say(tabled, cast[other], "support" if other != slug else "objection")

    with refused_by(STANDS):
        end(tabled, "adopted")


@pytest.mark.parametrize("outcome", ["noted", "blocked", "deferred", "withdrawn"])
def test_what_is_not_adopted_may_have_objections(tabled, say, cast, outcome):
    say(tabled, cast["gb"], "objection")

    end(tabled, outcome)
    judge()


def test_an_observers_view_never_counts(tabled, say, cast):
    say(tabled, cast["wdc"], "view")

    assert adopted(tabled)


@pytest.mark.parametrize("part", WITHOUT)
def test_an_objection_of_a_party_that_does_not_count_never_counts(cast, put_without, say, part):
    proceeding = put_without(part, "gb")
    say(proceeding, cast["gb"], "objection")

    assert adopted(proceeding)


def test_the_objection_of_another_text_does_not_stand_in_the_way(tabled, cast, decision, put, say):
    say(put(decision("Another text")), cast["gb"], "objection")

    assert adopted(tabled)


def test_an_objection_to_a_text_that_was_deferred_is_over_when_it_is_put_anew(
    tabled, cast, put, say
):
    say(tabled, cast["gb"], "objection")
    text = end(tabled, "deferred")

    assert adopted(put(text))


def test_an_objection_lodged_before_the_close_of_another_proceeding_stands(tabled, cast, put, say):
    anew = put(end(tabled, "deferred"))
    say(anew, cast["gb"], "objection")

    with refused_by(STANDS):
        end(anew, "adopted")


@pytest.mark.parametrize("given", [{}, IN_WRITING])
def test_a_consensus_is_of_somebody(empty_register, decision, put, given):
    proceeding = put(decision(), {}, **given)
    judge()

    with refused_by(OF_SOMEBODY):
        end(proceeding, "adopted")


@pytest.mark.parametrize("part", WITHOUT)
def test_those_who_do_not_count_form_no_consensus(put_without, part):
    proceeding = put_without(part, *SLUGS)
    judge()

    with refused_by(OF_SOMEBODY):
        end(proceeding, "adopted")


# Of how many, above which share, how many supports are one too few, and enough.
SHARES = [
    (1, 50, 0, 1),
    (2, 50, 1, 2),
    (3, 50, 1, 2),
    (4, 50, 2, 3),
    (4, 75, 3, 4),
    (4, 74, 2, 3),
    (3, 66, 1, 2),
    (3, 67, 2, 3),
    (2, 0, 0, 1),
    (3, 99, 2, 3),
]


@pytest.mark.parametrize(("entitled", "above", "too_few", "enough"), SHARES)
def test_a_written_procedure_passes_with_one_support_above_the_share(
    party, stand, decision, put, say, entitled, above, too_few, enough
):
    parties = [
        party(f"p{number}", f"P{number}", kind="regional_organisation")
        for number in range(entitled)
    ]
    for one in parties:
        stand(one, "2003/..")
    proceeding = put(decision(), support_above=above, **IN_WRITING)
    for one in parties[:too_few]:
        say(proceeding, one, "support")

    with refused_by(SUPPORTS):
        end(proceeding, "adopted")

    for one in parties[too_few:enough]:
        say(proceeding, one, "support")
    assert adopted(proceeding)


def test_at_a_meeting_silence_is_consent(tabled):
    assert adopted(tabled)


@pytest.mark.parametrize("stance", ["abstention", "eased", "retracted"])
def test_only_support_is_support(circulated, say, cast, stance):
    say(circulated, cast["bw"], "support")
    say(circulated, cast["gb"], stance)

    with refused_by(SUPPORTS):
        end(circulated, "adopted")

    say(circulated, cast["gb"], "support", at=DEADLINE)
    assert adopted(circulated)


def test_a_support_that_was_taken_back_is_none(circulated, say, cast):
    say(circulated, cast["bw"], "support")
    say(circulated, cast["gb"], "support")
    say(circulated, cast["gb"], "retracted", at=DEADLINE)

    with refused_by(SUPPORTS):
        end(circulated, "adopted")


def test_one_party_supports_once_however_often_it_says_so(circulated, say, cast):
    say(circulated, cast["bw"], "support")
    say(circulated, cast["bw"], "support")

    with refused_by(SUPPORTS):
        end(circulated, "adopted")


@pytest.mark.parametrize("part", WITHOUT)
def test_those_who_do_not_count_neither_support_nor_raise_the_share(cast, put_without, say, part):
    proceeding = put_without(part, "gb", "eu", **IN_WRITING)
    say(proceeding, cast["gb"], "support")
    say(proceeding, cast["eu"], "support")

    with refused_by(SUPPORTS):
        end(proceeding, "adopted")

    say(proceeding, cast["bw"], "support")
    assert adopted(proceeding)


@pytest.mark.parametrize(("at", "passes"), [(DEADLINE, False), (DEADLINE + SECOND, True)])
def test_an_objection_stands_until_the_deadline_and_is_late_after_it(
    circulated, say, cast, at, passes
):
    for slug in ("bw", "eu"):
        say(circulated, cast[slug], "support")
    say(circulated, cast["gb"], "objection", at=at)

    if passes:
        assert adopted(circulated)
    else:
        with refused_by(STANDS):
            end(circulated, "adopted")


def test_a_late_support_does_not_count_and_eases_nothing(circulated, say, cast):
    say(circulated, cast["bw"], "support")
    say(circulated, cast["gb"], "support", at=DEADLINE + SECOND)
    with refused_by(SUPPORTS):
        end(circulated, "adopted")

    say(circulated, cast["gb"], "support", at=DEADLINE)
    say(circulated, cast["eu"], "objection")
    say(circulated, cast["eu"], "eased", at=DEADLINE + SECOND)
    with refused_by(STANDS):
        end(circulated, "adopted")
