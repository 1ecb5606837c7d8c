"""How many took part on a day, and the lists behind each number."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from chronicle.api import questions
from chronicle.journal import state
from participants.api import views
from participants.counting import Roll
from participants.models import Standing
from tests.conftest import day
from tests.connections import own_connection

COUNTS = "/api/v1/counts/"
HOST = "http://testserver"

pytestmark = pytest.mark.django_db


def test_the_counts_of_a_day(ask):
    answer = ask(COUNTS, as_of="2023-11-08")

    assert list(answer) == ["as_of", "state", "counts", "represented_possible", "lists"]
    assert answer["as_of"] == "2023-11-08"
    assert answer["state"] == state()
    assert answer["counts"] == {
        "participants": {"certain": 59, "possible": 0},
        "countries": {"certain": 85, "possible": 0},
        "represented": {"eu": 27},
    }
    assert answer["represented_possible"] == {"eu": 0}


def test_each_number_has_the_address_of_its_list(ask):
    certainly = "as_of=2023-11-08&certain=true"

    assert {
        name: lists["certain"]
        for name, lists in ask(COUNTS, as_of="2023-11-08")["lists"].items()
        if name != "represented"
    } == {
        "participants": f"{HOST}/api/v1/participants/?{certainly}",
        "countries": f"{HOST}/api/v1/parties/?as_of=2023-11-08&counted=countries&certain=true",
    }


@pytest.mark.parametrize("on", ["2003-01-01", "2003-09-01", "2020-12-31", "2023-11-08"])
@pytest.mark.parametrize("part", ["certain", "possible"])
def test_each_list_is_as_long_as_its_number(ask, on, part):
    answer = ask(COUNTS, as_of=on)
    through = answer["counts"]["represented"]
    numbers = {
        "participants": answer["counts"]["participants"][part],
        "countries": answer["counts"]["countries"][part],
        "eu": through["eu"] if part == "certain" else answer["represented_possible"]["eu"],
    }
    lists = {**answer["lists"], **answer["lists"]["represented"]}

    assert {name: ask(lists[name][part])["count"] for name in numbers} == numbers


def test_who_possibly_took_part_is_counted_apart(ask):
    assert ask(COUNTS, as_of="2003-09-01")["counts"] == {
        "participants": {"certain": 39, "possible": 3},
        "countries": {"certain": 53, "possible": 3},
        "represented": {"eu": 15},
    }


def test_before_the_scheme_nobody_took_part(ask):
    answer = ask(COUNTS, as_of="2002-12-31")

    assert answer["counts"] == {
        "participants": {"certain": 0, "possible": 0},
        "countries": {"certain": 0, "possible": 0},
        "represented": {},
    }
    assert answer["lists"]["represented"] == {}


@pytest.mark.parametrize(("today", "participants"), [("2024-11-14", 59), ("2024-11-15", 60)])
def test_a_question_without_a_day_is_about_today(ask, monkeypatch, today, participants):
    monkeypatch.setattr(questions, "today", lambda: day(today))

    answer = ask(COUNTS)

    assert answer["as_of"] == today
    assert answer["counts"]["participants"] == {"certain": participants, "possible": 0}


def test_the_counts_take_five_queries(client, django_assert_num_queries):
    with django_assert_num_queries(5):
        client.get(COUNTS, {"as_of": "2003-09-01"})


def test_the_state_of_an_answer_moves_with_the_register(ask, botswana, stand):
    before = ask(COUNTS, as_of="2010-01-01")
    stand(botswana, "2003-01-01/..")
    after = ask(COUNTS, as_of="2010-01-01")

    assert after["state"] == before["state"] + 1
    assert (before["counts"]["participants"]["certain"], state()) == (0, after["state"])
    assert after["counts"]["participants"]["certain"] == 1


@pytest.mark.usefixtures("committing")
def test_an_answer_and_its_state_belong_together(ask, botswana, austria, stand, monkeypatch):
    stand(botswana, "2003-01-01/..")
    before = state()

    def admit_austria():
        with own_connection():
            stand(austria, "2003-01-01/..")

    class Interrupted(Roll):
        @classmethod
        def of(cls, on):
            # Somebody else commits after the state was read and before the rows are.
            with ThreadPoolExecutor() as pool:
                pool.submit(admit_austria).result()
            return Roll.of(on)

    monkeypatch.setattr(views, "Roll", Interrupted)
    answer = ask(COUNTS, as_of="2010-01-01")
    monkeypatch.undo()

    assert (answer["state"], answer["counts"]["participants"]["certain"]) == (before, 1)
    assert Standing.objects.count() == 2
    later = ask(COUNTS, as_of="2010-01-01")
    assert (later["state"], later["counts"]["participants"]["certain"]) == (before + 1, 2)
