import type { SparsePairs } from '../sparse-pairs.ts'
import type { PairList } from './pass.ts'

/** The pairs of both, each row ascending; what stands in both is taken from the first. O(pairs). */
export function mergePairs(pairs: SparsePairs, more: PairList): SparsePairs {
  const rowStart = new Int32Array(pairs.rows + 1)
  const column = new Int32Array(pairs.column.length + more.column.length)
  const score = new Int32Array(column.length)
  let found = 0
  for (let row = 0; row < pairs.rows; row++) {
    let one = pairs.rowStart[row]
    let other = more.rowStart[row]
    const [oneEnd, otherEnd] = [pairs.rowStart[row + 1], more.rowStart[row + 1]]
    while (one < oneEnd || other < otherEnd) {
      const isFirst = one < oneEnd && (other >= otherEnd || pairs.column[one] <= more.column[other])
      if (isFirst && other < otherEnd && pairs.column[one] === more.column[other]) other++
      column[found] = isFirst ? pairs.column[one] : more.column[other]
      score[found++] = isFirst ? pairs.score[one++] : more.score[other++]
    }
    rowStart[row + 1] = found
  }
  return { ...pairs, rowStart, column: column.slice(0, found), score: score.slice(0, found) }
}
