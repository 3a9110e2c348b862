import { expect, test } from 'vitest'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  EnvironmentError,
  givenRoles,
  mailFrom,
  placesOf,
  readEnvironment,
  readProductionEnvironment,
  variables,
} from './environment.ts'

test('nothing needs to be set for a demonstration', () => {
  expect(readEnvironment({})).toMatchObject({ PORT: 4000, HOST: '127.0.0.1', DATA_DIR: '.data', LOG_LEVEL: 'info' })
})

test.each([
  [{ PORT: 'eighty' }, /PORT/],
  [{ PORT: '70000' }, /PORT/],
  [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL must be an address starting with postgres/],
  [{ BASE_URL: 'example.org' }, /BASE_URL/],
  [{ AUTH_SECRET: 'short' }, /AUTH_SECRET must have at least 32 characters/],
  [{ SMTP_URL: 'http://x' }, /SMTP_URL/],
  [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL/],
  [{ DATABASE_CONNECTIONS: '1' }, /DATABASE_CONNECTIONS must be at least 2/],
  [{ REQUESTS_AT_ONCE: 'many' }, /REQUESTS_AT_ONCE must be a number/],
  [{ TRUSTED_PROXIES: 'everybody' }, /TRUSTED_PROXIES must be addresses or ranges/],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }, /OTEL_EXPORTER_OTLP_ENDPOINT must be an address/],
])('what is wrong is said in one line: %o', (source, line) => {
  expect(() => readEnvironment(source)).toThrow(line)
  expect(() => readEnvironment(source)).toThrow(EnvironmentError)
})

test('production names all that is missing at once', () => {
  expect(() => readProductionEnvironment({ BASE_URL: 'https://x.org' })).toThrow(
    'DATABASE_URL, AUTH_SECRET, SMTP_URL must be set',
  )
})

test('logins are given all three or none', () => {
  expect(givenRoles(readEnvironment({}))).toBeUndefined()
  expect(() => givenRoles(readEnvironment({ DATABASE_APP_URL: 'postgresql://a@b/c' }))).toThrow(/together/)
})

test.each([
  ['Ithaca <mail@x.org>', { name: 'Ithaca', address: 'mail@x.org' }],
  ['"CSCE, Mentoring" <mail@x.org>', { name: 'CSCE, Mentoring', address: 'mail@x.org' }],
  ['mail@x.org', { name: 'Ithaca', address: 'mail@x.org' }],
])('a sender is a name and an address: %s', (MAIL_FROM, sender) => {
  expect(mailFrom(readEnvironment({ MAIL_FROM }))).toEqual(sender)
})

test('the places of the waiting room follow the connections, unless they are said', () => {
  expect(placesOf(readEnvironment({ DATABASE_CONNECTIONS: '20' }))).toEqual({ atOnce: 20, waiting: 200, waitMs: 200 })
  const said = { REQUESTS_AT_ONCE: '5', REQUESTS_WAITING: '0', REQUESTS_WAIT_MS: '50' }
  expect(placesOf(readEnvironment(said))).toEqual({ atOnce: 5, waiting: 0, waitMs: 50 })
})

test.each([
  ['10.0.0.7, 192.168.0.0/16,loopback', '10.0.0.7, 192.168.0.0/16, loopback'],
  ['none', false],
])('trusted proxies %s', (TRUSTED_PROXIES, read) => {
  expect(readEnvironment({ TRUSTED_PROXIES }).TRUSTED_PROXIES).toBe(read)
})

test.each(['docs/running.md', '.env.example'])('%s explains every setting with its default, and no other', (file) => {
  const text = readFileSync(join(import.meta.dirname, '../../..', file), 'utf8')
  const rows = file.endsWith('.md')
    ? [...text.matchAll(/^\| `([A-Z_]+)` \| (?:`([^`]*)`)?/gm)]
    : [...text.matchAll(/^([A-Z_]+)="?([^"\n]*)"?$/gm)]
  const explained = new Map(rows.map(([, name, value]) => [name, value ?? '']))
  const defaults = readEnvironment({})
  const read = Object.keys(variables.shape).filter((name) => name !== 'NODE_ENV') as (keyof typeof defaults)[]
  expect([...explained.keys()].toSorted()).toEqual(read.toSorted())
  for (const name of read) expect([name, explained.get(name)]).toEqual([name, String(defaults[name] ?? '')])
})
