import { MatchingError } from '../errors.ts'
import { integer } from '../integers.ts'
import { SIZE_BOUND, type DenseScores, type SparseScores } from '../problem.ts'

/** A square problem as a file of OR-Library has it. */
export interface OrLibraryProblem {
  readonly rows: number
  readonly columns: number
  readonly scores: DenseScores | SparseScores
}

/**
 * Reads an assignment problem of OR-Library (J. E. Beasley, "OR-Library: distributing test problems by electronic mail",
 * J. Operational Research Society 41, 1990): n, and then either n * n costs row by row, or triples `row column cost` from 1,
 * where a pair that is absent may not be. n * n numbers are taken for the first. Throws `malformed`,
 * `wrong-length` or `out-of-bounds`.
 */
export function readOrLibrary(text: string): OrLibraryProblem {
  const numbers = text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(Number)
  const [size] = numbers
  if (!Number.isInteger(size))
    throw new MatchingError('malformed', 'the file begins with the number of rows', { field: 'n' })
  integer(size, [0, SIZE_BOUND], 'n')
  const rest = numbers.slice(1)
  if (rest.length === size * size) return { rows: size, columns: size, scores: { kind: 'dense', values: rest } }
  if (rest.length % 3 !== 0)
    throw new MatchingError('wrong-length', `neither ${size} * ${size} costs nor triples: ${rest.length} numbers`, {
      field: 'costs',
    })
  const triples = Array.from({ length: rest.length / 3 }, (_, nth) => {
    const [row, column, cost] = rest.slice(3 * nth, 3 * nth + 3)
    return [row - 1, column - 1, cost] as const
  })
  return { rows: size, columns: size, scores: sparseOf(triples, size) }
}

/** Compressed rows of `[row, column, score]`, in any order. Throws `out-of-bounds` for a row that there is not. O(pairs). */
export function sparseOf(triples: readonly (readonly [number, number, number])[], rows: number): SparseScores {
  const rowStart = new Int32Array(rows + 1)
  triples.forEach(([row, column], nth) => {
    if (!Number.isInteger(row) || row < 0 || row >= rows)
      throw new MatchingError('out-of-bounds', `there are ${rows} rows`, { field: `pairs[${nth}]`, row, column })
    rowStart[row + 1]++
  })
  for (let row = 0; row < rows; row++) rowStart[row + 1] += rowStart[row]
  const next = rowStart.slice()
  // Doubles, so that what is no integer is still seen as such when the problem is read.
  const [columns, scores] = [new Float64Array(triples.length), new Float64Array(triples.length)]
  for (const [row, column, score] of triples) {
    columns[next[row]] = column
    scores[next[row]++] = score
  }
  return { kind: 'sparse', rowStart, column: columns, score: scores }
}
