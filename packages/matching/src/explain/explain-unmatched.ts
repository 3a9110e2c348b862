import type { Assignment } from '../assignment.ts'
import { MatchingError } from '../errors.ts'
import type { Instance } from '../instance.ts'
import { scoreOf } from '../score-of.ts'
import { bestWith, type Change, type ScoredPair } from './change.ts'
import { networkOf, type Network } from './network.ts'
import { columnNode, hubNode, shortestWays } from './shortest-ways.ts'

/** An unmatched row, or an unmatched column. */
export type Someone = { readonly row: number } | { readonly column: number }

/** A partner one could have had, and the best result in which one has: what it costs the others shows in it. */
export interface BetterUsed {
  readonly pair: ScoredPair
  readonly change: Change
}

/** A change of the problem after which one is matched. */
export type Remedy =
  | {
      /** One more place for the partner, which is given to this pair: `score` is added to the total, and nobody else moves. */
      readonly kind: 'raise-capacity'
      readonly pair: ScoredPair
      /** Whether a best result with that place has this person in it; else somebody else would gain more by the place. */
      readonly isBestUse: boolean
    }
  | {
      /** The pair is no longer forbidden: the result is better by `change`, and has it. */
      readonly kind: 'allow'
      readonly pair: ScoredPair
      readonly change: Change
    }

export type WhyUnmatched =
  | { readonly reason: 'no-place' }
  | { readonly reason: 'no-eligible'; readonly forbidden: number; readonly remedies: readonly Remedy[] }
  | {
      readonly reason: 'better-used'
      /** The cheapest first. */
      readonly betterUsed: readonly BetterUsed[]
      /** The best first. */
      readonly remedies: readonly Remedy[]
    }

/**
 * Why somebody has no partner in a result of the objectives `pairs`, `score` or `fairest`: it has no place; nobody is
 * eligible; or all who are have better uses, and by how much, for the `most` nearest. And the smallest changes that would
 * match it: one place more for a partner, or one forbidden pair allowed. Throws `malformed` for somebody who is matched, or a
 * result that is not of this problem. O(pairs + most * pairs * log(rows + columns)).
 */
export function explainUnmatched(instance: Instance, assignment: Assignment, someone: Someone, most = 3): WhyUnmatched {
  const isRow = 'row' in someone
  const one = isRow ? someone.row : someone.column
  if (!(isRow ? assignment.unmatchedRows : assignment.unmatchedColumns).includes(one))
    throw new MatchingError('malformed', 'is not unmatched', { field: 'someone', ...someone })
  if ((isRow ? instance.rowCapacity : instance.columnCapacity)[one] === 0) return { reason: 'no-place' }
  const network = networkOf(instance, assignment)
  const eligible = isRow ? pairsOfRow(network, one) : pairsOfColumn(network, one)
  const forbidden = forbiddenPairs(instance, someone)
  const allowed = forbidden.flatMap((pair): Remedy[] => {
    const change = bestWith(network, pair)
    return change && isBetter(instance, change) ? [{ kind: 'allow', pair, change }] : []
  })
  if (eligible.length === 0)
    return { reason: 'no-eligible', forbidden: forbidden.length, remedies: allowed.slice(0, most) }

  const nearest = eligible.toSorted((one, other) => gain(network, other) - gain(network, one)).slice(0, most)
  const betterUsed = nearest
    .flatMap((pair): BetterUsed[] => {
      const change = bestWith(network, pair)
      return change ? [{ pair, change }] : []
    })
    .toSorted((one, other) => compareChanges(instance, one.change, other.change))
  // Where somebody may stay alone, no place is made for a pair that is worth less than none.
  const wanted = eligible.filter(({ score }) => instance.objective !== 'score' || instance.sign * score >= 0)
  const raised = bestFirst(network, wanted)
    .slice(0, most)
    .map((pair): Remedy => ({ kind: 'raise-capacity', pair, isBestUse: isBestUse(network, pair, isRow) }))
  const remedies = [...raised.filter((each) => each.kind === 'raise-capacity' && each.isBestUse), ...allowed]
  return { reason: 'better-used', betterUsed, remedies: [...remedies, ...raised].filter(isFirst).slice(0, most) }
}

const isFirst = (remedy: Remedy, index: number, all: readonly Remedy[]) => all.indexOf(remedy) === index

/** By the score, greatest worth first. */
function bestFirst({ instance }: Network, pairs: readonly ScoredPair[]): ScoredPair[] {
  return pairs.toSorted((one, other) => instance.sign * (other.score - one.score))
}

function gain({ instance, prices }: Network, { row, column, score }: ScoredPair): number {
  return instance.sign * score + prices.bonus - prices.rowPrice[row] - prices.columnPrice[column]
}

/** Whether the result after the change is better than before, by what its objective compares. */
function isBetter(instance: Instance, change: Change): boolean {
  return instance.objective !== 'score' && change.pairs !== 0 ? change.pairs > 0 : instance.sign * change.total > 0
}

function compareChanges(instance: Instance, one: Change, other: Change): number {
  const byTotal = instance.sign * (other.total - one.total)
  return instance.objective === 'score' ? byTotal : other.pairs - one.pairs || byTotal
}

/**
 * Whether a best result with one place more for the partner has this person: whether a shortest way from the hub to that
 * place (for a row as partner: from that place to the hub) goes by here, and gains at least what the place costs.
 */
function isBestUse(network: Network, { row, column }: ScoredPair, isRow: boolean): boolean {
  const [hub, partner] = [hubNode(network), columnNode(network, column)]
  const ways = shortestWays(network, row, undefined, true).distance
  const others = isRow ? shortestWays(network, hub, partner).distance[partner] : ways[hub]
  const price = isRow ? network.prices.columnPrice[column] : network.prices.rowPrice[row]
  return ways[partner] <= Math.min(others, price)
}

function pairsOfRow({ instance, floor, pairsOf }: Network, row: number): ScoredPair[] {
  const { count, column, score } = pairsOf(row)
  const all = Array.from(column.subarray(0, count), (one, index) => ({ row, column: one, score: score[index] }))
  return all.filter((pair) => instance.sign * pair.score >= floor)
}

function pairsOfColumn(network: Network, column: number): ScoredPair[] {
  const { instance, floor, pairsOf } = network
  const found: ScoredPair[] = []
  for (let row = 0; row < instance.rows; row++) {
    const pairs = pairsOf(row)
    const at = pairs.column.subarray(0, pairs.count).indexOf(column)
    if (at !== -1 && instance.sign * pairs.score[at] >= floor) found.push({ row, column, score: pairs.score[at] })
  }
  return found
}

/** Those that would be eligible were they not forbidden. */
function forbiddenPairs(instance: Instance, someone: Someone): ScoredPair[] {
  const pairs =
    'row' in someone
      ? [...(instance.excluded.get(someone.row) ?? [])].map((column) => ({ row: someone.row, column }))
      : [...instance.excluded].flatMap(([row, columns]) =>
          columns.has(someone.column) ? [{ row, column: someone.column }] : [],
        )
  return pairs.flatMap(({ row, column }) => {
    const score = scoreOf(instance, row, column)
    return score === undefined ? [] : [{ row, column, score }]
  })
}
