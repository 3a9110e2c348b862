import type pg from 'pg'

/** What must never be found in an association, whoever was first; each names the rows that break it. */
const never: Record<string, string> = {
  'two open mentorships of the same two': `
    SELECT mentor_id, protege_id FROM mentorship WHERE organization_id = $1 AND phase IN ('agreement', 'active')
    GROUP BY program_id, mentor_id, protege_id HAVING count(*) > 1`,
  'a mentor in more mentorships than the one of the program': `
    SELECT mentor_participation_id FROM mentorship WHERE organization_id = $1 AND phase IN ('agreement', 'active')
    GROUP BY mentor_participation_id HAVING count(*) > 1`,
  'a protégé in more mentorships than the one of the program': `
    SELECT protege_participation_id FROM mentorship WHERE organization_id = $1 AND phase IN ('agreement', 'active')
    GROUP BY protege_participation_id HAVING count(*) > 1`,
  'a version signed twice by one': `
    SELECT agreement_id FROM signature WHERE organization_id = $1 AND voided_at IS NULL
    GROUP BY agreement_id HAVING count(*) > 2 OR count(DISTINCT party) < count(*) OR count(DISTINCT person_id) < count(*)`,
  'a version whose state its signatures do not tell': `
    SELECT a.id, a.state, count(s.id) FROM agreement a
    LEFT JOIN signature s ON s.organization_id = a.organization_id AND s.agreement_id = a.id AND s.voided_at IS NULL
    WHERE a.organization_id = $1 AND a.state <> 'withdrawn' GROUP BY a.organization_id, a.id
    HAVING count(s.id) <> CASE a.state WHEN 'draft' THEN 0 WHEN 'partially-signed' THEN 1 ELSE 2 END`,
  'two versions in force': `
    SELECT mentorship_id FROM agreement WHERE organization_id = $1 AND state = 'signed'
    GROUP BY mentorship_id HAVING count(*) > 1`,
  'a mentorship that runs without a version in force': `
    SELECT m.id FROM mentorship m WHERE m.organization_id = $1 AND m.phase IN ('active', 'ended') AND NOT EXISTS (
      SELECT FROM agreement a WHERE a.organization_id = $1 AND a.mentorship_id = m.id AND a.state = 'signed')`,
  'two open drafts': `
    SELECT mentorship_id FROM agreement WHERE organization_id = $1 AND state IN ('draft', 'partially-signed')
    GROUP BY mentorship_id HAVING count(*) > 1`,
  'an early end without its one reason': `
    SELECT m.id FROM mentorship m LEFT JOIN ending e ON e.organization_id = $1 AND e.mentorship_id = m.id
    WHERE m.organization_id = $1 AND (m.phase = 'ended' AND m.ending <> 'term-over') <> (e.mentorship_id IS NOT NULL)`,
  'two open invitations of an address': `
    SELECT email, role FROM invitation WHERE organization_id = $1 AND state = 'sent'
    GROUP BY program_id, lower(email), email, role HAVING count(*) > 1`,
  'a renewal whose edition is not pinned': `
    SELECT a.id FROM agreement a WHERE a.organization_id = $1 AND a.state = 'signed' AND a.continues_from IS NOT NULL
      AND NOT EXISTS (SELECT FROM pin p WHERE p.organization_id = $1 AND p.mentorship_id = a.mentorship_id
        AND p.from_day = a.continues_from)`,
  'a term that is not as the signed renewal gives it': `
    SELECT m.id FROM mentorship m JOIN agreement a ON a.organization_id = $1 AND a.mentorship_id = m.id
    WHERE m.organization_id = $1 AND a.state = 'signed' AND a.continues_from IS NOT NULL
      AND m.ends_on <> (a.continues_from + make_interval(months => a.term_months))::date`,
  'something signed, opened or renewed after the end': `
    SELECT later.type, later.mentorship_id FROM event over
    JOIN event later ON later.organization_id = $1 AND later.mentorship_id = over.mentorship_id
      AND later.sequence > over.sequence AND later.type ~ '^(Agreement|Amendment|Renewal|Pair|MentorshipEnded)'
    WHERE over.organization_id = $1 AND over.type = 'MentorshipEnded'`,
  'an event of nothing': `
    SELECT e.type, e.subject_id FROM event e WHERE e.organization_id = $1 AND NOT CASE e.subject_type
      WHEN 'mentorship' THEN EXISTS (SELECT FROM mentorship x WHERE x.organization_id = $1 AND x.id = e.subject_id)
      WHEN 'agreement' THEN EXISTS (SELECT FROM agreement x WHERE x.organization_id = $1 AND x.id = e.subject_id)
      WHEN 'invitation' THEN EXISTS (SELECT FROM invitation x WHERE x.organization_id = $1 AND x.id = e.subject_id)
      ELSE true END`,
}

/** How often something happened, and how often it is told: subject, expected and events of each. */
const told: Record<string, string> = {
  PairMade: `SELECT id, 1 FROM mentorship WHERE organization_id = $1`,
  PairingUndone: `SELECT id, (phase = 'undone')::int FROM mentorship WHERE organization_id = $1`,
  MentorshipEnded: `SELECT id, (phase = 'ended')::int FROM mentorship WHERE organization_id = $1`,
  PersonInvited: `SELECT id, 1 FROM invitation WHERE organization_id = $1 AND invited_by IS NOT NULL`,
  InvitationResent: `SELECT id, sent_count - 1 FROM invitation WHERE organization_id = $1`,
  InvitationWithdrawn: `SELECT id, (state = 'withdrawn')::int FROM invitation WHERE organization_id = $1`,
  AgreementSigned: `
    SELECT a.id, count(s.id)::int FROM agreement a
    LEFT JOIN signature s ON s.organization_id = $1 AND s.agreement_id = a.id
    WHERE a.organization_id = $1 GROUP BY a.id`,
  AgreementActivated: `
    SELECT id, (number = 1 AND state IN ('signed', 'superseded'))::int FROM agreement WHERE organization_id = $1`,
  AmendmentBegun: `SELECT id, (number > 1 AND continues_from IS NULL)::int FROM agreement WHERE organization_id = $1`,
  AmendmentSigned: `
    SELECT id, (number > 1 AND continues_from IS NULL AND state IN ('signed', 'superseded'))::int
    FROM agreement WHERE organization_id = $1`,
  RenewalSigned: `
    SELECT id, (continues_from IS NOT NULL AND state IN ('signed', 'superseded'))::int
    FROM agreement WHERE organization_id = $1`,
}

const toldOtherwise = (type: string, expected: string) => `
  SELECT x.id, x.happened, count(e.id) AS told FROM (${expected}) AS x (id, happened)
  LEFT JOIN event e ON e.organization_id = $1 AND e.subject_id = x.id AND e.type = '${type}'
  GROUP BY x.id, x.happened HAVING count(e.id) <> x.happened`

/** What is broken in an association, in words; nothing where all is as it must be. Read as who keeps the tables. */
export async function brokenInvariants(owner: pg.Pool, organizationId: string): Promise<string[]> {
  const checks = [
    ...Object.entries(never),
    ...Object.entries(told).map(
      ([type, rows]) => [`${type} told otherwise than it happened`, toldOtherwise(type, rows)] as const,
    ),
  ]
  const found: string[] = []
  for (const [what, query] of checks) {
    const { rows } = await owner.query<Record<string, unknown>>(query, [organizationId])
    if (rows.length > 0) found.push(`${what}: ${rows.length}, such as ${JSON.stringify(rows[0])}`)
  }
  return found
}
