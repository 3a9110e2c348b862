-- Milestones and activities of two people, the days of their program's phases, and goals that a mentor holds for themselves.

ALTER TABLE "mentorship" ADD COLUMN "phase_days" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
ADD COLUMN "timeline_revision" INTEGER NOT NULL DEFAULT 0;
CREATE TABLE "plan_item" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "id" UUID NOT NULL,
  "mentorship_id" UUID NOT NULL,
  "goal_id" UUID,
  "kind" TEXT NOT NULL,
  "section" TEXT,
  "on_day" DATE,
  "done_on" DATE,
  "dropped_at" TIMESTAMPTZ(3),
  "revision" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "plan_item_pkey" PRIMARY KEY ("organization_id","id")
);
CREATE TABLE "plan_item_text" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "plan_item_id" UUID NOT NULL,
  "mentorship_id" UUID NOT NULL,
  "mentor_id" UUID NOT NULL,
  "protege_id" UUID NOT NULL,
  "text" TEXT NOT NULL DEFAULT '',
  "text_by" TEXT,
  CONSTRAINT "plan_item_text_pkey" PRIMARY KEY ("organization_id","plan_item_id")
);
CREATE TABLE "own_goal" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "id" UUID NOT NULL,
  "mentorship_id" UUID NOT NULL,
  "mentor_id" UUID NOT NULL,
  "protege_id" UUID NOT NULL,
  "statement" TEXT NOT NULL,
  "deadline" DATE,
  "done_on" DATE,
  "shared" BOOLEAN NOT NULL DEFAULT false,
  "dropped_at" TIMESTAMPTZ(3),
  "revision" INTEGER NOT NULL DEFAULT 0,
  CONSTRAINT "own_goal_pkey" PRIMARY KEY ("organization_id","id")
);
CREATE UNIQUE INDEX "plan_item_organization_id_mentorship_id_id_key" ON "plan_item"("organization_id", "mentorship_id", "id");
CREATE INDEX "plan_item_organization_id_mentorship_id_goal_id_idx" ON "plan_item"("organization_id", "mentorship_id", "goal_id");
CREATE UNIQUE INDEX "plan_item_text_organization_id_mentorship_id_plan_item_id_key" ON "plan_item_text"("organization_id", "mentorship_id", "plan_item_id");
CREATE INDEX "own_goal_organization_id_mentorship_id_idx" ON "own_goal"("organization_id", "mentorship_id");
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_organization_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "id");
ALTER TABLE "plan_item" ADD CONSTRAINT "plan_item_organization_id_mentorship_id_goal_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "goal_id") REFERENCES "goal"("organization_id", "mentorship_id", "id");
ALTER TABLE "plan_item_text" ADD CONSTRAINT "plan_item_text_organization_id_mentorship_id_plan_item_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "plan_item_id") REFERENCES "plan_item"("organization_id", "mentorship_id", "id");
ALTER TABLE "plan_item_text" ADD CONSTRAINT "plan_item_text_organization_id_mentorship_id_mentor_id_pro_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "mentor_id", "protege_id") REFERENCES "mentorship"("organization_id", "id", "mentor_id", "protege_id");
ALTER TABLE "own_goal" ADD CONSTRAINT "own_goal_organization_id_mentorship_id_mentor_id_protege_i_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "mentor_id", "protege_id") REFERENCES "mentorship"("organization_id", "id", "mentor_id", "protege_id");

-- Codes, days and no words; which phases and sections a program has is its rule book's to say.
ALTER TABLE mentorship
  ADD CHECK (array_to_string(phase_days, ' ') ~ '^([a-z0-9-]{1,100}=[0-9]{4}-[0-9]{2}-[0-9]{2} ?)*$' AND cardinality(phase_days) <= 20);
ALTER TABLE plan_item
  ADD CHECK (kind IN ('milestone', 'activity')),
  ADD CHECK (kind <> 'milestone' OR goal_id IS NOT NULL),
  ADD CHECK (section ~ '^[a-z0-9-]{1,100}$');
ALTER TABLE plan_item_text
  ADD CHECK (char_length(text) <= 4000),
  ADD CHECK (text_by IN ('mentor', 'protege', 'both'));
ALTER TABLE own_goal ADD CHECK (char_length(statement) <= 4000);

COMMENT ON TABLE plan_item IS 'program: a milestone or an activity of two people, without its words';
COMMENT ON TABLE plan_item_text IS 'pair: the words of a milestone or an activity';
COMMENT ON TABLE own_goal IS 'pair: a goal of the mentor alone, which the other reads once it is shared';

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['plan_item', 'plan_item_text', 'own_goal'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE TO ithaca_app, ithaca_worker USING (organization_id = (SELECT app_organization()))', name);
    EXECUTE format('CREATE POLICY keeper ON %I TO CURRENT_USER USING (true)', name);
  END LOOP;
END $$;

-- The states follow the mentorship; the two write them while it runs.
CREATE POLICY worker ON plan_item FOR SELECT TO ithaca_worker USING (true);
GRANT SELECT ON plan_item TO ithaca_worker;
CREATE POLICY read ON plan_item FOR SELECT TO ithaca_app
  USING (EXISTS (SELECT FROM mentorship m WHERE m.organization_id = plan_item.organization_id AND m.id = plan_item.mentorship_id));
CREATE POLICY make ON plan_item FOR INSERT TO ithaca_app
  WITH CHECK (EXISTS (SELECT FROM mentorship m WHERE m.organization_id = plan_item.organization_id AND m.id = plan_item.mentorship_id
    AND m.phase IN ('agreement', 'active') AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)));
CREATE POLICY change ON plan_item FOR UPDATE TO ithaca_app
  USING (EXISTS (SELECT FROM mentorship m WHERE m.organization_id = plan_item.organization_id AND m.id = plan_item.mentorship_id
    AND m.phase IN ('agreement', 'active') AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)));
GRANT SELECT, INSERT, UPDATE (section, on_day, done_on, dropped_at, revision) ON plan_item TO ithaca_app;
GRANT UPDATE (phase_days, timeline_revision) ON mentorship TO ithaca_app;

-- The words are for the two.
CREATE POLICY read ON plan_item_text FOR SELECT TO ithaca_app USING ((SELECT app_person()) IN (mentor_id, protege_id));
CREATE POLICY make ON plan_item_text FOR INSERT TO ithaca_app
  WITH CHECK ((SELECT app_person()) IN (mentor_id, protege_id)
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = plan_item_text.organization_id AND m.id = plan_item_text.mentorship_id
                AND m.phase IN ('agreement', 'active') AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)));
CREATE POLICY change ON plan_item_text FOR UPDATE TO ithaca_app
  USING ((SELECT app_person()) IN (mentor_id, protege_id)
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = plan_item_text.organization_id AND m.id = plan_item_text.mentorship_id
                AND m.phase IN ('agreement', 'active') AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)));
GRANT SELECT, INSERT, UPDATE (text) ON plan_item_text TO ithaca_app;
CREATE TRIGGER keep_authors BEFORE INSERT OR UPDATE ON plan_item_text FOR EACH ROW EXECUTE FUNCTION keep_section_authors();

-- A mentor's own goal: theirs alone until they share it, and theirs alone to write.
CREATE POLICY read ON own_goal FOR SELECT TO ithaca_app
  USING (mentor_id = (SELECT app_person()) OR (shared AND dropped_at IS NULL AND protege_id = (SELECT app_person())));
CREATE POLICY make ON own_goal FOR INSERT TO ithaca_app
  WITH CHECK (mentor_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = own_goal.organization_id AND m.id = own_goal.mentorship_id
                AND m.phase IN ('agreement', 'active')));
CREATE POLICY change ON own_goal FOR UPDATE TO ithaca_app
  USING (mentor_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = own_goal.organization_id AND m.id = own_goal.mentorship_id
                AND m.phase IN ('agreement', 'active')));
GRANT SELECT, INSERT, UPDATE (statement, deadline, done_on, shared, dropped_at, revision) ON own_goal TO ithaca_app;

-- With who is erased goes what they wrote; with what a program no longer keeps, all words of the two.
CREATE FUNCTION forget_plans_of_person() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  BEGIN
    UPDATE plan_item_text x SET text = '' WHERE x.organization_id = NEW.organization_id AND NEW.id IN (x.mentor_id, x.protege_id)
      AND x.text_by IS DISTINCT FROM CASE NEW.id WHEN x.mentor_id THEN 'protege' ELSE 'mentor' END;
    DELETE FROM own_goal x WHERE x.organization_id = NEW.organization_id AND x.mentor_id = NEW.id;
    RETURN NULL;
  END $$;
CREATE FUNCTION forget_plans() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  BEGIN
    UPDATE plan_item_text x SET text = '' WHERE x.organization_id = NEW.organization_id AND x.mentorship_id = NEW.mentorship_id;
    DELETE FROM own_goal x WHERE x.organization_id = NEW.organization_id AND x.mentorship_id = NEW.mentorship_id;
    RETURN NULL;
  END $$;
REVOKE EXECUTE ON FUNCTION forget_plans_of_person(), forget_plans() FROM PUBLIC;
CREATE TRIGGER forget_plans_of_person AFTER UPDATE OF erased_at ON person FOR EACH ROW
  WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_plans_of_person();
CREATE TRIGGER forget_plans AFTER UPDATE OF erased_at ON retention FOR EACH ROW
  WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_plans();
