import type { z } from 'zod'
import type { MailRoute } from '../mail/transport.ts'
import type { Clock } from '../tenancy/clock.ts'
import type { Database } from '../tenancy/database.ts'
import type { Auth } from '../auth/auth.ts'

export type Log = {
  info(detail: object | string, message?: string): void
  warn(detail: object | string, message?: string): void
  error(detail: object | string, message?: string): void
}

/** What every job works with. The tables are opened as the worker's role, one organization at a time. */
export type Workshop = {
  database: Database
  auth: Auth
  route: MailRoute
  from: { name: string; address: string }
  baseUrl: string
  secret: string
  clock: Clock
  log: Log
}

export type Attempt = { number: number; last: boolean }

/** One kind of job, as the queue hands it over. It may run twice, with one effect. */
export type Task = (given: unknown, workshop: Workshop, attempt: Attempt) => Promise<void>

/** A job whose payload, ids only, is checked at the border. */
export const task =
  <Payload>(
    payload: z.ZodType<Payload>,
    run: (payload: Payload, workshop: Workshop, attempt: Attempt) => Promise<void>,
  ): Task =>
  (given, workshop, attempt) =>
    run(payload.parse(given), workshop, attempt)
