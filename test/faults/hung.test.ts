import { setTimeout as pause } from 'node:timers/promises'
import { type Embedded, embeddedPostgres } from '@ithaca/database/launcher'
import { listenSmtp, type SmtpListener } from '@ithaca/api/mail/smtp-listener'
import { afterAll, beforeAll, expect, onTestFailed, test } from 'vitest'
import { freePort } from '../../scripts/free-port.ts'
import type { Somebody } from '../support/somebody.ts'
import { busy } from './busy.ts'
import { founded, lettersTo } from './founded.ts'
import { dataFolder, processesOf, removeFolders, run, serve, type Started, until, untilReady } from './processes.ts'

let server: Embedded
let smtp: SmtpListener
let running: Started
let url: string
let owner: Somebody

beforeAll(async () => {
  server = await embeddedPostgres(dataFolder(), { fsync: 'off' })
  smtp = await listenSmtp()
  const port = await freePort()
  url = `http://127.0.0.1:${port}`
  const environment = {
    ...{ PORT: String(port), BASE_URL: url, DATABASE_URL: server.url, SMTP_URL: smtp.url, LOG_LEVEL: 'warn' },
    AUTH_SECRET: 'a secret of this test alone, long enough',
  }
  running = run(serve, environment)
  await untilReady(url, running)
  owner = await founded(url, smtp, environment)
})
afterAll(async () => {
  await running.interrupt()
  await smtp.close()
  await server.stop()
  removeFolders()
})

/** Stops the database where it stands, connections and all: it neither answers nor ends. Gives back what lets it go on. */
function hang(): () => void {
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
    for (const pid of processesOf(server.pid)) process.kill(pid, name)
  }
  signal('SIGSTOP')
  return () => signal('SIGCONT')
}

const asked = JSON.stringify({ query: '{ viewer { user { email } } organization { name } }' })
const graphql = () => owner.fetch('/o/ours/graphql', { method: 'POST', body: asked })

async function timed(asking: Promise<Response>) {
  const since = performance.now()
  const answer = await asking
  return { status: answer.status, text: await answer.text(), ms: Math.round(performance.now() - since) }
}

const inviting = (email: string) =>
  owner.send('inviteOwner', { email, idempotencyKey: email }, '... on Invitation { id }')

test.skipIf(process.platform !== 'linux')(
  'a database that hangs for a while: said within bounds, nothing is stuck, and work goes on',
  async () => {
    const goOn = hang()
    onTestFailed(goOn)
    const since = performance.now()
    const writing = inviting('meanwhile@example.org').then(() => 'done', String)
    const alive = await timed(owner.fetch('/livez'))
    expect(alive).toMatchObject({ status: 200 })
    expect(alive.ms).toBeLessThan(2_000 * busy())
    const answers = await Promise.all(
      [
        ...Array.from({ length: 12 }, graphql),
        owner.fetch('/readyz'),
        owner.fetch('/api/auth/get-session'),
        owner.fetch('/o/ours/files/018f0000-0000-7000-8000-000000000000'),
      ].map(timed),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 503))
    expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(20_000 * busy())
    expect(answers[0]?.text).toContain('Ithaca cannot reach its database just now. Please try again in a moment.')
    expect(await writing).not.toBe('done')
    expect(await timed(owner.fetch('/admin/ours'))).toMatchObject({ status: 200 })
    await pause(Math.max(0, 15_000 - (performance.now() - since)))

    goOn()
    await until('work goes on', async () => (await fetch(`${url}/readyz`)).ok)
    const after = await Promise.all(Array.from({ length: 30 }, graphql).map(timed))
    expect(new Set(after.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await inviting('meanwhile@example.org')).toMatchObject({ __typename: 'Invitation' })
    await until('its mail', () => lettersTo(smtp, 'meanwhile@example.org').length > 0)
    expect(lettersTo(smtp, 'meanwhile@example.org')).toHaveLength(1)
    expect(running.child.exitCode).toBe(null)
  },
)
