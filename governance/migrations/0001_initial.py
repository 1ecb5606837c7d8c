"""Guarantee: the tables of bodies, offices, seats, meetings, decisions, procedures, effects and
selections, each with the constraints that a row alone can keep.

Why the database: `choices` and forms bind nobody but a person at a page; a constraint binds the
loader, a shell and `psql` too.  How it is undone: reversing drops the tables.  Locks: none, all
tables are new; the tables of parties, sources and accounts are referred to, which takes SHARE ROW
EXCLUSIVE on them for an instant.
"""

import chronicle.fields
import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.constraints
import django.db.models.deletion
import django.db.models.functions.comparison
import governance.models.decisions
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('chronicle', '0003_journal_sources_and_disputes'),
        ('participants', '0003_journal'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='AgendaItem',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField(verbose_name='number')),
                ('title', models.CharField(max_length=250, verbose_name='title')),
                ('note', models.TextField(blank=True, verbose_name='note')),
                ('visibility', models.CharField(choices=[('public', 'everybody'), ('participants', 'Participants only'), ('internal', 'the secretariat only')], default='public', max_length=12, verbose_name='visible to')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='governance.agendaitem', verbose_name='under')),
            ],
            options={
                'verbose_name': 'agenda item',
                'verbose_name_plural': 'agenda',
                'ordering': ['meeting', 'number', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Body',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since_earliest', models.DateField(blank=True, null=True, verbose_name='since, at the earliest')),
                ('since_latest', models.DateField(blank=True, null=True, verbose_name='since, at the latest')),
                ('until_earliest', models.DateField(blank=True, null=True, verbose_name='until, at the earliest')),
                ('until_latest', models.DateField(blank=True, null=True, verbose_name='until, at the latest')),
                ('throughout', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_latest__isnull', True), ('since_latest__gte', models.F('until_earliest')), _connector='OR'), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_latest'), models.F('until_earliest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('within', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_earliest__gte', models.F('until_latest'))), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_earliest'), models.F('until_latest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('slug', models.SlugField(max_length=40, verbose_name='slug')),
                ('kind', models.CharField(choices=[('plenary', 'Plenary'), ('working_group', 'working group'), ('committee', 'committee'), ('ad_hoc_committee', 'ad hoc committee'), ('technical_team', 'technical team'), ('support_mechanism', 'support mechanism'), ('secretariat', 'secretariat'), ('ministerial', 'ministerial meeting'), ('external', 'body outside the scheme')], max_length=17, verbose_name='kind')),
                ('acronym', models.CharField(blank=True, max_length=12, verbose_name='acronym')),
                ('name', models.CharField(max_length=150, verbose_name='name')),
                ('mandate', models.TextField(blank=True, verbose_name='mandate')),
                ('parent', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='children', to='governance.body', verbose_name='reports to')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'body',
                'verbose_name_plural': 'bodies',
                'ordering': ['name'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='BodyName',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since_earliest', models.DateField(blank=True, null=True, verbose_name='since, at the earliest')),
                ('since_latest', models.DateField(blank=True, null=True, verbose_name='since, at the latest')),
                ('until_earliest', models.DateField(blank=True, null=True, verbose_name='until, at the earliest')),
                ('until_latest', models.DateField(blank=True, null=True, verbose_name='until, at the latest')),
                ('throughout', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_latest__isnull', True), ('since_latest__gte', models.F('until_earliest')), _connector='OR'), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_latest'), models.F('until_earliest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('within', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_earliest__gte', models.F('until_latest'))), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_earliest'), models.F('until_latest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('name', models.CharField(max_length=150, verbose_name='name')),
                ('acronym', models.CharField(blank=True, max_length=12, verbose_name='acronym')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='names', to='governance.body', verbose_name='body')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'name of a body',
                'verbose_name_plural': 'names of bodies',
                'ordering': ['body', 'within'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('reference', models.CharField(blank=True, max_length=80, null=True, verbose_name='reference')),
                ('official_reference', models.CharField(blank=True, max_length=80, verbose_name='official number')),
                ('series', models.CharField(blank=True, editable=False, max_length=40, verbose_name='series')),
                ('year', models.PositiveSmallIntegerField(blank=True, editable=False, null=True, verbose_name='year')),
                ('number', models.PositiveIntegerField(blank=True, editable=False, null=True, verbose_name='number')),
                ('handle', models.CharField(default=governance.models.decisions.new_handle, editable=False, max_length=8, verbose_name='handle')),
                ('title', models.CharField(max_length=300, verbose_name='title')),
                ('kind', models.CharField(choices=[('administrative_decision', 'Administrative Decision'), ('plenary_decision', 'Plenary decision'), ('body_decision', 'decision of a body'), ('recommendation', 'recommendation'), ('written_procedure', 'decision by written procedure'), ('chairs_notice', "Chair's Notice"), ('final_communique', 'final communiqué'), ('declaration', 'declaration'), ('un_sc_resolution', 'resolution of the Security Council'), ('un_ga_resolution', 'resolution of the General Assembly')], max_length=23, verbose_name='kind')),
                ('procedure', models.CharField(blank=True, choices=[('consensus', 'by consensus'), ('written_procedure', 'by written procedure'), ('other', 'in another way'), ('', 'not settled yet')], default='', max_length=17, verbose_name='procedure')),
                ('status', models.CharField(choices=[('draft', 'draft'), ('submitted', 'submitted'), ('returned', 'returned'), ('tabled', 'tabled'), ('circulated', 'circulated'), ('deferred', 'deferred'), ('adopted', 'adopted'), ('noted', 'noted'), ('blocked', 'no consensus'), ('withdrawn', 'withdrawn')], default='draft', max_length=10, verbose_name='status')),
                ('decided_on', chronicle.fields.DayField(blank=True, null=True, verbose_name='decided on')),
                ('in_force_from', chronicle.fields.DayField(blank=True, help_text='Empty: from the day on which it is decided.', null=True, verbose_name='in force from')),
                ('ended_as', models.CharField(blank=True, choices=[('', 'not said to have ended'), ('lapsed', 'lapsed: its time or purpose is over'), ('superseded', 'replaced, revised or lifted later')], max_length=10, verbose_name='how it ended')),
                ('ended_on', chronicle.fields.DayField(blank=True, null=True, verbose_name='ended on')),
                ('text', models.TextField(blank=True, help_text='Markdown. Operative paragraphs are numbered: each begins a line with 1., 2. …', verbose_name='text')),
                ('language', models.CharField(blank=True, max_length=2, verbose_name='language of the text')),
                ('summary', models.TextField(blank=True, verbose_name='summary')),
                ('visibility', models.CharField(choices=[('public', 'everybody'), ('participants', 'Participants only'), ('internal', 'the secretariat only')], default='public', max_length=12, verbose_name='visible to')),
                ('submitted_as', models.CharField(blank=True, choices=[('secretariat', 'secretariat'), ('chair', 'Chair'), ('co_chair', 'Co-Chair'), ('vice_chair', 'Vice-Chair'), ('former', 'former office-holder'), ('', 'not recorded')], editable=False, max_length=11, verbose_name='sent in as')),
                ('remark', models.TextField(blank=True, editable=False, verbose_name='remark on the last step')),
                ('agenda_item', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='governance.agendaitem', verbose_name='agenda item')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='governance.body', verbose_name='body')),
                ('concerns', models.ManyToManyField(blank=True, related_name='decisions', to='participants.party', verbose_name='concerns')),
                ('drafted_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='drafted by')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'decision',
                'verbose_name_plural': 'decisions',
                'ordering': ['-decided_on', 'reference', 'id'],
                'permissions': [('act_as_secretariat', 'Can take every step of the procedure')],
            },
        ),
        migrations.CreateModel(
            name='DecisionLink',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('relation', models.CharField(choices=[('supersedes', 'supersedes'), ('amends', 'amends'), ('implements', 'implements'), ('extends', 'extends'), ('lifts', 'lifts'), ('corrects', 'corrects'), ('cites', 'cites')], max_length=10, verbose_name='relation')),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='links', to='governance.decision', verbose_name='decision')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
                ('target', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='linked_by', to='governance.decision', verbose_name='to')),
            ],
            options={
                'verbose_name': 'link between decisions',
                'verbose_name_plural': 'links between decisions',
                'ordering': ['decision', 'relation', 'target'],
            },
        ),
        migrations.CreateModel(
            name='Document',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('language', models.CharField(blank=True, max_length=2, verbose_name='language')),
                ('url', models.URLField(max_length=500, verbose_name='address')),
                ('visibility', models.CharField(choices=[('public', 'everybody'), ('participants', 'Participants only'), ('internal', 'the secretariat only')], default='public', max_length=12, verbose_name='visible to')),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='documents', to='governance.decision', verbose_name='decision')),
            ],
            options={
                'verbose_name': 'document',
                'verbose_name_plural': 'documents',
                'ordering': ['decision', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Entitlement',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('part', models.CharField(choices=[('decides', 'forms the consensus'), ('concerned', 'concerned: its own objection does not stand in the way'), ('suspended', 'suspended: does not count under the rule'), ('provisional', 'provisional member: does not count under the rule'), ('observes', 'Observer: heard, never counted')], max_length=11, verbose_name='part')),
                ('certain', models.BooleanField(default=True, help_text='No: the sources do not say whether the party sat in the body that day.', verbose_name='certain')),
                ('speaks_for', models.PositiveSmallIntegerField(default=0, verbose_name='states represented')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entitlements', to='participants.party', verbose_name='party')),
            ],
            options={
                'verbose_name': 'entitlement',
                'verbose_name_plural': 'entitlements',
                'ordering': ['proceeding', 'party__name'],
            },
        ),
        migrations.CreateModel(
            name='Mandate',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since_earliest', models.DateField(blank=True, null=True, verbose_name='since, at the earliest')),
                ('since_latest', models.DateField(blank=True, null=True, verbose_name='since, at the latest')),
                ('until_earliest', models.DateField(blank=True, null=True, verbose_name='until, at the earliest')),
                ('until_latest', models.DateField(blank=True, null=True, verbose_name='until, at the latest')),
                ('throughout', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_latest__isnull', True), ('since_latest__gte', models.F('until_earliest')), _connector='OR'), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_latest'), models.F('until_earliest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('within', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_earliest__gte', models.F('until_latest'))), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_earliest'), models.F('until_latest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('text', models.TextField(verbose_name='text')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='mandates', to='governance.body', verbose_name='body')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'mandate',
                'verbose_name_plural': 'mandates',
                'ordering': ['body', 'since_earliest', 'id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Meeting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=60, verbose_name='slug')),
                ('kind', models.CharField(choices=[('plenary', 'Plenary'), ('special_plenary', 'Special Plenary'), ('intersessional', 'Intersessional'), ('special_intersessional', 'Special Intersessional'), ('ministerial', 'ministerial meeting'), ('body', 'meeting of a body'), ('teleconference', 'teleconference'), ('other', 'other meeting')], max_length=22, verbose_name='kind')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('opened_on', chronicle.fields.DayField(blank=True, null=True, verbose_name='first day')),
                ('closed_on', chronicle.fields.DayField(blank=True, null=True, verbose_name='last day')),
                ('city', models.CharField(blank=True, max_length=80, verbose_name='city')),
                ('visibility', models.CharField(choices=[('public', 'everybody'), ('participants', 'Participants only'), ('internal', 'the secretariat only')], default='public', max_length=12, verbose_name='visible to')),
                ('body', models.ForeignKey(blank=True, help_text='Whose meeting it is, where that is recorded.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='meetings', to='governance.body', verbose_name='body')),
                ('country', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='meetings_hosted', to='participants.party', verbose_name='country')),
                ('presiding', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='meetings_presided', to='participants.party', verbose_name='presiding party')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'meeting',
                'verbose_name_plural': 'meetings',
                'ordering': ['-opened_on', 'slug'],
            },
        ),
        migrations.AddField(
            model_name='decision',
            name='meeting',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='decisions', to='governance.meeting', verbose_name='meeting'),
        ),
        migrations.CreateModel(
            name='Attendance',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('role', models.CharField(choices=[('chair', 'in the chair'), ('participant', 'Participant'), ('observer', 'Observer'), ('guest', 'guest')], max_length=11, verbose_name='role')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attendance', to='participants.party', verbose_name='party')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='attendance', to='governance.meeting', verbose_name='meeting')),
            ],
            options={
                'verbose_name': 'attendance',
                'verbose_name_plural': 'attendance',
                'ordering': ['meeting', 'party'],
            },
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='meeting',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='agenda', to='governance.meeting', verbose_name='meeting'),
        ),
        migrations.CreateModel(
            name='Obligation',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since_earliest', models.DateField(blank=True, null=True, verbose_name='since, at the earliest')),
                ('since_latest', models.DateField(blank=True, null=True, verbose_name='since, at the latest')),
                ('until_earliest', models.DateField(blank=True, null=True, verbose_name='until, at the earliest')),
                ('until_latest', models.DateField(blank=True, null=True, verbose_name='until, at the latest')),
                ('throughout', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_latest__isnull', True), ('since_latest__gte', models.F('until_earliest')), _connector='OR'), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_latest'), models.F('until_earliest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('within', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_earliest__gte', models.F('until_latest'))), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_earliest'), models.F('until_latest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('name', models.CharField(max_length=120, verbose_name='name')),
                ('who', models.CharField(max_length=120, verbose_name='who')),
                ('frequency', models.CharField(max_length=60, verbose_name='how often')),
                ('deadline_rule', models.CharField(blank=True, max_length=250, verbose_name='until when')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'obligation',
                'verbose_name_plural': 'obligations',
                'ordering': ['name', 'since_earliest', 'id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Position',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('stance', models.CharField(choices=[('support', 'supports'), ('abstention', 'abstains'), ('objection', 'objects'), ('eased', 'eases its objection and does not stand in the way'), ('retracted', 'takes its position back'), ('view', 'gives its view')], max_length=10, verbose_name='stance')),
                ('wording', models.TextField(blank=True, verbose_name='wording')),
                ('lodged_by', models.CharField(blank=True, max_length=120, verbose_name='lodged by')),
                ('lodged_at', models.DateTimeField(verbose_name='lodged')),
                ('late', models.BooleanField(default=False, help_text='It came after the deadline and does not count.', verbose_name='late')),
                ('public', models.BooleanField(default=False, help_text='Readers of the public register see it.', verbose_name='public')),
                ('entitlement', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='positions', to='governance.entitlement', verbose_name='entitlement')),
            ],
            options={
                'verbose_name': 'position',
                'verbose_name_plural': 'positions',
                'ordering': ['lodged_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='ProcedureRule',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since_earliest', models.DateField(blank=True, null=True, verbose_name='since, at the earliest')),
                ('since_latest', models.DateField(blank=True, null=True, verbose_name='since, at the latest')),
                ('until_earliest', models.DateField(blank=True, null=True, verbose_name='until, at the earliest')),
                ('until_latest', models.DateField(blank=True, null=True, verbose_name='until, at the latest')),
                ('throughout', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_latest__isnull', True), ('since_latest__gte', models.F('until_earliest')), _connector='OR'), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_latest'), models.F('until_earliest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('within', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_earliest__gte', models.F('until_latest'))), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_earliest'), models.F('until_latest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('deciders', models.CharField(choices=[('participants', 'the Participants of the day'), ('members', 'the members of the body')], max_length=12, verbose_name='who decides')),
                ('reply_days', models.PositiveSmallIntegerField(help_text='How long a written procedure runs at the least.', verbose_name='days to reply')),
                ('support_above', models.PositiveSmallIntegerField(help_text='A written procedure passes when more than this share of those entitled has written in support; 50 means more than half.', verbose_name='support above, per cent')),
                ('suspended_count', models.BooleanField(help_text='Whether a Participant whose trade is suspended takes part in the consensus.', verbose_name='a suspended Participant counts')),
                ('provisional_count', models.BooleanField(help_text='Whether a provisional member of a body takes part in its consensus.', verbose_name='a provisional member counts')),
                ('concerned_may_object', models.BooleanField(help_text='Whether a party can stop a decision about itself.', verbose_name='the party concerned may object')),
                ('basis', models.TextField(help_text='Where the rule stands, or what it is for.', verbose_name='basis')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='procedure_rules', to='governance.body', verbose_name='body')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'rule of procedure',
                'verbose_name_plural': 'rules of procedure',
                'ordering': ['body', 'since_earliest', 'id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Proceeding',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('deciders', models.CharField(choices=[('participants', 'the Participants of the day'), ('members', 'the members of the body')], max_length=12, verbose_name='who decides')),
                ('reply_days', models.PositiveSmallIntegerField(help_text='How long a written procedure runs at the least.', verbose_name='days to reply')),
                ('support_above', models.PositiveSmallIntegerField(help_text='A written procedure passes when more than this share of those entitled has written in support; 50 means more than half.', verbose_name='support above, per cent')),
                ('suspended_count', models.BooleanField(help_text='Whether a Participant whose trade is suspended takes part in the consensus.', verbose_name='a suspended Participant counts')),
                ('provisional_count', models.BooleanField(help_text='Whether a provisional member of a body takes part in its consensus.', verbose_name='a provisional member counts')),
                ('concerned_may_object', models.BooleanField(help_text='Whether a party can stop a decision about itself.', verbose_name='the party concerned may object')),
                ('kind', models.CharField(choices=[('meeting', 'tabled at a meeting'), ('written', 'circulated in writing')], max_length=7, verbose_name='kind')),
                ('opened_on', models.DateField(verbose_name='put to the parties on')),
                ('deadline_at', models.DateTimeField(blank=True, null=True, verbose_name='deadline')),
                ('time_zone', models.CharField(blank=True, max_length=40, verbose_name='time zone of the deadline')),
                ('text_sha256', models.CharField(max_length=64, verbose_name='SHA-256 of the words')),
                ('outcome', models.CharField(blank=True, choices=[('', 'running'), ('adopted', 'adopted'), ('noted', 'noted'), ('deferred', 'deferred'), ('blocked', 'no consensus'), ('withdrawn', 'withdrawn')], default='', max_length=9, verbose_name='outcome')),
                ('closed_at', models.DateTimeField(blank=True, null=True, verbose_name='closed')),
                ('ground', models.TextField(blank=True, verbose_name='reason of the outcome')),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='proceedings', to='governance.decision', verbose_name='decision')),
                ('meeting', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='proceedings', to='governance.meeting', verbose_name='meeting')),
                ('rule', models.ForeignKey(blank=True, help_text='Empty: the documented default applied.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='proceedings', to='governance.procedurerule', verbose_name='rule')),
            ],
            options={
                'verbose_name': 'proceeding',
                'verbose_name_plural': 'proceedings',
                'ordering': ['decision', 'id'],
            },
        ),
        migrations.AddField(
            model_name='entitlement',
            name='proceeding',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='entitlements', to='governance.proceeding', verbose_name='proceeding'),
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since_earliest', models.DateField(blank=True, null=True, verbose_name='since, at the earliest')),
                ('since_latest', models.DateField(blank=True, null=True, verbose_name='since, at the latest')),
                ('until_earliest', models.DateField(blank=True, null=True, verbose_name='until, at the earliest')),
                ('until_latest', models.DateField(blank=True, null=True, verbose_name='until, at the latest')),
                ('throughout', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_latest__isnull', True), ('since_latest__gte', models.F('until_earliest')), _connector='OR'), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_latest'), models.F('until_earliest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('within', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_earliest__gte', models.F('until_latest'))), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_earliest'), models.F('until_latest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('role', models.CharField(choices=[('member', 'member'), ('provisional_member', 'provisional member'), ('observer', 'observer')], max_length=18, verbose_name='role')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='governance.body', verbose_name='body')),
                ('party', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='seats', to='participants.party', verbose_name='party')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'seat',
                'verbose_name_plural': 'seats',
                'ordering': ['body', 'party', 'since_earliest', 'id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Selection',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(max_length=40, verbose_name='slug')),
                ('title', models.CharField(max_length=150, verbose_name='title')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='selections', to='governance.body', verbose_name='chosen by')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'selection',
                'verbose_name_plural': 'selections',
                'ordering': ['title'],
            },
        ),
        migrations.CreateModel(
            name='Milestone',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('happened_on', chronicle.fields.DayField(blank=True, null=True, verbose_name='on')),
                ('event', models.TextField(verbose_name='event')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
                ('selection', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='milestones', to='governance.selection', verbose_name='selection')),
            ],
            options={
                'verbose_name': 'milestone',
                'verbose_name_plural': 'milestones',
                'ordering': ['selection', 'happened_on', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Candidacy',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('stage', models.CharField(choices=[('expression_of_interest', 'expression of interest'), ('shortlist', 'shortlist'), ('final', 'final')], max_length=22, verbose_name='stage')),
                ('outcome', models.CharField(choices=[('received', 'received'), ('in contention', 'in contention'), ('no longer in contention', 'no longer in contention'), ('withdrew', 'withdrew'), ('not selected', 'not selected'), ('selected', 'selected')], max_length=23, verbose_name='outcome')),
                ('happened_on', chronicle.fields.DayField(blank=True, null=True, verbose_name='on')),
                ('detail', models.TextField(blank=True, verbose_name='detail')),
                ('candidate', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='candidacies', to='participants.party', verbose_name='candidate')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
                ('selection', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='candidacies', to='governance.selection', verbose_name='selection')),
            ],
            options={
                'verbose_name': 'candidacy',
                'verbose_name_plural': 'candidacies',
                'ordering': ['selection', 'happened_on', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Session',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('number', models.PositiveSmallIntegerField(verbose_name='number')),
                ('title', models.CharField(blank=True, max_length=200, verbose_name='title')),
                ('held_on', chronicle.fields.DayField(blank=True, null=True, verbose_name='day')),
                ('openness', models.CharField(blank=True, choices=[('open', 'open to Observers'), ('closed', 'closed: Participants only'), ('', 'not known')], default='', max_length=6, verbose_name='open or closed')),
                ('meeting', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='sessions', to='governance.meeting', verbose_name='meeting')),
            ],
            options={
                'verbose_name': 'session',
                'verbose_name_plural': 'sessions',
                'ordering': ['meeting', 'number'],
            },
        ),
        migrations.AddField(
            model_name='agendaitem',
            name='session',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='agenda', to='governance.session', verbose_name='session'),
        ),
        migrations.CreateModel(
            name='Tenure',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('since_earliest', models.DateField(blank=True, null=True, verbose_name='since, at the earliest')),
                ('since_latest', models.DateField(blank=True, null=True, verbose_name='since, at the latest')),
                ('until_earliest', models.DateField(blank=True, null=True, verbose_name='until, at the earliest')),
                ('until_latest', models.DateField(blank=True, null=True, verbose_name='until, at the latest')),
                ('throughout', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_latest__isnull', True), ('since_latest__gte', models.F('until_earliest')), _connector='OR'), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_latest'), models.F('until_earliest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('within', models.GeneratedField(db_persist=True, expression=models.Case(models.When(models.Q(('since_earliest__gte', models.F('until_latest'))), then=django.db.models.functions.comparison.Cast(models.Value('empty'), django.contrib.postgres.fields.ranges.DateRangeField())), default=models.Func(models.F('since_earliest'), models.F('until_latest'), function='daterange', output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField()), output_field=django.contrib.postgres.fields.ranges.DateRangeField())),
                ('office', models.CharField(choices=[('chair', 'Chair'), ('co_chair', 'Co-Chair'), ('vice_chair', 'Vice-Chair'), ('executive_secretary', 'Executive Secretary')], max_length=19, verbose_name='office')),
                ('person', models.CharField(blank=True, max_length=120, verbose_name='person')),
                ('account', models.ForeignKey(blank=True, help_text='Whoever signs in with it acts in this office while the tenure lasts.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='tenures', to=settings.AUTH_USER_MODEL, verbose_name='account at the desk')),
                ('body', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='tenures', to='governance.body', verbose_name='body')),
                ('holder', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='tenures', to='participants.party', verbose_name='holder')),
                ('sources', models.ManyToManyField(blank=True, help_text='Every text this rests on.', related_name='%(app_label)s_%(class)ss', to='chronicle.source', verbose_name='sources')),
            ],
            options={
                'verbose_name': 'tenure',
                'verbose_name_plural': 'tenures',
                'ordering': ['body', 'office', 'since_earliest', 'id'],
                'abstract': False,
            },
        ),
        migrations.CreateModel(
            name='Effect',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('admit', 'admits'), ('readmit', 'readmits'), ('withdraw', 'ends the standing of'), ('confirm', 'confirms the list of Participants'), ('suspend', 'suspends or restricts the trade of'), ('replace', 'replaces the measure against'), ('lift', 'lifts the measure against'), ('establish', 'establishes'), ('rename', 'renames'), ('remandate', 'gives a mandate to'), ('dissolve', 'dissolves'), ('elect', 'elects'), ('end_tenure', 'ends the tenure of'), ('seat', 'seats'), ('end_seat', 'ends the seat of'), ('select', 'selects'), ('amend', 'amends the obligation')], max_length=10, verbose_name='what it does')),
                ('effective_on', chronicle.fields.DayField(blank=True, help_text='Empty: the day from which the decision is in force.', null=True, verbose_name='from the day')),
                ('until', chronicle.fields.DayField(blank=True, null=True, verbose_name='until')),
                ('standing_kind', models.CharField(blank=True, choices=[('participant', 'Participant'), ('interim', 'Participant on the interim list'), ('applicant', 'Applicant'), ('observer', 'Observer'), ('trading_entity', 'trading entity')], default='', max_length=14, verbose_name='as')),
                ('measure', models.CharField(blank=True, choices=[('suspended', 'suspended'), ('self_suspended', 'suspended by itself'), ('partial', 'restricted'), ('un_embargo', 'under an embargo of the United Nations')], default='', max_length=14, verbose_name='measure')),
                ('office', models.CharField(blank=True, choices=[('chair', 'Chair'), ('co_chair', 'Co-Chair'), ('vice_chair', 'Vice-Chair'), ('executive_secretary', 'Executive Secretary')], default='', max_length=19, verbose_name='office')),
                ('person', models.CharField(blank=True, max_length=120, verbose_name='person')),
                ('role', models.CharField(blank=True, choices=[('member', 'member'), ('provisional_member', 'provisional member'), ('observer', 'observer')], default='', max_length=18, verbose_name='role of the seat')),
                ('slug', models.SlugField(blank=True, max_length=40, verbose_name='slug of the new body')),
                ('name', models.CharField(blank=True, max_length=150, verbose_name='new name')),
                ('acronym', models.CharField(blank=True, max_length=12, verbose_name='new acronym')),
                ('body_kind', models.CharField(blank=True, choices=[('plenary', 'Plenary'), ('working_group', 'working group'), ('committee', 'committee'), ('ad_hoc_committee', 'ad hoc committee'), ('technical_team', 'technical team'), ('support_mechanism', 'support mechanism'), ('secretariat', 'secretariat'), ('ministerial', 'ministerial meeting'), ('external', 'body outside the scheme')], default='', max_length=17, verbose_name='kind of the new body')),
                ('text', models.TextField(blank=True, help_text='What a measure means, a mandate asks, or an obligation says from now on.', verbose_name='words')),
                ('note', models.TextField(blank=True, verbose_name='note')),
                ('body', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='planned_effects', to='governance.body', verbose_name='body')),
                ('body_name', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='effects', to='governance.bodyname', verbose_name='name of a body')),
                ('candidacy', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='effects', to='governance.candidacy', verbose_name='candidacy')),
                ('decision', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='effects', to='governance.decision', verbose_name='decision')),
                ('established', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='effects', to='governance.body', verbose_name='body established or dissolved')),
                ('party', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='planned_effects', to='participants.party', verbose_name='party')),
                ('standing', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='effects', to='participants.standing', verbose_name='standing')),
                ('suspension', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='effects', to='participants.suspension', verbose_name='suspension')),
                ('mandate', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='effects', to='governance.mandate', verbose_name='mandate')),
                ('amends', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='planned_effects', to='governance.obligation', verbose_name='obligation')),
                ('obligation', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='effects', to='governance.obligation', verbose_name='obligation as amended')),
                ('seat', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='effects', to='governance.seat', verbose_name='seat')),
                ('selection', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='planned_effects', to='governance.selection', verbose_name='selection')),
                ('tenure', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='effects', to='governance.tenure', verbose_name='tenure')),
            ],
            options={
                'verbose_name': 'effect',
                'verbose_name_plural': 'effects',
                'ordering': ['decision', 'id'],
            },
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('since_earliest__isnull', True), ('since_latest__isnull', True), ('since_earliest__lte', models.F('since_latest')), _connector='OR'), name='body_since_bounds_are_in_order', violation_error_code='since_bounds_are_in_order', violation_error_message='The earliest day of the beginning comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('until_latest__isnull', True), models.Q(('until_earliest__isnull', False), ('until_earliest__lte', models.F('until_latest'))), _connector='OR'), name='body_until_bounds_are_in_order', violation_error_code='until_bounds_are_in_order', violation_error_message='The earliest day of the end is missing or comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('since_earliest__isnull', True), ('until_earliest__isnull', True), ('since_earliest__lte', models.F('until_earliest')), _connector='OR'), models.Q(('since_latest__isnull', True), ('until_latest__isnull', True), ('since_latest__lte', models.F('until_latest')), _connector='OR'), models.Q(('since_earliest__isnull', True), ('until_latest__isnull', True), ('since_earliest__lt', models.F('until_latest')), _connector='OR')), name='body_begins_before_it_ends', violation_error_code='begins_before_it_ends', violation_error_message='The period ends before it begins. The end is the first day on which the fact no longer held, so it lies at least one day after the beginning.'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['plenary', 'working_group', 'committee', 'ad_hoc_committee', 'technical_team', 'support_mechanism', 'secretariat', 'ministerial', 'external'])), name='body_kinds_are_known', violation_error_code='body_kinds_are_known', violation_error_message='This kind of body is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.UniqueConstraint(fields=('slug',), name='a_slug_names_one_body', violation_error_message='Another body already has this slug.'),
        ),
        migrations.AddConstraint(
            model_name='body',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], fields=('name',), name='a_name_names_one_body', violation_error_message='Another body already has this name.'),
        ),
        migrations.AddConstraint(
            model_name='bodyname',
            constraint=models.CheckConstraint(condition=models.Q(('since_earliest__isnull', True), ('since_latest__isnull', True), ('since_earliest__lte', models.F('since_latest')), _connector='OR'), name='bodyname_since_bounds_are_in_order', violation_error_code='since_bounds_are_in_order', violation_error_message='The earliest day of the beginning comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='bodyname',
            constraint=models.CheckConstraint(condition=models.Q(('until_latest__isnull', True), models.Q(('until_earliest__isnull', False), ('until_earliest__lte', models.F('until_latest'))), _connector='OR'), name='bodyname_until_bounds_are_in_order', violation_error_code='until_bounds_are_in_order', violation_error_message='The earliest day of the end is missing or comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='bodyname',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('since_earliest__isnull', True), ('until_earliest__isnull', True), ('since_earliest__lte', models.F('until_earliest')), _connector='OR'), models.Q(('since_latest__isnull', True), ('until_latest__isnull', True), ('since_latest__lte', models.F('until_latest')), _connector='OR'), models.Q(('since_earliest__isnull', True), ('until_latest__isnull', True), ('since_earliest__lt', models.F('until_latest')), _connector='OR')), name='bodyname_begins_before_it_ends', violation_error_code='begins_before_it_ends', violation_error_message='The period ends before it begins. The end is the first day on which the fact no longer held, so it lies at least one day after the beginning.'),
        ),
        migrations.AddConstraint(
            model_name='bodyname',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('body', '='), ('within', '&&')], name='a_body_has_one_name_a_day', violation_error_code='a_body_has_one_name_a_day', violation_error_message='This body already has a name on one of these days.'),
        ),
        migrations.AddConstraint(
            model_name='decisionlink',
            constraint=models.UniqueConstraint(fields=('decision', 'relation', 'target'), name='a_link_is_told_once', violation_error_message='This link is already recorded.'),
        ),
        migrations.AddConstraint(
            model_name='decisionlink',
            constraint=models.CheckConstraint(condition=models.Q(('decision', models.F('target')), _negated=True), name='a_decision_is_not_linked_to_itself', violation_error_message='A decision cannot be linked to itself.'),
        ),
        migrations.AddConstraint(
            model_name='decisionlink',
            constraint=models.CheckConstraint(condition=models.Q(('relation__in', ['supersedes', 'amends', 'implements', 'extends', 'lifts', 'corrects', 'cites'])), name='relations_of_decisions_are_known', violation_error_code='relations_of_decisions_are_known', violation_error_message='This relation is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='document',
            constraint=models.UniqueConstraint(fields=('decision', 'url'), name='a_document_is_listed_once', violation_error_message='This address is already listed for this decision.'),
        ),
        migrations.AddConstraint(
            model_name='document',
            constraint=models.CheckConstraint(condition=models.Q(('visibility__in', ['public', 'participants', 'internal'])), name='documents_are_visible_to_somebody', violation_error_code='documents_are_visible_to_somebody', violation_error_message='Say who may see this: everybody, Participants, or the secretariat.'),
        ),
        migrations.AddConstraint(
            model_name='mandate',
            constraint=models.CheckConstraint(condition=models.Q(('since_earliest__isnull', True), ('since_latest__isnull', True), ('since_earliest__lte', models.F('since_latest')), _connector='OR'), name='mandate_since_bounds_are_in_order', violation_error_code='since_bounds_are_in_order', violation_error_message='The earliest day of the beginning comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='mandate',
            constraint=models.CheckConstraint(condition=models.Q(('until_latest__isnull', True), models.Q(('until_earliest__isnull', False), ('until_earliest__lte', models.F('until_latest'))), _connector='OR'), name='mandate_until_bounds_are_in_order', violation_error_code='until_bounds_are_in_order', violation_error_message='The earliest day of the end is missing or comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='mandate',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('since_earliest__isnull', True), ('until_earliest__isnull', True), ('since_earliest__lte', models.F('until_earliest')), _connector='OR'), models.Q(('since_latest__isnull', True), ('until_latest__isnull', True), ('since_latest__lte', models.F('until_latest')), _connector='OR'), models.Q(('since_earliest__isnull', True), ('until_latest__isnull', True), ('since_earliest__lt', models.F('until_latest')), _connector='OR')), name='mandate_begins_before_it_ends', violation_error_code='begins_before_it_ends', violation_error_message='The period ends before it begins. The end is the first day on which the fact no longer held, so it lies at least one day after the beginning.'),
        ),
        migrations.AddConstraint(
            model_name='mandate',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('body', '='), ('throughout', '&&')], name='mandates_of_one_body_never_certainly_overlap', violation_error_code='mandates_of_one_body_never_certainly_overlap', violation_error_message='This body certainly has another mandate on one of these days. End that one first.'),
        ),
        migrations.AddConstraint(
            model_name='mandate',
            constraint=models.CheckConstraint(condition=models.Q(('text', ''), _negated=True), name='mandates_have_a_text', violation_error_message='Say what the body is asked to do.'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['plenary', 'special_plenary', 'intersessional', 'special_intersessional', 'ministerial', 'body', 'teleconference', 'other'])), name='meeting_kinds_are_known', violation_error_code='meeting_kinds_are_known', violation_error_message='This kind of meeting is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('visibility__in', ['public', 'participants', 'internal'])), name='meetings_are_visible_to_somebody', violation_error_code='meetings_are_visible_to_somebody', violation_error_message='Say who may see this: everybody, Participants, or the secretariat.'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.UniqueConstraint(fields=('slug',), name='a_slug_names_one_meeting', violation_error_message='Another meeting already has this slug.'),
        ),
        migrations.AddConstraint(
            model_name='meeting',
            constraint=models.CheckConstraint(condition=models.Q(('opened_on__isnull', True), ('closed_on__isnull', True), models.Q(('opened_on__fully_gt', models.F('closed_on')), _negated=True), _connector='OR'), name='meetings_close_after_they_open', violation_error_message='The meeting closes before it opens.'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.UniqueConstraint(fields=('reference',), name='a_reference_names_one_decision', violation_error_message='Another decision already has this reference.'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.UniqueConstraint(fields=('handle',), name='a_handle_names_one_decision', violation_error_message='Another decision already has this handle.'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.UniqueConstraint(condition=models.Q(('number__isnull', False)), fields=('series', 'year', 'number'), name='a_number_is_given_once', violation_error_message='This number of the body and year is already given.'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('number__isnull', True), ('series', ''), ('year__isnull', True)), models.Q(('number__gte', 1), ('number__isnull', False), ('reference__isnull', False), ('year__isnull', False), models.Q(('series', ''), _negated=True)), _connector='OR'), name='a_number_belongs_to_a_series', violation_error_message='A number goes with its body, year and reference.'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('status', 'adopted'), _negated=True), ('reference__isnull', False), _connector='OR'), name='what_was_adopted_has_a_reference', violation_error_message='An adopted decision needs its reference.'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('title', ''), _negated=True), name='decisions_have_a_title', violation_error_message='A decision needs a title.'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['administrative_decision', 'plenary_decision', 'body_decision', 'recommendation', 'written_procedure', 'chairs_notice', 'final_communique', 'declaration', 'un_sc_resolution', 'un_ga_resolution'])), name='decision_kinds_are_known', violation_error_code='decision_kinds_are_known', violation_error_message='This kind of decision is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('procedure__in', ['consensus', 'written_procedure', 'other', ''])), name='procedures_are_known', violation_error_code='procedures_are_known', violation_error_message='This procedure is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('status__in', ['draft', 'submitted', 'returned', 'tabled', 'circulated', 'deferred', 'adopted', 'noted', 'blocked', 'withdrawn'])), name='statuses_are_known', violation_error_code='statuses_are_known', violation_error_message='This status is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('ended_as__in', ['', 'lapsed', 'superseded'])), name='endings_are_known', violation_error_code='endings_are_known', violation_error_message='A decision ended by lapsing, or by being replaced, revised or lifted.'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('submitted_as__in', ['secretariat', 'chair', 'co_chair', 'vice_chair', 'former', ''])), name='capacities_are_known', violation_error_code='capacities_are_known', violation_error_message='This capacity is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='decision',
            constraint=models.CheckConstraint(condition=models.Q(('visibility__in', ['public', 'participants', 'internal'])), name='decisions_are_visible_to_somebody', violation_error_code='decisions_are_visible_to_somebody', violation_error_message='Say who may see this: everybody, Participants, or the secretariat.'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.UniqueConstraint(fields=('meeting', 'party'), name='a_party_attends_a_meeting_once', violation_error_message='This party is already recorded for this meeting.'),
        ),
        migrations.AddConstraint(
            model_name='attendance',
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['chair', 'participant', 'observer', 'guest'])), name='roles_of_attendance_are_known', violation_error_code='roles_of_attendance_are_known', violation_error_message='This role is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='obligation',
            constraint=models.CheckConstraint(condition=models.Q(('since_earliest__isnull', True), ('since_latest__isnull', True), ('since_earliest__lte', models.F('since_latest')), _connector='OR'), name='obligation_since_bounds_are_in_order', violation_error_code='since_bounds_are_in_order', violation_error_message='The earliest day of the beginning comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='obligation',
            constraint=models.CheckConstraint(condition=models.Q(('until_latest__isnull', True), models.Q(('until_earliest__isnull', False), ('until_earliest__lte', models.F('until_latest'))), _connector='OR'), name='obligation_until_bounds_are_in_order', violation_error_code='until_bounds_are_in_order', violation_error_message='The earliest day of the end is missing or comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='obligation',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('since_earliest__isnull', True), ('until_earliest__isnull', True), ('since_earliest__lte', models.F('until_earliest')), _connector='OR'), models.Q(('since_latest__isnull', True), ('until_latest__isnull', True), ('since_latest__lte', models.F('until_latest')), _connector='OR'), models.Q(('since_earliest__isnull', True), ('until_latest__isnull', True), ('since_earliest__lt', models.F('until_latest')), _connector='OR')), name='obligation_begins_before_it_ends', violation_error_code='begins_before_it_ends', violation_error_message='The period ends before it begins. The end is the first day on which the fact no longer held, so it lies at least one day after the beginning.'),
        ),
        migrations.AddConstraint(
            model_name='obligation',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('name', '='), ('throughout', '&&')], name='an_obligation_is_told_once_a_day', violation_error_code='an_obligation_is_told_once_a_day', violation_error_message='This obligation is certainly in force on one of these days already.'),
        ),
        migrations.AddConstraint(
            model_name='position',
            constraint=models.CheckConstraint(condition=models.Q(('stance__in', ['support', 'abstention', 'objection', 'eased', 'retracted', 'view'])), name='stances_are_known', violation_error_code='stances_are_known', violation_error_message='This stance is not one the Kimberley Process knows.'),
        ),
        migrations.AddConstraint(
            model_name='procedurerule',
            constraint=models.CheckConstraint(condition=models.Q(('since_earliest__isnull', True), ('since_latest__isnull', True), ('since_earliest__lte', models.F('since_latest')), _connector='OR'), name='procedurerule_since_bounds_are_in_order', violation_error_code='since_bounds_are_in_order', violation_error_message='The earliest day of the beginning comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='procedurerule',
            constraint=models.CheckConstraint(condition=models.Q(('until_latest__isnull', True), models.Q(('until_earliest__isnull', False), ('until_earliest__lte', models.F('until_latest'))), _connector='OR'), name='procedurerule_until_bounds_are_in_order', violation_error_code='until_bounds_are_in_order', violation_error_message='The earliest day of the end is missing or comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='procedurerule',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('since_earliest__isnull', True), ('until_earliest__isnull', True), ('since_earliest__lte', models.F('until_earliest')), _connector='OR'), models.Q(('since_latest__isnull', True), ('until_latest__isnull', True), ('since_latest__lte', models.F('until_latest')), _connector='OR'), models.Q(('since_earliest__isnull', True), ('until_latest__isnull', True), ('since_earliest__lt', models.F('until_latest')), _connector='OR')), name='procedurerule_begins_before_it_ends', violation_error_code='begins_before_it_ends', violation_error_message='The period ends before it begins. The end is the first day on which the fact no longer held, so it lies at least one day after the beginning.'),
        ),
        migrations.AddConstraint(
            model_name='procedurerule',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('body', '='), ('throughout', '&&')], name='a_body_has_one_rule_a_day', violation_error_code='a_body_has_one_rule_a_day', violation_error_message='This body certainly has another rule on one of these days.'),
        ),
        migrations.AddConstraint(
            model_name='procedurerule',
            constraint=models.CheckConstraint(condition=models.Q(('deciders__in', ['participants', 'members'])), name='deciders_are_known', violation_error_code='deciders_are_known', violation_error_message='The Participants decide, or the members of the body.'),
        ),
        migrations.AddConstraint(
            model_name='procedurerule',
            constraint=models.CheckConstraint(condition=models.Q(('reply_days__gte', 1), ('reply_days__lte', 366)), name='reply_periods_are_possible', violation_error_message='A written procedure runs for 1 to 366 days.'),
        ),
        migrations.AddConstraint(
            model_name='procedurerule',
            constraint=models.CheckConstraint(condition=models.Q(('support_above__lte', 99)), name='shares_of_support_are_possible', violation_error_message='The share of support is 0 to 99 per cent.'),
        ),
        migrations.AddConstraint(
            model_name='proceeding',
            constraint=models.UniqueConstraint(condition=models.Q(('outcome', '')), fields=('decision',), name='a_text_is_before_the_parties_once_at_a_time', violation_error_message='This text is before the parties already.'),
        ),
        migrations.AddConstraint(
            model_name='proceeding',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('deadline_at__isnull', True), ('kind', 'meeting'), ('time_zone', '')), models.Q(('deadline_at__isnull', False), ('kind', 'written'), models.Q(('time_zone', ''), _negated=True)), _connector='OR'), name='a_written_procedure_has_a_deadline', violation_error_message='A written procedure has a deadline and its time zone; a meeting has none.'),
        ),
        migrations.AddConstraint(
            model_name='proceeding',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_at__isnull', True), ('outcome', '')), models.Q(models.Q(('outcome', ''), _negated=True), ('closed_at__isnull', False)), _connector='OR'), name='a_proceeding_is_closed_with_its_outcome', violation_error_message='An outcome and the moment of it go together.'),
        ),
        migrations.AddConstraint(
            model_name='proceeding',
            constraint=models.CheckConstraint(condition=models.Q(('kind', 'meeting'), ('outcome__in', ['', 'withdrawn']), ('closed_at__gt', models.F('deadline_at')), _connector='OR'), name='a_written_procedure_runs_to_its_deadline', violation_error_message='A written procedure runs to its deadline; before it, the text can only be withdrawn.'),
        ),
        migrations.AddConstraint(
            model_name='proceeding',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['meeting', 'written'])), name='kinds_of_proceedings_are_known', violation_error_code='kinds_of_proceedings_are_known', violation_error_message='A text is tabled at a meeting or circulated in writing.'),
        ),
        migrations.AddConstraint(
            model_name='proceeding',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['', 'adopted', 'noted', 'deferred', 'blocked', 'withdrawn'])), name='outcomes_are_known', violation_error_code='outcomes_are_known', violation_error_message='This outcome is not one the Kimberley Process knows.'),
        ),
        migrations.AddConstraint(
            model_name='entitlement',
            constraint=models.UniqueConstraint(fields=('proceeding', 'party'), name='a_party_is_entitled_once', violation_error_message='This party is listed already.'),
        ),
        migrations.AddConstraint(
            model_name='entitlement',
            constraint=models.CheckConstraint(condition=models.Q(('part__in', ['decides', 'concerned', 'suspended', 'provisional', 'observes'])), name='parts_in_a_consensus_are_known', violation_error_code='parts_in_a_consensus_are_known', violation_error_message='This part is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.CheckConstraint(condition=models.Q(('since_earliest__isnull', True), ('since_latest__isnull', True), ('since_earliest__lte', models.F('since_latest')), _connector='OR'), name='seat_since_bounds_are_in_order', violation_error_code='since_bounds_are_in_order', violation_error_message='The earliest day of the beginning comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.CheckConstraint(condition=models.Q(('until_latest__isnull', True), models.Q(('until_earliest__isnull', False), ('until_earliest__lte', models.F('until_latest'))), _connector='OR'), name='seat_until_bounds_are_in_order', violation_error_code='until_bounds_are_in_order', violation_error_message='The earliest day of the end is missing or comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('since_earliest__isnull', True), ('until_earliest__isnull', True), ('since_earliest__lte', models.F('until_earliest')), _connector='OR'), models.Q(('since_latest__isnull', True), ('until_latest__isnull', True), ('since_latest__lte', models.F('until_latest')), _connector='OR'), models.Q(('since_earliest__isnull', True), ('until_latest__isnull', True), ('since_earliest__lt', models.F('until_latest')), _connector='OR')), name='seat_begins_before_it_ends', violation_error_code='begins_before_it_ends', violation_error_message='The period ends before it begins. The end is the first day on which the fact no longer held, so it lies at least one day after the beginning.'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.CheckConstraint(condition=models.Q(('role__in', ['member', 'provisional_member', 'observer'])), name='roles_of_seats_are_known', violation_error_code='roles_of_seats_are_known', violation_error_message="A seat is a member's, a provisional member's or an observer's."),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('body', '='), ('party', '='), ('throughout', '&&')], name='a_party_sits_once_in_a_body', violation_error_code='a_party_sits_once_in_a_body', violation_error_message='This party certainly has a seat in this body on one of these days.'),
        ),
        migrations.AddConstraint(
            model_name='selection',
            constraint=models.UniqueConstraint(fields=('slug',), name='a_slug_names_one_selection', violation_error_message='Another selection already has this slug.'),
        ),
        migrations.AddConstraint(
            model_name='milestone',
            constraint=models.UniqueConstraint(fields=('selection', 'event'), name='a_milestone_is_told_once', violation_error_message='This milestone is already recorded.'),
        ),
        migrations.AddConstraint(
            model_name='candidacy',
            constraint=models.UniqueConstraint(fields=('selection', 'candidate', 'stage'), name='a_candidate_is_at_a_stage_once', violation_error_message='This candidate is already recorded at this stage.'),
        ),
        migrations.AddConstraint(
            model_name='candidacy',
            constraint=models.UniqueConstraint(condition=models.Q(('outcome', 'selected')), fields=('selection',), name='a_selection_selects_one', violation_error_message='Another candidate has been selected already.'),
        ),
        migrations.AddConstraint(
            model_name='candidacy',
            constraint=models.CheckConstraint(condition=models.Q(('stage__in', ['expression_of_interest', 'shortlist', 'final'])), name='stages_are_known', violation_error_code='stages_are_known', violation_error_message='This stage is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='candidacy',
            constraint=models.CheckConstraint(condition=models.Q(('outcome__in', ['received', 'in contention', 'no longer in contention', 'withdrew', 'not selected', 'selected'])), name='outcomes_of_candidacies_are_known', violation_error_code='outcomes_of_candidacies_are_known', violation_error_message='This outcome is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='session',
            constraint=models.UniqueConstraint(fields=('meeting', 'number'), name='sessions_of_a_meeting_are_numbered', violation_error_message='This meeting already has a session of this number.'),
        ),
        migrations.AddConstraint(
            model_name='session',
            constraint=models.CheckConstraint(condition=models.Q(('openness__in', ['open', 'closed', ''])), name='a_session_is_open_or_closed', violation_error_code='a_session_is_open_or_closed', violation_error_message='A session is open, closed, or it is not known.'),
        ),
        migrations.AddConstraint(
            model_name='agendaitem',
            constraint=models.UniqueConstraint(deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], fields=('meeting', 'parent', 'number'), name='points_of_an_agenda_are_numbered', nulls_distinct=False, violation_error_message='The agenda already has a point of this number here.'),
        ),
        migrations.AddConstraint(
            model_name='agendaitem',
            constraint=models.CheckConstraint(condition=models.Q(('visibility__in', ['public', 'participants', 'internal'])), name='agenda_items_are_visible_to_somebody', violation_error_code='agenda_items_are_visible_to_somebody', violation_error_message='Say who may see this: everybody, Participants, or the secretariat.'),
        ),
        migrations.AddConstraint(
            model_name='tenure',
            constraint=models.CheckConstraint(condition=models.Q(('since_earliest__isnull', True), ('since_latest__isnull', True), ('since_earliest__lte', models.F('since_latest')), _connector='OR'), name='tenure_since_bounds_are_in_order', violation_error_code='since_bounds_are_in_order', violation_error_message='The earliest day of the beginning comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='tenure',
            constraint=models.CheckConstraint(condition=models.Q(('until_latest__isnull', True), models.Q(('until_earliest__isnull', False), ('until_earliest__lte', models.F('until_latest'))), _connector='OR'), name='tenure_until_bounds_are_in_order', violation_error_code='until_bounds_are_in_order', violation_error_message='The earliest day of the end is missing or comes after its latest.'),
        ),
        migrations.AddConstraint(
            model_name='tenure',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('since_earliest__isnull', True), ('until_earliest__isnull', True), ('since_earliest__lte', models.F('until_earliest')), _connector='OR'), models.Q(('since_latest__isnull', True), ('until_latest__isnull', True), ('since_latest__lte', models.F('until_latest')), _connector='OR'), models.Q(('since_earliest__isnull', True), ('until_latest__isnull', True), ('since_earliest__lt', models.F('until_latest')), _connector='OR')), name='tenure_begins_before_it_ends', violation_error_code='begins_before_it_ends', violation_error_message='The period ends before it begins. The end is the first day on which the fact no longer held, so it lies at least one day after the beginning.'),
        ),
        migrations.AddConstraint(
            model_name='tenure',
            constraint=models.CheckConstraint(condition=models.Q(('office__in', ['chair', 'co_chair', 'vice_chair', 'executive_secretary'])), name='offices_are_known', violation_error_code='offices_are_known', violation_error_message='This office is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='tenure',
            constraint=models.CheckConstraint(condition=models.Q(('holder__isnull', False), models.Q(('person', ''), _negated=True), _connector='OR'), name='an_office_is_held_by_somebody', violation_error_message='Say which party holds the office, or who exercises it.'),
        ),
        migrations.AddConstraint(
            model_name='tenure',
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(condition=models.Q(('office', 'co_chair'), _negated=True), deferrable=django.db.models.constraints.Deferrable['IMMEDIATE'], expressions=[('body', '='), ('office', '='), ('throughout', '&&')], name='an_office_has_one_holder', violation_error_code='an_office_has_one_holder', violation_error_message='Somebody else certainly holds this office on one of these days. End that tenure first, or enter both as Co-Chairs.'),
        ),
        migrations.AddConstraint(
            model_name='effect',
            constraint=models.CheckConstraint(condition=models.Q(('kind__in', ['admit', 'readmit', 'withdraw', 'confirm', 'suspend', 'replace', 'lift', 'establish', 'rename', 'remandate', 'dissolve', 'elect', 'end_tenure', 'seat', 'end_seat', 'select', 'amend'])), name='effects_are_known', violation_error_code='effects_are_known', violation_error_message='This effect is not one the register knows.'),
        ),
        migrations.AddConstraint(
            model_name='effect',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('body_name__isnull', True), ('candidacy__isnull', True), ('established__isnull', True), ('kind', 'admit'), ('mandate__isnull', True), ('obligation__isnull', True), ('seat__isnull', True), ('suspension__isnull', True), ('tenure__isnull', True)), models.Q(('body_name__isnull', True), ('candidacy__isnull', True), ('established__isnull', True), ('kind', 'readmit'), ('mandate__isnull', True), ('obligation__isnull', True), ('seat__isnull', True), ('suspension__isnull', True), ('tenure__isnull', True)), models.Q(('body_name__isnull', True), ('candidacy__isnull', True), ('established__isnull', True), ('kind', 'withdraw'), ('mandate__isnull', True), ('obligation__isnull', True), ('seat__isnull', True), ('suspension__isnull', True), ('tenure__isnull', True)), models.Q(('body_name__isnull', True), ('candidacy__isnull', True), ('established__isnull', True), ('kind', 'confirm'), ('mandate__isnull', True), ('obligation__isnull', True), ('seat__isnull', True), ('standing__isnull', True), ('suspension__isnull', True), ('tenure__isnull', True)), models.Q(('body_name__isnull', True), ('candidacy__isnull', True), ('established__isnull', True), ('kind', 'suspend'), ('mandate__isnull', True), ('obligation__isnull', True), ('seat__isnull', True), ('standing__isnull', True), ('tenure__isnull', True)), models.Q(('body_name__isnull', True), ('candidacy__isnull', True), ('established__isnull', True), ('kind', 'replace'), ('mandate__isnull', True), ('obligation__isnull', True), ('seat__isnull', True), ('standing__isnull', True), ('tenure__isnull', True)), models.Q(('body_name__isnull', True), ('candidacy__isnull', True), ('established__isnull', True), ('kind', 'lift'), ('mandate__isnull', True), ('obligation__isnull', True), ('seat__isnull', True), ('standing__isnull', True), ('tenure__isnull', True)), models.Q(('body_name__isnull', True), ('candidacy__isnull', True), ('kind', 'establish'), ('mandate__isnull', True), ('obligation__isnull', True), ('seat__isnull', True), ('standing__isnull', True), ('suspension__isnull', True), ('tenure__isnull', True)), models.Q(('candidacy__isnull', True), ('established__isnull', True), ('kind', 'rename'), ('mandate__isnull', True), ('obligation__isnull', True), ('seat__isnull', True), ('standing__isnull', True), ('suspension__isnull', True), ('tenure__isnull', True)), models.Q(('body_name__isnull', True), ('candidacy__isnull', True), ('established__isnull', True), ('kind', 'remandate'), ('obligation__isnull', True), ('seat__isnull', True), ('standing__isnull', True), ('suspension__isnull', True), ('tenure__isnull', True)), models.Q(('body_name__isnull', True), ('candidacy__isnull', True), ('kind', 'dissolve'), ('mandate__isnull', True), ('obligation__isnull', True), ('seat__isnull', True), ('standing__isnull', True), ('suspension__isnull', True), ('tenure__isnull', True)), models.Q(('body_name__isnull', True), ('candidacy__isnull', True), ('established__isnull', True), ('kind', 'elect'), ('mandate__isnull', True), ('obligation__isnull', True), ('seat__isnull', True), ('standing__isnull', True), ('suspension__isnull', True)), models.Q(('body_name__isnull', True), ('candidacy__isnull', True), ('established__isnull', True), ('kind', 'end_tenure'), ('mandate__isnull', True), ('obligation__isnull', True), ('seat__isnull', True), ('standing__isnull', True), ('suspension__isnull', True)), models.Q(('body_name__isnull', True), ('candidacy__isnull', True), ('established__isnull', True), ('kind', 'seat'), ('mandate__isnull', True), ('obligation__isnull', True), ('standing__isnull', True), ('suspension__isnull', True), ('tenure__isnull', True)), models.Q(('body_name__isnull', True), ('candidacy__isnull', True), ('established__isnull', True), ('kind', 'end_seat'), ('mandate__isnull', True), ('obligation__isnull', True), ('standing__isnull', True), ('suspension__isnull', True), ('tenure__isnull', True)), models.Q(('body_name__isnull', True), ('established__isnull', True), ('kind', 'select'), ('mandate__isnull', True), ('obligation__isnull', True), ('seat__isnull', True), ('standing__isnull', True), ('suspension__isnull', True), ('tenure__isnull', True)), models.Q(('body_name__isnull', True), ('candidacy__isnull', True), ('established__isnull', True), ('kind', 'amend'), ('mandate__isnull', True), ('seat__isnull', True), ('standing__isnull', True), ('suspension__isnull', True), ('tenure__isnull', True)), _connector='OR'), name='an_effect_writes_the_row_of_its_kind', violation_error_message='An effect points to the one row that its kind writes.'),
        ),
    ]
