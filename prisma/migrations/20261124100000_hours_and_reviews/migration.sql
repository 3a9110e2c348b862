-- Hours that the two give beside their contacts, and whether it is still of benefit to each.

CREATE TABLE "time_entry" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "id" UUID NOT NULL,
  "mentorship_id" UUID NOT NULL,
  "person_id" UUID NOT NULL,
  "on_day" DATE NOT NULL,
  "minutes" INTEGER NOT NULL,
  "use" TEXT NOT NULL,
  "logged_at" TIMESTAMPTZ(3) NOT NULL,
  "removed_at" TIMESTAMPTZ(3),
  "revision" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "time_entry_pkey" PRIMARY KEY ("organization_id","id")
);
CREATE TABLE "review_state" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "mentorship_id" UUID NOT NULL,
  "asked_on" DATE NOT NULL,
  "person_id" UUID NOT NULL,
  "answered_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "review_state_pkey" PRIMARY KEY ("organization_id","mentorship_id","asked_on","person_id")
);
CREATE TABLE "review" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "mentorship_id" UUID NOT NULL,
  "asked_on" DATE NOT NULL,
  "person_id" UUID NOT NULL,
  "answer" TEXT NOT NULL,
  "answered_at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "review_pkey" PRIMARY KEY ("organization_id","mentorship_id","asked_on","person_id")
);
CREATE INDEX "time_entry_organization_id_mentorship_id_on_day_idx" ON "time_entry"("organization_id", "mentorship_id", "on_day");
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_organization_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "id");
ALTER TABLE "time_entry" ADD CONSTRAINT "time_entry_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "review_state" ADD CONSTRAINT "review_state_organization_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "id");
ALTER TABLE "review_state" ADD CONSTRAINT "review_state_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "review" ADD CONSTRAINT "review_organization_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "id");
ALTER TABLE "review" ADD CONSTRAINT "review_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");

ALTER TABLE time_entry
  ADD CHECK (minutes BETWEEN 1 AND 1440),
  ADD CHECK ("use" IN ('preparing', 'reading', 'writing', 'other'));
ALTER TABLE review
  ADD CHECK (answer IN ('of-benefit', 'to-talk-about', 'no-longer'));

COMMENT ON TABLE time_entry IS 'program: time that one of the two gave beside their contacts';
COMMENT ON TABLE review_state IS 'program: that one of the two said whether it is still of benefit';
COMMENT ON TABLE review IS 'self: what somebody said when asked whether it is still of benefit';

-- The same walls as for every table of the house. Each keeps what is theirs, of a mentorship of their own that runs.
DO $$
DECLARE
  name text;
  phases text;
BEGIN
  FOR name, phases IN
    VALUES ('time_entry', '(''agreement'', ''active'')'), ('review_state', '(''active'')'), ('review', '(''active'')')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE TO ithaca_app, ithaca_worker
                    USING (organization_id = (SELECT app_organization()))', name);
    EXECUTE format('CREATE POLICY keeper ON %I TO CURRENT_USER USING (true)', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO ithaca_app', name);
    EXECUTE format('CREATE POLICY make ON %1$I FOR INSERT TO ithaca_app
      WITH CHECK (person_id = (SELECT app_person())
        AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = %1$I.organization_id AND m.id = %1$I.mentorship_id
                    AND m.phase IN %2$s AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)))', name, phases);
    IF name <> 'review_state' THEN
      EXECUTE format('CREATE POLICY change ON %1$I FOR UPDATE TO ithaca_app
        USING (person_id = (SELECT app_person())
          AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = %1$I.organization_id AND m.id = %1$I.mentorship_id
                      AND m.phase IN %2$s))', name, phases);
    END IF;
    IF name = 'review' THEN
      EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO ithaca_app USING (person_id = (SELECT app_person()))', name);
    ELSE
      EXECUTE format('CREATE POLICY worker ON %I FOR SELECT TO ithaca_worker USING (true)', name);
      EXECUTE format('GRANT SELECT ON %I TO ithaca_worker', name);
      EXECUTE format('CREATE POLICY read ON %1$I FOR SELECT TO ithaca_app
        USING (EXISTS (SELECT FROM mentorship m WHERE m.organization_id = %1$I.organization_id AND m.id = %1$I.mentorship_id))', name);
    END IF;
  END LOOP;
END $$;
GRANT UPDATE (on_day, minutes, "use", removed_at, revision) ON time_entry TO ithaca_app;
GRANT UPDATE (answer, answered_at) ON review TO ithaca_app;

-- What somebody said to themselves goes with them, and with the texts of its mentorship; that they answered, and hours, stay.
CREATE FUNCTION forget_reviews() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  BEGIN
    IF TG_TABLE_NAME = 'person' THEN
      DELETE FROM review x WHERE x.organization_id = NEW.organization_id AND x.person_id = NEW.id;
    ELSE
      DELETE FROM review x WHERE x.organization_id = NEW.organization_id AND x.mentorship_id = NEW.mentorship_id;
    END IF;
    RETURN NULL;
  END $$;
REVOKE EXECUTE ON FUNCTION forget_reviews() FROM PUBLIC;
CREATE TRIGGER forget_reviews AFTER UPDATE OF erased_at ON person FOR EACH ROW
  WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_reviews();
CREATE TRIGGER forget_reviews AFTER UPDATE OF erased_at ON retention FOR EACH ROW
  WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_reviews();
