"""What the tests of the membership share: a faultless row of each model."""

import pytest

from chronicle.edtf import read_day
from chronicle.models import Dispute, Source
from participants.models import (
    Authority,
    Party,
    Production,
    ProductionHalf,
    Revision,
    Standing,
    Suspension,
    Trade,
    WorldTotal,
)

# A row of each model that every constraint lets pass; its party and sources come in the test.
GIVEN = {
    Source: {"key": "list", "title": "The Chair's list"},
    Dispute: {
        "subject": "standing cg:2003",
        "field": "since",
        "rejected_value": "2003-08-31",
        "chosen_value": "2003-07-31",
        "reason": "A misprint.",
    },
    Party: {
        "slug": "na",
        "kind": "state",
        "name": "Namibia",
        "official_name": "Republic of Namibia",
        "iso_alpha2": "NA",
        "iso_alpha3": "NAM",
    },
    Authority: {"name": "Ministry of Minerals", "city": "Gaborone"},
    Production: {"year": 2003, "series": "kp"},
    ProductionHalf: {
        "year": 2003,
        "half": 1,
        "declaration": "production",
        "volume_carats": 1,
        "value_usd": 1,
    },
    Revision: {
        "year": 2003,
        "field": "volume_carats",
        "value": 1,
        "relation": "different",
        "series": "kp",
        "published_on": read_day("2004"),
    },
    Trade: {"year": 2003, "series": "kp"},
    WorldTotal: {"year": 2003},
    Standing: {"kind": "participant"},
    Suspension: {"kind": "suspended"},
}


@pytest.fixture
def row(botswana, source):
    """Make a row that every constraint lets pass, but for what is changed."""
    known = {"party": botswana, "rejected_source": source, "chosen_source": source}

    def make(model, **changed):
        columns = {column.name for column in model._meta.fields}
        kept = {name: value for name, value in known.items() if name in columns}
        return model(**{**kept, **GIVEN[model], **changed})

    return make


@pytest.fixture
def ask(client):
    """The answer of the API to a question, which it is expected to understand."""

    def get(address, **question):
        answer = client.get(address, question)
        assert (answer.status_code, answer["Content-Type"]) == (200, "application/json")
        return answer.json()

    return get
