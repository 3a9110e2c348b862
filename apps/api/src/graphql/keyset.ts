import { builder } from './builder.ts'
import { badInput } from './errors.ts'

const usualPage = 20
const longestPage = 100

type Asked = {
  first?: number | null | undefined
  after?: string | null | undefined
  last?: number | null | undefined
  before?: string | null | undefined
}
export type Page = { after: readonly string[] | null; take: number }
type Source<Row> = {
  /** What the rows are sorted by, the last part unique. */
  key: (row: Row) => readonly string[]
  load: (page: Page) => Promise<Row[]>
  count: () => Promise<number>
}

/** A page of a connection, forward, from the key of the last row seen; never by OFFSET, so page 500 costs what page 1 does. */
export async function keyset<Row>({ first, after, last, before }: Asked, { key, load, count }: Source<Row>) {
  if (last != null || before != null) throw badInput('Pages go forward only: ask with first and after.')
  if (first != null && (first < 0 || first > longestPage))
    throw badInput(`A page has between 0 and ${longestPage} items.`)
  const size = first ?? usualPage
  const rows = size === 0 ? [] : await load({ after: after == null ? null : decode(after), take: size + 1 })
  const edges = rows.slice(0, size).map((node) => ({ node, cursor: encode(key(node)) }))
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: count,
  }
}

type Newest<Row, Where> = {
  load: (asked: {
    where: { AND: [Where, { id?: { lt: string } }] }
    orderBy: { id: 'desc' }
    take: number
  }) => Promise<Row[]>
  count: (asked: { where: Where }) => Promise<number>
}

/** A page of what is told newest first: by id alone, as ids are made in the order of time. */
export const newestFirst = <Row extends { id: string }, Where extends object>(
  page: Asked,
  where: Where,
  { load, count }: Newest<Row, Where>,
) =>
  keyset<Row>(page, {
    key: ({ id }) => [id],
    load: ({ after, take }) =>
      load({ where: { AND: [where, after ? { id: { lt: after[0] ?? '' } } : {}] }, orderBy: { id: 'desc' }, take }),
    count: () => count({ where }),
  })

const encode = (key: readonly string[]) => Buffer.from(JSON.stringify(key)).toString('base64url')

function decode(cursor: string): string[] {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    if (Array.isArray(key) && key.every((part) => typeof part === 'string')) return key
  } catch {
    // said below
  }
  throw badInput('A cursor is malformed: take it from the answer before.')
}

builder.globalConnectionField('totalCount', (t) =>
  t.int({
    description: 'How many there are on all pages together.',
    resolve: (connection: object) =>
      'totalCount' in connection && typeof connection.totalCount === 'function'
        ? (connection as { totalCount: () => Promise<number> }).totalCount()
        : 0,
  }),
)
