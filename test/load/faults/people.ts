import { randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { invitationToken } from '@ithaca/api/enrolment/invitation-link'
import { createOrganization } from '@ithaca/api/organizations/create-organization'
import { startProgram } from '../../support/pairs.ts'
import { type Answer, Somebody } from '../../support/somebody.ts'
import { speaking } from '../../support/speaking.ts'
import { type House, secret } from './house.ts'

/** How often a server said that it is too busy, or without its database, before it answered. */
export const turnedAway = { times: 0 }

const patience = 20_000

/** As the apps do: somebody turned away waits as they are told, and asks again. */
async function patiently<Data>(somebody: Somebody, query: string, variables: object): Promise<Answer<Data>> {
  for (;;) {
    const body = JSON.stringify({ query, variables })
    const signal = AbortSignal.timeout(patience)
    const response = await somebody
      .fetch(`/o/${somebody.organization}/graphql`, { method: 'POST', body, signal })
      // A connection of before the storm may be one that nobody answers on any more.
      .catch(() => null)
    if (response && response.status !== 503) return (await response.json()) as Answer<Data>
    await response?.arrayBuffer()
    turnedAway.times += 1
    await pause(200 + Math.random() * 300)
  }
}

/** An address of one's own, as a proxy in front would tell it: sign-in counts attempts by it. */
const fromSomewhere = () => `10.${randomInt(256)}.${randomInt(256)}.${randomInt(1, 255)}`

type Joining = { email: string; fullName: string; careerStage?: string }

async function follow(url: string, slug: string, invitationId: string, { email, fullName, careerStage }: Joining) {
  const answer = await fetch(`${url}/api/invitations/accept`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url, 'x-forwarded-for': fromSomewhere() },
    body: JSON.stringify({ token: invitationToken(secret, invitationId, 1), fullName, careerStage }),
  })
  if (!answer.ok) throw new Error(`accepting answered ${answer.status}: ${await answer.text()}`)
  const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '')
  const somebody = new Somebody(url, slug, cookie.join('; '))
  return { email, fullName, somebody, ...speaking((query, variables = {}) => patiently(somebody, query, variables)) }
}

/** A new association with a program, its owner and its coordinator, who all speak over HTTP. */
export async function settle({ url, slug, ownerUrl }: Pick<House, 'url' | 'slug' | 'ownerUrl'>) {
  const email = `owner@${slug}.example.org`
  const { organizationId, invitationId } = await createOrganization(
    { slug, name: 'Society of Faults', owner: email, locale: 'en', timeZone: 'America/Toronto' },
    { ownerUrl, secret, now: new Date() },
  )
  const join = (of: string, id: string, as: Joining) => follow(url, of, id, as)
  const owner = await join(slug, invitationId, { email, fullName: 'Olive Owner' })
  return startProgram({ slug, owner, id: organizationId }, join)
}

export type Settled = Awaited<ReturnType<typeof settle>>
/** So many pairs, each with a goal to speak about. */
export async function pairUp(program: Settled, count: number) {
  const pairs: (Pair & { goalId: string })[] = []
  while (pairs.length < count) {
    const pair = await program.pair()
    pairs.push({ ...pair, goalId: (await pair.goal({ statement: 'The one spoken about' })).id })
  }
  return pairs
}

export type Pair = Awaited<ReturnType<Settled['pair']>>
