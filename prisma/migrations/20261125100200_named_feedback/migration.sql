-- What people have said, and an edition answers: in words of whoever drafts it for everybody, with what it was for those who may read that.

CREATE TABLE "edition_theme" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "id" UUID NOT NULL,
  "program_id" UUID NOT NULL,
  "edition_id" UUID,
  "words" TEXT NOT NULL,
  "people" INTEGER,
  "named_by" UUID NOT NULL,
  "named_at" TIMESTAMPTZ(3) NOT NULL,
  "dropped" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "edition_theme_pkey" PRIMARY KEY ("organization_id","id")
);
CREATE TABLE "edition_theme_source" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "id" UUID NOT NULL,
  "theme_id" UUID NOT NULL,
  "feedback_id" UUID,
  "evaluation_id" UUID,
  CONSTRAINT "edition_theme_source_pkey" PRIMARY KEY ("organization_id","id")
);
CREATE INDEX "edition_theme_organization_id_program_id_id_idx" ON "edition_theme"("organization_id", "program_id", "id");
CREATE INDEX "edition_theme_organization_id_edition_id_idx" ON "edition_theme"("organization_id", "edition_id");
CREATE INDEX "edition_theme_source_organization_id_theme_id_idx" ON "edition_theme_source"("organization_id", "theme_id");
ALTER TABLE "edition_theme" ADD CONSTRAINT "edition_theme_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id");
ALTER TABLE "edition_theme" ADD CONSTRAINT "edition_theme_organization_id_program_id_edition_id_fkey" FOREIGN KEY ("organization_id", "program_id", "edition_id") REFERENCES "edition"("organization_id", "program_id", "id");
ALTER TABLE "edition_theme" ADD CONSTRAINT "edition_theme_organization_id_named_by_fkey" FOREIGN KEY ("organization_id", "named_by") REFERENCES "person"("organization_id", "id");
ALTER TABLE "edition_theme_source" ADD CONSTRAINT "edition_theme_source_organization_id_theme_id_fkey" FOREIGN KEY ("organization_id", "theme_id") REFERENCES "edition_theme"("organization_id", "id");
ALTER TABLE "edition_theme_source" ADD CONSTRAINT "edition_theme_source_organization_id_feedback_id_fkey" FOREIGN KEY ("organization_id", "feedback_id") REFERENCES "feedback"("organization_id", "id");
ALTER TABLE "edition_theme_source" ADD CONSTRAINT "edition_theme_source_organization_id_evaluation_id_fkey" FOREIGN KEY ("organization_id", "evaluation_id") REFERENCES "evaluation"("organization_id", "id");

ALTER TABLE edition_theme
  ADD CHECK (length(words) <= 500),
  -- Of fewer than five, no number.
  ADD CHECK (people >= 5),
  ADD CHECK (edition_id IS NULL OR NOT dropped);
ALTER TABLE edition_theme_source ADD CHECK (num_nonnulls(feedback_id, evaluation_id) = 1);

COMMENT ON TABLE edition_theme IS 'program: what people have said that an edition answers, in words of whoever drafts it';
COMMENT ON TABLE edition_theme_source IS 'oversight: what was said in confidence that an edition answers';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['edition_theme', 'edition_theme_source'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE TO ithaca_app, ithaca_worker
                    USING (organization_id = (SELECT app_organization()))', name);
    EXECUTE format('CREATE POLICY keeper ON %I TO CURRENT_USER USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO ithaca_app', name);
  END LOOP;
END $$;

-- Drafted by whoever drafts, read by everybody of the association once it is published, and from then on never changed.
GRANT UPDATE (dropped) ON edition_theme TO ithaca_app;
CREATE POLICY worker ON edition_theme FOR SELECT TO ithaca_worker USING (true);
GRANT SELECT ON edition_theme TO ithaca_worker;
CREATE POLICY read ON edition_theme FOR SELECT TO ithaca_app
  USING (((SELECT app_person()) IS NOT NULL AND edition_id IS NOT NULL)
         OR (SELECT holds_duty('owner', NULL))
         OR program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person())));
CREATE POLICY make ON edition_theme FOR INSERT TO ithaca_app
  WITH CHECK (named_by = (SELECT app_person()) AND edition_id IS NULL AND NOT dropped
    AND program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person())));
CREATE POLICY change ON edition_theme FOR UPDATE TO ithaca_app
  USING (edition_id IS NULL
    AND ((SELECT holds_duty('owner', NULL))
         OR program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()))));

-- What it was: whoever reads that, in that charge; not who said it, nor one of the two it is about.
CREATE POLICY read ON edition_theme_source FOR SELECT TO ithaca_app
  USING (EXISTS (SELECT FROM feedback f JOIN duty d ON d.program_id = f.program_id AND d.duty = f.reader
                 WHERE f.organization_id = edition_theme_source.organization_id AND f.id = edition_theme_source.feedback_id
                   AND d.person_id = (SELECT app_person()) AND f.author_id <> (SELECT app_person()))
      OR EXISTS (SELECT FROM evaluation f JOIN duty d ON d.program_id = f.program_id AND d.duty = f.reader
                 WHERE f.organization_id = edition_theme_source.organization_id AND f.id = edition_theme_source.evaluation_id
                   AND d.person_id = (SELECT app_person()) AND f.author_id <> (SELECT app_person())));
CREATE POLICY make ON edition_theme_source FOR INSERT TO ithaca_app
  WITH CHECK (EXISTS (
    SELECT FROM edition_theme t WHERE t.organization_id = edition_theme_source.organization_id AND t.id = edition_theme_source.theme_id
      AND t.edition_id IS NULL AND t.named_by = (SELECT app_person())
      AND (EXISTS (SELECT FROM feedback f JOIN duty d ON d.program_id = f.program_id AND d.duty = f.reader
                   WHERE f.organization_id = t.organization_id AND f.id = edition_theme_source.feedback_id AND f.program_id = t.program_id
                     AND d.person_id = (SELECT app_person()) AND f.author_id <> (SELECT app_person()))
        OR EXISTS (SELECT FROM evaluation f JOIN duty d ON d.program_id = f.program_id AND d.duty = f.reader
                   WHERE f.organization_id = t.organization_id AND f.id = edition_theme_source.evaluation_id AND f.program_id = t.program_id
                     AND d.person_id = (SELECT app_person()) AND f.author_id <> (SELECT app_person())))));

-- What was drafted with the rules is published with them, whoever of those publishes.
CREATE OR REPLACE FUNCTION put_in_force(which uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE newest edition;
  BEGIN
    SELECT * INTO newest FROM edition e WHERE e.organization_id = app_organization() AND e.id = $1 AND e.published_by = app_person()
      AND e.state = 'published' AND NOT EXISTS (SELECT FROM edition x WHERE x.organization_id = e.organization_id
                                                AND x.program_id = e.program_id AND x.number > e.number);
    IF NOT FOUND THEN RAISE EXCEPTION 'not the newest edition, or published by somebody else' USING ERRCODE = '42501'; END IF;
    UPDATE edition e SET state = 'retired' WHERE e.organization_id = newest.organization_id AND e.program_id = newest.program_id
      AND e.id <> newest.id AND e.state = 'published';
    UPDATE program p SET current_edition_id = newest.id, state = 'open', revision = p.revision + 1
      WHERE p.organization_id = newest.organization_id AND p.id = newest.program_id;
    UPDATE edition_proposal x SET state = 'published', settled_by = newest.published_by, settled_at = newest.published_at
      WHERE x.organization_id = newest.organization_id AND x.program_id = newest.program_id AND x.state = 'open'
        AND x.proposed_by = newest.proposed_by;
    UPDATE edition_theme t SET edition_id = newest.id WHERE t.organization_id = newest.organization_id AND t.program_id = newest.program_id
      AND t.edition_id IS NULL AND NOT t.dropped;
  END $$;
