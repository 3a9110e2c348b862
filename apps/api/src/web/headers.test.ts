import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { baseUrl, openScenario, type Scenario } from '../../../../test/support/scenario.ts'
import { appFolders } from './app.ts'

const secure = baseUrl.replace('http:', 'https:')
let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'), { baseUrl: secure, trustedOrigins: [baseUrl] })
  scenario.app.get('/api/broken', () => Promise.reject(new Error('said to nobody')))
})
afterAll(() => scenario.close())

const built = existsSync(join(appFolders.participant, 'dist/index.html'))
type Asked = { url: string; method?: 'GET' | 'POST' | 'PUT'; payload?: string; headers?: Record<string, string> }
const addresses: [number, Asked][] = [
  ...(built ? ['/', '/o/ours/m/x', '/admin/', '/admin/ours', '/nothing/here'] : []).map((url): [number, Asked] => [
    200,
    { url },
  ]),
  [404, { url: '/api/none' }],
  [404, { url: '/assets/none.js' }],
  [401, { url: '/o/none/files/none' }],
  [404, { url: '/o/none/graphql', method: 'POST', payload: '{}' }],
  [400, { url: '/graphql', method: 'POST', payload: '{' }],
  [413, { url: '/graphql', method: 'POST', payload: ' '.repeat(300_000) }],
  [415, { url: '/api/auth/sign-out', method: 'POST', payload: 'x', headers: { 'content-type': 'application/xml' } }],
  [403, { url: '/graphql', method: 'POST', payload: '{}', headers: { origin: 'https://elsewhere.example' } }],
  [400, { url: '/%zz' }],
  // Where there are pages, what fits nothing else is looked for among them.
  [built ? 404 : 414, { url: `/api/invitations/${'x'.repeat(400)}` }],
  [500, { url: '/api/broken' }],
  [200, { url: '/livez' }],
  [200, { url: '/metrics' }],
  [302, { url: '/api/auth/error?error=some' }],
  [404, { url: '/api/auth/none' }],
]

test.each(addresses)('%i: whatever is answered is under a strict policy: %o', async (status, { headers, ...asked }) => {
  const answer = await scenario.app.inject({
    ...asked,
    ...(asked.payload !== undefined && { headers: { 'content-type': 'application/json', ...headers } }),
  })
  expect(answer.statusCode, answer.body).toBe(status)
  const policy = String(answer.headers['content-security-policy'])
  expect(policy).toMatch(/default-src '(?:self|none)'/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)
  for (const tag of answer.body.match(/<(?:script|style)\b[^>]*>/g) ?? [])
    expect(policy).toContain(`'nonce-${/nonce="([^"]+)"/.exec(tag)?.[1] ?? 'none'}'`)
  expect(answer.body).not.toMatch(/\son[a-z]+="|javascript:|\sstyle="/)
  expect(answer.headers).toMatchObject({
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': expect.stringContaining('camera=(), '),
  })
  expect(answer.headers['x-powered-by']).toBeUndefined()
  expect(answer.body).not.toContain('said to nobody')
})

test('over HTTPS the cookie of a session is this host’s alone, and no script reads it', async () => {
  const { owner } = await scenario.founded()
  expect(owner.cookie).toMatch(/^__Host-ithaca\.session_token=/)
  const answer = await scenario.app.inject({
    method: 'POST',
    url: '/api/auth/sign-out',
    headers: { origin: secure, cookie: owner.cookie, 'content-type': 'application/json' },
    payload: '{}',
  })
  const [cookie = ''] = [answer.headers['set-cookie']].flat().map(String)
  expect(cookie).toMatch(/^__Host-ithaca\.session_token=;/)
  for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(attribute)
  expect(cookie).not.toContain('Domain')
})
