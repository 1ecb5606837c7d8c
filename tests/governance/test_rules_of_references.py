"""References are numbered without gaps within their body and year, and never change."""

import pytest

from governance.models import Decision
from tests.conftest import refused_by
from tests.governance.conftest import judge, take_steps

STAY = "references_never_change"
NO_GAPS = "references_have_no_gaps"


def numbered(number, series="KP", year=2022, reference=""):
    return {
        "series": series,
        "year": year,
        "number": number,
        "reference": reference or f"{series}/{year}/{number}",
    }


@pytest.fixture
def number(decision):
    """Write a decision with a number, as in `number(3)`."""

    def write(number, **given):
        return decision(status="adopted", **numbered(number, **given))

    return write


def test_numbers_begin_with_one(number):
    with refused_by(NO_GAPS):
        number(2)

    number(1)
    judge()


def test_numbers_leave_no_gap(number):
    number(1)
    judge()

    with refused_by(NO_GAPS):
        number(3)
    with refused_by("a_number_is_given_once"):
        number(1, reference="T 1")

    number(2)
    judge()
    assert sorted(Decision.objects.values_list("number", flat=True)) == [1, 2]


@pytest.mark.parametrize("other", [{"series": "KP/WGM"}, {"year": 2023}])
def test_each_body_and_each_year_begins_anew(number, other):
    number(1)
    judge()

    with refused_by(NO_GAPS):
        number(2, **other)

    number(1, **other)
    judge()


def test_several_numbers_may_be_given_in_one_transaction_in_any_order(number):
    number(2)
    number(3)
    number(1)
    judge()

    assert Decision.objects.count() == 3


def test_a_text_may_get_its_number_later_and_leaves_no_gap_then_either(decision):
    text = decision(status="noted")

    with refused_by(NO_GAPS):
        Decision.objects.filter(pk=text.pk).update(**numbered(2))

    Decision.objects.filter(pk=text.pk).update(**numbered(1))
    judge()


@pytest.mark.parametrize(
    "changed",
    [
        {"reference": "KP/2022/9"},
        {"number": 2},
        {"year": 2023},
        {"series": "KP/WGM"},
        {"series": "", "year": None, "number": None},
        {"series": "", "year": None, "number": None, "reference": None},
    ],
)
def test_a_reference_never_changes(number, changed):
    number(1)
    judge()

    with refused_by(STAY):
        Decision.objects.update(**changed)

    Decision.objects.update(official_reference="AD 1", summary="Reviews go on.")
    judge()


def test_a_reference_of_the_past_never_changes_either(adopted):
    adopted("AD 1")

    with refused_by(STAY):
        Decision.objects.update(reference="AD 2")
    with refused_by(STAY):
        Decision.objects.update(**{**numbered(1), "reference": "AD 1"})


def test_a_text_without_a_reference_may_get_one(decision):
    take_steps(decision(), "submitted")

    Decision.objects.update(reference="AD 1")
    judge()

    with refused_by(STAY):
        Decision.objects.update(reference=None)


def test_a_handle_is_random_and_never_changes(decision):
    first, second = decision("A"), decision("B")

    assert len({first.handle, second.handle}) == 2
    assert first.key == f"text-{first.handle}"
    with refused_by("references_never_change"):
        Decision.objects.filter(pk=first.pk).update(handle="0123abcd")
