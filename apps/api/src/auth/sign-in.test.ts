import { freshDatabase, type TestDatabase } from '@ithaca/database/testing'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import pino from 'pino'
import { startWorker } from '../jobs/worker.ts'
import { readOutbox } from '../jobs/outbox.ts'
import { invitationToken, hashOfToken } from '../enrolment/invitation-link.ts'
import { newId } from '../tenancy/new-id.ts'
import { type Association, baseUrl, openScenario, type Scenario, secret } from '../../../../test/support/scenario.ts'

let urls: TestDatabase
let scenario: Scenario
let worker: Awaited<ReturnType<typeof startWorker>>
const strong = 'quiet heron over seven lakes'

beforeAll(async () => {
  // In the one that is shared its mails would wait behind the jobs of all other tests.
  urls = await freshDatabase(inject('cluster'))
  scenario = await openScenario(urls)
  worker = await startWorker({
    ...urls,
    secret,
    baseUrl,
    mailFrom: { name: 'Ithaca', address: 'no-reply@localhost' },
    clock: () => new Date(),
    log: pino({ level: 'fatal' }),
  })
})
afterAll(async () => {
  await worker.stop()
  await scenario.close()
  await urls.drop()
})

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  scenario.app.inject({ method: 'POST', url, payload, headers: { origin: baseUrl, ...headers } })
const cookieOf = (response: { headers: Record<string, unknown> }) =>
  [response.headers['set-cookie']]
    .flat()
    .map((line) => String(line).split(';')[0])
    .join('; ')

async function mailTo(address: string, about: RegExp) {
  for (let tries = 0; tries < 1_200; tries++) {
    const found = (await readOutbox(worker.pool)).findLast(
      ({ to, subject, text }) => to === address && about.test(`${subject} ${text}`),
    )
    if (found) return found
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error(`no mail to ${address}`)
}

/** An invitation to own an association, as its mail carries it. */
async function invited(association: Association, { expires = '1 day', state = 'sent' } = {}) {
  const id = newId()
  const email = `invited.${id.slice(-8)}@example.org`
  const token = invitationToken(secret, id, 1)
  await scenario.owner.query(
    `INSERT INTO invitation (organization_id, id, email, role, locale, token_hash, state, expires_at, created_at)
     VALUES ($1, $2, $3, 'owner', 'en', $4, $5, now() + $6::interval, now())`,
    [association.id, id, email, hashOfToken(token), state, expires],
  )
  return { id, email, token }
}
const accept = (token: string, rest: object = {}, headers = {}) =>
  post(
    '/api/invitations/accept',
    { token, fullName: 'Amara Okafor', called: 'Amara', password: strong, ...rest },
    headers,
  )

describe('accepting an invitation', () => {
  test('makes the person, signs them in, and is known again', async () => {
    const association = await scenario.organization()
    const { email, token } = await invited(association)
    const seen = await scenario.app.inject(`/api/invitations/${token}`)
    expect(seen.json()).toMatchObject({
      organization: { slug: association.slug },
      program: null,
      role: 'owner',
      state: 'sent',
      email,
      hasAccount: false,
    })

    const accepted = await accept(token)
    expect(accepted.json()).toMatchObject({ organization: { slug: association.slug } })
    const viewer = await scenario.ask(
      association.slug,
      cookieOf(accepted),
      '{ viewer { email person { fullName } duties { kind } } }',
    )
    expect(viewer.data).toEqual({
      viewer: { email, person: { fullName: 'Amara Okafor' }, duties: [{ kind: 'OWNER' }] },
    })

    const again = await accept(token, {}, { cookie: cookieOf(accepted) })
    expect(again.statusCode).toBe(200)
    const byPassword = await post('/api/auth/sign-in/email', { email: email.toUpperCase(), password: strong })
    expect(byPassword.statusCode).toBe(200)
  })

  test('twenty at once have one effect', async () => {
    const association = await scenario.organization()
    const { email, token } = await invited(association)
    const answers = await Promise.all(Array.from({ length: 20 }, () => accept(token)))
    expect(answers.filter(({ statusCode }) => statusCode === 200).length).toBeGreaterThan(0)
    expect(new Set(answers.map(({ statusCode }) => statusCode)).difference(new Set([200, 410])).size).toBe(0)
    const { rows } = await scenario.owner.query(
      `SELECT (SELECT count(*)::int FROM person WHERE organization_id = $1) AS people,
              (SELECT count(*)::int FROM auth."user" WHERE email = $2) AS users,
              (SELECT count(*)::int FROM event WHERE organization_id = $1) AS events`,
      [association.id, email],
    )
    expect(rows).toEqual([{ people: 1, users: 1, events: 1 }])
  })

  test.each([
    ['expired', { expires: '-1 day' }, 410, 'invitation-expired'],
    ['withdrawn', { state: 'withdrawn' }, 410, 'invitation-withdrawn'],
  ])('says that it is %s', async (_what, settings, status, code) => {
    const { token } = await invited(await scenario.organization(), settings)
    const answer = await accept(token)
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([status, code])
  })

  test('says that it was used, is unknown, or is for another address', async () => {
    const association = await scenario.organization()
    const { token } = await invited(association)
    const somebody = await association.person('Somebody Else')
    const foreign = await accept(token, {}, { cookie: somebody.cookie })
    expect(foreign.json()).toMatchObject({ code: 'invitation-for-another-address' })
    await accept(token)
    expect((await accept(token)).json()).toMatchObject({ code: 'invitation-used' })
    expect((await accept('nonsense')).json()).toMatchObject({ code: 'invitation-not-found' })
    expect((await scenario.app.inject('/api/invitations/nonsense')).statusCode).toBe(404)
  })

  test.each([
    ['short one', 'password-too-short'],
    ['password12345', 'password-too-weak'],
    ['Amara.Okafor.2024', 'password-too-weak'],
  ])('refuses the password %s, in the language asked', async (password, code) => {
    const { token } = await invited(await scenario.organization())
    const answer = await accept(token, { password, locale: 'fr' })
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([422, code])
    expect(answer.json<{ message: string }>().message).toMatch(/mot de passe/i)
  })
})

describe('signing in', () => {
  test('by a link that works once, asked for known and unknown addresses alike', async () => {
    const person = await (await scenario.organization()).person('Béatrice Roy')
    const known = await post('/api/auth/sign-in/magic-link', { email: person.email, callbackURL: '/o/x' })
    const unknown = await post('/api/auth/sign-in/magic-link', { email: 'nobody@example.org', callbackURL: '/o/x' })
    expect([known.statusCode, known.json()]).toEqual([unknown.statusCode, unknown.json()])
    const mail = await mailTo(person.email, /verify/)
    const link = new URL(/https?:\S+/.exec(mail.text)?.[0] ?? '')
    const verify = () =>
      scenario.app.inject(`/api/auth/magic-link/verify?token=${link.searchParams.get('token')}&callbackURL=/`)
    const first = await verify()
    const viewer = await scenario.ask(null, cookieOf(first), '{ viewer { email organizations { name } } }')
    expect(viewer.data).toMatchObject({
      viewer: { email: person.email, organizations: [{ name: 'Society of Tests' }] },
    })
    expect((await verify()).headers.location).toContain('INVALID_TOKEN')
    expect((await readOutbox(worker.pool)).filter(({ to }) => to === 'nobody@example.org')).toEqual([])
  })

  test('with a new password after a reset, which ends every session', async () => {
    const person = await (await scenario.organization()).person('Chinua Adeyemi')
    await post('/api/auth/request-password-reset', { email: person.email, redirectTo: '/reset' })
    const mail = await mailTo(person.email, /\/reset\//)
    const token = /\/reset\/([\w-]+)/.exec(mail.text)?.[1] ?? ''
    const weak = await post('/api/auth/reset-password', { token, newPassword: 'aaaaaaaaaaaaaaaa' })
    expect(weak.json()).toMatchObject({ code: 'password-too-weak' })
    expect((await post('/api/auth/reset-password', { token, newPassword: strong })).statusCode).toBe(200)
    expect((await person.ask('{ viewer { email } }')).data).toEqual({ viewer: null })
    const signedIn = await post('/api/auth/sign-in/email', { email: person.email, password: strong })
    const everywhere = await post('/api/auth/revoke-sessions', {}, { cookie: cookieOf(signedIn) })
    expect(everywhere.statusCode).toBe(200)
    await mailTo(person.email, /changed/i)
  })

  test('nobody can sign up by themselves', async () => {
    const answer = await post('/api/auth/sign-up/email', {
      email: 'early@example.org',
      password: strong,
      name: 'Early',
    })
    expect(answer.statusCode).toBeGreaterThanOrEqual(400)
  })

  test('from another site is not carried out', async () => {
    const answer = await post(
      '/api/auth/sign-in/email',
      { email: 'x@example.org', password: strong },
      { origin: 'https://elsewhere.example' },
    )
    expect([answer.statusCode, answer.json<{ code: string }>().code]).toEqual([403, 'foreign-origin'])
  })

  test('is slowed down by the database, whatever process asks', async () => {
    const strict = await openScenario(inject('database'), { attemptsAMinute: 3 })
    const attempt = () =>
      strict.app.inject({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        payload: { email: 'x@example.org', password: 'wrong wrong wrong' },
        headers: { origin: baseUrl, 'x-forwarded-for': '203.0.113.7' },
      })
    const statuses: number[] = []
    for (let count = 0; count < 4; count++) statuses.push((await attempt()).statusCode)
    expect(statuses).toEqual([401, 401, 401, 429])
    await strict.close()
  })
})
