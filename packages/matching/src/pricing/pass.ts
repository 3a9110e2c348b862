import type { Watch } from '../watch.ts'
import { BestFew } from './best-few.ts'
import type { Pricer } from './pricer.ts'

/** Pairs in compressed rows, columns ascending. */
export interface PairList {
  readonly rowStart: Int32Array
  readonly column: Int32Array
  readonly score: Int32Array
}

/** Rows between two looks at the watch: a row of many columns takes some ten microseconds. */
const ROWS_BETWEEN_LOOKS = 256

/**
 * Looks at every free pair, and lists for each row the `limit` worth most among those worth more than the row's floor: its
 * score less the price of its column. Rows with an infinite floor are left out. O(rows * columns) time, O(found) memory.
 */
export function pricingPass(pricer: Pricer, floors: Float64Array, limit: number, watch: Watch): PairList {
  const rows = floors.length
  const rowStart = new Int32Array(rows + 1)
  const few = new BestFew(limit)
  let column = new Int32Array(1024)
  let score = new Int32Array(1024)
  let found = 0
  const scoreAt = new Map<number, number>()
  for (let row = 0; row < rows; row++) {
    if (row % ROWS_BETWEEN_LOOKS === 0) {
      watch.look()
      watch.report('pricing', row, rows)
    }
    if (floors[row] < Infinity) {
      few.begin(floors[row])
      pricer.offerPairs(row, few)
      if (found + few.count > column.length) {
        column = grown(column, found + few.count)
        score = grown(score, found + few.count)
      }
      for (let at = 0; at < few.count; at++) scoreAt.set(few.column[at], few.score[at])
      const ascending = few.column.subarray(0, few.count).toSorted()
      for (const one of ascending) {
        column[found] = one
        score[found++] = scoreAt.get(one) ?? 0
      }
      scoreAt.clear()
    }
    rowStart[row + 1] = found
  }
  return { rowStart, column: column.slice(0, found), score: score.slice(0, found) }
}

function grown(list: Int32Array, needed: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(Math.max(needed, 2 * list.length))
  longer.set(list)
  return longer
}
