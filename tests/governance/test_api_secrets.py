"""What is not public cannot be reached, counted or inferred through any address or filter.

Every address is asked with every filter that could touch what is hidden; then everything that
can be hidden is written, and the answers must be the same to the byte but for the state.
"""

import pytest

from chronicle.edtf import read_day
from chronicle.journal import state
from governance.models import (
    AgendaItem,
    Attendance,
    Candidacy,
    Decision,
    Document,
    Effect,
    Meeting,
    Position,
    Selection,
)
from tests.governance.asking import API
from tests.governance.conftest import end, take_steps
from tests.governance.terms import DEADLINE, IN_WRITING, SECOND
from tests.governance.written import one_of_each, write_to

pytestmark = pytest.mark.django_db

DAYS = ["2010-06-01", "2022-12-01"]
FILTERS = {
    "bodies/": ["", "kind=working_group", "parent=kp"],
    "bodies/kp/": [""],
    "bodies/wgm/": [""],
    "tenures/": ["", "ever=true", "body=wgm", "party=bw", "office=chair"],
    "seats/": ["", "ever=true", "body=wgm", "party=bw", "role=member"],
    "meetings/": ["", "kind=plenary", "kind=other", "body=kp", "year=2022", "party=bw", "party=gb"],
    "meetings/2022-plenary/": [""],
    "decisions/": [
        "",
        "page_size=1",
        "body=kp",
        "body=wgm",
        "kind=administrative_decision",
        "party=bw",
        "party=gb",
        "party=eu",
        "meeting=2022-plenary",
        "year=2004",
        "year=2022",
        "status=adopted",
        "status=noted",
        "status=blocked",
        "in_force=yes",
        "in_force=no",
        "in_force=unknown",
    ],
    "decisions/AD 1/": [""],
    "decisions/AD 2/": [""],
    "decisions/T/1/": [""],
    "selections/": [""],
    "selections/host/": [""],
    "obligations/": [""],
    "parties/": ["", "kind=state"],
    "parties/bw/": [""],
    "participants/": [""],
    "counts/": [""],
    "sources/": [""],
}


@pytest.fixture
def public(plenary, monitoring, meeting, cast, adopted, decision, link, plan, put, say, tenure):
    """Public decisions, one of which was put to the parties in writing, and rows of every kind."""
    held = tenure(monitoring, "chair", cast["bw"], "2010/..")
    selection = Selection.objects.create(slug="host", title="Host", body=plenary)
    bid = Candidacy.objects.create(
        selection=selection, candidate=cast["bw"], stage="final", outcome="received"
    )
    known = {"standing": cast["bw"].standings.get(), "tenure": held, "candidacy": bid}
    rows = one_of_each(monitoring, cast["bw"], **known)
    AgendaItem.objects.create(meeting=meeting, number=1, title="Opening")
    Attendance.objects.create(meeting=meeting, party=cast["bw"], role="participant")
    first = adopted("AD 1", meeting=meeting)
    second = adopted("AD 2")
    link(second, "amends", first)
    text = decision("Put in writing")
    proceeding = put(text, observers=[cast["wdc"]], **IN_WRITING)
    for slug in ("bw", "gb"):
        say(proceeding, cast[slug], "support")
    end(proceeding, "adopted", reference="T/1", decided_on=read_day("2022-11-22"))
    return {"AD 1": first, "AD 2": second, "T/1": text, "proceeding": proceeding, "rows": rows}


@pytest.fixture
def answers(client):
    def all_of_them():
        found = {}
        for address, filters in FILTERS.items():
            for asked in filters:
                for day in DAYS:
                    answer = client.get(f"{API}{address}?{asked}&as_of={day}".replace("?&", "?"))
                    assert answer.status_code == 200, (address, asked)
                    told = answer.json()
                    del told["state"]
                    found[address, asked, day] = told
        return found

    return all_of_them


def hide(decision, link, plan, public, cast, monitoring, meeting, **given):
    """Write a text that is not public, tied to everything that is."""
    text = decision(title="Hidden", **{"in_force_from": read_day("2010"), **given})
    link(text, "supersedes", public["AD 1"])
    link(text, "cites", public["AD 2"])
    link(public["AD 2"], "implements", text)
    text.concerns.add(cast["bw"], cast["eu"])
    plan(text, "suspend", party=cast["gb"], measure="suspended", text="Hidden")
    plan(text, "elect", party=cast["bw"], body=monitoring, office="chair")
    plan(text, "select", party=cast["bw"], selection=Selection.objects.get())
    Document.objects.create(decision=text, title="Hidden", url="https://hidden.example")
    if text.status == "adopted":
        write_to(text, public["rows"])
    if "meeting" not in given:
        Decision.objects.filter(pk=text.pk).update(meeting=meeting)
    return text


DECIDED_ELSEWHERE = [
    {"status": status, "visibility": visibility, "decided_on": read_day("2022-11-02")}
    for status in ("adopted", "noted", "blocked")
    for visibility in ("participants", "internal")
]


@pytest.fixture
def hidden(public, decision, link, plan, put, say, cast, monitoring, meeting):
    """A text of every kind that nobody may learn of, each tied to what is public."""

    def write():
        given = [decision, link, plan, public, cast, monitoring, meeting]
        texts = [hide(*given)]
        for number, decided in enumerate(DECIDED_ELSEWHERE):
            texts.append(hide(*given, reference=f"HIDDEN {number}", **decided))
        texts.append(hide(*given, status="withdrawn", reference="HIDDEN/W"))
        texts.append(take_steps(hide(*given), "submitted"))
        texts.append(take_steps(hide(*given), "submitted", "returned"))
        tabled, circulated, deferred = hide(*given), hide(*given), hide(*given)
        for text, terms in [(tabled, {}), (circulated, IN_WRITING), (deferred, {})]:
            before = put(text, meeting=None if terms else meeting, **terms)
            say(before, cast["gb"], "objection")
            Position.objects.filter(entitlement__proceeding=before).update(public=True)
        end(deferred.proceedings.get(), "deferred")
        deferred.refresh_from_db()
        return [*texts, tabled, circulated, deferred]

    return write


def test_texts_that_are_not_public_change_no_answer(public, hidden, answers, client):
    before, at = answers(), state()

    texts = hidden()

    assert state() > at
    assert {text.status for text in texts} == {
        *("draft", "submitted", "returned", "tabled", "circulated", "deferred"),
        *("adopted", "noted", "blocked", "withdrawn"),
    }
    after = answers()
    assert [asked for asked in before if before[asked] != after[asked]] == []


def test_a_text_that_is_not_public_is_not_found_like_one_that_is_not_there(
    public, hidden, answers, client
):
    texts = hidden()
    addresses = {text.key for text in texts} | {f"text-{text.handle}" for text in texts}
    assert "HIDDEN 0" in addresses

    for key in sorted(addresses):
        answer = client.get(f"{API}decisions/{key}/")
        unknown = client.get(f"{API}decisions/text-88888888/")
        assert (answer.status_code, answer["content-type"]) == (404, unknown["content-type"])
        told = answer.content.decode().replace(key.replace(" ", "%20"), "text-88888888")
        assert told.replace(key, "text-88888888") == unknown.content.decode()


def hide_what_belongs_to(public, meeting, cast, plenary, visibility):
    """Write a document, a meeting and points of an agenda that are not for everybody."""
    Document.objects.create(
        decision=public["AD 1"],
        title="Hidden",
        language="fr",
        url=f"https://hidden.example/{visibility}",
        visibility=visibility,
    )
    held = Meeting.objects.create(
        slug=f"hidden-{visibility}",
        kind="other",
        title="Hidden",
        body=plenary,
        opened_on=read_day("2022-11-01"),
        visibility=visibility,
    )
    Attendance.objects.create(meeting=held, party=cast["gb"], role="participant")
    item = AgendaItem.objects.create(
        meeting=meeting, number=len(visibility), title="Hidden", visibility=visibility
    )
    # Public by itself, but it stands under a point that is not.
    AgendaItem.objects.create(meeting=meeting, number=1, title="Hidden", parent=item)


def test_what_belongs_to_public_rows_and_is_not_public_changes_no_answer(
    public, answers, meeting, cast, plenary, monitoring, say, django_user_model
):
    before = answers()

    # Positions that nobody is to see; they came late, for the text is decided.
    for slug in ("bw", "eu"):
        say(public["proceeding"], cast[slug], "objection", at=DEADLINE + SECOND)
    for visibility in ("participants", "internal"):
        hide_what_belongs_to(public, meeting, cast, plenary, visibility)
    monitoring.tenures.update(account=django_user_model.objects.create_user("hidden-account"))

    after = answers()
    assert [asked for asked in before if before[asked] != after[asked]] == []
    assert "hidden" not in str(after).lower()


def test_a_public_decision_does_not_tell_of_the_meeting_that_is_not(client, public, answers):
    held = Meeting.objects.create(
        slug="hidden", kind="other", title="Hidden", visibility="participants"
    )
    Decision.objects.filter(reference="AD 1").update(meeting=held)

    (row,) = (
        row
        for row in client.get(f"{API}decisions/").json()["results"]
        if row["reference"] == "AD 1"
    )

    assert row["meeting"] is None
    assert client.get(f"{API}decisions/AD 1/").json()["meeting"] is None


def test_what_would_show_if_it_were_public_does(public, hidden, answers):
    """The test above could fail: published, the same texts change the same answers."""
    before = answers()
    hidden()

    Decision.objects.filter(reference__startswith="HIDDEN ").update(visibility="public")

    after = answers()
    changed = {asked[:2] for asked in before if before[asked] != after[asked]}
    assert {
        ("decisions/", ""),
        ("decisions/", "party=gb"),
        ("decisions/", "party=eu"),
        ("decisions/", "in_force=yes"),
        ("decisions/", "status=blocked"),
        ("decisions/", "meeting=2022-plenary"),
        ("decisions/AD 1/", ""),
        ("decisions/AD 2/", ""),
        ("meetings/2022-plenary/", ""),
        ("selections/host/", ""),
        ("bodies/", ""),
        ("bodies/kp/", ""),
        ("bodies/wgm/", ""),
        ("tenures/", ""),
        ("seats/", ""),
        ("obligations/", ""),
        ("parties/bw/", ""),
    } <= changed


def test_an_account_is_never_told(client, public, monitoring, django_user_model):
    account = django_user_model.objects.create_user("hidden-account")
    monitoring.tenures.update(account=account)

    for address in ("tenures/", "bodies/wgm/"):
        told = client.get(f"{API}{address}").content.decode()
        assert "account" not in told
        assert "hidden" not in told


def test_a_draft_plans_for_a_body_that_does_not_show(client, public, decision, plan):
    plan(decision(), "establish", name="Hidden Group", slug="hidden", body_kind="committee")

    assert "Hidden" not in client.get(f"{API}bodies/").content.decode()
    assert Effect.objects.filter(name="Hidden Group").count() == 1
