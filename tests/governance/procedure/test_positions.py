"""What parties say of a text, and what of it stands in the way."""

import datetime as dt

from governance.models import Decision, Status
from governance.procedure.deciding import adopt
from governance.procedure.positions import (
    abstain,
    ease,
    give_view,
    object_to,
    retract,
    support,
)
from governance.procedure.putting import table
from tests.governance.procedure.steps import EVENING, NOON, OPENED, refused, says


def test_one_objection_stops_a_text_until_it_is_eased(tabled, botswana, britain):
    object_to(tabled, party=botswana, statement=says(wording="Not yet.", lodged_by="The envoy"))
    abstain(tabled, party=britain, statement=says())

    assert refused(adopt, tabled, at=EVENING) == (
        "consensus_has_no_standing_objection",
        (
            "“Peer review” cannot be adopted: Botswana objected on 2 November 2022: “Not yet.” Wait "
            "until the objection is eased or taken back, or record that there was no consensus."
        ),
    )

    ease(tabled, party=botswana, statement=says(EVENING))
    adopt(tabled, at=EVENING)

    assert Decision.objects.get().status == "adopted"


def test_an_objection_that_is_taken_back_or_became_support_no_longer_stands(
    tabled, botswana, britain
):
    for party in (botswana, britain):
        object_to(tabled, party=party, statement=says())
    retract(tabled, party=botswana, statement=says(EVENING))
    assert refused(adopt, tabled, at=EVENING)[0] == "consensus_has_no_standing_objection"
    support(tabled, party=britain, statement=says(EVENING))

    assert adopt(tabled, at=EVENING).status == Status.ADOPTED


def test_an_objection_after_an_easing_stands_again(tabled, botswana):
    object_to(tabled, party=botswana, statement=says())
    ease(tabled, party=botswana, statement=says())
    object_to(tabled, party=botswana, statement=says(wording="After all."))

    assert refused(adopt, tabled, at=EVENING)[0] == "consensus_has_no_standing_objection"


def test_an_observer_is_heard_and_never_counted(tabled, council):
    view = give_view(tabled, party=council, statement=says(wording="Against."))

    assert view.stance == "view"
    assert refused(object_to, tabled, party=council, statement=says()) == (
        "only_the_entitled_object",
        (
            "World Diamond Council is an Observer here: its view is recorded, and it neither supports "
            "nor objects."
        ),
    )
    assert adopt(tabled, at=EVENING).status == Status.ADOPTED


def test_a_participant_has_no_mere_view(tabled, botswana):
    assert refused(give_view, tabled, party=botswana, statement=says()) == (
        "only_the_entitled_object",
        "Botswana is no Observer here: it supports, abstains or objects.",
    )


def test_austria_cannot_object_beside_the_union_and_the_union_can(tabled, austria, union):
    assert refused(object_to, tabled, party=austria, statement=says()) == (
        "only_who_holds_a_place_is_entitled",
        (
            "Austria has no voice of its own beside European Union, which speaks for it on "
            "1 November 2022."
        ),
    )
    object_to(tabled, party=union, statement=says())
    assert refused(adopt, tabled, at=EVENING)[0] == "consensus_has_no_standing_objection"


def test_only_a_standing_objection_is_eased(tabled, botswana, britain):
    sentence = "Botswana has no objection standing that it could ease."
    code = "standing_objections_are_eased"

    assert refused(ease, tabled, party=botswana, statement=says()) == (code, sentence)
    support(tabled, party=botswana, statement=says())
    object_to(tabled, party=britain, statement=says())
    assert refused(ease, tabled, party=botswana, statement=says()) == (code, sentence)


def test_only_a_position_is_taken_back(tabled, botswana):
    code = "positions_are_taken_back"

    assert refused(retract, tabled, party=botswana, statement=says())[0] == code
    support(tabled, party=botswana, statement=says())
    retract(tabled, party=botswana, statement=says())
    assert refused(retract, tabled, party=botswana, statement=says())[0] == code


def test_positions_keep_their_words_their_day_and_who_lodged_them(tabled, botswana):
    said = object_to(
        tabled,
        party=botswana,
        statement=says(wording="Not yet.", lodged_by="The envoy", public=True),
    )

    said.refresh_from_db()
    assert (said.wording, said.lodged_by, said.lodged_at, said.public, said.late) == (
        "Not yet.",
        "The envoy",
        NOON,
        True,
        False,
    )


def test_nothing_is_said_before_a_text_is_put_or_after_it_is_decided(submitted, meeting, botswana):
    text = submitted()
    code = "positions_are_taken_while_the_text_is_put"
    assert refused(support, text, party=botswana, statement=says())[0] == code

    table(text, meeting=meeting, on=OPENED)
    early = says(dt.datetime(2022, 10, 31, 12, tzinfo=dt.UTC))
    assert refused(support, text, party=botswana, statement=early) == (
        code,
        "The text was put to the parties on 1 November 2022, and not earlier.",
    )
    adopt(text, at=EVENING)
    assert refused(object_to, text, party=botswana, statement=says(EVENING)) == (
        code,
        "“Peer review” is not before the parties, so no position can be taken on it.",
    )
