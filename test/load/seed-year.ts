import pg from 'pg'
import { seed, type Seeded } from './seed.ts'

/** From this day on the years of `seed` run. */
export const startsOn = '2026-09-01'

/**
 * One association whose so many mentorships have lived: signed agreements, goals, none to six meetings each. How each
 * stands is not derived yet.
 */
export async function seedYear(ownerUrl: string, prefix: string, pairs: number): Promise<Seeded> {
  const [seeded] = await seed(ownerUrl, { organizations: 1, people: pairs * 2, pairs, prefix })
  if (!seeded) throw new Error('nothing was seeded')
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    for (const statement of lived) await owner.query(statement, [seeded.organizationId])
    await owner.query('ANALYZE')
  } finally {
    await owner.end()
  }
  return seeded
}

const lived = [
  `UPDATE mentorship SET paired_at = '2026-08-20T12:00:00Z' WHERE organization_id = $1`,
  `INSERT INTO agreement (organization_id, id, mentorship_id, number, state, term_months, digest, edition_id, signed_on)
   SELECT p.organization_id, uuidv7(), p.mentorship_id, 1, 'signed', 12, repeat('a', 64), p.edition_id, '${startsOn}'
   FROM pin p WHERE p.organization_id = $1`,
  `INSERT INTO signature (organization_id, id, agreement_id, mentorship_id, person_id, party, digest, signed_at)
   SELECT a.organization_id, uuidv7(), a.id, m.id, x.person_id, x.party, a.digest, '${startsOn}T12:00:00Z'
   FROM agreement a JOIN mentorship m ON m.organization_id = a.organization_id AND m.id = a.mentorship_id,
     LATERAL (VALUES (m.mentor_id, 'mentor'), (m.protege_id, 'protege')) AS x (person_id, party) WHERE a.organization_id = $1`,
  `INSERT INTO goal (organization_id, id, mentorship_id, agreement_number_added, position, kind, deadline, has_statement, has_metric,
     attainable_mentor, attainable_protege, relevant_mentor, relevant_protege, agreed_by_mentor)
   SELECT m.organization_id, uuidv7(), m.id, 1, n, 'professional', date '2027-01-01' + 60 * n, true, true, true, true, true, true, true
   FROM mentorship m, generate_series(1, 2) n WHERE m.organization_id = $1`,
  // Every seventh pair never met; the others so often, the last time still to come.
  `WITH numbered AS (SELECT m.*, row_number() OVER (ORDER BY id) AS place FROM mentorship m WHERE m.organization_id = $1)
   INSERT INTO contact (organization_id, id, mentorship_id, kind, state, mode, starts_at, on_day, minutes, agenda, has_purpose,
     planned_by, planned_at, held_at, logged_by_mentor, created_at)
   SELECT m.organization_id, uuidv7(), m.id, 'meeting', CASE WHEN n = 6 THEN 'planned' ELSE 'held' END,
     CASE WHEN n % 3 = 0 THEN 'in-person' ELSE 'telephone' END, x.day + time '15:00', x.day, 60, ARRAY['goals'], true,
     m.mentor_id, x.day - 7, CASE WHEN n < 6 THEN x.day + 1 END, true, x.day - 7
   FROM numbered m, generate_series(1, 6) n, LATERAL (SELECT date '${startsOn}' + 50 * n + (m.place % 20)::int AS day) x
   WHERE n <= m.place % 7`,
]
