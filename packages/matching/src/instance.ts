import { exclusionsOf, type Exclusions, type LockedPair } from './exclusions.ts'
import { MatchingError } from './errors.ts'
import { int32s, integer } from './integers.ts'
import {
  CAPACITY_BOUND,
  SIZE_BOUND,
  type FeatureScores,
  type Integers,
  type Objective,
  type Problem,
} from './problem.ts'
import { readScores, samePairs, type ReadDense, type ReadSparse } from './read-scores.ts'

/** A problem that was read: checked, with every default in place, and in typed arrays. Made by `readProblem` only. */
export interface Instance {
  readonly rows: number
  readonly columns: number
  readonly objective: Objective
  /** 1 where more is better, -1 where less is: times a score it is what is maximised. */
  readonly sign: 1 | -1
  readonly scores: ReadDense | ReadSparse | FeatureScores
  readonly columnScores: ReadDense | ReadSparse | undefined
  /** What the locked pairs leave of the capacities. */
  readonly rowCapacity: Int32Array
  readonly columnCapacity: Int32Array
  readonly locked: readonly LockedPair[]
  /** Forbidden and locked pairs: they are not for the solver to choose. */
  readonly excluded: Exclusions
  readonly seed: number
  readonly proposer: 'rows' | 'columns'
}

/**
 * Reads and checks a problem. Throws a `MatchingError` with the field, row and column of the first thing that is wrong.
 * Typed arrays of the problem are used, not copied, and must not change while the instance is in use. O(pairs).
 */
export function readProblem(problem: Problem): Instance {
  const { objective, minimise = false, forbidden = [], locked = [], proposer = 'rows' } = problem
  const rows = integer(problem.rows, [0, SIZE_BOUND], 'rows')
  const columns = integer(problem.columns, [0, SIZE_BOUND], 'columns')
  const seed = integer(problem.seed ?? 0, [0, 0xffff_ffff], 'seed')
  oneOf(objective, ['pairs', 'score', 'fairest', 'stable'], 'objective')
  oneOf(proposer, ['rows', 'columns'], 'proposer')
  const scores = readScores(problem.scores, rows, columns, 'scores')
  const columnScores = problem.columnScores && readScores(problem.columnScores, rows, columns, 'columnScores')
  if (columnScores && !samePairs(scores, columnScores))
    throw new MatchingError('malformed', 'the same pairs, kept in the same way as in scores', { field: 'columnScores' })
  const rowCapacity = capacities(problem.rowCapacity, rows, 'row')
  const columnCapacity = capacities(problem.columnCapacity, columns, 'column')
  const found = exclusionsOf({ rows, columns, scores, forbidden, locked, rowCapacity, columnCapacity })
  return { rows, columns, objective, sign: minimise ? -1 : 1, scores, columnScores, seed, proposer, ...found }
}

function capacities(given: Integers | undefined, length: number, side: 'row' | 'column'): Int32Array {
  if (given === undefined) return new Int32Array(length).fill(1)
  return int32s(given, length, [0, CAPACITY_BOUND], (index) => ({ field: `${side}Capacity`, [side]: index }))
}

function oneOf(value: string, names: readonly string[], field: string): void {
  if (!names.includes(value))
    throw new MatchingError('unknown-name', `${value} is none of ${names.join(', ')}`, { field })
}
