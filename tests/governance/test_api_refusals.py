"""What is not understood about bodies and decisions is refused with what is accepted."""

import pytest

from governance.models import Meeting
from tests.governance.asking import API

pytestmark = pytest.mark.django_db

LISTS = ["bodies", "tenures", "seats", "meetings", "decisions", "selections", "obligations"]


def refused(client, address):
    answer = client.get(f"{API}{address}")

    assert answer["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == answer.status_code
    assert problem["instance"] == answer.wsgi_request.get_full_path()
    return problem


@pytest.mark.parametrize("list_of", LISTS)
@pytest.mark.parametrize("value", ["2005-02-30", "2005", "today", "", "%00"])
def test_a_day_that_is_none_is_refused(client, list_of, value):
    problem = refused(client, f"{list_of}/?as_of={value}")

    assert problem["status"] == 400
    (error,) = problem["errors"]
    assert error["parameter"] == "as_of"
    assert error["detail"].endswith("Accepted: a day of the calendar, such as 2024-01-31.")


@pytest.mark.parametrize("list_of", LISTS)
@pytest.mark.parametrize(
    ("asked", "parameter"), [("page=0", "page"), ("page_size=501", "page_size"), ("x=1", "x")]
)
def test_other_parameters_are_refused_by_name(client, list_of, asked, parameter):
    problem = refused(client, f"{list_of}/?{asked}")

    assert (problem["status"], problem["errors"][0]["parameter"]) == (400, parameter)


@pytest.mark.parametrize("list_of", LISTS)
def test_a_page_past_the_end_is_not_found(client, list_of):
    assert refused(client, f"{list_of}/?page=999")["status"] == 404


NO_BODY = "“xx” names no body. Accepted: the slug of a body, such as kp or wgm;"
NO_PARTY = "“xx” names no party that fits here. Accepted: the slug of a party, such as bw or eu;"
NO_MEETING = "“xx” names no meeting. Accepted: the slug of a meeting, such as plenary-2012;"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("bodies/?kind=club", "“club” is not understood as “kind”. Accepted: plenary, working_gr"),
        ("bodies/?parent=xx", NO_BODY),
        ("tenures/?body=xx", NO_BODY),
        (
            "tenures/?office=king",
            "“king” is not understood as “office”. Accepted: chair, co_chair,",
        ),
        ("tenures/?party=xx", NO_PARTY),
        ("tenures/?ever=perhaps", "“perhaps” is not understood as “ever”. Accepted: true or"),
        ("seats/?body=xx", NO_BODY),
        ("seats/?role=guest", "“guest” is not understood as “role”. Accepted: member, provisional"),
        ("seats/?party=xx", NO_PARTY),
        ("meetings/?kind=party", "“party” is not understood as “kind”. Accepted: plenary, specia"),
        ("meetings/?body=xx", NO_BODY),
        (
            "meetings/?year=99",
            "“99” is not understood as “year”. Accepted: a whole number from 1900",
        ),
        ("meetings/?party=xx", NO_PARTY),
        ("decisions/?body=xx", NO_BODY),
        ("decisions/?body=%00", "“�” names no body."),
        (f"decisions/?body={'x' * 9999}", "names no body."),
        ("decisions/?kind=law", "“law” is not understood as “kind”. Accepted: administrative_dec"),
        ("decisions/?party=xx", NO_PARTY),
        ("decisions/?meeting=xx", NO_MEETING),
        (
            "decisions/?year=x",
            "“x” is not understood as “year”. Accepted: a whole number from 1900",
        ),
        (
            "decisions/?status=draft",
            "“draft” is not understood as “status”. Accepted: adopted, noted, blocked.",
        ),
        (
            "decisions/?in_force=maybe",
            "“maybe” is not understood as “in_force”. Accepted: yes, no, unknown.",
        ),
    ],
)
def test_a_value_that_is_not_understood_is_refused(client, asked, said):
    problem = refused(client, asked)

    assert problem["status"] == 400
    (error,) = problem["errors"]
    assert said in error["detail"]


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("bodies/xx/", "The register has no “xx” here."),
        ("meetings/xx/", "The register has no “xx” here."),
        ("selections/xx/", "The register has no “xx” here."),
        ("decisions/S/RES/1 (1946)/", "The register has no “S/RES/1 (1946)” here."),
        ("decisions/text-1/", "The register has no “text-1” here."),
        ("decisions/text-0123abcd/", "The register has no “text-0123abcd” here."),
        ("decisions/text-99999999999999999999/", "The register has no “text-9999"),
        ("decisions/%00/", "There is nothing at "),
        ("tenures/1/", "There is nothing at "),
    ],
)
def test_what_is_not_there_is_not_found(client, empty_register, address, said):
    problem = refused(client, address)

    assert problem["status"] == 404
    assert problem["detail"].startswith(said)


@pytest.mark.parametrize("visibility", ["participants", "internal"])
def test_a_meeting_that_is_not_public_is_as_good_as_none(client, plenary, visibility):
    Meeting.objects.create(slug="xx", kind="other", title="T", visibility=visibility)

    assert refused(client, "meetings/xx/")["detail"] == "The register has no “xx” here."
    assert NO_MEETING in refused(client, "decisions/?meeting=xx")["detail"]
