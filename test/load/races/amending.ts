import { type Arena, openPairs, revisionOf } from './arena.ts'
import { type Attempt, oneOf, race, type Tally } from './race.ts'

const staleToo = '... on Stale { message }'

/** Both open the agreement again at once, and now and then give it up again. Afterwards each pair has an open draft. */
export async function raceAmending(arena: Arena, attempts: number): Promise<Tally> {
  const pairs = await openPairs(arena)
  const seen = new Map(
    await Promise.all(pairs.map(async ({ id, mentor }) => [id, await revisionOf(mentor, id)] as const)),
  )
  const beginning = (asSeen: boolean): Attempt => {
    const { id: mentorshipId, both } = oneOf(pairs)
    const who = oneOf(both)
    return async () => {
      const revision = (asSeen ? seen.get(mentorshipId) : undefined) ?? (await revisionOf(who, mentorshipId))
      const input = { mentorshipId, revision, idempotencyKey: crypto.randomUUID() }
      return who.send('beginAmendment', input, staleToo)
    }
  }
  const giving: () => Attempt = () => {
    const { both, read } = oneOf(pairs)
    const who = oneOf(both)
    return async () => {
      const { id: agreementId, revision } = await read(who)
      return who.send('withdrawAmendment', { agreementId, revision, idempotencyKey: crypto.randomUUID() }, staleToo)
    }
  }
  const all = Array.from({ length: attempts }, (_, index) => (index % 6 === 5 ? giving() : beginning(index % 2 === 0)))
  const tally = await race(all, arena.atOnce)
  for (const { id, mentor, read } of pairs) {
    if ((await read(mentor)).state !== 'SIGNED') continue
    await mentor.act('beginAmendment', { mentorshipId: id, revision: await revisionOf(mentor, id) })
  }
  return tally
}
