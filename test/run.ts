// npm test: every check and every test, in order, going on after a failure; the last line says `N passed, N failed`.
// Names of stages as arguments run only those: node test/run.ts lint types
import { join } from 'node:path'
import { prepare } from '../scripts/prepare.ts'
import { checkContract } from './checks/contract.ts'
import { checkLength } from './checks/length.ts'
import { type Outcome, root, together } from './checks/outcome.ts'
import { checkFormat, checkImports, checkLint, checkTypes } from './checks/sources.ts'
import { runDomain, runJourneys, runVitest } from './checks/tests.ts'

// Some hundred processes are started, most of them with the whole API: compiled once, they come in two thirds of the time.
process.env['NODE_COMPILE_CACHE'] ??= join(root, 'node_modules/.cache/compiled')

/** One PostgreSQL for all stages that need one: it is made once, and so is the demonstration in it. */
const onPostgres = new Set(['slice', 'long', 'journeys', 'architecture', 'faults', 'walk'])
let stopCluster: (() => Promise<void>) | undefined
async function haveCluster(): Promise<void> {
  if (stopCluster !== undefined) return
  const { startTestCluster } = await import('@ithaca/database/testing')
  const { cluster, stop } = await startTestCluster()
  stopCluster = stop
  process.env['TEST_CLUSTER'] = JSON.stringify(cluster)
}

async function made(task: 'generate' | 'build'): Promise<Outcome> {
  await prepare([task])
  return { passed: 1, failed: 0 }
}

const stages: Record<string, () => Promise<Outcome>> = {
  generate: () => made('generate'),
  format: checkFormat,
  lint: checkLint,
  types: checkTypes,
  imports: checkImports,
  contract: checkContract,
  length: checkLength,
  unit: async () =>
    together(await Promise.all([runDomain(), runVitest(['unit', 'page'], { without: 'packages/domain/**' })])),
  // By itself vitest leaves one core to others.
  slice: () => runVitest(['slice'], { atATime: 2 }),
  build: () => made('build'),
  // These wait more than they work, so three at a time keep two cores busy.
  long: () => runVitest(['architecture', 'faults', 'walk', 'long'], { atATime: 3 }),
  journeys: runJourneys,
}
/** Parts of `long`, by name only. */
const parts: typeof stages = {
  architecture: () => runVitest(['architecture']),
  faults: () => runVitest(['faults']),
  walk: () => runVitest(['walk']),
}

const nothingFirst = new Set(['format', 'length', 'unit', 'build'])
const builtFirst = new Set(['faults', 'walk', 'long', 'journeys'])
const wanted = process.argv.slice(2)
const known = { ...stages, ...parts }
const unknown = wanted.filter((name) => !(name in known))
if (unknown.length > 0) {
  console.error(`No stage ${unknown.join(', ')}; there are ${Object.keys(known).join(', ')}.`)
  process.exit(1)
}
const chosen = Object.keys(known).filter(
  (name) =>
    (wanted.length === 0 && name in stages) ||
    wanted.includes(name) ||
    (name === 'generate' && wanted.some((each) => !nothingFirst.has(each))) ||
    (name === 'build' && wanted.some((each) => builtFirst.has(each))),
)

/** What reads the sources goes side by side: who formats keeps one core busy, the others what is left of two. */
const sideBySide = [
  ['format', 'contract', 'length'],
  ['lint', 'types', 'imports'],
]
const inLanes = new Set(sideBySide.flat())

let passed = 0
let failed = 0
async function stage(name: string): Promise<void> {
  const started = performance.now()
  if (!inLanes.has(name)) console.log(`\n== ${name}`)
  if (onPostgres.has(name)) await haveCluster()
  const outcome = await known[name]?.().catch((error: unknown): Outcome => ({
    passed: 0,
    failed: 1,
    report: error instanceof Error ? error.message : String(error),
  }))
  if (!outcome) return
  if (inLanes.has(name)) console.log(`\n== ${name}`)
  if (outcome.report) console.log(outcome.report)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`   ${name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`)
  passed += outcome.passed
  failed += outcome.failed
}
const inOrder = async (names: readonly string[]) => {
  for (const name of names) await stage(name)
}

await inOrder(chosen.filter((name) => name === 'generate'))
await Promise.all(sideBySide.map((lane) => inOrder(lane.filter((name) => chosen.includes(name)))))
await inOrder(chosen.filter((name) => name !== 'generate' && !inLanes.has(name)))
await stopCluster?.()
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
