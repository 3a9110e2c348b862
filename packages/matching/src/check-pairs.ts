import type { Assignment } from './assignment.ts'
import type { Flaw } from './flaw.ts'
import { freePairs, indexIn } from './free-pairs.ts'
import type { Instance } from './instance.ts'

/** The pairs of an assignment that are not locked, in compressed rows, and what they leave of the capacities. */
export interface Chosen {
  readonly count: number
  /** The worst of their scores; none where there is no pair. */
  readonly worst: number | undefined
  readonly start: Int32Array
  readonly column: Int32Array
  readonly score: Int32Array
  readonly rowSpare: Int32Array
  readonly columnSpare: Int32Array
}

/**
 * Every pair is eligible, has its score, stands once and in order; locked pairs are there, forbidden ones are not; no
 * capacity is exceeded; the total and the lists of the unmatched are right. O(pairs).
 */
export function chosenPairs(instance: Instance, assignment: Assignment): Chosen | Flaw {
  const { rows, columns, sign } = instance
  const { row, column, score } = assignment
  if (assignment.rows !== rows || assignment.columns !== columns) return { because: 'it is for another problem' }
  if (row.length !== column.length || row.length !== score.length) return { because: 'lists of unlike length' }
  for (let pair = 0; pair < row.length; pair++) {
    const isAfter =
      pair === 0 || row[pair] > row[pair - 1] || (row[pair] === row[pair - 1] && column[pair] > column[pair - 1])
    const isInside = row[pair] >= 0 && row[pair] < rows && column[pair] >= 0 && column[pair] < columns
    if (!isAfter || !isInside) return { because: 'a pair out of order', row: row[pair], column: column[pair] }
  }

  const start = new Int32Array(rows + 1)
  const [kept, keptScores]: [number[], number[]] = [[], []]
  const [rowSpare, columnSpare] = [instance.rowCapacity.slice(), instance.columnCapacity.slice()]
  const [rowUsed, columnUsed] = [new Uint8Array(rows), new Uint8Array(columns)]
  const locks = new Map(instance.locked.map((lock) => [lock.row * columns + lock.column, lock.score]))
  const pairsOf = freePairs(instance)
  let [total, worst, pair, locksSeen] = [0, undefined as number | undefined, 0, 0]
  for (let at = 0; at < rows; at++) {
    const free = pair < row.length && row[pair] === at ? pairsOf(at) : undefined
    for (; free && pair < row.length && row[pair] === at; pair++) {
      const where = { row: at, column: column[pair] }
      const lock = locks.get(at * columns + column[pair])
      const index = indexIn(free, column[pair])
      const isFree = lock === undefined && index !== -1
      if (lock === undefined && !isFree) return { because: 'the pair may not be', ...where }
      if ((lock ?? free.score[index]) !== score[pair]) return { because: 'the score is another', ...where }
      if (lock === undefined) {
        kept.push(column[pair])
        keptScores.push(score[pair])
        if (rowSpare[at]-- === 0 || columnSpare[column[pair]]-- === 0) return { because: 'over the capacity', ...where }
        if (worst === undefined || sign * score[pair] < sign * worst) worst = score[pair]
      } else locksSeen++
      total += score[pair]
      rowUsed[at] = 1
      columnUsed[column[pair]] = 1
    }
    start[at + 1] = kept.length
  }
  if (locksSeen !== instance.locked.length) return { because: 'a locked pair is missing' }
  if (total !== assignment.total) return { because: 'the total is another' }
  if (!isZeros(rowUsed, assignment.unmatchedRows) || !isZeros(columnUsed, assignment.unmatchedColumns))
    return { because: 'others are unmatched' }
  const lists = { start, column: Int32Array.from(kept), score: Int32Array.from(keptScores) }
  return { count: kept.length, worst, ...lists, rowSpare, columnSpare }
}

/** Whether the list names, ascending, just those that are not used. */
function isZeros(used: Uint8Array, unused: Int32Array): boolean {
  let next = 0
  for (let index = 0; index < used.length; index++) if (used[index] === 0 && unused[next++] !== index) return false
  return next === unused.length
}
