"""Two programs write past every verb at the same moment: the later one is judged by both."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import IntegrityError, transaction

from chronicle.refusals import guard_of
from governance.models import Decision, Proceeding
from tests.connections import own_connection, until_waiting_for
from tests.governance.conftest import end, take_steps

PLANS = "plans_are_frozen_with_the_text"


@pytest.fixture
def at_once(committing):
    """Do the first act, and the second while the first is not committed; who refused the second.

    The second waits for a lock of the given type until the first is done.
    """

    def race(first, second, lock="advisory"):
        def elsewhere():
            with own_connection(), transaction.atomic():
                second()

        with ThreadPoolExecutor() as pool:
            with transaction.atomic():
                first()
                future = pool.submit(elsewhere)
                until_waiting_for(lock=lock)
            refusal = future.exception()
        assert isinstance(refusal, IntegrityError)
        return guard_of(refusal)

    return race


def test_a_text_is_not_adopted_beside_an_objection(at_once, cast, decision, put, say):
    proceeding = put(decision())

    refused = at_once(
        lambda: say(proceeding, cast["bw"], "objection"),
        lambda: end(Proceeding.objects.get(), "adopted"),
    )

    assert refused == "consensus_has_no_standing_objection"
    assert Decision.objects.get().status == "tabled"


def test_words_do_not_change_while_they_are_put_to_the_parties(at_once, cast, decision, put):
    text = take_steps(decision(), "submitted")

    refused = at_once(
        lambda: put(text), lambda: Decision.objects.update(text="1. Other."), lock="transactionid"
    )

    assert refused == "words_before_the_parties_are_frozen"


def test_words_that_have_just_changed_are_not_put_as_they_were(at_once, cast, decision, put):
    text = take_steps(decision(), "submitted")

    refused = at_once(
        lambda: Decision.objects.update(text="1. Other."), lambda: put(text), lock="transactionid"
    )

    assert refused == "a_text_is_decided_by_its_procedure"
    assert not Proceeding.objects.exists()


def test_no_objection_is_lodged_beside_an_adoption(at_once, cast, decision, put, say):
    proceeding = put(decision())

    refused = at_once(
        lambda: end(proceeding, "adopted"),
        lambda: say(Proceeding.objects.get(), cast["bw"], "objection"),
    )

    assert refused == "positions_are_taken_while_the_text_is_put"


def test_nothing_is_planned_while_the_text_is_put(at_once, cast, decision, put, plan):
    text = take_steps(decision(), "submitted")

    assert at_once(lambda: put(text), lambda: plan(Decision.objects.get(), "confirm")) == PLANS


def test_nothing_is_linked_while_the_text_is_put(at_once, cast, decision, put, link, adopted):
    text, past = take_steps(decision(), "submitted"), adopted("T 1")

    refused = at_once(
        lambda: put(text), lambda: link(Decision.objects.get(pk=text.pk), "cites", past)
    )

    assert refused == PLANS
