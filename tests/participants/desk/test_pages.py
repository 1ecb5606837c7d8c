"""The pages of parties: what each offers, and that it has all that is recorded and no more."""

import re

import pytest

from chronicle.edtf import write_day
from chronicle.models import Source
from participants.models import Authority, Party, Revision, Standing
from tests.desks import by_name, page

pytestmark = pytest.mark.django_db


def test_a_reader_is_offered_no_act(reader, desk):
    address = page(Party, "change", Party.objects.get(slug="bw").pk)
    acts = re.compile(r'href="/admin/participants/party/\d+/(admit|suspend|rename)/"')

    assert set(acts.findall(desk.get(address).text)) == {"admit", "suspend", "rename"}
    assert acts.findall(reader.get(address).text) == []


@pytest.mark.parametrize(
    ("model", "field"),
    [(Source, "published_on"), (Authority, "vouched_on"), (Revision, "published_on")],
    ids=["source", "authority", "revision"],
)
def test_a_day_that_can_only_be_read_is_shown_in_its_notation(reader, model, field):
    row = model.objects.filter(**{f"{field}__isnull": False}).first()

    text = reader.get(page(model, "change", row.pk)).text

    assert re.search(rf">\s*{re.escape(write_day(getattr(row, field)))}\s*<", text)
    assert "Bounds(" not in text


def parts(answer) -> list[str]:
    formsets = answer.context["inline_admin_formsets"]
    return [str(formset.opts.verbose_name_plural) for formset in formsets]


@pytest.mark.parametrize(
    ("slug", "headings", "told"),
    [
        (
            "cf",
            ["standings", "suspensions", "authorities"],
            ["from 23 May 2013 until 17 July 2015", "restricted", "27 May 2021"],
        ),
        ("sz", ["standings", "names"], ["Swaziland", "until 19 April 2018"]),
        ("at", ["represented by"], ["European Union", "since 1 January 1995"]),
        (
            "eu",
            ["standings", "names", "represents", "authorities"],
            ["from 1 January 1973 until 1 January 2021"],
        ),
    ],
)
def test_the_page_of_a_party_has_a_part_for_all_that_is_recorded_of_it_and_no_more(
    desk, slug, headings, told
):
    answer = desk.get(page(Party, "change", Party.objects.get(slug=slug).pk))

    assert parts(answer) == headings
    for words in told:
        assert words in answer.text


def test_a_party_about_which_nothing_is_recorded_has_no_empty_part(desk, botswana):
    answer = desk.get(page(Party, "change", botswana.pk))

    assert "Botswana" in answer.text
    assert parts(answer) == []


@pytest.mark.parametrize("model", [Source, Party, Standing], ids=by_name)
def test_the_history_of_a_row_that_is_not_there_is_not_found(desk, model):
    assert desk.get(page(model, "history", 0)).status_code == 404
