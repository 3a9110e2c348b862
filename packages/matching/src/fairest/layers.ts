import type { Cover } from '../assignment.ts'
import type { Order } from '../order.ts'
import type { PairGraph } from './pair-graph.ts'

/** The matched pairs of column `j` are those from `start[j]` up to `start[j + 1]` in `pair`. */
export interface Holders {
  readonly start: Int32Array
  readonly pair: Int32Array
}

/** O(pairs). */
export function holdersOf({ pairs, isMatched }: PairGraph): Holders {
  const start = new Int32Array(pairs.columns + 1)
  for (let pair = 0; pair < isMatched.length; pair++) if (isMatched[pair] === 1) start[pairs.column[pair] + 1]++
  for (let column = 0; column < pairs.columns; column++) start[column + 1] += start[column]
  const next = start.slice()
  const held = new Int32Array(start[pairs.columns])
  for (let pair = 0; pair < isMatched.length; pair++) if (isMatched[pair] === 1) held[next[pairs.column[pair]]++] = pair
  return { start, pair: held }
}

/** How many pairs away each row and column is from a row with a spare place, by turns unmatched and matched; -1: out of reach. */
export interface Layers {
  readonly ofRow: Int32Array
  readonly ofColumn: Int32Array
  readonly reachesSpare: boolean
}

/** Breadth first, up to the layer in which there is a column with a spare place. O(pairs). */
export function layersOf(graph: PairGraph, holders: Holders): Layers {
  const { pairs, rowOf, isMatched, rowSpare, columnSpare } = graph
  const ofRow = new Int32Array(pairs.rows).fill(-1)
  const ofColumn = new Int32Array(pairs.columns).fill(-1)
  let rows: number[] = []
  for (let row = 0; row < pairs.rows; row++) {
    if (rowSpare[row] === 0) continue
    ofRow[row] = 0
    rows.push(row)
  }
  let reachesSpare = false
  for (let layer = 1; rows.length > 0 && !reachesSpare; layer += 2) {
    const columns: number[] = []
    for (const row of rows) {
      for (let pair = pairs.rowStart[row]; pair < pairs.rowStart[row + 1]; pair++) {
        const column = pairs.column[pair]
        if (ofColumn[column] !== -1 || isMatched[pair] === 1) continue
        ofColumn[column] = layer
        columns.push(column)
        if (columnSpare[column] > 0) reachesSpare = true
      }
    }
    rows = []
    for (const column of columns) {
      for (let at = holders.start[column]; at < holders.start[column + 1]; at++) {
        const row = rowOf[holders.pair[at]]
        if (ofRow[row] !== -1) continue
        ofRow[row] = layer + 1
        rows.push(row)
      }
    }
  }
  return { ofRow, ofColumn, reachesSpare }
}

/**
 * The least cover, of a search that reached no spare place: rows out of its reach and columns in it (Koenig's theorem; the
 * cut of Ford and Fulkerson). In the numbering of the problem.
 */
export function coverOf(layers: Layers, order: Order): Cover {
  const cover = { row: new Uint8Array(layers.ofRow.length), column: new Uint8Array(layers.ofColumn.length) }
  order.row.forEach((row, at) => (cover.row[row] = layers.ofRow[at] === -1 ? 1 : 0))
  order.column.forEach((column, at) => (cover.column[column] = layers.ofColumn[at] === -1 ? 0 : 1))
  return cover
}
