"""Guarantee: every change to who takes part, to the figures and to the sources they name is
journalled, and no row of theirs is ever deleted.  A source may be taken off a fact again; the
journal keeps that it stood there.

Why the database, how it is undone and which locks: `chronicle.operations`.
"""

from django.db import migrations

from chronicle.operations import Journal, KeepForEver

TABLES = [
    "participants_party",
    "participants_partyname",
    "participants_authority",
    "participants_standing",
    "participants_suspension",
    "participants_representation",
    "participants_production",
    "participants_productionhalf",
    "participants_revision",
    "participants_trade",
    "participants_worldtotal",
]


class Migration(migrations.Migration):
    dependencies = [
        ("participants", "0002_rules_between_tables"),
        ("chronicle", "0003_journal_sources_and_disputes"),
    ]

    operations = [
        *(Journal(table) for table in TABLES),
        *(Journal(f"{table}_sources") for table in TABLES),
        *(KeepForEver(table) for table in TABLES),
    ]
