import { createServer, type Server } from 'node:net'
import { freshDatabase, type TestDatabase } from '@ithaca/database/testing'
import pg from 'pg'
import pino from 'pino'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { baseUrl, openScenario, type Scenario, secret } from '../../../../test/support/scenario.ts'
import { listenSmtp } from '../mail/smtp-listener.ts'
import { readOutbox } from './outbox.ts'
import { startWorker } from './worker.ts'

let urls: TestDatabase
let scenario: Scenario

beforeAll(async () => {
  urls = await freshDatabase(inject('cluster'))
  scenario = await openScenario({ ...urls })
})
afterAll(async () => {
  await scenario.close()
  await urls.drop()
})

async function withWorker<T>(
  smtpUrl: string | undefined,
  work: (worker: Awaited<ReturnType<typeof startWorker>>) => Promise<T>,
) {
  const mailFrom = { name: 'Ithaca', address: 'no-reply@localhost' }
  const worker = await startWorker({
    ...urls,
    secret,
    baseUrl,
    smtpUrl,
    mailFrom,
    clock: () => new Date(),
    log: pino({ level: 'silent' }),
    patience: 200,
  })
  try {
    return await work(worker)
  } finally {
    await worker.stop()
  }
}

async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  for (let tries = 0; tries < 1_200; tries++) {
    const found = await look()
    if (found !== undefined) return found
    await new Promise((later) => setTimeout(later, 50))
  }
  throw new Error(`${what} did not come`)
}

const inviteOwner = `mutation ($email: String!) { inviteOwner(input: { email: $email }) {
  __typename ... on Invitation { id mailState } ... on Refused { refusals { code } } } }`
const mailState = async (email: string) =>
  (
    await scenario.owner.query<{ mail_state: string; mail_error: string | null }>(
      'SELECT mail_state, mail_error FROM invitation WHERE email = $1',
      [email],
    )
  ).rows[0]

test('an invitation is mailed once, however often its job runs, and its link is the right one', async () => {
  const association = await scenario.organization()
  const owner = await association.person('Olive Owner', { duties: [{ duty: 'owner' }] })
  await owner.ask(inviteOwner, { email: 'new.owner@example.org' })
  await withWorker(undefined, async ({ pool }) => {
    await until(
      async () => ((await mailState('new.owner@example.org'))?.mail_state === 'sent' ? true : undefined),
      'the mail',
    )
    const { rows } = await scenario.owner.query<{ id: string }>('SELECT id FROM event WHERE organization_id = $1', [
      association.id,
    ])
    const again = JSON.stringify({ organizationId: association.id, eventId: rows[0]?.id })
    await scenario.owner.query(`SELECT enqueue('react', $1::json, 'again')`, [again])
    await until(
      async () => ((await pool.query('SELECT FROM graphile_worker.jobs')).rowCount === 0 ? true : undefined),
      'an empty queue',
    )
    const mails = (await readOutbox(pool)).filter(({ to }) => to === 'new.owner@example.org')
    expect(mails).toHaveLength(1)
    const token = /\/invitation\/([\w-]+)/.exec(mails[0]?.text ?? '')?.[1] ?? ''
    const seen = await scenario.app.inject(`/api/invitations/${token}`)
    expect(seen.json()).toMatchObject({ organization: { slug: association.slug }, role: 'owner', state: 'sent' })
  })
})

test('a job whose worker was killed in the middle is done by the next one', async () => {
  const owner = await (await scenario.organization()).person('Olive Owner', { duties: [{ duty: 'owner' }] })
  await owner.ask(inviteOwner, { email: 'after.kill@example.org' })
  await withQueue(
    `UPDATE graphile_worker._private_jobs SET locked_by = 'worker-killed', locked_at = now(), attempts = 1`,
  )
  await withWorker(undefined, () =>
    until(
      async () => ((await mailState('after.kill@example.org'))?.mail_state === 'sent' ? true : undefined),
      'the mail',
    ),
  )
})

test('a mail that is refused is shown to who invited, and tried again', async () => {
  const owner = await (await scenario.organization()).person('Olive Owner', { duties: [{ duty: 'owner' }] })
  const { server, url } = await refusingServer('451 4.3.0 not now')
  await owner.ask(inviteOwner, { email: 'not.now@example.org' })
  const failed = await withWorker(url, () =>
    until(async () => {
      const state = await mailState('not.now@example.org')
      return state?.mail_state === 'failed' ? state : undefined
    }, 'the failure'),
  )
  expect(failed.mail_error).toMatch(/451|not now/)
  server.close()
  await withQueue(`UPDATE graphile_worker._private_jobs SET run_at = now()`)
  await withWorker(undefined, () =>
    until(async () => ((await mailState('not.now@example.org'))?.mail_state === 'sent' ? true : undefined), 'the mail'),
  )
})

test('a queue that lost its database, and cannot end what is under way, is followed by another', async () => {
  const owner = await (await scenario.organization()).person('Olive Owner', { duties: [{ duty: 'owner' }] })
  const smtp = await listenSmtp()
  const letterTo = (address: string) => async () => smtp.received.find((letter) => letter.includes(`To: ${address}`))
  // Its mail hangs for as long as SMTP may take, far longer than the other's below.
  smtp.hold(true)
  await owner.ask(inviteOwner, { email: 'hangs@example.org' })
  await withWorker(smtp.url, async () => {
    await until(letterTo('hangs@example.org'), 'the mail that hangs')
    await withQueue(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE usename = current_user AND datname = current_database() AND pid <> pg_backend_pid()`,
    )
    smtp.hold(false)
    await owner.ask(inviteOwner, { email: 'goes.on@example.org' })
    await until(letterTo('goes.on@example.org'), 'the mail after it')
  })
  await smtp.close()
})

async function withQueue(sql: string) {
  const client = new pg.Client({ connectionString: urls.workerUrl })
  await client.connect()
  await client.query(sql)
  await client.end()
}

/** An SMTP server that greets and then refuses every recipient. */
function refusingServer(answer: string): Promise<{ server: Server; url: string }> {
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      const line = chunk.toString()
      socket.write(
        /^(EHLO|HELO|MAIL|RSET)/i.test(line) ? '250 ok\r\n' : /^QUIT/i.test(line) ? '221 bye\r\n' : `${answer}\r\n`,
      )
    })
  })
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve({ server, url: `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : 0}` })
    }),
  )
}
