import { isIP } from 'node:net'
import { z } from 'zod'
import { type Places, placesFor } from './web/waiting-room.ts'

const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    error: `must be an address starting with ${protocols.join('// or ')}//`,
  })
const postgresUrl = url(['postgres:', 'postgresql:'])

const whole = (least: number, most: number) =>
  z.coerce
    .number({ error: 'must be a number' })
    .int('must be a whole number')
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`)

const ranges = new Set(['loopback', 'linklocal', 'uniquelocal'])
const isProxy = (name: string) => {
  const [address = '', bits] = name.split('/')
  return ranges.has(name) || (isIP(address) !== 0 && (bits === undefined || /^\d{1,3}$/.test(bits)))
}
const proxies = z
  .string()
  .transform((text) => text.split(',').map((name) => name.trim()))
  .refine((names) => names.join() === 'none' || names.every(isProxy), {
    error: 'must be addresses or ranges such as 10.0.0.7 or 10.0.0.0/8, loopback, linklocal, uniquelocal, or none',
  })
  .transform((names) => (names.join() === 'none' ? false : names.join(', ')))

/** Everything that may be set from outside; `.env.example` explains each. */
export const variables = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_APP_URL: postgresUrl.optional(),
  DATABASE_AUTH_URL: postgresUrl.optional(),
  DATABASE_WORKER_URL: postgresUrl.optional(),
  DATABASE_CONNECTIONS: whole(2, 500).default(10),
  REQUESTS_AT_ONCE: whole(1, 10_000).optional(),
  REQUESTS_WAITING: whole(0, 100_000).optional(),
  REQUESTS_WAIT_MS: whole(0, 30_000).default(200),
  STOP_ACCEPTING_MS: whole(0, 5_000).default(1_000),
  TRUSTED_PROXIES: proxies.default('loopback, linklocal, uniquelocal'),
  BASE_URL: url(['http:', 'https:'])
    .transform((value) => value.replace(/\/+$/, ''))
    .optional(),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z.string().min(3).default('Ithaca <no-reply@localhost>'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(['http:', 'https:']).optional(),
  OTEL_SERVICE_NAME: z.string().min(1).default('ithaca'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number({ error: 'must be a number from 0 to 1' }).min(0).max(1).default(1),
})

export type Environment = z.infer<typeof variables>
type Needed = 'DATABASE_URL' | 'BASE_URL' | 'AUTH_SECRET' | 'SMTP_URL'
export type ProductionEnvironment = Omit<Environment, Needed> & Record<Needed, string>

export class EnvironmentError extends Error {}

type Variables = Record<string, string | undefined>

export function readEnvironment(source: Variables = process.env): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = variables.safeParse(given)
  if (result.success) return result.data
  throw new EnvironmentError(result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('; '))
}

/** What a production process cannot run without; all that is missing is named at once. */
export function readProductionEnvironment(source: Variables = process.env): ProductionEnvironment {
  const environment = readEnvironment(source)
  const { DATABASE_URL, BASE_URL, AUTH_SECRET, SMTP_URL } = environment
  if (DATABASE_URL && BASE_URL && AUTH_SECRET && SMTP_URL) {
    return { ...environment, DATABASE_URL, BASE_URL, AUTH_SECRET, SMTP_URL }
  }
  const missing = Object.entries({ DATABASE_URL, BASE_URL, AUTH_SECRET, SMTP_URL }).filter(([, value]) => !value)
  throw new EnvironmentError(`${missing.map(([name]) => name).join(', ')} must be set (see .env.example)`)
}

/** The database logins somebody else made, where the owner may not make roles: all three or none. */
export function givenRoles({
  DATABASE_APP_URL: appUrl,
  DATABASE_AUTH_URL: authUrl,
  DATABASE_WORKER_URL: workerUrl,
}: Environment) {
  if (appUrl && authUrl && workerUrl) return { appUrl, authUrl, workerUrl }
  if (appUrl || authUrl || workerUrl)
    throw new EnvironmentError('DATABASE_APP_URL, DATABASE_AUTH_URL and DATABASE_WORKER_URL must be set together')
  return undefined
}

/** `Name <address>` or an address alone. */
export function mailFrom({ MAIL_FROM }: Environment): { name: string; address: string } {
  const [, name, address] = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(MAIL_FROM) ?? []
  return address ? { name: name || 'Ithaca', address } : { name: 'Ithaca', address: MAIL_FROM.trim() }
}

/** How many requests have a place at once, how many may wait, and for how long. */
export function placesOf({
  DATABASE_CONNECTIONS,
  REQUESTS_AT_ONCE,
  REQUESTS_WAITING,
  REQUESTS_WAIT_MS: waitMs,
}: Environment): Places {
  const { atOnce, waiting } = placesFor(DATABASE_CONNECTIONS)
  return { atOnce: REQUESTS_AT_ONCE ?? atOnce, waiting: REQUESTS_WAITING ?? waiting, waitMs }
}
