-- Who of the committee looks after whom, when they last spoke, and what each of the two says in confidence.

CREATE TABLE "check_in_member" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "mentorship_id" UUID NOT NULL,
  "program_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "member_id" UUID NOT NULL,
  "since" TIMESTAMPTZ(3) NOT NULL,
  "revision" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "check_in_member_pkey" PRIMARY KEY ("organization_id","mentorship_id","person_id")
);
CREATE TABLE "check_in" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "id" UUID NOT NULL,
  "mentorship_id" UUID NOT NULL,
  "program_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "member_id" UUID NOT NULL,
  "on_day" DATE NOT NULL,
  "way" TEXT NOT NULL,
  "asked" BOOLEAN NOT NULL,
  "recorded_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "check_in_pkey" PRIMARY KEY ("organization_id","id")
);
CREATE TABLE "check_in_note" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "check_in_id" UUID NOT NULL,
  "mentorship_id" UUID NOT NULL,
  "program_id" UUID NOT NULL,
  "author_id" UUID NOT NULL,
  "reader" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "written_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "check_in_note_pkey" PRIMARY KEY ("organization_id","check_in_id")
);
CREATE TABLE "feedback_state" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "mentorship_id" UUID NOT NULL,
  "program_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "asked_on" DATE,
  "given_on" DATE,
  CONSTRAINT "feedback_state_pkey" PRIMARY KEY ("organization_id","mentorship_id","person_id")
);
CREATE TABLE "feedback" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "id" UUID NOT NULL,
  "mentorship_id" UUID NOT NULL,
  "program_id" UUID NOT NULL,
  "author_id" UUID NOT NULL,
  "reader" TEXT NOT NULL,
  "edition_id" UUID NOT NULL,
  "format" INTEGER NOT NULL,
  "answers" JSONB NOT NULL,
  "written_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "feedback_pkey" PRIMARY KEY ("organization_id","id")
);
CREATE INDEX "check_in_member_organization_id_program_id_member_id_idx" ON "check_in_member"("organization_id", "program_id", "member_id");
CREATE UNIQUE INDEX "check_in_organization_id_mentorship_id_person_id_on_day_key" ON "check_in"("organization_id", "mentorship_id", "person_id", "on_day");
CREATE UNIQUE INDEX "check_in_organization_id_program_id_mentorship_id_id_key" ON "check_in"("organization_id", "program_id", "mentorship_id", "id");
CREATE UNIQUE INDEX "check_in_note_organization_id_program_id_mentorship_id_chec_key" ON "check_in_note"("organization_id", "program_id", "mentorship_id", "check_in_id");
CREATE INDEX "feedback_organization_id_program_id_id_idx" ON "feedback"("organization_id", "program_id", "id");
CREATE INDEX "feedback_organization_id_mentorship_id_author_id_idx" ON "feedback"("organization_id", "mentorship_id", "author_id");

ALTER TABLE "check_in_member" ADD CONSTRAINT "check_in_member_organization_id_program_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "program_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "program_id", "id");
ALTER TABLE "check_in_member" ADD CONSTRAINT "check_in_member_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "check_in_member" ADD CONSTRAINT "check_in_member_organization_id_member_id_fkey" FOREIGN KEY ("organization_id", "member_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_organization_id_program_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "program_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "program_id", "id");
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "check_in" ADD CONSTRAINT "check_in_organization_id_member_id_fkey" FOREIGN KEY ("organization_id", "member_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "check_in_note" ADD CONSTRAINT "check_in_note_organization_id_program_id_mentorship_id_che_fkey" FOREIGN KEY ("organization_id", "program_id", "mentorship_id", "check_in_id") REFERENCES "check_in"("organization_id", "program_id", "mentorship_id", "id");
ALTER TABLE "check_in_note" ADD CONSTRAINT "check_in_note_organization_id_author_id_fkey" FOREIGN KEY ("organization_id", "author_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "feedback_state" ADD CONSTRAINT "feedback_state_organization_id_program_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "program_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "program_id", "id");
ALTER TABLE "feedback_state" ADD CONSTRAINT "feedback_state_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_organization_id_program_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "program_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "program_id", "id");
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_organization_id_author_id_fkey" FOREIGN KEY ("organization_id", "author_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_organization_id_edition_id_fkey" FOREIGN KEY ("organization_id", "edition_id") REFERENCES "edition"("organization_id", "id");

ALTER TABLE check_in_member ADD CHECK (member_id <> person_id);
ALTER TABLE check_in
  ADD CHECK (member_id <> person_id),
  ADD CHECK (way IN ('telephone', 'video', 'in-person', 'writing'));
ALTER TABLE check_in_note
  ADD CHECK (reader IN ('coordinator', 'committee')),
  ADD CHECK (length(text) <= 4000);
ALTER TABLE feedback
  ADD CHECK (reader IN ('coordinator', 'committee')),
  ADD CHECK (jsonb_typeof(answers) = 'object');

COMMENT ON TABLE check_in_member IS 'program: who looks after each of two people';
COMMENT ON TABLE check_in IS 'program: when somebody was spoken with, how and by whom';
COMMENT ON TABLE check_in_note IS 'oversight: what was said on checking in';
COMMENT ON TABLE feedback_state IS 'program: when each of the two was last asked for feedback, and gave any';
COMMENT ON TABLE feedback IS 'oversight: what one of the two says in confidence while it runs';

-- The same walls as for every table of the house.
DO $$
DECLARE
  name text;
  class text;
BEGIN
  FOR name, class IN
    SELECT c.relname, split_part(obj_description(c.oid, 'pg_class'), ':', 1) FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname IN ('check_in_member', 'check_in', 'check_in_note', 'feedback_state', 'feedback')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE TO ithaca_app, ithaca_worker
                    USING (organization_id = (SELECT app_organization()))', name);
    EXECUTE format('CREATE POLICY keeper ON %I TO CURRENT_USER USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO ithaca_app', name);
    IF class = 'program' THEN
      EXECUTE format('CREATE POLICY worker ON %I FOR SELECT TO ithaca_worker USING (true)', name);
      EXECUTE format('GRANT SELECT ON %I TO ithaca_worker', name);
    ELSE
      EXECUTE format('CREATE POLICY read ON %1$I FOR SELECT TO ithaca_app
        USING (author_id = (SELECT app_person())
          OR (EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.program_id = %1$I.program_id AND d.duty = %1$I.reader)
              AND NOT EXISTS (SELECT FROM mentorship m WHERE m.organization_id = %1$I.organization_id AND m.id = %1$I.mentorship_id
                              AND (SELECT app_person()) IN (m.mentor_id, m.protege_id))))', name);
    END IF;
  END LOOP;
END $$;

-- Who looks after somebody, and when they spoke: that person, and who holds a duty and is no party; not the other of the two.
DO $$
DECLARE
  name text;
  ours text := 'EXISTS (SELECT FROM mentorship m WHERE m.organization_id = %1$I.organization_id AND m.id = %1$I.mentorship_id
    AND (SELECT app_person()) NOT IN (m.mentor_id, m.protege_id)
    AND m.program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person())))';
  running text := 'EXISTS (SELECT FROM mentorship m WHERE m.organization_id = %1$I.organization_id AND m.id = %1$I.mentorship_id
    AND m.phase IN (''agreement'', ''active'') AND (SELECT app_person()) NOT IN (m.mentor_id, m.protege_id)
    AND m.program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person())))';
  -- Whoever it is handed to holds a duty there and is none of the two either.
  member text := ' AND EXISTS (SELECT FROM duty d WHERE d.person_id = %1$I.member_id AND d.program_id = %1$I.program_id)
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = %1$I.organization_id AND m.id = %1$I.mentorship_id
                AND %1$I.member_id NOT IN (m.mentor_id, m.protege_id))';
BEGIN
  FOREACH name IN ARRAY ARRAY['check_in_member', 'check_in'] LOOP
    EXECUTE format('CREATE POLICY read ON %1$I FOR SELECT TO ithaca_app USING (person_id = (SELECT app_person()) OR ' || ours || ')', name);
  END LOOP;
  EXECUTE format('CREATE POLICY make ON %1$I FOR INSERT TO ithaca_app WITH CHECK (' || running || member || ')', 'check_in_member');
  EXECUTE format('CREATE POLICY change ON %1$I FOR UPDATE TO ithaca_app USING (' || running || ') WITH CHECK (' || running || member || ')',
    'check_in_member');
  EXECUTE format('CREATE POLICY make ON %1$I FOR INSERT TO ithaca_app WITH CHECK (member_id = (SELECT app_person()) AND ' || running || ')',
    'check_in');
  EXECUTE format('CREATE POLICY make ON %1$I FOR INSERT TO ithaca_app WITH CHECK (author_id = (SELECT app_person()) AND ' || running || ')',
    'check_in_note');
  -- Asked by who looks after them, given by oneself.
  EXECUTE format('CREATE POLICY make ON %1$I FOR INSERT TO ithaca_app WITH CHECK (' || running || ' OR (person_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = %1$I.organization_id AND m.id = %1$I.mentorship_id
                AND m.phase IN (''agreement'', ''active'') AND (SELECT app_person()) IN (m.mentor_id, m.protege_id))))', 'feedback_state');
  EXECUTE format('CREATE POLICY change ON %1$I FOR UPDATE TO ithaca_app USING (' || running || ' OR (person_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = %1$I.organization_id AND m.id = %1$I.mentorship_id
                AND m.phase IN (''agreement'', ''active'') AND (SELECT app_person()) IN (m.mentor_id, m.protege_id))))', 'feedback_state');
END $$;
GRANT UPDATE (member_id, since, revision) ON check_in_member TO ithaca_app, ithaca_worker;
GRANT INSERT ON check_in_member TO ithaca_worker;
CREATE POLICY worker_make ON check_in_member FOR INSERT TO ithaca_worker WITH CHECK (true);
CREATE POLICY worker_change ON check_in_member FOR UPDATE TO ithaca_worker USING (true);

-- That somebody was asked, and gave: the two, and who runs the program.
GRANT UPDATE (asked_on, given_on) ON feedback_state TO ithaca_app;
CREATE POLICY read ON feedback_state FOR SELECT TO ithaca_app
  USING (EXISTS (SELECT FROM mentorship m WHERE m.organization_id = feedback_state.organization_id AND m.id = feedback_state.mentorship_id));
CREATE POLICY make ON feedback FOR INSERT TO ithaca_app
  WITH CHECK (author_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = feedback.organization_id AND m.id = feedback.mentorship_id
                AND m.phase IN ('agreement', 'active') AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)));

-- event: what happens in confidence is no part of the history that the two of a mentorship read.
ALTER POLICY read ON event
  USING (CASE WHEN mentorship_id IN (SELECT m.id FROM mentorship m WHERE (SELECT app_person()) IN (m.mentor_id, m.protege_id))
    THEN subject_type NOT IN ('concern', 'check-in', 'feedback')
    ELSE program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()))
      OR (program_id IS NULL AND mentorship_id IS NULL
          AND EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'owner')) END);

-- With whoever is erased go the words about them, and theirs; that somebody was spoken with, or gave feedback, stays.
CREATE FUNCTION forget_check_ins() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  BEGIN
    UPDATE check_in_note x SET text = '' WHERE x.organization_id = NEW.organization_id
      AND (x.author_id = NEW.id OR x.mentorship_id IN (SELECT m.id FROM mentorship m
           WHERE m.organization_id = NEW.organization_id AND NEW.id IN (m.mentor_id, m.protege_id)));
    UPDATE feedback x SET answers = '{}' WHERE x.organization_id = NEW.organization_id AND x.author_id = NEW.id;
    RETURN NULL;
  END $$;
REVOKE EXECUTE ON FUNCTION forget_check_ins() FROM PUBLIC;
CREATE TRIGGER forget_check_ins AFTER UPDATE OF erased_at ON person FOR EACH ROW
  WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_check_ins();
