import { MatchingError } from './errors.ts'
import type { FeatureScores, Pair } from './problem.ts'
import type { ReadDense, ReadSparse } from './read-scores.ts'
import { scoreOf } from './score-of.ts'

/** The excluded columns of each row that has any. */
export type Exclusions = ReadonlyMap<number, ReadonlySet<number>>

export interface LockedPair {
  readonly row: number
  readonly column: number
  readonly score: number
}

interface Given {
  readonly rows: number
  readonly columns: number
  readonly scores: ReadDense | ReadSparse | FeatureScores
  readonly forbidden: readonly Pair[]
  readonly locked: readonly Pair[]
  readonly rowCapacity: Int32Array
  readonly columnCapacity: Int32Array
}

/**
 * Takes the locked pairs out of the capacities. Throws where a locked pair is forbidden, not eligible, locked twice or
 * over a capacity, and for rows and columns that do not exist. O(locked + forbidden), and a row's pairs for each that is locked.
 */
export function exclusionsOf(given: Given) {
  const excluded = new Map<number, Set<number>>()
  const exclude = (row: number, column: number) => {
    const columns = excluded.get(row) ?? new Set()
    excluded.set(row, columns.add(column))
  }
  given.forbidden.forEach(([row, column], index) => {
    exists(given, row, column, `forbidden[${index}]`)
    exclude(row, column)
  })
  const [rowCapacity, columnCapacity] = [given.rowCapacity.slice(), given.columnCapacity.slice()]
  const locked: LockedPair[] = []
  const lockedOnce = new Set<number>()
  given.locked.forEach(([row, column], index) => {
    const place = { field: `locked[${index}]`, row, column }
    exists(given, row, column, place.field)
    if (lockedOnce.has(row * given.columns + column)) throw new MatchingError('pair-twice', 'is locked twice', place)
    if (excluded.get(row)?.has(column)) throw new MatchingError('forbidden-pair-locked', 'is forbidden as well', place)
    const score = scoreOf(given, row, column)
    if (score === undefined) throw new MatchingError('locked-pair-not-eligible', 'is not eligible', place)
    if (rowCapacity[row]-- === 0) throw new MatchingError('locked-over-capacity', 'the row has no capacity left', place)
    if (columnCapacity[column]-- === 0)
      throw new MatchingError('locked-over-capacity', 'the column has no capacity left', place)
    lockedOnce.add(row * given.columns + column)
    locked.push({ row, column, score })
  })
  for (const { row, column } of locked) exclude(row, column)
  return { rowCapacity, columnCapacity, locked, excluded }
}

function exists({ rows, columns }: Given, row: number, column: number, field: string): void {
  if (!Number.isInteger(row) || row < 0 || row >= rows)
    throw new MatchingError('out-of-bounds', `there are ${rows} rows`, { field, row })
  if (!Number.isInteger(column) || column < 0 || column >= columns)
    throw new MatchingError('out-of-bounds', `there are ${columns} columns`, { field, row, column })
}
