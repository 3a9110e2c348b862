import { randomBytes } from 'node:crypto'
import { type Embedded, embeddedPostgres } from '@ithaca/database/launcher'
import { listenSmtp, type SmtpListener } from '@ithaca/api/mail/smtp-listener'
import pg from 'pg'
import { freePort } from '../../../scripts/free-port.ts'
import { dataFolder, removeFolders, run, type Started, until, untilReady } from '../../faults/processes.ts'

export const secret = 'a secret of the load scripts alone, long enough'

/** The program that `npm run serve` becomes, without looking whether something is to be built. */
const serve = [process.execPath, '--disable-warning=ExperimentalWarning', 'apps/api/src/server.ts']

export type House = Awaited<ReturnType<typeof openHouse>>

export type HouseOptions = {
  /** Settings of PostgreSQL beside its own. */
  settings?: Record<string, string>
  /** Another address under which the API reaches PostgreSQL, such as a door in between. */
  databaseAt?: (port: number) => Promise<number>
}

/** Ithaca as in production, in a folder of its own: PostgreSQL, a mail server, and the API with its worker on one port. */
export async function openHouse({ settings = {}, databaseAt = async (port) => port }: HouseOptions = {}) {
  const folder = dataFolder()
  const server: Embedded = await embeddedPostgres(folder, settings)
  const smtp: SmtpListener = await listenSmtp()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
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
  let api: Started = run(serve, environment)
  await untilReady(url, api, 30)

  return {
    ...{ folder, port, url, smtp, owner, ownerUrl: server.url, adminUrl: server.adminUrl },
    slug: `load-${randomBytes(3).toString('hex')}`,
    api: () => api,
    /** As an operator's supervisor does: where it ended, it is started again. */
    startApi() {
      api = run(serve, environment)
      return api
    },
    ready: (seconds = 60) => until('ready', async () => (await fetch(`${url}/readyz`).catch(() => null))?.ok, seconds),
    async close() {
      await api.interrupt('SIGTERM')
      await owner.end()
      await smtp.close()
      await server.stop()
      removeFolders()
    },
  }
}
