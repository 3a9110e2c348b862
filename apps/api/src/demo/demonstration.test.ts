import { createHash } from 'node:crypto'
import type { TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { demonstrated } from '../../../../test/support/demonstrated.ts'
import { baseUrl, openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import { renderAgreementTask } from '../jobs/render-agreement.ts'
import type { Workshop } from '../jobs/task.ts'
import { connect } from '../tenancy/database.ts'
import { demoAccounts, demoPassword } from './accounts.ts'
import { associations } from './associations.ts'
import { emailOf } from './people.ts'

let urls: TestDatabase
let scenario: Scenario
beforeAll(async () => {
  urls = await demonstrated(inject('cluster'))
  scenario = await openScenario(urls, { secret: inject('cluster').secret })
})
afterAll(async () => {
  await scenario.close()
  await urls.drop()
})

type Counted = { of: string; where?: string; slug?: string }

/** How many rows of an association, `t`, there are by key. */
async function counted(key: string, { of, where = 'true', slug = 'csce' }: Counted): Promise<Record<string, number>> {
  const { rows } = await scenario.owner.query<{ key: string; count: number }>(
    `SELECT ${key} AS key, count(*)::int AS count FROM ${of}
     WHERE t.organization_id = organization_id_of($1) AND ${where} GROUP BY 1`,
    [slug],
  )
  return Object.fromEntries(rows.map((row) => [row.key, row.count]))
}

async function signIn(fullName: string, slug = 'csce'): Promise<string> {
  const { headers, statusCode } = await scenario.app.inject({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    headers: { origin: baseUrl },
    payload: { email: emailOf(fullName, slug), password: demoPassword },
  })
  expect(statusCode).toBe(200)
  return [headers['set-cookie'] ?? []]
    .flat()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

type Read = {
  viewer: { mentorships: { agreement: { file: { id: string; url: string; sha256: string; name: string } | null } }[] }
}
const read = '{ viewer { mentorships { agreement { file { id url sha256 name } } } } }'
const fileOf = async (cookie: string) =>
  (await scenario.ask<Read>('csce', cookie, read)).data?.viewer.mentorships[0]?.agreement.file
const download = async (cookie: string, url: string) => {
  const { statusCode, rawPayload, headers } = await scenario.app.inject({ url, headers: { cookie } })
  return { statusCode, bytes: rawPayload, type: headers['content-type'] }
}

test('everybody has come in by an invitation, and some invitations led nowhere', async () => {
  expect(await counted('role', { of: 'participation t' })).toEqual({ mentor: 19, protege: 21 })
  expect(await counted('duty', { of: 'duty t' })).toEqual({ owner: 1, coordinator: 2, committee: 2 })
  const how = "CASE WHEN expires_at < now() THEN 'expired' ELSE state END"
  const open = { sent: 4, expired: 2, withdrawn: 1 }
  expect(await counted(how, { of: 'invitation t', where: "state <> 'accepted'" })).toEqual(open)
  expect(await counted('mail_state', { of: 'invitation t' })).toMatchObject({ failed: 1 })
})

test('there are pairs in every phase, and agreements in every state', async () => {
  const signed = "CASE WHEN starts_on IS NULL THEN phase ELSE 'signed' END"
  expect(await counted(signed, { of: 'mentorship t' })).toEqual({ agreement: 6, signed: 10, undone: 1 })
  expect(await counted('state', { of: 'agreement t' })).toMatchObject({
    'partially-signed': 2,
    signed: 10,
    superseded: 1,
  })
  expect(await counted('kind', { of: 'pair_file t' })).toEqual({ agreement: 11 })
})

test('years stand everywhere a year can: begun, on track, busy, in need of somebody, over', async () => {
  const health = "CASE WHEN ends_on <= now() THEN 'over' ELSE coalesce(health, phase) END"
  expect(
    await counted(health, { of: 'mentorship t LEFT JOIN mentorship_status s ON (s.mentorship_id = t.id)' }),
  ).toEqual({
    over: 1,
    'on-track': 7,
    attention: 2,
    agreement: 6,
    undone: 1,
  })
  const { rows } = await scenario.owner.query<{ meetings: number }>(
    `SELECT count(*)::int AS meetings FROM contact WHERE state = 'held' AND organization_id = organization_id_of('csce')
     GROUP BY mentorship_id ORDER BY 1 DESC`,
  )
  expect(rows.map(({ meetings }) => meetings)).toEqual([31, 5, 5, 4, 4, 2, 1, 1])
  expect(await counted('mode', { of: 'contact t' })).toMatchObject({ 'in-person': 20, video: 1 })
  const planned = "CASE WHEN starts_at < now() THEN 'unanswered' ELSE 'to come' END"
  expect(await counted(planned, { of: 'contact t', where: "state = 'planned'" })).toEqual({
    unanswered: 1,
    'to come': 5,
  })
  expect(await counted('length(text) > 0', { of: 'contact_note t' })).toEqual({ true: 5 })
})

test('who is asked for something was reminded, three times at most, and the daily pass is up to date', async () => {
  const told = await counted("norm_id || ' ' || nth", { of: 'reminder t', where: "state = 'told'" })
  expect(told).toMatchObject({ 'meetings-at-least 0': 4, 'meetings-at-least 1': 4, 'meetings-at-least 2': 4 })
  expect(Object.keys(told).filter((line) => Number(line.split(' ')[1]) > 2)).toEqual([])
  for (const { slug } of associations) {
    const open = "state NOT IN ('sent', 'failed', 'dropped')"
    expect(await counted('state', { of: 'delivery t', where: open, slug }), slug).toEqual({})
  }
  const { rowCount } = await scenario.owner.query("SELECT FROM tick WHERE done_at > now() - interval '8 days'")
  expect(rowCount).toBeGreaterThan(0)
})

test.each([
  ['usnc', { 'by-one': 1 }, { time_entry: 7, review: 6, plan_item: 0, check_in: 0, feedback: 0 }],
  ['asq', { 'term-over': 1 }, { time_entry: 0, review: 0, plan_item: 12, contact_preparation: 6, check_in: 0 }],
  ['hraco', { 'by-program': 1 }, { plan_item: 10, check_in: 12, check_in_note: 3, feedback: 3, review: 0 }],
])('%s lives by rules of its own, in every phase that they know', async (slug, ended, kept) => {
  const phases = { agreement: 2, active: 3, ended: 1, undone: 1 }
  expect(await counted('phase', { of: 'mentorship t', slug })).toEqual(phases)
  for (const [table, rows] of Object.entries(kept))
    expect((await counted("'all'", { of: `${table} t`, slug }))['all'] ?? 0, table).toBe(rows)
  expect(await counted('state', { of: 'agreement t', slug })).toMatchObject({ 'partially-signed': expect.any(Number) })
  expect(await counted('number > 1', { of: 'agreement t', slug }), 'one was changed').toMatchObject({ true: 1 })
  expect(await counted('preset', { of: 'program t', slug })).toEqual({ [slug]: 1 })
  expect(await counted('ending', { of: 'mentorship t', where: "phase = 'ended'", slug })).toEqual(ended)
  const files = await counted('kind', { of: 'pair_file t', slug })
  expect(files['agreement']).toBeGreaterThanOrEqual(4)
})

test('what was heard has changed the rules of one, by which some live already', async () => {
  const slug = 'hraco'
  expect(await counted('state', { of: 'edition t', slug })).toEqual({ published: 1, retired: 1 })
  const newest = '(SELECT number FROM edition e WHERE e.id = t.edition_id)'
  expect(await counted(newest, { of: 'pin t', slug })).toMatchObject({ 2: expect.any(Number) })
})

test('each association has its own name, mark and colour', async () => {
  const { rows } = await scenario.owner.query<{ slug: string; colour: string; sha256: string }>(
    `SELECT slug, colour, sha256 FROM organization o JOIN public_file f ON (f.organization_id = o.id AND shown_as = 'logo')`,
  )
  expect(rows.map(({ slug }) => slug).toSorted()).toEqual(['asq', 'csce', 'hraco', 'usnc'])
  for (const own of ['colour', 'sha256'] as const) expect(new Set(rows.map((row) => row[own])).size).toBe(4)
})

test('nothing is left to be done, and nothing happened after today or out of order', async () => {
  const worker = new pg.Client({ connectionString: urls.workerUrl })
  await worker.connect()
  expect((await worker.query('SELECT FROM graphile_worker._private_jobs')).rowCount).toBe(0)
  await worker.end()
  const { rows } = await scenario.owner.query<{ at: Date }>('SELECT occurred_at AS at FROM event ORDER BY sequence')
  const days = rows.map(({ at }) => at.toISOString().slice(0, 10))
  expect(days).toEqual(days.toSorted())
  expect(rows.every(({ at }) => at <= new Date())).toBe(true)
})

test('everybody who is shown can sign in, and the shown cover every place', async () => {
  for (const { slug } of associations) {
    const shown = demoAccounts.filter(({ organization }) => organization === slug)
    const roles = Map.groupBy(shown, ({ role }) => role)
    expect([...roles.keys()], slug).toEqual(['owner', 'coordinator', 'committee', 'mentor', 'protege'])
    for (const role of ['mentor', 'protege']) expect(roles.get(role)?.length, slug).toBeGreaterThanOrEqual(2)
    await signIn(shown[0]?.name ?? '', slug)
    const { rows } = await scenario.owner.query<{ paired: boolean }>(
      `SELECT bool_or(m.id IS NOT NULL) AS paired FROM person p LEFT JOIN mentorship m
         ON (p.id IN (m.mentor_id, m.protege_id) AND m.phase IN ('agreement', 'active'))
       WHERE p.organization_id = organization_id_of($1) AND full_name = ANY ($2) GROUP BY p.id`,
      [slug, shown.filter(({ role }) => ['mentor', 'protege'].includes(role)).map(({ name }) => name)],
    )
    expect(new Set(rows.map(({ paired }) => paired)), slug).toEqual(new Set([true, false]))
  }
})

test('both keep the same file for ever, and nobody else has it', async () => {
  const [mentor, protege, coordinator, stranger] = await Promise.all(
    ['Margaret Sinclair', 'Aisha Rahman', 'Priya Ramanathan', 'Arjun Dhaliwal'].map((name) => signIn(name)),
  )
  const file = await fileOf(mentor ?? '')
  expect(file?.name).toBe('csce-mentor-protege-agreement-1.pdf')
  expect(await fileOf(protege ?? '')).toEqual(file)
  const copies = []
  for (const cookie of [mentor, protege, mentor, protege]) copies.push(await download(cookie ?? '', file?.url ?? ''))
  expect(copies).toHaveLength(4)
  for (const copy of copies) expect(copy).toMatchObject({ statusCode: 200, type: 'application/pdf' })
  const digests = copies.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))
  expect(new Set(digests)).toEqual(new Set([file?.sha256]))
  for (const cookie of [coordinator, stranger])
    expect((await download(cookie ?? '', file?.url ?? '')).statusCode).toBe(404)
  expect((await download('', file?.url ?? '')).statusCode).toBe(401)
})

test('an agreement is printed once, however often the job runs', async () => {
  const { rows } = await scenario.owner.query<{ organizationId: string; agreementId: string; personId: string }>(
    `SELECT f.organization_id AS "organizationId", f.agreement_id AS "agreementId", f.mentor_id AS "personId" FROM pair_file f
     WHERE organization_id = organization_id_of('csce') LIMIT 1`,
  )
  const database = connect({ url: urls.workerUrl })
  const workshop = { database, clock: () => new Date() } as Workshop
  const before = await counted('sha256', { of: 'pair_file t' })
  const attempt = { number: 2, last: false }
  await Promise.all([1, 2].map(() => renderAgreementTask(rows[0], workshop, attempt)))
  expect(await counted('sha256', { of: 'pair_file t' })).toEqual(before)

  await scenario.owner.query('DELETE FROM pair_file WHERE agreement_id = $1', [rows[0]?.agreementId])
  await Promise.all([1, 2].map(() => renderAgreementTask(rows[0], workshop, attempt)))
  expect(await counted('sha256', { of: 'pair_file t' }), 'the same words make the same bytes').toEqual(before)
  await database.close()
})
