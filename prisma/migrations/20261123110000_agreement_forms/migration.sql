-- Agreements of other forms than a signed one: what two settle beside their goals, and the sections they write themselves.

ALTER TABLE "agreement" ADD COLUMN "frequency_count" INTEGER,
ADD COLUMN "frequency_per" TEXT,
ADD COLUMN "means" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "hours_a_month" INTEGER,
ADD COLUMN "sections_written" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "settled_revision" INTEGER NOT NULL DEFAULT 0;
CREATE TABLE "agreement_section" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "agreement_id" UUID NOT NULL,
  "code" TEXT NOT NULL,
  "mentorship_id" UUID NOT NULL,
  "mentor_id" UUID NOT NULL,
  "protege_id" UUID NOT NULL,
  "text" TEXT NOT NULL DEFAULT '',
  "text_by" TEXT,
  "revision" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "agreement_section_pkey" PRIMARY KEY ("organization_id","agreement_id","code")
);
CREATE INDEX "agreement_section_organization_id_mentorship_id_idx" ON "agreement_section"("organization_id", "mentorship_id");
ALTER TABLE "agreement_section" ADD CONSTRAINT "agreement_section_organization_id_mentorship_id_agreement__fkey" FOREIGN KEY ("organization_id", "mentorship_id", "agreement_id") REFERENCES "agreement"("organization_id", "mentorship_id", "id");
ALTER TABLE "agreement_section" ADD CONSTRAINT "agreement_section_organization_id_mentorship_id_mentor_id__fkey" FOREIGN KEY ("organization_id", "mentorship_id", "mentor_id", "protege_id") REFERENCES "mentorship"("organization_id", "id", "mentor_id", "protege_id");

-- Codes and numbers; which modes, sections and kinds of goal a program has is its rule book's to say.
ALTER TABLE agreement
  ADD CHECK (frequency_count BETWEEN 1 AND 366),
  ADD CHECK (frequency_per IN ('month', 'quarter', 'year')),
  ADD CHECK ((frequency_count IS NULL) = (frequency_per IS NULL)),
  ADD CHECK (hours_a_month BETWEEN 1 AND 744),
  ADD CHECK (array_to_string(means, ',') ~ '^[a-z,-]*$' AND cardinality(means) <= 20),
  ADD CHECK (array_to_string(sections_written, ',') ~ '^[a-z0-9,-]*$' AND cardinality(sections_written) <= 100);
ALTER TABLE agreement_section
  ADD CHECK (char_length(text) <= 4000),
  ADD CHECK (code ~ '^[a-z0-9-]{1,100}$'),
  ADD CHECK (text_by IN ('mentor', 'protege', 'both'));
ALTER TABLE goal DROP CONSTRAINT goal_kind_check;
ALTER TABLE goal ADD CONSTRAINT goal_kind_check CHECK (kind ~ '^[a-z0-9-]{1,100}$');

COMMENT ON TABLE agreement_section IS 'pair: the words of a section of an agreement';

-- The same walls as for the words of a goal.
ALTER TABLE agreement_section ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_section FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON agreement_section AS RESTRICTIVE TO ithaca_app, ithaca_worker
  USING (organization_id = (SELECT app_organization()));
CREATE POLICY keeper ON agreement_section TO CURRENT_USER USING (true);
CREATE POLICY read ON agreement_section FOR SELECT TO ithaca_app USING ((SELECT app_person()) IN (mentor_id, protege_id));
CREATE POLICY make ON agreement_section FOR INSERT TO ithaca_app
  WITH CHECK ((SELECT app_person()) IN (mentor_id, protege_id)
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = agreement_section.organization_id AND m.id = agreement_section.mentorship_id
                AND m.phase IN ('agreement', 'active') AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)));
CREATE POLICY change ON agreement_section FOR UPDATE TO ithaca_app
  USING ((SELECT app_person()) IN (mentor_id, protege_id)
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = agreement_section.organization_id AND m.id = agreement_section.mentorship_id
                AND m.phase IN ('agreement', 'active') AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)));
GRANT SELECT, INSERT, UPDATE (text, revision) ON agreement_section TO ithaca_app;
GRANT UPDATE (frequency_count, frequency_per, means, hours_a_month, sections_written, settled_revision) ON agreement TO ithaca_app;

CREATE FUNCTION keep_section_authors() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE hand text := CASE app_person() WHEN NEW.mentor_id THEN 'mentor' WHEN NEW.protege_id THEN 'protege' END;
  BEGIN
    IF hand IS NULL THEN RETURN NEW; END IF;
    IF TG_OP = 'INSERT' THEN
      NEW.text_by := coalesce(NEW.text_by, hand);
    ELSE
      NEW.text_by := whose_text(OLD.text, OLD.text_by, NEW.text, hand);
    END IF;
    RETURN NEW;
  END $$;
REVOKE EXECUTE ON FUNCTION keep_section_authors() FROM PUBLIC;
CREATE TRIGGER keep_authors BEFORE INSERT OR UPDATE ON agreement_section FOR EACH ROW EXECUTE FUNCTION keep_section_authors();

-- The erasers as they were, and the words of the sections too.
CREATE OR REPLACE FUNCTION erase_person(person uuid, at timestamptz) RETURNS boolean
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

CREATE OR REPLACE FUNCTION erase_texts(mentorship uuid, today date, at timestamptz) RETURNS boolean
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
