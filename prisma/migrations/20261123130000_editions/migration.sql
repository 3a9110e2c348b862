-- Editions after the first: what is about to be published, and who of a pair wants to live by it.

CREATE TABLE "rule_draft" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "program_id" UUID NOT NULL,
  "book" JSONB NOT NULL,
  "revision" INTEGER NOT NULL,
  "changed_at" TIMESTAMPTZ(3) NOT NULL,
  "changed_by" UUID NOT NULL,
  CONSTRAINT "rule_draft_pkey" PRIMARY KEY ("organization_id","program_id")
);
CREATE TABLE "edition_consent" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "mentorship_id" UUID NOT NULL,
  "edition_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "consented_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "edition_consent_pkey" PRIMARY KEY ("organization_id","mentorship_id","edition_id","person_id")
);
ALTER TABLE "rule_draft" ADD CONSTRAINT "rule_draft_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id");
ALTER TABLE "rule_draft" ADD CONSTRAINT "rule_draft_organization_id_changed_by_fkey" FOREIGN KEY ("organization_id", "changed_by") REFERENCES "person"("organization_id", "id");
ALTER TABLE "edition_consent" ADD CONSTRAINT "edition_consent_organization_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "id");
ALTER TABLE "edition_consent" ADD CONSTRAINT "edition_consent_organization_id_edition_id_fkey" FOREIGN KEY ("organization_id", "edition_id") REFERENCES "edition"("organization_id", "id");
ALTER TABLE "edition_consent" ADD CONSTRAINT "edition_consent_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");

ALTER TABLE rule_draft ADD CHECK (revision >= 1), ADD CHECK (jsonb_typeof(book) = 'object');

COMMENT ON TABLE rule_draft IS 'program: the rules a program is about to publish';
COMMENT ON TABLE edition_consent IS 'program: that one of the two wants to live by a newer edition';

-- The same walls as for every table of the house.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['rule_draft', 'edition_consent'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE TO ithaca_app, ithaca_worker
                    USING (organization_id = (SELECT app_organization()))', name);
    EXECUTE format('CREATE POLICY keeper ON %I TO CURRENT_USER USING (true)', name);
    EXECUTE format('CREATE POLICY worker ON %I FOR SELECT TO ithaca_worker USING (true)', name);
    EXECUTE format('GRANT SELECT ON %I TO ithaca_worker', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO ithaca_app', name);
  END LOOP;
END $$;

-- rule_draft: read by those who run the program, written by owners, as editions are.
GRANT UPDATE (book, revision, changed_at, changed_by) ON rule_draft TO ithaca_app;
CREATE POLICY read ON rule_draft FOR SELECT TO ithaca_app
  USING ((SELECT holds_duty('owner', NULL))
         OR program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person())));
CREATE POLICY make ON rule_draft FOR INSERT TO ithaca_app
  WITH CHECK ((SELECT holds_duty('owner', NULL)) AND changed_by = (SELECT app_person()));
CREATE POLICY change ON rule_draft FOR UPDATE TO ithaca_app
  USING ((SELECT holds_duty('owner', NULL)))
  WITH CHECK ((SELECT holds_duty('owner', NULL)) AND changed_by = (SELECT app_person()));

-- edition_consent: each for themselves, as long as the mentorship runs; never changed and never taken back.
CREATE POLICY read ON edition_consent FOR SELECT TO ithaca_app
  USING (EXISTS (SELECT FROM mentorship m WHERE m.organization_id = edition_consent.organization_id AND m.id = edition_consent.mentorship_id));
CREATE POLICY make ON edition_consent FOR INSERT TO ithaca_app
  WITH CHECK (person_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = edition_consent.organization_id AND m.id = edition_consent.mentorship_id
                AND m.phase = 'active' AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)));

-- An edition is retired when a newer one is published; when, by whom and why it was published is never written again.
REVOKE UPDATE (published_at, published_by, note) ON edition FROM ithaca_app;
