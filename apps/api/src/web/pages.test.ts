import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pages } from './pages.ts'
import { secure } from './security.ts'

const folder = mkdtempSync(join(tmpdir(), 'ithaca-pages-'))
const app = Fastify()
const page = (name: string) => `<html><head><title>${name}</title><script src="/assets/a.js"></script></head></html>`

beforeAll(async () => {
  for (const name of ['participant', 'admin']) {
    mkdirSync(join(folder, name, 'assets'), { recursive: true })
    writeFileSync(join(folder, name, 'index.html'), page(name))
    writeFileSync(join(folder, name, 'assets/a.js'), `'${name}'`)
  }
  await secure(app, { baseUrl: 'http://ithaca.test', trustedOrigins: [] })
  await pages(
    app,
    [
      { folder: join(folder, 'participant'), prefix: '/' },
      { folder: join(folder, 'admin'), prefix: '/admin/' },
    ],
    async (slug) => (slug === 'before' || slug === 'now' ? 'now' : null),
  )
})
afterAll(async () => {
  await app.close()
  rmSync(folder, { recursive: true })
})

test.each([
  ['/', 'participant'],
  ['/o/csce/m/abc/goals', 'participant'],
  ['/invitation/token', 'participant'],
  ['/admin', 'admin'],
  ['/admin/', 'admin'],
  ['/admin/csce/people', 'admin'],
])('%s is a page of the %s app, its scripts with this request’s nonce', async (url, name) => {
  const answer = await app.inject(url)
  expect(answer.body).toContain(`<title>${name}</title>`)
  const nonce = /csp-nonce"[^>]*content="([^"]+)"/.exec(answer.body)?.[1] ?? 'none'
  expect(answer.body).toContain(`<script nonce="${nonce}"`)
  expect(answer.headers['content-security-policy']).toContain(`'nonce-${nonce}'`)
  expect(answer.headers['cache-control']).toBe('no-store')
  expect((await app.inject(url)).body).not.toContain(nonce)
})

test.each([
  ['/assets/a.js', `'participant'`],
  ['/admin/assets/a.js', `'admin'`],
])('%s is kept for good', async (url, text) => {
  const answer = await app.inject(url)
  expect([answer.body, answer.headers['cache-control']]).toEqual([text, 'public, max-age=31536000, immutable'])
})

test.each([
  ['/o/before', '/o/now'],
  ['/o/before/m/abc/goals?print=1', '/o/now/m/abc/goals?print=1'],
  ['/admin/before?tab=people', '/admin/now?tab=people'],
])('%s leads to %s, where the association is now', async (url, to) => {
  const { statusCode, headers } = await app.inject(url)
  expect([statusCode, headers.location, headers['cache-control']]).toEqual([308, to, 'no-store'])
})

test.each(['/o/now', '/admin/now/people', '/o/unknown', '/before', '/admin'])('%s is where it is', async (url) => {
  expect((await app.inject(url)).statusCode).toBe(200)
})

test('what is built while it runs is served', async () => {
  writeFileSync(join(folder, 'participant/assets/b.js'), 'new')
  expect((await app.inject('/assets/b.js')).body).toBe('new')
})

test.each(['/assets/none.js', '/api/none', '/o/csce/files/none', '/index.html', '/demo/none', '/../package.json'])(
  '%s is not there',
  async (url) => {
    expect((await app.inject(url)).statusCode).toBe(404)
  },
)
