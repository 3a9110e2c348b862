import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { hashOfToken, invitationToken } from '@ithaca/api/enrolment/invitation-link'
import { backUp } from '@ithaca/database/archives/back-up'
import { exportAssociation } from '@ithaca/database/archives/export-association'
import { importAssociation } from '@ithaca/database/archives/import-association'
import { restore } from '@ithaca/database/archives/restore'
import { freshDatabase, type TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import { inject } from 'vitest'
import { organizationOf, pairIn, type Story } from '../architecture/wall-story.ts'
import type { SharedDatabase } from './postgres.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ithaca-archives-'))
const opened: (() => Promise<unknown>)[] = []

export const archiveFile = (name: string): string => path.join(folder, name)
export async function closeArchives(): Promise<void> {
  for (const close of opened.splice(0)) await close()
  rmSync(folder, { recursive: true, force: true })
}

const quiet = () => {}

/** An installation of its own, and the four commands on it. */
export async function installation(given?: SharedDatabase & Pick<TestDatabase, 'drop'>) {
  const cluster = inject('cluster')
  const database = given ?? (await freshDatabase(cluster))
  const { ownerUrl, workerUrl } = database
  const owner = new pg.Client({ connectionString: ownerUrl })
  const worker = new pg.Client({ connectionString: workerUrl })
  await Promise.all([owner.connect(), worker.connect()])
  opened.push(async () => {
    await Promise.all([owner.end(), worker.end()])
    await database.drop()
  })
  const at = { ownerUrl, secret: cluster.secret, workerUrl }
  return {
    ...at,
    database,
    owner,
    worker,
    backUp: (name: string) => backUp(at, { file: archiveFile(name), say: quiet }),
    restore: (name: string, { replace = false } = {}) =>
      restore(at, { file: archiveFile(name), workerUrl, replace, say: quiet }),
    export: (slug: string, name: string) => exportAssociation(at, { slug, file: archiveFile(name), say: quiet }),
    import: (name: string, { slug, dryRun = false }: { slug?: string; dryRun?: boolean } = {}) =>
      importAssociation(at, {
        ...{ file: archiveFile(name), workerUrl, dryRun, say: quiet, ...(slug !== undefined && { slug }) },
        linkHash: (id, sent) => hashOfToken(invitationToken(cluster.secret, id, sent)),
      }),
  }
}
export type TestInstallation = Awaited<ReturnType<typeof installation>>

/** An association with a row in every table, whose people can sign in, with a job that waits. */
export async function populated(at: TestInstallation, slug: string): Promise<Story> {
  const { owner } = at
  const house = await organizationOf(owner, slug)
  const story = await pairIn(owner, house)
  await owner.query('UPDATE program SET current_edition_id = $1 WHERE id = $2', [house.editionId, house.programId])
  await owner.query(
    `INSERT INTO auth."user" (id, name, email, "emailVerified")
     SELECT user_id, full_name, lower(called) || '@' || $1 || '.example.org', true FROM person WHERE organization_id = $2`,
    [slug, house.organizationId],
  )
  await owner.query(
    `INSERT INTO auth.account ("accountId", "providerId", "userId", password, "updatedAt")
     SELECT user_id::text, 'credential', user_id, 'password of ' || user_id, now() FROM person WHERE organization_id = $1`,
    [house.organizationId],
  )
  await owner.query(
    `INSERT INTO auth.session (token, "userId", "expiresAt", "updatedAt")
     SELECT 'session of ' || user_id, user_id, now() + interval '1 day', now() FROM person WHERE organization_id = $1`,
    [house.organizationId],
  )
  const job = { organizationId: house.organizationId, eventId: randomUUID() }
  await owner.query(`SELECT enqueue('react', $1::json, $2)`, [JSON.stringify(job), `react:${job.eventId}`])
  return { ...story, organizationId: house.organizationId }
}

/** How many rows of an association each table holds, by name. */
export async function countsOf({ owner }: TestInstallation, organizationId: string): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'organization_id' ORDER BY 1`,
  )
  const counts: Record<string, number> = {}
  for (const { name } of rows) {
    const found = await owner.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "${name}" WHERE organization_id = $1`,
      [organizationId],
    )
    counts[name] = found.rows[0]?.count ?? 0
  }
  return counts
}
