import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** What waits in the house, whoever's it is: four numbers. */
export type House = { jobs: number; oldest: number; mails: number; ticks: number }
type Pool = { totalCount: number; idleCount: number; waitingCount: number }

const waits: { name: string; help: string; of: (house: House) => number }[] = [
  { name: 'ithaca_jobs_waiting', help: 'Jobs that could run now.', of: ({ jobs }) => jobs },
  { name: 'ithaca_jobs_oldest_seconds', help: 'How long the oldest of them has waited.', of: ({ oldest }) => oldest },
  { name: 'ithaca_mails_waiting', help: 'Mails that could be sent now.', of: ({ mails }) => mails },
  {
    name: 'ithaca_ticks_missed',
    help: 'Daily passes that were due and not done, of all programs.',
    of: ({ ticks }) => ticks,
  },
]

const quick = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export type Metrics = ReturnType<typeof makeMetrics>

/** What `/metrics` tells of this process and of what waits in the database. Labels come from closed lists only. */
export function makeMetrics() {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requestSeconds = new Histogram({
    name: 'ithaca_http_request_seconds',
    help: 'Time to answer a request, by route, method and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: quick,
    registers,
  })
  const operationSeconds = new Histogram({
    name: 'ithaca_operation_seconds',
    help: 'Time to answer an operation of the apps (all others are "other"), by how it ended.',
    labelNames: ['operation', 'outcome'],
    buckets: [0.01, 0.05, 0.25, 1, 5],
    registers,
  })
  const turnedAway = new Counter({
    name: 'ithaca_requests_turned_away_total',
    help: 'Requests answered with 503, as the queue was full or they had waited too long.',
    labelNames: ['why'],
    registers,
  })
  const jobSeconds = new Histogram({
    name: 'ithaca_job_seconds',
    help: 'Time of a job that ran in this process, by kind and how it ended.',
    labelNames: ['job', 'outcome'],
    buckets: [0.01, 0.1, 1, 10, 60],
    registers,
  })
  const waiting = waits.map(({ name, help, of }) => ({ of, gauge: new Gauge({ name, help, registers }) }))
  for (const why of ['full', 'late']) turnedAway.inc({ why }, 0)

  function live(name: string, help: string, of: () => number) {
    const gauge = new Gauge({
      name,
      help,
      registers: [],
      collect() {
        this.set(of())
      },
    })
    registry.registerMetric(gauge)
  }

  return {
    registry,
    requestSeconds,
    operationSeconds,
    turnedAway,
    jobSeconds,
    house(house: House) {
      for (const { gauge, of } of waiting) gauge.set(of(house))
    },
    /** Read when asked for. */
    room(room: { inFlight: number; waiting: number }) {
      live('ithaca_requests_in_flight', 'Requests that are worked on now.', () => room.inFlight)
      live('ithaca_requests_waiting', 'Requests that wait for a place.', () => room.waiting)
    },
    pools(pools: Record<string, Pool>) {
      const connections = new Gauge({
        name: 'ithaca_database_connections',
        help: 'Connections of each pool: all that are open, those that rest, and requests that wait for one.',
        labelNames: ['pool', 'state'],
        collect() {
          for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
            this.set({ pool, state: 'open' }, totalCount)
            this.set({ pool, state: 'idle' }, idleCount)
            this.set({ pool, state: 'waiting' }, waitingCount)
          }
        },
        registers: [],
      })
      registry.registerMetric(connections)
    },
  }
}
