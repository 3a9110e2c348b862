import { randomBytes } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { type Embedded, embeddedPostgres } from '@ithaca/database/launcher'
import { listenSmtp, type SmtpListener } from '@ithaca/api/mail/smtp-listener'
import pg from 'pg'
import { freePort } from '../../../scripts/free-port.ts'
import { dataFolder, removeFolders, run, type Started, untilReady } from '../../faults/processes.ts'

export const secret = 'a secret of the load scripts alone, long enough'

/** The program that `npm run serve` becomes, without looking whether something is to be built. */
const serve = [process.execPath, '--disable-warning=ExperimentalWarning', 'apps/api/src/server.ts']

/** As systemd waits, where nothing else is said. */
const restartAfter = 100

export type House = Awaited<ReturnType<typeof openHouse>>

export type HouseOptions = {
  /** Settings of PostgreSQL beside its own. */
  settings?: Record<string, string>
  /** Another address under which the API reaches PostgreSQL, such as a door in between. */
  databaseAt?: (port: number) => Promise<number>
  /** Another address under which people reach the API. */
  peopleAt?: (port: number) => Promise<number>
}

const itself = async (port: number) => port

/** Ithaca as in production, in a folder of its own: PostgreSQL, a mail server, and the API with its worker on one port. */
export async function openHouse({ settings = {}, databaseAt = itself, peopleAt = itself }: HouseOptions = {}) {
  const folder = dataFolder()
  const server: Embedded = await embeddedPostgres(folder, settings)
  const smtp: SmtpListener = await listenSmtp()
  const port = await freePort()
  const url = `http://127.0.0.1:${await peopleAt(port)}`
  const through = new URL(server.url)
  through.port = String(await databaseAt(Number(through.port)))
  const environment = {
    ...{ NODE_ENV: 'production', PORT: String(port), HOST: '127.0.0.1', BASE_URL: url, LOG_LEVEL: 'warn' },
    ...{ DATABASE_URL: through.href, SMTP_URL: smtp.url, AUTH_SECRET: secret },
  }
  const owner = new pg.Pool({ connectionString: server.url, max: 2 })
  // It loses its connections like everybody else.
  owner.on('error', () => {})
  owner.on('connect', (client) => client.on('error', () => {}))
  let closing = false
  const first: (() => void)[] = []
  let starts = 0
  const output: string[] = []

  function start(): Started {
    starts += 1
    const started = run(serve, environment)
    // As an operator's supervisor does: what ended is started again.
    void started.ended.then(async ({ code, signal }) => {
      output.push(`${started.output()}ended with ${code ?? signal}\n`)
      if (closing) return
      await pause(restartAfter)
      if (!closing) api = start()
    })
    return started
  }
  let api = start()
  // What runs here is in groups of its own, so Ctrl-C does not reach it.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void close().finally(() => process.exit(130)))
  await untilReady(url, api, 60).catch(async (error: unknown) => {
    await close()
    throw error
  })

  return {
    ...{ folder, port, url, smtp, owner, ownerUrl: server.url, adminUrl: server.adminUrl },
    slug: `load-${randomBytes(3).toString('hex')}`,
    pid: () => api.child.pid,
    /** The process that serves, and all that it starts, without a word to anybody. */
    killApi: () => api.kill(),
    starts: () => starts,
    output: () => [...output, api.output()].join(''),
    beforeClose: (work: () => void) => void first.push(work),
    close,
  }

  async function close() {
    closing = true
    for (const work of first) work()
    await api.interrupt('SIGTERM')
    await owner.end()
    await smtp.close()
    await server.stop()
    removeFolders()
  }
}
