-- The year: contacts of the two, how each mentorship stands, reminders, what each person wants to be told.

CREATE TABLE "contact" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "mode" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "on_day" DATE NOT NULL,
    "minutes" INTEGER NOT NULL,
    "agenda" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "has_purpose" BOOLEAN NOT NULL DEFAULT false,
    "question_count" INTEGER NOT NULL DEFAULT 0,
    "planned_by" UUID,
    "planned_at" TIMESTAMPTZ(3),
    "logged_by_mentor" BOOLEAN NOT NULL DEFAULT false,
    "logged_by_protege" BOOLEAN NOT NULL DEFAULT false,
    "held_at" TIMESTAMPTZ(3),
    "cancelled_at" TIMESTAMPTZ(3),
    "calendar_sequence" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "contact_text" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "contact_id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "protege_id" UUID NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "contact_text_pkey" PRIMARY KEY ("organization_id","contact_id")
);

CREATE TABLE "contact_question" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "protege_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "contact_question_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "contact_note" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "contact_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "contact_note_pkey" PRIMARY KEY ("organization_id","contact_id","person_id")
);

CREATE TABLE "mentorship_status" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "mentorship_id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "edition_id" UUID NOT NULL,
    "health" TEXT,
    "health_rank" SMALLINT NOT NULL,
    "next_due_on" DATE,
    "last_contact_on" DATE,
    "next_contact_at" TIMESTAMPTZ(3),
    "contacts_this_year" INTEGER NOT NULL DEFAULT 0,
    "as_of" DATE NOT NULL,

    CONSTRAINT "mentorship_status_pkey" PRIMARY KEY ("organization_id","mentorship_id")
);

CREATE TABLE "reminder" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "id" UUID NOT NULL,
    "program_id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "obligation_key" TEXT NOT NULL,
    "norm_id" TEXT NOT NULL,
    "strength" TEXT NOT NULL,
    "nth" INTEGER NOT NULL,
    "fell_on" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "delivery_id" UUID,
    "told_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("organization_id","id")
);

CREATE TABLE "tick" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "program_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "begun_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "cursor" UUID,

    CONSTRAINT "tick_pkey" PRIMARY KEY ("organization_id","program_id","day")
);

CREATE TABLE "notification_choice" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "person_id" UUID NOT NULL,
    "rhythm" TEXT NOT NULL,
    "quiet_from" TIME(0),
    "quiet_until" TIME(0),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "notification_choice_pkey" PRIMARY KEY ("organization_id","person_id")
);

CREATE TABLE "pressed" (
    "organization_id" UUID NOT NULL DEFAULT app_organization(),
    "token_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "mentorship_id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "contact_id" UUID,
    "pressed_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "pressed_pkey" PRIMARY KEY ("organization_id","token_hash")
);

-- A delivery may be about a day of the year instead of an event, and may wait.
ALTER TABLE "delivery"
  ALTER COLUMN "event_id" DROP NOT NULL,
  ADD COLUMN "program_id" UUID,
  ADD COLUMN "mentorship_id" UUID,
  ADD COLUMN "day" DATE,
  ADD COLUMN "not_before" TIMESTAMPTZ(3),
  ADD COLUMN "category" TEXT NOT NULL DEFAULT 'pair';
DROP INDEX "delivery_organization_id_event_id_person_id_invitation_id_c_key";
CREATE UNIQUE INDEX "delivery_event_key" ON "delivery"("organization_id", "event_id", "person_id", "invitation_id", "channel")
  NULLS NOT DISTINCT WHERE event_id IS NOT NULL;
CREATE UNIQUE INDEX "delivery_day_key" ON "delivery"("organization_id", "person_id", "template", "mentorship_id", "day")
  NULLS NOT DISTINCT WHERE event_id IS NULL;

CREATE INDEX "contact_organization_id_mentorship_id_on_day_idx" ON "contact"("organization_id", "mentorship_id", "on_day");
CREATE INDEX "contact_organization_id_mentorship_id_starts_at_id_idx" ON "contact"("organization_id", "mentorship_id", "starts_at", "id");
CREATE UNIQUE INDEX "contact_organization_id_mentorship_id_id_key" ON "contact"("organization_id", "mentorship_id", "id");
CREATE UNIQUE INDEX "contact_text_organization_id_mentorship_id_contact_id_key" ON "contact_text"("organization_id", "mentorship_id", "contact_id");
CREATE INDEX "contact_question_organization_id_contact_id_position_idx" ON "contact_question"("organization_id", "contact_id", "position");
CREATE INDEX "mentorship_status_organization_id_program_id_health_rank_me_idx" ON "mentorship_status"("organization_id", "program_id", "health_rank", "mentorship_id");
CREATE INDEX "mentorship_status_organization_id_program_id_next_due_on_me_idx" ON "mentorship_status"("organization_id", "program_id", "next_due_on", "mentorship_id");
CREATE INDEX "mentorship_status_organization_id_program_id_last_contact_o_idx" ON "mentorship_status"("organization_id", "program_id", "last_contact_on", "mentorship_id");
CREATE INDEX "mentorship_status_organization_id_program_id_next_contact_a_idx" ON "mentorship_status"("organization_id", "program_id", "next_contact_at");
CREATE UNIQUE INDEX "mentorship_status_organization_id_program_id_mentorship_id_key" ON "mentorship_status"("organization_id", "program_id", "mentorship_id");
CREATE INDEX "reminder_organization_id_person_id_state_idx" ON "reminder"("organization_id", "person_id", "state");
CREATE INDEX "reminder_organization_id_program_id_state_idx" ON "reminder"("organization_id", "program_id", "state");
CREATE UNIQUE INDEX "reminder_organization_id_mentorship_id_person_id_obligation_key" ON "reminder"("organization_id", "mentorship_id", "person_id", "obligation_key", "nth");
CREATE INDEX "delivery_organization_id_person_id_state_idx" ON "delivery"("organization_id", "person_id", "state");
ALTER TABLE "contact" ADD CONSTRAINT "contact_organization_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "id");
ALTER TABLE "contact" ADD CONSTRAINT "contact_organization_id_planned_by_fkey" FOREIGN KEY ("organization_id", "planned_by") REFERENCES "person"("organization_id", "id");
ALTER TABLE "contact_text" ADD CONSTRAINT "contact_text_organization_id_mentorship_id_contact_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "contact_id") REFERENCES "contact"("organization_id", "mentorship_id", "id");
ALTER TABLE "contact_text" ADD CONSTRAINT "contact_text_organization_id_mentorship_id_mentor_id_prote_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "mentor_id", "protege_id") REFERENCES "mentorship"("organization_id", "id", "mentor_id", "protege_id");
ALTER TABLE "contact_question" ADD CONSTRAINT "contact_question_organization_id_mentorship_id_contact_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "contact_id") REFERENCES "contact"("organization_id", "mentorship_id", "id");
ALTER TABLE "contact_question" ADD CONSTRAINT "contact_question_organization_id_mentorship_id_mentor_id_p_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "mentor_id", "protege_id") REFERENCES "mentorship"("organization_id", "id", "mentor_id", "protege_id");
ALTER TABLE "contact_question" ADD CONSTRAINT "contact_question_organization_id_author_id_fkey" FOREIGN KEY ("organization_id", "author_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "contact_note" ADD CONSTRAINT "contact_note_organization_id_mentorship_id_contact_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "contact_id") REFERENCES "contact"("organization_id", "mentorship_id", "id");
ALTER TABLE "contact_note" ADD CONSTRAINT "contact_note_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id");
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_organization_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "id");
ALTER TABLE "notification_choice" ADD CONSTRAINT "notification_choice_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "pressed" ADD CONSTRAINT "pressed_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "pressed" ADD CONSTRAINT "pressed_organization_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "id");
ALTER TABLE "pressed" ADD CONSTRAINT "pressed_organization_id_mentorship_id_contact_id_fkey" FOREIGN KEY ("organization_id", "mentorship_id", "contact_id") REFERENCES "contact"("organization_id", "mentorship_id", "id");
ALTER TABLE "mentorship_status" ADD CONSTRAINT "mentorship_status_organization_id_program_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "program_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "program_id", "id");
ALTER TABLE "mentorship_status" ADD CONSTRAINT "mentorship_status_organization_id_edition_id_fkey" FOREIGN KEY ("organization_id", "edition_id") REFERENCES "edition"("organization_id", "id");
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_organization_id_program_id_mentorship_id_fkey" FOREIGN KEY ("organization_id", "program_id", "mentorship_id") REFERENCES "mentorship"("organization_id", "program_id", "id");
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_organization_id_person_id_fkey" FOREIGN KEY ("organization_id", "person_id") REFERENCES "person"("organization_id", "id");
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_organization_id_delivery_id_fkey" FOREIGN KEY ("organization_id", "delivery_id") REFERENCES "delivery"("organization_id", "id");
ALTER TABLE "tick" ADD CONSTRAINT "tick_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id");

-- States are text with a check, as everywhere.
ALTER TABLE contact
  ADD CHECK (kind IN ('meeting', 'call', 'email-dialogue', 'informal', 'introduction')),
  ADD CHECK (state IN ('planned', 'held', 'cancelled', 'withdrawn')),
  ADD CHECK (mode IN ('in-person', 'telephone', 'video', 'written')),
  ADD CHECK (minutes BETWEEN 1 AND 1440),
  -- Codes of the program's agenda, whose vocabulary its rule book gives.
  ADD CHECK (agenda IS NOT NULL AND cardinality(agenda) <= 20 AND array_to_string(agenda, ' ') ~ '^([a-z0-9-]{1,63}( [a-z0-9-]{1,63})*)?$'),
  ADD CHECK (question_count >= 0),
  ADD CHECK (calendar_sequence >= 0),
  ADD CHECK ((planned_by IS NULL) = (planned_at IS NULL)),
  ADD CHECK (state <> 'planned' OR planned_at IS NOT NULL),
  ADD CHECK ((state = 'held') = (held_at IS NOT NULL)),
  ADD CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL));
ALTER TABLE contact_text
  ADD CHECK (length(purpose) <= 4000 AND length(place) <= 4000 AND length(note) <= 4000);
ALTER TABLE contact_question
  ADD CHECK (author_id IN (mentor_id, protege_id)),
  ADD CHECK (length(text) BETWEEN 1 AND 4000);
ALTER TABLE contact_note
  ADD CHECK (length(text) <= 4000);
ALTER TABLE mentorship_status
  ADD CHECK (health IN ('on-track', 'attention', 'off-track')),
  ADD CHECK (health_rank BETWEEN 0 AND 9),
  ADD CHECK (contacts_this_year >= 0);
ALTER TABLE reminder
  ADD CHECK (obligation_key ~ '^[a-z][a-z0-9-]*(/[A-Za-z0-9:._-]+)+$'),
  ADD CHECK (length(obligation_key) <= 300),
  ADD CHECK (norm_id ~ '^[a-z][a-z0-9-]{1,62}$'),
  ADD CHECK (strength IN ('guideline', 'recommended', 'expected', 'required')),
  ADD CHECK (nth >= 0),
  ADD CHECK (state IN ('waiting', 'told', 'dropped')),
  ADD CHECK (state <> 'told' OR told_at IS NOT NULL);
ALTER TABLE notification_choice
  ADD CHECK (rhythm IN ('at-once', 'weekly', 'only-due', 'none')),
  ADD CHECK ((quiet_from IS NULL) = (quiet_until IS NULL));
ALTER TABLE pressed
  ADD CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  ADD CHECK (action ~ '^[a-z]+(-[a-z]+)*$' AND length(action) <= 40);
ALTER TABLE delivery
  DROP CONSTRAINT delivery_state_check,
  ADD CONSTRAINT delivery_state_check CHECK (state IN ('waiting', 'queued', 'sent', 'failed', 'dropped')),
  ADD CHECK (category IN ('account', 'pair', 'meeting', 'reminder', 'digest')),
  ADD CHECK (event_id IS NOT NULL OR (person_id IS NOT NULL AND day IS NOT NULL));

COMMENT ON TABLE contact IS 'program: a meeting or another contact: states, dates and codes, without its words';
COMMENT ON TABLE contact_text IS 'pair: the words of a contact: its purpose, where it is, what both noted';
COMMENT ON TABLE contact_question IS 'pair: what the protégé wants to ask at a contact';
COMMENT ON TABLE contact_note IS 'self: what one of the two notes about a contact for themselves';
COMMENT ON TABLE mentorship_status IS 'program: how a mentorship stands, as last derived; written by jobs';
COMMENT ON TABLE reminder IS 'program: who is reminded of what, how often; written by jobs';
COMMENT ON TABLE tick IS 'program: the daily passes over a program; written by jobs';
COMMENT ON TABLE notification_choice IS 'self: when a person wants to be told what';
COMMENT ON TABLE pressed IS 'program: buttons of mails that were pressed, by the hash of their token';

-- The same walls as for every table of the house.
DO $$
DECLARE
  name text;
  class text;
BEGIN
  FOR name, class IN
    SELECT c.relname, split_part(obj_description(c.oid, 'pg_class'), ':', 1) FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname IN ('contact', 'contact_text', 'contact_question', 'contact_note', 'mentorship_status', 'reminder', 'tick',
                        'notification_choice', 'pressed')
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE TO ithaca_app, ithaca_worker
                    USING (organization_id = (SELECT app_organization()))', name);
    EXECUTE format('CREATE POLICY keeper ON %I TO CURRENT_USER USING (true)', name);
    EXECUTE format('GRANT SELECT ON %I TO ithaca_app', name);
    IF class = 'program' THEN
      EXECUTE format('CREATE POLICY worker ON %I FOR SELECT TO ithaca_worker USING (true)', name);
      EXECUTE format('GRANT SELECT ON %I TO ithaca_worker', name);
    END IF;
  END LOOP;
END $$;

-- contact: read as its mentorship is; written by the two while the mentorship runs, each in their own name.
GRANT INSERT, UPDATE (kind, state, mode, starts_at, on_day, minutes, agenda, has_purpose, question_count, logged_by_mentor,
  logged_by_protege, held_at, cancelled_at, calendar_sequence, revision) ON contact TO ithaca_app;
CREATE POLICY read ON contact FOR SELECT TO ithaca_app
  USING (EXISTS (SELECT FROM mentorship m WHERE m.organization_id = contact.organization_id AND m.id = contact.mentorship_id));
CREATE POLICY make ON contact FOR INSERT TO ithaca_app
  WITH CHECK ((planned_by IS NULL OR planned_by = (SELECT app_person()))
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = contact.organization_id AND m.id = contact.mentorship_id
                AND m.phase IN ('agreement', 'active') AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)
                AND (NOT contact.logged_by_mentor OR m.mentor_id = (SELECT app_person()))
                AND (NOT contact.logged_by_protege OR m.protege_id = (SELECT app_person()))));
CREATE POLICY change ON contact FOR UPDATE TO ithaca_app
  USING (EXISTS (SELECT FROM mentorship m WHERE m.organization_id = contact.organization_id AND m.id = contact.mentorship_id
                 AND m.phase IN ('agreement', 'active') AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)));

-- contact_text, contact_question: the two and nobody else; to write, only while the mentorship runs.
DO $$
DECLARE
  name text;
  running text := '(SELECT app_person()) IN (mentor_id, protege_id) AND EXISTS (SELECT FROM mentorship m
    WHERE m.organization_id = %1$I.organization_id AND m.id = %1$I.mentorship_id AND m.phase IN (''agreement'', ''active''))';
BEGIN
  FOREACH name IN ARRAY ARRAY['contact_text', 'contact_question'] LOOP
    EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO ithaca_app USING ((SELECT app_person()) IN (mentor_id, protege_id))', name);
  END LOOP;
  EXECUTE format('CREATE POLICY make ON %1$I FOR INSERT TO ithaca_app WITH CHECK (' || running || ')', 'contact_text');
  EXECUTE format('CREATE POLICY change ON %1$I FOR UPDATE TO ithaca_app USING (' || running || ')', 'contact_text');
  running := 'author_id = (SELECT app_person()) AND ' || running;
  EXECUTE format('CREATE POLICY make ON %1$I FOR INSERT TO ithaca_app WITH CHECK (' || running || ')', 'contact_question');
  EXECUTE format('CREATE POLICY change ON %1$I FOR UPDATE TO ithaca_app USING (' || running || ')', 'contact_question');
  EXECUTE format('CREATE POLICY remove ON %1$I FOR DELETE TO ithaca_app USING (' || running || ')', 'contact_question');
END $$;
GRANT INSERT, UPDATE (purpose, place, note) ON contact_text TO ithaca_app;
GRANT INSERT, UPDATE (text, written_at, revision), DELETE ON contact_question TO ithaca_app;

-- contact_note: one's own, about a contact of one's own.
GRANT INSERT, UPDATE (text, revision) ON contact_note TO ithaca_app;
CREATE POLICY read ON contact_note FOR SELECT TO ithaca_app USING (person_id = (SELECT app_person()));
CREATE POLICY make ON contact_note FOR INSERT TO ithaca_app
  WITH CHECK (person_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = contact_note.organization_id AND m.id = contact_note.mentorship_id
                AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)));
CREATE POLICY change ON contact_note FOR UPDATE TO ithaca_app USING (person_id = (SELECT app_person()));

-- mentorship_status: read as the mentorship is; for who holds a duty without a look at each mentorship, as whole lists are sorted by it.
GRANT INSERT, UPDATE (edition_id, health, health_rank, next_due_on, last_contact_on, next_contact_at, contacts_this_year, as_of), DELETE
  ON mentorship_status TO ithaca_worker;
CREATE POLICY read ON mentorship_status FOR SELECT TO ithaca_app
  USING (program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()))
         OR EXISTS (SELECT FROM mentorship m WHERE m.organization_id = mentorship_status.organization_id AND m.id = mentorship_status.mentorship_id));
CREATE POLICY worker_make ON mentorship_status FOR INSERT TO ithaca_worker WITH CHECK (true);
CREATE POLICY worker_change ON mentorship_status FOR UPDATE TO ithaca_worker USING (true);
CREATE POLICY worker_remove ON mentorship_status FOR DELETE TO ithaca_worker USING (true);

-- reminder: whom it is for, and duty holders; not the other of the two.
GRANT INSERT, UPDATE (state, delivery_id, told_at) ON reminder TO ithaca_worker;
CREATE POLICY read ON reminder FOR SELECT TO ithaca_app
  USING (person_id = (SELECT app_person())
         OR program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person())));
CREATE POLICY worker_make ON reminder FOR INSERT TO ithaca_worker WITH CHECK (true);
CREATE POLICY worker_change ON reminder FOR UPDATE TO ithaca_worker USING (true);

-- tick: duty holders of its program.
GRANT INSERT, UPDATE (done_at, cursor) ON tick TO ithaca_worker;
CREATE POLICY read ON tick FOR SELECT TO ithaca_app
  USING (program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person())));
CREATE POLICY worker_make ON tick FOR INSERT TO ithaca_worker WITH CHECK (true);
CREATE POLICY worker_change ON tick FOR UPDATE TO ithaca_worker USING (true);

-- notification_choice: one's own; jobs read it, and unsubscribe by one click, in the name of that person.
GRANT INSERT, UPDATE (rhythm, quiet_from, quiet_until, revision) ON notification_choice TO ithaca_app;
CREATE POLICY read ON notification_choice FOR SELECT TO ithaca_app USING (person_id = (SELECT app_person()));
CREATE POLICY make ON notification_choice FOR INSERT TO ithaca_app WITH CHECK (person_id = (SELECT app_person()));
CREATE POLICY change ON notification_choice FOR UPDATE TO ithaca_app USING (person_id = (SELECT app_person()));
GRANT SELECT, INSERT, UPDATE (rhythm, revision) ON notification_choice TO ithaca_worker;
CREATE POLICY worker_self ON notification_choice FOR SELECT TO ithaca_worker USING (person_id = (SELECT app_person()));
CREATE POLICY worker_make ON notification_choice FOR INSERT TO ithaca_worker WITH CHECK (person_id = (SELECT app_person()));
CREATE POLICY worker_change ON notification_choice FOR UPDATE TO ithaca_worker USING (person_id = (SELECT app_person()));

-- pressed: written in the name of whom the mail went to, who is one of the two.
GRANT INSERT, UPDATE (action, contact_id, pressed_at, undone_at) ON pressed TO ithaca_app;
CREATE POLICY read ON pressed FOR SELECT TO ithaca_app USING (person_id = (SELECT app_person()));
CREATE POLICY make ON pressed FOR INSERT TO ithaca_app
  WITH CHECK (person_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = pressed.organization_id AND m.id = pressed.mentorship_id
                AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)));
CREATE POLICY change ON pressed FOR UPDATE TO ithaca_app USING (person_id = (SELECT app_person()));

-- delivery: one without an event names its program, whose duty holders see whether it arrived.
GRANT UPDATE (not_before) ON delivery TO ithaca_worker;
ALTER POLICY read ON delivery
  USING (person_id = (SELECT app_person())
    OR program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()))
    OR EXISTS (SELECT FROM event e WHERE e.organization_id = delivery.organization_id AND e.id = delivery.event_id));

-- The demonstration's clock: how far an association's time (without one: everybody's) lies ahead of the real one.
CREATE TABLE outbox.clock (
  organization_id uuid UNIQUE NULLS NOT DISTINCT,
  offset_ms bigint NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON outbox.clock TO ithaca_worker;
GRANT USAGE ON SCHEMA outbox TO ithaca_app;
GRANT SELECT ON outbox.clock TO ithaca_app;
