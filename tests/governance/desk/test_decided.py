"""A row's page names the decisions that made and ended it, and no text that was not adopted."""

import re

import pytest
from django.urls import reverse

from governance.models import Body, Candidacy, Effect, Seat, Tenure
from participants.models import Standing, Suspension

pytestmark = pytest.mark.django_db


def shown(desk, row) -> list[str]:
    """What the page of a row says behind “Decided by”, link by link."""
    address = reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])
    text = desk.get(address).text
    return [
        f"{title.split(':')[0]} ({effect})"
        for title, effect in re.findall(r"<p><a [^>]*>([^<]+)</a> \(([^)]+)\)</p>", text)
    ]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (
            lambda: Standing.objects.get(party__slug="uz"),
            ["PD-2024-UZ (admits)"],
        ),
        (
            lambda: Suspension.objects.get(party__slug="cf", kind="partial"),
            ["AD-2015-CF (replaces the measure against)", "PD-2024-CF (lifts the measure against)"],
        ),
        (lambda: Body.objects.get(slug="tet"), ["PD-2019-TET (establishes)"]),
        (
            lambda: Tenure.objects.get(body__slug="kp", office="vice_chair", holder__slug="gh"),
            ["PD-2025-VC (elects)"],
        ),
        (
            lambda: Candidacy.objects.get(candidate__slug="bw", stage="final"),
            ["PD-2022-SECRETARIAT (selects)"],
        ),
        (Seat.objects.first, []),
    ],
)
def test_the_page_of_a_row_names_its_decisions(desk, row, told):
    assert shown(desk, row()) == told


def test_a_row_nobody_decided_says_so(desk):
    seat = Seat.objects.first()

    text = desk.get(reverse("admin:governance_seat_change", args=[seat.pk])).text

    assert "No decision is recorded." in text


def test_the_page_to_enter_a_row_asks_for_no_decision(desk):
    for model in ("governance_tenure", "participants_standing", "governance_body"):
        assert "Decided by" not in desk.get(reverse(f"admin:{model}_add")).text


def test_an_effect_stays_where_it_is_when_its_row_is_corrected(desk):
    before = list(Effect.objects.order_by("pk").values_list("pk", "tenure_id"))
    tenure = Tenure.objects.get(body__slug="kp", office="vice_chair", holder__slug="gh")
    typed = {
        "body": tenure.body_id,
        "office": "vice_chair",
        "holder": tenure.holder_id,
        "period_since": "2026-01-01",
        "period_until": "..",
        "person": "An envoy",
        "sources": [source.pk for source in tenure.sources.all()],
    }

    answer = desk.post(reverse("admin:governance_tenure_change", args=[tenure.pk]), typed)

    assert answer.status_code == 302
    tenure.refresh_from_db()
    assert tenure.person == "An envoy"
    assert list(Effect.objects.order_by("pk").values_list("pk", "tenure_id")) == before
