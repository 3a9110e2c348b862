-- What the rules require can be set aside after pairing too, and a consent to newer rules taken back as long as it binds nobody.

-- As each edition says it: what reads otherwise in a newer one is another matter. Where it is the word of the two that is set
-- aside, their term begins without it.
ALTER TABLE "norm_override" DROP CONSTRAINT "norm_override_pkey",
ADD COLUMN "begins_on" DATE,
ADD COLUMN "ends_on" DATE,
ADD CONSTRAINT "norm_override_pkey" PRIMARY KEY ("organization_id","mentorship_id","norm_id","edition_id");
ALTER TABLE norm_override ADD CHECK (ends_on IS NULL OR (begins_on IS NOT NULL AND ends_on > begins_on));

-- Beside the mentorship itself, as `edition/norm`, so that whoever reads it knows without asking further.
ALTER TABLE "mentorship" ADD COLUMN "set_aside" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
ALTER TABLE mentorship ADD CHECK (array_to_string(set_aside, ',') ~ '^[a-z0-9,/-]*$' AND cardinality(set_aside) <= 1000);

-- Kept by the row that says who and why, so that neither can be without the other.
CREATE FUNCTION keep_set_aside() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE what text := NEW.edition_id || '/' || NEW.norm_id;
  BEGIN
    UPDATE mentorship m SET set_aside = array_append(m.set_aside, what), revision = m.revision + 1
      WHERE m.organization_id = NEW.organization_id AND m.id = NEW.mentorship_id AND NOT (what = ANY (m.set_aside));
    UPDATE mentorship m SET phase = 'active', starts_on = NEW.begins_on, ends_on = NEW.ends_on
      WHERE NEW.begins_on IS NOT NULL AND m.organization_id = NEW.organization_id AND m.id = NEW.mentorship_id
        AND m.phase = 'agreement';
    RETURN NULL;
  END $$;
REVOKE EXECUTE ON FUNCTION keep_set_aside() FROM PUBLIC;
CREATE TRIGGER keep_set_aside AFTER INSERT ON norm_override FOR EACH ROW EXECUTE FUNCTION keep_set_aside();

-- What was set aside for pairs of before.
UPDATE mentorship m SET set_aside = ARRAY(
  SELECT x.edition_id || '/' || x.norm_id FROM norm_override x
  WHERE x.organization_id = m.organization_id AND x.mentorship_id = m.id ORDER BY 1)
WHERE EXISTS (SELECT FROM norm_override x WHERE x.organization_id = m.organization_id AND x.mentorship_id = m.id);

-- Of one that is over nothing is set aside any more.
ALTER POLICY make ON norm_override
  WITH CHECK (person_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = norm_override.organization_id AND m.id = norm_override.mentorship_id
                AND m.phase IN ('agreement', 'active')
                AND (SELECT app_person()) NOT IN (m.mentor_id, m.protege_id)
                AND m.program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()))));

-- A consent is taken back, and given again, by whose it is, until the edition binds the two.
ALTER TABLE "edition_consent" ADD COLUMN "taken_back_at" TIMESTAMPTZ(3);
GRANT UPDATE (consented_at, taken_back_at) ON edition_consent TO ithaca_app;
CREATE POLICY change ON edition_consent FOR UPDATE TO ithaca_app
  USING (person_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = edition_consent.organization_id AND m.id = edition_consent.mentorship_id
                AND m.phase = 'active' AND (SELECT app_person()) IN (m.mentor_id, m.protege_id))
    AND NOT EXISTS (SELECT FROM pin p WHERE p.organization_id = edition_consent.organization_id
                    AND p.mentorship_id = edition_consent.mentorship_id AND p.edition_id = edition_consent.edition_id));
