"""A correction that comes too late: what only the database saw is said, and nothing is written."""

import re

import pytest
from django.urls import reverse

from chronicle.edtf import write_interval
from chronicle.journal import state
from chronicle.models import Entry, Source
from chronicle.refusals import sentence_of
from participants.models import Party, Standing, Suspension

pytestmark = pytest.mark.django_db


def page(fact) -> str:
    return reverse(f"admin:participants_{fact._meta.model_name}_change", args=[fact.pk])


def correct(desk, fact, since: str, until: str = "..", **typed: object):
    """Save the page of a fact with another period, and all else as it stands."""
    kept = {"party": fact.party_id, "kind": fact.kind, "summary": "why"}
    sources = [source.pk for source in fact.sources.all()]
    period = {"period_since": since, "period_until": until}
    return desk.post(page(fact), {**kept, **period, "sources": sources, **typed})


def told(desk, answer) -> list[str]:
    """What the page says to which one is sent back."""
    return [str(message) for message in desk.get(answer["location"]).context["messages"]]


@pytest.fixture
def unseen(monkeypatch):
    """Forms that find nothing to refuse, as they find nothing in what another has not yet saved."""
    for model in (Standing, Suspension):
        monkeypatch.setattr(model, "clean", lambda _fact: None)
        monkeypatch.setattr(model, "validate_constraints", lambda _fact, **_: None)


@pytest.mark.parametrize(
    ("model", "since", "until", "guard"),
    [
        (Standing, "2009", "..", "standings_of_one_party_never_certainly_overlap"),
        (Standing, "2012", "2011", "standing_begins_before_it_ends"),
        (Suspension, "2009", "..", "suspensions_of_one_kind_never_certainly_overlap"),
    ],
)
def test_a_constraint_that_only_the_database_saw_is_told_in_its_sentence(
    desk, unseen, botswana, stand, measure, model, since, until, guard
):
    write = stand if model is Standing else measure
    write(botswana, "2003/2010-01-01")
    fact = write(botswana, "2011/..")
    before = state()

    answer = correct(desk, fact, since, until)

    assert (answer.status_code, answer["location"]) == (302, page(fact))
    assert told(desk, answer) == [sentence_of(guard)]
    assert state() == before
    assert write_interval(model.objects.get(pk=fact.pk).span) == "2011/.."


def test_a_rule_between_tables_that_only_the_database_saw_is_told_in_its_sentence(
    desk, unseen, austria, union, stand, speak_for
):
    stand(union, "2003/..")
    speak_for(union, austria, "2005-01-01/..")
    own = stand(austria, "2003/2005-01-01")
    before = state()

    answer = correct(desk, own, "2003")

    assert (answer.status_code, answer["location"]) == (302, page(own))
    assert told(desk, answer) == [sentence_of("no_state_counts_twice")]
    assert state() == before


def test_a_correction_that_goes_through_writes_over_no_other(desk, botswana, stand):
    standing = stand(botswana, "2003/..")
    before = state()

    assert correct(desk, standing, "2003-01", "2010").status_code == 302

    (entry,) = Entry.objects.filter(number__gt=before)
    assert (entry.table, entry.row) == ("participants_standing", standing.pk)
    changed = {name for name in entry.after if entry.before[name] != entry.after[name]}
    assert changed == {
        "since_latest",
        "until_earliest",
        "until_latest",
        "throughout",
        "within",
    }


def test_a_standing_entered_at_the_desk_is_signed_with_its_sources(desk, botswana, source):
    before = state()
    typed = {
        "party": botswana.pk,
        "kind": "participant",
        "period_since": "2003-01-01",
        "period_until": "..",
        "sources": [source.pk],
    }

    assert desk.post(reverse("admin:participants_standing_add"), typed).status_code == 302

    entries = Entry.objects.filter(number__gt=before)
    assert [(entry.table, entry.actor) for entry in entries] == [
        ("participants_standing", f"account {desk.account.pk}"),
        ("participants_standing_sources", f"account {desk.account.pk}"),
    ]
    assert write_interval(Standing.objects.get().span) == "2003-01-01/.."


@pytest.mark.parametrize(
    ("kind", "period", "field", "sentence"),
    [
        ("", "2003", "kind", "This field is required."),
        ("participant", "..", "period", "“..” is not a day this register can read."),
    ],
)
def test_a_refusal_is_read_out_with_the_field_it_is_about(
    desk, botswana, stand, kind, period, field, sentence
):
    standing = stand(botswana, "2003/..")

    text = correct(desk, standing, period, kind=kind).text

    (said,) = re.findall(rf'<ul[^>]* id="id_{field}_error"[^>]*>(.*?)</ul>', text)
    assert said.startswith(f"<li>{sentence}")
    assert everything_described_is_there(text) >= {f"id_{field}_error", "id_period_helptext"}
    assert text.count('aria-invalid="true"') == (2 if field == "period" else 1)


def test_a_refused_act_is_read_out_with_the_field_it_is_about(desk, botswana, source):
    address = page(botswana).replace("change", "admit")
    typed = {"kind": "participant", "since": "soon", "sources": [source.pk]}

    text = desk.post(address, typed).text

    (said,) = re.findall(r'<ul[^>]* id="id_since_error"[^>]*>(.*?)</ul>', text)
    assert said.startswith("<li>“soon” is not a day this register can read.")
    assert everything_described_is_there(text) == {
        "id_since_helptext",
        "id_since_error",
        "id_sources_helptext",
    }


def everything_described_is_there(text: str) -> set[str]:
    """The parts of a page by which its fields are described; none may be missing."""
    named = {
        part for list_ in re.findall(r'aria-describedby="([^"]+)"', text) for part in list_.split()
    }
    assert named <= set(re.findall(r' id="([^"]+)"', text))
    return named


def test_a_web_address_without_its_scheme_is_read_as_https(desk, empty_register):
    typed = {"key": "kp", "title": "The scheme's own pages", "url": "kimberleyprocess.example"}

    desk.post(reverse("admin:chronicle_source_add"), typed)

    assert Source.objects.get().url == "https://kimberleyprocess.example"


def test_a_name_and_a_slug_are_not_changed_by_hand(desk, botswana):
    typed = {"name": "Bechuanaland", "slug": "bb", "kind": "state", "official_name": "Botswana"}
    codes = {"iso_alpha2": "BW", "iso_alpha3": "BWA"}

    assert desk.post(page(botswana), {**typed, **codes}).status_code == 302

    kept = Party.objects.get()
    assert (kept.name, kept.slug, kept.official_name) == ("Botswana", "bw", "Botswana")
