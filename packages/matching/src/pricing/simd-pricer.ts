import { readFileSync } from 'node:fs'
import { engine, type CompiledModule } from '../dense/web-assembly.ts'
import type { Instance } from '../instance.ts'
import type { Order } from '../order.ts'
import type { Pricer } from './pricer.ts'

/** Bits in the bytes of so many words are counted without overflow. */
const WORDS_BOUND = 31

/** Columns looked at before the floor is asked for again. The first blocks are shorter: the floor has to rise first. */
const BLOCK = 2048
const FIRST_BLOCK = 64

const PAGE = 0x10000

interface Kernel {
  begin(
    tags: number,
    words: number,
    stride: number,
    places: number,
    groups: number,
    prices: number,
    found: number,
    weight: number,
    distance: number,
  ): void
  above(rowTags: number, place: number, group: number, from: number, until: number, floor: number): number
  leastScore(): number
  greatestScore(): number
}

/** Compiled at first use; `null` where it was not built (`npm run generate`) or the engine has no SIMD. */
let compiled: CompiledModule | null | undefined

function compile(): CompiledModule | null {
  try {
    return new engine.Module(readFileSync(new URL('../../generated/pricing.wasm', import.meta.url)))
  } catch {
    return null
  }
}

/**
 * The scorer `shared-tags` in WebAssembly, four columns at a time: some 1e9 pairs a second. None where there is no
 * WebAssembly to run, or the features are of another scorer or too wide. `4 * words + 16` bytes a column.
 * See `assembly/pricing.ts`.
 */
export function simdPricer(instance: Instance, order: Order): Pricer | undefined {
  const { scores, rows, columns, sign, excluded } = instance
  if (scores.kind !== 'features' || scores.scorer !== 'shared-tags' || rows === 0 || columns === 0) return undefined
  const { weight = 1, distance = 0 } = scores.settings
  const words = scores.row.tags.length / rows
  compiled ??= compile()
  if (compiled === null || words === 0 || words > WORDS_BOUND) return undefined

  const width = (columns + 3) & ~3
  const bytes = 4 * width
  const rowTags = 64
  const prices = (rowTags + 4 * words + 63) & ~63
  const [places, groups] = [prices + 2 * bytes, prices + 3 * bytes]
  const tags = prices + 4 * bytes
  const found = tags + words * bytes + 64
  const memory = new engine.Memory({ initial: Math.ceil((found + 8 * BLOCK) / PAGE) })
  const kernel = new engine.Instance(compiled, { env: { memory } }).exports as Kernel
  const list = (at: number, length: number) => new Int32Array(memory.buffer, at, length)

  const price = new Float64Array(memory.buffer, prices, width)
  const [place, group, hits, tagsOfRow] = [
    list(places, width),
    list(groups, width),
    list(found, 2 * BLOCK),
    list(rowTags, words),
  ]
  const tag = Array.from({ length: words }, (_, word) => list(tags + word * bytes, width))
  const chosen = new Int32Array(width)
  let filled = 0

  /** The columns that can be paid for, side by side; the last of them again, at no price, where four are to be filled. */
  const setPrices = (columnPrice: Float64Array) => {
    let count = 0
    for (let column = 0; column < columns; column++) if (columnPrice[column] < Infinity) chosen[count++] = column
    filled = (count + 3) & ~3
    chosen.fill(chosen[Math.max(0, count - 1)], count, filled)
    for (let at = 0; at < filled; at++) {
      const column = order.column[chosen[at]]
      price[at] = at < count ? columnPrice[chosen[at]] : Infinity
      place[at] = scores.column.place[column]
      group[at] = scores.column.group[column]
      for (let word = 0; word < words; word++) tag[word][at] = scores.column.tags[column * words + word]
    }
  }

  kernel.begin(tags, words, bytes, places, groups, prices, found, sign * weight, sign * distance)
  setPrices(new Float64Array(columns))

  return {
    setPrices,
    offerPairs(row, few) {
      const one = order.row[row]
      const barred = excluded.get(one)
      for (let word = 0; word < words; word++) tagsOfRow[word] = scores.row.tags[one * words + word]
      const [rowPlace, rowGroup] = [scores.row.place[one], scores.row.group[one]]
      let block = few.floor === -Infinity ? FIRST_BLOCK : BLOCK
      for (let from = 0; from < filled;) {
        const until = Math.min(filled, from + block)
        const count = kernel.above(rowTags, rowPlace, rowGroup, from, until, few.floor)
        for (let hit = 0; hit < 2 * count; hit += 2) {
          const column = chosen[hits[hit]]
          if (barred?.has(order.column[column])) continue
          few.offer(column, hits[hit + 1], hits[hit + 1] - price[hits[hit]])
        }
        from = until
        block = Math.min(BLOCK, 2 * block)
      }
    },
    range() {
      const [least, greatest] = [kernel.leastScore(), kernel.greatestScore()]
      return least > greatest ? { least: Infinity, greatest: -Infinity } : { least, greatest }
    },
  }
}
