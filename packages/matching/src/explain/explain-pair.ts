import type { Assignment } from '../assignment.ts'
import type { Instance } from '../instance.ts'
import { scoreOf } from '../score-of.ts'
import { bestWith, type Change } from './change.ts'
import { networkOf } from './network.ts'
import { mustExist, stateOf, type PairState } from './pair-state.ts'

/** A pair's score against the prices of both sides, and what it would cost to choose it. */
export interface PairExplained {
  readonly row: number
  readonly column: number
  readonly state: PairState
  /** As the problem has it; none where it is not eligible. */
  readonly score?: number
  /** What a place of the row, and of the column, is worth to the others: see `PriceCertificate`. */
  readonly rowPrice: number
  readonly columnPrice: number
  /** Score (of costs negated) and bonus less both prices: 0 or more where it is chosen, 0 or less where it is not. */
  readonly gain?: number
  /**
   * Not chosen or forbidden: how the best result that has it differs from this one, exactly. None where no result can have
   * it, because a capacity is 0 or used up by locked pairs.
   */
  readonly change?: Change
}

/**
 * Explains one pair of a result of the objectives `pairs`, `score` or `fairest`. Throws `out-of-bounds`, and `malformed` for
 * a result that is not of this problem or is a stable one, which `explainStability` explains. O(pairs * log(rows + columns)) at most.
 */
export function explainPair(instance: Instance, assignment: Assignment, row: number, column: number): PairExplained {
  mustExist(instance, row, column)
  const network = networkOf(instance, assignment)
  const { prices, chosen } = network
  const [rowPrice, columnPrice] = [prices.rowPrice[row], prices.columnPrice[column]]
  const score = scoreOf(instance, row, column)
  const state = stateOf(instance, chosen, row, column, score)
  if (score === undefined) return { row, column, state, rowPrice, columnPrice }
  const gain = instance.sign * score + prices.bonus - rowPrice - columnPrice
  const known = { row, column, state, score, rowPrice, columnPrice, gain }
  if (state !== 'not-chosen' && state !== 'forbidden') return known
  const change = bestWith(network, { row, column, score })
  return change ? { ...known, change } : known
}
