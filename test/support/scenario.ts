import { AsyncLocalStorage } from 'node:async_hooks'
import { createHmac, randomBytes } from 'node:crypto'
import { createOrganization } from '@ithaca/api/organizations/create-organization'
import { invitationToken } from '@ithaca/api/enrolment/invitation-link'
import { buildApp } from '@ithaca/api/web/app'
import { schema } from '@ithaca/api/schema'
import { newId } from '@ithaca/api/tenancy/new-id'
import pg from 'pg'
import pino from 'pino'
import { startProgram } from './pairs.ts'
import type { SharedDatabase } from './postgres.ts'
import { type Ask, speaking } from './speaking.ts'
import type { Answer } from './somebody.ts'

export const secret = 'only for tests, and long enough to be one'
export const baseUrl = 'http://ithaca.test'

type AppSettings = Partial<Parameters<typeof buildApp>[0]>
export type Scenario = Awaited<ReturnType<typeof openScenario>>
export type Association = Awaited<ReturnType<Scenario['organization']>>
export type Founded = Awaited<ReturnType<Scenario['founded']>>
export type Started = Awaited<ReturnType<Scenario['program']>>
export type Joined = Founded['owner']
type Joining = { email: string; fullName: string; careerStage?: string }
export type TestPerson = Awaited<ReturnType<Association['person']>>

const cookieOf = (token: string) => {
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return `ithaca.session_token=${encodeURIComponent(`${token}.${signature}`)}`
}

/**
 * The API in this process on a real database. Each test tells its story in an organization of its own, so nothing is
 * cleaned up and all run side by side.
 */
export async function openScenario({ ownerUrl, appUrl, authUrl }: SharedDatabase, settings: AppSettings = {}) {
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 })
  const moment = new AsyncLocalStorage<Date>()
  const clock = () => moment.getStore() ?? new Date()
  /** What happens inside happens at that instant; tests side by side keep their own time. */
  const at = <T>(instant: string, work: () => Promise<T>): Promise<T> => moment.run(new Date(instant), work)
  const { app, database, auth } = await buildApp({
    appUrl,
    authUrl,
    secret,
    baseUrl,
    schema,
    openIntrospection: false,
    attemptsAMinute: 100_000,
    clock,
    places: { atOnce: 10, waiting: 1_000, waitMs: 20_000 }, // nobody is turned away for the machine's other business
    log: pino({ level: process.env['LOG_LEVEL'] ?? 'fatal' }),
    ...settings,
  })

  /** Sends one operation, as who holds the cookie, to an association's address (or to the one without). */
  async function ask<Data = Record<string, unknown>>(
    slug: string | null,
    cookie: string,
    query: string,
    variables: object = {},
  ): Promise<Answer<Data>> {
    const response = await app.inject({
      method: 'POST',
      url: slug === null ? '/graphql' : `/o/${slug}/graphql`,
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }) },
      payload: { query, variables },
    })
    return response.json<Answer<Data>>()
  }

  async function user(email: string) {
    const { rows } = await owner.query<{ id: string }>(
      `INSERT INTO auth."user" (name, email, "emailVerified") VALUES ($1, $1, true) RETURNING id`,
      [email],
    )
    const id = rows[0]?.id ?? ''
    return { id, cookie: await signedIn(id) }
  }

  /** The cookie of a session of somebody who is there already. */
  async function signedIn(userId: string): Promise<string> {
    const token = randomBytes(24).toString('base64url')
    await owner.query(
      `INSERT INTO auth."session" (token, "userId", "expiresAt", "updatedAt") VALUES ($1, $2, now() + interval '1 day', now())`,
      [token, userId],
    )
    return cookieOf(token)
  }

  /** A new association; its people come with `person`. */
  async function organization(name = 'Society of Tests') {
    const id = newId()
    const slug = `t${randomBytes(6).toString('hex')}`
    await owner.query(
      `INSERT INTO organization (id, slug, name, locale, time_zone, created_at) VALUES ($1, $2, $3, 'en', 'America/Toronto', now())`,
      [id, slug, name],
    )

    /** Somebody signed in, with the charges named; a charge with a program is of that program. */
    async function person(
      fullName: string,
      { duties = [] }: { duties?: { duty: 'owner' | 'coordinator' | 'committee'; programId?: string }[] } = {},
    ) {
      const email = `${fullName.toLowerCase().replaceAll(/[^a-z]+/g, '.')}.${randomBytes(4).toString('hex')}@example.org`
      const { id: userId, cookie } = await user(email)
      const personId = newId()
      await owner.query(
        `INSERT INTO person (organization_id, id, user_id, full_name, called, sort_key, search, joined_at)
         VALUES ($1, $2, $3, $4, $4, lower($4), lower($4), now())`,
        [id, personId, userId, fullName],
      )
      for (const { duty, programId = null } of duties) {
        await owner.query(
          `INSERT INTO duty (organization_id, id, person_id, program_id, duty, since) VALUES ($1, $2, $3, $4, $5, now())`,
          [id, newId(), personId, programId, duty],
        )
      }
      return {
        id: personId,
        globalId: globalId('Person', personId),
        email,
        cookie,
        ask: <Data = Record<string, unknown>>(query: string, variables?: object) =>
          ask<Data>(slug, cookie, query, variables),
      }
    }

    return { id, slug, person, ask: <Data>(query: string, variables?: object) => ask<Data>(slug, '', query, variables) }
  }

  /** Opens an invitation's link and accepts it. */
  const accept = (token: string, as: { fullName: string; careerStage?: string }, headers = {}) =>
    app.inject({
      method: 'POST',
      url: '/api/invitations/accept',
      headers: { origin: baseUrl, ...headers },
      payload: { token, ...as },
    })

  /** Somebody invited who follows the link in their mail. */
  async function join(slug: string, invitationId: string, { email, careerStage, fullName }: Joining) {
    const answer = await accept(invitationToken(secret, invitationId, 1), {
      fullName,
      ...(careerStage && { careerStage }),
    })
    if (answer.statusCode !== 200) throw new Error(`accepting answered ${answer.statusCode}: ${answer.body}`)
    const cookie = [answer.headers['set-cookie']]
      .flat()
      .map((line) => String(line).split(';')[0])
      .join('; ')
    const who: Ask = (query, variables) => ask(slug, cookie, query, variables)
    return { email, cookie, fullName, ...speaking(who) }
  }

  /** An association as the organization command makes it, whose owner has followed the link in the mail. */
  async function founded() {
    const slug = `t${randomBytes(6).toString('hex')}`
    const email = `owner@${slug}.example.org`
    const { organizationId: id, invitationId } = await createOrganization(
      { slug, name: 'Society of Tests', owner: email, locale: 'en', timeZone: 'America/Toronto' },
      { ownerUrl, secret, now: clock() },
    )
    return { id, slug, owner: await join(slug, invitationId, { email, fullName: 'Olive Owner' }) }
  }

  /** A new association with a program from a preset and its coordinator. */
  const program = async (book?: { preset: string; checkInWeeks?: number }) =>
    startProgram(await founded(), join, 'mentoring', book)

  const close = async () => {
    await app.close()
    await owner.end()
  }
  return { app, auth, database, owner, at, ask, user, signedIn, organization, accept, join, founded, program, close }
}

export const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64')
