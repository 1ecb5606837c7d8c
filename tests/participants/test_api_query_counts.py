"""An answer takes as many queries for three rows as for one."""

import pytest

from participants.models import Production, ProductionHalf, Revision
from tests.conftest import day

ROWS = ["bw", "na", "za"]
CODES = {"bw": "BWA", "na": "NAM", "za": "ZAF"}


@pytest.fixture(params=[1, 3])
def rows(request, party, union, stand, measure, speak_for, austria, source):
    """So many Participants, each with a measure, figures, a name and a source."""
    stand(union, "2003-01-01/..")
    speak_for(union, austria, "2003-01-01/..").sources.add(source)
    for slug in ROWS[: request.param]:
        made = party(slug, slug.upper(), CODES[slug])
        stand(made, "2003-01-01/..").sources.add(source)
        measure(made, "2010-01-01/..").sources.add(source)
        made.sources.add(source)
        for year in (2010, 2011):
            given = {"party": made, "year": year}
            Production.objects.create(**given, series="kp").sources.add(source)
            ProductionHalf.objects.create(
                **given, half=1, declaration="production", volume_carats=1, value_usd=1
            ).sources.add(source)
            Revision.objects.create(
                **given, field="volume_carats", value=2, relation="different", series="kp"
            ).sources.add(source)
    return request.param


# Inside a test's transaction a read takes a savepoint pair in place of BEGIN, SET and COMMIT.
@pytest.mark.parametrize(
    ("address", "queries"),
    [
        ("participants/?as_of=2012-01-01", 13),
        ("parties/?as_of=2012-01-01", 12),
        ("parties/?as_of=2012-01-01&counted=countries", 14),
        ("parties/?as_of=2012-01-01&represented_by=eu", 13),
        ("parties/bw/?as_of=2012-01-01", 24),
        ("counts/?as_of=2012-01-01", 5),
        ("eligibility/?from=bw&to=at&on=2012-01-01", 12),
        ("production/?as_of=2012-01-01", 12),
        ("production/?as_of=2012-01-01&party=bw", 13),
        ("sources/?as_of=2012-01-01", 5),
    ],
)
def test_queries_do_not_grow_with_the_rows(
    client, django_assert_num_queries, rows, address, queries
):
    with django_assert_num_queries(queries):
        answer = client.get(f"/api/v1/{address}")

    assert answer.status_code == 200
    assert day(answer.json()["as_of"]) == day("2012-01-01")
