"""Guarantee: every change to bodies, offices, seats, meetings, decisions, procedures, effects and
selections, and to the sources they name, is journalled, and none of them is ever deleted.  What
may go again, with the journal keeping that it stood there: a source or a party named by a row, a
planned effect, a link, a document, a session or a point of an agenda.

Why the database, how it is undone and which locks: `chronicle.operations`.
"""

from django.db import migrations

from chronicle.operations import Journal, KeepForEver

# With their own table of sources; kept for ever.
SOURCED = [
    "governance_body",
    "governance_bodyname",
    "governance_mandate",
    "governance_tenure",
    "governance_seat",
    "governance_meeting",
    "governance_attendance",
    "governance_decision",
    "governance_procedurerule",
    "governance_selection",
    "governance_candidacy",
    "governance_milestone",
    "governance_obligation",
]
KEPT = [
    *SOURCED,
    "governance_proceeding",
    "governance_entitlement",
    "governance_position",
]
PASSING = [
    "governance_session",
    "governance_agendaitem",
    "governance_document",
    "governance_decisionlink",
    "governance_decisionlink_sources",
    "governance_decision_concerns",
    "governance_effect",
]


class Migration(migrations.Migration):
    dependencies = [("governance", "0003_rules_of_the_procedure")]

    operations = [
        *(Journal(table) for table in (*KEPT, *PASSING)),
        *(Journal(f"{table}_sources") for table in SOURCED),
        *(KeepForEver(table) for table in KEPT),
    ]
