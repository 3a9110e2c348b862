import { numbers } from '../src/families.examples.ts'
import type { Problem } from '../src/index.ts'

/** Columns of each row, ascending, drawn without repetition; `scoreOf` draws a score. */
function sparseScores(rows: number, columns: number, degree: number, draw: (bound: number) => number) {
  const rowStart = new Int32Array(rows + 1)
  const [column, score] = [new Int32Array(rows * degree), new Int32Array(rows * degree)]
  for (let row = 0; row < rows; row++) {
    const drawn = new Set<number>()
    while (drawn.size < degree) drawn.add(draw(columns))
    const from = row * degree
    column.set(
      [...drawn].toSorted((one, other) => one - other),
      from,
    )
    for (let pair = from; pair < from + degree; pair++) score[pair] = 1 + draw(1_000_000)
    rowStart[row + 1] = from + degree
  }
  return { kind: 'sparse' as const, rowStart, column, score }
}

/** As many rows as columns, costs, so many candidates each. */
export function sparseProblem(size: number, degree: number) {
  const scores = sparseScores(size, size, degree, numbers(size))
  return { rows: size, columns: size, scores, objective: 'pairs' as const, minimise: true }
}

/** A few mentors with many places, some with none. */
const places = (columns: number, draw: (bound: number) => number) =>
  Int32Array.from({ length: columns }, () => (draw(10) === 0 ? 5 : draw(3)))

/** Four mentors to five protégés, who may stay unmatched. */
export function mentoringLike(rows: number, degree: number) {
  const draw = numbers(rows)
  const columns = Math.floor(rows * 0.8)
  const scores = sparseScores(rows, columns, degree, draw)
  return { rows, columns, scores, objective: 'pairs' as const, columnCapacity: places(columns, draw) }
}

/** The same with what is known of each person in place of the scores: 32 tags, a place, a group. */
export function mentoringFeatures(rows: number): Problem {
  const draw = numbers(rows)
  const columns = Math.floor(rows * 0.8)
  const side = (count: number) => ({
    tags: Int32Array.from({ length: count }, () => draw(2 ** 32) & draw(2 ** 32)),
    place: Int32Array.from({ length: count }, () => draw(1000)),
    group: Int32Array.from({ length: count }, () => draw(500)),
  })
  return {
    ...{ rows, columns, objective: 'pairs', columnCapacity: places(columns, draw) },
    scores: {
      kind: 'features',
      scorer: 'shared-tags',
      row: side(rows),
      column: side(columns),
      settings: { weight: 1000, distance: 3 },
    },
  }
}
