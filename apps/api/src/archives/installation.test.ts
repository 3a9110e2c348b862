import { copyFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import {
  archiveFile,
  closeArchives,
  countsOf,
  installation,
  populated,
  type TestInstallation,
} from '../../../../test/support/archives.ts'
import type { Story } from '../../../../test/architecture/wall-story.ts'
import { earlierNames, landedDatabase } from '@ithaca/database/landed'
import { migrationNames } from '@ithaca/database/migrate'
import { emptyDatabase } from '@ithaca/database/testing'
import { rewritten } from '../../../../test/support/rewritten.ts'

let home: TestInstallation
let story: Story
const cluster = inject('cluster')
const bytes = (name: string) => readFileSync(archiveFile(name))

beforeAll(async () => {
  home = await installation()
  story = await populated(home, 'home')
  await populated(home, 'guest')
  await home.owner.query('INSERT INTO outbox.clock (organization_id, offset_ms) VALUES (NULL, 5)')
  await home.backUp('home.zip')
})
afterAll(closeArchives)

describe('a backup', () => {
  test('comes back whole, jobs and sign-ins too, and backed up again is the same file', async () => {
    const there = await installation()
    await there.restore('home.zip')
    expect(await countsOf(there, story.organizationId)).toEqual(await countsOf(home, story.organizationId))
    const { rows } = await there.owner.query('SELECT password FROM auth.account WHERE "accountId" = "userId"::text')
    expect(rows).toHaveLength(8)
    expect((await there.worker.query('SELECT FROM graphile_worker._private_jobs')).rowCount).toBe(2)
    await there.backUp('again.zip')
    expect(bytes('again.zip').equals(bytes('home.zip'))).toBe(true)
  })

  test('holds every table with its rows, and only who made it may read it', async () => {
    const { parts } = await home.backUp('parts.zip')
    const { rows } = await home.owner.query<{ name: string }>(
      `SELECT schemaname || '.' || tablename AS name FROM pg_tables
       WHERE schemaname IN ('public', 'auth', 'outbox') AND tablename <> '_prisma_migrations'`,
    )
    expect(parts.map(({ table }) => table).toSorted()).toEqual([...rows.map(({ name }) => name), 'jobs'].toSorted())
    expect(statSync(archiveFile('parts.zip')).mode & 0o777).toBe(0o600)
  })

  test('goes on counting where it stopped', async () => {
    const there = await installation()
    await there.restore('home.zip')
    const last = async ({ owner }: TestInstallation) =>
      (await owner.query<{ last: string }>('SELECT max(sequence) AS last FROM event')).rows[0]?.last
    const before = Number(await last(there))
    await populated(there, 'later')
    expect(Number(await last(there))).toBe(before + 1)
  })

  test('takes the place of what is there only when told, and marks data of people as theirs', async () => {
    const there = await installation()
    await populated(there, 'old')
    await there.owner.query(`COMMENT ON SCHEMA outbox IS 'whole'`)
    await expect(there.restore('home.zip')).rejects.toThrow(/not empty, and nothing was written. With --replace/)
    await there.restore('home.zip', { replace: true })
    const { rows } = await there.owner.query(
      `SELECT array_agg(slug ORDER BY slug) AS slugs, obj_description('outbox'::regnamespace, 'pg_namespace') AS mark FROM organization`,
    )
    expect(rows).toEqual([{ slugs: ['guest', 'home'], mark: null }])
    await there.backUp('replaced.zip')
    expect(bytes('replaced.zip').equals(bytes('home.zip')), 'the jobs of before are gone').toBe(true)
  })

  test('that breaks half way changes nothing', async () => {
    const there = await installation()
    await populated(there, 'stays')
    await there.backUp('before.zip')
    // Fits the manifest, and not the table: a line is no row of it.
    await rewritten('home.zip', 'broken.zip', ({ table }, lines) =>
      table === 'public.tick' ? lines.replace('2027-01-15', 'no day') : lines,
    )
    await expect(there.restore('broken.zip', { replace: true })).rejects.toThrow(/does not fit: invalid input syntax/)
    await there.backUp('after.zip')
    expect(bytes('after.zip').equals(bytes('before.zip'))).toBe(true)
  })

  test('made while people write is of one moment', async () => {
    let over = false
    const write = async (writer: number) => {
      const client = new pg.Client({ connectionString: home.ownerUrl })
      await client.connect()
      for (let each = 0; !over; each++) {
        await client.query(
          `WITH o AS (INSERT INTO organization (id, slug, name, locale, time_zone, created_at)
                      VALUES (gen_random_uuid(), $1, 'Writing', 'en', 'UTC', now()) RETURNING id),
                p AS (INSERT INTO person (organization_id, id, user_id, full_name, called, sort_key, search, joined_at)
                      SELECT id, gen_random_uuid(), gen_random_uuid(), 'W', 'W', 'w', 'w', now() FROM o RETURNING organization_id, id)
           INSERT INTO duty (organization_id, id, person_id, duty, since)
           SELECT organization_id, gen_random_uuid(), id, 'owner', now() FROM p`,
          [`w${writer}-${each}`],
        )
      }
      await client.end()
      return writer
    }
    const writers = Promise.all([1, 2, 3].map(write))
    const there = await installation()
    for (const name of ['one.zip', 'two.zip', 'three.zip']) {
      await home.backUp(name)
      await there.restore(name, { replace: true })
      const { rows } = await there.owner.query(
        `SELECT count(*) > 0 AS some, count(*) = count(p.id) AND count(*) = count(d.id) AS whole FROM organization o
         LEFT JOIN person p ON p.organization_id = o.id LEFT JOIN duty d ON d.person_id = p.id WHERE o.name = 'Writing'`,
      )
      expect(rows).toEqual([{ some: true, whole: true }])
    }
    over = true
    await writers
  })
})

describe('what is no whole archive of this Ithaca is refused before anything is written', () => {
  const untouched = async (name: string) => {
    const there = await installation(await emptyDatabase(cluster))
    const refusal = await there.restore(name).catch((error: unknown) => error as Error)
    const { rows } = await there.owner.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)
    expect(rows, 'not even a schema').toEqual([])
    return (refusal as Error).message
  }

  test('truncated, wherever', async () => {
    const whole = bytes('home.zip')
    for (const part of [0, 0.1, 0.5, 0.9, 0.999]) {
      writeFileSync(archiveFile('short.zip'), whole.subarray(0, Math.floor(whole.length * part)))
      expect(await untouched('short.zip')).toMatch(/is truncated, or no archive of Ithaca/)
    }
    writeFileSync(archiveFile('short.zip'), whole.subarray(0, -1))
    expect(await untouched('short.zip')).toMatch(/is truncated, or no archive/)
  })

  test('edited: any part, the manifest, a part too many or too few', async () => {
    const whole = bytes('home.zip')
    for (const at of [0.05, 0.3, 0.6, 0.8]) {
      const edited = Buffer.from(whole)
      const place = Math.floor(whole.length * at)
      edited.fill(0x55, place, place + 24)
      writeFileSync(archiveFile('edited.zip'), edited)
      expect(await untouched('edited.zip'), String(at)).toMatch(/was edited or damaged/)
    }
    const change = { file: (name: string) => (name === 'tables/public.tick.tsv' ? 'x\n' : undefined) }
    await rewritten('home.zip', 'edited.zip', undefined, { contents: change.file })
    expect(await untouched('edited.zip')).toMatch(/public\.tick\.tsv is not what was written/)
    await rewritten('home.zip', 'edited.zip', undefined, {
      contents: (name, text) => (name === 'manifest.json' ? text.replace('"rows": 2', '"rows": 3') : undefined),
    })
    expect(await untouched('edited.zip')).toMatch(/its manifest is not what was written/)
    await rewritten('home.zip', 'edited.zip', undefined, { add: 'tables/public.more.tsv' })
    expect(await untouched('edited.zip')).toMatch(/public\.more\.tsv does not belong to it/)
    await rewritten('home.zip', 'edited.zip', undefined, {
      contents: (name) => (name === 'tables/public.tick.tsv' ? null : undefined),
    })
    expect(await untouched('edited.zip')).toMatch(/public\.tick\.tsv is missing/)
  })

  test('of a newer Ithaca, of another, of another format, of something else, of one association', async () => {
    const newest = { name: '29991231000000_newer', checksum: '0'.repeat(64) }
    await rewritten('home.zip', 'newer.zip', undefined, {
      manifest: (one) => ({ ...one, migrations: [...one.migrations, newest] }),
    })
    expect(await untouched('newer.zip')).toMatch(/made by a newer Ithaca: it knows the migration 29991231000000_newer/)
    await rewritten('home.zip', 'other.zip', undefined, {
      manifest: (one) => ({ ...one, migrations: one.migrations.map(({ name }) => ({ ...newest, name })) }),
    })
    expect(await untouched('other.zip')).toMatch(/made by another Ithaca/)
    await rewritten('home.zip', 'format.zip', undefined, { manifest: (one) => ({ ...one, format: 2 as 1 }) })
    expect(await untouched('format.zip')).toMatch(/made by a newer Ithaca \(format 2/)
    copyFileSync(import.meta.filename, archiveFile('letter.zip'))
    expect(await untouched('letter.zip')).toMatch(/no archive of Ithaca/)
    expect(await untouched('nowhere.zip')).toMatch(/cannot be read \(ENOENT\)/)
    await home.export('home', 'association.zip')
    expect(await untouched('association.zip')).toMatch(/npm run -s import takes it/)
  })

  test('a database of somebody else is left alone', async () => {
    const there = await installation(await emptyDatabase(cluster))
    await there.owner.query('CREATE TABLE letters (words text)')
    await expect(there.restore('home.zip', { replace: true })).rejects.toThrow(/something else \(table letters\)/)
    await expect(there.backUp('letters.zip')).rejects.toThrow(/no installation of Ithaca/)
    expect(existsSync(archiveFile('letters.zip'))).toBe(false)
  })
})

describe.each(earlierNames())('a backup of the landed %s', (name) => {
  test('is taken by a new database, and brought to today; not by one that is of today', async () => {
    const earlier = await installation(await landedDatabase(cluster, name))
    const { migrations } = await earlier.backUp(`${name}.zip`)
    expect(migrations.length).toBeLessThan((await migrationNames()).length)
    const { rows } = await earlier.owner.query<{ id: string }>('SELECT id FROM organization LIMIT 1')
    const before = await countsOf(earlier, rows[0]?.id ?? '')

    const today = await installation()
    await expect(today.restore(`${name}.zip`)).rejects.toThrow(/made by an earlier Ithaca, before .* name a new/)
    const fresh = await installation(await emptyDatabase(cluster))
    const { since } = await fresh.restore(`${name}.zip`)
    expect(since).toHaveLength((await migrationNames()).length - migrations.length)
    expect(await countsOf(fresh, rows[0]?.id ?? '')).toMatchObject(before)
    const { migrations: now } = await fresh.backUp('today.zip')
    expect(now.map((one) => one.name)).toEqual(await migrationNames())
  })
})
