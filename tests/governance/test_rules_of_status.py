"""A text takes the steps of the procedure; once put or decided its words stay."""

import itertools

import pytest

from chronicle.edtf import read_day
from governance.models import Decision, Proceeding, Status
from tests.conftest import day, refused_by
from tests.governance.conftest import end, judge, sha256_of, take_steps
from tests.governance.terms import DEADLINE, IN_WRITING, PUT_ON, TERMS

BY_THE_PROCEDURE = "decisions_go_by_the_procedure"
AGREES = "a_text_is_decided_by_its_procedure"
FROZEN = "words_before_the_parties_are_frozen"
ADOPTED_WORDS = "adopted_words_never_change"

# From each status, the steps that the procedure knows.
STEPS = {
    "draft": {"submitted", "withdrawn"},
    "returned": {"submitted", "withdrawn"},
    "submitted": {"returned", "tabled", "circulated", "withdrawn"},
    "deferred": {"returned", "tabled", "circulated", "withdrawn"},
    "tabled": {"adopted", "noted", "deferred", "blocked", "withdrawn"},
    "circulated": {"adopted", "blocked", "withdrawn"},
    "adopted": set(),
    "noted": set(),
    "blocked": set(),
    "withdrawn": set(),
}
FINAL = ("adopted", "noted", "blocked", "withdrawn")
PUT = {"tabled": {}, "circulated": IN_WRITING}


@pytest.fixture
def text_at(cast, decision, put, adopted, say, botswana, union):
    """Write a text that has come as far as the status, by a way that the procedure knows."""

    def running(status):
        proceeding = put(decision(), **PUT[status])
        if status == "circulated":
            say(proceeding, botswana, "support")
            say(proceeding, union, "support")
        return proceeding.decision

    def write(status):
        if status in PUT:
            return running(status)
        if status == "draft":
            return decision()
        if status == "adopted":
            return adopted("T 0")
        if status == "deferred":
            return end(running("tabled").proceedings.get(), status)
        if status in FINAL:
            return decision(status=status)
        return take_steps(decision(), "submitted", *({status} - {"submitted"}))

    return write


def step(text, new, put):
    """Take the step, with the proceeding that goes with it."""
    if new in PUT and new != text.status:
        put(text, **PUT[new])
    elif text.status in PUT:
        end(text.proceedings.get(), new)
    else:
        take_steps(text, new)


def test_the_matrix_knows_every_status():
    assert set(STEPS) == set(Status.values)


@pytest.mark.parametrize(
    ("old", "new"), [(old, new) for old, new in itertools.product(STEPS, STEPS) if old != new]
)
def test_a_text_takes_the_steps_of_the_procedure_and_no_other(text_at, put, old, new):
    text = text_at(old)
    judge()

    if new in STEPS[old]:
        step(text, new, put)
        judge()
        assert Decision.objects.get().status == new
    else:
        with refused_by(BY_THE_PROCEDURE):
            Decision.objects.filter(pk=text.pk).update(status=new, reference="T 0")


@pytest.mark.parametrize("status", STEPS)
def test_a_text_begins_as_a_draft_or_was_decided_elsewhere(decision, status):
    reference = "T 0" if status == "adopted" else None

    if status in ("draft", *FINAL):
        assert decision(status=status, reference=reference).status == status
        judge()
    else:
        with refused_by(BY_THE_PROCEDURE):
            decision(status=status)


@pytest.mark.parametrize("status", PUT)
def test_a_text_is_before_the_parties_only_while_a_proceeding_runs(decision, status):
    text = take_steps(decision(), "submitted")

    with refused_by(AGREES):
        take_steps(text, status)


@pytest.mark.parametrize(("given", "wrong"), [({}, "circulated"), (IN_WRITING, "tabled")])
def test_a_tabled_text_is_not_circulated_and_the_other_way_round(decision, given, wrong):
    text = take_steps(decision(), "submitted")
    terms = {"kind": "meeting", **TERMS, **given}

    with refused_by(AGREES):
        take_steps(text, wrong)
        Proceeding.objects.create(
            decision=text, opened_on=day(PUT_ON), text_sha256=sha256_of(text), **terms
        )


@pytest.mark.parametrize("outcome", ["adopted", "noted", "blocked", "deferred", "withdrawn"])
def test_a_text_is_what_its_proceeding_made_of_it(text_at, outcome):
    text = text_at("tabled")
    judge()
    other = "blocked" if outcome == "noted" else "noted"

    with refused_by(AGREES):
        Proceeding.objects.update(outcome=outcome, closed_at=DEADLINE)
    with refused_by(AGREES):
        Decision.objects.update(status=outcome, reference="T 1")
    with refused_by(AGREES):
        Proceeding.objects.update(outcome=outcome, closed_at=DEADLINE)
        Decision.objects.update(status=other)

    end(text.proceedings.get(), outcome)
    judge()


def test_a_proceeding_is_of_the_very_words_of_the_text(cast, decision, put):
    with refused_by(AGREES):
        put(decision(), text_sha256="0" * 64)
    with refused_by(AGREES):
        put(
            decision(text="1. a"), text_sha256=sha256_of(Decision(title="Peer review", text="1. b"))
        )


def test_a_deferred_text_is_worked_on_and_put_anew(cast, decision, put):
    text = end(put(decision()), "deferred")
    Decision.objects.update(text="1. Something else.")
    judge()

    take_steps(text, "returned", "submitted")
    text.refresh_from_db()
    put(text)
    judge()

    assert [p.outcome for p in text.proceedings.all()] == ["deferred", ""]


WORDS = {
    "title": "Another title",
    "text": "1. Other words.",
    "language": "fr",
    "kind": "recommendation",
}


@pytest.mark.parametrize("status", PUT)
@pytest.mark.parametrize("field", [*WORDS, "body"])
def test_words_before_the_parties_are_frozen(text_at, monitoring, status, field):
    text_at(status)
    judge()
    changed = WORDS.get(field, monitoring)

    with refused_by(FROZEN):
        Decision.objects.update(**{field: changed})
    # Nor while the last step is taken.
    with refused_by(FROZEN):
        Decision.objects.update(**{field: changed}, status="blocked")

    Decision.objects.update(summary="Reviews go on.", visibility="participants")
    judge()


@pytest.mark.parametrize("status", ["draft", "submitted", "returned", "deferred"])
@pytest.mark.parametrize("field", WORDS)
def test_words_that_are_before_nobody_may_be_worked_on(text_at, status, field):
    text_at(status)

    Decision.objects.update(**{field: WORDS[field]})
    judge()

    assert getattr(Decision.objects.get(), field) == WORDS[field]


@pytest.mark.parametrize("status", FINAL)
@pytest.mark.parametrize("field", ["title", "text"])
def test_the_words_of_what_was_decided_elsewhere_never_change(decision, status, field):
    decision(status=status, reference="T 1")
    judge()

    with refused_by(ADOPTED_WORDS):
        Decision.objects.update(**{field: WORDS[field]})


def test_of_the_past_a_missing_text_is_added_once_and_a_title_of_our_own_corrected(adopted):
    adopted("T 1", text="")

    Decision.objects.update(title="A better title")
    Decision.objects.update(text="1. As the archive has it.")

    for field in ("title", "text"):
        with refused_by(ADOPTED_WORDS):
            Decision.objects.update(**{field: WORDS[field]})
    with refused_by(ADOPTED_WORDS):
        Decision.objects.update(text="")


def test_what_surrounds_a_decision_of_the_past_may_be_corrected(adopted, meeting, monitoring):
    adopted("T 1")

    Decision.objects.update(
        kind="recommendation", body=monitoring, meeting=meeting, decided_on=read_day("2004-10-28")
    )
    judge()

    assert Decision.objects.get().body == monitoring


@pytest.mark.parametrize("outcome", FINAL)
@pytest.mark.parametrize(
    "field", ["title", "text", "kind", "body", "meeting", "decided_on", "in_force_from"]
)
def test_nothing_of_what_was_decided_here_ever_changes(
    text_at, monitoring, meeting, outcome, field
):
    end(text_at("tabled").proceedings.get(), outcome, decided_on=read_day("2022-11-04"))
    judge()
    others = {
        "body": monitoring,
        "meeting": meeting,
        "decided_on": read_day("2022-11-05"),
        "in_force_from": read_day("2023"),
    }

    with refused_by(ADOPTED_WORDS):
        Decision.objects.update(**{field: {**WORDS, **others}[field]})

    Decision.objects.update(summary="Reviews go on.", ended_as="lapsed")
    judge()


def test_a_deferred_text_that_is_withdrawn_keeps_its_words_too(text_at):
    take_steps(text_at("deferred"), "withdrawn")
    judge()

    with refused_by(ADOPTED_WORDS):
        Decision.objects.update(text="1. Other words.")
