import { expect, test } from 'vitest'
import { EnvironmentError, givenRoles, mailFrom, readEnvironment, readProductionEnvironment } from './environment.ts'

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
