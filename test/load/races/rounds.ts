import { raceAmending } from './amending.ts'
import type { Arena } from './arena.ts'
import { brokenInvariants } from './invariants.ts'
import { raceInviting } from './inviting.ts'
import { racePairing } from './pairing.ts'
import { raceEnding, raceRenewing } from './parting.ts'
import type { Tally } from './race.ts'
import { raceSigning } from './signing.ts'

/** A mentorship's life in races: each begins where the one before ended. */
const acts = [
  ['invite', raceInviting],
  ['pair', racePairing],
  ['sign', raceSigning],
  ['amend', raceAmending],
  ['sign', raceSigning],
  ['renew or end', raceRenewing],
  ['end', raceEnding],
] as const

export type Act = (typeof acts)[number][0]

/** One life, with so many attempts at each act; says after each what it came to, and what is broken. */
export async function raceThrough(
  arena: Arena,
  attempts: (act: Act) => number,
  say: (act: Act, tally: Tally, milliseconds: number) => void,
): Promise<string[]> {
  const broken: string[] = []
  for (const [act, run] of acts) {
    const since = performance.now()
    const tally = await run(arena, attempts(act))
    say(act, tally, performance.now() - since)
    const found = await brokenInvariants(arena.owner, arena.program.organizationId)
    broken.push(...[...tally.broken, ...found].map((what) => `${act}: ${what}`))
  }
  return broken
}
