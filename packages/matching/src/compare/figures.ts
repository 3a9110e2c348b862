import type { Assignment } from '../assignment.ts'
import type { Chosen } from '../check-pairs.ts'
import { blockingPairs } from '../check-stable.ts'
import type { Instance } from '../instance.ts'
import { columnRanks, rowRanks } from './ranks.ts'

/** What one result is like. Scores are as the problem has them; where there is no pair they are `undefined`. */
export interface Figures {
  readonly pairs: number
  /** Rows (columns) that have a partner, of those that have a place. */
  readonly rows: { readonly matched: number; readonly of: number }
  readonly columns: { readonly matched: number; readonly of: number }
  readonly total: number
  readonly mean: number | undefined
  readonly worst: number | undefined
  readonly best: number | undefined
  /** How many pairs are the row's first choice of its free pairs, its second, and so on: `[0]` counts the first choices. */
  readonly rowRanks: readonly number[]
  /** The same for the columns. */
  readonly columnRanks: readonly number[]
  /** Pairs of which both would rather have each other. */
  readonly blockingPairs: number
}

/** `chosen` is what `chosenPairs` finds in the assignment; ranks are of the pairs that are not locked. O(pairs * log(capacity)). */
export function figuresOf(instance: Instance, assignment: Assignment, chosen: Chosen): Figures {
  const { score, total, row, unmatchedRows, unmatchedColumns } = assignment
  const scores = instance.sign === 1 ? score.toSorted() : score.toSorted().toReversed()
  let blocking = 0
  blockingPairs(instance, chosen, () => {
    blocking++
    return false
  })
  return {
    pairs: row.length,
    rows: matchedOf(instance, 'row', unmatchedRows),
    columns: matchedOf(instance, 'column', unmatchedColumns),
    total,
    mean: row.length === 0 ? undefined : total / row.length,
    worst: scores.at(0),
    best: scores.at(-1),
    rowRanks: counted(rowRanks(instance, chosen)),
    columnRanks: counted(columnRanks(instance, chosen)),
    blockingPairs: blocking,
  }
}

function matchedOf({ rowCapacity, columnCapacity, locked }: Instance, side: 'row' | 'column', unmatched: Int32Array) {
  const capacity = side === 'row' ? rowCapacity : columnCapacity
  const settled = new Set(locked.map((lock) => lock[side]))
  const withoutPlace = (one: number) => capacity[one] === 0 && !settled.has(one)
  const of = capacity.length - Array.from(capacity.keys()).filter(withoutPlace).length
  return { of, matched: of - unmatched.filter((one) => !withoutPlace(one)).length }
}

function counted(ranks: Int32Array): number[] {
  const counts: number[] = Array.from({ length: ranks.reduce((most, rank) => Math.max(most, rank), 0) }, () => 0)
  for (const rank of ranks) counts[rank - 1]++
  return counts
}
