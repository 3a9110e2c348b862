// npm run bench -w packages/matching [-- PART OF A NAME …]: medians of 5 interleaved runs; ratio to the peer in the same run.
import { availableParallelism, cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { dense } from './dense.ts'
import type { Bench, Row, Run, Timed } from './row.ts'
import { sparse } from './sparse.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' } },
})

const median = (times: readonly number[]) => times.toSorted((one, other) => one - other)[times.length >> 1]
const spoken = (milliseconds: number) =>
  milliseconds < 10
    ? `${milliseconds.toFixed(2)} ms`
    : milliseconds < 10_000
      ? `${milliseconds.toFixed(0)} ms`
      : `${(milliseconds / 1000).toFixed(1)} s`

async function measure(row: Row): Promise<void> {
  const peers = row.peers ?? []
  const runs: { run: Run; times: Timed[] }[] = [row.ours, ...peers.map((peer) => peer.run)].map((run) => ({
    run,
    times: [],
  }))
  for (let nth = 0; nth < Number(values.runs); nth++) for (const { run, times } of runs) times.push(await run())
  const totals = new Set(runs.flatMap(({ times }) => times.map(({ total }) => total)))
  const [ours, ...others] = runs.map(({ times }) => median(times.map(({ milliseconds }) => milliseconds)))
  const target = row.aim === undefined ? '' : `, aim ${spoken(row.aim)} ${ours <= row.aim ? '✓' : '✗'}`
  console.log(
    `${row.name}: ${spoken(ours)}${target}${totals.size > 1 ? `  TOTALS DIFFER: ${[...totals].join(', ')}` : ''}`,
  )
  peers.forEach((peer, nth) => {
    const ratio = ours / others[nth]
    const aim = peer.aim === undefined ? '' : `, aim ${peer.aim} ${ratio <= peer.aim ? '✓' : '✗'}`
    console.log(`    ${ratio.toFixed(3)} of ${peer.name} (${spoken(others[nth])}${aim})`)
  })
  if (row.note) console.log(`    ${row.note()}`)
  row.end?.()
}

const all: readonly Bench[] = [...dense, ...sparse]
const chosen =
  positionals.length === 0 ? all : all.filter(({ name }) => positionals.some((part) => name.includes(part)))
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, Node ${process.version}`)
for (const bench of chosen) await measure(await bench.make())
process.exit()
