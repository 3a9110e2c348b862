import type pg from 'pg'
import type { Arrived } from './load.ts'
import { address } from './sources.ts'

/**
 * Whoever has a sign-in here keeps it; the others get one without a password, to be opened by a link to their address, which
 * proves it. Who had no sign-in any more gets an id that belongs to nobody. Gives the SQL that finds each.
 */
export async function signIns(
  client: pg.ClientBase,
  { table, waiting, part }: Arrived,
): Promise<{ made: Record<string, string>; known: number; added: number }> {
  if (!part.columns.includes(address)) return { made: {}, known: 0, added: 0 }
  const name = table.columns.some((column) => column.name === 'full_name') ? 'i.full_name' : `i.${address}`
  const { rowCount: all } = await client.query(
    `SELECT FROM ${waiting} WHERE ${address} IS NOT NULL GROUP BY ${address}`,
  )
  const { rowCount: added } = await client.query(
    `INSERT INTO auth."user" (name, email, "emailVerified")
     SELECT min(${name}), i.${address}, false FROM ${waiting} i WHERE i.${address} IS NOT NULL GROUP BY i.${address}
     ON CONFLICT (email) DO NOTHING`,
  )
  const made = { user_id: `coalesce((SELECT u.id FROM auth."user" u WHERE u.email = i.${address}), gen_random_uuid())` }
  return { made, known: (all ?? 0) - (added ?? 0), added: added ?? 0 }
}
