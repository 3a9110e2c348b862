import type { Assignment } from '../assignment.ts'
import { MatchingError } from '../errors.ts'
import { indexIn } from '../free-pairs.ts'
import type { Instance } from '../instance.ts'
import { scoreOf } from '../score-of.ts'
import { bestWith, compareChanges, type Change, type ScoredPair } from './change.ts'
import { networkOf, type Network } from './network.ts'
import { placesThatHelp, type RaiseCapacity } from './raise-capacity.ts'

/** An unmatched row, or an unmatched column. */
export type Someone = { readonly row: number } | { readonly column: number }

/** A partner one could have had, and the best result in which one has: what it costs the others shows in it. */
export interface BetterUsed {
  readonly pair: ScoredPair
  readonly change: Change
}

/** The pair is no longer forbidden: the result is better by `change`, and has it. */
export interface Allow {
  readonly kind: 'allow'
  readonly pair: ScoredPair
  readonly change: Change
}

/** A change of the problem after which one is matched. */
export type Remedy = RaiseCapacity | Allow

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
 * result that is not of this problem or is a stable one: for that ask `explainStability` of the pairs it might have had. O(pairs + most * pairs * log(rows + columns)).
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
  const allowed = forbidden.flatMap((pair): Allow[] => {
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
  const raised = placesThatHelp(network, someone, eligible, most)
  const remedies = [...raised.filter(({ isBestUse }) => isBestUse).slice(0, most), ...allowed, ...raised]
  return { reason: 'better-used', betterUsed, remedies: [...new Set(remedies)].slice(0, most) }
}

function gain({ instance, prices }: Network, { row, column, score }: ScoredPair): number {
  return instance.sign * score + prices.bonus - prices.rowPrice[row] - prices.columnPrice[column]
}

/** Whether the result after the change is better than before, by what its objective compares. */
function isBetter(instance: Instance, change: Change): boolean {
  return instance.objective !== 'score' && change.pairs !== 0 ? change.pairs > 0 : instance.sign * change.total > 0
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
    const at = indexIn(pairs, column)
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
