-- Oversight: what a program's overview counts, from rows that are small and indexes that fit.

ALTER TABLE "mentorship_status"
  ADD COLUMN "first_contact_on" DATE,
  ADD COLUMN "unanswered" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "expected_met" BOOLEAN,
  ADD COLUMN "month" DATE,
  ADD COLUMN "held_in_month" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "held_in_year" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE mentorship_status
  ADD CHECK (unanswered >= 0),
  ADD CHECK (held_in_month BETWEEN 0 AND held_in_year),
  ADD CHECK (month IS NULL OR extract(day FROM month) = 1);
GRANT UPDATE (first_contact_on, unanswered, expected_met, month, held_in_month, held_in_year) ON mentorship_status TO ithaca_worker;

CREATE INDEX "contact_organization_id_state_on_day_idx" ON "contact"("organization_id", "state", "on_day");
CREATE INDEX "goal_organization_id_deadline_idx" ON "goal"("organization_id", "deadline");
CREATE INDEX "mentorship_organization_id_program_id_ends_on_idx" ON "mentorship"("organization_id", "program_id", "ends_on");

-- How a program's year goes, in counts: for who holds a duty in it, and for owners, who see no rows. `today` is the program's.
CREATE FUNCTION program_year(program uuid, today date, at timestamptz)
  RETURNS TABLE (off_track int, attention int, on_track int, unanswered int, asked int, met int, held_in_month int, held_in_year int,
                 days_to_signing int, days_to_first_contact int, returned_mails int, late_mails int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH here AS (
      SELECT p.organization_id, p.id, p.time_zone FROM program p
      WHERE p.organization_id = app_organization() AND p.id = $1
        AND (holds_duty('coordinator', $1) OR holds_duty('committee', $1) OR holds_duty('owner', NULL))),
    stand AS (
      SELECT count(*) FILTER (WHERE s.health = 'off-track') AS off_track, count(*) FILTER (WHERE s.health = 'attention') AS attention,
        count(*) FILTER (WHERE s.health = 'on-track') AS on_track, coalesce(sum(s.unanswered), 0) AS unanswered,
        count(s.expected_met) AS asked, count(*) FILTER (WHERE s.expected_met) AS met,
        coalesce(sum(s.held_in_month) FILTER (WHERE s.month = date_trunc('month', $2)), 0) AS held_in_month,
        coalesce(sum(s.held_in_year) FILTER (WHERE s.month >= date_trunc('year', $2)), 0) AS held_in_year
      FROM here h JOIN mentorship_status s ON s.organization_id = h.organization_id AND s.program_id = h.id),
    speed AS (
      SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY m.starts_on - (m.paired_at AT TIME ZONE h.time_zone)::date) AS days_to_signing,
        percentile_disc(0.5) WITHIN GROUP (ORDER BY s.first_contact_on - (m.paired_at AT TIME ZONE h.time_zone)::date) AS days_to_first_contact
      FROM here h JOIN mentorship m ON m.organization_id = h.organization_id AND m.program_id = h.id
        LEFT JOIN mentorship_status s ON s.organization_id = m.organization_id AND s.mentorship_id = m.id),
    mail AS (
      SELECT count(*) FILTER (WHERE d.state = 'failed') AS returned, count(*) FILTER (WHERE d.state <> 'failed') AS late
      FROM here h JOIN delivery d ON d.organization_id = h.organization_id
        LEFT JOIN event e ON e.organization_id = d.organization_id AND e.id = d.event_id
      WHERE d.person_id IS NOT NULL AND h.id = coalesce(d.program_id, e.program_id)
        AND ((d.state = 'failed' AND d.created_at > $3 - interval '30 days'
              AND NOT EXISTS (SELECT FROM delivery later WHERE later.organization_id = d.organization_id AND later.person_id = d.person_id
                              AND later.state = 'sent' AND later.sent_at > d.created_at))
          OR (d.state = 'queued' AND d.created_at < $3 - interval '1 hour')
          OR (d.state = 'waiting' AND d.not_before < $3 - interval '1 hour')))
    SELECT off_track::int, attention::int, on_track::int, unanswered::int, asked::int, met::int, held_in_month::int, held_in_year::int,
      days_to_signing::int, days_to_first_contact::int, returned::int, late::int
    FROM here, stand, speed, mail $$;

-- What comes in a program, in counts by day: for the same people.
CREATE FUNCTION program_coming(program uuid, today date, until date)
  RETURNS TABLE (day date, meetings int, dues int, deadlines int, ends int)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH here AS (
      SELECT p.organization_id, p.id FROM program p
      WHERE p.organization_id = app_organization() AND p.id = $1
        AND (holds_duty('coordinator', $1) OR holds_duty('committee', $1) OR holds_duty('owner', NULL))),
    thing AS (
      SELECT c.on_day AS day, 'meeting' AS kind FROM here h JOIN contact c ON c.organization_id = h.organization_id
        JOIN mentorship m ON m.organization_id = c.organization_id AND m.id = c.mentorship_id AND m.program_id = h.id
      WHERE c.state = 'planned' AND c.on_day >= $2 AND c.on_day < $3 AND m.phase IN ('agreement', 'active')
      UNION ALL
      SELECT s.next_due_on, 'due' FROM here h JOIN mentorship_status s ON s.organization_id = h.organization_id AND s.program_id = h.id
      WHERE s.next_due_on >= $2 AND s.next_due_on < $3
      UNION ALL
      SELECT g.deadline, 'deadline' FROM here h JOIN goal g ON g.organization_id = h.organization_id
        JOIN mentorship m ON m.organization_id = g.organization_id AND m.id = g.mentorship_id AND m.program_id = h.id
      WHERE g.dropped_at IS NULL AND g.deadline >= $2 AND g.deadline < $3 AND m.phase = 'active'
      UNION ALL
      -- A term's last day is the one before the first after it.
      SELECT m.ends_on - 1, 'end' FROM here h JOIN mentorship m ON m.organization_id = h.organization_id AND m.program_id = h.id
      WHERE m.phase = 'active' AND m.ends_on > $2 AND m.ends_on <= $3)
    SELECT t.day, count(*) FILTER (WHERE kind = 'meeting')::int, count(*) FILTER (WHERE kind = 'due')::int,
      count(*) FILTER (WHERE kind = 'deadline')::int, count(*) FILTER (WHERE kind = 'end')::int
    FROM thing t GROUP BY t.day ORDER BY t.day $$;

REVOKE EXECUTE ON FUNCTION program_year(uuid, date, timestamptz), program_coming(uuid, date, date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION program_year(uuid, date, timestamptz), program_coming(uuid, date, date) TO ithaca_app;
