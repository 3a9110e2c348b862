-- Own data: each person reads the invitations they accepted, and what they themselves did, whatever it was about.
CREATE POLICY own ON invitation FOR SELECT TO ithaca_app USING (accepted_by = (SELECT app_person()));

-- A door, because the history is read by those it concerns, and of what one reported in confidence the two of a pair see nothing there.
CREATE FUNCTION own_acts()
  RETURNS TABLE (type text, format int, program_id uuid, mentorship_id uuid, occurred_at timestamptz, subject_type text, subject_id uuid,
                 data jsonb)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$ SELECT e.type, e.format, e.program_id, e.mentorship_id, e.occurred_at, e.subject_type, e.subject_id, e.data
        FROM event e WHERE e.organization_id = app_organization() AND e.actor_id = app_person() ORDER BY e.sequence $$;
REVOKE EXECUTE ON FUNCTION own_acts() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION own_acts() TO ithaca_app;
