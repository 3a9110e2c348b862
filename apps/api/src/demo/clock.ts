import { setTimeout as pause } from 'node:timers/promises'
import { addDays, localDay } from '@ithaca/domain/core'
import pg from 'pg'
import type { Clock } from '../tenancy/clock.ts'
import { connect } from '../tenancy/database.ts'
import { morningOf, round } from '../year/round.ts'

/** Thrown where the clock would have to go back. */
export class Backwards extends Error {
  constructor(is: Date) {
    super(
      `It is already ${is.toISOString()} there, and time goes forward only. To begin again on the first day: POST /demo/reset.`,
    )
  }
}

/** Thrown where the demonstration is begun anew, or ends, while a clock is on its way. */
export class Interrupted extends Error {
  constructor() {
    super('The demonstration is begun anew or stopped; the clock stands where it had come to.')
  }
}

export type DemoClock = Awaited<ReturnType<typeof demoClock>>

/**
 * The demonstration's time: how far each association (or, under null, everybody) is ahead of the machine, kept in a row,
 * so that a later start goes on from there. Sessions and the queue stay in real time.
 */
export async function demoClock(workerUrl: string, onError: (error: Error) => void) {
  const pool = new pg.Pool({ connectionString: workerUrl, max: 2 })
  pool.on('error', onError)
  const database = connect({ url: workerUrl, connections: 2, onError })
  const ahead = new Map<string | null, number>()
  /** One walk after the other: two at once would lead the same days past. */
  let walking: Promise<unknown> = Promise.resolve()
  /** Counts how often walks were broken off. */
  let interruptions = 0

  async function read() {
    const { rows } = await pool.query<{ id: string | null; ms: string }>(
      'SELECT organization_id AS id, offset_ms AS ms FROM outbox.clock',
    )
    ahead.clear()
    for (const { id, ms } of rows) ahead.set(id, Number(ms))
  }
  await read()

  const clock: Clock = (organizationId = null) =>
    new Date(Date.now() + (ahead.get(organizationId) ?? ahead.get(null) ?? 0))

  async function set(organizationId: string | null, to: Date) {
    const ms = to.getTime() - Date.now()
    await pool.query(
      `INSERT INTO outbox.clock (organization_id, offset_ms) VALUES ($1, $2)
       ON CONFLICT (organization_id) DO UPDATE SET offset_ms = excluded.offset_ms`,
      [organizationId, Math.round(ms)],
    )
    ahead.set(organizationId, Math.round(ms))
  }

  /** Until no job of the association is left that runs by itself; what failed waits for its own time. */
  async function quiet(organizationId: string, check: () => void) {
    for (;;) {
      check()
      const { rows } = await pool.query<{ busy: boolean }>(
        `SELECT EXISTS (SELECT FROM graphile_worker._private_jobs WHERE payload ->> 'organizationId' = $1
           AND attempts < max_attempts AND run_at <= now() + interval '1 second') AS busy`,
        [organizationId],
      )
      if (!rows[0]?.busy) return
      await pause(4)
    }
  }

  /** Every morning of the association's programs on the way, in order. */
  async function mornings(organizationId: string, from: Date, to: Date): Promise<Date[]> {
    const programs = await database.inside({ organizationId, personId: null }, (tx) =>
      tx.program.findMany({ where: { state: 'open' }, select: { timeZone: true } }),
    )
    const zones = [...new Set(programs.map(({ timeZone }) => timeZone))]
    const all = zones.flatMap((zone) => {
      const days: Date[] = []
      for (let day = localDay(from, zone); ; day = addDays(day, 1)) {
        const morning = morningOf(day, zone)
        if (morning > to) return days
        if (morning > from) days.push(morning)
      }
    })
    return all.toSorted((one, other) => one.getTime() - other.getTime())
  }

  /** When the next mail that waits for the end of somebody's quiet hours may leave. */
  async function nextMail(organizationId: string): Promise<Date | null> {
    const { _min } = await database.inside({ organizationId, personId: null }, (tx) =>
      tx.delivery.aggregate({ where: { state: 'waiting' }, _min: { notBefore: true } }),
    )
    return _min.notBefore
  }

  async function walk(organizationId: string, to: Date, check: () => void) {
    async function stay(at: Date) {
      await set(organizationId, at)
      await round(database, { organizationId, now: clock(organizationId) })
      await quiet(organizationId, check)
    }
    // One that was broken off may have come to a morning, and not through it.
    await stay(clock(organizationId))
    for (const stop of [...(await mornings(organizationId, clock(organizationId), to)), to]) {
      for (;;) {
        const mail = await nextMail(organizationId)
        if (mail === null || mail >= stop || mail <= clock(organizationId)) break
        await stay(mail)
      }
      await stay(stop)
    }
  }

  async function everybody(): Promise<string[]> {
    const { rows } = await pool.query<{ id: string }>('SELECT organizations_awake() AS id')
    return rows.map(({ id }) => id)
  }

  async function moveNow(organizationId: string | null, to: Date, check: () => void): Promise<Date> {
    check()
    const is = clock(organizationId)
    if (to < is) throw new Backwards(is)
    // One that has no program yet can be led too: it begins on the day somebody wants.
    const moved = organizationId === null ? await everybody() : [organizationId]
    // One that is ahead of the others stays there.
    for (const one of moved) if (clock(one) < to) await walk(one, to, check)
    if (organizationId === null) await set(null, to)
    return clock(organizationId)
  }

  /** Leads one association, or all, day by day to a moment, and answers when what fell due on the way is done. */
  function move(organizationId: string | null, to: Date): Promise<Date> {
    const before = interruptions
    const check = () => {
      if (interruptions !== before) throw new Interrupted()
    }
    return inTurn(() => moveNow(organizationId, to, check))
  }

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = walking.then(work)
    walking = turn.catch(() => {})
    return turn
  }

  /** Breaks off what is on its way, lets the demonstration begin anew, and takes its time from there. */
  function anew(begin: () => Promise<void>): Promise<void> {
    interruptions += 1
    return inTurn(async () => {
      await begin()
      await read()
    })
  }

  function interrupt(): Promise<unknown> {
    interruptions += 1
    return walking
  }

  const close = () => Promise.all([database.close(), pool.end()])
  return { clock, move, anew, interrupt, close }
}
