"""Guarantees about how a text becomes a decision:

* `decisions_go_by_the_procedure`: a text begins as a draft and takes the steps of the procedure;
  what was decided elsewhere is entered with its outcome;
* `a_text_is_decided_by_its_procedure`: it is tabled or circulated while one proceeding runs, and
  its status is the outcome of its last one;
* `consensus_has_no_standing_objection`, `a_consensus_is_of_somebody`,
  `a_written_procedure_needs_its_supports`: what adoption takes;
* `only_who_holds_a_place_is_entitled`, `nobody_is_left_out_of_a_consensus`,
  `parts_follow_from_the_rule`: those listed as forming the consensus are the Participants, or the
  members of the body, of the day, each in the part that the rule gives it; a state that an
  organisation beside it represents has no voice of its own;
* `entitlements_are_frozen`, `what_was_put_to_the_parties_is_frozen`,
  `words_before_the_parties_are_frozen`, `a_deadline_is_only_extended`,
  `reply_periods_are_kept`, `closed_proceedings_never_change`, `plans_are_frozen_with_the_text`:
  what the parties are asked stays as they were asked it, and they have time to reply;
* `positions_never_change`, `late_positions_are_marked`,
  `positions_are_taken_while_the_text_is_put`, `only_the_entitled_object`;
* `adopted_words_never_change`: the words of a decision stay as they were adopted; a corrigendum
  is a decision of its own.  Of the past, where the register has no text, a text can be added and
  the title, which is then the register's own, corrected;
* `references_never_change`, `references_have_no_gaps`;
* `effects_come_with_an_adopted_decision`, `written_effects_keep_their_row`: no row is marked as
  the work of a text not adopted, and what a decision taken here has written stays told.

Why the database: a decision of the Kimberley Process binds sixty governments; no form, command,
shell or program may write one that nobody took.  Each rule reads several tables.  Rules on one
step judge at once, rules on the whole at the end of the transaction.  Two transactions cannot
break them together: whoever writes to these tables holds the journal's lock until the end
(chronicle 0002), and a rule that reads before its row is written takes that lock first.

How it is undone: reversing drops the triggers and functions; no row changes.  Locks: creating the
triggers takes SHARE ROW EXCLUSIVE on six tables for an instant.

Python twins, which explain to a person: `governance.procedure`.
"""

from django.db import migrations

FORWARD = """
CREATE FUNCTION governance_words(title text, words text) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
    SELECT encode(sha256(convert_to(title || E'\\n\\n' || words, 'UTF8')), 'hex')
$$;

CREATE FUNCTION governance_last_positions(asked bigint)
RETURNS TABLE (entitlement_id bigint, stance varchar) LANGUAGE sql STABLE AS $$
    SELECT DISTINCT ON (e.id) e.id, p.stance
      FROM governance_entitlement e
      JOIN governance_position p ON p.entitlement_id = e.id AND NOT p.late
     WHERE e.proceeding_id = asked AND e.part = 'decides'
     ORDER BY e.id, p.lodged_at DESC, p.id DESC
$$;

CREATE FUNCTION governance_guard_decisions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    proceeded boolean;
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status NOT IN ('draft', 'adopted', 'noted', 'blocked', 'withdrawn') THEN
            RAISE EXCEPTION 'a text begins as a draft, not as %', NEW.status
            USING ERRCODE = 'check_violation', CONSTRAINT = 'decisions_go_by_the_procedure';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.handle <> NEW.handle OR OLD.reference IS NOT NULL
       AND (OLD.reference, OLD.series, OLD.year, OLD.number)
           IS DISTINCT FROM (NEW.reference, NEW.series, NEW.year, NEW.number) THEN
        RAISE EXCEPTION 'the reference of decision % never changes', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'references_never_change';
    END IF;
    IF OLD.status <> NEW.status AND (OLD.status, NEW.status) NOT IN (
        ('draft', 'submitted'), ('draft', 'withdrawn'),
        ('returned', 'submitted'), ('returned', 'withdrawn'),
        ('submitted', 'returned'), ('submitted', 'tabled'), ('submitted', 'circulated'),
        ('submitted', 'withdrawn'),
        ('deferred', 'returned'), ('deferred', 'tabled'), ('deferred', 'circulated'),
        ('deferred', 'withdrawn'),
        ('tabled', 'adopted'), ('tabled', 'noted'), ('tabled', 'deferred'),
        ('tabled', 'blocked'), ('tabled', 'withdrawn'),
        ('circulated', 'adopted'), ('circulated', 'blocked'), ('circulated', 'withdrawn')
    ) THEN
        RAISE EXCEPTION 'a text never goes from % to %', OLD.status, NEW.status
        USING ERRCODE = 'check_violation', CONSTRAINT = 'decisions_go_by_the_procedure';
    END IF;
    IF OLD.status IN ('tabled', 'circulated')
       AND (OLD.title, OLD.text, OLD.language, OLD.kind, OLD.body_id)
           IS DISTINCT FROM (NEW.title, NEW.text, NEW.language, NEW.kind, NEW.body_id) THEN
        RAISE EXCEPTION 'text % is before the parties', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'words_before_the_parties_are_frozen';
    END IF;
    IF OLD.status IN ('adopted', 'noted', 'blocked', 'withdrawn') THEN
        SELECT EXISTS (SELECT FROM governance_proceeding WHERE decision_id = OLD.id)
          INTO proceeded;
        IF ((proceeded OR OLD.text <> '')
            AND (OLD.title, OLD.text) IS DISTINCT FROM (NEW.title, NEW.text))
           OR (proceeded
               AND (OLD.language, OLD.kind, OLD.body_id, OLD.meeting_id, OLD.decided_on,
                    OLD.in_force_from)
                   IS DISTINCT FROM
                   (NEW.language, NEW.kind, NEW.body_id, NEW.meeting_id, NEW.decided_on,
                    NEW.in_force_from))
        THEN
            RAISE EXCEPTION 'the words of decision % never change', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'adopted_words_never_change';
        END IF;
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER decisions_are_guarded BEFORE INSERT OR UPDATE ON governance_decision
FOR EACH ROW EXECUTE FUNCTION governance_guard_decisions();

CREATE FUNCTION governance_judge_references() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.number > 1 AND NOT EXISTS (
        SELECT FROM governance_decision
         WHERE series = NEW.series AND year = NEW.year AND number = NEW.number - 1
    ) THEN
        RAISE EXCEPTION 'reference % leaves a gap', NEW.reference
        USING ERRCODE = 'check_violation', CONSTRAINT = 'references_have_no_gaps';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER references_have_no_gaps
AFTER INSERT OR UPDATE ON governance_decision
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION governance_judge_references();

CREATE FUNCTION governance_guard_proceedings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF (NEW.deadline_at AT TIME ZONE NEW.time_zone)::date < NEW.opened_on + NEW.reply_days THEN
            RAISE EXCEPTION 'the parties have % days to reply', NEW.reply_days
            USING ERRCODE = 'check_violation', CONSTRAINT = 'reply_periods_are_kept';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.outcome <> '' AND to_jsonb(OLD) <> to_jsonb(NEW) THEN
        RAISE EXCEPTION 'proceeding % is closed', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'closed_proceedings_never_change';
    END IF;
    IF to_jsonb(OLD) - '{deadline_at,outcome,closed_at,ground}'::text[]
       <> to_jsonb(NEW) - '{deadline_at,outcome,closed_at,ground}'::text[] THEN
        RAISE EXCEPTION 'proceeding % stays as it was opened', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'what_was_put_to_the_parties_is_frozen';
    END IF;
    IF NEW.deadline_at < OLD.deadline_at THEN
        RAISE EXCEPTION 'the deadline of proceeding % moves later only', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'a_deadline_is_only_extended';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER proceedings_are_guarded BEFORE INSERT OR UPDATE ON governance_proceeding
FOR EACH ROW EXECUTE FUNCTION governance_guard_proceedings();

CREATE FUNCTION governance_guard_entitlements() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- They are listed in the transaction that opens the proceeding, and never afterwards.
    IF TG_OP = 'UPDATE' OR NOT EXISTS (
        SELECT FROM chronicle_entry
         WHERE "table" = 'governance_proceeding' AND "row" = NEW.proceeding_id
           AND operation = 'INSERT' AND transaction = pg_current_xact_id()::text::bigint
    ) THEN
        RAISE EXCEPTION 'who is entitled was settled when the text was put to the parties'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'entitlements_are_frozen';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER entitlements_are_frozen BEFORE INSERT OR UPDATE ON governance_entitlement
FOR EACH ROW EXECUTE FUNCTION governance_guard_entitlements();

-- Who has a place in the consensus of a proceeding, whether that is certain, and in what part.
CREATE FUNCTION governance_deciders_of(asked bigint)
RETURNS TABLE (party_id bigint, certain boolean, part text) LANGUAGE sql STABLE AS $$
    WITH place (party_id, certain, member) AS (
        SELECT s.party_id, true, true
          FROM governance_proceeding p
          JOIN participants_standing s ON s.throughout @> p.opened_on
           AND (s.kind = 'participant' OR (s.kind = 'interim' AND p.opened_on < '2003-07-31'))
         WHERE p.id = asked AND p.deciders = 'participants'
        UNION
        SELECT s.party_id, bool_or(s.throughout @> p.opened_on), bool_or(s.role = 'member')
          FROM governance_proceeding p
          JOIN governance_decision d ON d.id = p.decision_id
          JOIN governance_seat s ON s.body_id = d.body_id AND s.within @> p.opened_on
           AND s.role IN ('member', 'provisional_member')
         WHERE p.id = asked AND p.deciders = 'members'
           AND NOT EXISTS (
               SELECT FROM participants_representation r
                 JOIN governance_seat o ON o.party_id = r.organisation_id
                  AND o.body_id = s.body_id AND o.within @> p.opened_on
                  AND o.role IN ('member', 'provisional_member')
                WHERE r.state_id = s.party_id AND r.throughout @> p.opened_on)
         GROUP BY s.party_id
    )
    SELECT place.party_id, place.certain, CASE
           WHEN NOT place.member AND NOT p.provisional_count THEN 'provisional'
           WHEN NOT p.suspended_count AND EXISTS (
                SELECT FROM participants_suspension m
                 WHERE m.party_id = place.party_id AND m.throughout @> p.opened_on)
           THEN 'suspended'
           WHEN NOT p.concerned_may_object AND EXISTS (
                SELECT FROM governance_decision_concerns c
                 WHERE c.party_id = place.party_id AND c.decision_id = p.decision_id)
           THEN 'concerned'
           ELSE 'decides' END
      FROM place JOIN governance_proceeding p ON p.id = asked
$$;

CREATE FUNCTION governance_judge_entitlements() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    asked bigint := CASE TG_TABLE_NAME WHEN 'governance_proceeding' THEN NEW.id END;
    breach bigint;
BEGIN
    IF asked IS NULL THEN
        IF NEW.part <> 'observes' AND NOT EXISTS (
            SELECT FROM governance_deciders_of(NEW.proceeding_id) d
             WHERE d.party_id = NEW.party_id AND d.certain = NEW.certain
        ) THEN
            RAISE EXCEPTION 'party % is not entitled that day', NEW.party_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'only_who_holds_a_place_is_entitled';
        END IF;
        IF NEW.part <> 'observes' AND NOT EXISTS (
            SELECT FROM governance_deciders_of(NEW.proceeding_id) d
             WHERE d.party_id = NEW.party_id AND d.part = NEW.part
        ) THEN
            RAISE EXCEPTION 'the part of party % does not follow from the rule', NEW.party_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'parts_follow_from_the_rule';
        END IF;
        RETURN NULL;
    END IF;
    SELECT d.party_id INTO breach
      FROM governance_deciders_of(asked) d
     WHERE NOT EXISTS (SELECT FROM governance_entitlement e
                        WHERE e.proceeding_id = asked AND e.party_id = d.party_id
                          AND e.part <> 'observes')
     LIMIT 1;
    IF FOUND THEN
        RAISE EXCEPTION 'party % is left out', breach
        USING ERRCODE = 'check_violation', CONSTRAINT = 'nobody_is_left_out_of_a_consensus';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER only_who_holds_a_place_is_entitled
AFTER INSERT ON governance_entitlement
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION governance_judge_entitlements();
CREATE CONSTRAINT TRIGGER nobody_is_left_out_of_a_consensus
AFTER INSERT ON governance_proceeding
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION governance_judge_entitlements();

CREATE FUNCTION governance_guard_positions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    put record;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        IF to_jsonb(OLD) - 'public' <> to_jsonb(NEW) - 'public' THEN
            RAISE EXCEPTION 'position % stays as it was lodged', OLD.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'positions_never_change';
        END IF;
        RETURN NEW;
    END IF;
    -- Whoever closes the proceeding at this moment is waited for; see above.
    PERFORM pg_advisory_xact_lock(20030101);
    SELECT p.outcome, p.deadline_at, e.part INTO put
      FROM governance_entitlement e JOIN governance_proceeding p ON p.id = e.proceeding_id
     WHERE e.id = NEW.entitlement_id;
    IF NEW.late <> coalesce(NEW.lodged_at > put.deadline_at, false) THEN
        RAISE EXCEPTION 'a position is late when it comes after the deadline, and only then'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'late_positions_are_marked';
    END IF;
    IF put.outcome <> '' AND NOT NEW.late THEN
        RAISE EXCEPTION 'the text is no longer before the parties'
        USING ERRCODE = 'check_violation',
              CONSTRAINT = 'positions_are_taken_while_the_text_is_put';
    END IF;
    IF (put.part = 'observes') <> (NEW.stance = 'view') THEN
        RAISE EXCEPTION 'an Observer gives a view, and nobody else does'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'only_the_entitled_object';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER positions_are_guarded BEFORE INSERT OR UPDATE ON governance_position
FOR EACH ROW EXECUTE FUNCTION governance_guard_positions();

CREATE FUNCTION governance_judge_procedure() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    subject bigint := CASE TG_TABLE_NAME WHEN 'governance_decision' THEN NEW.id
                                         ELSE (to_jsonb(NEW) ->> 'decision_id')::bigint END;
    d governance_decision;
    p governance_proceeding;
    entitled integer;
BEGIN
    SELECT * INTO d FROM governance_decision WHERE id = subject;
    SELECT * INTO p FROM governance_proceeding WHERE decision_id = subject
     ORDER BY id DESC LIMIT 1;
    -- Of what was decided elsewhere the register has no proceeding.
    IF p.id IS NULL THEN
        IF d.status IN ('tabled', 'circulated', 'deferred') THEN
            RAISE EXCEPTION 'text % was never put to the parties', d.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'a_text_is_decided_by_its_procedure';
        END IF;
        RETURN NULL;
    END IF;
    IF d.status IS DISTINCT FROM (CASE
            WHEN p.outcome = '' AND p.kind = 'meeting' THEN 'tabled'
            WHEN p.outcome = '' THEN 'circulated'
            -- A deferred text can be returned, sent in anew, or withdrawn.
            WHEN p.outcome = 'deferred'
                 AND d.status IN ('returned', 'submitted', 'withdrawn') THEN d.status
            ELSE p.outcome END)
       OR (p.outcome <> 'deferred'
           AND p.text_sha256 <> governance_words(d.title, d.text)) THEN
        RAISE EXCEPTION 'text % and its proceeding % do not agree', d.id, p.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'a_text_is_decided_by_its_procedure';
    END IF;
    IF p.outcome <> 'adopted' THEN
        RETURN NULL;
    END IF;
    PERFORM FROM governance_last_positions(p.id) WHERE stance = 'objection';
    IF FOUND THEN
        RAISE EXCEPTION 'an objection to text % stands', d.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'consensus_has_no_standing_objection';
    END IF;
    SELECT count(*) INTO entitled FROM governance_entitlement
     WHERE proceeding_id = p.id AND part = 'decides';
    IF entitled = 0 THEN
        RAISE EXCEPTION 'nobody was entitled to decide on text %', d.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'a_consensus_is_of_somebody';
    END IF;
    IF p.kind = 'written' AND
       (SELECT count(*) FROM governance_last_positions(p.id) WHERE stance = 'support') * 100
       <= p.support_above * entitled THEN
        RAISE EXCEPTION 'text % has too few supports', d.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'a_written_procedure_needs_its_supports';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER a_text_is_decided_by_its_procedure
AFTER INSERT OR UPDATE ON governance_decision
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION governance_judge_procedure();
CREATE CONSTRAINT TRIGGER a_text_is_decided_by_its_procedure
AFTER INSERT OR UPDATE ON governance_proceeding
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION governance_judge_procedure();

CREATE FUNCTION governance_guard_plans() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    old_plan jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
    new_plan jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
    -- Where an effect was written to is no part of the plan.
    rows text[] := '{standing_id,suspension_id,established_id,body_name_id,mandate_id,tenure_id,'
                   'seat_id,candidacy_id,obligation_id}';
    written text[] := rows || 'note'::text;
BEGIN
    IF TG_OP = 'UPDATE' AND EXISTS (
        SELECT FROM unnest(rows) name
         WHERE old_plan ->> name IS NOT NULL
           AND old_plan ->> name IS DISTINCT FROM new_plan ->> name
           AND EXISTS (SELECT FROM governance_proceeding
                        WHERE decision_id = (old_plan ->> 'decision_id')::bigint)
    ) THEN
        RAISE EXCEPTION 'effect % was written to another row', old_plan ->> 'id'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'written_effects_keep_their_row';
    END IF;
    IF old_plan - written IS NOT DISTINCT FROM new_plan - written THEN
        RETURN NEW;
    END IF;
    -- Whoever puts the text to the parties at this moment is waited for.
    PERFORM pg_advisory_xact_lock(20030101);
    PERFORM FROM governance_decision g
      WHERE g.id IN ((old_plan ->> 'decision_id')::bigint, (new_plan ->> 'decision_id')::bigint)
        AND (
            -- Nothing is added to, changed in or taken from what was put to the parties.
            (g.status NOT IN ('draft', 'submitted', 'returned', 'deferred')
             AND EXISTS (SELECT FROM governance_proceeding WHERE decision_id = g.id))
            -- Nothing leaves what was decided elsewhere.
            OR (g.status IN ('adopted', 'noted', 'blocked', 'withdrawn')
                AND g.id IS DISTINCT FROM (new_plan ->> 'decision_id')::bigint)
        );
    IF FOUND THEN
        RAISE EXCEPTION 'what a text changes and refers to is settled when it is put to the parties'
        USING ERRCODE = 'check_violation', CONSTRAINT = 'plans_are_frozen_with_the_text';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER plans_are_frozen_with_the_text
BEFORE INSERT OR UPDATE OR DELETE ON governance_effect
FOR EACH ROW EXECUTE FUNCTION governance_guard_plans();
CREATE TRIGGER plans_are_frozen_with_the_text
BEFORE INSERT OR UPDATE OR DELETE ON governance_decisionlink
FOR EACH ROW EXECUTE FUNCTION governance_guard_plans();

CREATE FUNCTION governance_judge_effects() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF num_nonnulls(NEW.standing_id, NEW.suspension_id, NEW.established_id, NEW.body_name_id,
                    NEW.mandate_id, NEW.tenure_id, NEW.seat_id, NEW.candidacy_id,
                    NEW.obligation_id) > 0
       AND NOT EXISTS (SELECT FROM governance_decision
                        WHERE id = NEW.decision_id AND status = 'adopted') THEN
        RAISE EXCEPTION 'effect % belongs to a text that was not adopted', NEW.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'effects_come_with_an_adopted_decision';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER effects_come_with_an_adopted_decision
AFTER INSERT OR UPDATE ON governance_effect
DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION governance_judge_effects();
"""

BACKWARD = """
DROP TRIGGER effects_come_with_an_adopted_decision ON governance_effect;
DROP FUNCTION governance_judge_effects();
DROP TRIGGER plans_are_frozen_with_the_text ON governance_decisionlink;
DROP TRIGGER plans_are_frozen_with_the_text ON governance_effect;
DROP FUNCTION governance_guard_plans();
DROP TRIGGER a_text_is_decided_by_its_procedure ON governance_proceeding;
DROP TRIGGER a_text_is_decided_by_its_procedure ON governance_decision;
DROP FUNCTION governance_judge_procedure();
DROP TRIGGER positions_are_guarded ON governance_position;
DROP FUNCTION governance_guard_positions();
DROP TRIGGER nobody_is_left_out_of_a_consensus ON governance_proceeding;
DROP TRIGGER only_who_holds_a_place_is_entitled ON governance_entitlement;
DROP FUNCTION governance_judge_entitlements();
DROP FUNCTION governance_deciders_of(bigint);
DROP TRIGGER entitlements_are_frozen ON governance_entitlement;
DROP FUNCTION governance_guard_entitlements();
DROP TRIGGER proceedings_are_guarded ON governance_proceeding;
DROP FUNCTION governance_guard_proceedings();
DROP TRIGGER references_have_no_gaps ON governance_decision;
DROP FUNCTION governance_judge_references();
DROP TRIGGER decisions_are_guarded ON governance_decision;
DROP FUNCTION governance_guard_decisions();
DROP FUNCTION governance_last_positions(bigint);
DROP FUNCTION governance_words(text, text);
"""


class Migration(migrations.Migration):
    dependencies = [
        ("governance", "0002_rules_of_bodies_and_meetings"),
        ("participants", "0003_journal"),
    ]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
