"""Guarantees about bodies, meetings and links that no single row can keep:

* `bodies_never_report_in_a_circle`: no body reports to itself, directly or through others;
* `tenures_lie_within_their_bodys_life`, `seats_lie_within_their_bodys_life`: nobody certainly
  holds an office or a seat on a day on which the body certainly did not exist;
* `an_agenda_is_of_one_meeting`: a point of an agenda stands under a point, and in a session, of
  the same meeting, and a decision under a point of its own meeting;
  `an_agenda_never_runs_in_a_circle`;
* `links_never_run_in_a_circle`: no decision supersedes, amends, implements, extends, lifts or
  corrects itself through others; citing may go round.

Why the database: each reads several rows, and can be broken from either side, such as by a body
that is dissolved earlier than was thought.  All judge at the end of the transaction, so that a
body and its chair may be recorded in either order.  Two transactions cannot break them together:
whoever writes to these tables holds the journal's lock until the end (chronicle 0002).

How it is undone: reversing drops the triggers and functions; no row changes.  Locks: creating
the triggers takes SHARE ROW EXCLUSIVE on seven tables for an instant.

Python twins, which explain to a person: `governance.rules`.
"""

from django.db import migrations

FORWARD = """
CREATE FUNCTION governance_judge_circle_of_bodies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM (
        WITH RECURSIVE above (id) AS (
            SELECT parent_id FROM governance_body WHERE id = NEW.id
            UNION
            SELECT b.parent_id FROM above JOIN governance_body b ON b.id = above.id
        ) SELECT id FROM above WHERE id = NEW.id
    ) circle;
    IF FOUND THEN
        RAISE EXCEPTION 'body % reports to itself', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'bodies_never_report_in_a_circle';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER bodies_never_report_in_a_circle
AFTER INSERT OR UPDATE ON governance_body
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION governance_judge_circle_of_bodies();

CREATE FUNCTION governance_judge_life_of_bodies() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    breach bigint;
BEGIN
    SELECT t.id INTO breach
      FROM governance_tenure t JOIN governance_body b ON b.id = t.body_id
     WHERE NOT t.throughout <@ b.within
       AND CASE TG_TABLE_NAME WHEN 'governance_tenure' THEN t.id = NEW.id
                              WHEN 'governance_body' THEN b.id = NEW.id
                              ELSE false END
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'tenure % lies outside the life of its body', breach
        USING ERRCODE = 'check_violation', CONSTRAINT = 'tenures_lie_within_their_bodys_life';
    END IF;
    SELECT s.id INTO breach
      FROM governance_seat s JOIN governance_body b ON b.id = s.body_id
     WHERE NOT s.throughout <@ b.within
       AND CASE TG_TABLE_NAME WHEN 'governance_seat' THEN s.id = NEW.id
                              WHEN 'governance_body' THEN b.id = NEW.id
                              ELSE false END
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'seat % lies outside the life of its body', breach
        USING ERRCODE = 'check_violation', CONSTRAINT = 'seats_lie_within_their_bodys_life';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER tenures_lie_within_their_bodys_life
AFTER INSERT OR UPDATE ON governance_tenure
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION governance_judge_life_of_bodies();
CREATE CONSTRAINT TRIGGER seats_lie_within_their_bodys_life
AFTER INSERT OR UPDATE ON governance_seat
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION governance_judge_life_of_bodies();
CREATE CONSTRAINT TRIGGER offices_and_seats_lie_within_their_bodys_life
AFTER UPDATE ON governance_body
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION governance_judge_life_of_bodies();

CREATE FUNCTION governance_judge_agenda() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    of_item boolean := TG_TABLE_NAME = 'governance_agendaitem';
BEGIN
    IF TG_TABLE_NAME <> 'governance_session' THEN
        PERFORM FROM governance_decision d
           JOIN governance_agendaitem a ON a.id = d.agenda_item_id
          WHERE d.meeting_id IS DISTINCT FROM a.meeting_id
            AND NEW.id = CASE WHEN of_item THEN a.id ELSE d.id END;
        IF FOUND THEN
            RAISE EXCEPTION 'a decision stands under a point of another meeting'
            USING ERRCODE = 'check_violation', CONSTRAINT = 'an_agenda_is_of_one_meeting';
        END IF;
    END IF;
    IF TG_TABLE_NAME = 'governance_decision' THEN
        RETURN NULL;
    END IF;
    PERFORM FROM governance_agendaitem a
       LEFT JOIN governance_agendaitem above ON above.id = a.parent_id
       LEFT JOIN governance_session s ON s.id = a.session_id
      WHERE (above.meeting_id <> a.meeting_id OR s.meeting_id <> a.meeting_id)
        AND CASE WHEN of_item THEN NEW.id IN (a.id, above.id) ELSE s.id = NEW.id END;
    IF FOUND THEN
        RAISE EXCEPTION 'agenda item % mixes two meetings', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'an_agenda_is_of_one_meeting';
    END IF;
    IF of_item THEN
        PERFORM FROM (
            WITH RECURSIVE above (id) AS (
                SELECT parent_id FROM governance_agendaitem WHERE id = NEW.id
                UNION
                SELECT a.parent_id FROM above JOIN governance_agendaitem a ON a.id = above.id
            ) SELECT id FROM above WHERE id = NEW.id
        ) circle;
        IF FOUND THEN
            RAISE EXCEPTION 'agenda item % stands under itself', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'an_agenda_never_runs_in_a_circle';
        END IF;
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER an_agenda_is_of_one_meeting
AFTER INSERT OR UPDATE ON governance_agendaitem
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION governance_judge_agenda();
CREATE CONSTRAINT TRIGGER an_agenda_is_of_one_meeting
AFTER UPDATE ON governance_session
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION governance_judge_agenda();
CREATE CONSTRAINT TRIGGER an_agenda_is_of_one_meeting
AFTER INSERT OR UPDATE ON governance_decision
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION governance_judge_agenda();

CREATE FUNCTION governance_judge_circle_of_links() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.relation = 'cites' THEN
        RETURN NULL;
    END IF;
    PERFORM FROM (
        WITH RECURSIVE beyond (id) AS (
            SELECT NEW.target_id
            UNION
            SELECT l.target_id FROM beyond
              JOIN governance_decisionlink l ON l.decision_id = beyond.id
             WHERE l.relation = NEW.relation
        ) SELECT id FROM beyond WHERE id = NEW.decision_id
    ) circle;
    IF FOUND THEN
        RAISE EXCEPTION 'decision % % itself', NEW.decision_id, NEW.relation
        USING ERRCODE = 'check_violation', CONSTRAINT = 'links_never_run_in_a_circle';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER links_never_run_in_a_circle
AFTER INSERT OR UPDATE ON governance_decisionlink
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION governance_judge_circle_of_links();
"""

BACKWARD = """
DROP TRIGGER links_never_run_in_a_circle ON governance_decisionlink;
DROP FUNCTION governance_judge_circle_of_links();
DROP TRIGGER an_agenda_is_of_one_meeting ON governance_decision;
DROP TRIGGER an_agenda_is_of_one_meeting ON governance_session;
DROP TRIGGER an_agenda_is_of_one_meeting ON governance_agendaitem;
DROP FUNCTION governance_judge_agenda();
DROP TRIGGER offices_and_seats_lie_within_their_bodys_life ON governance_body;
DROP TRIGGER seats_lie_within_their_bodys_life ON governance_seat;
DROP TRIGGER tenures_lie_within_their_bodys_life ON governance_tenure;
DROP FUNCTION governance_judge_life_of_bodies();
DROP TRIGGER bodies_never_report_in_a_circle ON governance_body;
DROP FUNCTION governance_judge_circle_of_bodies();
"""


class Migration(migrations.Migration):
    dependencies = [("governance", "0001_initial")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
