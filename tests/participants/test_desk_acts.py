"""The pages of the acts: each explains itself, does it signed, and says why not beside the field."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.contrib.messages import get_messages
from django.urls import reverse

from chronicle.edtf import write_interval
from chronicle.journal import state
from chronicle.models import Entry, Source
from participants.models import Party, PartyName, Representation, Standing, Suspension
from tests.acts import confirm

pytestmark = pytest.mark.django_db

ACTS = ["admit", "withdraw", "suspend", "lift", "represent", "rename"]


@pytest.fixture
def desk(secretary):
    return secretary


def page(slug: str, act: str) -> str:
    party = Party.objects.get(slug=slug)
    return reverse("admin:participants_party_change", args=[party.pk]).replace("change", act)


def do(desk, act: str, slug: str, **typed: object):
    text = Source.objects.get(key="washington-2012")
    return confirm(desk, desk.post(page(slug, act), {"sources": [text.pk], **typed}))


def faults(answer) -> dict[str, list[str]]:
    assert answer.status_code == 200
    return dict(answer.context["form"].errors)


@pytest.mark.parametrize("act", ACTS)
def test_an_act_says_what_it_does_before_it_is_done(desk, act):
    text = desk.get(page("bw", act)).text

    assert "Botswana</h1>" in text or "Botswana represented</h1>" in text
    assert "Leave it as it is" in text


@pytest.mark.parametrize(
    ("act", "slug", "typed", "model", "kept"),
    [
        ("admit", "eg", {"kind": "participant", "since": "2025-06"}, Standing, "2025-06/.."),
        ("withdraw", "uz", {"until": "2026-01-01"}, Standing, "2024-11-15/2026-01-01"),
        (
            "suspend",
            "bw",
            {"kind": "suspended", "since": "2025-01-01", "summary": "No shipments."},
            Suspension,
            "2025-01-01/..",
        ),
        ("represent", "ch", {"by": "eu", "since": "2026-01-01"}, Representation, "2026-01-01/.."),
        ("rename", "bw", {"to": "New Botswana", "since": "2026-01-01"}, PartyName, "2026-01-01/.."),
    ],
)
def test_an_act_is_done_signed_and_told(desk, act, slug, typed, model, kept):
    before = state()
    if "by" in typed:
        typed = {**typed, "by": Party.objects.get(slug=typed["by"]).pk}

    answer = do(desk, act, slug, **typed)

    party = Party.objects.get(slug=slug)
    assert answer["location"] == reverse("admin:participants_party_change", args=[party.pk])
    assert str(next(iter(get_messages(answer.wsgi_request)))).startswith("Done: ")
    owner = "state" if model is Representation else "party"
    row = model.objects.filter(**{owner: party}).order_by("pk").last()
    assert write_interval(row.span) == kept
    assert "washington-2012" in row.sources.values_list("key", flat=True)
    actors = Entry.objects.filter(number__gt=before).values_list("actor", flat=True)
    assert set(actors) == {f"account {desk.account.pk}"}


def test_a_measure_is_lifted(desk):
    do(desk, "suspend", "bw", kind="partial", since="2025-01-01", summary="Two mines only.")

    do(desk, "lift", "bw", kind="partial", until="2025-03")

    measure = Suspension.objects.get(party__slug="bw")
    assert write_interval(measure.span) == "2025-01-01/2025-03"


@pytest.mark.parametrize(
    ("act", "slug", "typed", "field", "sentence"),
    [
        (
            "admit",
            "bw",
            {"kind": "participant", "since": "2020"},
            "since",
            "This party certainly has",
        ),
        (
            "admit",
            "wdc",
            {"kind": "participant", "since": "2030"},
            "since",
            "Only a state or a regional",
        ),
        ("admit", "eg", {"kind": "participant", "since": "soon"}, "since", "“soon” is not a day"),
        ("withdraw", "eg", {"until": "2020"}, "until", "Egypt is not a Participant whose standing"),
        ("withdraw", "uz", {"until": "2020"}, "until", "The period ends before it begins."),
        (
            "suspend",
            "eg",
            {"kind": "suspended", "since": "2020", "summary": "x"},
            "since",
            "Egypt is not a Participant on 2020",
        ),
        (
            "suspend",
            "bw",
            {"kind": "suspended", "since": "2020"},
            "summary",
            "This field is required.",
        ),
        (
            "lift",
            "bw",
            {"kind": "partial", "until": "2020"},
            "until",
            "Botswana is under no running",
        ),
        ("rename", "bw", {"to": "B", "since": "2020"}, "since", "Give the day itself"),
        (
            "rename",
            "bw",
            {"to": "Namibia", "since": "2020-01-01"},
            "since",
            "Another party already has",
        ),
    ],
)
def test_an_act_that_is_refused_keeps_what_was_typed_and_says_why(
    desk, act, slug, typed, field, sentence
):
    before = state()

    answer = do(desk, act, slug, **typed)

    assert faults(answer)[field][0].startswith(sentence)
    assert state() == before
    for name, value in typed.items():
        assert answer.context["form"][name].value() == value


@pytest.mark.parametrize("act", ACTS)
def test_an_act_needs_a_source(desk, act):
    answer = desk.post(page("bw", act), {"since": "2020"})

    assert "sources" in faults(answer)


def test_a_party_that_is_not_there_is_not_found(desk):
    assert desk.get("/admin/participants/party/0/admit/").status_code == 404


@pytest.mark.parametrize("act", ACTS)
def test_who_may_only_read_cannot_act(desk, act):
    reader = get_user_model().objects.create_user("reader", password="x", is_staff=True)
    reader.user_permissions.add(Permission.objects.get(codename="view_party"))
    desk.force_login(reader)
    before = state()

    assert do(desk, act, "bw", since="2020-01-01", until="2020-01-01").status_code == 403
    assert state() == before
