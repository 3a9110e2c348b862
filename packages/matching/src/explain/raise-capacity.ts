import type { Someone } from './explain-unmatched.ts'
import { changeAlong, compareChanges, type Change, type ScoredPair } from './change.ts'
import type { Network } from './network.ts'
import { columnNode, hubNode, shortestWays, type Ways } from './shortest-ways.ts'

/** One more place for a partner, and the best result that then has this person, with or without this very pair. */
export interface RaiseCapacity {
  readonly kind: 'raise-capacity'
  readonly pair: ScoredPair
  readonly change: Change
  /** Whether that is a best result with the new place; else somebody else would gain more by it. */
  readonly isBestUse: boolean
}

/**
 * For which partners one place more gets this person matched without any loss, the best first. For a column among the
 * `most` rows that score it best. The shortest way from the person to the new place (for a column from the place to it) is
 * the change; it is best used so if nobody else's way is shorter. Two searches of shortest ways; for a column `most`.
 */
export function placesThatHelp(
  network: Network,
  someone: Someone,
  eligible: readonly ScoredPair[],
  most: number,
): RaiseCapacity[] {
  const { instance, prices } = network
  const hub = hubNode(network)
  const byScore = eligible.toSorted((one, other) => instance.sign * (other.score - one.score))
  const raised = 'row' in someone ? forRow(someone.row) : byScore.slice(0, most).flatMap(forColumn)
  return raised.toSorted((one, other) => compareChanges(instance, one.change, other.change))

  function forRow(row: number): RaiseCapacity[] {
    const [own, others] = [shortestWays(network, row, undefined, true), shortestWays(network, hub)]
    return eligible.flatMap((pair) => {
      const place = columnNode(network, pair.column)
      return helping(pair, own, place, others.distance[place], prices.columnPrice[pair.column])
    })
  }

  function forColumn(pair: ScoredPair): RaiseCapacity[] {
    const ways = shortestWays(network, pair.row, undefined, true)
    return helping(pair, ways, columnNode(network, pair.column), ways.distance[hub], prices.rowPrice[pair.row])
  }

  /** The place itself is worth its price to the result; the way takes some of that away. */
  function helping(pair: ScoredPair, own: Ways, end: number, others: number, price: number): RaiseCapacity[] {
    if (own.distance[end] > price) return []
    const change = changeAlong(network, own.before, end)
    return [{ kind: 'raise-capacity', pair, change, isBestUse: own.distance[end] <= others }]
  }
}
