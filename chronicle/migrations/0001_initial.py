"""Guarantee: the tables of sources, disputes and the journal.

Why the database: a source has a key that names it once, a dispute gives its reason, and an entry
has one number.  How it is undone: reversing drops the tables.  Locks: none, all tables are new.
"""

import chronicle.exact
import chronicle.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('contenttypes', '0002_remove_content_type_name'),
    ]

    operations = [
        migrations.CreateModel(
            name='Entry',
            fields=[
                ('number', models.BigIntegerField(primary_key=True, serialize=False, verbose_name='number')),
                ('table', models.CharField(max_length=63, verbose_name='table')),
                ('row', models.BigIntegerField(verbose_name='row')),
                ('operation', models.CharField(choices=[('INSERT', 'entered'), ('UPDATE', 'changed'), ('DELETE', 'removed')], max_length=6, verbose_name='operation')),
                ('before', models.JSONField(decoder=chronicle.exact.ExactDecoder, null=True, verbose_name='before')),
                ('after', models.JSONField(decoder=chronicle.exact.ExactDecoder, null=True, verbose_name='after')),
                ('actor', models.CharField(max_length=200, verbose_name='actor')),
                ('transaction', models.BigIntegerField(verbose_name='transaction')),
                ('recorded_at', models.DateTimeField(verbose_name='recorded at')),
            ],
            options={
                'verbose_name': 'entry',
                'verbose_name_plural': 'entries',
                'ordering': ['number'],
                'default_permissions': ('view',),
                'indexes': [models.Index(fields=['table', 'row', '-number'], name='entries_of_a_row')],
            },
        ),
        migrations.CreateModel(
            name='Source',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.SlugField(max_length=60, verbose_name='key')),
                ('title', models.CharField(max_length=400, verbose_name='title')),
                ('publisher', models.CharField(blank=True, max_length=200, verbose_name='publisher')),
                ('url', models.URLField(blank=True, max_length=500, verbose_name='address')),
                ('published_on', chronicle.fields.DayField(blank=True, null=True, verbose_name='published on')),
                ('note', models.TextField(blank=True, verbose_name='note')),
            ],
            options={
                'verbose_name': 'source',
                'verbose_name_plural': 'sources',
                'ordering': ['key'],
                'constraints': [models.UniqueConstraint(fields=('key',), name='a_key_names_one_source', violation_error_message='Another source already has this key.'), models.CheckConstraint(condition=models.Q(('title', ''), _negated=True), name='sources_have_a_title', violation_error_message='A source needs a title.')],
            },
        ),
        migrations.CreateModel(
            name='Dispute',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('subject', models.CharField(max_length=120, verbose_name='subject')),
                ('object_id', models.BigIntegerField(blank=True, null=True)),
                ('field', models.CharField(max_length=60, verbose_name='field')),
                ('rejected_value', models.CharField(max_length=200, verbose_name='value not taken')),
                ('chosen_value', models.CharField(max_length=200, verbose_name='value taken')),
                ('reason', models.TextField(verbose_name='reason')),
                ('content_type', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='contenttypes.contenttype')),
                ('chosen_source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='chronicle.source', verbose_name='source of that')),
                ('rejected_source', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='chronicle.source', verbose_name='source of it')),
            ],
            options={
                'verbose_name': 'dispute',
                'verbose_name_plural': 'disputes',
                'ordering': ['subject', 'id'],
                'constraints': [models.UniqueConstraint(fields=('subject', 'field', 'rejected_value', 'rejected_source'), name='a_dispute_is_told_once', violation_error_message='This disputed value is already told.'), models.CheckConstraint(condition=models.Q(('reason', ''), _negated=True), name='disputes_give_a_reason', violation_error_message='Say why the value was not taken.'), models.CheckConstraint(condition=models.Q(models.Q(('content_type__isnull', True), ('object_id__isnull', True)), models.Q(('content_type__isnull', False), ('object_id__isnull', False)), _connector='OR'), name='a_disputed_fact_is_named_whole', violation_error_message='A disputed row is named by its kind and its number.')],
            },
        ),
    ]
