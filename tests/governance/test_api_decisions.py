"""Decisions as the API tells them: lists with their filters, and one with all there is to say."""

import pytest
from django.contrib.contenttypes.models import ContentType

from chronicle.edtf import read_day
from chronicle.models import Dispute
from governance.models import Body, Decision, Document, Effect
from tests.governance.asking import ask, references, source_of

pytestmark = pytest.mark.django_db

SECURITY_COUNCIL = "S/RES/1173 (1998)"


def on(text):
    return {"decided_on": read_day(text)}


@pytest.fixture
def library(adopted, decision, link, plan, meeting, monitoring, botswana, britain):
    """Five decisions: one superseded, one that lapsed, one in force, one without consensus."""
    first = adopted("AD 1", **on("2004-10-29"))
    second = adopted("AD 2", meeting=meeting, **on("2012"))
    link(second, "supersedes", first)
    lapsed = adopted(SECURITY_COUNCIL, kind="un_sc_resolution", ended_as="lapsed", **on("1998-06"))
    lapsed.concerns.add(botswana)
    plan(second, "suspend", party=britain)
    no_day = adopted("AD 0", body=monitoring, decided_on=None)
    no_day.concerns.add(botswana, britain)
    blocked = decision("No text on this", status="blocked", **on("2022-11-04"))
    plan(blocked, "suspend", party=britain)
    return {"blocked": blocked.key, "AD 1": first, "AD 2": second}


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ({}, ["text", "AD 2", "AD 1", SECURITY_COUNCIL, "AD 0"]),
        ({"body": "wgm"}, ["AD 0"]),
        ({"kind": "un_sc_resolution"}, [SECURITY_COUNCIL]),
        ({"meeting": "2022-plenary"}, ["AD 2"]),
        ({"status": "blocked"}, ["text"]),
        ({"status": "noted"}, []),
        ({"year": "1998"}, [SECURITY_COUNCIL]),
        ({"year": "2012"}, ["AD 2"]),
        ({"year": "2013"}, []),
        ({"year": "2022"}, ["text"]),
        # Concerned, or changed by an effect; what found no consensus changes nothing.
        ({"party": "bw"}, [SECURITY_COUNCIL, "AD 0"]),
        ({"party": "gb"}, ["AD 2", "AD 0"]),
        ({"party": "gb", "year": "2012"}, ["AD 2"]),
        ({"in_force": "yes", "as_of": "2004-10-28"}, []),
        ({"in_force": "yes", "as_of": "2004-10-29"}, ["AD 1"]),
        ({"in_force": "yes", "as_of": "2011-12-31"}, ["AD 1"]),
        (
            {"in_force": "unknown", "as_of": "2012-01-01"},
            ["AD 2", "AD 1", SECURITY_COUNCIL, "AD 0"],
        ),
        ({"in_force": "yes", "as_of": "2012-12-31"}, ["AD 2"]),
        ({"in_force": "no", "as_of": "2012-12-31"}, ["text", "AD 1"]),
        ({"in_force": "no", "as_of": "1998-05-31"}, ["text", "AD 2", "AD 1", SECURITY_COUNCIL]),
        ({"in_force": "unknown", "as_of": "1998-05-31"}, ["AD 0"]),
    ],
)
def test_which_decisions(client, library, question, found):
    answer = ask(client, "decisions/", **question)

    named = [library["blocked"] if name == "text" else name for name in found]
    assert references(answer) == named
    assert answer["count"] == len(found)


def test_a_decision_in_a_list(client, library, source):
    library["AD 2"].sources.add(source)

    (row,) = ask(client, "decisions/", year="2012", as_of="2012-12-31")["results"]

    assert row == {
        "reference": "AD 2",
        "official_reference": "",
        "title": "Decision AD 2",
        "kind": "administrative_decision",
        "body": {"slug": "kp", "acronym": "KP", "name": "Kimberley Process Plenary"},
        "meeting": {
            "slug": "2022-plenary",
            "title": "Plenary of 2022",
            "address": "http://testserver/api/v1/meetings/2022-plenary/",
        },
        "procedure": "",
        "status": "adopted",
        "decided_on": {
            "edtf": "2012",
            "earliest": "2012-01-01",
            "latest": "2012-12-31",
            "words": "2012",
        },
        "in_force_from": None,
        "in_force": "yes",
        "concerns": [],
        "summary": "",
        "sources": [source_of(source)],
        "address": "http://testserver/api/v1/decisions/AD%202/",
    }


@pytest.mark.parametrize(
    "reference",
    [
        SECURITY_COUNCIL,
        "KP/2017/Plenary/Administrative Decision 1",
        "A/66/L.34",
        "AD-2021-ROP",
        "Décision № 1?&#",
        "a/b/",
    ],
)
def test_a_decision_is_found_at_the_address_that_is_told(client, adopted, reference):
    adopted(reference)

    (row,) = ask(client, "decisions/")["results"]
    whole = client.get(row["address"])

    assert (whole.status_code, whole.json()["reference"]) == (200, reference)


def test_a_text_without_a_reference_is_found_by_its_key(client, library):
    whole = ask(client, f"decisions/{library['blocked']}/")

    assert (whole["title"], whole["status"]) == ("No text on this", "blocked")
    assert whole["in_force"] == {
        "on_the_day": "no",
        "period": None,
        "words": "never in force: it was not adopted",
    }
    # What it would have changed is no effect.
    assert whole["effects"] == []


def test_the_words_of_a_decision(client, adopted):
    made = adopted("AD 1", text="We:\n1. Agree.\n2. Act.", language="en", summary="In short.")
    for language in ("fr", "en", ""):
        Document.objects.create(
            decision=made,
            title=f"Text {language}",
            language=language,
            url=f"https://a.example/{language}",
        )

    whole = ask(client, "decisions/AD 1/")

    assert (whole["text"], whole["summary"]) == ("We:\n1. Agree.\n2. Act.", "In short.")
    assert whole["wording"] == {
        "preamble": "We:",
        "paragraphs": [{"number": 1, "text": "Agree."}, {"number": 2, "text": "Act."}],
    }
    assert whole["languages"] == ["en", "fr"]
    assert whole["documents"][0] == {
        "title": "Text fr",
        "language": "fr",
        "url": "https://a.example/fr",
    }


@pytest.mark.parametrize(
    ("asked", "answer"),
    [("2004-10-28", "no"), ("2004-10-29", "yes"), ("2012-01-01", "unknown"), ("2012-12-31", "no")],
)
def test_whether_a_decision_is_in_force_and_why(client, library, asked, answer):
    told = ask(client, "decisions/AD 1/", as_of=asked)["in_force"]

    assert told["on_the_day"] == answer
    assert told["period"]["edtf"] == "2004-10-29/2012"
    assert told["words"] == "in force from 29 October 2004, until superseded by AD 2, 2012"


def test_links_are_told_from_both_ends(client, library, link, source):
    row = link(library["AD 2"], "cites", library["AD 1"])
    row.sources.add(source)

    earlier = ask(client, "decisions/AD 1/")
    later = ask(client, "decisions/AD 2/")

    assert (earlier["links"], later["linked_by"]) == ([], [])
    cites = {"relation": "cites", "sources": [source_of(source)]}
    assert [(told["relation"], told["decision"]["reference"]) for told in later["links"]] == [
        ("cites", "AD 1"),
        ("supersedes", "AD 1"),
    ]
    assert later["links"][0] == {
        **cites,
        "decision": {
            "reference": "AD 1",
            "title": "Decision AD 1",
            "kind": "administrative_decision",
            "status": "adopted",
            "address": "http://testserver/api/v1/decisions/AD%201/",
        },
    }
    assert [told["decision"]["reference"] for told in earlier["linked_by"]] == ["AD 2", "AD 2"]
    assert earlier["linked_by"][0]["sources"] == cites["sources"]


def test_an_effect_tells_where_its_row_can_be_read(client, adopted, plan, botswana, stand):
    made = adopted("AD 1", in_force_from=read_day("2005-01-01"))
    plan(made, "admit", party=botswana, standing_kind="participant")
    Effect.objects.update(standing=stand(botswana, "2005-01-01/.."))

    (effect,) = ask(client, "decisions/AD 1/")["effects"]

    assert (effect["kind"], effect["party"]) == ("admit", {"slug": "bw", "name": "Botswana"})
    assert effect["standing_kind"] == "participant"
    # None is given, so it is the day from which the decision is in force.
    assert effect["effective_on"]["edtf"] == "2005-01-01"
    assert (effect["written"]["row"], effect["written"]["period"]["words"]) == (
        "standing",
        "since 1 January 2005",
    )
    assert effect["written"]["address"] == "http://testserver/api/v1/parties/bw/"


def test_effects_on_bodies_and_their_rows(client, adopted, plan, monitoring, botswana, tenure):
    made = adopted("AD 1")
    held = tenure(monitoring, "chair", botswana, "2005-01-01/..")
    plan(made, "elect", body=monitoring, office="chair", party=botswana)
    plan(made, "establish", body=monitoring, name="New", slug="new", effective_on=read_day("2006"))
    plan(made, "remandate", body=monitoring, text="Work.")
    Effect.objects.filter(kind="elect").update(tenure=held)
    Effect.objects.filter(kind="establish").update(established=Body.objects.get(slug="kp"))

    elect, establish, remandate = ask(client, "decisions/AD 1/")["effects"]

    assert (elect["office"], elect["written"]["row"]) == ("chair", "tenure")
    assert elect["written"]["address"] == "http://testserver/api/v1/bodies/wgm/"
    assert (establish["name"], establish["effective_on"]["words"]) == ("New", "2006")
    assert establish["written"]["row"] == "body"
    assert establish["written"]["address"] == "http://testserver/api/v1/bodies/kp/"
    assert (remandate["text"], remandate["written"]) == ("Work.", None)


def test_a_disputed_value_of_a_decision_is_told(client, adopted, source):
    made = adopted("AD 1")
    Dispute.objects.create(
        subject="decision AD 1",
        content_type=ContentType.objects.get_for_model(Decision),
        object_id=made.pk,
        field="decided_on",
        rejected_value="2004-10-28",
        rejected_source=source,
        chosen_value="2004-10-29",
        chosen_source=source,
        reason="A misprint.",
    )
    adopted("AD 2")

    (dispute,) = ask(client, "decisions/AD 1/")["disputes"]

    assert (dispute["field"], dispute["reason"]) == ("decided_on", "A misprint.")
    assert ask(client, "decisions/AD 2/")["disputes"] == []
