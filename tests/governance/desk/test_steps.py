"""The steps of the procedure at the desk: offered when possible, foreseen, taken, refused."""

import datetime as dt

import pytest
from django.contrib.messages import get_messages

from chronicle.journal import state
from chronicle.models import Entry
from governance.models import Decision, Position, Status
from governance.procedure.deciding import adopt
from tests.desks import page
from tests.governance.desk.conftest import faults, offered, see

pytestmark = pytest.mark.django_db

NOON = dt.datetime(2022, 11, 2, 10, tzinfo=dt.UTC)
# Noon in Gaborone, as one types it.
TYPED = "2022-11-02T12:00"
MANDATORY = {"at": TYPED}


def test_only_the_steps_that_are_possible_are_offered(desk, decision, submitted, meeting, take):
    assert offered(desk, decision("Another text")) == {"submit", "withdraw"}
    assert offered(desk, submitted) == {"table", "circulate", "send-back", "withdraw"}
    take(desk, submitted, "send-back", remark="Number the paragraphs.")
    assert offered(desk, submitted) == {"submit", "withdraw"}
    take(desk, submitted, "submit")
    take(desk, submitted, "table", meeting=meeting.pk, on="2022-11-01")
    every = {"adopt", "lodge", "note", "defer", "no-consensus", "withdraw"}
    assert offered(desk, submitted) == every
    take(desk, submitted, "adopt", at=TYPED)
    assert offered(desk, submitted) == set()


def test_a_reader_is_offered_no_step_and_cannot_take_one(reader, submitted):
    before = state()

    assert offered(reader, submitted) == set()
    for step in ("table", "circulate", "send-back", "withdraw", "adopt"):
        assert see(reader, submitted, step, remark="x").status_code == 403
    assert state() == before


def test_whoever_may_change_pages_but_is_not_the_secretariat_takes_no_step(sign_in, submitted):
    clerk = sign_in("view", "add", "change")

    assert offered(clerk, submitted) == set()
    assert see(clerk, submitted, "send-back", remark="x").status_code == 403


def test_tabling_tells_who_will_decide(desk, submitted, meeting):
    before = state()

    answer = see(desk, submitted, "table", meeting=meeting.pk, on="2022-11-01")

    assert answer.context["foreseen"] == [
        "Tabled at Plenary of 2022 on 1 November 2022.",
        (
            "3 parties form the consensus: Botswana, European Union (speaks for 1 state), "
            "United Kingdom."
        ),
        "1 · Observer: heard, never counted: World Diamond Council.",
        "No rule of procedure is recorded for this body: the default applies.",
        "From then on its words, and what it changes, stay as they are.",
    ]
    assert state() == before


@pytest.mark.parametrize(
    ("step", "typed", "field", "sentence"),
    [
        ("table", {"on": "2022-12-01"}, "on", "Plenary of 2022 does not sit on 1 December 2022."),
        ("table", {"on": ""}, "on", "This field is required."),
        (
            "circulate",
            {"at": TYPED, "deadline": "2022-11-05T12:00", "time_zone": "Africa/Gaborone"},
            "deadline",
            "The rule of this body gives 20 days to reply",
        ),
        (
            "circulate",
            {"at": TYPED, "deadline": "2022-11-01T12:00", "time_zone": "Africa/Gaborone"},
            "deadline",
            "The deadline lies in the past",
        ),
        (
            "circulate",
            {"at": TYPED, "time_zone": "Mars/Olympus"},
            "time_zone",
            "“Mars/Olympus” is no time zone.",
        ),
        ("send-back", {"remark": " "}, "remark", "This field is required."),
        ("submit", {}, "__all__", "“Peer review” stands at “submitted”."),
    ],
)
def test_a_refused_step_keeps_what_was_typed_and_says_why_beside_it(
    desk, submitted, meeting, step, typed, field, sentence
):
    before = state()
    if step == "table":
        typed = {"meeting": meeting.pk, **typed}

    answer = see(desk, submitted, step, **typed)

    assert faults(answer)[field][0].startswith(sentence)
    assert state() == before
    for name, value in typed.items():
        assert answer.context["form"][name].value() == str(value)


def test_every_input_for_an_instant_says_its_time_zone(desk, tabled):
    for step in ("adopt", "lodge", "note", "defer", "no-consensus", "withdraw"):
        text = desk.get(page(Decision, "change", tabled.pk).replace("change", step)).text
        assert 'type="datetime-local"' in text
        assert "In the time zone Africa/Gaborone." in text


def test_an_objection_is_lodged_and_stands_in_the_way_with_its_words(desk, tabled, cast, take):
    typed = {"party": cast["bw"].pk, "stance": "objection", "wording": "Too early.", "at": TYPED}
    take(desk, tabled, "lodge", **typed)
    before = state()

    answer = see(desk, tabled, "adopt", at=TYPED, official_reference="AD-1")

    (said,) = faults(answer)["at"]
    assert "Botswana objected on 2 November 2022: “Too early.”" in said
    assert answer.context["form"]["official_reference"].value() == "AD-1"
    assert state() == before
    assert "“Too early.”" in desk.get(page(Decision, "change", tabled.pk)).text


@pytest.mark.parametrize(
    ("slug", "stance", "sentence"),
    [
        ("at", "objection", "Austria has no voice of its own beside European Union"),
        ("wdc", "objection", "World Diamond Council is an Observer here"),
        ("bw", "view", "Botswana is no Observer here"),
        ("bw", "eased", "Botswana has no objection standing"),
    ],
)
def test_a_voice_that_is_none_is_refused_beside_the_party(
    desk, tabled, cast, slug, stance, sentence
):
    answer = see(desk, tabled, "lodge", party=cast[slug].pk, stance=stance, at=TYPED)

    assert faults(answer)["party"][0].startswith(sentence)
    assert Position.objects.count() == 0


def test_adopting_tells_the_reference_the_effects_and_the_counts_and_then_does_it(
    desk, submitted, meeting, plan, party, take
):
    plan(submitted, "admit", party=party("eg", "Egypt", "EGY"), standing_kind="participant")
    take(desk, submitted, "table", meeting=meeting.pk, on="2022-11-01")
    before = state()

    answer = see(desk, submitted, "adopt", at=TYPED)

    assert answer.context["foreseen"] == [
        ("Adopted on 2 November 2022. Nobody entitled objected. In force from 2 November 2022."),
        "It gets the reference KP/2022/Plenary/1.",
        "What it changes: admits Egypt.",
        "Participants on 2 November 2022: 4 instead of 3.",
        "Countries that take part on 2 November 2022: 4 instead of 3.",
        "Standing (Participant) entered: since 2 November 2022; party “Egypt”; kind “Participant”.",
    ]
    assert state() == before
    answer = take(desk, submitted, "adopt", at=TYPED)
    assert [str(m) for m in get_messages(answer.wsgi_request)][-1] == "Done: Adopt “Peer review”."
    submitted.refresh_from_db()
    assert (submitted.status, submitted.reference) == ("adopted", "KP/2022/Plenary/1")
    actors = Entry.objects.filter(number__gt=before).values_list("actor", flat=True)
    assert set(actors) == {f"account {desk.account.pk}"}


def test_of_two_who_adopt_at_once_the_second_is_told_where_the_text_stands(desk, tabled):
    seen = see(desk, tabled, "adopt", at=TYPED)
    adopt(tabled, at=NOON)
    before = state()

    answer = see(desk, tabled, "adopt", at=TYPED, _foreseen=seen.context["seal"])

    (said,) = faults(answer)["at"]
    assert said == (
        "“Peer review” stands at “adopted”. This step is taken only with a text that stands at "
        "“tabled”."
    )
    assert answer.context["form"]["at"].value() == TYPED
    assert state() == before


@pytest.mark.parametrize(
    ("step", "typed", "status"),
    [
        ("note", {"remark": "Taken note."}, Status.NOTED),
        ("defer", {"remark": "Next year."}, Status.DEFERRED),
        ("no-consensus", {"remark": "The room was divided."}, Status.BLOCKED),
        ("withdraw", {"remark": ""}, Status.WITHDRAWN),
    ],
)
def test_the_other_ends_of_a_meeting(desk, tabled, take, step, typed, status):
    assert take(desk, tabled, step, at=TYPED, **typed).status_code == 302

    tabled.refresh_from_db()
    assert tabled.status == status
    assert desk.get(page(Decision, "change", tabled.pk)).status_code == 200


def test_no_consensus_without_an_objection_needs_a_reason(desk, tabled):
    answer = see(desk, tabled, "no-consensus", at=TYPED)

    assert faults(answer)["remark"] == ["No objection is recorded. Say why there was no consensus."]
