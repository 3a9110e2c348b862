import { MatchingError } from './errors.ts'
import { int32s } from './integers.ts'
import {
  NOT_ELIGIBLE,
  PAIRS_BOUND,
  SCORE_BOUND,
  type DenseScores,
  type FeatureScores,
  type Scores,
  type SparseScores,
} from './problem.ts'
import { rowScorer } from './scorers/scorer.ts'

export interface ReadDense {
  readonly kind: 'dense'
  readonly values: Int32Array
  /** Of the pairs that are eligible; `least > greatest` where there is none. */
  readonly least: number
  readonly greatest: number
  /** Whether some pair is not eligible. */
  readonly hasHoles: boolean
}

/** Columns ascend within each row. */
export interface ReadSparse {
  readonly kind: 'sparse'
  readonly rowStart: Int32Array
  readonly column: Int32Array
  readonly score: Int32Array
}

/** Of stored scores comes something stored. Throws as `readProblem` says. O(pairs). */
export function readScores(
  scores: DenseScores | SparseScores,
  rows: number,
  columns: number,
  field: string,
): ReadDense | ReadSparse
export function readScores(
  scores: Scores,
  rows: number,
  columns: number,
  field: string,
): ReadDense | ReadSparse | FeatureScores
export function readScores(scores: Scores, rows: number, columns: number, field: string) {
  switch (scores.kind) {
    case 'dense':
      return readDense(scores, rows, columns, field)
    case 'sparse':
      return readSparse(scores, rows, columns, field)
    case 'features':
      return readFeatures(scores, rows, columns)
    default:
      throw new MatchingError('unknown-name', 'dense, sparse or features', { field: `${field}.kind` })
  }
}

/** Whether two sides give scores to the same pairs. O(pairs). */
export function samePairs(one: ReadDense | ReadSparse | FeatureScores, two: ReadDense | ReadSparse): boolean {
  if (one.kind === 'dense' && two.kind === 'dense')
    return one.values.every((value, pair) => (value === NOT_ELIGIBLE) === (two.values[pair] === NOT_ELIGIBLE))
  if (one.kind !== 'sparse' || two.kind !== 'sparse' || one.column.length !== two.column.length) return false
  return (
    one.rowStart.every((start, row) => start === two.rowStart[row]) &&
    one.column.every((column, pair) => column === two.column[pair])
  )
}

function readDense({ values }: DenseScores, rows: number, columns: number, field: string): ReadDense {
  atMost(rows * columns, `${field}.values`)
  const where = (index: number) => ({
    field: `${field}.values`,
    row: columns === 0 ? 0 : Math.floor(index / columns),
    column: columns === 0 ? 0 : index % columns,
  })
  const bounds = [-SCORE_BOUND, SCORE_BOUND] as const
  if (values instanceof Int32Array && values.length === rows * columns) {
    const range = rangeOf(values)
    if (range.least >= -SCORE_BOUND && range.greatest <= SCORE_BOUND) return { kind: 'dense', values, ...range }
  }
  const read = int32s(values, rows * columns, bounds, where, NOT_ELIGIBLE)
  return { kind: 'dense', values: read, ...rangeOf(read) }
}

function rangeOf(values: Int32Array) {
  let [least, greatest, hasHoles] = [Infinity, -Infinity, false]
  // By index: an iterator would take many times as long, and this is done to every score.
  for (let pair = 0, pairs = values.length; pair < pairs; pair++) {
    const value = values[pair]
    if (value < least) {
      if (value === NOT_ELIGIBLE) {
        hasHoles = true
        continue
      }
      least = value
    }
    if (value > greatest) greatest = value
  }
  return { least, greatest, hasHoles }
}

function readSparse(scores: SparseScores, rows: number, columns: number, field: string): ReadSparse {
  const pairs = scores.column.length
  atMost(pairs, `${field}.column`)
  const startField = `${field}.rowStart`
  const rowStart = int32s(scores.rowStart, rows + 1, [0, pairs], (row) => ({ field: startField, row }))
  for (let row = 0; row < rows; row++)
    if (rowStart[row] > rowStart[row + 1])
      throw new MatchingError('malformed', 'never descends', { field: startField, row })
  if (rowStart[0] !== 0 || rowStart[rows] !== pairs)
    throw new MatchingError('malformed', `from 0 to the ${pairs} pairs`, { field: startField })
  const at = (name: string) => (index: number) => ({
    field: `${field}.${name}`,
    row: rowStart.findLastIndex((start) => start <= index),
    column: scores.column[index],
  })
  const column = int32s(scores.column, pairs, [0, columns - 1], at('column'))
  const score = int32s(scores.score, pairs, [-SCORE_BOUND, SCORE_BOUND], at('score'))
  return ascending({ kind: 'sparse', rowStart, column, score }, field)
}

/** Sorts the rows that are not yet in order into new arrays. Throws `pair-twice`. */
function ascending(scores: ReadSparse, field: string): ReadSparse {
  const { rowStart } = scores
  let { column, score } = scores
  for (let row = 0; row + 1 < rowStart.length; row++) {
    const [from, until] = [rowStart[row], rowStart[row + 1]]
    if (!isAscending(column, from, until)) {
      if (column === scores.column) [column, score] = [column.slice(), score.slice()]
      const order = Array.from({ length: until - from }, (_, nth) => from + nth)
      order.sort((one, two) => scores.column[one] - scores.column[two])
      order.forEach((index, nth) => {
        column[from + nth] = scores.column[index]
        score[from + nth] = scores.score[index]
      })
    }
    for (let index = from + 1; index < until; index++)
      if (column[index] === column[index - 1])
        throw new MatchingError('pair-twice', 'stands there twice', {
          field: `${field}.column`,
          row,
          column: column[index],
        })
  }
  return { kind: 'sparse', rowStart, column, score }
}

function isAscending(column: Int32Array, from: number, until: number): boolean {
  for (let index = from + 1; index < until; index++) if (column[index] < column[index - 1]) return false
  return true
}

function readFeatures(scores: FeatureScores, rows: number, columns: number): FeatureScores {
  for (const [name, value] of Object.entries(scores.settings))
    if (!Number.isInteger(value))
      throw new MatchingError('not-an-integer', `${value} is no integer`, { field: `scores.settings.${name}` })
  rowScorer(scores, rows, columns)
  return scores
}

function atMost(pairs: number, field: string): void {
  if (pairs > PAIRS_BOUND)
    throw new MatchingError('out-of-bounds', `${pairs} pairs, at most ${PAIRS_BOUND} are held at once`, { field })
}
