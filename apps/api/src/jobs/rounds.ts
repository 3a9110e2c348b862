import type { Clock } from '../tenancy/clock.ts'
import type { Database } from '../tenancy/database.ts'
import { Prisma } from '@ithaca/database/client'
import { round } from '../year/round.ts'

const everySeconds = 60
const firstAfterSeconds = 5

type Options = { database: Database; clock: Clock; onError: (error: Error) => void }

/** Looks into every association each minute: is the morning's pass due, has somebody's quiet time ended? */
export function startRounds({ database, clock, onError }: Options) {
  let going: Promise<void> | undefined
  let over = false

  async function go() {
    const awake = await database.door<{ id: string }>(Prisma.sql`SELECT organizations_awake() AS id`)
    for (const { id } of awake) {
      if (over) return
      await round(database, { organizationId: id, now: clock(id) })
    }
  }
  const begin = () => {
    going ??= go()
      .catch((error: unknown) => onError(error instanceof Error ? error : new Error(String(error))))
      .finally(() => (going = undefined))
  }
  const first = setTimeout(begin, firstAfterSeconds * 1000)
  const timer = setInterval(begin, everySeconds * 1000)

  return async () => {
    over = true
    clearTimeout(first)
    clearInterval(timer)
    await going
  }
}
