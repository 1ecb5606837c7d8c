"""Guarantee: every change to a register table, whoever makes it and however, leaves one entry in
the journal, in the transaction that makes it; entries are numbered without gaps in the order in
which they were committed; an entry is never changed, removed or written by hand.

Why the database: a journal that Python must remember to write misses `update()`, `bulk_create`,
a second program and `psql`.

How the order is kept: an entry takes an advisory lock that its transaction holds until it ends.
So the numbers of one transaction stand together, a later number is never visible before an
earlier one, and a transaction that is rolled back leaves no gap.  The price is that writers to
the register wait for each other; the secretariat of sixty Participants does not notice, and
readers never wait.  A snapshot taken before the lock cannot know the last number, so writing
under another isolation level than READ COMMITTED is refused by name.

How it is undone: reversing drops the functions and triggers; the entries go with their table when
0001 is reversed.

Locks: only on `chronicle_entry`, new and empty.  Python side: `chronicle.journal`.
"""

from django.db import migrations

FORWARD = """
CREATE FUNCTION chronicle_journal() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    old_row jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
    new_row jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
BEGIN
    -- A row saved as it was is not a change, and a second load of the same data no news.
    IF old_row = new_row THEN
        RETURN NULL;
    END IF;
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'the register is written under READ COMMITTED only'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'the_register_is_written_read_committed';
    END IF;

    PERFORM pg_advisory_xact_lock(20030101);

    INSERT INTO chronicle_entry
           (number, "table", "row", operation, before, after, actor, transaction, recorded_at)
    SELECT coalesce(max(number), 0) + 1,
           TG_TABLE_NAME,
           coalesce(new_row ->> 'id', old_row ->> 'id')::bigint,
           TG_OP,
           old_row,
           new_row,
           coalesce(nullif(current_setting('chronicle.actor', true), ''), 'role ' || session_user),
           pg_current_xact_id()::text::bigint,
           clock_timestamp()
      FROM chronicle_entry;
    RETURN NULL;
END $$;

CREATE FUNCTION chronicle_guard_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Depth 1 is this trigger alone; a deeper one was set off by the trigger of another table.
    IF TG_OP = 'INSERT' THEN
        IF pg_trigger_depth() > 1 THEN
            RETURN NEW;
        END IF;
        RAISE EXCEPTION 'entries are written by the triggers of the register tables'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'entries_are_written_by_triggers';
    END IF;
    RAISE EXCEPTION 'an entry of the journal is never changed or removed'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'entries_never_change';
END $$;

CREATE TRIGGER entries_are_written_by_triggers BEFORE INSERT ON chronicle_entry
FOR EACH ROW EXECUTE FUNCTION chronicle_guard_entries();

CREATE TRIGGER entries_never_change BEFORE UPDATE OR DELETE ON chronicle_entry
FOR EACH ROW EXECUTE FUNCTION chronicle_guard_entries();

CREATE TRIGGER entries_are_never_truncated BEFORE TRUNCATE ON chronicle_entry
FOR EACH STATEMENT EXECUTE FUNCTION chronicle_guard_entries();

CREATE FUNCTION chronicle_keep_for_ever() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        RAISE EXCEPTION 'what % holds was published and is never deleted', TG_TABLE_NAME
        USING ERRCODE = 'check_violation', CONSTRAINT = 'published_facts_are_never_deleted';
    END IF;
    RAISE EXCEPTION 'row % of % was published and is never deleted', OLD.id, TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = 'published_facts_are_never_deleted';
END $$;
"""

BACKWARD = """
DROP TRIGGER entries_are_never_truncated ON chronicle_entry;
DROP TRIGGER entries_never_change ON chronicle_entry;
DROP TRIGGER entries_are_written_by_triggers ON chronicle_entry;
DROP FUNCTION chronicle_guard_entries();
DROP FUNCTION chronicle_keep_for_ever();
DROP FUNCTION chronicle_journal();
"""


class Migration(migrations.Migration):
    dependencies = [("chronicle", "0001_initial")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
