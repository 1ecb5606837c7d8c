"""What a decision changes: written in the transaction that adopts it, and refused with it."""

from chronicle.edtf import read_day, write_interval
from chronicle.journal import state
from chronicle.models import Entry
from governance.models import Decision
from governance.procedure.deciding import adopt
from governance.procedure.putting import table
from participants.counting import countries, participants
from participants.models import Standing
from tests.conftest import day
from tests.governance.procedure.steps import EVENING, OPENED, refused


def test_a_participant_is_admitted_from_its_day_on_and_not_before(
    submitted, meeting, plan, party, source
):
    uzbekistan = party("uz", "Uzbekistan", "UZB")
    text = submitted("Admission of Uzbekistan", in_force_from=read_day("2022-11-15"))
    text.sources.add(source)
    plan(text, "admit", party=uzbekistan, standing_kind="participant")
    table(text, meeting=meeting, on=OPENED)
    before = state()

    adopt(text, at=EVENING)

    counted = {
        on: (len(participants(day(on)).certain), len(countries(day(on)).certain))
        for on in ("2022-11-02", "2022-11-14", "2022-11-15", "2022-11-16")
    }
    assert counted == {
        "2022-11-02": (3, 3),
        "2022-11-14": (3, 3),
        "2022-11-15": (4, 4),
        "2022-11-16": (4, 4),
    }
    standing = Standing.objects.get(party=uzbekistan)
    assert write_interval(standing.span) == "2022-11-15/.."
    assert standing.effects.get().decision == text
    assert list(standing.sources.all()) == [source]
    assert len(set(Entry.objects.filter(number__gt=before).values_list("transaction"))) == 1


def test_an_effect_that_contradicts_the_register_refuses_the_adoption_with_it(
    submitted, meeting, plan, botswana, party
):
    text = submitted("Admissions")
    plan(text, "admit", party=party("uz", "Uzbekistan", "UZB"), standing_kind="participant")
    plan(text, "admit", party=botswana, standing_kind="participant")
    table(text, meeting=meeting, on=OPENED)

    assert refused(adopt, text, at=EVENING) == (
        "standings_of_one_party_never_certainly_overlap",
        (
            "Effect 2 (admits Botswana) contradicts the register. This party certainly has another "
            "standing on one of these days. End that one first, or give this one bounds that leave "
            "the doubtful days open."
        ),
    )
    assert Decision.objects.get().status == "tabled"
