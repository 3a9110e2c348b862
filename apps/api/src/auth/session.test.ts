import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { baseUrl, openScenario, type Scenario } from '../../../../test/support/scenario.ts'

let scenario: Scenario
beforeAll(async () => {
  scenario = await openScenario(inject('database'))
})
afterAll(() => scenario.close())

const who = '{ viewer { email person { fullName } } }'
type Person = Awaited<ReturnType<Awaited<ReturnType<Scenario['organization']>>['person']>>
type Who = { viewer: { email: string; person: { fullName: string } | null } | null }

async function signedIn(name: string) {
  const association = await scenario.organization()
  const person = await association.person(name)
  const asks = async (cookie = person.cookie) => {
    const { data } = await scenario.ask(association.slug, cookie, who)
    return (data as Who | null)?.viewer?.email ?? null
  }
  expect(await asks()).toBe(person.email)
  return { association, person, asks }
}

/** What is kept of the person's session, or null. */
async function kept({ email }: Person) {
  const { rows } = await scenario.owner.query<{ days: number }>(
    `SELECT extract(epoch FROM s."expiresAt" - now())::float / 86400 AS days
     FROM auth.session s JOIN auth."user" u ON u.id = s."userId" WHERE u.email = $1`,
    [email],
  )
  return rows[0]?.days ?? null
}
const endsIn = ({ email }: Person, interval: string) =>
  scenario.owner.query(
    `UPDATE auth.session s SET "expiresAt" = now() + $2::interval FROM auth."user" u WHERE u.id = s."userId" AND u.email = $1`,
    [email, interval],
  )

describe.concurrent('at the next request', () => {
  test('a session ended everywhere is over', async () => {
    const { person, asks } = await signedIn('Ada Everywhere')
    const revoked = await scenario.app.inject({
      method: 'POST',
      url: '/api/auth/revoke-sessions',
      payload: {},
      headers: { origin: baseUrl, cookie: person.cookie },
    })
    expect(revoked.statusCode).toBe(200)
    expect(await asks()).toBe(null)
  })

  test('who was removed from the association is nobody there', async () => {
    const { association, person } = await signedIn('Remus Removed')
    await scenario.owner.query(
      `UPDATE person SET removed_at = now() WHERE organization_id = $1 AND full_name = 'Remus Removed'`,
      [association.id],
    )
    const { data } = await scenario.ask(association.slug, person.cookie, who)
    expect(data).toEqual({ viewer: { email: person.email, person: null } })
    const { errors } = await scenario.ask(association.slug, person.cookie, '{ program(slug: "x") { name } }')
    expect(errors?.[0]?.extensions?.['code']).toBe('FORBIDDEN')
  })

  test('who was erased is nobody', async () => {
    const { person, asks } = await signedIn('Eris Erased')
    await scenario.owner.query('DELETE FROM auth."user" WHERE email = $1', [person.email])
    expect(await asks()).toBe(null)
  })

  test('a session that has expired is over, and cleared away', async () => {
    const { person, asks } = await signedIn('Ephraim Expired')
    await endsIn(person, '-1 second')
    expect(await asks()).toBe(null)
    expect(await kept(person)).toBe(null)
  })

  test('a session of yesterday is renewed, once', async () => {
    const { person, asks } = await signedIn('Yara Yesterday')
    await endsIn(person, '12 days 23 hours')
    expect(await asks()).toBe(person.email)
    expect(await kept(person)).toBeGreaterThan(13.9)
    await endsIn(person, '13 days 1 hour')
    expect(await asks()).toBe(person.email)
    expect(await kept(person)).toBeLessThan(13.1)
  })
})

test('a cookie that was not signed here is none', async () => {
  const { person, asks } = await signedIn('Simon Signature')
  const [name = '', value = ''] = person.cookie.split(/=(.*)/s)
  const plain = decodeURIComponent(value.split(';')[0] ?? '')
  const [token = '', signature = ''] = plain.split('.')
  const turned = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`
  for (const other of [
    token,
    `${token}.`,
    `${token}.${turned}`,
    `${token}x.${signature}`,
    `.${signature}`,
    '%',
    '%00.%00',
    'a'.repeat(5_000),
  ])
    expect(await asks(`${name}=${other}`), other).toBe(null)
  expect(await asks(`other=1; ${name}=${encodeURIComponent(plain)}; more=2`)).toBe(person.email)
})
