import { freshDatabase, type TestDatabase } from '@ithaca/database/testing'
import { listenSmtp, type SmtpListener } from '@ithaca/api/mail/smtp-listener'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'
import type { Somebody } from '../support/somebody.ts'
import { busy } from './busy.ts'
import { founded, lettersTo as letters } from './founded.ts'
import { KeptAlive } from './kept-alive.ts'
import { run, serve, type Started, until, untilReady, worker } from './processes.ts'

let database: TestDatabase
let smtp: SmtpListener
let running: Started
let environment: Record<string, string>
let url: string
let owner: Somebody

/** The letters to an address, as they came. */
const lettersTo = (address: string) => letters(smtp, address)
const messageId = (letter: string) => /^Message-ID: (.+)$/im.exec(letter)?.[1]

beforeAll(async () => {
  database = await freshDatabase(inject('cluster'))
  smtp = await listenSmtp()
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  environment = {
    PORT: String(port),
    BASE_URL: url,
    DATABASE_URL: database.ownerUrl,
    AUTH_SECRET: inject('cluster').secret,
    SMTP_URL: smtp.url,
    LOG_LEVEL: 'warn',
    STOP_ACCEPTING_MS: '3000',
  }
  running = run(serve, environment)
  await untilReady(url, running)
  owner = await founded(url, smtp, environment)
})
afterAll(async () => {
  await running.interrupt()
  await smtp.close()
  await database.drop()
})

type Invitation = { id: string; revision: number; mailState: string; mailError: string | null; sentCount: number }
const fields = 'id revision mailState mailError sentCount'
const invite = (email: string, key: Record<string, string> = {}) =>
  owner.send<Invitation>('inviteOwner', { email, ...key }, `... on Invitation { ${fields} }`)

/** As the owner reads it. */
async function invitation(id: string): Promise<Invitation> {
  const query = `query ($id: ID!) { node(id: $id) { ... on Invitation { ${fields} } } }`
  return (await owner.ask<{ node: Invitation }>(query, { id })).node
}
const untilMailIs = (id: string, state: string) =>
  until(`mail ${state}`, async () => {
    const found = await invitation(id)
    return found.mailState === state && found
  })

test('both apps come with a nonce for this answer alone, and health and metrics answer', async () => {
  const nonces = new Set<string>()
  for (const path of ['/', '/o/ours/anything', '/admin/', '/admin/ours']) {
    const answer = await fetch(url + path)
    const html = await answer.text()
    expect(answer.status, path).toBe(200)
    const [, nonce = ''] =
      /script-src 'self' 'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '') ?? []
    expect(nonce).not.toBe('')
    nonces.add(nonce)
    const scripts = html.match(/<script\b[^>]*>/g) ?? []
    expect(scripts.length).toBeGreaterThan(0)
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`)
    expect(html).not.toContain('__CSP_NONCE__')
    const [, source = ''] = /<script[^>]+src="([^"]+)"/.exec(html) ?? []
    expect((await fetch(url + source)).status).toBe(200)
  }
  expect(nonces.size).toBe(4)
  expect(await (await fetch(`${url}/livez`)).text()).toBe('ok\n')
  expect(await (await fetch(`${url}/readyz`)).text()).toBe('ready\n')
  expect(await (await fetch(`${url}/metrics`)).text()).toMatch(/ithaca_http_request_seconds_count\{.*route="\/readyz"/)
  expect((await fetch(`${url}/demo/accounts.json`)).status).toBe(404)
  expect(running.output()).not.toMatch(/Warning|deprecated/)
})

test('twenty identical requests at once have one effect and one answer', async () => {
  const email = 'twenty@example.org'
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => invite(email, { idempotencyKey: 'one of twenty' })),
  )
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(new Set(answers.map(({ __typename }) => __typename))).toEqual(new Set(['Invitation']))
  await untilMailIs(answers[0]?.id ?? '', 'sent')
  expect(lettersTo(email)).toHaveLength(1)
  const { organization } = await owner.ask<{ organization: { invitations: { edges: { node: { email: string } }[] } } }>(
    '{ organization { invitations(first: 50) { edges { node { email } } } } }',
  )
  expect(organization.invitations.edges.filter(({ node }) => node.email === email)).toHaveLength(1)
})

test('twenty without a key: one is carried out, the others are told', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => invite('no-key@example.org')))
  expect(answers.filter(({ __typename }) => __typename === 'Invitation')).toHaveLength(1)
})

test('a mail refused for now is tried again by itself', async () => {
  smtp.refuse('451 4.7.1 greylisted, come back')
  const { id } = await invite('later@example.org')
  expect(await untilMailIs(id, 'failed')).toMatchObject({ mailError: expect.stringContaining('451 4.7.1 greylisted') })
  const offered = smtp.offered()
  await until('a second attempt', () => smtp.offered() > offered)
  smtp.refuse(null)
  expect(await untilMailIs(id, 'sent')).toMatchObject({ mailError: null })
  expect(lettersTo('later@example.org')).toHaveLength(1)
})

test('a mail refused for good is shown with the reason, and resending works', async () => {
  smtp.refuse('550 5.1.1 no such mailbox')
  const { id } = await invite('nobody@example.org')
  const failed = await untilMailIs(id, 'failed')
  expect(failed.mailError).toContain('550 5.1.1 no such mailbox')
  smtp.refuse(null)
  const again = await owner.send<Invitation>(
    'resendInvitation',
    { invitationId: id, revision: failed.revision },
    `... on Invitation { ${fields} }`,
  )
  expect(again).toMatchObject({ __typename: 'Invitation', mailState: 'queued', sentCount: 2 })
  await untilMailIs(id, 'sent')
  expect(lettersTo('nobody@example.org')).toHaveLength(1)
})

test('killed while SMTP keeps it waiting: another worker sends what was committed, as the same mail', async () => {
  smtp.hold(true)
  const addresses = ['first', 'second', 'third', 'fourth', 'fifth'].map((name) => `${name}@example.org`)
  const invitations = await Promise.all(addresses.map((email) => invite(email)))
  const arrived = () => addresses.flatMap(lettersTo)
  await until('some are on their way', () => arrived().length > 0)
  await running.kill()
  const unanswered = arrived().length
  smtp.hold(false)

  const alone = run(worker, environment)
  await until('a mail to each', () => addresses.every((address) => lettersTo(address).length > 0))
  running = run(serve, environment)
  await untilReady(url, running)
  for (const { id } of invitations) await untilMailIs(id, 'sent')
  const ids = arrived().map(messageId)
  expect(new Set(ids).size, 'one Message-ID each').toBe(5)
  expect(ids.length, 'again only what had no answer').toBeLessThanOrEqual(5 + unanswered)
  expect(await alone.interrupt('SIGTERM')).toMatchObject({ code: 0 })
})

test('SIGTERM ends it within ten seconds, and drops nobody: not who asks all the time, not who rests, not who waits', async () => {
  const asked = { query: '{ organization { name } }' }
  const path = '/o/ours/graphql'
  const headers = { cookie: owner.cookie, origin: url }
  const connections = Array.from({ length: 11 }, () => new KeptAlive(url, headers))
  const [resting, ...asking] = connections
  expect((await resting?.ask(path, asked))?.status).toBe(200)

  // A change that is under way, until the table is free again.
  const other = new pg.Client({ connectionString: database.ownerUrl })
  await other.connect()
  onTestFinished(() => other.end())
  await other.query('BEGIN; LOCK TABLE invitation IN ACCESS EXCLUSIVE MODE')
  const changing = invite('under.way@example.org')
  await until('the change waits', async () => {
    const { rowCount } = await other.query(
      "SELECT FROM pg_locks WHERE NOT granted AND relation = 'invitation'::regclass",
    )
    return (rowCount ?? 0) > 0
  })

  const flowing = asking.map((one) => one.flow(path, asked))
  const since = performance.now()
  running.child.kill('SIGTERM')
  const fresh = await until('who comes new is told', async () => {
    const one = new KeptAlive(url, headers)
    connections.push(one)
    const said = await one.ask('/readyz')
    return said.status === 503 && said
  })
  const during = [await resting?.ask(path, asked), fresh]
  const flows = await Promise.all(flowing)
  await other.query('COMMIT')
  expect(await changing).toMatchObject({ __typename: 'Invitation' })
  const { code } = await running.ended

  expect(flows.flat().map(({ status }) => status)).toEqual(flows.flat().map(() => 200))
  expect(during).toEqual([
    { status: 200, last: true, body: expect.stringContaining('Our Society') },
    { status: 503, last: true, body: 'this process is stopping\n' },
  ])
  expect(code).toBe(0)
  expect(performance.now() - since).toBeLessThan(10_000 * busy())
  const queue = new pg.Client({ connectionString: database.workerUrl })
  await queue.connect()
  onTestFinished(() => queue.end())
  const { rowCount } = await queue.query('SELECT FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL')
  expect(rowCount, 'jobs that nobody would do').toBe(0)
  for (const one of connections) one.close()
})
