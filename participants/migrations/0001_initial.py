"""Guarantee: the tables of who takes part and of the figures, each with the rules that one row, or
two rows of one table, can keep: bounds in order, kinds that are known, codes of ISO 3166-1,
standings of one party that never certainly overlap.

Why the database: the loader, the desk and whoever has `psql` are held to the same rules.  The
exclusion constraints compare a number and a range, for which PostgreSQL needs `btree_gist`.

How it is undone: reversing drops the tables.  Locks: none that matter, all tables are new.
"""

import chronicle.fields
import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.operations
import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('chronicle', '0003_journal_sources_and_disputes'),
    ]

    operations = [
        django.contrib.postgres.operations.BtreeGistExtension(),
        migrations.CreateModel(
            name='Party',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=40, verbose_name='slug')),
                ('kind', models.CharField(choices=[('state', 'state'), ('regional_organisation', 'regional organisation'), ('trading_entity', 'trading entity'), ('industry', 'industry'), ('civil_society', 'civil society'), ('organisation', 'organisation')], max_length=21, verbose_name='kind')),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('official_name', models.CharField(max_length=200, verbose_name='official name')),
                ('iso_alpha2', models.CharField(blank=True, max_length=2, null=True, verbose_name='two-letter code')),
                ('iso_alpha3', models.CharField(blank=True, max_length=3, null=True, verbose_name='three-letter code')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'party',
                'verbose_name_plural': 'parties',
                'ordering': ['name'],
            },
        ),
        migrations.CreateModel(
            name='Authority',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=250, verbose_name='name')),
                ('role', models.CharField(blank=True, choices=[('importing', 'importing'), ('exporting', 'exporting'), ('importing and exporting', 'importing and exporting'), ('', 'not known')], max_length=23, verbose_name='role')),
                ('city', models.CharField(blank=True, max_length=80, verbose_name='city')),
                ('website', models.URLField(blank=True, max_length=300, verbose_name='website')),
                ('vouched_on', chronicle.fields.DayField(blank=True, help_text='The day its source speaks of.', null=True, verbose_name='vouched for on')),
                ('note', models.TextField(blank=True, verbose_name='note')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='authorities', to='participants.party', verbose_name='party')),
            ],
            options={
                'verbose_name': 'authority',
                'verbose_name_plural': 'authorities',
                'ordering': ['party', 'name'],
            },
        ),
        migrations.CreateModel(
            name='PartyName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since_earliest', models.DateField(blank=True, null=True, verbose_name='since, at the earliest')),
                ('since_latest', models.DateField(blank=True, null=True, verbose_name='since, at the latest')),
                ('until_earliest', models.DateField(blank=True, null=True, verbose_name='until, at the earliest')),
                ('until_latest', models.DateField(blank=True, null=True, verbose_name='until, at the latest')),
                ('throughout', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_latest__isnull', True), ('since_latest__gte', models.F('until_earliest')), _connector='OR'), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_latest'), models.F('until_earliest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('within', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_earliest__gte', models.F('until_latest'))), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_earliest'), models.F('until_latest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='names', to='participants.party', verbose_name='party')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'name',
                'verbose_name_plural': 'names',
                'ordering': ['party', 'within'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Production',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.SmallIntegerField(verbose_name='year')),
                ('volume_carats', models.DecimalField(blank=True, decimal_places=2, max_digits=16, null=True, verbose_name='volume, carats')),
                ('value_usd', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='value, US dollars')),
                ('series', models.CharField(choices=[('kp', 'Kimberley Process'), ('wmd', 'World Mining Data'), ('national', 'national')], max_length=8, verbose_name='series')),
                ('halves', models.CharField(blank=True, choices=[('1+2', 'both halves'), ('1', 'first half only'), ('2', 'second half only'), ('', 'not known')], max_length=3, verbose_name='halves reported')),
                ('recorded_from', models.DateField(blank=True, null=True, verbose_name='first entered on')),
                ('recorded_to', models.DateField(blank=True, null=True, verbose_name='last entered on')),
                ('note', models.TextField(blank=True, verbose_name='note')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='production', to='participants.party', verbose_name='party')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'production of a year',
                'verbose_name_plural': 'production by year',
                'ordering': ['party', 'year', 'series'],
            },
        ),
        migrations.CreateModel(
            name='ProductionHalf',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.SmallIntegerField(verbose_name='year')),
                ('half', models.SmallIntegerField(verbose_name='half')),
                ('declaration', models.CharField(choices=[('production', 'production'), ('no production', 'no production')], max_length=13, verbose_name='declared')),
                ('mining', models.CharField(blank=True, choices=[('unsplit', 'not told apart'), ('artisanal and small-scale', 'artisanal and small-scale'), ('large-scale', 'large-scale'), ('', 'none')], max_length=25, verbose_name='mining')),
                ('number', models.SmallIntegerField(default=1, verbose_name='number')),
                ('volume_carats', models.DecimalField(decimal_places=2, max_digits=16, verbose_name='volume, carats')),
                ('value_usd', models.DecimalField(decimal_places=2, max_digits=18, verbose_name='value, US dollars')),
                ('recorded_on', models.DateField(blank=True, null=True, verbose_name='entered on')),
                ('modified_on', models.DateField(blank=True, null=True, verbose_name='changed on')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='production_halves', to='participants.party', verbose_name='party')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'production of a half-year',
                'verbose_name_plural': 'production by half-year',
                'ordering': ['party', 'year', 'half', 'mining', 'number'],
            },
        ),
        migrations.CreateModel(
            name='Representation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since_earliest', models.DateField(blank=True, null=True, verbose_name='since, at the earliest')),
                ('since_latest', models.DateField(blank=True, null=True, verbose_name='since, at the latest')),
                ('until_earliest', models.DateField(blank=True, null=True, verbose_name='until, at the earliest')),
                ('until_latest', models.DateField(blank=True, null=True, verbose_name='until, at the latest')),
                ('throughout', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_latest__isnull', True), ('since_latest__gte', models.F('until_earliest')), _connector='OR'), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_latest'), models.F('until_earliest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('within', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_earliest__gte', models.F('until_latest'))), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_earliest'), models.F('until_latest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('note', models.TextField(blank=True, verbose_name='note')),
                ('organisation', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='represents', to='participants.party', verbose_name='organisation')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
                ('state', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='represented', to='participants.party', verbose_name='state')),
            ],
            options={
                'verbose_name': 'representation',
                'verbose_name_plural': 'representations',
                'ordering': ['state', 'since_earliest', 'id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Revision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.SmallIntegerField(verbose_name='year')),
                ('field', models.CharField(choices=[('volume_carats', 'production, carats'), ('value_usd', 'production, US dollars'), ('import_carats', 'imports, carats'), ('import_usd', 'imports, US dollars'), ('export_carats', 'exports, carats'), ('export_usd', 'exports, US dollars')], max_length=13, verbose_name='figure')),
                ('value', models.DecimalField(decimal_places=2, max_digits=18, verbose_name='value')),
                ('relation', models.CharField(choices=[('rounded', 'the same, rounded'), ('different', 'different'), ('other series', 'of another series'), ('no primary value', 'the only one there is')], max_length=16, verbose_name='relation')),
                ('series', models.CharField(choices=[('kp', 'Kimberley Process'), ('wmd', 'World Mining Data'), ('national', 'national')], max_length=8, verbose_name='series')),
                ('published_on', chronicle.fields.DayField(blank=True, null=True, verbose_name='published on')),
                ('note', models.TextField(blank=True, verbose_name='note')),
                ('party', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='revisions', to='participants.party', verbose_name='party')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'other published value',
                'verbose_name_plural': 'other published values',
                'ordering': ['party', 'year', 'field', 'published_on', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Standing',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since_earliest', models.DateField(blank=True, null=True, verbose_name='since, at the earliest')),
                ('since_latest', models.DateField(blank=True, null=True, verbose_name='since, at the latest')),
                ('until_earliest', models.DateField(blank=True, null=True, verbose_name='until, at the earliest')),
                ('until_latest', models.DateField(blank=True, null=True, verbose_name='until, at the latest')),
                ('throughout', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_latest__isnull', True), ('since_latest__gte', models.F('until_earliest')), _connector='OR'), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_latest'), models.F('until_earliest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('within', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_earliest__gte', models.F('until_latest'))), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_earliest'), models.F('until_latest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('kind', models.CharField(choices=[('participant', 'Participant'), ('interim', 'Participant on the interim list'), ('applicant', 'Applicant'), ('observer', 'Observer'), ('trading_entity', 'trading entity')], max_length=14, verbose_name='kind')),
                ('start_reason', models.TextField(blank=True, verbose_name='how it began')),
                ('end_reason', models.TextField(blank=True, verbose_name='how it ended')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='standings', to='participants.party', verbose_name='party')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'standing',
                'verbose_name_plural': 'standings',
                'ordering': ['party', 'since_earliest', 'id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Suspension',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since_earliest', models.DateField(blank=True, null=True, verbose_name='since, at the earliest')),
                ('since_latest', models.DateField(blank=True, null=True, verbose_name='since, at the latest')),
                ('until_earliest', models.DateField(blank=True, null=True, verbose_name='until, at the earliest')),
                ('until_latest', models.DateField(blank=True, null=True, verbose_name='until, at the latest')),
                ('throughout', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_latest__isnull', True), ('since_latest__gte', models.F('until_earliest')), _connector='OR'), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_latest'), models.F('until_earliest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('within', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_earliest__gte', models.F('until_latest'))), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_earliest'), models.F('until_latest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('kind', models.CharField(choices=[('suspended', 'suspended'), ('self_suspended', 'suspended by itself'), ('partial', 'restricted'), ('un_embargo', 'under an embargo of the United Nations')], max_length=14, verbose_name='kind')),
                ('summary', models.TextField(verbose_name='summary')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='suspensions', to='participants.party', verbose_name='party')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'suspension',
                'verbose_name_plural': 'suspensions',
                'ordering': ['party', 'since_earliest', 'id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Trade',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.SmallIntegerField(verbose_name='year')),
                ('import_carats', models.DecimalField(blank=True, decimal_places=2, max_digits=16, null=True, verbose_name='imports, carats')),
                ('import_usd', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='imports, US dollars')),
                ('export_carats', models.DecimalField(blank=True, decimal_places=2, max_digits=16, null=True, verbose_name='exports, carats')),
                ('export_usd', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='exports, US dollars')),
                ('kpc_issued', models.IntegerField(blank=True, null=True, verbose_name='certificates issued')),
                ('kpc_received', models.IntegerField(blank=True, null=True, verbose_name='certificates received')),
                ('series', models.CharField(choices=[('kp', 'Kimberley Process'), ('wmd', 'World Mining Data'), ('national', 'national')], max_length=8, verbose_name='series')),
                ('note', models.TextField(blank=True, verbose_name='note')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='trade', to='participants.party', verbose_name='party')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'trade of a year',
                'verbose_name_plural': 'trade by year',
                'ordering': ['party', 'year', 'series'],
            },
        ),
        migrations.CreateModel(
            name='WorldTotal',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('year', models.SmallIntegerField(verbose_name='year')),
                ('volume_carats', models.DecimalField(blank=True, decimal_places=2, max_digits=16, null=True, verbose_name='production, carats')),
                ('value_usd', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='production, US dollars')),
                ('import_carats', models.DecimalField(blank=True, decimal_places=2, max_digits=16, null=True, verbose_name='imports, carats')),
                ('import_usd', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='imports, US dollars')),
                ('export_carats', models.DecimalField(blank=True, decimal_places=2, max_digits=16, null=True, verbose_name='exports, carats')),
                ('export_usd', models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True, verbose_name='exports, US dollars')),
                ('certificates_issued', models.IntegerField(blank=True, null=True, verbose_name='certificates issued')),
                ('basis', models.TextField(blank=True, verbose_name='basis')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'total of a year',
                'verbose_name_plural': 'totals by year',
                'ordering': ['year'],
            },
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['state', 'regional_organisation', 'trading_entity', 'industry', 'civil_society', 'organisation'])), name='party_kinds_are_known', violation_error_code='party_kinds_are_known', violation_error_message='This kind of party is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.UniqueConstraint(fields=('slug',), name='a_slug_names_one_party', violation_error_message='Another party already has this slug.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.UniqueConstraint(deferrable=models.Deferrable['IMMEDIATE'], fields=('name',), name='a_name_names_one_party', violation_error_message='Another party already has this name.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.UniqueConstraint(fields=('iso_alpha2',), name='a_two_letter_code_names_one_party', violation_error_message='Another party already has this two-letter code.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.UniqueConstraint(fields=('iso_alpha3',), name='a_three_letter_code_names_one_party', violation_error_message='Another party already has this three-letter code.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['state', 'trading_entity']), ('iso_alpha2__isnull', False), ('iso_alpha3__isnull', False), models.Func(models.F('iso_alpha2'), models.F('iso_alpha3'), output_field=models.BooleanField(), template="((%(expressions)s) IN (('AD', 'AND'), ('AE', 'ARE'), ('AF', 'AFG'), ('AG', 'ATG'), ('AI', 'AIA'), ('AL', 'ALB'), ('AM', 'ARM'), ('AO', 'AGO'), ('AQ', 'ATA'), ('AR', 'ARG'), ('AS', 'ASM'), ('AT', 'AUT'), ('AU', 'AUS'), ('AW', 'ABW'), ('AX', 'ALA'), ('AZ', 'AZE'), ('BA', 'BIH'), ('BB', 'BRB'), ('BD', 'BGD'), ('BE', 'BEL'), ('BF', 'BFA'), ('BG', 'BGR'), ('BH', 'BHR'), ('BI', 'BDI'), ('BJ', 'BEN'), ('BL', 'BLM'), ('BM', 'BMU'), ('BN', 'BRN'), ('BO', 'BOL'), ('BQ', 'BES'), ('BR', 'BRA'), ('BS', 'BHS'), ('BT', 'BTN'), ('BV', 'BVT'), ('BW', 'BWA'), ('BY', 'BLR'), ('BZ', 'BLZ'), ('CA', 'CAN'), ('CC', 'CCK'), ('CD', 'COD'), ('CF', 'CAF'), ('CG', 'COG'), ('CH', 'CHE'), ('CI', 'CIV'), ('CK', 'COK'), ('CL', 'CHL'), ('CM', 'CMR'), ('CN', 'CHN'), ('CO', 'COL'), ('CR', 'CRI'), ('CU', 'CUB'), ('CV', 'CPV'), ('CW', 'CUW'), ('CX', 'CXR'), ('CY', 'CYP'), ('CZ', 'CZE'), ('DE', 'DEU'), ('DJ', 'DJI'), ('DK', 'DNK'), ('DM', 'DMA'), ('DO', 'DOM'), ('DZ', 'DZA'), ('EC', 'ECU'), ('EE', 'EST'), ('EG', 'EGY'), ('EH', 'ESH'), ('ER', 'ERI'), ('ES', 'ESP'), ('ET', 'ETH'), ('FI', 'FIN'), ('FJ', 'FJI'), ('FK', 'FLK'), ('FM', 'FSM'), ('FO', 'FRO'), ('FR', 'FRA'), ('GA', 'GAB'), ('GB', 'GBR'), ('GD', 'GRD'), ('GE', 'GEO'), ('GF', 'GUF'), ('GG', 'GGY'), ('GH', 'GHA'), ('GI', 'GIB'), ('GL', 'GRL'), ('GM', 'GMB'), ('GN', 'GIN'), ('GP', 'GLP'), ('GQ', 'GNQ'), ('GR', 'GRC'), ('GS', 'SGS'), ('GT', 'GTM'), ('GU', 'GUM'), ('GW', 'GNB'), ('GY', 'GUY'), ('HK', 'HKG'), ('HM', 'HMD'), ('HN', 'HND'), ('HR', 'HRV'), ('HT', 'HTI'), ('HU', 'HUN'), ('ID', 'IDN'), ('IE', 'IRL'), ('IL', 'ISR'), ('IM', 'IMN'), ('IN', 'IND'), ('IO', 'IOT'), ('IQ', 'IRQ'), ('IR', 'IRN'), ('IS', 'ISL'), ('IT', 'ITA'), ('JE', 'JEY'), ('JM', 'JAM'), ('JO', 'JOR'), ('JP', 'JPN'), ('KE', 'KEN'), ('KG', 'KGZ'), ('KH', 'KHM'), ('KI', 'KIR'), ('KM', 'COM'), ('KN', 'KNA'), ('KP', 'PRK'), ('KR', 'KOR'), ('KW', 'KWT'), ('KY', 'CYM'), ('KZ', 'KAZ'), ('LA', 'LAO'), ('LB', 'LBN'), ('LC', 'LCA'), ('LI', 'LIE'), ('LK', 'LKA'), ('LR', 'LBR'), ('LS', 'LSO'), ('LT', 'LTU'), ('LU', 'LUX'), ('LV', 'LVA'), ('LY', 'LBY'), ('MA', 'MAR'), ('MC', 'MCO'), ('MD', 'MDA'), ('ME', 'MNE'), ('MF', 'MAF'), ('MG', 'MDG'), ('MH', 'MHL'), ('MK', 'MKD'), ('ML', 'MLI'), ('MM', 'MMR'), ('MN', 'MNG'), ('MO', 'MAC'), ('MP', 'MNP'), ('MQ', 'MTQ'), ('MR', 'MRT'), ('MS', 'MSR'), ('MT', 'MLT'), ('MU', 'MUS'), ('MV', 'MDV'), ('MW', 'MWI'), ('MX', 'MEX'), ('MY', 'MYS'), ('MZ', 'MOZ'), ('NA', 'NAM'), ('NC', 'NCL'), ('NE', 'NER'), ('NF', 'NFK'), ('NG', 'NGA'), ('NI', 'NIC'), ('NL', 'NLD'), ('NO', 'NOR'), ('NP', 'NPL'), ('NR', 'NRU'), ('NU', 'NIU'), ('NZ', 'NZL'), ('OM', 'OMN'), ('PA', 'PAN'), ('PE', 'PER'), ('PF', 'PYF'), ('PG', 'PNG'), ('PH', 'PHL'), ('PK', 'PAK'), ('PL', 'POL'), ('PM', 'SPM'), ('PN', 'PCN'), ('PR', 'PRI'), ('PS', 'PSE'), ('PT', 'PRT'), ('PW', 'PLW'), ('PY', 'PRY'), ('QA', 'QAT'), ('RE', 'REU'), ('RO', 'ROU'), ('RS', 'SRB'), ('RU', 'RUS'), ('RW', 'RWA'), ('SA', 'SAU'), ('SB', 'SLB'), ('SC', 'SYC'), ('SD', 'SDN'), ('SE', 'SWE'), ('SG', 'SGP'), ('SH', 'SHN'), ('SI', 'SVN'), ('SJ', 'SJM'), ('SK', 'SVK'), ('SL', 'SLE'), ('SM', 'SMR'), ('SN', 'SEN'), ('SO', 'SOM'), ('SR', 'SUR'), ('SS', 'SSD'), ('ST', 'STP'), ('SV', 'SLV'), ('SX', 'SXM'), ('SY', 'SYR'), ('SZ', 'SWZ'), ('TC', 'TCA'), ('TD', 'TCD'), ('TF', 'ATF'), ('TG', 'TGO'), ('TH', 'THA'), ('TJ', 'TJK'), ('TK', 'TKL'), ('TL', 'TLS'), ('TM', 'TKM'), ('TN', 'TUN'), ('TO', 'TON'), ('TR', 'TUR'), ('TT', 'TTO'), ('TV', 'TUV'), ('TW', 'TWN'), ('TZ', 'TZA'), ('UA', 'UKR'), ('UG', 'UGA'), ('UM', 'UMI'), ('US', 'USA'), ('UY', 'URY'), ('UZ', 'UZB'), ('VA', 'VAT'), ('VC', 'VCT'), ('VE', 'VEN'), ('VG', 'VGB'), ('VI', 'VIR'), ('VN', 'VNM'), ('VU', 'VUT'), ('WF', 'WLF'), ('WS', 'WSM'), ('YE', 'YEM'), ('YT', 'MYT'), ('ZA', 'ZAF'), ('ZM', 'ZMB'), ('ZW', 'ZWE')))")), models.Q(models.Q(('kind__in', ['state', 'trading_entity']), _negated=True), ('iso_alpha2__isnull', True), ('iso_alpha3__isnull', True)), _connector='OR'), name='codes_of_states_are_iso_3166', violation_error_message='A state or trading entity needs its two-letter and its three-letter code of ISO 3166-1, which belong together (BW and BWA); no other party has one.'),
        ),
        migrations.AddConstraint(
            model_name='party',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('kind__in', ['state', 'trading_entity']), _negated=True), ('slug', django.db.models.functions.text.Lower('iso_alpha2')), _connector='OR'), name='slugs_of_states_are_their_codes', violation_error_message='The slug of a state is its two-letter code in small letters (bw).'),
        ),
        migrations.AddConstraint(
            model_name='authority',
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['importing', 'exporting', 'importing and exporting', ''])), name='authority_roles_are_known', violation_error_code='authority_roles_are_known', violation_error_message='An authority is importing, exporting, both, or its role is not known.'),
        ),
        migrations.AddConstraint(
            model_name='authority',
            constraint=models.UniqueConstraint(fields=('party', 'name', 'city'), name='an_authority_is_listed_once', violation_error_message='This authority is already listed.'),
        ),
        migrations.AddConstraint(
            model_name='partyname',
            constraint=models.CheckConstraint(condition=models.Q(('since_earliest__isnull', True), ('since_latest__isnull', True), ('since_earliest__lte', models.F('since_latest')), _connector='OR'), name='partyname_since_bounds_are_in_order', violation_error_code='since_bounds_are_in_order', violation_error_message='The earliest day of the beginning comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='partyname',
            constraint=models.CheckConstraint(condition=models.Q(('until_latest__isnull', True), models.Q(('until_earliest__isnull', False), ('until_earliest__lte', models.F('until_latest'))), _connector='OR'), name='partyname_until_bounds_are_in_order', violation_error_code='until_bounds_are_in_order', violation_error_message='The earliest day of the end is missing or comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='partyname',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('since_earliest__isnull', True), ('until_earliest__isnull', True), ('since_earliest__lte', models.F('until_earliest')), _connector='OR'), models.Q(('since_latest__isnull', True), ('until_latest__isnull', True), ('since_latest__lte', models.F('until_latest')), _connector='OR'), models.Q(('since_earliest__isnull', True), ('until_latest__isnull', True), ('since_earliest__lt', models.F('until_latest')), _connector='OR')), name='partyname_begins_before_it_ends', violation_error_code='begins_before_it_ends', violation_error_message='The period ends before it begins. The end is the first day on which the fact no longer held, so it lies at least one day after the beginning.'),
        ),
        migrations.AddConstraint(
            model_name='partyname',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(deferrable=models.Deferrable['IMMEDIATE'], expressions=[('party', '='), ('within', '&&')], name='a_party_has_one_name_a_day', violation_error_code='a_party_has_one_name_a_day', violation_error_message='This party already has a name on one of these days.'),
        ),
        migrations.AddConstraint(
            model_name='production',
            constraint=models.UniqueConstraint(fields=('party', 'year', 'series'), name='production_of_a_year_is_told_once', violation_error_message="This year's production is already recorded."),
        ),
        migrations.AddConstraint(
            model_name='production',
            constraint=models.CheckConstraint(condition=models.Q(('year__gte', 2003), ('year__lte', 2199)), name='production_years_are_of_the_scheme', violation_error_message='The year lies outside 2003 to 2199.'),
        ),
        migrations.AddConstraint(
            model_name='production',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('volume_carats__isnull', True), ('volume_carats__gte', 0), _connector='OR'), models.Q(('value_usd__isnull', True), ('value_usd__gte', 0), _connector='OR')), name='production_is_not_negative', violation_error_message='A figure is zero or more; leave it empty when not known.'),
        ),
        migrations.AddConstraint(
            model_name='production',
            constraint=models.CheckConstraint(condition=models.Q(('series__in', ['kp', 'wmd', 'national'])), name='production_series_are_known', violation_error_code='production_series_are_known', violation_error_message='This series is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='production',
            constraint=models.CheckConstraint(condition=models.Q(('halves__in', ['1+2', '1', '2', ''])), name='reported_halves_are_known', violation_error_code='reported_halves_are_known', violation_error_message='Reported are both halves, the first, the second, or it is not known.'),
        ),
        migrations.AddConstraint(
            model_name='productionhalf',
            constraint=models.UniqueConstraint(fields=('party', 'year', 'half', 'mining', 'number'), name='a_half_year_record_is_told_once', violation_error_message='This half-year record is already there.'),
        ),
        migrations.AddConstraint(
            model_name='productionhalf',
            constraint=models.CheckConstraint(condition=models.Q(('half__in', [1, 2])), name='a_year_has_two_halves', violation_error_message='The half of a year is 1 or 2.'),
        ),
        migrations.AddConstraint(
            model_name='productionhalf',
            constraint=models.CheckConstraint(condition=models.Q(('year__gte', 2003), ('year__lte', 2199)), name='half_year_records_are_of_the_scheme', violation_error_message='The year lies outside 2003 to 2199.'),
        ),
        migrations.AddConstraint(
            model_name='productionhalf',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('volume_carats__isnull', True), ('volume_carats__gte', 0), _connector='OR'), models.Q(('value_usd__isnull', True), ('value_usd__gte', 0), _connector='OR')), name='half_year_records_are_not_negative', violation_error_message='A figure is zero or more; leave it empty when not known.'),
        ),
        migrations.AddConstraint(
            model_name='productionhalf',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('declaration', 'no production'), _negated=True), models.Q(('value_usd', 0), ('volume_carats', 0)), _connector='OR'), name='no_production_declares_nil', violation_error_message='“No production” goes with figures of zero.'),
        ),
        migrations.AddConstraint(
            model_name='productionhalf',
            constraint=models.CheckConstraint(condition=models.Q(('declaration__in', ['production', 'no production'])), name='declarations_are_known', violation_error_code='declarations_are_known', violation_error_message='A half-year is declared as production or as no production.'),
        ),
        migrations.AddConstraint(
            model_name='productionhalf',
            constraint=models.CheckConstraint(condition=models.Q(('mining__in', ['unsplit', 'artisanal and small-scale', 'large-scale', ''])), name='kinds_of_mining_are_known', violation_error_code='kinds_of_mining_are_known', violation_error_message='This kind of mining is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='representation',
            constraint=models.CheckConstraint(condition=models.Q(('since_earliest__isnull', True), ('since_latest__isnull', True), ('since_earliest__lte', models.F('since_latest')), _connector='OR'), name='representation_since_bounds_are_in_order', violation_error_code='since_bounds_are_in_order', violation_error_message='The earliest day of the beginning comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='representation',
            constraint=models.CheckConstraint(condition=models.Q(('until_latest__isnull', True), models.Q(('until_earliest__isnull', False), ('until_earliest__lte', models.F('until_latest'))), _connector='OR'), name='representation_until_bounds_are_in_order', violation_error_code='until_bounds_are_in_order', violation_error_message='The earliest day of the end is missing or comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='representation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('since_earliest__isnull', True), ('until_earliest__isnull', True), ('since_earliest__lte', models.F('until_earliest')), _connector='OR'), models.Q(('since_latest__isnull', True), ('until_latest__isnull', True), ('since_latest__lte', models.F('until_latest')), _connector='OR'), models.Q(('since_earliest__isnull', True), ('until_latest__isnull', True), ('since_earliest__lt', models.F('until_latest')), _connector='OR')), name='representation_begins_before_it_ends', violation_error_code='begins_before_it_ends', violation_error_message='The period ends before it begins. The end is the first day on which the fact no longer held, so it lies at least one day after the beginning.'),
        ),
        migrations.AddConstraint(
            model_name='representation',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(deferrable=models.Deferrable['IMMEDIATE'], expressions=[('state', '='), ('within', '&&')], name='a_state_is_represented_once_a_day', violation_error_code='a_state_is_represented_once_a_day', violation_error_message='This state is already represented on one of these days.'),
        ),
        migrations.AddConstraint(
            model_name='revision',
            constraint=models.UniqueConstraint(fields=('party', 'year', 'field', 'value', 'series', 'published_on'), name='a_published_value_is_told_once', nulls_distinct=False, violation_error_message='This published value is already recorded.'),
        ),
        migrations.AddConstraint(
            model_name='revision',
            constraint=models.CheckConstraint(condition=models.Q(('year__gte', 2003), ('year__lte', 2199)), name='published_values_are_of_the_scheme', violation_error_message='The year lies outside 2003 to 2199.'),
        ),
        migrations.AddConstraint(
            model_name='revision',
            constraint=models.CheckConstraint(condition=models.Q(('value__isnull', True), ('value__gte', 0), _connector='OR'), name='published_values_are_not_negative', violation_error_message='A figure is zero or more; leave it empty when not known.'),
        ),
        migrations.AddConstraint(
            model_name='revision',
            constraint=models.CheckConstraint(condition=models.Q(('field__in', ['volume_carats', 'value_usd', 'import_carats', 'import_usd', 'export_carats', 'export_usd'])), name='revised_figures_are_known', violation_error_code='revised_figures_are_known', violation_error_message='This figure is not one the register keeps.'),
        ),
        migrations.AddConstraint(
            model_name='revision',
            constraint=models.CheckConstraint(condition=models.Q(('relation__in', ['rounded', 'different', 'other series', 'no primary value'])), name='relations_of_values_are_known', violation_error_code='relations_of_values_are_known', violation_error_message='This relation is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='revision',
            constraint=models.CheckConstraint(condition=models.Q(('series__in', ['kp', 'wmd', 'national'])), name='series_of_published_values_are_known', violation_error_code='series_of_published_values_are_known', violation_error_message='This series is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='standing',
            constraint=models.CheckConstraint(condition=models.Q(('since_earliest__isnull', True), ('since_latest__isnull', True), ('since_earliest__lte', models.F('since_latest')), _connector='OR'), name='standing_since_bounds_are_in_order', violation_error_code='since_bounds_are_in_order', violation_error_message='The earliest day of the beginning comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='standing',
            constraint=models.CheckConstraint(condition=models.Q(('until_latest__isnull', True), models.Q(('until_earliest__isnull', False), ('until_earliest__lte', models.F('until_latest'))), _connector='OR'), name='standing_until_bounds_are_in_order', violation_error_code='until_bounds_are_in_order', violation_error_message='The earliest day of the end is missing or comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='standing',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('since_earliest__isnull', True), ('until_earliest__isnull', True), ('since_earliest__lte', models.F('until_earliest')), _connector='OR'), models.Q(('since_latest__isnull', True), ('until_latest__isnull', True), ('since_latest__lte', models.F('until_latest')), _connector='OR'), models.Q(('since_earliest__isnull', True), ('until_latest__isnull', True), ('since_earliest__lt', models.F('until_latest')), _connector='OR')), name='standing_begins_before_it_ends', violation_error_code='begins_before_it_ends', violation_error_message='The period ends before it begins. The end is the first day on which the fact no longer held, so it lies at least one day after the beginning.'),
        ),
        migrations.AddConstraint(
            model_name='standing',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['participant', 'interim', 'applicant', 'observer', 'trading_entity'])), name='standing_kinds_are_known', violation_error_code='standing_kinds_are_known', violation_error_message='This kind of standing is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='standing',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(deferrable=models.Deferrable['IMMEDIATE'], expressions=[('party', '='), ('throughout', '&&')], name='standings_of_one_party_never_certainly_overlap', violation_error_code='standings_of_one_party_never_certainly_overlap', violation_error_message='This party certainly has another standing on one of these days. End that one first, or give this one bounds that leave the doubtful days open.'),
        ),
        migrations.AddConstraint(
            model_name='suspension',
            constraint=models.CheckConstraint(condition=models.Q(('since_earliest__isnull', True), ('since_latest__isnull', True), ('since_earliest__lte', models.F('since_latest')), _connector='OR'), name='suspension_since_bounds_are_in_order', violation_error_code='since_bounds_are_in_order', violation_error_message='The earliest day of the beginning comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='suspension',
            constraint=models.CheckConstraint(condition=models.Q(('until_latest__isnull', True), models.Q(('until_earliest__isnull', False), ('until_earliest__lte', models.F('until_latest'))), _connector='OR'), name='suspension_until_bounds_are_in_order', violation_error_code='until_bounds_are_in_order', violation_error_message='The earliest day of the end is missing or comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='suspension',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('since_earliest__isnull', True), ('until_earliest__isnull', True), ('since_earliest__lte', models.F('until_earliest')), _connector='OR'), models.Q(('since_latest__isnull', True), ('until_latest__isnull', True), ('since_latest__lte', models.F('until_latest')), _connector='OR'), models.Q(('since_earliest__isnull', True), ('until_latest__isnull', True), ('since_earliest__lt', models.F('until_latest')), _connector='OR')), name='suspension_begins_before_it_ends', violation_error_code='begins_before_it_ends', violation_error_message='The period ends before it begins. The end is the first day on which the fact no longer held, so it lies at least one day after the beginning.'),
        ),
        migrations.AddConstraint(
            model_name='suspension',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['suspended', 'self_suspended', 'partial', 'un_embargo'])), name='suspension_kinds_are_known', violation_error_code='suspension_kinds_are_known', violation_error_message='This kind of suspension is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='suspension',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(deferrable=models.Deferrable['IMMEDIATE'], expressions=[('party', '='), ('kind', '='), ('throughout', '&&')], name='suspensions_of_one_kind_never_certainly_overlap', violation_error_code='suspensions_of_one_kind_never_certainly_overlap', violation_error_message='This party is certainly under the same measure on one of these days.'),
        ),
        migrations.AddConstraint(
            model_name='trade',
            constraint=models.UniqueConstraint(fields=('party', 'year', 'series'), name='trade_of_a_year_is_told_once', violation_error_message="This year's trade is already recorded."),
        ),
        migrations.AddConstraint(
            model_name='trade',
            constraint=models.CheckConstraint(condition=models.Q(('year__gte', 2003), ('year__lte', 2199)), name='trade_years_are_of_the_scheme', violation_error_message='The year lies outside 2003 to 2199.'),
        ),
        migrations.AddConstraint(
            model_name='trade',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('import_carats__isnull', True), ('import_carats__gte', 0), _connector='OR'), models.Q(('import_usd__isnull', True), ('import_usd__gte', 0), _connector='OR'), models.Q(('export_carats__isnull', True), ('export_carats__gte', 0), _connector='OR'), models.Q(('export_usd__isnull', True), ('export_usd__gte', 0), _connector='OR'), models.Q(('kpc_issued__isnull', True), ('kpc_issued__gte', 0), _connector='OR'), models.Q(('kpc_received__isnull', True), ('kpc_received__gte', 0), _connector='OR')), name='trade_is_not_negative', violation_error_message='A figure is zero or more; leave it empty when not known.'),
        ),
        migrations.AddConstraint(
            model_name='trade',
            constraint=models.CheckConstraint(condition=models.Q(('series__in', ['kp', 'wmd', 'national'])), name='trade_series_are_known', violation_error_code='trade_series_are_known', violation_error_message='This series is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='worldtotal',
            constraint=models.UniqueConstraint(fields=('year',), name='a_world_total_is_told_once', violation_error_message="This year's totals are already recorded."),
        ),
        migrations.AddConstraint(
            model_name='worldtotal',
            constraint=models.CheckConstraint(condition=models.Q(('year__gte', 2003), ('year__lte', 2199)), name='world_totals_are_of_the_scheme', violation_error_message='The year lies outside 2003 to 2199.'),
        ),
        migrations.AddConstraint(
            model_name='worldtotal',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('volume_carats__isnull', True), ('volume_carats__gte', 0), _connector='OR'), models.Q(('value_usd__isnull', True), ('value_usd__gte', 0), _connector='OR'), models.Q(('import_carats__isnull', True), ('import_carats__gte', 0), _connector='OR'), models.Q(('import_usd__isnull', True), ('import_usd__gte', 0), _connector='OR'), models.Q(('export_carats__isnull', True), ('export_carats__gte', 0), _connector='OR'), models.Q(('export_usd__isnull', True), ('export_usd__gte', 0), _connector='OR'), models.Q(('certificates_issued__isnull', True), ('certificates_issued__gte', 0), _connector='OR')), name='world_totals_are_not_negative', violation_error_message='A figure is zero or more; leave it empty when not known.'),
        ),
    ]
