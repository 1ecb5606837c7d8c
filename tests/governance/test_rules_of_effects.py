"""A text's effects and links are settled when it is put, and written when it is adopted alone."""

import pytest

from governance.models import DecisionLink, Effect
from governance.models.effects import WRITES
from participants.models import Standing
from tests.conftest import refused_by
from tests.governance.conftest import end, judge, take_steps
from tests.governance.rows import The
from tests.governance.terms import IN_WRITING

PLANS = "plans_are_frozen_with_the_text"
ADOPTED_ONLY = "effects_come_with_an_adopted_decision"

OPEN = ("draft", "submitted", "returned", "deferred")
FINAL = ("adopted", "noted", "blocked", "withdrawn")


@pytest.fixture
def earlier(adopted):
    return adopted("T 1")


@pytest.fixture
def text_at(cast, decision, put, plan, link, earlier):
    """Write a text with a plan and a link, and bring it as far as the status."""

    def write(status):
        text = decision()
        plan(text, "withdraw", party=cast["gb"])
        link(text, "amends", earlier)
        if status in ("submitted", "returned"):
            take_steps(text, "submitted", *({status} - {"submitted"}))
        elif status == "circulated":
            put(text, **IN_WRITING)
        elif status != "draft":
            proceeding = put(text)
            if status != "tabled":
                end(proceeding, status)
        judge()
        return text

    return write


@pytest.mark.parametrize("status", OPEN)
def test_plans_and_links_of_a_text_that_is_before_nobody_may_change(
    cast, text_at, plan, link, adopted, status
):
    text = text_at(status)

    Effect.objects.update(kind="suspend", party=cast["bw"])
    DecisionLink.objects.update(relation="cites")
    plan(text, "confirm").delete()
    link(text, "cites", adopted("T 2")).delete()
    Effect.objects.all().delete()
    DecisionLink.objects.all().delete()
    judge()

    assert not Effect.objects.exists()


@pytest.mark.parametrize("status", ["tabled", "circulated", *FINAL])
def test_plans_and_links_are_frozen_when_the_text_is_put(
    cast, text_at, plan, link, adopted, status
):
    if status == "withdrawn":
        text = text_at("tabled")
        end(text.proceedings.get(), "withdrawn")
    else:
        text = text_at(status)
    other = adopted("T 2")

    for changed in ({"kind": "suspend"}, {"party": cast["bw"]}, {"text": "More."}):
        with refused_by(PLANS):
            Effect.objects.update(**changed)
    with refused_by(PLANS):
        plan(text, "confirm")
    with refused_by(PLANS):
        Effect.objects.all().delete()
    for changed in ({"relation": "cites"}, {"target": other}):
        with refused_by(PLANS):
            DecisionLink.objects.update(**changed)
    with refused_by(PLANS):
        link(text, "cites", other)
    with refused_by(PLANS):
        DecisionLink.objects.all().delete()

    Effect.objects.update(note="As the meeting understood it.")
    judge()


def test_a_later_text_may_be_linked_to_one_that_is_settled(text_at, decision, link):
    settled = text_at("adopted")

    link(decision("A corrigendum"), "corrects", settled)
    judge()

    assert settled.linked_by.count() == 1


@pytest.mark.parametrize("status", FINAL)
def test_effects_and_links_of_the_past_are_added_and_corrected_but_never_removed(
    cast, decision, adopted, plan, link, status
):
    past = decision(status=status, reference="T 1")

    plan(past, "confirm")
    link(past, "cites", adopted("T 2"))
    Effect.objects.update(kind="withdraw", party=cast["gb"])
    DecisionLink.objects.update(relation="amends")
    judge()

    with refused_by(PLANS):
        Effect.objects.all().delete()
    with refused_by(PLANS):
        DecisionLink.objects.all().delete()


WRITING = [(kind, written) for kind, written in WRITES.items() if written]


@pytest.mark.parametrize(("kind", "written"), WRITING)
def test_only_an_adopted_decision_has_effects_in_the_register(decision, row, kind, written):
    made = {"kind": kind, written: row(Effect, **{written: The(written)}).row}
    text = decision()
    noted = decision("Another text", status="noted")
    past = decision("A third text", status="adopted", reference="T 1")
    row(Effect, decision=text, kind=kind).save()
    judge()

    for not_adopted in (text, noted):
        with refused_by(ADOPTED_ONLY):
            row(Effect, decision=not_adopted, **made).save()
    with refused_by(ADOPTED_ONLY):
        Effect.objects.update(**made)

    row(Effect, decision=past, **made).save()
    judge()


@pytest.mark.parametrize(
    ("status", "passes"),
    [("tabled", False), ("noted", False), ("blocked", False), ("adopted", True)],
)
def test_effects_are_written_in_the_transaction_that_adopts(text_at, cast, status, passes):
    text = text_at("tabled")
    standing = Standing.objects.get(party=cast["gb"])

    if passes:
        # In either order: the rule judges at the end.
        Effect.objects.update(standing=standing)
        end(text.proceedings.get(), status)
        judge()
        assert Effect.objects.get().row == standing
    else:
        with refused_by(ADOPTED_ONLY):
            Effect.objects.update(standing=standing)
            if status != "tabled":
                end(text.proceedings.get(), status)
