const NEAR_MS = 60_000

type Clock = (() => Date) | undefined
let last: { ahead: number; clock: Clock } | null = null

/**
 * The association's clock as the server told it, read when it arrived: a demonstration can be months ahead. Undefined
 * where this device's own clock agrees with it; the same as before as long as the two keep step.
 */
export function clockFrom(now: string | undefined): Clock {
  if (now === undefined) return undefined
  const ahead = Date.parse(now) - Date.now()
  if (last !== null && Math.abs(ahead - last.ahead) < NEAR_MS) return last.clock
  last = { ahead, clock: Math.abs(ahead) < NEAR_MS ? undefined : () => new Date(Date.now() + ahead) }
  return last.clock
}
