import { rowOfEach, type SparsePairs } from '../sparse-pairs.ts'

/** The pairs and what is matched of them. The matching is changed in place. */
export interface PairGraph {
  readonly pairs: SparsePairs
  readonly rowOf: Int32Array
  readonly isMatched: Uint8Array
  /** How often each row, and each column, may still be matched. */
  readonly rowSpare: Int32Array
  readonly columnSpare: Int32Array
}

/** Nothing is matched. O(pairs); 5 bytes a pair. */
export function unmatched(pairs: SparsePairs): PairGraph {
  const rowSpare = pairs.rowCapacity.slice()
  const columnSpare = pairs.columnCapacity.slice()
  return { pairs, rowOf: rowOfEach(pairs), isMatched: new Uint8Array(pairs.column.length), rowSpare, columnSpare }
}

/** Only the pairs that are worth at least `floor`, and what is left of the matching then. O(pairs). */
export function worthAtLeast({ pairs, isMatched }: PairGraph, floor: number): PairGraph {
  const rowStart = new Int32Array(pairs.rows + 1)
  let count = 0
  for (let row = 0; row < pairs.rows; row++) {
    for (let pair = pairs.rowStart[row]; pair < pairs.rowStart[row + 1]; pair++) if (pairs.score[pair] >= floor) count++
    rowStart[row + 1] = count
  }
  const [column, score] = [new Int32Array(count), new Int32Array(count)]
  const left = unmatched({ ...pairs, rowStart, column, score })
  let next = 0
  for (let pair = 0; pair < isMatched.length; pair++) {
    if (pairs.score[pair] < floor) continue
    column[next] = pairs.column[pair]
    score[next] = pairs.score[pair]
    if (isMatched[pair] === 1) {
      left.isMatched[next] = 1
      left.rowSpare[left.rowOf[next]]--
      left.columnSpare[column[next]]--
    }
    next++
  }
  return left
}

/** The worst of the matched pairs; `Infinity` where there is none. */
export function worstMatched({ pairs, isMatched }: PairGraph): number {
  let worst = Infinity
  for (let pair = 0; pair < isMatched.length; pair++)
    if (isMatched[pair] === 1 && pairs.score[pair] < worst) worst = pairs.score[pair]
  return worst
}
