-- Leaving: a program, the association, and for good. What a person wrote goes with them; what happened stays, about "a former member".

ALTER TABLE "person" ADD COLUMN "erased_at" TIMESTAMPTZ(3);
-- Who of the two wrote what both may write; null is of before this was kept, and counts as both.
ALTER TABLE "goal_text" ADD COLUMN "statement_by" TEXT,
ADD COLUMN "metric_by" TEXT;
ALTER TABLE "contact_text" ADD COLUMN "purpose_by" TEXT,
ADD COLUMN "place_by" TEXT,
ADD COLUMN "note_by" TEXT;
CREATE TABLE "erasure" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "person_id" UUID NOT NULL,
  "asked_at" TIMESTAMPTZ(3) NOT NULL,
  "due_at" TIMESTAMPTZ(3) NOT NULL,
  "taken_back_at" TIMESTAMPTZ(3),
  "done_at" TIMESTAMPTZ(3),
  CONSTRAINT "erasure_pkey" PRIMARY KEY ("organization_id","person_id")
);
CREATE TABLE "retention" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "mentorship_id" UUID NOT NULL,
  "program_id" UUID NOT NULL,
  "announced_at" TIMESTAMPTZ(3) NOT NULL,
  "erases_on" DATE NOT NULL,
  "erased_at" TIMESTAMPTZ(3),
  CONSTRAINT "retention_pkey" PRIMARY KEY ("organization_id","mentorship_id")
);
CREATE INDEX "erasure_organization_id_due_at_idx" ON "erasure"("organization_id", "due_at");
CREATE UNIQUE INDEX "retention_organization_id_program_id_mentorship_id_key" ON "retention"("organization_id", "program_id", "mentorship_id");
ALTER TABLE "erasure" ADD CONSTRAINT "erasure_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "retention" ADD CONSTRAINT "retention_organization_id_program_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "program_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "program_id", "id");

ALTER TABLE person ADD CHECK (erased_at IS NULL OR removed_at IS NOT NULL);
ALTER TABLE goal_text
  ADD CHECK (statement_by IN ('mentor', 'protege', 'both')),
  ADD CHECK (metric_by IN ('mentor', 'protege', 'both'));
ALTER TABLE contact_text
  ADD CHECK (purpose_by IN ('mentor', 'protege', 'both')),
  ADD CHECK (place_by IN ('mentor', 'protege', 'both')),
  ADD CHECK (note_by IN ('mentor', 'protege', 'both'));
ALTER TABLE erasure
  ADD CHECK (asked_at < due_at),
  ADD CHECK (taken_back_at IS NULL OR done_at IS NULL);

COMMENT ON TABLE erasure IS 'program: that somebody asked to be erased, and when they are';
COMMENT ON TABLE retention IS 'program: when what a pair wrote is erased, and that it was; written by jobs';

-- The same walls as for every table of the house.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['erasure', 'retention'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE TO ithaca_app, ithaca_worker
                    USING (organization_id = (SELECT app_organization()))', name);
    EXECUTE format('CREATE POLICY keeper ON %I TO CURRENT_USER USING (true)', name);
    EXECUTE format('CREATE POLICY worker ON %I FOR SELECT TO ithaca_worker USING (true)', name);
    EXECUTE format('GRANT SELECT ON %I TO ithaca_app, ithaca_worker', name);
  END LOOP;
END $$;

-- erasure: asked for and taken back by oneself; seen by owners and by the coordinators of the programs one is in. Not by the other of a pair.
GRANT INSERT, UPDATE (asked_at, due_at, taken_back_at) ON erasure TO ithaca_app;
CREATE POLICY read ON erasure FOR SELECT TO ithaca_app
  USING (person_id = (SELECT app_person())
    OR EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'owner')
    OR EXISTS (SELECT FROM participation t JOIN duty d ON d.program_id = t.program_id
               WHERE t.organization_id = erasure.organization_id AND t.person_id = erasure.person_id
                 AND d.person_id = (SELECT app_person()) AND d.duty = 'coordinator'));
CREATE POLICY make ON erasure FOR INSERT TO ithaca_app WITH CHECK (person_id = (SELECT app_person()) AND done_at IS NULL);
CREATE POLICY change ON erasure FOR UPDATE TO ithaca_app USING (person_id = (SELECT app_person()) AND done_at IS NULL);

-- retention: read as the mentorship is.
GRANT INSERT ON retention TO ithaca_worker;
CREATE POLICY read ON retention FOR SELECT TO ithaca_app
  USING (EXISTS (SELECT FROM mentorship m WHERE m.organization_id = retention.organization_id AND m.id = retention.mentorship_id));
CREATE POLICY worker_make ON retention FOR INSERT TO ithaca_worker WITH CHECK (erased_at IS NULL);

-- Whoever is erased leaves first: in their own name, by a job.
GRANT UPDATE (state, revision) ON participation TO ithaca_worker;
CREATE POLICY worker_leave ON participation FOR UPDATE TO ithaca_worker
  USING (person_id = (SELECT app_person())) WITH CHECK (person_id = (SELECT app_person()) AND state = 'left');
GRANT UPDATE (undone_at) ON mentorship TO ithaca_worker;
CREATE POLICY worker_undo ON mentorship FOR UPDATE TO ithaca_worker
  USING (phase = 'agreement' AND (SELECT app_person()) IN (mentor_id, protege_id)) WITH CHECK (phase = 'undone');
GRANT INSERT ON ending TO ithaca_worker;
CREATE POLICY worker_make ON ending FOR INSERT TO ithaca_worker
  WITH CHECK (author_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = ending.organization_id AND m.id = ending.mentorship_id
                AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)));

-- The database itself keeps who wrote what, so that no use case can forget it: a text that both touched is both's.
CREATE FUNCTION whose_text(was text, was_by text, is_now text, hand text) RETURNS text LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp
  AS $$ SELECT CASE WHEN was IS NOT DISTINCT FROM is_now THEN was_by WHEN coalesce(was, '') = '' OR was_by = hand THEN hand ELSE 'both' END $$;
CREATE FUNCTION keep_goal_authors() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE hand text := CASE app_person() WHEN NEW.mentor_id THEN 'mentor' WHEN NEW.protege_id THEN 'protege' END;
  BEGIN
    IF hand IS NULL THEN RETURN NEW; END IF;
    IF TG_OP = 'INSERT' THEN
      NEW.statement_by := hand; NEW.metric_by := hand;
    ELSE
      NEW.statement_by := whose_text(OLD.statement, OLD.statement_by, NEW.statement, hand);
      NEW.metric_by := whose_text(OLD.metric, OLD.metric_by, NEW.metric, hand);
    END IF;
    RETURN NEW;
  END $$;
CREATE FUNCTION keep_contact_authors() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE hand text := CASE app_person() WHEN NEW.mentor_id THEN 'mentor' WHEN NEW.protege_id THEN 'protege' END;
  BEGIN
    IF hand IS NULL THEN RETURN NEW; END IF;
    IF TG_OP = 'INSERT' THEN
      NEW.purpose_by := hand; NEW.place_by := hand; NEW.note_by := hand;
    ELSE
      NEW.purpose_by := whose_text(OLD.purpose, OLD.purpose_by, NEW.purpose, hand);
      NEW.place_by := whose_text(OLD.place, OLD.place_by, NEW.place, hand);
      NEW.note_by := whose_text(OLD.note, OLD.note_by, NEW.note, hand);
    END IF;
    RETURN NEW;
  END $$;
REVOKE EXECUTE ON FUNCTION whose_text(text, text, text, text), keep_goal_authors(), keep_contact_authors() FROM PUBLIC;
CREATE TRIGGER keep_authors BEFORE INSERT OR UPDATE ON goal_text FOR EACH ROW EXECUTE FUNCTION keep_goal_authors();
CREATE TRIGGER keep_authors BEFORE INSERT OR UPDATE ON contact_text FOR EACH ROW EXECUTE FUNCTION keep_contact_authors();

-- Organizations in which something may fall due: also where somebody only waits to be erased.
CREATE OR REPLACE FUNCTION organizations_awake() RETURNS SETOF uuid
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT o.id FROM organization o
        WHERE EXISTS (SELECT FROM program p WHERE p.organization_id = o.id AND p.state = 'open')
           OR EXISTS (SELECT FROM erasure e WHERE e.organization_id = o.id AND e.taken_back_at IS NULL AND e.done_at IS NULL)
        ORDER BY o.id $$;

-- Holds somebody whose time has come, before their mentorships: whoever acts in their name, or refers to them, is waited for first.
-- Not while they are the only owner, for nobody could run the organization any more.
CREATE FUNCTION hold_for_erasure(person uuid, at timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  BEGIN
    PERFORM FROM invitation i WHERE i.organization_id = app_organization() AND i.accepted_by = hold_for_erasure.person ORDER BY i.id FOR UPDATE;
    PERFORM FROM person n WHERE n.organization_id = app_organization() AND n.id = hold_for_erasure.person FOR UPDATE;
    PERFORM pg_advisory_xact_lock(hashtextextended('owners:' || app_organization(), 0));
    RETURN EXISTS (SELECT FROM erasure e WHERE e.organization_id = app_organization() AND e.person_id = hold_for_erasure.person
                   AND e.taken_back_at IS NULL AND e.done_at IS NULL AND e.due_at <= at)
      AND (NOT EXISTS (SELECT FROM duty d WHERE d.organization_id = app_organization() AND d.person_id = hold_for_erasure.person AND d.duty = 'owner')
           OR EXISTS (SELECT FROM duty d JOIN person n ON n.organization_id = d.organization_id AND n.id = d.person_id
                      WHERE d.organization_id = app_organization() AND d.duty = 'owner' AND d.person_id <> hold_for_erasure.person
                        AND n.removed_at IS NULL));
  END $$;

-- The eraser of a person. What they wrote goes, and all that is about them alone; the rows by which others' rows are explained stay,
-- about somebody without a name. Agreements that both signed are the other's too, and stay until the other is erased as well.
-- Answers whether their sign-in is gone with them: not where another organization knows the same user.
-- (agreement_section comes with the next migrations; what a body names is looked up when it runs.)
CREATE FUNCTION erase_person(person uuid, at timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  #variable_conflict use_column
  DECLARE
    org uuid := app_organization();
    who person;
    address text;
    theirs uuid[];
    letters uuid[];
    former text;
    alone boolean;
  BEGIN
    IF NOT hold_for_erasure(erase_person.person, at) THEN RAISE EXCEPTION 'nobody to be erased' USING ERRCODE = 'IT001'; END IF;
    SELECT * INTO STRICT who FROM person n WHERE n.organization_id = org AND n.id = erase_person.person;
    SELECT u.email INTO address FROM auth."user" u WHERE u.id = who.user_id;
    SELECT CASE o.locale WHEN 'fr' THEN 'un ancien membre' ELSE 'a former member' END INTO STRICT former FROM organization o WHERE o.id = org;
    theirs := ARRAY(SELECT m.id FROM mentorship m WHERE m.organization_id = org AND who.id IN (m.mentor_id, m.protege_id));
    letters := ARRAY(SELECT i.id FROM invitation i WHERE i.organization_id = org AND (i.accepted_by = who.id OR i.email = lower(address)));

    -- What they wrote for the two, and what both did.
    UPDATE goal_text x SET statement = CASE WHEN x.statement_by IS DISTINCT FROM o.party THEN '' ELSE x.statement END,
      metric = CASE WHEN x.metric_by IS DISTINCT FROM o.party THEN '' ELSE x.metric END
    FROM (SELECT m.id, CASE who.id WHEN m.mentor_id THEN 'protege' ELSE 'mentor' END AS party FROM mentorship m
          WHERE m.organization_id = org AND m.id = ANY (theirs)) o WHERE x.organization_id = org AND x.mentorship_id = o.id;
    UPDATE contact_text x SET purpose = CASE WHEN x.purpose_by IS DISTINCT FROM o.party THEN '' ELSE x.purpose END,
      place = CASE WHEN x.place_by IS DISTINCT FROM o.party THEN '' ELSE x.place END,
      note = CASE WHEN x.note_by IS DISTINCT FROM o.party THEN '' ELSE x.note END
    FROM (SELECT m.id, CASE who.id WHEN m.mentor_id THEN 'protege' ELSE 'mentor' END AS party FROM mentorship m
          WHERE m.organization_id = org AND m.id = ANY (theirs)) o WHERE x.organization_id = org AND x.mentorship_id = o.id;
    UPDATE agreement_section x SET text = '' FROM (SELECT m.id, CASE who.id WHEN m.mentor_id THEN 'protege' ELSE 'mentor' END AS party FROM mentorship m
          WHERE m.organization_id = org AND m.id = ANY (theirs)) o
    WHERE x.organization_id = org AND x.mentorship_id = o.id AND x.text_by IS DISTINCT FROM o.party;
    DELETE FROM goal_comment x WHERE x.organization_id = org AND x.author_id = who.id;
    DELETE FROM contact_question x WHERE x.organization_id = org AND x.author_id = who.id;
    DELETE FROM farewell x WHERE x.organization_id = org AND x.author_id = who.id;
    DELETE FROM contact_card x WHERE x.organization_id = org AND x.person_id = who.id;
    DELETE FROM agreement_text x USING agreement a WHERE x.organization_id = org AND x.mentorship_id = ANY (theirs)
      AND a.organization_id = org AND a.id = x.agreement_id AND a.state NOT IN ('signed', 'superseded');
    DELETE FROM agreement_text x USING person n WHERE x.organization_id = org AND who.id IN (x.mentor_id, x.protege_id)
      AND n.organization_id = org AND n.id IN (x.mentor_id, x.protege_id) AND n.id <> who.id AND n.erased_at IS NOT NULL;
    DELETE FROM pair_file x USING person n WHERE x.organization_id = org AND who.id IN (x.mentor_id, x.protege_id)
      AND n.organization_id = org AND n.id IN (x.mentor_id, x.protege_id) AND n.id <> who.id AND n.erased_at IS NOT NULL;

    -- What they said in confidence: that they did, and by which codes and marks, is a fact of the program.
    UPDATE concern x SET text = '' WHERE x.organization_id = org AND x.author_id = who.id;
    UPDATE ending x SET text = '' WHERE x.organization_id = org AND x.author_id = who.id;
    UPDATE evaluation x SET words = '' WHERE x.organization_id = org AND x.author_id = who.id;

    -- What is theirs alone.
    DELETE FROM contact_note x WHERE x.organization_id = org AND x.person_id = who.id;
    DELETE FROM notification_choice x WHERE x.organization_id = org AND x.person_id = who.id;
    DELETE FROM request x WHERE x.organization_id = org AND x.person_id = who.id;
    DELETE FROM pressed x WHERE x.organization_id = org AND x.person_id = who.id;
    DELETE FROM duty x WHERE x.organization_id = org AND x.person_id = who.id;

    -- Mails: theirs, and in an outbox also others' that name them. A sent mail is beyond reach.
    DELETE FROM outbox.mail x USING delivery d WHERE d.organization_id = org AND split_part(ltrim(x.message_id, '<'), '@', 1) = d.message_id
      AND (d.person_id = who.id OR d.invitation_id = ANY (letters) OR x."to" = address
           OR strpos(x.subject || x.text || x.html || x.attachments::text, who.full_name) > 0
           OR strpos(x.subject || x.text || x.html || x.attachments::text, who.called) > 0
           OR strpos(x.subject || x.text || x.html || x.attachments::text, address) > 0);
    DELETE FROM reminder x WHERE x.organization_id = org AND x.person_id = who.id;
    DELETE FROM delivery x WHERE x.organization_id = org AND (x.person_id = who.id OR x.invitation_id = ANY (letters));
    UPDATE delivery x SET error = NULL WHERE x.organization_id = org AND strpos(x.error, address) > 0;
    UPDATE invitation x SET email = '', full_name = NULL, mail_error = NULL, state = CASE x.state WHEN 'sent' THEN 'withdrawn' ELSE x.state END,
      revision = x.revision + 1 WHERE x.organization_id = org AND x.id = ANY (letters);

    UPDATE person n SET user_id = new_id(), full_name = former, called = former, sort_key = '', search = '', locale = NULL, time_zone = NULL,
      removed_at = coalesce(n.removed_at, at), erased_at = at, revision = n.revision + 1 WHERE n.organization_id = org AND n.id = who.id;
    UPDATE erasure e SET done_at = at WHERE e.organization_id = org AND e.person_id = who.id;

    alone := NOT EXISTS (SELECT FROM person n WHERE n.user_id = who.user_id);
    IF alone THEN
      DELETE FROM outbox.mail x WHERE x."to" = address;
      DELETE FROM auth."verification" v WHERE strpos(v.value, who.user_id::text) > 0 OR strpos(v.value, address) > 0 OR strpos(v.identifier, address) > 0;
      DELETE FROM auth."user" u WHERE u.id = who.user_id;
    END IF;
    RETURN alone;
  END $$;

-- The eraser of texts: what a pair wrote, once the time for which its program keeps it is over and both were told a month before.
CREATE FUNCTION erase_texts(mentorship uuid, today date, at timestamptz) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  #variable_conflict use_column
  DECLARE org uuid := app_organization();
  BEGIN
    UPDATE retention r SET erased_at = at WHERE r.organization_id = org AND r.mentorship_id = erase_texts.mentorship
      AND r.erased_at IS NULL AND r.erases_on <= today;
    IF NOT FOUND THEN RETURN false; END IF;
    UPDATE goal_text x SET statement = '', metric = '' WHERE x.organization_id = org AND x.mentorship_id = erase_texts.mentorship;
    UPDATE contact_text x SET purpose = '', place = '', note = '' WHERE x.organization_id = org AND x.mentorship_id = erase_texts.mentorship;
    UPDATE agreement_section x SET text = '' WHERE x.organization_id = org AND x.mentorship_id = erase_texts.mentorship;
    DELETE FROM goal_comment x WHERE x.organization_id = org AND x.mentorship_id = erase_texts.mentorship;
    DELETE FROM contact_question x WHERE x.organization_id = org AND x.mentorship_id = erase_texts.mentorship;
    DELETE FROM contact_note x WHERE x.organization_id = org AND x.mentorship_id = erase_texts.mentorship;
    DELETE FROM farewell x WHERE x.organization_id = org AND x.mentorship_id = erase_texts.mentorship;
    DELETE FROM contact_card x WHERE x.organization_id = org AND x.mentorship_id = erase_texts.mentorship;
    DELETE FROM agreement_text x USING agreement a WHERE x.organization_id = org AND x.mentorship_id = erase_texts.mentorship
      AND a.organization_id = org AND a.id = x.agreement_id AND a.state NOT IN ('signed', 'superseded');
    RETURN true;
  END $$;

REVOKE EXECUTE ON FUNCTION hold_for_erasure(uuid, timestamptz), erase_person(uuid, timestamptz), erase_texts(uuid, date, timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION hold_for_erasure(uuid, timestamptz), erase_person(uuid, timestamptz), erase_texts(uuid, date, timestamptz) TO ithaca_worker;
