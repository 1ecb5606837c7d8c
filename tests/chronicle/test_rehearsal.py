"""What an act would change is found out by doing it, and afterwards all is as before."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError

from chronicle.edtf import read_day
from chronicle.journal import acting_as, state
from chronicle.models import Entry, Source
from chronicle.rehearsal import rehearse
from participants import acts
from participants.models import Party, Standing, StandingKind

pytestmark = pytest.mark.django_db


def admit(party, source, since="2020-01-01"):
    acts.admit(party, kind=StandingKind.PARTICIPANT, since=read_day(since), sources=[source])


def test_an_act_is_told_and_nothing_of_it_stays(botswana, source):
    before, entries = state(), Entry.objects.count()

    told = rehearse(lambda: admit(botswana, source), botswana)

    assert told == [
        "Standing (Participant) entered: since 1 January 2020; kind “Participant”.",
        "Standing rests on Final communiqué (communique).",
    ]
    assert (state(), Entry.objects.count(), Standing.objects.count()) == (before, entries, 0)


def test_the_next_act_is_numbered_as_if_nothing_had_been_rehearsed(botswana, source):
    before = state()
    rehearse(lambda: admit(botswana, source))

    with acting_as("command test"):
        admit(botswana, source)

    assert list(Entry.objects.filter(number__gt=before).values_list("number", flat=True)) == [
        before + 1,
        before + 2,
    ]


def test_what_the_act_itself_has_to_say_comes_first(botswana, source):
    def act():
        admit(botswana, source)
        return ["One Participant more."]

    assert rehearse(act, botswana)[0] == "One Participant more."


def test_a_row_the_reader_does_not_look_at_is_told_by_its_name(botswana, source, stand):
    standing = stand(botswana, "2003/..")

    def end():
        acts.withdraw(botswana, until=read_day("2010"), reason="", sources=[source])

    (told, _sources) = rehearse(end)

    assert told == (f"Standing “{standing}”: period from “since 2003” to “from 2003 until 2010”.")


def test_many_rows_of_one_kind_are_told_together(empty_register):
    def enter():
        Source.objects.bulk_create(Source(key=f"s{n}", title=f"Text {n}") for n in range(6))

    assert rehearse(enter) == [
        (
            "6 sources entered: Text 0 (s0); Text 1 (s1); Text 2 (s2); Text 3 (s3); Text 4 (s4); "
            "Text 5 (s5)."
        )
    ]


def test_a_refusal_is_raised_and_leaves_nothing(botswana, source, stand):
    stand(botswana, "2003/..")
    before = state()

    with pytest.raises(ValidationError):
        rehearse(lambda: admit(botswana, source))

    assert state() == before


def test_what_a_rule_between_tables_refuses_is_refused(botswana, austria, union, stand, speak_for):
    stand(union, "2003/..")
    speak_for(union, austria, "2005-01-01/..")
    before = state()

    with pytest.raises(IntegrityError):
        rehearse(lambda: stand(austria, "2006/..") and None)

    assert state() == before


def test_an_act_that_changes_nothing_has_nothing_to_say(botswana):
    assert rehearse(Party.objects.get(pk=botswana.pk).save, botswana) == []
