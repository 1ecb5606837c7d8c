"""What decisions do to each other never runs in a circle; they may cite each other."""

import itertools

import pytest

from governance.models import DecisionLink, Relation
from tests.conftest import refused_by
from tests.governance.conftest import judge

CIRCLE_OF_LINKS = "links_never_run_in_a_circle"
RELATIONS = sorted(set(Relation.values) - {"cites"})


@pytest.fixture
def texts(adopted):
    return [adopted(f"T {number}") for number in range(1, 5)]


@pytest.mark.parametrize("length", [2, 3, 4])
@pytest.mark.parametrize("relation", RELATIONS)
def test_links_never_run_in_a_circle(texts, link, relation, length):
    chain = texts[:length]
    for earlier, later in itertools.pairwise(chain):
        link(later, relation, earlier)
    judge()

    with refused_by(CIRCLE_OF_LINKS):
        link(chain[0], relation, chain[-1])


def test_decisions_may_cite_each_other(texts, link):
    first, second, *_ = texts

    link(first, "cites", second)
    link(second, "cites", first)
    judge()

    assert DecisionLink.objects.count() == 2


def test_two_ways_to_one_decision_are_no_circle(texts, link):
    first, left, right, last = texts

    for later, earlier in ((left, first), (right, first), (last, left), (last, right)):
        link(later, "supersedes", earlier)
    judge()

    assert first.linked_by.count() == last.links.count() == 2


def test_links_of_different_relations_make_no_circle(texts, link):
    first, second, *_ = texts

    link(second, "amends", first)
    link(first, "implements", second)
    judge()

    with refused_by(CIRCLE_OF_LINKS):
        DecisionLink.objects.filter(relation="implements").update(relation="amends")


def test_a_link_is_not_turned_round_into_a_circle(texts, link):
    first, second, third, _ = texts
    link(second, "amends", first)
    link(third, "amends", second)
    other = link(first, "cites", third)
    judge()

    with refused_by(CIRCLE_OF_LINKS):
        DecisionLink.objects.filter(pk=other.pk).update(relation="amends")
