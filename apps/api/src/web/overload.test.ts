import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
let url: string
/** Requests under way, each until it is let go. */
let held: (() => void)[] = []

beforeAll(async () => {
  scenario = await openScenario(inject('database'), { places: { atOnce: 2, waiting: 1, waitMs: 20_000 } })
  scenario.app.get('/api/held', () => new Promise((done) => held.push(() => done('done'))))
  url = await scenario.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => scenario.close())
beforeEach(() => (held = []))

const graphql = (headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{ "query": "{ __typename }" }',
  })
const metric = async (line: string) => {
  const body = await (await fetch(`${url}/metrics`)).text()
  return Number(new RegExp(`^ithaca_requests_${line} (\\d+)$`, 'm').exec(body)?.[1])
}
const letGo = () => held.splice(0).forEach((go) => go())

/** Both places taken, and one who waits. */
async function crowded() {
  const asking = [fetch(`${url}/api/held`), fetch(`${url}/api/held`)]
  await expect.poll(() => held.length).toBe(2)
  asking.push(fetch(`${url}/api/held`))
  await expect.poll(() => metric('waiting')).toBe(1)
  return asking
}

test('beyond the queue one is told at once, kindly and when to come back, in the shape one understands', async () => {
  const asking = await crowded()
  const answer = await graphql()
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2'])
  expect(await answer.json()).toEqual({
    errors: [
      {
        message: 'Ithaca is busy just now, and nothing was changed. Please try again in a moment.',
        extensions: { code: 'SERVICE_UNAVAILABLE', requestId: answer.headers.get('x-request-id') },
      },
    ],
  })
  expect(await (await graphql({ 'accept-language': 'fr-CA' })).text()).toContain('Ithaca est très sollicité')
  const session = await fetch(`${url}/api/auth/get-session`)
  expect([session.status, await session.json()]).toEqual([503, expect.objectContaining({ code: 'busy' })])
  expect(await metric('turned_away_total\\{why="full"\\}')).toBe(3)

  // Who waited is served when there is a place.
  held[0]?.()
  await expect.poll(() => held.length).toBe(3)
  letGo()
  expect(await Promise.all((await Promise.all(asking)).map((each) => each.text()))).toEqual(['done', 'done', 'done'])
  expect((await graphql()).status).toBe(200)
  expect([await metric('in_flight'), await metric('waiting')]).toEqual([0, 0])
})

test('health, metrics and the files of the apps answer throughout', async () => {
  const asking = await crowded()
  for (const path of ['/livez', '/readyz', '/metrics']) expect((await fetch(url + path)).status, path).toBe(200)
  expect((await fetch(`${url}/assets/none.js`)).status).toBe(404)
  letGo()
  await expect.poll(() => held.length).toBe(1)
  letGo()
  await Promise.all(asking)
})

test('who opens a page sees one that tries again by itself, without a script and under a strict policy', async () => {
  const asking = await crowded()
  const page = await fetch(`${url}/o/ours`, { headers: { accept: 'text/html', 'accept-language': 'fr' } })
  const html = await page.text()
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '2'])
  expect(html).toMatch(/<html lang="fr">.*<meta http-equiv="refresh" content="3">.*Ithaca est très sollicité/)
  expect(html).not.toContain('<script')
  const policy = page.headers.get('content-security-policy')
  expect(policy).toMatch(/^default-src 'none'.*style-src 'sha256-/)
  expect(policy).not.toContain('unsafe')
  expect(page.headers.get('x-content-type-options')).toBe('nosniff')
  letGo()
  await expect.poll(() => held.length).toBe(1)
  letGo()
  await Promise.all(asking)
})

test('who goes away while waiting leaves the queue, and a slow body takes no place', async () => {
  const leaving = new AbortController()
  const asking = [fetch(`${url}/api/held`), fetch(`${url}/api/held`)]
  await expect.poll(() => held.length).toBe(2)
  const waiting = fetch(`${url}/api/held`, { signal: leaving.signal }).catch(() => 'gone')
  await expect.poll(() => metric('waiting')).toBe(1)
  leaving.abort()
  expect(await waiting).toBe('gone')
  await expect.poll(() => metric('waiting')).toBe(0)
  letGo()
  await Promise.all(asking)

  const body = new ReadableStream({ start: (controller) => controller.enqueue(new TextEncoder().encode('{ "query":')) })
  const headers = { 'content-type': 'application/json' }
  const slow = new AbortController()
  const sending = { method: 'POST', headers, body, duplex: 'half', signal: slow.signal } as RequestInit
  const slowly = fetch(`${url}/graphql`, sending).catch(() => 'gone')
  expect((await graphql()).status).toBe(200)
  expect(await metric('in_flight')).toBe(0)
  slow.abort()
  expect(await slowly).toBe('gone')
})

test('a request whose sender is gone gives its place back when it is done', async () => {
  const leaving = new AbortController()
  const left = fetch(`${url}/api/held`, { signal: leaving.signal }).catch(() => 'gone')
  await expect.poll(() => held.length).toBe(1)
  leaving.abort()
  expect(await left).toBe('gone')
  expect(await metric('in_flight')).toBe(1)
  letGo()
  await expect.poll(() => metric('in_flight')).toBe(0)
})
