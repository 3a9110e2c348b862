// npm run bench: a program's list of 20 mentorships with both people over GraphQL, signed in, both walls on, beside a bare
// node:http handler with one statement; and what each layer costs. BENCH_SECONDS sets how long each is measured.
import { fork, spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { startTestCluster } from '@ithaca/database/testing'
import { freePort } from '../../scripts/free-port.ts'
import { prepare } from '../../scripts/prepare.ts'
import { Somebody } from '../support/somebody.ts'
import { mean, measure, row } from './measure.ts'
import { seed, type Seeded } from './seed.ts'
import { countingDoor } from './statements.ts'

const root = join(import.meta.dirname, '../..')
const seconds = Number(process.env['BENCH_SECONDS'] ?? 8)
const list = (first: number) =>
  `query { program(slug: "program") { name mentorships(first: ${first}) { edges { node { id phase pairedAt startsOn endsOn mentor { id fullName } protege { id fullName } } } pageInfo { hasNextPage endCursor } } } }`

await prepare(['generate'])
const { cluster, stop } = await startTestCluster()
const children: ChildProcess[] = []
try {
  console.log('Seeding 100 organizations of 1,000 people ...')
  const seeded = await seed(cluster.templateUrl)
  await compare(seeded)
  await count(seeded)
} finally {
  for (const child of children) child.kill('SIGTERM')
  await Promise.all(children.map(ended))
  await stop()
}

async function compare(seeded: Seeded[]): Promise<void> {
  const first = seeded[0]
  if (!first) throw new Error('nothing was seeded')
  const bareUrl = await startBare(first)
  const url = await startApi(cluster.templateUrl)
  // Ten associations by turns, so that no single one's rows are all that is warm.
  const people = await Promise.all(
    seeded.slice(0, 10).map(({ organization, account }) => Somebody.signedIn(url, organization, account)),
  )
  const asking = (query: string) =>
    people.map(({ organization, cookie }) => ({
      method: 'POST' as const,
      path: `/o/${organization}/graphql`,
      headers: { cookie, 'content-type': 'application/json', 'apollo-require-preflight': '1' },
      body: JSON.stringify({ query }),
    }))

  const layers: [string, { path: string }[] | ReturnType<typeof asking>][] = [
    ['the web server alone (/livez)', [{ path: '/livez' }]],
    ['+ who is asking, GraphQL ({ __typename })', asking('{ __typename }')],
    ['+ a transaction with its walls, one row', asking('{ program(slug: "program") { name } }')],
    ['+ one mentorship with both people', asking(list(1))],
    ['+ twenty: the list of the program', asking(list(20))],
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
  const direct = new URL(cluster.templateUrl)
  const door = await countingDoor({ host: direct.hostname, port: Number(direct.port) })
  const through = new URL(direct)
  through.port = String(door.port)
  const url = await startApi(through.href)
  const somebody = await Somebody.signedIn(url, one.organization, one.account)
  console.log('\nStatements a request')
  for (const size of [1, 20, 100]) {
    await somebody.ask(list(size))
    const counts: number[] = []
    for (let turn = 0; turn < 5; turn += 1) {
      door.take()
      await somebody.ask(list(size))
      counts.push(door.take())
    }
    // The least of a few: the queue and sign-in have statements of their own now and then.
    console.log(`  list of ${String(size).padStart(3)}: ${Math.min(...counts)}`)
  }
  children.pop()?.kill('SIGTERM')
  await door.close()
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

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await new Promise((gone) => child.once('exit', gone))
}
