"""Guarantee: changes to sources and disputes are journalled, and no source or dispute is deleted.

Why the database, how it is undone and which locks: `chronicle.operations`.
"""

from django.db import migrations

from chronicle.operations import Journal, KeepForEver


class Migration(migrations.Migration):
    dependencies = [("chronicle", "0002_journal")]

    operations = [
        Journal("chronicle_source"),
        KeepForEver("chronicle_source"),
        Journal("chronicle_dispute"),
        KeepForEver("chronicle_dispute"),
    ]
