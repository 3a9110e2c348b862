import type pg from 'pg'
import type { Preparation } from '../prepare.ts'
import { leaveOutTaken, mayCome } from './addresses.ts'
import { connected, inTransaction } from './connection.ts'
import { remakeLinks, type LinkHash } from './links.ts'
import { type Arrived, arrivedJobs, countOnAll, doesNotFit, loadTables } from './load.ts'
import type { OfAssociation, Part } from './manifest.ts'
import { type Archive, openArchive } from './read-archive.ts'
import { ArchiveRefused } from './refused.ts'
import { schemaOf } from './schema-of.ts'
import { signIns } from './sign-ins.ts'
import { address, carriedColumns } from './sources.ts'
import { ownedBy, quoted, tablesOf } from './tables.ts'
import { bringToToday, lookAt, makeReady } from './target.ts'

export interface Importing {
  file: string
  workerUrl: string
  /** Another part of the address than it had. */
  slug?: string
  /** All is tried, and nothing kept. */
  dryRun: boolean
  linkHash: LinkHash
  say(part: Part): void
}
export interface Imported {
  manifest: OfAssociation
  slug: string
  rows: number
  /** People who have a sign-in here already, and those who get one. */
  known: number
  added: number
  /** Former addresses that lead to somebody else here. */
  leftOut: string[]
  jobs: number
}

class OnlyTried extends Error {
  readonly imported: Imported
  constructor(imported: Imported) {
    super('nothing is kept')
    this.imported = imported
  }
}

function ofAssociation({ manifest, file }: Archive): OfAssociation {
  if (manifest.holds === 'association') return manifest
  throw new ArchiveRefused(`${file} holds a whole installation: npm run -s restore takes it. Nothing was written.`)
}

/** Every row names the association the archive is of; whoever made it, none reaches into another. */
async function onlyItsOwn(
  owner: pg.ClientBase,
  { table, waiting }: Arrived,
  { organization }: OfAssociation,
  file: string,
) {
  const { rowCount } = await owner.query(
    `SELECT FROM ${waiting} WHERE ${quoted(ownedBy(table) ?? '')} IS DISTINCT FROM $1 LIMIT 1`,
    [organization.id],
  )
  if (rowCount)
    throw new ArchiveRefused(`${file} holds rows of ${table.name} of another association. Nothing was written.`)
}

async function queueJobs(owner: pg.ClientBase, archive: Archive, { organization }: OfAssociation): Promise<number> {
  const jobs = await arrivedJobs(owner, archive)
  const { rowCount } = await owner.query(
    `SELECT enqueue(task, payload, key) FROM ${jobs} WHERE payload ->> 'organizationId' = $1`,
    [organization.id],
  )
  return rowCount ?? 0
}

async function load(
  owner: pg.Client,
  archive: Archive,
  manifest: OfAssociation,
  importing: Importing,
): Promise<Imported> {
  const { linkHash, say, dryRun } = importing
  const tables = (await tablesOf(owner)).filter((table) => ownedBy(table) !== undefined)
  const slug = importing.slug ?? manifest.organization.slug
  const imported: Imported = { manifest, slug, rows: 0, known: 0, added: 0, leftOut: [], jobs: 0 }
  return inTransaction(owner, 'BEGIN', async () => {
    await mayCome(owner, manifest, slug)
    const arrived = async (one: Arrived) => {
      await onlyItsOwn(owner, one, manifest, archive.file)
      const { name } = one.table
      if (name === 'public.organization') await owner.query(`UPDATE ${one.waiting} SET slug = $1`, [slug])
      if (name === 'public.former_slug') imported.leftOut = await leaveOutTaken(owner, one.waiting, slug)
      const { made, known, added } = await signIns(owner, one)
      imported.known += known
      imported.added += added
      // Unlike every other until the links are made.
      return name === 'public.invitation'
        ? { ...made, token_hash: `encode(sha256(convert_to(i.organization_id::text || i.id::text, 'UTF8')), 'hex')` }
        : made
    }
    const loading = { carried: carriedColumns, foreign: { [address]: 'text' }, arrived, say }
    imported.rows = await loadTables(owner, archive, tables, loading)
    await remakeLinks(owner, manifest.organization.id, linkHash)
    imported.jobs = await queueJobs(owner, archive, manifest)
    if (dryRun) throw new OnlyTried(imported)
    await countOnAll(owner, tables)
    return imported
  })
}

/** Takes one association in, with all it owns and under the ids it had; all of it, or nothing. */
export async function importAssociation(preparation: Preparation, importing: Importing): Promise<Imported> {
  const { file, workerUrl, dryRun } = importing
  const archive = await openArchive(file)
  try {
    const manifest = ofAssociation(archive)
    const schema = await schemaOf(manifest, file)
    const target = await lookAt(preparation.ownerUrl)
    const lacks = target.applied.length < schema.names.size
    if (dryRun && lacks && target.applied.every((name) => schema.names.has(name)))
      throw new ArchiveRefused(
        'A dry run makes no tables, and this database has not yet those of the archive: start Ithaca on it first. Nothing was written.',
      )
    const ready = await makeReady(preparation, target, schema, workerUrl, file)
    const imported = await connected(ready.ownerUrl, (owner) => load(owner, archive, manifest, importing)).catch(
      (error: unknown) => {
        if (error instanceof OnlyTried) return error.imported
        throw doesNotFit(file, error)
      },
    )
    if (!dryRun) await bringToToday(preparation, schema)
    return imported
  } finally {
    archive.close()
  }
}
