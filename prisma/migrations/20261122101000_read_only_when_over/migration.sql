-- What the two wrote and signed is theirs to read once their mentorship is over, and nobody's to change any more.
DO $$
DECLARE
  name text;
  running text := 'EXISTS (SELECT FROM mentorship m WHERE m.organization_id = %1$I.organization_id AND m.id = %1$I.mentorship_id
    AND m.phase IN (''agreement'', ''active'') AND (SELECT app_person()) IN (m.mentor_id, m.protege_id))';
  two text := '(SELECT app_person()) IN (mentor_id, protege_id) AND ';
BEGIN
  FOREACH name IN ARRAY ARRAY['agreement_text', 'goal_text'] LOOP
    EXECUTE format('ALTER POLICY make ON %1$I WITH CHECK (' || two || running || ')', name);
    EXECUTE format('ALTER POLICY change ON %1$I USING (' || two || running || ')', name);
  END LOOP;
  EXECUTE format('ALTER POLICY make ON %1$I WITH CHECK (author_id = (SELECT app_person()) AND author_id IN (mentor_id, protege_id) AND '
    || running || ')', 'goal_comment');
  EXECUTE format('ALTER POLICY make ON %1$I WITH CHECK (person_id = (SELECT app_person()) AND person_id IN (mentor_id, protege_id) AND '
    || running || ')', 'contact_card');
  EXECUTE format('ALTER POLICY change ON %1$I USING (person_id = (SELECT app_person()) AND person_id IN (mentor_id, protege_id) AND '
    || running || ')', 'contact_card');
  EXECUTE format('ALTER POLICY change ON %1$I USING (' || running || ')', 'agreement');
  EXECUTE format('ALTER POLICY change ON %1$I USING (' || running || ')', 'signature');
END $$;
ALTER POLICY make ON signature
  WITH CHECK (person_id = (SELECT app_person())
    AND EXISTS (SELECT FROM mentorship m WHERE m.organization_id = signature.organization_id AND m.id = signature.mentorship_id
                AND m.phase IN ('agreement', 'active')
                AND signature.person_id = CASE signature.party WHEN 'mentor' THEN m.mentor_id ELSE m.protege_id END));
