import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
  messageId: '1@ithaca.test',
  createdAt: new Date(0),
}

beforeAll(async () => {
  await secure(app, { baseUrl: 'http://ithaca.test', trustedOrigins: [] })
  demoRoutes(app, {
    accounts: () => [account],
    outbox: () => Promise.resolve([mail]),
    reset: () => Promise.resolve(),
  })
})
afterAll(() => app.close())

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
