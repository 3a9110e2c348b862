import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { House } from './house.ts'
import { socketsOf } from './sockets.ts'

/** Connections of the API's roles at PostgreSQL, and how many of them have been in a transaction for longer than one takes. */
type Open = { connections: number; inTransaction: number }

async function watching<T>({ adminUrl }: Pick<House, 'adminUrl'>, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  try {
    return await work(admin)
  } finally {
    await admin.end()
  }
}

async function look(admin: pg.Client): Promise<Open> {
  const { rows } = await admin.query<Open>(
    `SELECT count(*)::int AS connections,
       count(*) FILTER (WHERE state <> 'idle' AND xact_start < clock_timestamp() - interval '1 second')::int AS "inTransaction"
     FROM pg_stat_activity WHERE usename IN ('ithaca_app', 'ithaca_auth', 'ithaca_worker')`,
  )
  return rows[0] ?? { connections: 0, inTransaction: 0 }
}

/** How many connections there are when nobody asks: the most that is seen in a few seconds, once pools are at rest. */
export function restingConnections(house: House): Promise<number> {
  return watching(house, async (admin) => {
    let most = 0
    for (let looks = 0; looks < 40; looks += 1) {
      most = Math.max(most, (await look(admin)).connections)
      await pause(100)
    }
    return most
  })
}

type Calm = { milliseconds: number; broken: string[] }

async function until(isCalm: () => Promise<string | null>, seconds: number): Promise<Calm> {
  const since = performance.now()
  for (;;) {
    const stuck = await isCalm()
    const milliseconds = performance.now() - since
    if (stuck === null) return { milliseconds, broken: [] }
    if (milliseconds > seconds * 1000) return { milliseconds, broken: [`stuck: ${stuck}`] }
    await pause(200)
  }
}

/** Waits until there are no more connections to PostgreSQL than before, none in the middle of something. */
export const calmAtPostgres = (house: House, resting: number, seconds: number): Promise<Calm> =>
  watching(house, (admin) =>
    until(async () => {
      const open = await look(admin)
      return open.connections <= resting && open.inTransaction === 0
        ? null
        : `${JSON.stringify(open)}, at rest ${resting}`
    }, seconds),
  )

/** Waits until the API has closed every connection of people, who ask nothing any more. */
export const calmAtTheDoor = ({ pid, port }: House, seconds: number): Promise<Calm> =>
  until(async () => {
    const open = socketsOf(pid() ?? 0, port)
    return open === 0 ? null : `${open} connections of people`
  }, seconds)
