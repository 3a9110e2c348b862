import { DistanceHeap } from '../sparse/distance-heap.ts'
import type { Network } from './network.ts'

/** Rows are nodes by their number, columns by theirs after the rows, and the hub comes last. */
export const columnNode = ({ instance }: Network, column: number): number => instance.rows + column
export const hubNode = ({ instance }: Network): number => instance.rows + instance.columns

export interface Ways {
  /** For each node the length of the shortest way to it; `Infinity` where there is none, or it was not needed. */
  readonly distance: Float64Array
  /** The node before it on that way; -1 for the first. */
  readonly before: Int32Array
}

/**
 * The shortest ways from a node, to one other or to all (Dijkstra 1959 with a heap); with `endsAtHub` none goes on from there. O(pairs * log(rows + columns)) at
 * most; 12 bytes for each row and column.
 */
export function shortestWays(network: Network, from: number, to?: number, endsAtHub = false): Ways {
  const { rows, columns } = network.instance
  const distance = new Float64Array(rows + columns + 1).fill(Infinity)
  const before = new Int32Array(rows + columns + 1).fill(-1)
  const isDone = new Uint8Array(rows + columns + 1)
  const heap = new DistanceHeap()
  let [node, far] = [from, 0]
  const reach = (next: number, step: number) => {
    if (isDone[next] === 1 || far + step >= distance[next]) return
    distance[next] = far + step
    before[next] = node
    heap.push(distance[next], next)
  }
  distance[from] = 0
  heap.push(0, from)
  while (heap.size > 0) {
    node = heap.pop()
    if (isDone[node] === 1) continue
    isDone[node] = 1
    far = distance[node]
    if (node === to) break
    if (node < rows) fromRow(network, node, reach)
    else if (node < rows + columns) fromColumn(network, node - rows, reach)
    else if (!endsAtHub) fromHub(network, reach)
  }
  return { distance, before }
}

type Reach = (node: number, step: number) => void

/** The row takes another column, or does without. */
function fromRow(network: Network, row: number, reach: Reach): void {
  const { instance, prices, chosen, floor, pairsOf } = network
  const { count, column, score } = pairsOf(row)
  const own = prices.rowPrice[row] - prices.bonus
  let next = chosen.start[row]
  const last = chosen.start[row + 1]
  for (let index = 0; index < count; index++) {
    if (next < last && column[index] === chosen.column[next]) next++
    else {
      const worth = instance.sign * score[index]
      if (worth >= floor) reach(columnNode(network, column[index]), own + prices.columnPrice[column[index]] - worth)
    }
  }
  reach(hubNode(network), prices.rowPrice[row])
}

/** The column gives somebody up, or has a place to spare. */
function fromColumn(network: Network, column: number, reach: Reach): void {
  const { prices, chosen, holderStart, holder, holderWorth } = network
  const own = prices.bonus - prices.columnPrice[column]
  for (let at = holderStart[column]; at < holderStart[column + 1]; at++)
    reach(holder[at], own + holderWorth[at] - prices.rowPrice[holder[at]])
  if (chosen.columnSpare[column] > 0) reach(hubNode(network), 0)
}

/** A row with a place to spare gets a partner, or a column goes without one. */
function fromHub(network: Network, reach: Reach): void {
  const { instance, prices, chosen, holderStart } = network
  for (let row = 0; row < instance.rows; row++) if (chosen.rowSpare[row] > 0) reach(row, 0)
  for (let column = 0; column < instance.columns; column++)
    if (holderStart[column] < holderStart[column + 1]) reach(columnNode(network, column), prices.columnPrice[column])
}
