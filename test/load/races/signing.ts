import type { Agreement } from '../../support/pairs.ts'
import { type Arena, openPairs, type Two } from './arena.ts'
import { type Attempt, oneOf, race, type Tally } from './race.ts'

const wrongDigest = '0'.repeat(64)

/**
 * Both sign the same version many times at once: what they read, something else, without their promises, and the same
 * request twice. Afterwards each version is signed by both.
 */
export async function raceSigning(arena: Arena, attempts: number): Promise<Tally> {
  const pairs = await openPairs(arena)
  const papers = await Promise.all(
    pairs.map(async (two) => ({ two, of: [await two.read(two.mentor), await two.read(two.protege)] })),
  )
  const all: Attempt[] = []
  while (all.length < attempts) {
    const { two, of } = oneOf(papers)
    const side = Math.random() < 0.5 ? 0 : 1
    const [who, paper] = [two.both[side], of[side]]
    if (!who || !paper) throw new Error('a pair is two')
    const signing = { ...two.signing(paper), ...spoilt(all.length), idempotencyKey: crypto.randomUUID() }
    const attempt: Attempt = () => who.send('signAgreement', signing, '... on Stale { message }')
    // Every fifth is sent twice with the same key, and counts once.
    all.push(attempt, ...(all.length % 5 === 0 ? [attempt] : []))
  }
  const tally = await race(all.slice(0, attempts), arena.atOnce)
  for (const two of pairs) await signedByBoth(two)
  return tally
}

function spoilt(index: number): Partial<{ digest: string; acknowledged: string[] }> {
  if (index % 8 === 3) return { digest: wrongDigest }
  return index % 8 === 6 ? { acknowledged: [] } : {}
}

/** Signed by whoever did not come to it in the race. */
async function signedByBoth({ both, read, signing }: Two): Promise<void> {
  const inForce = ({ state }: Agreement) => state === 'SIGNED'
  for (const who of both) {
    const paper = await read(who)
    if (!inForce(paper)) await who.send('signAgreement', signing(paper))
  }
  const [mentor] = both
  if (mentor && !inForce(await read(mentor))) throw new Error('both have signed, and it is not in force')
}
