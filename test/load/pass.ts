// The daily pass over many mentorships beside reading the same rows by one statement: its first day, on which everything
// is derived for the first time, and a usual one. BENCH_PAIRS sets how many (100,000).
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { connect } from '@ithaca/api/tenancy/database'
import { reading } from '@ithaca/api/year/reading'
import { tick } from '@ithaca/api/year/tick'
import { Prisma } from '@ithaca/database/client'
import type { TestCluster } from '@ithaca/database/testing'
import { freshDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import { seedYear } from './seed-year.ts'

export const leastRatio = 0.3
/** A pass that kept its rows would have some ten times as much of a hundred thousand. */
export const mostGrownMegabytes = 40

export type PassBench = {
  pairs: number
  firstSeconds: number
  usualSeconds: number
  readSeconds: number
  /** Of a usual day, beside the reading alone. */
  ratio: number
  grownMegabytes: number
}

export async function benchPass(cluster: TestCluster, pairs: number): Promise<PassBench> {
  const database = await freshDatabase(cluster)
  const jobs = connect({ url: database.workerUrl, connections: 2 })
  try {
    const { organizationId, programId } = await seedYear(database.ownerUrl, 'pass', pairs)
    const pass = (now: string) => seconds(() => tick(jobs, { organizationId, programId, now: new Date(now) }))
    const read = () => seconds(() => readOnce(database.workerUrl, { organizationId, programId }))
    const firstSeconds = await pass('2027-06-15T13:00:00Z')
    await vacuum(database.ownerUrl)
    const before = await read()
    const usualSeconds = await pass('2027-06-16T13:00:00Z')
    // Before and after, since a machine is not as quick from one minute to the next.
    const readSeconds = (before + (await read())) / 2
    // A day of its own: looking takes time, which is not the pass's.
    const memory = watchMemory()
    await pass('2027-06-17T13:00:00Z')
    const grownMegabytes = memory.stop()
    return { pairs, firstSeconds, usualSeconds, readSeconds, ratio: readSeconds / usualSeconds, grownMegabytes }
  } finally {
    await jobs.close()
    await database.drop()
  }
}

export function passRows({ pairs, firstSeconds, usualSeconds, readSeconds, ratio, grownMegabytes }: PassBench): string {
  const line = (name: string, value: number, more = '') =>
    `  ${name.padEnd(46)}${value.toFixed(1).padStart(8)} s${more}`
  return [
    `\nThe daily pass over ${pairs.toLocaleString('en')} mentorships`,
    line('reading the same rows by one statement', readSeconds),
    line('the pass on its first day', firstSeconds),
    line('the pass on a usual day', usualSeconds, `   ratio ${ratio.toFixed(3)} (at least ${leastRatio})`),
    `  ${'more memory while it ran'.padEnd(46)}${grownMegabytes.toFixed(0).padStart(8)} MB (at most ${mostGrownMegabytes})`,
  ].join('\n')
}

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return (performance.now() - began) / 1000
}

/** Every row read and let go of. */
export async function readOnce(
  url: string,
  { organizationId, programId }: { organizationId: string; programId: string },
) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`SELECT set_config('app.organization_id', $1, false), set_config('app.person_id', '', false)`, [
      organizationId,
    ])
    const which = Prisma.sql`m.program_id = ${programId}::uuid AND m.phase IN ('agreement', 'active')`
    const now = new Date('2027-06-16T13:00:00Z')
    const { text, values } = reading({ which, timeZone: 'America/Toronto', now, limit: 10_000_000 })
    const query = client.query(new pg.Query(text, values))
    await new Promise<void>((resolve, reject) => {
      query.on('row', () => {})
      query.on('error', reject)
      query.on('end', () => resolve())
    })
  } finally {
    await client.end()
  }
}

async function vacuum(url: string): Promise<void> {
  const owner = new pg.Client({ connectionString: url })
  await owner.connect()
  await owner.query('VACUUM ANALYZE')
  await owner.end()
}

/** How much more is held, of what no collection can free, at the most while something runs than before it. */
function watchMemory() {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const held = () => {
    collect()
    return process.memoryUsage().heapUsed / 1_048_576
  }
  const before = held()
  let most = before
  const timer = setInterval(() => (most = Math.max(most, held())), 200)
  return {
    stop() {
      clearInterval(timer)
      return Math.max(most, held()) - before
    },
  }
}
