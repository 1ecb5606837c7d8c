"""Who forms a consensus is who holds a place that day, all of them, settled when it begins."""

import pytest
from django.db import transaction

from governance.models import Body, Entitlement, Part
from tests.conftest import refused_by
from tests.governance.conftest import judge
from tests.governance.parts import MEMBERS, WITHOUT, entitle_all
from tests.governance.terms import IN_WRITING

HOLDS_A_PLACE = "only_who_holds_a_place_is_entitled"
LEFT_OUT = "nobody_is_left_out_of_a_consensus"
FROZEN = "entitlements_are_frozen"

COUNTED = sorted(set(Part.values) - {"observes"})

# Texts are put on the first of November 2022: who certainly is a Participant that day.
STANDINGS = [
    ("2022-10-31/..", True),
    ("2022-11-01/..", True),
    ("2022-11-02/..", False),
    ("2003/2022-11-01", False),
    ("2003/2022-11-02", True),
    # In doubt is not certain, and nobody counts among all Participants on a possibility.
    ("2022/..", False),
    ("2003/2022", False),
]


@pytest.mark.parametrize("given", [{}, IN_WRITING])
@pytest.mark.parametrize(("period", "counts"), STANDINGS)
def test_the_participants_of_the_day_form_the_consensus(
    botswana, union, stand, decision, put, period, counts, given
):
    stand(botswana, "2003/..")
    stand(union, period)

    if counts:
        put(decision(), {botswana: "decides", union: "decides"}, **given)
        judge()
        with refused_by(LEFT_OUT):
            put(decision(), {botswana: "decides"}, **given)
    else:
        put(decision(), {botswana: "decides"}, **given)
        judge()
        with refused_by(HOLDS_A_PLACE):
            put(decision(), {botswana: "decides", union: "decides"}, **given)


@pytest.mark.parametrize("kind", ["applicant", "observer", "trading_entity"])
@pytest.mark.parametrize("part", COUNTED)
def test_no_other_standing_entitles(cast, austria, stand, decision, put, kind, part):
    deciders = {cast[slug]: "decides" for slug in ("bw", "gb", "eu")}
    stand(austria, "2010/..", kind)

    with refused_by(HOLDS_A_PLACE):
        put(decision(), {**deciders, austria: part})

    put(decision(), {**deciders, austria: "observes"})
    judge()


@pytest.mark.parametrize(
    ("opened_on", "counts"),
    [("2003-07-30", True), ("2003-07-31", False), ("2003-08-01", False)],
)
def test_the_interim_list_counts_until_the_list_was_confirmed(
    botswana, stand, decision, put, opened_on, counts
):
    stand(botswana, "2003-01-01/..", "interim")
    given = {"opened_on": opened_on}

    if counts:
        put(decision(), {botswana: "decides"}, **given)
        judge()
        with refused_by(LEFT_OUT):
            put(decision(), {}, **given)
    else:
        put(decision(), {}, **given)
        judge()
        with refused_by(HOLDS_A_PLACE):
            put(decision(), {botswana: "decides"}, **given)


def test_the_union_has_one_voice_and_its_states_have_none_beside_it(cast, decision, put):
    deciders = {cast[slug]: "decides" for slug in ("bw", "gb", "eu")}

    with refused_by(HOLDS_A_PLACE):
        put(decision(), {**deciders, cast["at"]: "decides"})
    with refused_by(LEFT_OUT):
        put(decision(), {cast["bw"]: "decides", cast["gb"]: "decides"})

    put(decision(), deciders)
    judge()


@pytest.mark.parametrize("part", WITHOUT)
def test_whoever_does_not_count_under_the_rule_is_listed_as_such(put_without, part):
    listed = put_without(part, "gb")
    judge()

    assert listed.entitlements.get(party__slug="gb").part == part


def test_a_participant_is_not_listed_as_an_observer(cast, decision, put):
    with refused_by(LEFT_OUT):
        put(decision(), {cast["bw"]: "observes", cast["gb"]: "decides", cast["eu"]: "decides"})


# A seat, how certain it is on the day, whether it entitles at all.
SEATS = [
    ("2022-11-01/..", "member", True),
    ("2020/2022-11-02", "member", True),
    ("2020/..", "provisional_member", True),
    ("2022-11-02/..", "member", None),
    ("2020/2022-11-01", "member", None),
    ("2020/..", "observer", None),
    # Among members, whom the sources leave in doubt is listed as in doubt.
    ("2022/..", "member", False),
    ("/..", "provisional_member", False),
]


@pytest.mark.parametrize(("period", "role", "certain"), SEATS)
def test_the_members_of_a_body_decide_for_it(
    monitoring, botswana, union, seat, decision, put, period, role, certain
):
    seat(monitoring, botswana)
    seat(monitoring, union, period, role)
    text = decision(body=monitoring)
    listed = put(text, **MEMBERS)
    judge()

    known = {e.party.slug: e.certain for e in listed.entitlements.all()}

    assert known == {"bw": True, **({} if certain is None else {"eu": certain})}


@pytest.mark.parametrize(("period", "role", "certain"), SEATS)
def test_nobody_else_decides_for_a_body_and_no_member_is_left_out(
    monitoring, botswana, union, seat, decision, put, period, role, certain
):
    seat(monitoring, botswana)
    seat(monitoring, union, period, role)
    text = decision(body=monitoring)

    if certain is None:
        with refused_by(HOLDS_A_PLACE):
            put(text, {botswana: "decides", union: "decides"}, **MEMBERS)
    else:
        with refused_by(LEFT_OUT):
            put(text, {botswana: "decides"}, **MEMBERS)


@pytest.mark.parametrize(("period", "certain"), [("2022-11-01/..", True), ("2022/..", False)])
def test_whether_a_seat_is_certain_is_told_as_it_is(
    monitoring, union, seat, decision, put, period, certain
):
    seat(monitoring, union, period)

    with refused_by(HOLDS_A_PLACE):
        listed = put(decision(body=monitoring), {}, **MEMBERS)
        Entitlement.objects.create(
            proceeding=listed, party=union, part="decides", certain=not certain
        )


def test_a_seat_in_another_body_and_a_standing_do_not_entitle(
    cast, monitoring, body, seat, decision, put
):
    seat(body("wgse"), cast["bw"])
    seat(monitoring, cast["gb"])

    with refused_by(HOLDS_A_PLACE):
        put(decision(body=monitoring), {cast["gb"]: "decides", cast["bw"]: "decides"}, **MEMBERS)

    put(decision(body=monitoring), {cast["gb"]: "decides"}, **MEMBERS)
    judge()


def test_a_later_admission_changes_nothing_for_a_text_put_before(
    cast, austria, decision, put, stand
):
    listed = put(decision(), opened_on="2022-11-01")
    judge()

    stand(austria, "2022-11-02/..", "applicant")
    judge()

    assert {e.party.slug for e in listed.entitlements.all()} == {"bw", "gb", "eu"}


def test_an_entitlement_never_changes(cast, decision, put):
    put(decision())
    judge()

    for changed in ({"part": "suspended"}, {"certain": False}, {"party": cast["at"]}):
        with refused_by(FROZEN):
            Entitlement.objects.filter(party=cast["bw"]).update(**changed)


def test_nobody_is_entitled_after_the_text_was_put(committing, cast, decision, put):
    opened = put(decision())

    with refused_by(FROZEN), transaction.atomic():
        Entitlement.objects.create(proceeding=opened, party=cast["wdc"], part="observes")

    assert Entitlement.objects.count() == 3


def test_a_place_among_all_is_not_taken_in_a_later_transaction_of_the_same_text(
    committing, cast, decision, put
):
    opened = put(decision())
    Body.objects.update(mandate="Written meanwhile.")

    with refused_by(FROZEN), transaction.atomic():
        entitle_all(opened)

    assert opened.entitlements.count() == 3
