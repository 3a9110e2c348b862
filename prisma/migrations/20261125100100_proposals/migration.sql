-- Where the rules that hold ask for two people, one proposes the draft and another one agrees; and how an edition comes into force.

CREATE TABLE "edition_proposal" (
  "organization_id" UUID NOT NULL DEFAULT app_organization(),
  "id" UUID NOT NULL,
  "program_id" UUID NOT NULL,
  "revision" INTEGER NOT NULL,
  "note" TEXT NOT NULL,
  "proposed_by" UUID NOT NULL,
  "proposed_at" TIMESTAMPTZ(3) NOT NULL,
  "state" TEXT NOT NULL DEFAULT 'open',
  "settled_by" UUID,
  "settled_at" TIMESTAMPTZ(3),
  "reason" TEXT,
  CONSTRAINT "edition_proposal_pkey" PRIMARY KEY ("organization_id","id")
);
-- At most one waits for an answer.
CREATE UNIQUE INDEX "edition_proposal_open" ON "edition_proposal"("organization_id", "program_id") WHERE state = 'open';
CREATE INDEX "edition_proposal_organization_id_program_id_id_idx" ON "edition_proposal"("organization_id", "program_id", "id");
ALTER TABLE "edition_proposal" ADD CONSTRAINT "edition_proposal_organization_id_program_id_fkey" FOREIGN KEY ("organization_id", "program_id") REFERENCES "program"("organization_id", "id");
ALTER TABLE "edition_proposal" ADD CONSTRAINT "edition_proposal_organization_id_proposed_by_fkey" FOREIGN KEY ("organization_id", "proposed_by") REFERENCES "person"("organization_id", "id");
ALTER TABLE "edition_proposal" ADD CONSTRAINT "edition_proposal_organization_id_settled_by_fkey" FOREIGN KEY ("organization_id", "settled_by") REFERENCES "person"("organization_id", "id");
ALTER TABLE "edition" ADD COLUMN "proposed_by" UUID;
ALTER TABLE "edition" ADD CONSTRAINT "edition_organization_id_proposed_by_fkey" FOREIGN KEY ("organization_id", "proposed_by") REFERENCES "person"("organization_id", "id");

ALTER TABLE edition_proposal
  ADD CHECK (revision >= 1),
  ADD CHECK (length(note) <= 1000),
  ADD CHECK (state IN ('open', 'withdrawn', 'declined', 'lapsed', 'published')),
  ADD CHECK ((state = 'open') = (settled_at IS NULL) AND (state = 'open') = (settled_by IS NULL)),
  ADD CHECK ((state = 'declined') = (reason IS NOT NULL) AND length(reason) <= 1000),
  ADD CHECK (CASE state WHEN 'withdrawn' THEN settled_by = proposed_by WHEN 'declined' THEN settled_by <> proposed_by
                        WHEN 'published' THEN settled_by <> proposed_by ELSE true END);
ALTER TABLE edition ADD CHECK (proposed_by <> published_by);

COMMENT ON TABLE edition_proposal IS 'program: that somebody would publish the draft, for a second person to agree to';

ALTER TABLE edition_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE edition_proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON edition_proposal AS RESTRICTIVE TO ithaca_app, ithaca_worker
  USING (organization_id = (SELECT app_organization()));
CREATE POLICY keeper ON edition_proposal TO CURRENT_USER USING (true);
CREATE POLICY worker ON edition_proposal FOR SELECT TO ithaca_worker USING (true);
GRANT SELECT ON edition_proposal TO ithaca_worker;
GRANT SELECT, INSERT ON edition_proposal TO ithaca_app;
GRANT UPDATE (state, settled_by, settled_at, reason) ON edition_proposal TO ithaca_app;

-- By whoever may draft, each in their own name; settled once.
CREATE POLICY read ON edition_proposal FOR SELECT TO ithaca_app
  USING ((SELECT holds_duty('owner', NULL))
         OR program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person())));
CREATE POLICY make ON edition_proposal FOR INSERT TO ithaca_app
  WITH CHECK (proposed_by = (SELECT app_person()) AND state = 'open'
    AND ((SELECT holds_duty('owner', NULL))
         OR program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()))));
CREATE POLICY change ON edition_proposal FOR UPDATE TO ithaca_app
  USING (state = 'open'
    AND ((SELECT holds_duty('owner', NULL))
         OR program_id IN (SELECT d.program_id FROM duty d WHERE d.person_id = (SELECT app_person()))))
  WITH CHECK (state IN ('withdrawn', 'declined', 'lapsed') AND settled_by = (SELECT app_person()));

-- Whether the viewer may publish: an owner alone where one is enough; else the second of two, of whom one owns the association, and
-- what was proposed and is still what is drafted.
CREATE FUNCTION may_publish(program uuid, proposer uuid) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    WITH takes AS (
      SELECT EXISTS (SELECT FROM program p JOIN edition e ON e.organization_id = p.organization_id AND e.id = p.current_edition_id
                     WHERE p.organization_id = app_organization() AND p.id = $1
                       AND e.book #>> '{settings,publication,by}' = 'two') AS two)
    SELECT CASE WHEN NOT two OR $2 IS NULL THEN NOT two AND $2 IS NULL AND holds_duty('owner', NULL)
      ELSE $2 <> app_person()
        AND (holds_duty('owner', NULL)
             OR (EXISTS (SELECT FROM duty d WHERE d.organization_id = app_organization() AND d.person_id = app_person() AND d.program_id = $1)
                 AND EXISTS (SELECT FROM duty d WHERE d.organization_id = app_organization() AND d.person_id = $2 AND d.duty = 'owner')))
        AND EXISTS (SELECT FROM edition_proposal x JOIN rule_draft r ON r.organization_id = x.organization_id AND r.program_id = x.program_id
                    WHERE x.organization_id = app_organization() AND x.program_id = $1 AND x.proposed_by = $2 AND x.state = 'open'
                      AND x.revision = r.revision) END
    FROM takes $$;
REVOKE EXECUTE ON FUNCTION may_publish(uuid, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION may_publish(uuid, uuid) TO ithaca_app;
ALTER POLICY make ON edition WITH CHECK (published_by = (SELECT app_person()) AND may_publish(program_id, proposed_by));

-- What was just published comes into force, by whom it was published, who need not own the association; its proposal is settled.
CREATE FUNCTION put_in_force(which uuid) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE newest edition;
  BEGIN
    SELECT * INTO newest FROM edition e WHERE e.organization_id = app_organization() AND e.id = $1 AND e.published_by = app_person()
      AND e.state = 'published' AND NOT EXISTS (SELECT FROM edition x WHERE x.organization_id = e.organization_id
                                                AND x.program_id = e.program_id AND x.number > e.number);
    IF NOT FOUND THEN RAISE EXCEPTION 'not the newest edition, or published by somebody else' USING ERRCODE = '42501'; END IF;
    UPDATE edition e SET state = 'retired' WHERE e.organization_id = newest.organization_id AND e.program_id = newest.program_id
      AND e.id <> newest.id AND e.state = 'published';
    UPDATE program p SET current_edition_id = newest.id, state = 'open', revision = p.revision + 1
      WHERE p.organization_id = newest.organization_id AND p.id = newest.program_id;
    UPDATE edition_proposal x SET state = 'published', settled_by = newest.published_by, settled_at = newest.published_at
      WHERE x.organization_id = newest.organization_id AND x.program_id = newest.program_id AND x.state = 'open'
        AND x.proposed_by = newest.proposed_by;
  END $$;
REVOKE EXECUTE ON FUNCTION put_in_force(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION put_in_force(uuid) TO ithaca_app;

-- With whoever is erased go their words, unless they were published: those are the association's.
CREATE FUNCTION forget_proposals() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp
  AS $$
  BEGIN
    UPDATE edition_proposal x SET note = '' WHERE x.organization_id = NEW.organization_id AND x.proposed_by = NEW.id;
    UPDATE edition_proposal x SET reason = '' WHERE x.organization_id = NEW.organization_id AND x.reason IS NOT NULL
      AND NEW.id IN (x.proposed_by, x.settled_by);
    RETURN NULL;
  END $$;
REVOKE EXECUTE ON FUNCTION forget_proposals() FROM PUBLIC;
CREATE TRIGGER forget_proposals AFTER UPDATE OF erased_at ON person FOR EACH ROW
  WHEN (OLD.erased_at IS NULL AND NEW.erased_at IS NOT NULL) EXECUTE FUNCTION forget_proposals();
