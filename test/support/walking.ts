import { demoClock } from '@ithaca/api/demo/clock'
import { type OutboxMail, readOutbox } from '@ithaca/api/jobs/outbox'
import { startWorker } from '@ithaca/api/jobs/worker'
import { freshDatabase, type TestCluster } from '@ithaca/database/testing'
import pino from 'pino'
import { startProgram } from './pairs.ts'
import { baseUrl, openScenario, secret } from './scenario.ts'

export type Walking = Awaited<ReturnType<typeof openWalking>>
export type Walked = Awaited<ReturnType<Walking['begun']>>

/**
 * An API, a worker and a clock that walks day by day, as in the demonstration, on a database of their own. Mails rest in the
 * outbox, or go to an SMTP server where one is named.
 */
export async function openWalking(cluster: TestCluster, { smtpUrl }: { smtpUrl?: string } = {}) {
  const urls = await freshDatabase(cluster)
  const time = await demoClock(urls.workerUrl, () => {})
  const scenario = await openScenario(urls, { clock: time.clock })
  const hire = () =>
    startWorker({
      ...urls,
      secret,
      baseUrl,
      smtpUrl,
      mailFrom: { name: 'Ithaca', address: 'no-reply@localhost' },
      clock: time.clock,
      log: pino({ level: 'silent' }),
    })
  const worker = await hire()

  /** Puts an association at a moment at once: the days on the way are days on which nobody looked. */
  const leap = (organizationId: string, instant: string) =>
    time.anew(async () => {
      await scenario.owner.query(
        `INSERT INTO outbox.clock VALUES ($1, $2) ON CONFLICT (organization_id) DO UPDATE SET offset_ms = excluded.offset_ms`,
        [organizationId, Date.parse(instant) - Date.now()],
      )
    })

  /** A program that begins on 15 January 2027, at noon where it is at home. */
  async function begun(book?: Parameters<typeof startProgram>[3]) {
    const founded = await scenario.founded()
    await leap(founded.id, '2027-01-15T17:00:00Z')
    const program = await startProgram(founded, scenario.join, 'mentoring', book)
    const until = (instant: string) => time.move(founded.id, new Date(instant))
    /** Until what was set off is done. */
    const settled = () => until(new Date(time.clock(founded.id).getTime() + 1_000).toISOString())
    return { ...program, until, settled, leap: (instant: string) => leap(founded.id, instant) }
  }

  /** What somebody got, without the invitation. */
  async function mailsTo({ email }: { email: string }): Promise<OutboxMail[]> {
    const mails = (await readOutbox(worker.pool)).filter(({ to }) => to === email)
    return mails.filter(({ text }) => !text.includes('/invitation/'))
  }

  async function close() {
    await worker.stop()
    await time.close()
    await scenario.close()
    await urls.drop()
  }
  return { urls, scenario, time, worker, begun, mailsTo, close }
}

/** A mail in one line: when, and what it is called. */
export const inALine = ({ createdAt, subject }: OutboxMail) =>
  `${createdAt.toISOString().slice(0, 10)} ${subject}`.replaceAll('\u00a0', ' ')
