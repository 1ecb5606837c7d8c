"""A day and a period in a form: refusals are sentences, and they stand beside the period."""

import pytest
from django.core.exceptions import ValidationError
from django.forms import modelform_factory

from chronicle.edtf import read_day, read_interval
from chronicle.forms import DayFormField, PeriodForm, PeriodFormField
from chronicle.models import Source
from chronicle.spans import NOT_KNOWN
from participants.models import Standing
from tests.chronicle.test_edtf import NO_EARLIEST_DAY, NOTATION

StandingForm = modelform_factory(Standing, form=PeriodForm, fields=["party", "kind"])
SourceForm = modelform_factory(Source, fields=["key", "title", "published_on"])


def write(party, since, until, *, kind="participant", instance=None):
    return StandingForm(
        {"party": party.pk, "kind": kind, "period_since": since, "period_until": until},
        instance=instance,
    )


def the_sentences(form) -> dict[str, list[str]]:
    return {field: list(found) for field, found in form.errors.items()}


@pytest.mark.parametrize("text", ["2012-11-30", "2012-11", "2012", "[..2003-02-01]", ""])
def test_a_day_is_read_from_a_form_and_shown_in_it_as_written(text):
    field = DayFormField(required=False)

    assert field.clean(text) == read_day(text)
    assert field.prepare_value(read_day(text)) == text
    assert field.prepare_value(text) == text


def test_a_refused_day_says_the_notation():
    with pytest.raises(ValidationError) as refusal:
        DayFormField().clean("201X")

    assert refusal.value.messages == [f"“201X” {NOTATION}"]


@pytest.mark.parametrize("text", ["", "   ", None])
def test_a_required_day_is_required(text):
    with pytest.raises(ValidationError) as refusal:
        DayFormField(required=True).clean(text)

    assert refusal.value.messages == ["This field is required."]


@pytest.mark.parametrize(
    ("initial", "text", "changed"),
    [
        (read_day("2012-11"), "2012-11", False),
        (read_day("2012-11"), " 2012-11 ", False),
        (read_day("2012-11"), "[2012-11-01..2012-11-30]", False),
        (read_day("2012-11"), "2012-11-30", True),
        (read_day("2012-11"), "", True),
        (read_day("2012-11"), "201X", True),
        (NOT_KNOWN, "", False),
        (None, "", False),
        (None, "2012", True),
    ],
)
def test_a_day_has_changed_when_its_bounds_have(initial, text, changed):
    assert DayFormField(required=False).has_changed(initial, text) is changed


def test_a_source_saved_as_it_was_has_not_changed(source):
    source.published_on = read_day("2012-11")
    source.save()
    shown = {"key": source.key, "title": source.title, "published_on": "2012-11"}

    assert SourceForm(shown, instance=source).changed_data == []
    assert SourceForm({**shown, "published_on": "2012"}, instance=source).changed_data == [
        "published_on"
    ]


@pytest.mark.parametrize(
    ("ends", "period"),
    [
        (["2012-11-30", ".."], "2012-11-30/.."),
        (["2012", ""], "2012/"),
        (["", ".."], "/.."),
        ([None, ".."], "/.."),
        (["[2003-08-01..2003-10-31]", "2007-01-01"], "[2003-08-01..2003-10-31]/2007-01-01"),
    ],
)
def test_a_period_is_read_from_its_two_ends(ends, period):
    assert PeriodFormField().clean(ends) == read_interval(period)


@pytest.mark.parametrize(
    ("period", "shown"),
    [
        ("2012-11-30/..", ["2012-11-30", ".."]),
        ("2012/", ["2012", ""]),
        ("/2018-04-19", ["", "2018-04-19"]),
    ],
)
def test_a_period_is_shown_as_its_two_ends(botswana, stand, period, shown):
    form = StandingForm(instance=stand(botswana, period))

    assert form["period"].field.widget.decompress(form["period"].initial) == shown


def test_a_period_that_was_not_touched_has_not_changed(botswana, stand):
    standing = stand(botswana, "2003/[2010-12-31..]")

    assert write(botswana, "2003", "[2010-12-31..]", instance=standing).has_changed() is False
    assert write(botswana, "2003", "2010", instance=standing).changed_data == ["period"]


def test_an_empty_form_for_another_row_has_not_changed():
    assert PeriodFormField().has_changed(None, ["", ""]) is False
    assert PeriodFormField().has_changed(None, None) is False
    assert PeriodFormField().has_changed(None, ["2003", ""]) is True


def test_a_period_is_saved_with_its_row(botswana):
    form = write(botswana, "2003", "..")
    assert form.is_valid()

    assert form.save().span == read_interval("2003/..")
    assert Standing.objects.get().span == read_interval("2003/..")


ENDS_BEFORE = (
    "The period ends before it begins. The end is the first day on which the fact no longer held, "
    "so it lies at least one day after the beginning."
)


@pytest.mark.parametrize(
    ("since", "until", "sentence"),
    [
        ("201X", "..", f"“201X” {NOTATION}"),
        ("2012", "2012-13", f"“2012-13” {NOTATION}"),
        ("..", "2012", f"“..” {NOTATION}"),
        ("\0", "..", f"“\0” {NOTATION}"),
        ("", "", NO_EARLIEST_DAY),
        ("[..2003]", "", NO_EARLIEST_DAY),
        ("2012-11-30", "2012-11-29", ENDS_BEFORE),
        ("2012-11-30", "2012-11-30", ENDS_BEFORE),
        ("2013", "2012", ENDS_BEFORE),
        (
            "2003",
            "[..2010-12-31]",
            "The earliest day of the end is missing or comes after its latest.",
        ),
    ],
)
def test_a_refused_period_is_told_beside_the_period_alone(botswana, since, until, sentence):
    form = write(botswana, since, until)

    assert the_sentences(form) == {"period": [sentence]}
    assert not Standing.objects.exists()


DOUBLE_COUNT = (
    "Austria would count twice on 1 June 2003: as a Participant in its own right and as "
    "represented by European Union. End the one on the day the other begins."
)
OVERLAP = (
    "This party certainly has another standing on one of these days. End that one first, or give "
    "this one bounds that leave the doubtful days open."
)


@pytest.mark.parametrize(
    ("since", "until", "refused"),
    [
        ("2009-12-31", "..", True),
        ("2010-01-01", "..", False),
        ("2002", "2003-01-01", False),
        ("2002", "2003-01-02", True),
        ("2009", "..", True),
        ("[2009-06-01..2010-01-01]", "..", False),
    ],
)
def test_an_overlap_is_refused_in_the_form(botswana, stand, since, until, refused):
    stand(botswana, "2003-01-01/2010-01-01")

    form = write(botswana, since, until, kind="observer")

    assert the_sentences(form) == ({"period": [OVERLAP]} if refused else {})


@pytest.mark.parametrize("until", ["2003", "[2003-02-01..2003-12-31]", "[2003-06-30..2004-06-30]"])
def test_a_period_that_certainly_holds_on_no_day_overlaps_nothing(botswana, stand, until):
    stand(botswana, "2003-03-01/2010-01-01")

    assert write(botswana, "2003", until, kind="observer").is_valid()


def test_a_standing_does_not_overlap_itself(botswana, stand):
    standing = stand(botswana, "2003-01-01/2010-01-01")

    assert write(botswana, "2004-01-01", "2009-01-01", instance=standing).is_valid()


def test_a_double_count_is_told_beside_the_period(austria, union, stand, speak_for):
    stand(union, "2003-01-01/..")
    speak_for(union, austria, "2003-06-01/..")

    assert the_sentences(write(austria, "2003-01-01", "..")) == {"period": [DOUBLE_COUNT]}


def test_what_is_wrong_with_another_field_is_told_beside_that_field(botswana):
    unknown_kind = StandingForm(
        {"party": botswana.pk, "kind": "king", "period_since": "2003", "period_until": ".."}
    )
    nothing = StandingForm({})

    assert list(unknown_kind.errors) == ["kind"]
    assert the_sentences(nothing) == {
        "party": ["This field is required."],
        "kind": ["This field is required."],
        "period": [NO_EARLIEST_DAY],
    }
