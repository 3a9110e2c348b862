const NEAR_MS = 60_000

let last: { now: string; clock: (() => Date) | undefined } | null = null

/**
 * The association's clock as the server told it, read when it arrived: a demonstration can be months ahead. Undefined
 * where this device's own clock agrees with it.
 */
export function clockFrom(now: string | undefined): (() => Date) | undefined {
  if (now === undefined) return undefined
  if (last?.now === now) return last.clock
  const ahead = Date.parse(now) - Date.now()
  last = { now, clock: Math.abs(ahead) < NEAR_MS ? undefined : () => new Date(Date.now() + ahead) }
  return last.clock
}
