import { isSlug } from '@ithaca/domain/programs'
import type pg from 'pg'
import { onlyRow } from '../only-row.ts'
import type { OfAssociation } from './manifest.ts'
import { ArchiveRefused } from './refused.ts'

/** Two who want the same address wait for each other here, as everywhere. */
const hold = `SELECT pg_advisory_xact_lock(hashtextextended('slug:' || $1, 0))`

/** Sees that an association may come under an address: it is not here yet, and the address is usable and free. */
export async function mayCome(client: pg.ClientBase, { organization }: OfAssociation, slug: string): Promise<void> {
  const { rows: here } = await client.query<{ slug: string }>('SELECT slug FROM organization WHERE id = $1', [
    organization.id,
  ])
  if (here[0])
    throw new ArchiveRefused(`${organization.name} is here already, at /o/${here[0].slug}. Nothing was written.`)
  if (!isSlug(slug))
    throw new ArchiveRefused(
      `The address ${slug} is reserved or not usable (small letters, digits and hyphens): name another with --slug. Nothing was written.`,
    )
  await client.query(hold, [slug])
  const { taken } = onlyRow(
    await client.query<{ taken: boolean }>('SELECT organization_id_of($1) IS NOT NULL AS taken', [slug]),
  )
  if (taken)
    throw new ArchiveRefused(
      `The address ${slug} is taken here: name another with --slug. Its old links lead to who has or had it. Nothing was written.`,
    )
}

/** Leaves out former addresses that lead to somebody else here, or are its present one; gives those of somebody else. */
export async function leaveOutTaken(client: pg.ClientBase, waiting: string, slug: string): Promise<string[]> {
  const { rows } = await client.query<{ slug: string }>(`SELECT slug FROM ${waiting} ORDER BY slug`)
  for (const former of rows) await client.query(hold, [former.slug])
  const left = await client.query<{ slug: string }>(
    `DELETE FROM ${waiting} WHERE organization_id_of(slug) IS NOT NULL RETURNING slug`,
  )
  return left.rows.map((row) => row.slug).filter((former) => former !== slug)
}
