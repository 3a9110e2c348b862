import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Backwards } from '../demo/clock.ts'
import { demoRoutes } from './demo.ts'
import { secure } from './security.ts'

const app = Fastify()
const account = {
  organization: 'csce',
  role: 'mentor',
  name: 'Ada <b>',
  email: 'ada@csce.example',
  password: 'four words',
}
const mail = {
  id: '1',
  to: 'ada@csce.example',
  subject: 'Welcome',
  text: 'See http://ithaca.test/o',
  html: '',
  attachments: [],
  headers: {},
  messageId: '1@ithaca.test',
  createdAt: new Date(0),
}

const moment = new Date('2027-01-15T12:00:00Z')

beforeAll(async () => {
  await secure(app, { baseUrl: 'http://ithaca.test', trustedOrigins: [] })
  demoRoutes(
    app,
    {
      accounts: () => [account],
      outbox: () => Promise.resolve([mail]),
      reset: () => Promise.resolve(),
      now: () => moment,
      move: (_whose, to) => (to < moment ? Promise.reject(new Backwards(moment)) : Promise.resolve(to)),
    },
    (slug) => Promise.resolve(slug === 'csce' ? 'the-id' : null),
  )
})
afterAll(() => app.close())

const put = (payload: object) => app.inject({ method: 'PUT', url: '/demo/clock', payload })

test('the clock is read, and moved forward only', async () => {
  expect((await app.inject('/demo/clock')).json()).toEqual({ now: '2027-01-15T12:00:00.000Z' })
  expect((await app.inject('/demo/clock?organization=csce')).statusCode).toBe(200)
  expect((await app.inject('/demo/clock?organization=nobody')).statusCode).toBe(404)
  const moved = await put({ now: '2027-06-01T09:00:00-04:00', organization: 'csce' })
  expect([moved.statusCode, moved.json()]).toEqual([200, { now: '2027-06-01T13:00:00.000Z' }])
  const back = await put({ now: '2026-06-01T09:00:00Z' })
  expect([back.statusCode, back.json<{ message: string }>().message]).toEqual([
    409,
    expect.stringContaining('POST /demo/reset'),
  ])
  for (const now of ['tomorrow', '2027-06-01', '2099-01-01T00:00:00Z'])
    expect((await put({ now })).statusCode).toBe(400)
})

test.each(['/demo', '/demo/'])('%s leads to the apps, the outbox and those who can sign in', async (url) => {
  const { statusCode, headers, body } = await app.inject(url)
  expect([statusCode, headers['content-type'], headers['cache-control']]).toEqual([
    200,
    'text/html; charset=utf-8',
    'no-store',
  ])
  for (const path of ['/', '/admin/', '/demo/outbox', '/demo/accounts.json']) expect(body).toContain(`href="${path}"`)
  expect(body).toContain('Ada &lt;b&gt;')
  expect(body).toContain('<code>four words</code>')
  const nonce = /<style nonce="([^"]+)"/.exec(body)?.[1] ?? 'none'
  expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
})

test('the outbox leads back', async () => {
  const { body } = await app.inject('/demo/outbox')
  expect(body).toContain('<a href="http://ithaca.test/o">')
  expect(body).toContain('href="/demo"')
})
