"""Who has which part in a consensus, in the tests of governance."""

from collections.abc import Iterable

from django.db import connection

from governance.models import Entitlement, Proceeding
from participants.models import Party

MEMBERS = {"deciders": "members", "provisional_count": True}
# Under which terms a party has no voice.
WITHOUT = {
    "suspended": {"suspended_count": False},
    "provisional": {"deciders": "members", "provisional_count": False},
    "concerned": {"concerned_may_object": False},
}


def entitle_all(proceeding: Proceeding, observers: Iterable[Party] = ()) -> None:
    """List whoever forms the consensus of the day, as the database itself counts them."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT party_id, certain FROM governance_deciders_of(%s)", [proceeding.pk])
        deciders = cursor.fetchall()
    for party_id, certain in deciders:
        Entitlement.objects.create(
            proceeding=proceeding, party_id=party_id, certain=certain, part="decides"
        )
    for party in observers:
        Entitlement.objects.create(proceeding=proceeding, party=party, part="observes")
