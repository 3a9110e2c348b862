-- The walls. Each table has one class, said in its comment, and policies by command.
-- Policies read one way, down a ladder, or PostgreSQL sees a recursion: duty, mentorship, participation, person, then the rest.

COMMENT ON TABLE organization IS 'public: an association that hosts programs here; the tenant';
COMMENT ON TABLE program IS 'public: a mentoring program';
COMMENT ON TABLE edition IS 'public: a version of a program''s rule book';
COMMENT ON TABLE duty IS 'public: who is owner, coordinator or committee member';
COMMENT ON TABLE person IS 'program: a user inside one organization';
COMMENT ON TABLE participation IS 'program: a person''s part in a program';
COMMENT ON TABLE invitation IS 'program: an invitation by mail; for coordinators of its program, and for owners where it makes a coordinator or owner';
COMMENT ON TABLE mentorship IS 'program: a pair''s relationship: states and dates';
COMMENT ON TABLE pin IS 'program: the edition that binds a mentorship from a day on';
COMMENT ON TABLE agreement IS 'program: the state of an agreement, without its words';
COMMENT ON TABLE signature IS 'program: who signed an agreement and when';
COMMENT ON TABLE goal IS 'program: the state of a goal, without its words';
COMMENT ON TABLE event IS 'program: what happened; append-only; ids, codes, dates and numbers';
COMMENT ON TABLE delivery IS 'program: a message about an event to one recipient';
COMMENT ON TABLE agreement_text IS 'pair: the words of an agreement';
COMMENT ON TABLE goal_text IS 'pair: the words of a goal';
COMMENT ON TABLE goal_comment IS 'pair: what the two write about a goal';
COMMENT ON TABLE contact_card IS 'pair: what a person shows the partner';
COMMENT ON TABLE pair_file IS 'pair: files the two keep';
COMMENT ON TABLE concern IS 'oversight: a breach reported in confidence';
COMMENT ON TABLE request IS 'self: keys and outcomes of a person''s mutations';

-- The tenant wall is restrictive: whatever else a policy allows, no row of another organization is reached.
-- The owner is bound by FORCE unless it is a superuser; `keeper` lets it migrate, back up and look up.
DO $$
DECLARE
  name text;
  class text;
BEGIN
  FOR name, class IN
    SELECT c.relname, split_part(obj_description(c.oid, 'pg_class'), ':', 1)
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> '_prisma_migrations'
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY tenant ON %I AS RESTRICTIVE TO ithaca_app, ithaca_worker
                    USING (%I = (SELECT app_organization()))',
                   name, CASE name WHEN 'organization' THEN 'id' ELSE 'organization_id' END);
    EXECUTE format('CREATE POLICY keeper ON %I TO CURRENT_USER USING (true)', name);
    IF class = 'public' THEN
      EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO ithaca_app USING (true)', name);
      EXECUTE format('GRANT SELECT ON %I TO ithaca_app', name);
    END IF;
    IF class IN ('public', 'program') THEN
      EXECUTE format('CREATE POLICY worker ON %I FOR SELECT TO ithaca_worker USING (true)', name);
      EXECUTE format('GRANT SELECT ON %I TO ithaca_worker', name);
    END IF;
  END LOOP;
END $$;

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO ithaca_app, ithaca_worker;
ALTER DEFAULT PRIVILEGES REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
REVOKE EXECUTE ON FUNCTION app_organization(), app_person(), new_id() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app_organization(), app_person() TO ithaca_app, ithaca_worker;
GRANT EXECUTE ON FUNCTION new_id() TO ithaca_app;

-- duty: its own policies may not read it, so whether the writer holds one is asked of a definer. It answers about the asker only.
CREATE FUNCTION holds_duty(wanted text, program uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT EXISTS (SELECT FROM duty d WHERE d.organization_id = app_organization() AND d.person_id = app_person()
                       AND d.duty = wanted AND d.program_id IS NOT DISTINCT FROM program) $$;
REVOKE EXECUTE ON FUNCTION holds_duty(text, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION holds_duty(text, uuid) TO ithaca_app;
GRANT INSERT, DELETE ON duty TO ithaca_app;
CREATE POLICY give ON duty FOR INSERT TO ithaca_app WITH CHECK ((SELECT holds_duty('owner', NULL)));
CREATE POLICY lift ON duty FOR DELETE TO ithaca_app
  USING ((SELECT holds_duty('owner', NULL)) OR (duty = 'committee' AND holds_duty('coordinator', program_id)));

-- program, edition: written by owners; what an edition says is never changed.
GRANT INSERT, UPDATE (name, time_zone, locale, state, current_edition_id, revision) ON program TO ithaca_app;
GRANT INSERT, UPDATE (state, published_at, published_by, note) ON edition TO ithaca_app;
CREATE POLICY make ON program FOR INSERT TO ithaca_app
  WITH CHECK (EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'owner'));
CREATE POLICY change ON program FOR UPDATE TO ithaca_app
  USING (EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'owner'));
CREATE POLICY make ON edition FOR INSERT TO ithaca_app
  WITH CHECK (EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'owner'));
CREATE POLICY change ON edition FOR UPDATE TO ithaca_app
  USING (EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'owner'));

-- mentorship: the two, and those who hold a duty in the program.
GRANT SELECT, INSERT, UPDATE (phase, starts_on, ends_on, undone_at, revision) ON mentorship TO ithaca_app;
CREATE POLICY read ON mentorship FOR SELECT TO ithaca_app
  USING ((SELECT app_person()) IN (mentor_id, protege_id)
         OR program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person())));
CREATE POLICY make ON mentorship FOR INSERT TO ithaca_app
  WITH CHECK (program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person())));
-- Who holds a duty undoes a pairing that has not begun; everything later is the two's.
CREATE POLICY change ON mentorship FOR UPDATE TO ithaca_app
  USING ((SELECT app_person()) IN (mentor_id, protege_id)
         OR (phase = 'agreement' AND program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()))))
  WITH CHECK ((SELECT app_person()) IN (mentor_id, protege_id)
         OR (phase IN ('agreement', 'undone') AND program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()))));

-- participation: one's own, the programs of one's duty, both sides of one's mentorships. Begins by an invitation only.
GRANT SELECT, UPDATE (state, career_stage, revision) ON participation TO ithaca_app;
CREATE POLICY read ON participation FOR SELECT TO ithaca_app
  USING (person_id = (SELECT app_person())
         OR program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()))
         OR id IN (SELECT unnest(ARRAY[m.mentor_participation_id, m.protege_participation_id]) FROM mentorship m
                   WHERE (SELECT app_person()) IN (m.mentor_id, m.protege_id)));
CREATE POLICY change ON participation FOR UPDATE TO ithaca_app
  USING (person_id = (SELECT app_person())
         OR program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'coordinator'));

-- person: oneself, for who is signed in whoever holds a duty, whoever's participation one may read; owners: everybody.
GRANT SELECT, UPDATE (full_name, called, sort_key, search, locale, time_zone, removed_at, revision) ON person TO ithaca_app;
CREATE POLICY read ON person FOR SELECT TO ithaca_app
  USING (id = (SELECT app_person())
         OR EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'owner')
         OR ((SELECT app_person()) IS NOT NULL AND id IN (SELECT d.person_id FROM duty d))
         OR EXISTS (SELECT FROM participation p WHERE p.organization_id = person.organization_id AND p.person_id = person.id));
CREATE POLICY change ON person FOR UPDATE TO ithaca_app
  USING (id = (SELECT app_person())
         OR EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'owner'));

-- invitation: coordinators invite the people of their program; owners invite coordinators and owners.
GRANT SELECT, INSERT, UPDATE (token_hash, sent_count, state, expires_at, mail_state, mail_error, revision) ON invitation TO ithaca_app;
GRANT UPDATE (mail_state, mail_error, revision) ON invitation TO ithaca_worker;
CREATE POLICY read ON invitation FOR SELECT TO ithaca_app
  USING (program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'coordinator')
         OR (role IN ('owner', 'coordinator')
             AND EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'owner')));
CREATE POLICY make ON invitation FOR INSERT TO ithaca_app
  WITH CHECK (state = 'sent' AND invited_by = (SELECT app_person()) AND CASE
    WHEN role IN ('owner', 'coordinator')
      THEN EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'owner')
    ELSE program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'coordinator') END);
-- Accepting is the door's, so nobody else brings an invitation into that state.
CREATE POLICY change ON invitation FOR UPDATE TO ithaca_app
  USING (CASE
    WHEN role IN ('owner', 'coordinator')
      THEN EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'owner')
    ELSE program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'coordinator') END)
  WITH CHECK (state IN ('sent', 'withdrawn'));
CREATE POLICY worker_change ON invitation FOR UPDATE TO ithaca_worker USING (true);

-- Children of a mentorship follow it: whoever may read the mentorship reads its states; the two write them.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['pin', 'agreement', 'signature', 'goal'] LOOP
    EXECUTE format('CREATE POLICY read ON %1$I FOR SELECT TO ithaca_app
      USING (EXISTS (SELECT FROM mentorship m WHERE m.organization_id = %1$I.organization_id AND m.id = %1$I.mentorship_id))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['pin', 'signature', 'goal'] LOOP
    EXECUTE format('CREATE POLICY change ON %1$I FOR UPDATE TO ithaca_app
      USING (EXISTS (SELECT FROM mentorship m WHERE m.organization_id = %1$I.organization_id AND m.id = %1$I.mentorship_id
                     AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)))', name);
  END LOOP;
END $$;
GRANT SELECT, INSERT, UPDATE (consents) ON pin TO ithaca_app;
GRANT SELECT, INSERT, UPDATE (state, term_months, digest, edition_id, signed_on, revision) ON agreement TO ithaca_app;
GRANT SELECT, INSERT, UPDATE (voided_at) ON signature TO ithaca_app;
GRANT SELECT, INSERT, UPDATE (position, kind, deadline, has_statement, has_metric, attainable_mentor, attainable_protege,
  relevant_mentor, relevant_protege, agreed_by_mentor, dropped_at, revision) ON goal TO ithaca_app;

-- pin, agreement: made with the pairing by those with a duty, or later by the two, who alone change them.
CREATE POLICY make ON pin FOR INSERT TO ithaca_app
  WITH CHECK (EXISTS (SELECT FROM mentorship m WHERE m.organization_id = pin.organization_id AND m.id = pin.mentorship_id));
CREATE POLICY make ON agreement FOR INSERT TO ithaca_app
  WITH CHECK (state = 'draft'
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = agreement.organization_id AND m.id = agreement.mentorship_id));
CREATE POLICY change ON agreement FOR UPDATE TO ithaca_app
  USING (EXISTS (SELECT FROM mentorship m WHERE m.organization_id = agreement.organization_id AND m.id = agreement.mentorship_id
                 AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)));
CREATE POLICY make ON goal FOR INSERT TO ithaca_app
  WITH CHECK (EXISTS (SELECT FROM mentorship m WHERE m.organization_id = goal.organization_id AND m.id = goal.mentorship_id
                      AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)));
-- signature: one's own hand, as the party one is.
CREATE POLICY make ON signature FOR INSERT TO ithaca_app
  WITH CHECK (person_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = signature.organization_id AND m.id = signature.mentorship_id
                AND signature.person_id = CASE signature.party WHEN 'mentor' THEN m.mentor_id ELSE m.protege_id END));

-- pair: the two and nobody else. The row carries both, held true by its reference to the mentorship.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['agreement_text', 'goal_text', 'goal_comment', 'contact_card', 'pair_file'] LOOP
    EXECUTE format('CREATE POLICY read ON %I FOR SELECT TO ithaca_app USING ((SELECT app_person()) IN (mentor_id, protege_id))', name);
    EXECUTE format('GRANT SELECT ON %I TO ithaca_app', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['agreement_text', 'goal_text'] LOOP
    EXECUTE format('CREATE POLICY make ON %I FOR INSERT TO ithaca_app WITH CHECK ((SELECT app_person()) IN (mentor_id, protege_id))', name);
    EXECUTE format('CREATE POLICY change ON %I FOR UPDATE TO ithaca_app USING ((SELECT app_person()) IN (mentor_id, protege_id))', name);
  END LOOP;
END $$;
GRANT INSERT, UPDATE (canonical, format) ON agreement_text TO ithaca_app;
GRANT INSERT, UPDATE (statement, metric) ON goal_text TO ithaca_app;
GRANT INSERT ON goal_comment TO ithaca_app;
CREATE POLICY make ON goal_comment FOR INSERT TO ithaca_app
  WITH CHECK (author_id = (SELECT app_person()) AND author_id IN (mentor_id, protege_id));
GRANT INSERT, UPDATE (email, phone, about, revision) ON contact_card TO ithaca_app;
CREATE POLICY make ON contact_card FOR INSERT TO ithaca_app
  WITH CHECK (person_id = (SELECT app_person()) AND person_id IN (mentor_id, protege_id));
CREATE POLICY change ON contact_card FOR UPDATE TO ithaca_app
  USING (person_id = (SELECT app_person()) AND person_id IN (mentor_id, protege_id));
-- The signed paper is rendered by a job in the name of the last signer, hence as one of the two.
GRANT SELECT ON agreement_text, pair_file TO ithaca_worker;
GRANT INSERT ON pair_file TO ithaca_worker;
CREATE POLICY worker_party ON agreement_text FOR SELECT TO ithaca_worker USING ((SELECT app_person()) IN (mentor_id, protege_id));
CREATE POLICY worker_party ON pair_file FOR SELECT TO ithaca_worker USING ((SELECT app_person()) IN (mentor_id, protege_id));
CREATE POLICY worker_make ON pair_file FOR INSERT TO ithaca_worker WITH CHECK ((SELECT app_person()) IN (mentor_id, protege_id));

-- concern: its author, and who holds the duty it was written to and is no party.
GRANT SELECT, INSERT ON concern TO ithaca_app;
CREATE POLICY read ON concern FOR SELECT TO ithaca_app
  USING (author_id = (SELECT app_person())
    OR (EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.program_id = concern.program_id AND d.duty = concern.reader)
        AND NOT EXISTS (SELECT FROM mentorship m WHERE m.id = concern.mentorship_id
                        AND (SELECT app_person()) IN (m.mentor_id, m.protege_id))));
CREATE POLICY make ON concern FOR INSERT TO ithaca_app
  WITH CHECK (author_id = (SELECT app_person()) AND CASE
    WHEN mentorship_id IS NULL
      THEN EXISTS (SELECT FROM participation p WHERE p.program_id = concern.program_id AND p.person_id = (SELECT app_person()))
    ELSE EXISTS (SELECT FROM mentorship m WHERE m.id = concern.mentorship_id AND (SELECT app_person()) IN (m.mentor_id, m.protege_id)) END);

-- event: duty holders of its program; owners where it has none; the two of its mentorship, but not that a concern was reported.
GRANT SELECT, INSERT ON event TO ithaca_app;
GRANT INSERT ON event TO ithaca_worker;
CREATE POLICY read ON event FOR SELECT TO ithaca_app
  USING (CASE WHEN mentorship_id IN (SELECT m.id FROM mentorship m WHERE (SELECT app_person()) IN (m.mentor_id, m.protege_id))
    THEN subject_type <> 'concern'
    ELSE program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()))
      OR (program_id IS NULL AND mentorship_id IS NULL
          AND EXISTS (SELECT FROM duty d WHERE d.person_id = (SELECT app_person()) AND d.duty = 'owner')) END);
CREATE POLICY make ON event FOR INSERT TO ithaca_app
  WITH CHECK (actor_id = (SELECT app_person())
    AND (mentorship_id IS NULL
         OR EXISTS (SELECT FROM mentorship m WHERE m.organization_id = event.organization_id AND m.id = event.mentorship_id)));
CREATE POLICY worker_make ON event FOR INSERT TO ithaca_worker WITH CHECK (true);

-- delivery: written by jobs; read by its recipient and by whoever may read its event.
GRANT SELECT ON delivery TO ithaca_app;
GRANT INSERT, UPDATE (state, attempts, error, sent_at) ON delivery TO ithaca_worker;
CREATE POLICY read ON delivery FOR SELECT TO ithaca_app
  USING (person_id = (SELECT app_person())
    OR EXISTS (SELECT FROM event e WHERE e.organization_id = delivery.organization_id AND e.id = delivery.event_id));
CREATE POLICY worker_make ON delivery FOR INSERT TO ithaca_worker WITH CHECK (true);
CREATE POLICY worker_change ON delivery FOR UPDATE TO ithaca_worker USING (true);

-- request: one's own.
GRANT SELECT, INSERT, UPDATE (outcome), DELETE ON request TO ithaca_app;
CREATE POLICY own ON request TO ithaca_app USING (person_id = (SELECT app_person()));
