import type { SparsePairs } from '../sparse-pairs.ts'
import type { Watch } from '../watch.ts'
import { layersOf, type Layers } from './layers.ts'
import type { PairGraph } from './pair-graph.ts'

/** Which pairs are matched, and how often each row and column may still be. Changed in place. */
export interface Matching {
  readonly isMatched: Uint8Array
  readonly rowSpare: Int32Array
  readonly columnSpare: Int32Array
  count: number
}

export function emptyMatching({ column, rowCapacity, columnCapacity }: SparsePairs): Matching {
  const isMatched = new Uint8Array(column.length)
  return { isMatched, rowSpare: rowCapacity.slice(), columnSpare: columnCapacity.slice(), count: 0 }
}

/** What is left of the matching when pairs worth less than `floor` are given up. O(pairs). */
export function matchingAbove({ pairs, rowOf }: PairGraph, matching: Matching, floor: number): Matching {
  const left = emptyMatching(pairs)
  for (let pair = 0; pair < rowOf.length; pair++) {
    if (matching.isMatched[pair] === 0 || pairs.score[pair] < floor) continue
    left.isMatched[pair] = 1
    left.rowSpare[rowOf[pair]]--
    left.columnSpare[pairs.column[pair]]--
    left.count++
  }
  return left
}

/**
 * Grows the matching to as many pairs worth at least `floor` as can be, and returns the layers of the search that found no
 * more. Hopcroft and Karp, "An n^(5/2) algorithm for maximum matchings in bipartite graphs", SIAM J. Computing 2 (1973);
 * with capacities it is Dinic's algorithm. O(pairs * sqrt(rows + columns)) where capacities are 1.
 */
export function grow(graph: PairGraph, matching: Matching, floor: number, watch: Watch): Layers {
  for (;;) {
    watch.look()
    const layers = layersOf(graph, matching, floor)
    if (!layers.reachesSpare) return layers
    augmentAlong(graph, matching, floor, layers, watch)
  }
}

/** Depth first along the layers, from every row with a spare place; each pair is looked at once from each end. */
function augmentAlong(graph: PairGraph, matching: Matching, floor: number, layers: Layers, watch: Watch): void {
  const { pairs, byColumn, columnStart, rowOf } = graph
  const { isMatched, rowSpare, columnSpare } = matching
  const nextOfRow = pairs.rowStart.slice()
  const nextOfColumn = columnStart.slice()
  const path: number[] = []
  for (let start = 0; start < pairs.rows; start++) {
    if (start % 4096 === 0) watch.look()
    while (rowSpare[start] > 0) {
      path.length = 0
      if (!reaches(start)) break
      rowSpare[start]--
      columnSpare[pairs.column[path[path.length - 1]]]--
      for (const pair of path) isMatched[pair] = 1 - isMatched[pair]
      matching.count++
    }
  }

  /** Leaves a path to a column with a spare place in `path`: by turns a pair to match and one to give up. */
  function reaches(start: number): boolean {
    let row = start
    for (;;) {
      const pair = forward(row)
      if (pair !== -1) {
        path.push(pair)
        const column = pairs.column[pair]
        if (columnSpare[column] > 0) return true
        const back = backward(column)
        if (back === -1) {
          path.pop()
          continue
        }
        path.push(back)
        row = rowOf[back]
      } else if (path.length === 0) return false
      else {
        // A dead end: the column gives up somebody else, or the row before looks for another column.
        path.pop()
        const reached = path[path.length - 1]
        const back = backward(pairs.column[reached])
        if (back !== -1) {
          path.push(back)
          row = rowOf[back]
        } else {
          path.pop()
          row = rowOf[reached]
        }
      }
    }
  }

  function forward(row: number): number {
    while (nextOfRow[row] < pairs.rowStart[row + 1]) {
      const pair = nextOfRow[row]++
      if (pairs.score[pair] < floor || isMatched[pair] === 1) continue
      if (layers.ofColumn[pairs.column[pair]] === layers.ofRow[row] + 1) return pair
    }
    return -1
  }

  function backward(column: number): number {
    while (nextOfColumn[column] < columnStart[column + 1]) {
      const pair = byColumn[nextOfColumn[column]++]
      if (isMatched[pair] === 1 && layers.ofRow[rowOf[pair]] === layers.ofColumn[column] + 1) return pair
    }
    return -1
  }
}
