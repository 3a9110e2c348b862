import type { Watch } from '../watch.ts'
import { holdersOf, layersOf, type Holders, type Layers } from './layers.ts'
import type { PairGraph } from './pair-graph.ts'

/**
 * Grows the matching to as many pairs as can be, and returns the layers of the search that found no more. Hopcroft and Karp,
 * "An n^(5/2) algorithm for maximum matchings in bipartite graphs", SIAM J. Computing 2 (1973); with capacities it is
 * Dinic's algorithm. O(pairs * sqrt(rows + columns)) where capacities are 1.
 */
export function grow(graph: PairGraph, watch: Watch): Layers {
  for (;;) {
    watch.look()
    const holders = holdersOf(graph)
    const layers = layersOf(graph, holders)
    if (!layers.reachesSpare) return layers
    augmentAlong(graph, holders, layers, watch)
  }
}

/** Depth first along the layers, from every row with a spare place; each pair is looked at once from each end. */
function augmentAlong(graph: PairGraph, holders: Holders, layers: Layers, watch: Watch): void {
  const { pairs, rowOf, isMatched, rowSpare, columnSpare } = graph
  const nextOfRow = pairs.rowStart.slice()
  const nextOfColumn = holders.start.slice()
  const path: number[] = []
  for (let start = 0; start < pairs.rows; start++) {
    if (start % 1024 === 0) watch.look()
    while (rowSpare[start] > 0) {
      path.length = 0
      if (!reaches(start)) break
      rowSpare[start]--
      columnSpare[pairs.column[path[path.length - 1]]]--
      for (const pair of path) isMatched[pair] = 1 - isMatched[pair]
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
      if (isMatched[pair] === 0 && layers.ofColumn[pairs.column[pair]] === layers.ofRow[row] + 1) return pair
    }
    return -1
  }

  function backward(column: number): number {
    while (nextOfColumn[column] < holders.start[column + 1]) {
      const pair = holders.pair[nextOfColumn[column]++]
      if (isMatched[pair] === 1 && layers.ofRow[rowOf[pair]] === layers.ofColumn[column] + 1) return pair
    }
    return -1
  }
}
