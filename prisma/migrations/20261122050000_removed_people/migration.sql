-- Whoever was removed from the association takes part in nothing, whatever their rows say, and holds no charge.

CREATE OR REPLACE FUNCTION program_counts(at timestamptz)
  RETURNS TABLE (program_id uuid, people bigint, mentors bigint, proteges bigint, unpaired_mentors bigint, unpaired_proteges bigint,
                 open_invitations bigint, failed_mails bigint, in_agreement bigint, active bigint, ended bigint)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH part AS (
      SELECT t.program_id, t.person_id, t.role,
        EXISTS (SELECT FROM mentorship m WHERE m.organization_id = t.organization_id AND m.phase IN ('agreement', 'active')
                AND t.id IN (m.mentor_participation_id, m.protege_participation_id)) AS paired
      FROM participation t JOIN person n ON n.organization_id = t.organization_id AND n.id = t.person_id
      WHERE t.organization_id = app_organization() AND t.state <> 'left' AND n.removed_at IS NULL)
    SELECT p.id,
      (SELECT count(*) FROM part t WHERE t.program_id = p.id),
      (SELECT count(*) FROM part t WHERE t.program_id = p.id AND t.role = 'mentor'),
      (SELECT count(*) FROM part t WHERE t.program_id = p.id AND t.role = 'protege'),
      (SELECT count(*) FROM part t WHERE t.program_id = p.id AND t.role = 'mentor' AND NOT t.paired),
      (SELECT count(*) FROM part t WHERE t.program_id = p.id AND t.role = 'protege' AND NOT t.paired),
      (SELECT count(*) FROM invitation i WHERE i.organization_id = p.organization_id AND i.program_id = p.id AND i.state = 'sent' AND i.expires_at > $1),
      (SELECT count(*) FROM invitation i WHERE i.organization_id = p.organization_id AND i.program_id = p.id AND i.state = 'sent' AND i.mail_state = 'failed'),
      (SELECT count(*) FROM mentorship m WHERE m.organization_id = p.organization_id AND m.program_id = p.id AND m.phase = 'agreement'),
      (SELECT count(*) FROM mentorship m WHERE m.organization_id = p.organization_id AND m.program_id = p.id AND m.phase = 'active'),
      (SELECT count(*) FROM mentorship m WHERE m.organization_id = p.organization_id AND m.program_id = p.id AND m.phase = 'ended')
    FROM program p WHERE p.organization_id = app_organization() AND holds_duty('owner', NULL) ORDER BY p.id $$;

-- Somebody let in again would otherwise hold the charges of before.
DO $$
DECLARE
  wanted bigint := (SELECT count(*) FROM duty d JOIN person n ON n.organization_id = d.organization_id AND n.id = d.person_id
                    WHERE n.removed_at IS NOT NULL);
  lifted bigint;
BEGIN
  DELETE FROM duty d USING person n
  WHERE n.organization_id = d.organization_id AND n.id = d.person_id AND n.removed_at IS NOT NULL;
  GET DIAGNOSTICS lifted = ROW_COUNT;
  IF lifted <> wanted THEN RAISE EXCEPTION 'lifted % duties of %', lifted, wanted; END IF;
END $$;
