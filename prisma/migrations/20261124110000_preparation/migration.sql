-- Before a meeting: what help is wanted and what is useful to know, told ahead by the protégé. When is a fact, the words are the pair's.

ALTER TABLE "contact" ADD COLUMN "needs_told_at" TIMESTAMPTZ(3),
ADD COLUMN "background_told_at" TIMESTAMPTZ(3);
CREATE TABLE "contact_preparation" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "contact_id" UUID NOT NULL,
  "mentorship_id" UUID NOT NULL,
  "mentor_id" UUID NOT NULL,
  "protege_id" UUID NOT NULL,
  "needs" TEXT NOT NULL DEFAULT '',
  "background" TEXT NOT NULL DEFAULT '',
  "written_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "contact_preparation_pkey" PRIMARY KEY ("organization_id","contact_id")
);
CREATE UNIQUE INDEX "contact_preparation_organization_id_mentorship_id_contact_i_key" ON "contact_preparation"("organization_id", "mentorship_id", "contact_id");
ALTER TABLE "contact_preparation" ADD CONSTRAINT "contact_preparation_organization_id_mentorship_id_contact__fkey" FOREIGN KEY ("organization_id", "mentorship_id", "contact_id") REFERENCES "contact"("organization_id", "mentorship_id", "id");
ALTER TABLE "contact_preparation" ADD CONSTRAINT "contact_preparation_organization_id_mentorship_id_mentor_i_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "mentor_id", "protege_id") REFERENCES "mentorship"("organization_id", "id", "mentor_id", "protege_id");
ALTER TABLE contact_preparation
  ADD CHECK (length(needs) <= 4000 AND length(background) <= 4000);
COMMENT ON TABLE contact_preparation IS 'pair: what the protégé tells the mentor ahead of a meeting';

-- The same walls as for every table of the house: the two read it, the protégé writes it while the mentorship runs.
ALTER TABLE contact_preparation ENABLE ROW LEVEL SECURITY;
ALTER TABLE contact_preparation FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON contact_preparation AS RESTRICTIVE TO ithaca_app, ithaca_worker
  USING (organization_id = (SELECT app_organization()));
CREATE POLICY keeper ON contact_preparation TO CURRENT_USER USING (true);
CREATE POLICY read ON contact_preparation FOR SELECT TO ithaca_app USING ((SELECT app_person()) IN (mentor_id, protege_id));
CREATE POLICY make ON contact_preparation FOR INSERT TO ithaca_app
  WITH CHECK (protege_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = contact_preparation.organization_id
                AND m.id = contact_preparation.mentorship_id AND m.phase IN ('agreement', 'active')));
CREATE POLICY change ON contact_preparation FOR UPDATE TO ithaca_app
  USING (protege_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = contact_preparation.organization_id
                AND m.id = contact_preparation.mentorship_id AND m.phase IN ('agreement', 'active')));
GRANT SELECT, INSERT, UPDATE (needs, background, written_at) ON contact_preparation TO ithaca_app;
GRANT UPDATE (needs_told_at, background_told_at) ON contact TO ithaca_app;

-- Erased with its writer, and with what else the two wrote: whoever marks a person or a mentorship as erased erases it here too.
CREATE FUNCTION erase_preparations() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  BEGIN
    IF TG_TABLE_NAME = 'person' THEN
      DELETE FROM contact_preparation p WHERE p.organization_id = NEW.organization_id AND p.protege_id = NEW.id;
    ELSE
      DELETE FROM contact_preparation p WHERE p.organization_id = NEW.organization_id AND p.mentorship_id = NEW.mentorship_id;
    END IF;
    RETURN NULL;
  END $$;
REVOKE EXECUTE ON FUNCTION erase_preparations() FROM PUBLIC;
CREATE TRIGGER erase_preparations AFTER UPDATE OF erased_at ON person FOR EACH ROW
  WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION erase_preparations();
CREATE TRIGGER erase_preparations AFTER UPDATE OF erased_at ON retention FOR EACH ROW
  WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION erase_preparations();
