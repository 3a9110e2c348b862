import { indexIn } from '../free-pairs.ts'
import type { Instance } from '../instance.ts'
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
  return changeAlong(network, before, pair.row, [pair])
}

/** What changes on the way that ends at this node, besides pairs that are taken anyhow. O(length * log(pairs of a row)). */
export function changeAlong(
  network: Network,
  before: Int32Array,
  end: number,
  takenAnyhow: readonly ScoredPair[] = [],
): Change {
  const { rows, columns } = network.instance
  const [taken, givenUp] = [[...takenAnyhow], [] as ScoredPair[]]
  for (let node = end; before[node] !== -1; node = before[node]) {
    const last = before[node]
    if (Math.max(node, last) === rows + columns) continue
    if (node < rows) givenUp.push(scored(network, node, last - rows))
    else taken.push(scored(network, last, node - rows))
  }
  const sum = (pairs: readonly ScoredPair[]) => pairs.reduce((total, { score }) => total + score, 0)
  return { taken, givenUp, pairs: taken.length - givenUp.length, total: sum(taken) - sum(givenUp) }
}

/** The better change first, by what the objective compares. */
export function compareChanges({ objective, sign }: Instance, one: Change, other: Change): number {
  const byTotal = sign * (other.total - one.total)
  return objective === 'score' ? byTotal : other.pairs - one.pairs || byTotal
}

function scored({ pairsOf }: Network, row: number, column: number): ScoredPair {
  const pairs = pairsOf(row)
  return { row, column, score: pairs.score[indexIn(pairs, column)] }
}
