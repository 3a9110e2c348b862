-- How the house goes, across organizations, in four numbers and nothing else: what waits to be done, for how long, which mails
-- are due, and on how many days nobody looked after a program. `queue_state` is the queue's own, made where the queue is.
CREATE FUNCTION how_the_house_goes(at timestamptz)
  RETURNS TABLE (jobs_waiting int, oldest_job_seconds int, mails_waiting int, ticks_missed int)
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  BEGIN
    RETURN QUERY SELECT q.waiting, q.oldest_seconds,
      (SELECT count(*)::int FROM delivery d WHERE d.state = 'queued' OR (d.state = 'waiting' AND d.not_before <= at)),
      -- A day counts as missed an hour after its pass was due; before the first pass, from the day the program was made.
      (SELECT coalesce(sum(greatest(0, ((at - interval '9 hours') AT TIME ZONE p.time_zone)::date
           - coalesce((SELECT max(t.day) FROM tick t WHERE t.organization_id = p.organization_id AND t.program_id = p.id
                       AND t.done_at IS NOT NULL), (p.created_at AT TIME ZONE p.time_zone)::date))), 0)::int
       FROM program p WHERE p.state = 'open')
    FROM queue_state() q;
  END $$;

REVOKE EXECUTE ON FUNCTION how_the_house_goes(timestamptz) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION how_the_house_goes(timestamptz) TO ithaca_app;

-- Asked with every look at it: mails that are still to go are few among all.
CREATE INDEX delivery_still_to_go ON delivery (organization_id, state) WHERE state IN ('queued', 'waiting');
