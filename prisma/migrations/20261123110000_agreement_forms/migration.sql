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
