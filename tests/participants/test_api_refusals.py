"""Whatever is not understood is refused with what is accepted; nothing is ever a crash."""

import pytest

from chronicle.journal import state
from kpregistry.api import router

pytestmark = pytest.mark.django_db

API = "/api/v1/"
LISTS = ["participants", "parties", "production", "sources"]
EVERYWHERE = [prefix for prefix, _view, _name in router.registry]
SHIPMENT = "eligibility/?from=bw&to=be"


def refused(client, address: str) -> dict:
    answer = client.get(f"{API}{address}")

    assert answer["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == answer.status_code
    assert problem["type"] == "about:blank"
    assert problem["instance"] == answer.wsgi_request.get_full_path()
    return problem


NO_DAY = "Accepted: a day of the calendar, such as 2024-01-31."


@pytest.mark.parametrize("list_of", [*LISTS, "counts"])
@pytest.mark.parametrize(
    "value",
    [
        "2005-02-30",
        "20050228",
        "2005-2-8",
        "2005",
        "today",
        "",
        "2005-02-28T00:00",
        "٢٠٠٥-٠١-٠١",
        "%00",
    ],
)
def test_a_day_that_is_none_is_refused(client, list_of, value):
    problem = refused(client, f"{list_of}/?as_of={value}")

    assert (problem["status"], problem["title"]) == (400, "Bad Request")
    (error,) = problem["errors"]
    assert error["parameter"] == "as_of"
    assert error["detail"].endswith(NO_DAY)
    assert problem["detail"] == error["detail"]


@pytest.mark.parametrize("prefix", EVERYWHERE)
def test_an_unknown_parameter_is_refused_with_those_that_are_known(client, prefix):
    problem = refused(client, f"{prefix}/?asof=2005-02-28")

    assert problem["status"] == 400
    error = next(error for error in problem["errors"] if error["parameter"] == "asof")
    assert error["detail"].startswith("“asof” is not a parameter here. Accepted: ")


@pytest.mark.parametrize("list_of", [*LISTS, "counts"])
def test_a_parameter_is_given_once(client, list_of):
    problem = refused(client, f"{list_of}/?as_of=2005-01-01&as_of=2006-01-01")

    assert problem["errors"] == [
        {"parameter": "as_of", "value": "2006-01-01", "detail": "“as_of” is given more than once."}
    ]


@pytest.mark.parametrize("list_of", LISTS)
def test_a_page_past_the_end_is_not_found(client, list_of):
    problem = refused(client, f"{list_of}/?page=999&as_of=2023-11-08")

    assert (problem["status"], problem["title"]) == (404, "Not Found")
    assert problem["detail"].startswith("There is no page 999. Accepted: 1 to ")


@pytest.mark.parametrize("list_of", LISTS)
@pytest.mark.parametrize(
    ("parameter", "value", "accepted"),
    [
        ("page", "0", "a whole number from 1 to 1000000"),
        ("page", "x", "a whole number from 1 to 1000000"),
        ("page", "1.0", "a whole number from 1 to 1000000"),
        ("page", "١", "a whole number from 1 to 1000000"),
        ("page", "1" * 400, "a whole number from 1 to 1000000"),
        ("page_size", "501", "a whole number from 1 to 500"),
        ("page_size", "-1", "a whole number from 1 to 500"),
    ],
)
def test_pages_are_whole_numbers_within_limits(client, list_of, parameter, value, accepted):
    problem = refused(client, f"{list_of}/?{parameter}={value}")

    assert [error["detail"] for error in problem["errors"]] == [
        f"“{value[:80]}” is not understood as “{parameter}”. Accepted: {accepted}."
    ]


@pytest.mark.parametrize(
    ("asked", "parameter", "said"),
    [
        ("eligibility/?to=be", "from", "“from” is missing."),
        ("eligibility/?from=bw", "to", "“to” is missing."),
        ("eligibility/?from=xx&to=be", "from", "“xx” names no party that fits here."),
        ("eligibility/?from=bw&to=wdc", "to", "“wdc” names no party that fits here."),
        ("eligibility/?from=%00&to=be", "from", "“�” names no party that fits here."),
        (f"eligibility/?from={'b' * 9999}&to=be", "from", "names no party that fits here."),
        ("eligibility/?from=' OR 1=1 --&to=be", "from", "“' or 1=1 --” names no party"),
        ("eligibility/?from=bw&to=BW", "to", "“from” and “to” are the same place."),
        (f"{SHIPMENT}&on=2002-12-31", "on", "The scheme began on 1 January 2003."),
        (f"{SHIPMENT}&on=2024-13-01", "on", "“2024-13-01” is not a day."),
        (f"{SHIPMENT}&as_of=2024-01-01", "as_of", "“as_of” is not a parameter here."),
        ("production/?party=xx", "party", "“xx” names no party that fits here."),
        ("production/?year=2002", "year", "a whole number from 2003 to 2199"),
        ("production/?year=MMXX", "year", "a whole number from 2003 to 2199"),
        ("parties/?kind=country", "kind", "Accepted: state, regional_organisation,"),
        ("parties/?counted=states", "counted", "Accepted: participants, countries."),
        ("parties/?represented_by=xx", "represented_by", "“xx” names no party"),
        ("parties/?certain=true", "certain", "goes with “counted” or “represented_by”"),
        ("parties/?counted=countries&represented_by=eu", "counted", "not for both"),
        ("parties/?search=%00", "search", "Accepted: up to 80 characters of text."),
        (f"sources/?search={'a' * 81}", "search", "Accepted: up to 80 characters of text."),
        ("participants/?certain=perhaps", "certain", "Accepted: true or false."),
        ("participants/?certain=", "certain", "Accepted: true or false."),
        ("participants/?certain=null", "certain", "Accepted: true or false."),
        ("parties/?search=", "search", "Accepted: up to 80 characters of text."),
        ("parties/?kind=STATE", "kind", "Accepted: state, regional_organisation,"),
        ("production/?year=2200", "year", "a whole number from 2003 to 2199"),
        ("parties/bw/?as_of=2005-02-30", "as_of", "“2005-02-30” is not a day."),
        ("parties/bw/?page=1", "page", "“page” is not a parameter here. Accepted: as_of."),
        ("sources/kp-db-2025/?search=a", "search", "“search” is not a parameter here."),
        ("counts/?page=1", "page", "“page” is not a parameter here. Accepted: as_of."),
        ("counts/?%00=1", "\0", "is not a parameter here. Accepted: as_of."),
    ],
)
def test_a_value_that_is_not_understood_is_refused_by_its_parameter(client, asked, parameter, said):
    problem = refused(client, asked)

    assert problem["status"] == 400
    (error,) = problem["errors"]
    assert error["parameter"] == parameter
    assert said in error["detail"]


def test_every_fault_is_told_at_once(client):
    problem = refused(client, "participants/?as_of=x&page=0&what=1")

    assert {error["parameter"] for error in problem["errors"]} == {"as_of", "page", "what"}


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("parties/zz/", "The register has no “zz” here."),
        ("sources/no-such-key/", "The register has no “no-such-key” here."),
        ("parties/ZZ/", "The register has no “ZZ” here."),
        ("parties/%00/", "There is nothing at "),
        ("nothing/", "There is nothing at /api/v1/nothing/."),
        ("../v2/counts/", "There is nothing at "),
    ],
)
def test_what_is_not_there_is_not_found(client, address, said):
    problem = refused(client, address)

    assert problem["status"] == 404
    assert problem["detail"].startswith(said)


@pytest.mark.parametrize("prefix", EVERYWHERE)
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_api_only_reads(client, prefix, method):
    before = state()

    answer = getattr(client, method)(f"{API}{prefix}/", data="{}", content_type="application/json")

    assert (answer.status_code, answer["allow"]) == (405, "GET, HEAD, OPTIONS")
    assert answer.json()["detail"] == (
        f"The API only reads: {method.upper()} is not accepted, GET, HEAD and OPTIONS are."
    )
    assert answer["content-type"] == "application/problem+json"
    assert state() == before


@pytest.mark.parametrize("one", ["parties/bw/", "sources/kp-db-2025/"])
@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_one_row_is_only_read_too(client, one, method):
    before = state()

    answer = getattr(client, method)(f"{API}{one}", data="{}", content_type="application/json")

    assert (answer.status_code, answer["allow"]) == (405, "GET, HEAD, OPTIONS")
    assert state() == before


def test_a_crash_is_told_as_ours(client, monkeypatch):
    def crash(_day):
        raise RuntimeError("something of ours")

    monkeypatch.setattr("participants.api.views.Roll.of", crash)
    client.raise_request_exception = False

    problem = refused(client, "counts/")

    assert problem["status"] == 500
    assert (
        problem["detail"]
        == "The register failed to answer. The fault is ours; nothing was changed."
    )
