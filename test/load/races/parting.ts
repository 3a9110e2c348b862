import type { Speaking } from '../../support/speaking.ts'
import { type Arena, openPairs, revisionOf, type Two } from './arena.ts'
import { type Attempt, oneOf, race, type Tally } from './race.ts'

const staleToo = '... on Stale { message }'
const key = () => ({ idempotencyKey: crypto.randomUUID() })

/** One of the two, or the program, ends it before its time. */
async function end({ id, both }: Two, runners: readonly Speaking[], seen?: number) {
  const own = Math.random() < 0.7
  const who = own ? oneOf(both) : oneOf(runners)
  const words = own ? { ground: 'time', text: 'No hours left' } : { ground: 'on-request', text: 'Both asked for it' }
  const revision = seen ?? (await revisionOf(who, id))
  return who.send('endMentorship', { mentorshipId: id, ...words, revision, ...key() }, staleToo)
}

/** All at once end what runs, each pair by everybody who may. */
export async function raceEnding(arena: Arena, attempts: number): Promise<Tally> {
  const pairs = await openPairs(arena)
  const all = Array.from({ length: attempts }, (): Attempt => () => end(oneOf(pairs), arena.runners))
  const tally = await race(all, arena.atOnce)
  for (const two of await openPairs(arena)) {
    const { __typename } = await end(two, arena.runners)
    if (__typename !== 'Mentorship') throw new Error(`ending what runs answered ${__typename}`)
  }
  return tally
}

/** The last weeks of every term that runs: who keeps the tables moves them there, for nobody waits a year. */
async function lastWeeks({ owner, program }: Arena): Promise<void> {
  await owner.query(
    `UPDATE mentorship SET starts_on = current_date - 300, ends_on = current_date + 20
     WHERE organization_id = $1 AND phase = 'active'`,
    [program.organizationId],
  )
}

/**
 * Some go on, on terms of their own, sign that and think better of it, while others end: what ended is never renewed, and
 * what was renewed is so once. The first pair is left to go on.
 */
export async function raceRenewing(arena: Arena, attempts: number): Promise<Tally> {
  await lastWeeks(arena)
  const pairs = await openPairs(arena)
  const seen = new Map(
    await Promise.all(pairs.map(async ({ id, mentor }) => [id, await revisionOf(mentor, id)] as const)),
  )
  const propose = async ({ id, both }: Two) => {
    const who = oneOf(both)
    const terms = { months: oneOf([6, 12]), meetingsPerYear: oneOf([null, 4]) }
    const input = { mentorshipId: id, ...terms, revision: await revisionOf(who, id), ...key() }
    return who.send('proposeRenewal', input, staleToo)
  }
  const decline = async ({ id, both }: Two) => {
    const who = oneOf(both)
    return who.send('declineRenewal', { mentorshipId: id, revision: await revisionOf(who, id), ...key() }, staleToo)
  }
  const sign = async ({ both, read, signing }: Two) => {
    const who = oneOf(both)
    return who.send('signAgreement', { ...signing(await read(who)), ...key() }, staleToo)
  }
  const all = Array.from({ length: attempts }, (_, index): Attempt => {
    const two = oneOf(pairs)
    const ends = two !== pairs[0]
    if (ends && index % 16 === 7) return () => end(two, arena.runners, seen.get(two.id))
    if (ends && index % 16 === 15 && index > attempts / 2) return () => end(two, arena.runners)
    if (index % 8 === 5) return () => decline(two)
    return index % 2 === 0 ? () => propose(two) : () => sign(two)
  })
  return race(all, arena.atOnce)
}
