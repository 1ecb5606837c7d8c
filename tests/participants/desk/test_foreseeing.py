"""Before an act is done its page shows what it will change; nothing typed is lost on the way."""

import pytest
from django.urls import reverse

from chronicle.desk.acts import BACK, FORESEEN
from chronicle.journal import state
from participants.models import Party, Standing

pytestmark = pytest.mark.django_db


@pytest.fixture
def admit(desk, botswana, source):
    """Type the admission of Botswana, with whatever else a page sends along."""
    address = reverse("admin:participants_party_change", args=[botswana.pk])
    typed = {
        "kind": "participant",
        "since": "2020-01-01",
        "sources": [source.pk],
        "reason": "a\r\nb",
    }

    def send(**more: object):
        return desk.post(address.replace("change", "admit"), {**typed, **more})

    return send


def test_the_first_step_shows_what_will_change_and_writes_nothing(admit):
    before = state()

    answer = admit()

    assert answer.context["foreseen"] == [
        "Participants on 1 January 2020: 1 instead of 0.",
        "Countries that take part on 1 January 2020: 1 instead of 0.",
        (
            "Standing (Participant) entered: since 1 January 2020; kind “Participant”; "
            "how it began “a\r\nb”."
        ),
        "Standing rests on Final communiqué (communique).",
    ]
    assert "What this will change" in answer.text
    assert state() == before


def test_the_second_step_does_it(admit, botswana):
    seal = admit().context["seal"]

    answer = admit(**{FORESEEN: seal})

    assert answer.status_code == 302
    assert Standing.objects.get().start_reason == "a\r\nb"


def test_whoever_goes_back_finds_all_that_was_typed(admit):
    before = state()

    form = admit(**{FORESEEN: "any", BACK: "1"}).context["form"]

    assert (form["since"].value(), form["reason"].value()) == ("2020-01-01", "a\r\nb")
    assert form.errors == {}
    assert state() == before


def test_what_was_not_shown_is_not_done(admit, botswana, stand):
    seal = admit().context["seal"]
    stand(botswana, "2010/..", "applicant")
    before = state()

    answer = admit(**{FORESEEN: seal})

    assert "The register has changed since you looked." in answer.text
    assert answer.context["foreseen"][2].startswith("Standing “")
    assert state() == before


def test_of_two_people_at_once_the_second_is_told_beside_the_form(admit, botswana, stand):
    seal = admit().context["seal"]
    stand(botswana, "2010/..")
    before = state()

    answer = admit(**{FORESEEN: seal})

    (said,) = answer.context["form"].errors["since"]
    assert said.startswith("This party certainly has another standing")
    assert answer.context["form"]["reason"].value() == "a\r\nb"
    assert state() == before


def test_a_name_is_not_told_as_if_it_had_changed_already(desk, botswana, source):
    address = reverse("admin:participants_party_change", args=[botswana.pk])
    typed = {"to": "New Botswana", "since": "2020-01-01", "sources": [source.pk]}

    answer = desk.post(address.replace("change", "rename"), typed)

    assert answer.context["title"] == "Rename Botswana"
    assert Party.objects.get().name == "Botswana"
