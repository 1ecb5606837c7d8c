"""Later loads: what the data says anew is taken over, what a person corrected is left alone."""

from pathlib import Path

import pytest
from django.contrib.auth import get_user_model

from chronicle.edtf import read_interval
from chronicle.journal import acting_as, state
from chronicle.models import Entry, Source
from participants.models import Party, Standing
from tests.folders import add, change, small_folder
from tests.programs import load

LOADED = 19
WDC = "wdc,observer,2003-01-01,2003-12-31,,,,,notice"


@pytest.fixture
def folder(empty_register, tmp_path) -> Path:
    """A small folder that has been loaded once."""
    folder = small_folder(tmp_path / "data")
    load(folder)
    assert state() == LOADED
    return folder


@pytest.fixture
def clerk(folder):
    return get_user_model().objects.create_user("clerk")


def the_standing(slug: str = "bw") -> Standing:
    return Standing.objects.get(party__slug=slug)


def correct(clerk, **values: object) -> None:
    """Correct Botswana's standing at the desk."""
    standing = the_standing()
    for name, value in values.items():
        setattr(standing, name, value)
    with acting_as(clerk):
        standing.save()


def entries_since(number: int) -> list[tuple[str, str, str]]:
    return [
        (entry.operation, entry.table, entry.actor)
        for entry in Entry.objects.filter(number__gt=number)
    ]


def test_a_changed_cell_changes_exactly_its_row(folder):
    before = the_standing()
    change(folder / "standings.csv", "2003-02-01", "2003-01-31")

    said = load(folder).splitlines()

    assert said[-1] == "Loaded: 0 rows new, 1 changed. State 20."
    entry = Entry.objects.last()
    assert (entry.table, entry.row) == ("participants_standing", before.pk)
    changed = {name for name in entry.after if entry.after[name] != entry.before[name]}
    # The database derives the range from the bound.
    assert changed == {"since_latest", "throughout"}
    assert the_standing().span == read_interval("[2003-01-01..2003-01-31]/..")


def test_a_new_row_is_entered_beside_the_old(folder):
    add(folder / "standings.csv", "at,observer,2003-01-01,2003-01-01,,,,,notice")

    assert load(folder).splitlines()[-1] == "Loaded: 1 rows new, 0 changed. State 21."
    assert the_standing("at").kind == "observer"


def test_a_row_taken_out_of_the_data_stays_in_the_register(folder):
    change(folder / "standings.csv", f"{WDC}\n", "")

    assert load(folder).splitlines()[-1] == (
        f"Nothing to do: the register holds this data. State {LOADED}."
    )
    # It stays with what it rests on.
    assert [source.key for source in the_standing("wdc").sources.all()] == ["notice"]


def test_a_correction_at_the_desk_survives_later_loads_and_is_named_when_the_data_differs(
    folder, clerk
):
    correct(clerk, since_latest=None)

    # The data says what it said before: there is nothing to tell.
    assert "changed by a person" not in load(folder)

    change(folder / "standings.csv", "2003-02-01", "2003-01-31")
    for _ in range(2):
        said = load(folder).splitlines()
        assert said[-2:] == [
            "standings.csv:2: changed by a person since, left as it is: since_latest",
            f"Nothing to do: the register holds this data. State {LOADED + 1}.",
        ]
    assert the_standing().since_latest is None


def test_data_that_comes_to_say_what_the_person_said_is_no_news(folder, clerk):
    correct(clerk, start_reason="On the first list")
    change(folder / "standings.csv", "Founding participant", "On the first list")

    assert load(folder).splitlines()[-1] == (
        f"Nothing to do: the register holds this data. State {LOADED + 1}."
    )


def test_a_person_and_the_data_change_two_fields_of_one_row_and_both_stand(folder, clerk):
    correct(clerk, since_latest=None)
    change(folder / "standings.csv", "Founding participant", "On the first list")

    said = load(folder)

    assert said.endswith("Loaded: 0 rows new, 1 changed. State 21.\n")
    assert the_standing().start_reason == "On the first list"
    assert the_standing().since_latest is None
    # Not even now does the loader take the person's field for its own.
    assert load(folder).endswith("Nothing to do: the register holds this data. State 21.\n")
    assert the_standing().since_latest is None


def test_a_correction_of_what_names_the_row_does_not_double_it(folder, clerk):
    correct(clerk, kind="interim")

    load(folder)

    assert the_standing().kind == "interim"
    assert state() == LOADED + 1


def test_a_source_named_anew_is_put_under_the_row_and_one_no_longer_named_taken_off(folder):
    change(folder / "standings.csv", "communique;notice", "communique")
    change(folder / "standings.csv", WDC, f"{WDC};communique")

    said = load(folder)

    assert said.endswith("Loaded: 0 rows new, 2 changed. State 21.\n")
    assert [source.key for source in the_standing().sources.all()] == ["communique"]
    assert [source.key for source in the_standing("wdc").sources.all()] == ["communique", "notice"]
    assert sorted(entries_since(LOADED)) == [
        ("DELETE", "participants_standing_sources", "command load_register"),
        ("INSERT", "participants_standing_sources", "command load_register"),
    ]
    assert load(folder).endswith("Nothing to do: the register holds this data. State 21.\n")


def test_sources_that_a_person_put_under_a_row_or_took_off_stay_so(folder, clerk):
    communique, notice = Source.objects.all()
    with acting_as(clerk):
        the_standing().sources.remove(communique)
        the_standing("wdc").sources.add(communique)

    load(folder)

    assert list(the_standing().sources.all()) == [notice]
    assert list(the_standing("wdc").sources.all()) == [communique, notice]
    assert state() == LOADED + 2


def test_a_row_entered_by_hand_that_the_data_brings_too_is_adopted(folder, clerk):
    with acting_as(clerk):
        france = Party.objects.create(
            slug="fr",
            kind="state",
            name="France",
            official_name="France",
            iso_alpha2="FR",
            iso_alpha3="FRA",
        )
        standing = Standing(party=france, kind="participant")
        standing.span = read_interval("2003-01-01/..")
        standing.save()
    add(folder / "parties.csv", "fr,state,France,French Republic,FR,FRA,notice")
    add(folder / "standings.csv", "fr,participant,2003-01-01,2003-01-01,,,,,notice")

    said = load(folder).splitlines()

    assert said[-2:] == [
        "parties.csv:6: changed by a person since, left as it is: official_name",
        "Loaded: 0 rows new, 2 changed. State 23.",
    ]
    assert the_standing("fr").pk == standing.pk
    assert Party.objects.get(slug="fr").official_name == "France"
    # The sources of the data are put under the rows all the same.
    assert entries_since(LOADED + 2) == [
        ("INSERT", "participants_party_sources", "command load_register"),
        ("INSERT", "participants_standing_sources", "command load_register"),
    ]


def test_rows_that_share_a_key_are_told_apart_by_their_order(folder):
    add(folder / "standings.csv", "at,observer,2003-01-01,2003-01-01,2004-01-01,2004-01-01,,,")
    add(folder / "standings.csv", "at,observer,2005-01-01,2005-01-01,,,,,")
    load(folder)
    change(folder / "standings.csv", "2005-01-01,2005-01-01", "2006-01-01,2006-01-01")

    assert load(folder).splitlines()[-1] == "Loaded: 0 rows new, 1 changed. State 22."
    assert [row.since_earliest.year for row in Standing.objects.filter(party__slug="at")] == [
        2003,
        2006,
    ]


def test_the_day_on_which_two_standings_meet_can_move_either_way(folder):
    add(folder / "standings.csv", "cg,interim,2003-02-01,2003-02-01,2003-07-31,2003-07-31,,,notice")
    add(folder / "standings.csv", "cg,participant,2003-07-31,2003-07-31,,,,,notice")
    add(folder / "parties.csv", "cg,state,Congo,Republic of the Congo,CG,COG,notice")
    load(folder)

    for earlier, later in (("2003-07-31", "2003-08-31"), ("2003-08-31", "2003-06-30")):
        change(
            folder / "standings.csv", f"{earlier},{earlier},,,notice", f"{later},{later},,,notice"
        )
        change(
            folder / "standings.csv",
            f"participant,{earlier},{earlier}",
            f"participant,{later},{later}",
        )
        load(folder)
        periods = Standing.objects.filter(party__slug="cg").order_by("since_earliest")
        assert [str(row.throughout.lower) for row in periods] == ["2003-02-01", later]
        assert str(periods[0].throughout.upper) == later


def test_two_parties_can_exchange_their_names(folder):
    rows = (folder / "parties.csv").read_text()
    names = dict(Party.objects.filter(kind="state").values_list("slug", "name")[:2])
    (one, other) = names.values()
    rows = (
        rows.replace(f",{one},", ",?,")
        .replace(f",{other},", f",{one},")
        .replace(",?,", f",{other},")
    )
    (folder / "parties.csv").write_text(rows)

    load(folder)

    assert dict(Party.objects.filter(slug__in=names).values_list("slug", "name")) == dict(
        zip(names, (other, one), strict=True)
    )
