"""Who forms a consensus: listed the day a text is put to the parties, and frozen."""

from governance.models import Decision, Entitlement, Part, Status
from governance.procedure.deciding import adopt
from governance.procedure.drafting import submit
from governance.procedure.positions import give_view, object_to
from governance.procedure.putting import table
from participants.models import Standing
from tests.conftest import day
from tests.governance.procedure.steps import EVENING, OPENED, parts, refused, says


def test_who_forms_the_consensus_is_frozen_when_a_text_is_tabled(
    tabled, stand, party, britain, botswana
):
    uzbekistan = party("uz", "Uzbekistan", "UZB")
    stand(uzbekistan, "2022-11-02/..")
    Standing.objects.filter(party=britain).update(
        until_earliest="2022-11-02", until_latest="2022-11-02"
    )

    assert parts(tabled) == {
        "bw": "decides",
        "gb": "decides",
        "eu": "decides",
        "wdc": "observes",
    }
    (union,) = Entitlement.objects.filter(party__slug="eu")
    assert (union.speaks_for, union.certain) == (1, True)
    assert refused(object_to, tabled, party=uzbekistan, statement=says()) == (
        "only_who_holds_a_place_is_entitled",
        (
            "Uzbekistan had no part in the consensus of Kimberley Process Plenary on "
            "1 November 2022, the day on which the text was put to the parties."
        ),
    )
    assert object_to(tabled, party=britain, statement=says()).pk


def test_the_terms_of_a_body_say_whose_objection_counts(
    submitted, meeting, measure, plenary, source, botswana, britain
):
    measure(botswana, "2022-01-01/..")
    rule = plenary.procedure_rules.model(
        body=plenary,
        deciders="participants",
        reply_days=10,
        support_above=60,
        suspended_count=False,
        provisional_count=False,
        concerned_may_object=False,
        basis="For the test.",
    )
    rule.since_earliest = rule.since_latest = OPENED
    rule.save()
    text = submitted()
    text.concerns.add(britain)

    table(text, meeting=meeting, on=OPENED)

    assert parts(text) == {
        "bw": Part.SUSPENDED,
        "gb": Part.CONCERNED,
        "eu": Part.DECIDES,
        "wdc": Part.OBSERVES,
    }
    assert text.proceedings.get().rule == rule
    for party in (botswana, britain):
        object_to(text, party=party, statement=says())
    assert adopt(text, at=EVENING).status == Status.ADOPTED


def test_a_decision_of_an_earlier_day_is_judged_by_the_rule_of_that_day(
    submitted, meeting, plenary, botswana, measure
):
    measure(botswana, "2022-01-01/..")
    rule = plenary.procedure_rules.model(
        body=plenary,
        deciders="participants",
        reply_days=10,
        support_above=60,
        suspended_count=False,
        provisional_count=False,
        concerned_may_object=True,
        basis="From the next day on.",
    )
    rule.since_earliest = rule.since_latest = day("2022-11-02")
    rule.save()
    text = submitted()

    table(text, meeting=meeting, on=OPENED)

    assert (parts(text)["bw"], text.proceedings.get().rule) == (Part.DECIDES, None)


def test_a_body_is_decided_for_by_its_members(
    decision, monitoring, secretary, meeting, seat, cast, botswana, britain, union, council
):
    seat(monitoring, botswana, "2020/..")
    seat(monitoring, britain, "2020/2021-12-31")
    seat(monitoring, union, "2010/")
    seat(monitoring, council, "2020/..", "observer")
    text = submit(decision(body=monitoring), by=secretary, on=OPENED)

    table(text, meeting=meeting, on=OPENED)

    listed = Entitlement.objects.values_list("party__slug", "part", "certain")
    assert set(listed) == {
        ("bw", "decides", True),
        ("eu", "decides", False),
        ("wdc", "observes", True),
    }
    assert refused(object_to, text, party=britain, statement=says())[0] == (
        "only_who_holds_a_place_is_entitled"
    )
    adopt(text, at=EVENING)
    assert Decision.objects.get().reference == "KP/2022/WGM/1"


def test_a_provisional_member_is_listed_and_does_not_decide(
    decision, monitoring, secretary, meeting, seat, cast, botswana, britain
):
    seat(monitoring, botswana, "2020/..")
    seat(monitoring, britain, "2022/..", "provisional_member")
    text = submit(decision(body=monitoring), by=secretary, on=OPENED)
    table(text, meeting=meeting, on=OPENED)

    object_to(text, party=britain, statement=says())

    assert parts(text) == {"bw": "decides", "gb": "provisional"}
    assert adopt(text, at=EVENING).status == Status.ADOPTED


def test_a_body_without_members_decides_nothing(decision, monitoring, secretary, meeting, cast):
    text = submit(decision(body=monitoring), by=secretary, on=OPENED)

    assert refused(table, text, meeting=meeting, on=OPENED) == (
        "a_consensus_is_of_somebody",
        (
            "Nobody is entitled to decide in Working Group on Monitoring on 1 November 2022. Enter "
            "who sits in it, or a rule of procedure that says who decides."
        ),
    )


def test_a_state_that_sits_beside_its_organisation_has_no_voice_of_its_own(
    decision, monitoring, secretary, meeting, seat, cast, austria, union
):
    seat(monitoring, austria, "2020/..")
    seat(monitoring, union, "2020/..")
    text = submit(decision(body=monitoring), by=secretary, on=OPENED)

    table(text, meeting=meeting, on=OPENED)

    assert parts(text) == {"eu": "decides"}
    assert refused(object_to, text, party=austria, statement=says())[1] == (
        "Austria has no voice of its own beside European Union, which speaks for it on "
        "1 November 2022."
    )


def test_an_observer_of_which_the_sources_do_not_say_for_certain_is_heard_too(
    submitted, meeting, stand, party
):
    coalition = party("csc", "Civil Society Coalition", kind="civil_society")
    stand(coalition, "/..", "observer")
    gone = party("gw", "Global Witness", kind="civil_society")
    stand(gone, "2003/2011-12-05", "observer")
    text = submitted()

    table(text, meeting=meeting, on=OPENED)

    heard = Entitlement.objects.filter(part=Part.OBSERVES).values_list("party__slug", "certain")
    assert set(heard) == {("wdc", True), ("csc", False)}
    assert give_view(text, party=coalition, statement=says()).pk


def test_a_participant_that_may_also_be_an_observer_is_listed_once(
    submitted, meeting, stand, botswana
):
    stand(botswana, "/2022", "observer")
    text = submitted()

    table(text, meeting=meeting, on=OPENED)

    assert parts(text)["bw"] == Part.DECIDES
