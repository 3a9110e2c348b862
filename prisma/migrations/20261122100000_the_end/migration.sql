-- The end of a year: renewing, evaluating, parting. Table by table the same walls as for the rest.

ALTER TABLE "agreement" ADD COLUMN "continues_from" DATE,
ADD COLUMN "meetings_per_year" INTEGER;
ALTER TABLE "goal" ADD COLUMN "outcome" TEXT,
ADD COLUMN "outcome_at" TIMESTAMPTZ(3);
ALTER TABLE "mentorship" ADD COLUMN "ended_on" DATE,
ADD COLUMN "ending" TEXT;

CREATE TABLE "renewal_answer" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "mentorship_id" UUID NOT NULL,
  "term_number" INTEGER NOT NULL,
  "person_id" UUID NOT NULL,
  "answer" TEXT NOT NULL,
  "answered_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "renewal_answer_pkey" PRIMARY KEY ("organization_id","mentorship_id","term_number","person_id")
);
CREATE TABLE "ending" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "mentorship_id" UUID NOT NULL,
  "program_id" UUID NOT NULL,
  "author_id" UUID NOT NULL,
  "reader" TEXT NOT NULL,
  "ground" TEXT NOT NULL,
  "text" TEXT NOT NULL DEFAULT '',
  "written_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "ending_pkey" PRIMARY KEY ("organization_id","mentorship_id")
);
CREATE TABLE "farewell" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "mentorship_id" UUID NOT NULL,
  "mentor_id" UUID NOT NULL,
  "protege_id" UUID NOT NULL,
  "author_id" UUID NOT NULL,
  "text" TEXT NOT NULL,
  "written_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "farewell_pkey" PRIMARY KEY ("organization_id","mentorship_id","author_id")
);
CREATE TABLE "evaluation_state" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "mentorship_id" UUID NOT NULL,
  "program_id" UUID NOT NULL,
  "term_number" INTEGER NOT NULL,
  "person_id" UUID NOT NULL,
  "given_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "evaluation_state_pkey" PRIMARY KEY ("organization_id","mentorship_id","term_number","person_id")
);
CREATE TABLE "evaluation" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "id" UUID NOT NULL,
  "mentorship_id" UUID NOT NULL,
  "program_id" UUID NOT NULL,
  "term_number" INTEGER NOT NULL,
  "author_id" UUID NOT NULL,
  "reader" TEXT NOT NULL,
  "format" INTEGER NOT NULL,
  "answers" JSONB NOT NULL,
  "words" TEXT NOT NULL DEFAULT '',
  "written_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "evaluation_pkey" PRIMARY KEY ("organization_id","id")
);
CREATE UNIQUE INDEX "ending_organization_id_program_id_mentorship_id_key" ON "ending"("organization_id", "program_id", "mentorship_id");
CREATE INDEX "evaluation_organization_id_program_id_id_idx" ON "evaluation"("organization_id", "program_id", "id");
CREATE UNIQUE INDEX "evaluation_organization_id_mentorship_id_term_number_author_key" ON "evaluation"("organization_id", "mentorship_id", "term_number", "author_id");
ALTER TABLE "renewal_answer" ADD CONSTRAINT "renewal_answer_organization_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "id");
ALTER TABLE "renewal_answer" ADD CONSTRAINT "renewal_answer_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "ending" ADD CONSTRAINT "ending_organization_id_program_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "program_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "program_id", "id");
ALTER TABLE "ending" ADD CONSTRAINT "ending_organization_id_author_id_fkey" FOREIGN KEY ("organization_id", "author_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "farewell" ADD CONSTRAINT "farewell_organization_id_mentorship_id_mentor_id_protege_i_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "mentor_id", "protege_id") REFERENCES "mentorship"("organization_id", "id", "mentor_id", "protege_id");
ALTER TABLE "farewell" ADD CONSTRAINT "farewell_organization_id_author_id_fkey" FOREIGN KEY ("organization_id", "author_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "evaluation_state" ADD CONSTRAINT "evaluation_state_organization_id_program_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "program_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "program_id", "id");
ALTER TABLE "evaluation_state" ADD CONSTRAINT "evaluation_state_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id");
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_organization_id_program_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "program_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "program_id", "id");
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_organization_id_author_id_fkey" FOREIGN KEY ("organization_id", "author_id") REFERENCES "person"("organization_id", "id");

-- What ended before has only its term to have ended by.
DO $$
DECLARE
  wanted bigint := (SELECT count(*) FROM mentorship WHERE phase = 'ended');
  told bigint;
BEGIN
  UPDATE mentorship SET ended_on = ends_on, ending = 'term-over' WHERE phase = 'ended';
  GET DIAGNOSTICS told = ROW_COUNT;
  IF told <> wanted THEN RAISE EXCEPTION 'told % endings of %', told, wanted; END IF;
END $$;

-- States are text with a check, as everywhere.
ALTER TABLE mentorship
  ADD CHECK ((phase = 'ended') = (ended_on IS NOT NULL)),
  ADD CHECK ((ended_on IS NULL) = (ending IS NULL)),
  -- Who of the two it was is no state of either: an exit leaves no mark.
  ADD CHECK (ending IN ('term-over', 'by-one', 'by-program')),
  ADD CHECK (starts_on < ended_on AND ended_on <= ends_on),
  -- What has begun is ended; neither taken back nor undone.
  ADD CHECK (phase NOT IN ('agreement', 'undone') OR starts_on IS NULL);
ALTER TABLE agreement
  ADD CHECK (continues_from IS NULL OR (number > 1 AND term_months IS NOT NULL)),
  ADD CHECK (meetings_per_year IS NULL OR (meetings_per_year BETWEEN 1 AND 60 AND continues_from IS NOT NULL));
ALTER TABLE goal
  ADD CHECK (outcome IN ('done', 'carried-on', 'dropped')),
  ADD CHECK ((outcome IS NULL) = (outcome_at IS NULL));
ALTER TABLE renewal_answer
  ADD CHECK (term_number >= 1),
  ADD CHECK (answer IN ('renew', 'end'));
ALTER TABLE ending
  ADD CHECK (reader IN ('coordinator', 'committee')),
  ADD CHECK (ground ~ '^[a-z]+(-[a-z]+)*$' AND length(ground) <= 40),
  ADD CHECK (length(text) <= 4000);
ALTER TABLE farewell
  ADD CHECK (author_id IN (mentor_id, protege_id)),
  ADD CHECK (length(text) BETWEEN 1 AND 4000);
ALTER TABLE evaluation_state
  ADD CHECK (term_number >= 1);
ALTER TABLE evaluation
  ADD CHECK (term_number >= 1),
  ADD CHECK (reader IN ('coordinator', 'committee')),
  ADD CHECK (jsonb_typeof(answers) = 'object'),
  ADD CHECK (length(words) <= 4000);

COMMENT ON TABLE renewal_answer IS 'program: whether each of the two wants to go on after a term';
COMMENT ON TABLE ending IS 'oversight: why a mentorship ended before its time';
COMMENT ON TABLE farewell IS 'pair: what the two thank each other for';
COMMENT ON TABLE evaluation_state IS 'program: that one of the two looked back on a term';
COMMENT ON TABLE evaluation IS 'oversight: what one of the two says about a term, looking back';

-- The same walls as for every table of the house.
DO $$
DECLARE
  name text;
  class text;
BEGIN
  FOR name, class IN
    SELECT c.relname, split_part(obj_description(c.oid, 'pg_class'), ':', 1) FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname IN ('renewal_answer', 'ending', 'farewell', 'evaluation_state', 'evaluation')
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
      EXECUTE format('CREATE POLICY read ON %1$I FOR SELECT TO ithaca_app
        USING (EXISTS (SELECT FROM mentorship m WHERE m.organization_id = %1$I.organization_id AND m.id = %1$I.mentorship_id))', name);
      EXECUTE format('CREATE POLICY make ON %1$I FOR INSERT TO ithaca_app
        WITH CHECK (person_id = (SELECT app_person())
          AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = %1$I.organization_id AND m.id = %1$I.mentorship_id
                      AND m.phase IN (''active'', ''ended'') AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)))', name);
    END IF;
  END LOOP;
END $$;

-- renewal_answer: one changes one's own mind, as long as the mentorship runs.
GRANT UPDATE (answer, answered_at) ON renewal_answer TO ithaca_app;
CREATE POLICY change ON renewal_answer FOR UPDATE TO ithaca_app
  USING (person_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = renewal_answer.organization_id AND m.id = renewal_answer.mentorship_id
                AND m.phase = 'active'));

-- farewell: the two and nobody else.
CREATE POLICY read ON farewell FOR SELECT TO ithaca_app USING ((SELECT app_person()) IN (mentor_id, protege_id));
CREATE POLICY make ON farewell FOR INSERT TO ithaca_app
  WITH CHECK (author_id = (SELECT app_person()) AND author_id IN (mentor_id, protege_id));

-- ending, evaluation: the author, and who holds the duty it was written to and is no party; never the other of the two.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['ending', 'evaluation'] LOOP
    EXECUTE format('CREATE POLICY read ON %1$I FOR SELECT TO ithaca_app
      USING (author_id = (SELECT app_person())
        OR (EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.program_id = %1$I.program_id AND d.duty = %1$I.reader)
            AND NOT EXISTS (SELECT FROM mentorship m WHERE m.organization_id = %1$I.organization_id AND m.id = %1$I.mentorship_id
                            AND (SELECT app_person()) IN (m.mentor_id, m.protege_id))))', name);
  END LOOP;
END $$;
CREATE POLICY make ON ending FOR INSERT TO ithaca_app
  WITH CHECK (author_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = ending.organization_id AND m.id = ending.mentorship_id
                AND ((SELECT app_person()) IN (m.mentor_id, m.protege_id)
                     OR m.program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person())))));
CREATE POLICY make ON evaluation FOR INSERT TO ithaca_app
  WITH CHECK (author_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = evaluation.organization_id AND m.id = evaluation.mentorship_id
                AND m.phase IN ('active', 'ended') AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)));

-- mentorship: who holds a duty ends one that runs, beside undoing one that has not begun; jobs end it at its term.
GRANT UPDATE (ended_on, ending) ON mentorship TO ithaca_app;
ALTER POLICY change ON mentorship
  USING ((SELECT app_person()) IN (mentor_id, protege_id)
         OR (phase IN ('agreement', 'active') AND program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()))))
  WITH CHECK ((SELECT app_person()) IN (mentor_id, protege_id)
         OR (phase IN ('agreement', 'undone', 'ended')
             AND program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()))));
GRANT UPDATE (phase, ended_on, ending, revision) ON mentorship TO ithaca_worker;
CREATE POLICY worker_end ON mentorship FOR UPDATE TO ithaca_worker USING (phase = 'active') WITH CHECK (phase = 'ended');

-- What was planned beyond the end is called off, and what was only drafted is given up: by jobs, once it is over.
GRANT UPDATE (state, cancelled_at, calendar_sequence, revision) ON contact TO ithaca_worker;
CREATE POLICY worker_cancel ON contact FOR UPDATE TO ithaca_worker USING (state = 'planned') WITH CHECK (state = 'cancelled');
GRANT UPDATE (state, revision) ON agreement TO ithaca_worker;
CREATE POLICY worker_withdraw ON agreement FOR UPDATE TO ithaca_worker
  USING (state IN ('draft', 'partially-signed')) WITH CHECK (state = 'withdrawn');

-- The terms of a renewal are written by the two; what became of a goal, too, also when all is over.
GRANT UPDATE (meetings_per_year) ON agreement TO ithaca_app;
GRANT UPDATE (outcome, outcome_at) ON goal TO ithaca_app;
