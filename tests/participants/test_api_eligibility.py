"""May rough diamonds move between two places on a day, as the public API answers it."""

import pytest

from chronicle.journal import state
from participants.api import questions
from tests.conftest import day

ELIGIBILITY = "/api/v1/eligibility/"

pytestmark = pytest.mark.django_db


TURKEY = {
    "side": "from",
    "party": "tr",
    "name": "Turkey",
    "ground": "standing",
    "kind": "participant",
    "certain": True,
    "period": {
        "edtf": "2007-08-14/..",
        "since": {"earliest": "2007-08-14", "latest": "2007-08-14"},
        "until": {"earliest": None, "latest": None},
        "words": "since 14 August 2007",
    },
    "text": "Turkey: Participant, since 14 August 2007. Admitted in 2007",
}


EGYPT = {
    "side": "to",
    "party": "eg",
    "name": "Egypt",
    "ground": "outside",
    "kind": "state",
    "certain": True,
    "period": None,
    "text": "Egypt is not a Participant, and no Participant represents it.",
    "sources": [],
}


def test_the_answer_with_its_reasons(ask):
    answer = ask(ELIGIBILITY, **{"from": "tr", "to": "eg", "on": "2010-01-01"})

    (turkey, egypt) = answer.pop("reasons")
    assert answer == {
        "state": state(),
        "from": "tr",
        "to": "eg",
        "on": "2010-01-01",
        "as_of": "2010-01-01",
        "answer": "no",
    }
    assert [source["key"] for source in turkey.pop("sources")] == [
        "altinustasi-kp",
        "diamondfacts-2007",
    ]
    assert turkey == TURKEY
    assert egypt == EGYPT


@pytest.mark.parametrize(
    ("sender", "receiver", "on", "answer"),
    [
        ("bw", "be", "2024-01-01", "yes"),
        ("BW", "Be", "2024-01-01", "yes"),
        ("cf", "ae", "2015-07-16", "no"),
        ("cf", "ae", "2015-07-17", "restricted"),
        ("tw", "bw", "2024-01-01", "unknown"),
        ("eu", "bw", "2024-01-01", "yes"),
        ("bw", "za", "2003-01-01", "unknown"),
    ],
)
def test_the_four_answers(ask, sender, receiver, on, answer):
    found = ask(ELIGIBILITY, **{"from": sender, "to": receiver, "on": on})

    assert (found["from"], found["to"]) == (sender.lower(), receiver.lower())
    assert found["answer"] == answer


def test_two_places_of_one_participant(ask):
    reasons = ask(ELIGIBILITY, **{"from": "be", "to": "de", "on": "2024-01-01"})["reasons"]

    assert [(reason["side"], reason["party"], reason["ground"]) for reason in reasons] == [
        ("from", "be", "representation"),
        ("from", "eu", "standing"),
        ("to", "de", "representation"),
        ("to", "eu", "standing"),
        ("both", "eu", "same_participant"),
    ]
    assert reasons[-1]["text"] == (
        "Both places belong to one Participant, European Union; the scheme governs trade between "
        "Participants."
    )


@pytest.mark.parametrize(("today", "answer"), [("2024-11-14", "restricted"), ("2024-11-15", "yes")])
def test_a_shipment_without_a_day_is_of_today(ask, monkeypatch, today, answer):
    monkeypatch.setattr(questions, "today", lambda: day(today))

    found = ask(ELIGIBILITY, **{"from": "cf", "to": "ae"})

    assert (found["on"], found["as_of"], found["answer"]) == (today, today, answer)
