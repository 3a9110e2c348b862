import { createHash, randomUUID } from 'node:crypto'
import { csce, canonicalBook, resolve } from '@ithaca/domain/rules'
import { hashPassword } from 'better-auth/crypto'
import pg from 'pg'

export interface Seeded {
  organization: string
  organizationId: string
  programId: string
  account: { email: string; password: string }
}

const password = 'harbour lantern seven oars'

/**
 * Organizations, each with a program, people (half mentors, half protégés), 400 running mentorships and one coordinator
 * who can sign in. Set by set as the owner, since making 100,000 people one request at a time would measure that.
 */
export async function seed(
  ownerUrl: string,
  { organizations = 100, people = 1000, pairs = 400, prefix = 'bench' } = {},
): Promise<Seeded[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  const book = resolve(csce)
  const hash = createHash('sha256').update(canonicalBook(book)).digest('hex')
  const passwordHash = await hashPassword(password)
  const seeded: Seeded[] = []
  try {
    await owner.query('BEGIN')
    for (let number = 1; number <= organizations; number += 1) {
      const slug = `${prefix}-${number}`
      const email = `coordinator@${slug}.example.org`
      const ids = { organization: randomUUID(), program: randomUUID(), edition: randomUUID(), user: randomUUID() }
      await owner.query(
        `INSERT INTO organization (id, slug, name, locale, time_zone, created_at) VALUES ($1, $2, $2, 'en', 'America/Toronto', now())`,
        [ids.organization, slug],
      )
      await owner.query(
        `INSERT INTO program (organization_id, id, slug, name, preset, time_zone, locale, state, created_at)
         VALUES ($1, $2, 'program', 'Program', 'csce', 'America/Toronto', 'en', 'open', now())`,
        [ids.organization, ids.program],
      )
      await owner.query(
        `INSERT INTO edition (organization_id, id, program_id, number, format, state, book, hash, published_at)
         VALUES ($1, $2, $3, 1, $4, 'published', $5, $6, now())`,
        [ids.organization, ids.edition, ids.program, book.format, JSON.stringify(book), hash],
      )
      await owner.query('UPDATE program SET current_edition_id = $2 WHERE id = $1', [ids.program, ids.edition])
      await owner.query(peopleAndPairs, [
        ids.organization,
        ids.program,
        ids.edition,
        people,
        pairs,
        `Person of ${slug}`,
      ])
      await owner.query(
        `INSERT INTO auth."user" (id, name, email, "emailVerified") VALUES ($1, 'Cora Dinator', $2, true)`,
        [ids.user, email],
      )
      await owner.query(
        `INSERT INTO auth.account ("accountId", "providerId", "userId", password, "updatedAt") VALUES ($1, 'credential', $2, $3, now())`,
        [ids.user, ids.user, passwordHash],
      )
      await owner.query(
        `WITH coordinator AS (
           INSERT INTO person (organization_id, id, user_id, full_name, called, sort_key, search, joined_at)
           VALUES ($1, uuidv7(), $2, 'Cora Dinator', 'Cora', 'dinator cora', 'cora dinator', now()) RETURNING id)
         INSERT INTO duty (organization_id, id, person_id, program_id, duty, since)
         SELECT $1, uuidv7(), id, $3, 'coordinator', now() FROM coordinator`,
        [ids.organization, ids.user, ids.program],
      )
      seeded.push({
        organization: slug,
        organizationId: ids.organization,
        programId: ids.program,
        account: { email, password },
      })
    }
    await owner.query('COMMIT')
    await owner.query('ANALYZE')
  } finally {
    await owner.end()
  }
  return seeded
}

const peopleAndPairs = `
  WITH folk AS (
    INSERT INTO person (organization_id, id, user_id, full_name, called, sort_key, search, joined_at)
    SELECT $1, uuidv7(), gen_random_uuid(), $6 || ' ' || n, 'Person ' || n, lower($6) || n, lower($6) || n, now()
    FROM generate_series(1, $4::int) n RETURNING id),
  numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM folk),
  parts AS (
    INSERT INTO participation (organization_id, id, program_id, person_id, role, state, career_stage, joined_at)
    SELECT $1, uuidv7(), $2, id, CASE WHEN n % 2 = 0 THEN 'mentor' ELSE 'protege' END, 'active', 'senior', now()
    FROM numbered RETURNING id, person_id, role),
  lined AS (SELECT *, row_number() OVER (PARTITION BY role ORDER BY person_id) AS n FROM parts),
  paired AS (
    INSERT INTO mentorship (organization_id, id, program_id, mentor_participation_id, protege_participation_id,
      mentor_id, protege_id, phase, paired_at, starts_on, ends_on)
    SELECT $1, uuidv7(), $2, a.id, b.id, a.person_id, b.person_id, 'active', now(), '2026-09-01', '2027-09-01'
    FROM lined a JOIN lined b ON a.n = b.n WHERE a.role = 'mentor' AND b.role = 'protege' AND a.n <= $5::int RETURNING id)
  INSERT INTO pin (organization_id, id, mentorship_id, edition_id, from_day)
  SELECT $1, uuidv7(), id, $3, '2026-08-20' FROM paired`
