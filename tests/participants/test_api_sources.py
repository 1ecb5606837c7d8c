"""The texts that the facts of the register rest on."""

import pytest

from chronicle.api import questions
from chronicle.journal import state
from tests.conftest import day

SOURCES = "/api/v1/sources/"

pytestmark = pytest.mark.django_db


def test_one_source(ask, monkeypatch):
    monkeypatch.setattr(questions, "today", lambda: day("2023-11-08"))

    assert ask(f"{SOURCES}namibian-2007-11/") == {
        "as_of": "2023-11-08",
        "state": state(),
        "key": "namibian-2007-11",
        "title": "Congo readmitted to Kimberley Process against blood diamonds",
        "publisher": "The Namibian / AFP",
        "url": "https://www.namibian.com.na/congo-readmitted-to-kimberley-process-against-blood-diamonds/",
        "published_on": {
            "edtf": "2007-11-09",
            "earliest": "2007-11-09",
            "latest": "2007-11-09",
            "words": "9 November 2007",
        },
        "note": "reports the Thursday (8 November 2007) decision; day of publication approximate",
    }


def test_all_sources(ask):
    answer = ask(SOURCES, page_size="500")

    keys = [row["key"] for row in answer["results"]]
    assert (answer["count"], answer["state"], len(keys)) == (518, state(), 500)
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("words", "found"),
    [("shining example", ["thevoicebw-2012-10-06"]), ("KP-DB-2025", ["kp-db-2025"]), ("zzz", [])],
)
def test_sources_are_found_by_words(ask, words, found):
    assert [row["key"] for row in ask(SOURCES, search=words)["results"]] == found


def test_every_source_that_an_answer_names_can_be_looked_up(ask):
    (standing, *_) = ask("/api/v1/parties/cg/")["standings"]

    for source in standing["sources"]:
        found = ask(f"{SOURCES}{source['key']}/")
        assert {name: found[name] for name in source} == source


def test_a_source_whose_day_is_not_known_says_null(ask, source):
    assert ask(f"{SOURCES}communique/")["published_on"] is None
