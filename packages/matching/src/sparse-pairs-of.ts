import { MatchingError } from './errors.ts'
import { freePairs } from './free-pairs.ts'
import type { Instance } from './instance.ts'
import { placeOf, type Order } from './order.ts'
import { PAIRS_BOUND } from './problem.ts'
import type { SparsePairs } from './sparse-pairs.ts'
import { unwatched, type Watch } from './watch.ts'

/**
 * The free pairs of the problem as the solvers take them: greater is better, rows and columns numbered by their places in
 * the order. Throws `over-memory-bound` where there are more than `PAIRS_BOUND`.
 * O(pairs), twice; 8 bytes a pair.
 */
export function sparsePairsOf(instance: Instance, order: Order, watch: Watch = unwatched): SparsePairs {
  const { rows, columns, sign } = instance
  const columnPlace = placeOf(order.column)
  const pairsOf = freePairs(instance)
  const rowStart = new Int32Array(rows + 1)
  let pairs = 0
  for (let at = 0; at < rows; at++) {
    if (at % 256 === 0) watch.look()
    pairs += pairsOf(order.row[at]).count
    if (pairs > PAIRS_BOUND)
      throw new MatchingError('over-memory-bound', `more than ${PAIRS_BOUND} eligible pairs at once`, {
        field: 'scores',
      })
    rowStart[at + 1] = pairs
  }

  watch.claim?.(8 * pairs + 16 * (rows + columns))
  const [column, score] = [new Int32Array(pairs), new Int32Array(pairs)]
  const worthAt = new Int32Array(columns)
  for (let at = 0; at < rows; at++) {
    if (at % 256 === 0) watch.look()
    const found = pairsOf(order.row[at])
    let next = rowStart[at]
    let isAscending = true
    for (let index = 0; index < found.count; index++) {
      const worth = sign * found.score[index]
      const place = columnPlace[found.column[index]]
      if (next > rowStart[at] && place < column[next - 1]) isAscending = false
      worthAt[place] = worth
      column[next] = place
      score[next++] = worth
    }
    if (isAscending) continue
    column.subarray(rowStart[at], next).sort()
    for (let pair = rowStart[at]; pair < next; pair++) score[pair] = worthAt[column[pair]]
  }
  const rowCapacity = order.row.map((row) => instance.rowCapacity[row])
  const columnCapacity = order.column.map((one) => instance.columnCapacity[one])
  return { rows, columns, rowStart, column, score, rowCapacity, columnCapacity }
}
