"""A day known within bounds, kept in a column: what goes in comes out."""

import pytest
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import connection

from chronicle.edtf import read_day
from chronicle.models import Source
from chronicle.spans import NOT_KNOWN, Bounds
from tests.conftest import day

FIELD = Source._meta.get_field("published_on")

# A day as written, and the range of days that PostgreSQL keeps for it.
KEPT = [
    ("2012-11-30", "[2012-11-30,2012-12-01)"),
    ("2012-12-31", "[2012-12-31,2013-01-01)"),
    ("2012-11", "[2012-11-01,2012-12-01)"),
    ("2012-02", "[2012-02-01,2012-03-01)"),
    ("2012", "[2012-01-01,2013-01-01)"),
    ("[2003-08-01..2003-10-31]", "[2003-08-01,2003-11-01)"),
    ("[..2003-02-01]", "(,2003-02-02)"),
    ("[2010-12-31..]", "[2010-12-31,)"),
    ("", None),
]


def publish(published_on: object) -> Source:
    return Source.objects.create(key="notice", title="Notice", published_on=published_on)


@pytest.mark.parametrize(("written", "kept"), KEPT)
def test_a_day_comes_back_from_the_database_as_it_went_in(empty_register, written, kept):
    source = publish(read_day(written))
    with connection.cursor() as cursor:
        cursor.execute("SELECT published_on::text FROM chronicle_source")
        assert cursor.fetchone() == (kept,)

    source.refresh_from_db()

    assert source.published_on == read_day(written)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (day("2012-11-30"), Bounds(day("2012-11-30"), day("2012-11-30"))),
        ("2012-11", Bounds(day("2012-11-01"), day("2012-11-30"))),
        (None, NOT_KNOWN),
    ],
)
def test_a_date_a_text_and_nothing_are_kept_as_bounds(empty_register, given, kept):
    publish(given)

    assert Source.objects.get().published_on == kept


@pytest.mark.parametrize("given", [2012, 2012.5, ["2012"]])
def test_anything_else_is_not_a_day(given):
    with pytest.raises(ValidationError) as refusal:
        FIELD.to_python(given)

    assert refusal.value.messages == [f"{given!r} is not a day"]


@pytest.mark.parametrize(("written", "_kept"), KEPT)
def test_a_source_is_found_by_exactly_the_day_it_has(empty_register, written, _kept):
    source = publish(read_day(written))
    others = [other for other, _ in KEPT if other != written]

    assert list(Source.objects.filter(published_on=read_day(written))) == [source]
    for other in others:
        assert not Source.objects.filter(published_on=read_day(other)).exists()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("2012-10-31", False),
        ("2012-11-01", True),
        ("2012-11-30", True),
        ("2012-12-01", False),
    ],
)
def test_a_source_of_a_month_is_found_by_the_days_of_the_month(empty_register, asked, found):
    publish("2012-11")

    assert Source.objects.filter(published_on__contains=day(asked)).exists() is found


@pytest.mark.parametrize(("written", "_kept"), KEPT)
def test_a_day_survives_being_dumped_and_loaded(empty_register, written, _kept):
    publish(read_day(written))
    source = Source.objects.get()

    (loaded,) = serializers.deserialize("json", serializers.serialize("json", [source]))

    assert FIELD.value_to_string(source) == written
    assert loaded.object.published_on == read_day(written)


@pytest.mark.parametrize(
    ("given", "written"),
    [(None, ""), (day("2012-11-30"), "2012-11-30"), ("2012-11", "2012-11")],
)
def test_a_day_not_yet_saved_is_written_too(given, written):
    assert FIELD.value_to_string(Source(published_on=given)) == written
