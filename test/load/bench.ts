// npm run bench: a program's list of 20 mentorships with both people over GraphQL, signed in, both walls on, beside a bare
// node:http handler with one statement, and what each layer costs; then the year: how fast obligations are told, the daily
// pass, the overview among many; then the editor of the rules in a browser; then four times the load that can be served.
// BENCH_SECONDS sets how long each is measured; `-- year`, `-- layers`, `-- editor` or `-- overload` runs only that part.
import { fork, spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { roleUrls } from '@ithaca/database/roles'
import { startTestCluster } from '@ithaca/database/testing'
import { freePort } from '../../scripts/free-port.ts'
import { prepare } from '../../scripts/prepare.ts'
import { Somebody } from '../support/somebody.ts'
import { wholeBook } from '../support/whole-book.ts'
import {
  benchObligations,
  mostGrownMegabytes as mostGrown,
  ofBusiest,
  wantedOfBusiest,
  wantedPerSecond,
} from '../../packages/domain/bench/obligations.ts'
import { mean, measure, row } from './measure.ts'
import { benchDryRun, dryRunRows, mostSeconds } from './dry-run.ts'
import { benchEditor, editorRows, unkeptInEditor } from './editor.ts'
import { benchOverload, overloadRows, unkept } from './overload.ts'
import { benchOverview, countPages, mostTimes, seedOverview } from './overview.ts'
import { benchPass, leastRatio, mostGrownMegabytes, passRows } from './pass.ts'
import { seed, type Seeded } from './seed.ts'
import { countingDoor } from './statements.ts'

const root = join(import.meta.dirname, '../..')
const seconds = Number(process.env['BENCH_SECONDS'] ?? 8)
const parts = process.argv.slice(2)
const wanted = (part: string) => parts.length === 0 || parts.includes(part)
const list = (first: number) =>
  `query { program(slug: "program") { name mentorships(first: ${first}) { edges { node { id phase pairedAt startsOn endsOn mentor { id fullName } protege { id fullName } } } pageInfo { hasNextPage endCursor } } } }`

await prepare(wanted('editor') ? ['generate', 'build'] : ['generate'])
const { cluster, stop } = await startTestCluster()
const children: ChildProcess[] = []
try {
  if (wanted('layers') || wanted('overload')) {
    console.log('Seeding 100 organizations of 1,000 people ...')
    const seeded = await seed(cluster.templateUrl)
    if (wanted('layers')) {
      await compare(seeded)
      await count(seeded)
    }
    if (wanted('overload')) await overload(seeded)
  }
  if (wanted('year')) await theYear()
  if (wanted('editor')) await editor()
} finally {
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(children.map(ended))
  await stop()
}

/** What is promised of the year; a promise that is not kept fails the run. */
async function theYear(): Promise<void> {
  const broken: string[] = []
  const judged = benchObligations(seconds / 2)
  console.log(
    `\nobligations(): ${judged.perSecond.toFixed(0)} mentorship-years a second of one core (at least ${wantedPerSecond}), ` +
      `${judged.grownMegabytes.toFixed(1)} MB more after all`,
  )
  console.log(
    `  by the book that asks for most, in full years: ${judged.busiestPerSecond.toFixed(0)} (at least ${wantedOfBusiest}; ${ofBusiest(judged)})`,
  )
  if (judged.perSecond < wantedPerSecond) broken.push('obligations() is slower than promised')
  if (judged.busiestPerSecond < wantedOfBusiest) broken.push('the busiest book is judged more slowly than promised')
  if (judged.grownMegabytes > mostGrown) broken.push('obligations() keeps memory')

  const many = Number(process.env['BENCH_MANY'] ?? 10_000)
  console.log(`\nSeeding associations of ${many.toLocaleString('en')} and of 100 mentorships ...`)
  const { workerUrl } = roleUrls(cluster.templateUrl, cluster.secret)
  const place = await seedOverview(cluster.templateUrl, workerUrl, many)
  const { door, url } = await countedApi()
  const counts = await countPages(url, door, place)
  console.log(`  statements of a page of 1, 20 and 50: ${counts.join(', ')}`)
  if (new Set(counts).size > 1) broken.push('a longer page takes more statements')
  await dismissLast()
  await door.close()
  const api = await startApi(cluster.templateUrl)
  const times = await benchOverview(api, place, seconds)
  if (times > mostTimes) broken.push(`a page among many is ${times.toFixed(1)} times as slow`)
  const dryRun = await benchDryRun(api, { ownerUrl: cluster.templateUrl, workerUrl }, place.many)
  console.log(dryRunRows(dryRun))
  if (dryRun.seconds > mostSeconds) broken.push('a dry run takes longer than promised')
  await dismissLast()

  const pass = await benchPass(cluster, Number(process.env['BENCH_PAIRS'] ?? 100_000))
  console.log(passRows(pass))
  if (pass.ratio < leastRatio) broken.push('the daily pass is slower than promised')
  if (pass.grownMegabytes > mostGrownMegabytes) broken.push('the daily pass keeps its rows')
  for (const one of broken) console.error(`  not kept: ${one}`)
  if (broken.length > 0) process.exitCode = 1
}

/** What is promised of whoever changes the rules; a promise that is not kept fails the run. */
async function editor(): Promise<void> {
  const found = await benchEditor(await startApi(cluster.templateUrl), cluster.templateUrl)
  console.log(editorRows(found))
  const broken = unkeptInEditor(found)
  for (const one of broken) console.error(`  not kept: ${one}`)
  if (broken.length > 0) process.exitCode = 1
  await dismissLast()
}

/** Ten associations by turns, so that no single one's rows are all that is warm. */
async function askers(url: string, seeded: Seeded[]) {
  const people = await Promise.all(
    seeded.slice(0, 10).map(({ organization, account }) => Somebody.signedIn(url, organization, account)),
  )
  return (query: string) =>
    people.map(({ organization, cookie }) => ({
      method: 'POST' as const,
      path: `/o/${organization}/graphql`,
      headers: { cookie, 'content-type': 'application/json', 'apollo-require-preflight': '1' },
      body: JSON.stringify({ query }),
    }))
}

/** What is promised of a rush; a promise that is not kept fails the run. */
async function overload(seeded: Seeded[]): Promise<void> {
  const url = await startApi(cluster.templateUrl)
  const asking = await askers(url, seeded)
  const seen = await benchOverload({ url, requests: asking(list(20)), seconds })
  console.log(overloadRows(seen))
  const broken = unkept(seen)
  for (const one of broken) console.error(`  not kept: ${one}`)
  if (broken.length > 0) process.exitCode = 1
}

async function compare(seeded: Seeded[]): Promise<void> {
  const first = seeded[0]
  if (!first) throw new Error('nothing was seeded')
  const bareUrl = await startBare(first)
  const url = await startApi(cluster.templateUrl)
  const asking = await askers(url, seeded)
  const layers: [string, { path: string }[] | ReturnType<typeof asking>][] = [
    ['the web server alone (/livez)', [{ path: '/livez' }]],
    ['+ who is asking, GraphQL ({ __typename })', asking('{ __typename }')],
    ['+ a transaction with its walls, one row', asking('{ program(slug: "program") { name } }')],
    ['+ one mentorship with both people', asking(list(1))],
    ['+ twenty: the list of the program', asking(list(20))],
    ['the program with its whole rule book', asking(wholeBook('program'))],
  ]
  const bare = () => measure({ url: bareUrl, requests: [{ path: '/' }], seconds })
  console.log(`\n${'32 connections'.padEnd(44)}   req/s  p50 ms  p99 ms   ratio`)
  for (const [name, requests] of layers) {
    // Between two measures of the bare handler, since a machine is not as quick from one minute to the next.
    const before = await bare()
    const layer = await measure({ url, requests, seconds })
    const peer = mean(before, await bare())
    if (name === layers[0]?.[0]) console.log(row('bare node:http, one statement, 20 rows', peer, peer))
    console.log(row(name, layer, peer))
  }
}

/** Statements a request, which must not grow with the list. */
async function count(seeded: Seeded[]): Promise<void> {
  const one = seeded[10]
  if (!one) throw new Error('nothing was seeded')
  const { door, url } = await countedApi()
  const somebody = await Somebody.signedIn(url, one.organization, one.account)
  console.log('\nStatements a request')
  const asked: [string, string][] = [1, 20, 100].map((size) => [`list of ${String(size).padStart(3)}`, list(size)])
  for (const [name, query] of [...asked, ['whole book', wholeBook('program')] as const]) {
    await somebody.ask(query)
    const counts: number[] = []
    for (let turn = 0; turn < 5; turn += 1) {
      door.take()
      await somebody.ask(query)
      counts.push(door.take())
    }
    // The least of a few: the queue and sign-in have statements of their own now and then.
    console.log(`  ${name}: ${Math.min(...counts)}`)
  }
  await dismissLast()
  await door.close()
}

/** The API behind a door that counts its statements. */
async function countedApi() {
  const direct = new URL(cluster.templateUrl)
  const door = await countingDoor({ host: direct.hostname, port: Number(direct.port) })
  const through = new URL(direct)
  through.port = String(door.port)
  return { door, url: await startApi(through.href) }
}

async function startBare({ organizationId, programId }: Seeded): Promise<string> {
  const child = fork(join(import.meta.dirname, 'bare.ts'), [cluster.templateUrl, organizationId, programId], {
    stdio: 'inherit',
  })
  children.push(child)
  const port = await new Promise<number>((resolve) => child.once('message', (message) => resolve(Number(message))))
  return `http://127.0.0.1:${port}`
}

async function startApi(ownerUrl: string): Promise<string> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['apps/api/src/server.ts'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: ownerUrl,
      BASE_URL: url,
      AUTH_SECRET: cluster.secret,
      SMTP_URL: 'smtp://127.0.0.1:1',
      LOG_LEVEL: 'error',
    },
  })
  children.push(child)
  const deadline = Date.now() + 30_000
  while (Date.now() < deadline && child.exitCode === null) {
    if ((await fetch(`${url}/readyz`).catch(() => undefined))?.ok) return url
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error('the API did not start')
}

/** Who was started last goes, and only then what it stands on. */
async function dismissLast(): Promise<void> {
  const child = children.pop()
  child?.kill('SIGTERM')
  if (child) await ended(child)
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((gone) => child.once('exit', gone))
}
