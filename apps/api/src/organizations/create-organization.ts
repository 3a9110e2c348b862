import { isTimeZone } from '@ithaca/domain/core'
import { isEmail, normalEmail } from '@ithaca/domain/enrolment'
import { isSlug } from '@ithaca/domain/programs'
import pg from 'pg'
import { z } from 'zod'
import { hashOfToken, invitationToken } from '../enrolment/invitation-link.ts'
import { newId } from '../tenancy/new-id.ts'

export const newOrganization = z.object({
  slug: z.string().refine(isSlug, 'is no usable address: small letters, digits and hyphens, and none of ours'),
  name: z.string().trim().min(1).max(200),
  owner: z.string().transform(normalEmail).refine(isEmail, 'is no e-mail address'),
  locale: z.enum(['en', 'fr']).default('en'),
  timeZone: z.string().refine(isTimeZone, 'is no IANA time zone').default('UTC'),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i, 'is no colour, as #0f6b70')
    .optional(),
})
export type NewOrganization = z.infer<typeof newOrganization>
/** `now` is the installation's own time where none is said. */
type Settings = { ownerUrl: string; secret: string; now?: Date }

const days = 21

/** What the clock of the installation says: that of the machine, but for a demonstration that was moved ahead. */
async function installationTime(client: pg.Client): Promise<Date> {
  const { rows } = await client.query<{ ms: string }>(
    'SELECT offset_ms AS ms FROM outbox.clock WHERE organization_id IS NULL',
  )
  return new Date(Date.now() + Number(rows[0]?.ms ?? 0))
}

/** Makes an association and queues the invitation of its owner, as the owner of the database; both or neither. */
export async function createOrganization(
  { slug, name, owner, locale, timeZone, colour }: NewOrganization,
  { ownerUrl, secret, ...settings }: Settings,
) {
  const client = new pg.Client({ connectionString: ownerUrl })
  // What breaks the connection is told by the statement under way; unheard, it would end the process.
  client.on('error', () => {})
  await client.connect()
  const organizationId = newId()
  const invitationId = newId()
  const eventId = newId()
  try {
    await client.query('BEGIN')
    const now = settings.now ?? (await installationTime(client))
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('slug:' || $1, 0))`, [slug])
    const { rows: holders } = await client.query<{ now: boolean }>(
      `SELECT slug = $1 AS now FROM organization WHERE id = organization_id_of($1)`,
      [slug],
    )
    if (holders[0]?.now) throw new Error(`the address ${slug} is taken`)
    if (holders[0])
      throw new Error(`the address ${slug} is taken: an association had it before, and its old links lead there`)
    await client.query(
      'INSERT INTO organization (id, slug, name, colour, locale, time_zone, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [organizationId, slug, name, colour ?? null, locale, timeZone, now],
    )
    const expiresAt = new Date(now.getTime() + days * 86_400_000)
    await client.query(
      `INSERT INTO invitation (organization_id, id, email, role, locale, token_hash, state, expires_at, created_at)
       VALUES ($1, $2, $3, 'owner', $4, $5, 'sent', $6, $7)`,
      [
        organizationId,
        invitationId,
        owner,
        locale,
        hashOfToken(invitationToken(secret, invitationId, 1)),
        expiresAt,
        now,
      ],
    )
    await client.query(
      `INSERT INTO event (organization_id, id, type, occurred_at, subject_type, subject_id, data)
       VALUES ($1, $2, 'PersonInvited', $3, 'invitation', $4, $5)`,
      [
        organizationId,
        eventId,
        now,
        invitationId,
        JSON.stringify({ role: 'owner', expiresAt: expiresAt.toISOString() }),
      ],
    )
    await client.query(`SELECT enqueue('react', $1::json, $2)`, [
      JSON.stringify({ organizationId, eventId }),
      `react:${eventId}`,
    ])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw error
  } finally {
    await client.end()
  }
  return { organizationId, invitationId }
}
