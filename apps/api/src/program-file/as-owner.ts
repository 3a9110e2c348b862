import type { Locale } from '@ithaca/domain/core'
import { urlOf } from '@ithaca/database/roles'
import { execute, parse } from 'graphql'
import pg from 'pg'
import type { Opened } from '../archives/installation.ts'
import { Context } from '../graphql/context.ts'
import { schema } from '../schema.ts'
import { connect } from '../tenancy/database.ts'
import { newId } from '../tenancy/new-id.ts'
import { Session } from '../tenancy/session.ts'

/** Said in one line: why a command cannot do what it is asked. */
export class CommandRefused extends Error {}

type Owner = { organizationId: string; personId: string; fullName: string; now: Date }
export type AsOwner = {
  fullName: string
  ask: <Data>(text: string, variables: Record<string, unknown>) => Promise<Data>
  close: () => Promise<void>
}
type Options = { slug: string; baseUrl: string; locale: Locale }

/**
 * Who has the database has its key, and acts as the owner who has been one longest: by the same operations as the pages, behind
 * the same walls.
 */
export async function asOwner(at: Opened, { slug, baseUrl, locale }: Options): Promise<AsOwner> {
  const { organizationId, personId, fullName, now } = await ownerOf(at.ownerUrl, slug)
  const database = connect({ url: at.given?.appUrl ?? urlOf('ithaca_app', at.ownerUrl, at.secret), connections: 2 })
  const actor = { user: null, organizationId, personId }

  async function ask<Data>(text: string, variables: Record<string, unknown>): Promise<Data> {
    const session = new Session(database, actor)
    const addresses = () => Promise.resolve(null)
    const asked = { actor, session, addresses, locale, now, requestId: newId(), baseUrl, secret: at.secret }
    await session.begin().catch(notLetIn)
    try {
      const contextValue = new Context(asked)
      const { data, errors } = await execute({ schema, document: parse(text), contextValue, variableValues: variables })
      const [error] = errors ?? []
      if (error || !data) throw error?.originalError ?? new Error(error?.message ?? 'there was no answer')
      return data as Data
    } finally {
      await session.end()
    }
  }
  return { fullName, ask, close: () => database.close() }
}

function notLetIn(error: unknown): never {
  const { code } = error as { code?: string }
  throw code === 'P1000'
    ? new CommandRefused('the database does not know this AUTH_SECRET: give that of the server')
    : error
}

async function ownerOf(ownerUrl: string, slug: string): Promise<Owner> {
  const client = new pg.Client({ connectionString: ownerUrl })
  client.on('error', () => {})
  await client.connect()
  try {
    const { rows: found } = await client.query<{ id: string | null }>('SELECT organization_id_of($1) AS id', [slug])
    const organizationId = found[0]?.id ?? null
    if (organizationId === null) throw new CommandRefused(`there is no association at ${slug}`)
    const { rows } = await client.query<{ id: string; name: string; ms: string }>(
      `SELECT p.id, p.full_name AS name,
              coalesce((SELECT c.offset_ms FROM outbox.clock c WHERE c.organization_id = $1 OR c.organization_id IS NULL
                        ORDER BY c.organization_id NULLS LAST LIMIT 1), 0) AS ms
       FROM duty d JOIN person p ON p.organization_id = d.organization_id AND p.id = d.person_id
       WHERE d.organization_id = $1 AND d.duty = 'owner' AND d.program_id IS NULL AND p.removed_at IS NULL
       ORDER BY d.since, d.id LIMIT 1`,
      [organizationId],
    )
    const [owner] = rows
    if (!owner) throw new CommandRefused(`${slug} has no owner yet: its invitation was not accepted`)
    const now = new Date(Date.now() + Number(owner.ms))
    return { organizationId, personId: owner.id, fullName: owner.name, now }
  } finally {
    await client.end()
  }
}
