import type { FastifyInstance } from 'fastify'
import { Prisma } from '@ithaca/database/client'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Clock } from '../tenancy/clock.ts'
import type { Database } from '../tenancy/database.ts'

/** What waits in the house, whoever's it is: four numbers. */
type House = { jobs: number; oldest: number; mails: number; ticks: number }

const lateAfterSeconds = 120

async function houseOf(database: Database, now: Date): Promise<House> {
  const [row] = await database.door<House>(
    Prisma.sql`SELECT jobs_waiting AS jobs, oldest_job_seconds AS oldest, mails_waiting AS mails, ticks_missed AS ticks
               FROM how_the_house_goes(${now})`,
  )
  return row ?? { jobs: 0, oldest: 0, mails: 0, ticks: 0 }
}

/** A worker that stands still: pages are served all the same, so it is a line and not a failure. */
function lines({ jobs, oldest, ticks }: House): string[] {
  const late = oldest > lateAfterSeconds ? [`jobs are late: ${jobs} wait, the oldest for ${oldest} s`] : []
  return ticks > 0 ? [...late, `daily passes missed: ${ticks}`] : late
}

const gauges: { name: string; help: string; of: (house: House) => number }[] = [
  { name: 'ithaca_jobs_waiting', help: 'Jobs that could run now.', of: ({ jobs }) => jobs },
  {
    name: 'ithaca_jobs_oldest_seconds',
    help: 'For how long the oldest of them has waited.',
    of: ({ oldest }) => oldest,
  },
  { name: 'ithaca_mails_waiting', help: 'Mails that could be sent now.', of: ({ mails }) => mails },
  {
    name: 'ithaca_ticks_missed',
    help: 'Daily passes that were due and not done, of all programs.',
    of: ({ ticks }) => ticks,
  },
]

/**
 * `/livez` says the process runs, `/readyz` that the database is reached and migrated, and what of the jobs is late,
 * `/metrics` how it goes.
 */
export function health(app: FastifyInstance, { database, clock }: { database: Database; clock: Clock }) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'ithaca_http_request_seconds',
    help: 'Time to answer a request, by route, method and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  })
  const waiting = gauges.map(({ name, help, of }) => ({ of, gauge: new Gauge({ name, help, registers: [registry] }) }))
  app.addHook('onResponse', async ({ method, routeOptions }, reply) => {
    seconds.observe({ method, route: routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000)
  })

  app.get('/livez', async (_request, reply) =>
    reply.header('cache-control', 'no-store').type('text/plain').send('ok\n'),
  )
  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store').type('text/plain')
    try {
      const house = await houseOf(database, clock())
      return await reply.send(['ready', ...lines(house), ''].join('\n'))
    } catch {
      return reply.code(503).header('retry-after', '2').send('the database is not reached, or not migrated yet\n')
    }
  })
  app.get('/metrics', async (_request, reply) => {
    // Without the database there is still something to tell of this process.
    const house = await houseOf(database, clock()).catch(() => null)
    for (const { gauge, of } of waiting) if (house) gauge.set(of(house))
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
