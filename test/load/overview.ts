// The list of mentorships as the admin app asks for it, who needs attention first: 50 rows among 10,000 beside 20 among 100,
// at the beginning, deep inside and with counts; and the three questions on top. BENCH_MANY sets how many are many.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { connect } from '@ithaca/api/tenancy/database'
import { rebuildOrganization } from '@ithaca/api/year/rebuild'
import { Somebody } from '../support/somebody.ts'
import { mean, measure, type Measured } from './measure.ts'
import type { Seeded } from './seed.ts'
import { seedYear } from './seed-year.ts'
import type { CountingDoor } from './statements.ts'

/** How much slower the slowest of a hundred may be. */
export const mostTimes = 2
const connections = 4

const documents = join(import.meta.dirname, '../../apps/admin/src/gql/persisted-documents.json')
let operations: [string, string][] | undefined

/** The operations of the app as it is now, by their hashes; read when they have been made. */
function hashOf(name: string): string {
  operations ??= Object.entries(JSON.parse(readFileSync(documents, 'utf8')) as Record<string, string>)
  return operations.find(([, text]) => text.includes(`query ${name}(`))?.[0] ?? ''
}

export const bodyOf = (name: string, variables: object) =>
  JSON.stringify({
    variables: { slug: 'program', ...variables },
    extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(name) } },
  })

type Place = { many: Seeded; few: Seeded }

/** Two associations, of many and of a hundred mentorships, with how each stands. */
export async function seedOverview(ownerUrl: string, workerUrl: string, many: number): Promise<Place> {
  const place = { many: await seedYear(ownerUrl, 'many', many), few: await seedYear(ownerUrl, 'few', 100) }
  const jobs = connect({ url: workerUrl, connections: 1 })
  for (const { organizationId } of Object.values(place))
    await rebuildOrganization(jobs, organizationId, () => new Date())
  await jobs.close()
  return place
}

export async function benchOverview(url: string, { many, few }: Place, seconds: number): Promise<number> {
  const [inMany, inFew] = await Promise.all(
    [many, few].map(({ organization, account }) => Somebody.signedIn(url, organization, account)),
  )
  if (!inMany || !inFew) throw new Error('nobody signed in')
  const run = (who: Somebody, name: string, variables: object) =>
    measure({ url, requests: [asked(who, bodyOf(name, variables))], connections, seconds })
  const peer = () => run(inFew, 'Mentorships', { first: 20, sort: 'HEALTH' })
  const deep = await cursorAfter(inMany, 2_000)
  let times = 0
  console.log(`\n${`${connections} connections`.padEnd(52)} p50 ms  p99 ms   times`)
  const pages: [string, Record<string, unknown>][] = [
    ['50 among many, who needs attention first', { sort: 'HEALTH' }],
    ['50 among many, deep inside', { sort: 'HEALTH', after: deep }],
    ['50 among many, by what is due', { sort: 'NEXT_DUE' }],
    ['50 among many, by name', { sort: 'NAME' }],
  ]
  for (const [index, [name, variables]] of pages.entries()) {
    const before = await peer()
    const found = await run(inMany, 'Mentorships', { first: 50, ...variables })
    const base = mean(before, await peer())
    if (index === 0) console.log(line('20 among 100', base, base))
    // What is promised is the page of the overview; the other orders are told beside it.
    if (index === 0) times = found.p99 / base.p99
    console.log(line(name, found, base))
  }
  console.log(
    line('the three questions among many', await run(inMany, 'Overview', {}), await run(inFew, 'Overview', {})),
  )
  return times
}

/** Statements a page of 1, 20 and 50 rows takes. */
export async function countPages(url: string, door: CountingDoor, { many }: Place): Promise<number[]> {
  const who = await Somebody.signedIn(url, many.organization, many.account)
  const counts: number[] = []
  for (const first of [1, 20, 50]) {
    const turns: number[] = []
    for (let turn = 0; turn < 6; turn += 1) {
      door.take()
      await send(who, bodyOf('Mentorships', { first, sort: 'HEALTH' }))
      turns.push(door.take())
    }
    // The least of a few: the queue and sign-in have statements of their own now and then.
    counts.push(Math.min(...turns))
  }
  return counts
}

const asked = ({ organization, cookie }: Somebody, body: string) => ({
  method: 'POST' as const,
  path: `/o/${organization}/graphql`,
  headers: { cookie, 'content-type': 'application/json', 'apollo-require-preflight': '1' },
  body,
})

type Page = { data?: { program: { mentorships: { pageInfo: { endCursor: string } } } }; errors?: unknown }
async function send(who: Somebody, body: string): Promise<Page> {
  const answer = (await (await who.fetch(`/o/${who.organization}/graphql`, { method: 'POST', body })).json()) as Page
  if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer.errors))
  return answer
}

async function cursorAfter(who: Somebody, rows: number): Promise<string | null> {
  let after: string | null = null
  for (let page = 0; page < rows / 100; page += 1) {
    const answer: Page = await send(who, bodyOf('Mentorships', { first: 100, sort: 'HEALTH', after }))
    after = answer.data?.program.mentorships.pageInfo.endCursor ?? after
  }
  return after
}

const line = (name: string, found: Measured, base: Measured) =>
  `${name.padEnd(52)}${String(found.p50).padStart(7)}${String(found.p99).padStart(8)}${(found.p99 / base.p99).toFixed(2).padStart(8)}${found.failed > 0 ? `   ${found.failed} failed` : ''}`
