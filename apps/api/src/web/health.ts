import { Prisma } from '@ithaca/database/client'
import type { FastifyInstance } from 'fastify'
import type { Clock } from '../tenancy/clock.ts'
import type { Database } from '../tenancy/database.ts'
import type { House, Metrics } from './metrics.ts'

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

type Options = { database: Database; clock: Clock; metrics: Metrics; ending: () => boolean }

/**
 * `/livez` says the process runs, `/readyz` that the database is reached and migrated, and what of the jobs is late,
 * `/metrics` how it goes. A process that ends is not ready, so that nobody sends it more.
 */
export function health(app: FastifyInstance, { database, clock, metrics, ending }: Options) {
  app.get('/livez', async (_request, reply) =>
    reply.header('cache-control', 'no-store').type('text/plain').send('ok\n'),
  )
  app.get('/readyz', async (_request, reply) => {
    reply.header('cache-control', 'no-store').type('text/plain')
    const notNow = (why: string) => reply.code(503).header('retry-after', '2').send(`${why}\n`)
    if (ending()) return notNow('this process is stopping')
    try {
      const house = await houseOf(database, clock())
      return await reply.send(['ready', ...lines(house), ''].join('\n'))
    } catch {
      return notNow('the database is not reached, or not migrated yet')
    }
  })
  app.get('/metrics', async (_request, reply) => {
    // Without the database there is still something to tell of this process.
    const house = await houseOf(database, clock()).catch(() => null)
    if (house) metrics.house(house)
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
}
