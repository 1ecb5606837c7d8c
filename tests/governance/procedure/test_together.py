"""Two people at one text, or at one number, at the same moment."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from chronicle.refusals import guard_of
from governance.models import Decision, Entitlement
from governance.procedure.deciding import adopt
from governance.procedure.positions import object_to
from governance.procedure.putting import table
from tests.connections import own_connection, until_waiting_for
from tests.governance.procedure.steps import EVENING, OPENED, says


@pytest.fixture
def at_once(committing):
    """Do two acts at once: both wait for the pen until both are there."""

    def do(*acts) -> list[str]:
        def alone(act) -> str:
            with own_connection():
                try:
                    act()
                except ValidationError as refusal:
                    return refusal.messages[0]
                return "done"

        with ThreadPoolExecutor() as pool:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(20030101)")
                futures = [pool.submit(alone, act) for act in acts]
                until_waiting_for(lock="advisory", waiting=len(acts))
            return sorted(future.result() for future in futures)

    return do


def again(text: Decision) -> Decision:
    """The same text, as another program has it in its hands."""
    return Decision.objects.get(pk=text.pk)


def test_of_two_adoptions_of_one_text_one_is_done(at_once, submitted, meeting):
    text = submitted()
    table(text, meeting=meeting, on=OPENED)
    one, other = again(text), again(text)

    said = at_once(lambda: adopt(one, at=EVENING), lambda: adopt(other, at=EVENING))

    assert said == [
        "done",
        (
            "“Peer review” stands at “adopted”. This step is taken only with a text that stands "
            "at “tabled”."
        ),
    ]
    assert Decision.objects.get().reference == "KP/2022/Plenary/1"


def test_two_adoptions_at_once_get_two_numbers_that_follow_each_other(at_once, submitted, meeting):
    texts = [submitted(title) for title in ("A", "B")]
    for text in texts:
        table(text, meeting=meeting, on=OPENED)

    said = at_once(*(lambda text=text: adopt(text, at=EVENING) for text in texts))

    assert said == ["done", "done"]
    assert sorted(Decision.objects.values_list("reference", flat=True)) == [
        "KP/2022/Plenary/1",
        "KP/2022/Plenary/2",
    ]


def test_an_adoption_that_is_rolled_back_gives_its_number_back(committing, submitted, meeting):
    texts = [submitted(title) for title in ("A", "B")]
    for text in texts:
        table(text, meeting=meeting, on=OPENED)

    with transaction.atomic():
        assert adopt(texts[0], at=EVENING).reference == "KP/2022/Plenary/1"
        transaction.set_rollback(True)

    assert adopt(texts[1], at=EVENING).reference == "KP/2022/Plenary/1"


def test_of_an_adoption_and_an_objection_at_once_the_second_is_refused(
    at_once, submitted, meeting, botswana
):
    text = submitted()
    table(text, meeting=meeting, on=OPENED)
    one, other = again(text), again(text)

    said = at_once(
        lambda: adopt(one, at=EVENING),
        lambda: object_to(other, party=botswana, statement=says(EVENING)),
    )

    assert said.count("done") == 1
    (sentence,) = set(said) - {"done"}
    text.refresh_from_db()
    if text.status == "adopted":
        assert sentence == (
            "“Peer review” is not before the parties, so no position can be taken on it."
        )
    else:
        assert sentence.startswith("“Peer review” cannot be adopted: Botswana objected on")


def test_nobody_is_added_to_a_consensus_afterwards(committing, submitted, meeting, party, stand):
    text = submitted()
    proceeding = table(text, meeting=meeting, on=OPENED)
    late = party("uz", "Uzbekistan", "UZB")
    stand(late, "2003-01-01/..")

    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        Entitlement.objects.create(proceeding=proceeding, party=late, part="decides")

    assert guard_of(refusal.value) == "entitlements_are_frozen"
