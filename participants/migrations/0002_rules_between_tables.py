"""Guarantees that no single row can keep:

* `only_organisations_represent_states`: a representation is of a state, by a regional organisation;
* `only_governments_are_participants`: a Participant, or a party of the interim list, is a state or
  a regional organisation;
* `no_state_counts_twice`: no state is certainly a Participant in its own right and, on the same
  day, certainly represented by an organisation that certainly is a Participant.

Why the database: each reads more than one table and can be broken from several sides, by a new
row, by a changed period and by a changed kind of party.  The third judges at the end of the
transaction, so that the United Kingdom's move from the Union's seat to its own can be recorded in
either order.

Two transactions cannot break them together: whoever writes to these tables holds the journal's
lock until the end (see chronicle 0002), so the judge of the second sees what the first committed.

How it is undone: reversing drops the triggers and functions; no row changes.  Locks: creating the
triggers takes SHARE ROW EXCLUSIVE on three tables for an instant.

Python twins, which explain to a person: `participants.rules`.
"""

from django.db import migrations

FORWARD = """
CREATE FUNCTION participants_judge_kinds() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    party bigint := CASE TG_TABLE_NAME WHEN 'participants_party' THEN NEW.id END;
BEGIN
    IF TG_TABLE_NAME IN ('participants_representation', 'participants_party') THEN
        PERFORM FROM participants_representation r
            JOIN participants_party o ON o.id = r.organisation_id
            JOIN participants_party s ON s.id = r.state_id
           WHERE (o.kind <> 'regional_organisation' OR s.kind <> 'state')
             AND (CASE WHEN party IS NULL THEN r.id = NEW.id
                       ELSE party IN (r.organisation_id, r.state_id) END);
        IF FOUND THEN
            RAISE EXCEPTION 'only a regional organisation represents, and only states'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_organisations_represent_states';
        END IF;
    END IF;
    IF TG_TABLE_NAME IN ('participants_standing', 'participants_party') THEN
        PERFORM FROM participants_standing t
            JOIN participants_party p ON p.id = t.party_id
           WHERE t.kind IN ('participant', 'interim')
             AND p.kind NOT IN ('state', 'regional_organisation')
             AND (CASE WHEN party IS NULL THEN t.id = NEW.id ELSE p.id = party END);
        IF FOUND THEN
            RAISE EXCEPTION 'only states and regional organisations are Participants'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_governments_are_participants';
        END IF;
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER kinds_fit AFTER INSERT OR UPDATE ON participants_representation
FOR EACH ROW EXECUTE FUNCTION participants_judge_kinds();
CREATE TRIGGER kinds_fit AFTER INSERT OR UPDATE ON participants_standing
FOR EACH ROW EXECUTE FUNCTION participants_judge_kinds();
CREATE TRIGGER kinds_fit AFTER UPDATE OF kind ON participants_party
FOR EACH ROW EXECUTE FUNCTION participants_judge_kinds();

CREATE FUNCTION participants_judge_double_count() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    breach record;
BEGIN
    SELECT own.party_id AS state, lower(own.throughout * r.throughout * via.throughout) AS day
      INTO breach
      FROM participants_representation r
      JOIN participants_standing own ON own.party_id = r.state_id
                                    AND own.kind IN ('participant', 'interim')
      JOIN participants_standing via ON via.party_id = r.organisation_id
                                    AND via.kind IN ('participant', 'interim')
     WHERE NOT isempty(own.throughout * r.throughout * via.throughout)
       AND CASE TG_TABLE_NAME
               WHEN 'participants_representation' THEN r.id = NEW.id
               ELSE NEW.id IN (own.id, via.id)
           END
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'party % would count twice on %', breach.state, breach.day
        USING ERRCODE = 'check_violation', CONSTRAINT = 'no_state_counts_twice';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER no_state_counts_twice
AFTER INSERT OR UPDATE ON participants_representation
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION participants_judge_double_count();
CREATE CONSTRAINT TRIGGER no_state_counts_twice
AFTER INSERT OR UPDATE ON participants_standing
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION participants_judge_double_count();
"""

BACKWARD = """
DROP TRIGGER no_state_counts_twice ON participants_standing;
DROP TRIGGER no_state_counts_twice ON participants_representation;
DROP FUNCTION participants_judge_double_count();
DROP TRIGGER kinds_fit ON participants_party;
DROP TRIGGER kinds_fit ON participants_standing;
DROP TRIGGER kinds_fit ON participants_representation;
DROP FUNCTION participants_judge_kinds();
"""


class Migration(migrations.Migration):
    dependencies = [("participants", "0001_initial")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
