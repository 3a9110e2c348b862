import { readFileSync } from 'node:fs'
import type { DenseCosts } from './dense-costs.ts'
import type { RowKernel } from './row-kernel.ts'
import { engine, type CompiledModule, type Memory } from './web-assembly.ts'

/** Costs, `stay` and `stay + 1` up to this: no sum of twice a cost and twice two dual variables comes near `AWAY`. */
export const SIMD_COST_BOUND = 2 ** 26

/** The tag of a column that must not be reached: further than any path is long. Distances from `UNREACHED` up are none. */
const AWAY = -(2 ** 30)
const UNREACHED = 2 ** 29 + 2 ** 27

const PAGE = 0x10000

interface Rows {
  twoNearest(cost: number, tag: number, columns: number, found: number): void
  relax(
    cost: number,
    tag: number,
    distance: number,
    before: number,
    columns: number,
    row: number,
    offset: number,
    found: number,
  ): void
  columnLeast(cost: number, least: number, leastRow: number, columns: number, row: number): void
  toCosts(cost: number, columns: number, sign: number, top: number, hole: number): void
}

/** Compiled at first use; `null` where it was not built (`npm run generate`) or the engine has no SIMD. */
let compiled: CompiledModule | null | undefined

function compile(): CompiledModule | null {
  try {
    return new engine.Module(readFileSync(new URL('../../generated/rows.wasm', import.meta.url)))
  } catch {
    return null
  }
}

/** The memory of the solve before, as long as nothing else needs the room: fresh pages cost more than filling them. */
let kept: WeakRef<Memory> | undefined

function memoryOf(pages: number): Memory {
  const before = kept?.deref()
  if (before && before.buffer.byteLength >= pages * PAGE) return before
  const memory = new engine.Memory({ initial: pages })
  kept = new WeakRef(memory)
  return memory
}

/**
 * The same in WebAssembly, four columns at a time; none where there is no WebAssembly to run. Rows are padded to a
 * multiple of four columns, of cost 0 and out of reach. `4 * rows * columns` bytes. See `assembly/rows.ts`.
 */
export function simdKernel({ rows, columns, stay, sign, top, scoresOf }: DenseCosts): RowKernel | undefined {
  compiled ??= compile()
  if (compiled === null) return undefined
  const width = (columns + 3) & ~3
  const bytes = 4 * width
  const [found, tags, distances, befores] = [0, 64, 64 + bytes, 64 + 2 * bytes]
  const costs = 64 + 3 * bytes
  const memory = memoryOf(Math.ceil((costs + rows * bytes) / PAGE))
  const loops = new engine.Instance(compiled, { env: { memory } }).exports as Rows
  const list = (at: number, length: number) => new Int32Array(memory.buffer, at, length)
  const [result, tag, distance, before] = [
    list(found, 4),
    list(tags, width),
    list(distances, width),
    list(befores, width),
  ]
  const cost = list(costs, rows * width)

  for (let row = 0; row < rows; row++) {
    scoresOf(row, cost.subarray(row * width, row * width + columns))
    cost.fill(sign * top, row * width + columns, (row + 1) * width)
  }
  loops.toCosts(costs, rows * width, sign, top, stay === Infinity ? 0 : stay + 1)
  tag.fill(0).fill(AWAY, columns)

  const reached = (length: number) => (length < UNREACHED ? length : Infinity)
  return {
    tag,
    before,
    first: Infinity,
    second: Infinity,
    nearest: -1,

    costOf: (row, column) => cost[row * width + column],

    columnLeast() {
      // The distances and where they come from are not in use yet.
      distance.set(cost.subarray(0, width))
      before.fill(0)
      for (let row = 1; row < rows; row++) loops.columnLeast(costs + row * bytes, distances, befores, width, row)
      return { least: distance, leastRow: before }
    },

    twoNearest(row) {
      loops.twoNearest(costs + row * bytes, tags, width, found)
      this.first = reached(result[0])
      this.nearest = result[1]
      this.second = reached(result[2])
    },

    forget() {
      distance.fill(0x7fff_ffff)
    },

    relax(row, offset) {
      loops.relax(costs + row * bytes, tags, distances, befores, width, row, offset, found)
      this.first = reached(result[0])
      this.nearest = result[1]
    },

    scanned(column) {
      tag[column] = AWAY
      distance[column] = 0x7fff_ffff
    },
  }
}
