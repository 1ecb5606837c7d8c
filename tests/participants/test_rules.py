"""Rules that read more than one table: the database refuses, and Python says why beforehand."""

import pytest
from django.core.exceptions import ValidationError

from chronicle.edtf import read_interval
from participants.models import Party, PartyKind, Representation, Standing, StandingKind
from tests.conftest import refused_by

ONLY_GOVERNMENTS = "only_governments_are_participants"
ONLY_ORGANISATIONS = "only_organisations_represent_states"

NOT_A_GOVERNMENT = (
    "Only a state or a regional organisation can be a Participant; industry, civil society and "
    "trading entities have another standing."
)
NOT_A_SEAT = (
    "A representation is of a state, by a regional organisation such as the European Union."
)

PARTIES = {
    PartyKind.STATE: ("na", "Namibia", "NAM"),
    PartyKind.TRADING_ENTITY: ("tw", "Chinese Taipei", "TWN"),
    PartyKind.REGIONAL_ORGANISATION: ("sadc", "Southern African Development Community", ""),
    PartyKind.INDUSTRY: ("dia", "Diamond Industry Association", ""),
    PartyKind.CIVIL_SOCIETY: ("csc", "Civil Society Coalition", ""),
    PartyKind.ORGANISATION: ("adpa", "African Diamond Producers Association", ""),
}
GOVERNMENTS = (PartyKind.STATE, PartyKind.REGIONAL_ORGANISATION)
TAKING_PART = (StandingKind.PARTICIPANT, StandingKind.INTERIM)


@pytest.fixture
def of_kind(party):
    def make(kind):
        slug, name, alpha3 = PARTIES[kind]
        return party(slug, name, alpha3, kind)

    return make


def refusal_of(fact):
    """The code and the sentences with which Python refuses the fact."""
    with pytest.raises(ValidationError) as refusal:
        fact.full_clean()
    (error,) = refusal.value.error_dict["__all__"]
    return error.code, refusal.value.messages


def fact(model, period, **given):
    made = model(**given)
    made.span = read_interval(period)
    return made


@pytest.mark.parametrize("standing", StandingKind.values)
@pytest.mark.parametrize("kind", PartyKind.values)
def test_only_governments_are_participants(of_kind, stand, kind, standing):
    party = of_kind(kind)

    if standing in TAKING_PART and kind not in GOVERNMENTS:
        with refused_by(ONLY_GOVERNMENTS):
            stand(party, "2003/..", standing)
        refused = fact(Standing, "2003/..", party=party, kind=standing)
        assert refusal_of(refused) == (ONLY_GOVERNMENTS, [NOT_A_GOVERNMENT])
    else:
        stand(party, "2003/..", standing).full_clean()


@pytest.mark.parametrize("kind", TAKING_PART)
def test_an_observers_standing_is_not_changed_into_a_participants(council, stand, kind):
    observer = stand(council, "2003/..", "observer")

    with refused_by(ONLY_GOVERNMENTS):
        Standing.objects.filter(pk=observer.pk).update(kind=kind)
    observer.kind = kind
    assert refusal_of(observer) == (ONLY_GOVERNMENTS, [NOT_A_GOVERNMENT])


def test_a_participants_standing_is_not_handed_to_an_observer(botswana, council, stand):
    standing = stand(botswana, "2003/..")

    with refused_by(ONLY_GOVERNMENTS):
        Standing.objects.filter(pk=standing.pk).update(party=council)


def test_a_participant_does_not_turn_into_another_kind_of_party(botswana, union, stand):
    stand(botswana, "2003/..")
    stand(union, "2003/..", "interim")

    with refused_by(ONLY_GOVERNMENTS):
        Party.objects.filter(slug="bw").update(kind="trading_entity")
    with refused_by(ONLY_GOVERNMENTS):
        Party.objects.filter(slug="eu").update(kind="industry")


def test_a_party_that_never_took_part_may_turn_out_to_be_of_another_kind(botswana, council, stand):
    stand(council, "2003/..", "observer")

    Party.objects.filter(slug="wdc").update(kind="civil_society")
    Party.objects.filter(slug="bw").update(kind="trading_entity")

    assert set(Party.objects.values_list("slug", "kind")) == {
        ("wdc", "civil_society"),
        ("bw", "trading_entity"),
    }


@pytest.mark.parametrize("kind", PartyKind.values)
def test_only_regional_organisations_represent(austria, of_kind, speak_for, kind):
    organisation = of_kind(kind)

    if kind == PartyKind.REGIONAL_ORGANISATION:
        speak_for(organisation, austria, "1995/..").full_clean()
    else:
        with refused_by(ONLY_ORGANISATIONS):
            speak_for(organisation, austria, "1995/..")
        refused = fact(Representation, "1995/..", organisation=organisation, state=austria)
        assert refusal_of(refused) == (ONLY_ORGANISATIONS, [NOT_A_SEAT])


@pytest.mark.parametrize("kind", PartyKind.values)
def test_only_states_are_represented(union, of_kind, speak_for, kind):
    represented = of_kind(kind)

    if kind == PartyKind.STATE:
        speak_for(union, represented, "1995/..").full_clean()
    else:
        with refused_by(ONLY_ORGANISATIONS):
            speak_for(union, represented, "1995/..")
        refused = fact(Representation, "1995/..", organisation=union, state=represented)
        assert refusal_of(refused) == (ONLY_ORGANISATIONS, [NOT_A_SEAT])


def test_no_organisation_represents_itself(union, speak_for):
    with refused_by(ONLY_ORGANISATIONS):
        speak_for(union, union, "1995/..")


@pytest.mark.parametrize("side", ["organisation", "state"])
def test_a_seat_is_not_handed_to_a_party_of_the_wrong_kind(
    austria, union, council, speak_for, side
):
    seat = speak_for(union, austria, "1995/..")

    with refused_by(ONLY_ORGANISATIONS):
        Representation.objects.filter(pk=seat.pk).update(**{side: council})


@pytest.mark.parametrize(("slug", "kind"), [("at", "trading_entity"), ("eu", "organisation")])
def test_neither_side_of_a_seat_turns_into_another_kind_of_party(
    austria, union, speak_for, slug, kind
):
    speak_for(union, austria, "1995/..")

    with refused_by(ONLY_ORGANISATIONS):
        Party.objects.filter(slug=slug).update(kind=kind)


def test_a_half_filled_standing_or_seat_is_told_of_its_empty_fields_alone(empty_register):
    with pytest.raises(ValidationError) as standing:
        Standing(kind="participant").full_clean()
    with pytest.raises(ValidationError) as seat:
        Representation().full_clean()

    assert set(standing.value.message_dict) == {"party"}
    assert set(seat.value.message_dict) == {"organisation", "state"}
