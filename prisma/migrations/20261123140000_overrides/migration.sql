-- What the rules require and somebody whom they name has set aside for two people, with the reason.

CREATE TABLE "norm_override" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "mentorship_id" UUID NOT NULL,
  "norm_id" TEXT NOT NULL,
  "edition_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "reason" TEXT NOT NULL,
  "overridden_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "norm_override_pkey" PRIMARY KEY ("organization_id","mentorship_id","norm_id")
);
ALTER TABLE "norm_override" ADD CONSTRAINT "norm_override_organization_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "id");
ALTER TABLE "norm_override" ADD CONSTRAINT "norm_override_organization_id_edition_id_fkey" FOREIGN KEY ("organization_id", "edition_id") REFERENCES "edition"("organization_id", "id");
ALTER TABLE "norm_override" ADD CONSTRAINT "norm_override_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE norm_override
  ADD CHECK (norm_id ~ '^[a-z][a-z0-9-]{1,62}$'),
  ADD CHECK (char_length(reason) <= 1000);

COMMENT ON TABLE norm_override IS 'program: what the rules require and was set aside for two people';

ALTER TABLE norm_override ENABLE ROW LEVEL SECURITY;
ALTER TABLE norm_override FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON norm_override AS RESTRICTIVE TO ithaca_app, ithaca_worker
  USING (organization_id = (SELECT app_organization()));
CREATE POLICY keeper ON norm_override TO CURRENT_USER USING (true);
CREATE POLICY worker ON norm_override FOR SELECT TO ithaca_worker USING (true);
GRANT SELECT ON norm_override TO ithaca_worker;
GRANT SELECT, INSERT ON norm_override TO ithaca_app;
CREATE POLICY read ON norm_override FOR SELECT TO ithaca_app
  USING (EXISTS (SELECT FROM mentorship m WHERE m.organization_id = norm_override.organization_id AND m.id = norm_override.mentorship_id));
-- By those who run the program, never by one of the two about themselves.
CREATE POLICY make ON norm_override FOR INSERT TO ithaca_app
  WITH CHECK (person_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = norm_override.organization_id AND m.id = norm_override.mentorship_id
                AND (SELECT app_person()) NOT IN (m.mentor_id, m.protege_id)
                AND m.program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()))));

-- A reason may name somebody: with the first of the three who is erased, its words go; that it was done stays.
CREATE FUNCTION forget_override_reasons() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  BEGIN
    UPDATE norm_override x SET reason = '' WHERE x.organization_id = NEW.organization_id
      AND (x.person_id = NEW.id OR x.mentorship_id IN (SELECT m.id FROM mentorship m
           WHERE m.organization_id = NEW.organization_id AND NEW.id IN (m.mentor_id, m.protege_id)));
    RETURN NULL;
  END $$;
REVOKE EXECUTE ON FUNCTION forget_override_reasons() FROM PUBLIC;
CREATE TRIGGER forget_override_reasons AFTER UPDATE OF erased_at ON person FOR EACH ROW
  WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_override_reasons();
