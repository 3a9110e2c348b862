import { readFileSync, writeFileSync } from 'node:fs'
import { ArchiveRefused } from '@ithaca/database/archives/refused'
import { emptyDatabase } from '@ithaca/database/testing'
import { earlierNames, landedDatabase } from '@ithaca/database/landed'
import { migrationNames } from '@ithaca/database/migrate'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { Story } from '../../../../test/architecture/wall-story.ts'
import {
  archiveFile,
  closeArchives,
  countsOf,
  installation,
  populated,
  type TestInstallation,
} from '../../../../test/support/archives.ts'
import { rewritten, writtenIn } from '../../../../test/support/rewritten.ts'
import { hashOfToken, invitationToken } from '../enrolment/invitation-link.ts'

let home: TestInstallation
let story: Story
let guest: Story
const bytes = (name: string) => readFileSync(archiveFile(name))
const column = async ({ owner }: TestInstallation, query: string, values: unknown[] = []) =>
  (await owner.query<{ value: string }>(query, values)).rows.map(({ value }) => value)
const mailOf = `SELECT u.email AS value FROM person p JOIN auth."user" u ON u.id = p.user_id WHERE p.organization_id = $1 ORDER BY 1`

beforeAll(async () => {
  home = await installation()
  story = await populated(home, 'home')
  guest = await populated(home, 'guest')
  await home.export('home', 'home.zip')
})
afterAll(closeArchives)

describe('an association that moves', () => {
  test('brings a row of every table it has, and exported again it is the same file', async () => {
    const before = await countsOf(home, story.organizationId)
    expect(
      Object.entries(before).filter(([, count]) => count === 0),
      'none is missing here',
    ).toEqual([])
    const there = await installation()
    const imported = await there.import('home.zip')
    expect(imported).toMatchObject({ slug: 'home', known: 0, added: 4, leftOut: [], jobs: 1 })
    expect(await countsOf(there, story.organizationId)).toEqual(before)
    await there.export('home', 'again.zip')
    expect(bytes('again.zip').equals(bytes('home.zip'))).toBe(true)
  })

  test('brings addresses, and no password, session, sign-in, link or row of another association', async () => {
    const text = await writtenIn('home.zip')
    for (const each of await column(home, mailOf, [story.organizationId])) expect(text).toContain(each)
    const closed = [
      ...(await column(home, 'SELECT password AS value FROM auth.account')),
      ...(await column(home, 'SELECT token AS value FROM auth.session')),
      ...(await column(home, 'SELECT id::text AS value FROM auth."user"')),
      ...(await column(home, 'SELECT token_hash AS value FROM invitation')),
      guest.organizationId,
      ...Object.values(guest.rows).flatMap((keys) => keys.flatMap((key) => key['id'] ?? [])),
    ]
    expect(closed.length).toBeGreaterThan(30)
    expect(closed.filter((one) => text.includes(one))).toEqual([])
  })

  test('lets who has a sign-in there keep it, and gives the others one that a link opens', async () => {
    const there = await installation()
    await there.owner.query(
      `INSERT INTO auth."user" (id, name, email, "emailVerified") VALUES ('00000000-0000-4000-8000-000000000001', 'Known', 'mentor@home.example.org', true)`,
    )
    expect(await there.import('home.zip')).toMatchObject({ known: 1, added: 3 })
    expect(await column(there, mailOf, [story.organizationId])).toEqual(
      await column(home, mailOf, [story.organizationId]),
    )
    expect(await column(there, `SELECT user_id::text AS value FROM person WHERE id = $1`, [story.mentor])).toEqual([
      '00000000-0000-4000-8000-000000000001',
    ])
    expect(await column(there, 'SELECT name AS value FROM auth."user" WHERE "emailVerified"')).toEqual(['Known'])
    expect(await column(there, 'SELECT id::text AS value FROM auth.account')).toEqual([])
  })

  test('shares people with another that came before', async () => {
    const owner = 'owner@home.example.org'
    await home.owner.query(
      `UPDATE person SET user_id = (SELECT id FROM auth."user" WHERE email = $1) WHERE organization_id = $2 AND called = 'Mentor'`,
      [owner, guest.organizationId],
    )
    await home.export('guest', 'guest.zip')
    const there = await installation()
    await there.import('home.zip')
    expect(await there.import('guest.zip')).toMatchObject({ known: 1, added: 3 })
    expect(
      await column(there, 'SELECT slug AS value FROM organizations_of((SELECT id FROM auth."user" WHERE email = $1))', [
        owner,
      ]),
    ).toEqual(['guest', 'home'])
    await there.export('guest', 'guest-again.zip')
    expect(bytes('guest-again.zip').equals(bytes('guest.zip'))).toBe(true)
  })

  test('has links that are known where it arrived', async () => {
    const there = await installation()
    await there.import('home.zip')
    const [id = ''] = await column(there, 'SELECT id::text AS value FROM invitation')
    expect(await column(there, 'SELECT token_hash AS value FROM invitation')).toEqual([
      hashOfToken(invitationToken(inject('cluster').secret, id, 1)),
    ])
  })

  test('keeps the numbers of its events, and the next one comes after', async () => {
    const there = await installation()
    await there.import('home.zip')
    const [came] = await column(there, 'SELECT max(sequence)::text AS value FROM event')
    const later = await populated(there, 'later')
    expect(
      await column(there, 'SELECT sequence::text AS value FROM event WHERE organization_id = $1', [
        later.organizationId,
      ]),
    ).toEqual([String(Number(came) + 1)])
  })

  test.each(earlierNames())(
    'out of the landed %s is taken by a new installation, and brought to today',
    async (name) => {
      const earlier = await installation(await landedDatabase(inject('cluster'), name))
      const [slug = ''] = await column(earlier, 'SELECT slug AS value FROM organization')
      const { organization } = await earlier.export(slug, `${name}.zip`)
      const today = await installation()
      for (const dryRun of [true, false])
        await expect(today.import(`${name}.zip`, { dryRun })).rejects.toThrow(/made by an earlier Ithaca/)
      const fresh = await installation(await emptyDatabase(inject('cluster')))
      await expect(fresh.import(`${name}.zip`, { dryRun: true })).rejects.toThrow(/A dry run makes no tables/)
      await fresh.import(`${name}.zip`)
      expect(await countsOf(fresh, organization.id)).toMatchObject(await countsOf(earlier, organization.id))
      const { migrations } = await fresh.export(slug, 'today.zip')
      expect(migrations.map((one) => one.name)).toEqual(await migrationNames())
    },
  )
})

describe('what stands in its way', () => {
  test('it is here already; its address is taken, or was somebody’s; another is free', async () => {
    await expect(home.import('home.zip')).rejects.toThrow(/is here already, at \/o\/home\. Nothing was written/)
    const there = await installation()
    await populated(there, 'home')
    await expect(there.import('home.zip')).rejects.toThrow(/address home is taken here: name another with --slug/)
    await expect(there.import('home.zip', { slug: 'home-before' })).rejects.toThrow(/home-before is taken here/)
    expect(await there.import('home.zip', { slug: 'elsewhere' })).toMatchObject({
      slug: 'elsewhere',
      // It leads to the other, who had it before.
      leftOut: ['home-before'],
    })
    expect(await column(there, 'SELECT slug AS value FROM organization ORDER BY 1')).toEqual(['elsewhere', 'home'])
  })

  test.each(['admin', 'graphql', 'Our Society', '', 'é'])('the address %j is none', async (slug) => {
    const there = await installation()
    await expect(there.import('home.zip', { slug })).rejects.toThrow(/reserved or not usable/)
    expect(await column(there, 'SELECT slug AS value FROM organization')).toEqual([])
  })

  test('a former address of its own may be its present one again', async () => {
    const there = await installation()
    expect(await there.import('home.zip', { slug: 'home-before' })).toMatchObject({ leftOut: [] })
    expect(await column(there, 'SELECT slug AS value FROM former_slug')).toEqual([])
  })

  test('rows of another association, whoever sealed them', async () => {
    const there = await installation()
    await there.import('home.zip')
    await home.export('guest', 'guest.zip')
    await rewritten('guest.zip', 'forged.zip', ({ table }, lines) =>
      table === 'public.concern' ? lines.replaceAll(guest.organizationId, story.organizationId) : lines,
    )
    await expect(there.import('forged.zip')).rejects.toThrow(/holds rows of public\.concern of another association/)
    await rewritten('guest.zip', 'forged.zip', ({ table }, lines) =>
      table === 'jobs' ? lines.replaceAll(guest.organizationId, story.organizationId) : lines,
    )
    expect(await there.import('forged.zip')).toMatchObject({ jobs: 0 })
  })

  test('a part that ends before its end, a table too few', async () => {
    const there = await installation()
    await rewritten('home.zip', 'forged.zip', ({ table }, lines) => (table === 'public.duty' ? `\\.\n${lines}` : lines))
    await expect(there.import('forged.zip')).rejects.toThrow(/Nothing was written/)
    await rewritten('home.zip', 'forged.zip', undefined, {
      manifest: (one) => ({ ...one, parts: one.parts.filter(({ table }) => table !== 'public.duty') }),
    })
    await expect(there.import('forged.zip')).rejects.toThrow(/Nothing was written/)
    expect(await column(there, 'SELECT slug AS value FROM organization')).toEqual([])
    expect(await column(there, 'SELECT email AS value FROM auth."user"')).toEqual([])
  })

  test('truncated, edited, of a newer Ithaca: refused before anything is written', async () => {
    const there = await installation()
    const whole = bytes('home.zip')
    const told = async (name: string, contents: Buffer) => {
      writeFileSync(archiveFile(name), contents)
      const refusal: unknown = await there.import(name).catch((error: unknown) => error)
      return refusal instanceof ArchiveRefused ? refusal.message : refusal
    }
    for (const part of [0.3, 0.8])
      expect(await told('short.zip', whole.subarray(0, Math.floor(whole.length * part)))).toMatch(
        /is truncated, or no archive/,
      )
    const edited = Buffer.from(whole)
    const middle = Math.floor(whole.length / 2)
    edited.fill(0x55, middle, middle + 24)
    expect(await told('edited.zip', edited)).toMatch(/was edited or damaged|no archive of Ithaca/)
    await rewritten('home.zip', 'newer.zip', undefined, {
      manifest: (one) => ({
        ...one,
        migrations: [...one.migrations, { name: '29991231000000_newer', checksum: '0'.repeat(64) }],
      }),
    })
    expect(await told('newer.zip', bytes('newer.zip'))).toMatch(/made by a newer Ithaca/)
    expect(await column(there, 'SELECT slug AS value FROM organization')).toEqual([])
    expect(await column(there, 'SELECT email AS value FROM auth."user"')).toEqual([])
  })

  test('a whole installation is none, and an address nobody has is not exported', async () => {
    await home.backUp('backup.zip')
    await expect((await installation()).import('backup.zip')).rejects.toThrow(/npm run -s restore takes it/)
    await expect(home.export('nobody', 'nobody.zip')).rejects.toThrow(/No association has the address nobody/)
  })

  test('another import at the same moment: one comes, the other is told', async () => {
    const there = await installation()
    const results = await Promise.allSettled([there.import('home.zip'), there.import('home.zip', { slug: 'other' })])
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(String(results.find((one) => one.status === 'rejected')?.reason)).toMatch(/Nothing was written/)
  })

  test('a dry run tells what would come, and keeps nothing', async () => {
    const there = await installation()
    await there.owner.query(
      `INSERT INTO auth."user" (name, email, "emailVerified") VALUES ('Known', 'mentor@home.example.org', true)`,
    )
    const tried = await there.import('home.zip', { dryRun: true })
    expect(tried).toMatchObject({ slug: 'home', known: 1, added: 3, jobs: 1 })
    expect(await column(there, 'SELECT slug AS value FROM organization')).toEqual([])
    expect(await column(there, 'SELECT email AS value FROM auth."user"')).toEqual(['mentor@home.example.org'])
    expect((await there.worker.query('SELECT FROM graphile_worker._private_jobs')).rowCount).toBe(0)
    expect(await there.import('home.zip')).toEqual({ ...tried })
  })
})
