import { type Prisma, PrismaClient } from '@ithaca/database/client'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { traced } from '../tracing.ts'
import { OneAtATime } from './one-at-a-time.ts'
import { type Stamp, stamped } from './stamp.ts'

export type { Stamp } from './stamp.ts'

export type Transaction = Prisma.TransactionClient

export type Database = ReturnType<typeof connect>
export type ConnectOptions = {
  url: string
  connections?: number
  onError?: (error: Error) => void
  onQuery?: (sql: string) => void
}

const mostPlans = 400

/**
 * A name for each statement, by which PostgreSQL keeps its plan: with row security, planning costs several times what running does.
 * Not without end, as operations are free to choose their fields.
 */
function planned() {
  const names = new Map<string, string>()
  return ({ sql }: { sql: string }): string => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= mostPlans) return '' // unnamed: planned each time
    const name = `p${names.size}`
    names.set(sql, name)
    return name
  }
}

/** Of whatever table: all their arguments together are more than TypeScript can tell apart. */
type AnyOperation = {
  model: string
  operation: string
  args: object
  query: (args: never) => Promise<unknown>
}
const readings = new Set(['findUnique', 'findUniqueOrThrow', 'findFirst', 'findFirstOrThrow', 'findMany'])

/**
 * A statement for each relation, as long lists are read fastest; a page that gathers all about one thing asks for
 * `relationLoadStrategy: 'join'`, one statement in all.
 */
const byStatements = (prisma: PrismaClient): PrismaClient =>
  // An extension that only fills in an argument leaves the client as it is.
  prisma.$extends({
    query: {
      $allModels: {
        $allOperations: ({ model, operation, args, query }: AnyOperation) =>
          traced(`${model}.${operation}`, statement, () =>
            query((readings.has(operation) ? { relationLoadStrategy: 'query', ...args } : args) as never),
          ),
      },
    },
  }) as unknown as PrismaClient

const statement = { kind: 'CLIENT', 'db.system.name': 'postgresql' } as const

const waiting = { maxWait: 5_000, timeout: 15_000 }

/** The only door to the tables: every transaction is stamped before anything else is said. */
export function connect({ url, connections = 10, onError = () => {}, onQuery }: ConnectOptions) {
  const name = planned()
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 4_000,
    Client: OneAtATime,
  })
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, {
      // A pooled connection whose server dies emits `error`; unheard, it would end the process.
      onPoolError: onError,
      onConnectionError: onError,
      statementNameGenerator: name,
      disposeExternalPool: true,
    }),
    log: onQuery ? [{ emit: 'event', level: 'query' }] : [],
  })
  if (onQuery) client.$on('query' as never, (event: { query: string }) => onQuery(event.query))
  const prisma = byStatements(client)

  const inside = <T>(stamp: Stamp, work: (tx: Transaction) => Promise<T>): Promise<T> =>
    traced('transaction', {}, () => stamped(stamp, () => prisma.$transaction(work, waiting)))

  /** A transaction that somebody else closes: the read view of one GraphQL operation. */
  async function open(stamp: Stamp) {
    const finished = Promise.withResolvers<void>()
    const opened = Promise.withResolvers<Transaction>()
    const whole = inside(stamp, async (tx) => {
      opened.resolve(tx)
      await finished.promise
    })
    whole.catch(opened.reject)
    const tx = await opened.promise
    const close = async () => {
      finished.resolve()
      await whole.catch(onError)
    }
    return { tx, close }
  }

  /** One of the listed doors: a function that needs no stamp, asked in a single statement. */
  async function door<Row extends pg.QueryResultRow>({ text, values }: Prisma.Sql): Promise<Row[]> {
    onQuery?.(text)
    const asked = { name: name({ sql: text }), text, values }
    return (await traced('door', statement, () => pool.query<Row>(asked))).rows
  }

  async function close() {
    await prisma.$disconnect()
    if (!pool.ending) await pool.end() // not Prisma's to end while it was only asked through a door
  }

  return { inside, open, door, close, pool }
}
