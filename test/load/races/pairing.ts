import { type Arena, openPairs, revisionOf } from './arena.ts'
import { type Attempt, oneOf, race, type Tally } from './race.ts'

/**
 * Everybody with everybody at once, for two who run the program; now and then a pairing is undone again. Who is left
 * over is paired afterwards.
 */
export async function racePairing(arena: Arena, attempts: number): Promise<Tally> {
  const { program, runners, mentors, proteges } = arena
  const anyTwo = () => ({
    programId: program.id,
    mentorId: oneOf(mentors).participationId,
    protegeId: oneOf(proteges).participationId,
  })
  const pairing: Attempt = () => oneOf(runners).send('pair', { ...anyTwo(), idempotencyKey: crypto.randomUUID() })
  const undoing: Attempt = async () => {
    const pairs = await openPairs(arena)
    if (pairs.length === 0) return pairing()
    const { id } = oneOf(pairs)
    const by = oneOf(runners)
    const input = { mentorshipId: id, revision: await revisionOf(by, id), idempotencyKey: crypto.randomUUID() }
    return by.send('undoPairing', input, '... on Stale { message }')
  }
  const all = Array.from({ length: attempts }, (_, index) => (index % 12 === 11 ? undoing : pairing))
  const tally = await race(all, arena.atOnce)
  await pairTheRest(arena)
  return tally
}

async function pairTheRest(arena: Arena): Promise<void> {
  const { program, mentors, proteges } = arena
  const pairs = await openPairs(arena)
  const free = mentors.filter((one) => !pairs.some(({ mentor }) => mentor === one))
  const others = proteges.filter((one) => !pairs.some(({ protege }) => protege === one))
  for (const [index, { participationId: mentorId }] of free.entries()) {
    const protegeId = others[index]?.participationId
    await program.coordinator.act('pair', { programId: program.id, mentorId, protegeId })
  }
}
