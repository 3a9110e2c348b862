import { freePairs } from './free-pairs.ts'
import type { Instance } from './instance.ts'

/** One free pair, and what it is worth to the row and to the column. */
export interface WorthPair {
  readonly row: number
  readonly column: number
  readonly worth: number
  readonly columnWorth: number
}

/** All free pairs of a small problem. */
export function allPairs(instance: Instance): WorthPair[] {
  const [byRows, byColumns] = [freePairs(instance), freePairs(instance, 'columns')]
  return Array.from({ length: instance.rows }, (_, row) => {
    const [own, other] = [byRows(row), byColumns(row)]
    return Array.from(own.column.subarray(0, own.count), (column, index) => ({
      ...{ row, column },
      worth: instance.sign * own.score[index],
      columnWorth: instance.sign * other.score[index],
    }))
  }).flat()
}

/** Visits every set of free pairs that keeps the capacities. */
export function everyAssignment(instance: Instance, visit: (chosen: readonly WorthPair[]) => void): void {
  const pairs = allPairs(instance)
  const [ofRow, ofColumn] = [instance.rowCapacity.slice(), instance.columnCapacity.slice()]
  const chosen: WorthPair[] = []
  const from = (at: number) => {
    const pair = pairs[at]
    if (!pair) {
      visit(chosen)
      return
    }
    from(at + 1)
    if (ofRow[pair.row] === 0 || ofColumn[pair.column] === 0) return
    ofRow[pair.row]--
    ofColumn[pair.column]--
    chosen.push(pair)
    from(at + 1)
    chosen.pop()
    ofRow[pair.row]++
    ofColumn[pair.column]++
  }
  from(0)
}

/** What the objective compares, first to last: greater is better. */
export function merit(objective: Instance['objective'], chosen: readonly { readonly worth: number }[]): number[] {
  const total = chosen.reduce((sum, { worth }) => sum + worth, 0)
  if (objective === 'score') return [total]
  if (objective === 'pairs') return [chosen.length, total]
  return [chosen.length, Math.min(...chosen.map(({ worth }) => worth)), total]
}

/** The best merit of all assignments. */
export function bestMerit(instance: Instance): number[] {
  let best: number[] | undefined
  everyAssignment(instance, (chosen) => {
    const now = merit(instance.objective, chosen)
    if (!best || isBetter(now, best)) best = now
  })
  return best ?? []
}

function isBetter(one: readonly number[], other: readonly number[]): boolean {
  const at = one.findIndex((each, index) => each !== other[index])
  return at !== -1 && one[at] > other[at]
}
