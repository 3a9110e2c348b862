import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshDatabase, type TestDatabase } from '@ithaca/database/testing'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { rowId } from '../../../../test/support/pairs.ts'
import { baseUrl, openScenario, type Scenario, secret } from '../../../../test/support/scenario.ts'
import { invitationToken } from '../enrolment/invitation-link.ts'
import { startWorker } from '../jobs/worker.ts'
import { makeLog } from '../log.ts'
import { listenSmtp, type SmtpListener } from '../mail/smtp-listener.ts'
import { startTracing } from '../tracing.ts'
import { makeMetrics } from './metrics.ts'

type Line = Record<string, unknown> & { msg: string; level: string }
type Span = {
  name: string
  traceId: string
  spanId: string
  parentSpanId?: string
  attributes: unknown[]
  kind: number
}

const lines: string[] = []
const spans: Span[] = []
const metrics = makeMetrics()
const log = makeLog('trace', { write: (line) => void lines.push(line) })
const traceId = '0af7651916cd43dd8448eb211c80319c'
/** Whatever must be found nowhere. */
const private_: string[] = []
let urls: TestDatabase
let scenario: Scenario
let collector: Server
let smtp: SmtpListener
let stopTracing: () => Promise<void>

beforeAll(async () => {
  collector = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString()))
    request.on('end', () => {
      const { resourceSpans } = JSON.parse(body) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }
      spans.push(...resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)))
      response.setHeader('content-type', 'application/json').end('{}')
    })
  })
  await new Promise<void>((done) => collector.listen(0, '127.0.0.1', done))
  const endpoint = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`
  stopTracing = await startTracing({ endpoint, service: 'ithaca-test', share: 1 })
  urls = await freshDatabase(inject('cluster'))
  smtp = await listenSmtp('451 4.7.1 <nobody.known@example.org> not now, said Telma Protégée')
  scenario = await openScenario(urls, { log, metrics })
  scenario.app.get('/api/broken', () =>
    scenario.database.inside({ organizationId: null, personId: null }, (tx) =>
      tx.person.create({ data: { fullName: 'Zoé Smith', email: 'zoe@example.org' } as never }),
    ),
  )
  await live()
  await stopTracing()
})
afterAll(async () => {
  await scenario.close()
  await smtp.close()
  await urls.drop()
  collector.close()
})

/** A story with much in it that is nobody's business, and much that goes wrong. */
async function live() {
  const worker = await startWorker({
    ...{ ...urls, secret, baseUrl, smtpUrl: smtp.url, log, jobSeconds: metrics.jobSeconds },
    ...{ mailFrom: { name: 'Ithaca', address: 'no-reply@localhost' }, clock: () => new Date() },
  })
  const program = await scenario.program()
  const [mentor, protege] = [await program.mentor('Hesper Quillfeather'), await program.protege('Ondine Vasquelle')]
  const { goal } = await program.pair({ mentor, protege })
  const statement = 'Learn to say no to the director'
  const written = await goal({ statement, metric: 'Said it three times' })
  await protege.error('proposeGoal', { mentorshipId: 'Zoé Smith', statement })
  await protege.ask('query Zoe_Smith_of_Accounting { viewer { user { email } } }')
  await protege.ask('{ program(slug: "Zoé Smith") { nothing(called: "Zoé Smith") } }')
  await protege.ask('query ($id: ID!) { node(id: $id) { id } }', { id: 'Zoé Smith' })

  const token = invitationToken(secret, rowId(written.id), 1)
  const password = 'rivet lantern maple'
  const headers = {
    origin: baseUrl,
    'content-type': 'application/json',
    traceparent: `00-${traceId}-b7ad6b7169203331-01`,
  }
  const send = (url: string, payload: object) => scenario.app.inject({ method: 'POST', url, headers, payload })
  await send('/api/auth/sign-in/email', { email: mentor.email, password })
  await send('/api/auth/sign-in/magic-link', { email: mentor.email, callbackURL: '/' })
  await send(`/api/buttons/${token}`, { press: 'held' })
  const operations = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../participant/operations.json'), 'utf8'),
  ) as Record<string, string>
  const [hash] = Object.entries(operations).find(([, text]) => /\bquery \w+/.test(text)) ?? ['']
  await send(`/o/${program.organization}/graphql`, { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })
  for (const url of [
    `/invitation/${token}`,
    `/api/invitations/${token}`,
    `/act/${token}?who=${mentor.email}`,
    '/api/broken',
  ])
    await scenario.app.inject({ url, headers: { cookie: mentor.cookie, 'user-agent': 'Zoé Smith' } })
  await vi.waitUntil(() => lines.some((line) => line.includes('"outcome":"failed"')), { timeout: 30_000 })
  await worker.stop()

  const tokens = [mentor, protege, program.owner].map(({ cookie }) => /=([^.%]+)/.exec(cookie)?.[1] ?? 'no cookie')
  const people = [mentor, protege, program.owner, program.coordinator]
  private_.push(statement, 'Said it three', token, password, ...tokens, ...people.map(({ email }) => email))
  private_.push(
    ...'Hesper Quillfeather Ondine Vasquelle Olive Cora Telma'.split(' '),
    'Zoé',
    'Zoe',
    'zoe@',
    'nobody.known',
    'Accounting',
  )
}
/** Each line of the log, as whoever collects them reads it. */
const read = () => lines.map((line) => JSON.parse(line) as Line)

test('a request is one line of JSON: which, what of GraphQL, how it ended and how long it took', () => {
  const requests = read().filter(({ msg }) => msg === 'request')
  expect(requests.length).toBeGreaterThan(20)
  for (const line of requests) {
    expect(line).toMatchObject({ requestId: expect.stringMatching(/^[0-9a-f-]{36}$/), ms: expect.any(Number) })
    expect(Object.keys(line)).toEqual(expect.arrayContaining(['level', 'time', 'method', 'route', 'status']))
  }
  expect(new Set(requests.map(({ requestId }) => requestId)).size).toBe(requests.length)
  expect(
    lines.filter((line) => line.split('"requestId"').length > 2),
    'a key is said once',
  ).toEqual([])
  expect(requests).toContainEqual(
    expect.objectContaining({ route: '/o/:slug/graphql', operation: 'other', status: 200 }),
  )
  expect(requests).toContainEqual(expect.objectContaining({ operation: expect.stringMatching(/^[A-Z]\w+$/) }))
  expect(requests).toContainEqual(expect.objectContaining({ codes: ['GRAPHQL_VALIDATION_FAILED'] }))
  expect(requests).toContainEqual(expect.objectContaining({ route: '/api/broken', status: 500 }))
  expect(read()).toContainEqual(expect.objectContaining({ level: 'error', msg: 'request failed' }))
})

test('a job is one line too, and a mail that was refused is told without whose it was', () => {
  const jobs = read().filter(({ msg }) => msg === 'job')
  expect(jobs).toContainEqual(expect.objectContaining({ job: 'react', outcome: 'done', ms: expect.any(Number) }))
  const failed = jobs.find(({ outcome }) => outcome === 'failed')
  expect(failed).toMatchObject({ level: 'warn', attempt: 1, err: { at: expect.any(Array) } })
})

test('log, traces and metrics have no name, address, token or text of anybody', async () => {
  const all = { log: lines.join(''), traces: JSON.stringify(spans), metrics: await metrics.registry.metrics() }
  for (const [where, text] of Object.entries(all)) {
    expect(text.length).toBeGreaterThan(1_000)
    for (const each of private_) expect(text.includes(each), `${each} in ${where}: ${around(text, each)}`).toBe(false)
  }
})
const around = (text: string, what: string) =>
  text.slice(Math.max(0, text.indexOf(what) - 200), text.indexOf(what) + 100)

test('a request is a trace with what it asked of the database, within the trace of whoever sent it', () => {
  const entrance = spans.find(({ name }) => name === 'POST /o/:slug/graphql')
  expect(entrance).toBeDefined()
  expect(spans.some(({ parentSpanId }) => parentSpanId === entrance?.spanId)).toBe(true)
  const given = spans.filter((span) => span.traceId === traceId)
  expect(given.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['POST /api/auth/*', 'POST /api/buttons/:token']),
  )
  const transaction = spans.find(({ name }) => name === 'transaction')
  expect(spans.find(({ spanId }) => spanId === transaction?.parentSpanId)).toBeDefined()
  expect(spans.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['job react', 'door', expect.stringMatching(/^[A-Z]\w+\.find/)]),
  )
})

test('every metric of ours is explained in docs/running.md, and nothing that is not there', async () => {
  const page = readFileSync(join(import.meta.dirname, '../../../../docs/running.md'), 'utf8')
  const ours = (await scenario.app.inject('/metrics')).body.matchAll(/^# TYPE (ithaca_\w+)/gm)
  const explained = page.matchAll(/^\| `(ithaca_\w+)/gm)
  expect([...explained].map(([, name]) => name).toSorted()).toEqual([...ours].map(([, name]) => name).toSorted())
})
