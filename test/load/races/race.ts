import { setTimeout as pause } from 'node:timers/promises'
import type { Said } from '../../support/speaking.ts'

type Answered = Said & { message?: string }
export type Attempt = () => Promise<Answered>

/** How the attempts of a race were answered; `broken` are answers that nobody should get. */
export type Tally = { attempts: number; done: number; refused: number; stale: number; broken: string[] }

export const nothing = (): Tally => ({ attempts: 0, done: 0, refused: 0, stale: 0, broken: [] })

export const added = (one: Tally, other: Tally): Tally => ({
  attempts: one.attempts + other.attempts,
  done: one.done + other.done,
  refused: one.refused + other.refused,
  stale: one.stale + other.stale,
  broken: [...one.broken, ...other.broken],
})

/** All attempts, so many at once; each is done, or turned away in words. */
export async function race(attempts: readonly Attempt[], atOnce: number): Promise<Tally> {
  const tally = nothing()
  const queue = [...attempts]
  const runner = async () => {
    for (let attempt = queue.shift(); attempt; attempt = queue.shift()) {
      tally.attempts += 1
      const answer = await attempt().catch(String)
      if (typeof answer === 'string') tally.broken.push(answer)
      else count(tally, answer)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, queue.length) }, runner))
  return tally
}

function count(tally: Tally, { __typename, refusals = [], message = '' }: Answered): void {
  if (__typename === 'Refused') {
    tally.refused += 1
    if (refusals.length === 0 || refusals.some((one) => one.message.trim() === ''))
      tally.broken.push('refused wordless')
  } else if (__typename === 'Stale') {
    tally.stale += 1
    if (message.trim() === '') tally.broken.push('stale wordless')
  } else tally.done += 1
}

/** What `look` finds, as soon as it does; for jobs that follow a race. */
export async function settled<T>(what: string, look: () => Promise<T | null>, seconds = 60): Promise<T> {
  for (const deadline = performance.now() + seconds * 1000; performance.now() < deadline; await pause(100)) {
    const found = await look()
    if (found !== null) return found
  }
  throw new Error(`${what}: not within ${seconds} s`)
}

export const oneOf = <T>(things: readonly T[]): T => {
  const found = things[Math.floor(Math.random() * things.length)]
  if (found === undefined) throw new Error('nothing to choose from')
  return found
}
