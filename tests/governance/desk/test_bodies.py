"""Bodies at the desk: who presides and sits, on their page, by the acts beside it, and on a day."""

import re

import pytest

from chronicle.edtf import write_interval
from chronicle.journal import state
from chronicle.models import Entry
from governance.models import (
    Body,
    BodyName,
    Candidacy,
    Mandate,
    Obligation,
    Office,
    Seat,
    Selection,
    Tenure,
)
from tests.desks import page
from tests.governance.desk.conftest import faults, see

pytestmark = pytest.mark.django_db

ACTS = ["elect", "seat", "end-tenure", "end-seat", "give-mandate", "rename", "dissolve"]


@pytest.fixture
def group(monitoring, cast, source) -> Body:
    """A working group in which members of the cast can sit."""
    return monitoring


def offered(browser, row) -> set[str]:
    address = page(type(row), "change", row.pk).removesuffix("change/")
    links = re.findall(rf'href="{address}([a-z-]+)/"', browser.get(f"{address}change/").text)
    return set(links) - {"history", "change"}


def test_the_acts_are_offered_to_the_secretariat_alone(desk, reader, sign_in, group):
    assert offered(desk, group) == set(ACTS)
    assert offered(reader, group) == set()
    assert offered(sign_in("view", "change"), group) == set()


@pytest.mark.parametrize("act", ACTS)
def test_nobody_else_does_an_act(sign_in, group, act):
    clerk, before = sign_in("view", "add", "change"), state()

    assert see(clerk, group, act, since="2023", until="2024").status_code == 403
    assert state() == before


@pytest.mark.parametrize("act", ACTS)
def test_an_act_says_what_it_does_and_needs_a_source(desk, group, act):
    address = page(Body, "change", group.pk).removesuffix("change/")
    assert "Leave it as it is" in desk.get(f"{address}{act}/").text

    assert "sources" in faults(see(desk, group, act))


@pytest.mark.parametrize(
    ("act", "typed", "model", "kept"),
    [
        ("elect", {"office": "chair", "holder": "bw", "since": "2023"}, Tenure, "2023/.."),
        (
            "elect",
            {"office": "vice_chair", "person": "A. N. Other", "since": "2023", "until": "2024"},
            Tenure,
            "2023/2024",
        ),
        ("seat", {"party": "bw", "role": "member", "since": "2022-06"}, Seat, "2022-06/.."),
        (
            "give-mandate",
            {"text": "Watch.", "since": "2022", "until": "2025"},
            Mandate,
            "2022/2025",
        ),
        (
            "rename",
            {"to": "Watchers", "acronym": "W", "since": "2022-01-01"},
            BodyName,
            "2022-01-01/..",
        ),
        ("dissolve", {"until": "2024-05"}, Body, "2003/2024-05"),
    ],
)
def test_an_act_is_foreseen_and_done_signed(
    desk, group, cast, source, take, act, typed, model, kept
):
    typed = {name: cast[value].pk if value in cast else value for name, value in typed.items()}
    typed["sources"] = [source.pk]
    before = state()
    assert see(desk, group, act, **typed).context["foreseen"] != []
    assert state() == before

    assert take(desk, group, act, **typed)["location"] == page(Body, "change", group.pk)

    own = {"pk": group.pk} if model is Body else {"body": group}
    fact = model.objects.filter(**own).order_by("pk").last()
    assert write_interval(fact.span) == kept
    assert source in fact.sources.all()
    actors = Entry.objects.filter(number__gt=before).values_list("actor", flat=True)
    assert set(actors) == {f"account {desk.account.pk}"}


def test_who_leaves_is_chosen_among_those_who_hold_something(
    desk, group, cast, source, take, tenure, seat
):
    held = tenure(group, "chair", cast["bw"], "2020/..")
    tenure(group, "vice_chair", cast["gb"], "2021/2022")
    seat(group, cast["bw"], "2020/..")
    seat(group, cast["gb"], "2020/2022")
    address = page(Body, "change", group.pk).removesuffix("change/")

    form = desk.get(f"{address}end-tenure/").context["form"]
    assert list(form.fields["tenure"].queryset) == [held]
    form = desk.get(f"{address}end-seat/").context["form"]
    assert list(form.fields["party"].queryset) == [cast["bw"]]
    take(desk, group, "end-tenure", tenure=held.pk, until="2023", sources=[source.pk])
    take(desk, group, "end-seat", party=cast["bw"].pk, until="2024", sources=[source.pk])

    assert write_interval(Tenure.objects.get(office="chair").span) == "2020/2023"
    assert write_interval(Seat.objects.get(party=cast["bw"]).span) == "2020/2024"


@pytest.mark.parametrize(
    ("act", "typed", "field", "sentence"),
    [
        (
            "elect",
            {"office": "chair", "holder": "at", "since": "2023"},
            "since",
            "Austria is neither a Participant nor an Observer on 2023",
        ),
        (
            "elect",
            {"office": "chair", "since": "2023"},
            "since",
            "Say which party holds the office, or who exercises it.",
        ),
        (
            "seat",
            {"party": "bw", "role": "member", "since": "1999"},
            "since",
            "Working Group on Monitoring does not exist on 1999.",
        ),
        ("seat", {"party": "bw", "role": "", "since": "2023"}, "role", "This field is required."),
        ("rename", {"to": "W", "since": "2022"}, "since", "Give the day itself"),
        (
            "rename",
            {"to": "Kimberley Process Plenary", "since": "2022-01-01"},
            "since",
            "Another body already has this name.",
        ),
        ("dissolve", {"until": "soon"}, "until", "“soon” is not a day"),
    ],
)
def test_a_refused_act_keeps_what_was_typed_and_says_why_beside_it(
    desk, group, cast, source, act, typed, field, sentence
):
    typed = {name: cast[value].pk if value in cast else value for name, value in typed.items()}
    before = state()

    answer = see(desk, group, act, sources=[source.pk], **typed)

    assert faults(answer)[field][0].startswith(sentence)
    assert state() == before
    for name, value in typed.items():
        assert answer.context["form"][name].value() == str(value)


def test_a_page_has_all_that_is_recorded_of_a_body_and_no_empty_part(
    desk, group, tenure, seat, cast
):
    def parts() -> list[str]:
        shown = desk.get(page(Body, "change", group.pk)).context["inline_admin_formsets"]
        return [str(formset.opts.verbose_name_plural) for formset in shown]

    assert parts() == []
    tenure(group, "chair", cast["bw"], "2020/2022")
    seat(group, cast["gb"], "2020/..")
    assert parts() == ["offices held", "roster"]
    assert "from 2020 until 2022" in desk.get(page(Body, "change", group.pk)).text


def correct(desk, fact, since: str, until: str = "..", **typed: object):
    return desk.post(
        page(type(fact), "change", fact.pk),
        {"period_since": since, "period_until": until, **typed},
    )


def told(answer) -> dict[str, list[str]]:
    return {name: list(said) for name, said in answer.context["adminform"].form.errors.items()}


def test_an_office_outside_the_life_of_its_body_is_refused_beside_the_period(
    desk, group, tenure, cast
):
    held = tenure(group, "chair", cast["bw"], "2020/..")
    own = {"body": group.pk, "office": "chair", "holder": cast["bw"].pk}

    assert told(correct(desk, held, "2001", "2005", **own)) == {
        "period": [
            (
                "Nobody holds an office of a body on a day on which the body did not exist. The "
                "days of the body: since 2003."
            )
        ]
    }
    assert correct(desk, held, "2004", "2005", **own).status_code == 302


def test_a_life_that_leaves_a_seat_outside_is_refused_beside_the_period(desk, group, seat, cast):
    seat(group, cast["bw"], "2020/..")
    own = {"kind": "working_group", "parent": ""}

    (said,) = told(correct(desk, group, "2003", "2010", **own))["period"]

    assert said.startswith("Nobody sits in a body on a day on which the body did not exist.")
    assert said.endswith("The days of the body: from 2003 until 2010.")


def test_a_body_that_would_report_to_itself_is_refused_beside_the_parent(desk, group, plenary):
    answer = correct(desk, plenary, "2003", kind="plenary", parent=group.pk)

    assert told(answer)["parent"] == [
        "A body cannot report to itself, neither directly nor through other bodies."
    ]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("2019-12-31", set()),
        ("2020-01-01", {"bw"}),
        ("2022-07-01", {"bw", "gb"}),
        ("", {"bw", "gb"}),
    ],
)
@pytest.mark.parametrize("model", [Tenure, Seat])
def test_who_held_and_sat_on_a_day(desk, group, tenure, seat, cast, model, asked, found):
    tenure(group, "co_chair", cast["bw"], "2020/..")
    tenure(group, "co_chair", cast["gb"], "2022/2024")
    seat(group, cast["bw"], "2020/..")
    seat(group, cast["gb"], "2022/2024")

    rows = desk.get(page(model, "changelist"), {"on": asked}).context["cl"].queryset

    party = "holder__slug" if model is Tenure else "party__slug"
    assert set(rows.values_list(party, flat=True)) == found


def test_a_day_the_filter_does_not_understand_finds_nothing_and_says_so(desk, group, seat, cast):
    seat(group, cast["bw"], "2020/..")

    answer = desk.get(page(Seat, "changelist"), {"on": "2020-02-30"})

    assert list(answer.context["cl"].queryset) == []
    assert "The filter&#x27;s day is not understood" in answer.text


def test_nobody_becomes_a_chair_by_a_form_but_through_the_secretariat(sign_in, group, tenure, cast):
    held = tenure(group, "chair", cast["bw"], "2020/..")
    clerk = sign_in("view", "add", "change")

    assert clerk.get(page(Tenure, "add")).status_code == 403
    answer = correct(clerk, held, "2020", body=group.pk, office="chair", account=clerk.account.pk)
    assert answer.status_code == 403
    assert Office(Tenure.objects.get().office) is Office.CHAIR


def test_a_choice_is_recorded_by_its_act_alone(desk, plenary, botswana, source, take):
    selection = Selection.objects.create(slug="host", title="Host", body=plenary)
    running = {"selection": selection, "candidate": botswana, "outcome": "in contention"}
    candidacy = Candidacy.objects.create(stage="shortlist", **running)
    typed = {"selection": selection.pk, "candidate": botswana.pk, "stage": "shortlist"}

    answer = desk.post(page(Candidacy, "change", candidacy.pk), {**typed, "outcome": "selected"})
    assert told(answer)["outcome"] == [
        "Whom a selection chose is recorded on the selection's page, by “Select”."
    ]
    take(desk, selection, "select", party=botswana.pk, on="2024-03", sources=[source.pk])

    chosen = Candidacy.objects.get(outcome="selected")
    assert (chosen.candidate, chosen.stage) == (botswana, "final")


def test_an_obligation_is_amended_and_keeps_its_days(desk, source, take):
    obligation = Obligation(name="Annual report", who="Participants", frequency="yearly")
    obligation.save()

    take(desk, obligation, "amend", to="31 May", since="2022", sources=[source.pk])

    first, second = Obligation.objects.order_by("pk")
    assert (write_interval(first.span), second.deadline_rule) == ("/2022", "31 May")
    assert write_interval(second.span) == "2022/.."
