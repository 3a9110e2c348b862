import type { Network } from './network.ts'
import { columnNode, shortestWays } from './shortest-ways.ts'

export interface ScoredPair {
  readonly row: number
  readonly column: number
  /** As the problem has it. */
  readonly score: number
}

/** From the result to another: which pairs are new, which are gone, and what that does to the number of pairs and the total. */
export interface Change {
  readonly taken: readonly ScoredPair[]
  readonly givenUp: readonly ScoredPair[]
  readonly pairs: number
  readonly total: number
}

/**
 * The best result that has this pair, which is not chosen now and may even be forbidden: exact, by the shortest way from its
 * column back to its row. None where it cannot be had: a capacity is 0, or locked pairs use it up. For the objective
 * `fairest` among the results that are no less fair but for this pair. One search of shortest ways.
 */
export function bestWith(network: Network, pair: ScoredPair): Change | undefined {
  const { instance } = network
  const column = columnNode(network, pair.column)
  if (instance.rowCapacity[pair.row] === 0 || instance.columnCapacity[pair.column] === 0) return undefined
  const { distance, before } = shortestWays(network, column, pair.row)
  if (distance[pair.row] === Infinity) return undefined
  const [taken, givenUp] = [[pair], [] as ScoredPair[]]
  for (let node = pair.row; node !== column; node = before[node]) {
    const last = before[node]
    const isPair = Math.max(node, last) < instance.rows + instance.columns
    if (!isPair) continue
    if (node < instance.rows) givenUp.push(scored(network, node, last - instance.rows))
    else taken.push(scored(network, last, node - instance.rows))
  }
  const sum = (pairs: readonly ScoredPair[]) => pairs.reduce((total, { score }) => total + score, 0)
  return { taken, givenUp, pairs: taken.length - givenUp.length, total: sum(taken) - sum(givenUp) }
}

function scored({ pairsOf }: Network, row: number, column: number): ScoredPair {
  const pairs = pairsOf(row)
  return { row, column, score: pairs.score[pairs.column.subarray(0, pairs.count).indexOf(column)] }
}
