import fc from 'fast-check'
import { NOT_ELIGIBLE, SCORE_BOUND, type Objective, type Pair, type Problem } from './problem.ts'

/** A small problem of any kind: dense or sparse, with ties or without, with holes, capacities, forbidden and locked pairs. */
export function anyProblem(objectives: readonly Objective[], most = 4): fc.Arbitrary<Problem> {
  return fc
    .record({
      rows: fc.integer({ min: 0, max: most }),
      columns: fc.integer({ min: 0, max: most }),
      reach: fc.constantFrom(0, 1, 3, 50, SCORE_BOUND),
      lowest: fc.constantFrom(-1, 0),
      holes: fc.constantFrom(0, 0, 20, 50, 100),
      most: fc.constantFrom(1, 1, 2, 3),
      least: fc.constantFrom(0, 1),
      kind: fc.constantFrom('dense', 'sparse'),
      objective: fc.constantFrom(...objectives),
      minimise: fc.boolean(),
      proposer: fc.constantFrom('rows', 'columns'),
      seed: fc.constantFrom(0, 0, 1, 0xffff_ffff),
      twoSided: fc.boolean(),
    })
    .chain((shape) => {
      const pairs = shape.rows * shape.columns
      const score = fc.integer({ min: shape.lowest * shape.reach, max: shape.reach })
      const list = <T>(each: fc.Arbitrary<T>, length: number) =>
        fc.array(each, { minLength: length, maxLength: length })
      const capacity = fc.integer({ min: shape.least, max: Math.max(shape.most, shape.least) })
      const one = fc.tuple(
        fc.nat({ max: Math.max(shape.rows - 1, 0) }),
        fc.nat({ max: Math.max(shape.columns - 1, 0) }),
      )
      const some = pairs === 0 ? fc.constant([]) : fc.array(one, { maxLength: 3 })
      return fc
        .record({
          score: list(score, pairs),
          other: list(score, pairs),
          hole: list(fc.integer({ min: 1, max: 100 }), pairs),
          rowCapacity: list(capacity, shape.rows),
          columnCapacity: list(capacity, shape.columns),
          forbidden: some,
          locked: some,
        })
        .map((drawn) => problemOf(shape, drawn))
    })
}

interface Shape {
  readonly rows: number
  readonly columns: number
  readonly holes: number
  readonly kind: 'dense' | 'sparse'
  readonly objective: Objective
  readonly minimise: boolean
  readonly proposer: 'rows' | 'columns'
  readonly seed: number
  readonly twoSided: boolean
}

interface Drawn {
  readonly score: readonly number[]
  readonly other: readonly number[]
  readonly hole: readonly number[]
  readonly rowCapacity: readonly number[]
  readonly columnCapacity: readonly number[]
  readonly forbidden: readonly Pair[]
  readonly locked: readonly Pair[]
}

function problemOf(shape: Shape, drawn: Drawn): Problem {
  const { rows, columns, kind, objective, minimise, proposer, seed } = shape
  const isEligible = drawn.hole.map((each) => each > shape.holes)
  const scoresOf = (score: readonly number[]) =>
    kind === 'dense' ? dense(score, isEligible) : sparse(rows, columns, score, isEligible)
  const { rowCapacity, columnCapacity, forbidden } = drawn
  const locked = lockable(shape, drawn, isEligible)
  return {
    ...{ rows, columns, objective, minimise, proposer, seed },
    ...{ rowCapacity, columnCapacity, forbidden, locked },
    scores: scoresOf(drawn.score),
    ...(shape.twoSided && objective === 'stable' ? { columnScores: scoresOf(drawn.other) } : {}),
  }
}

function dense(score: readonly number[], isEligible: readonly boolean[]) {
  return {
    kind: 'dense',
    values: Int32Array.from(score, (each, at) => (isEligible[at] ? each : NOT_ELIGIBLE)),
  } as const
}

/** The compressed rows of the pairs that are eligible, out of row by row all of them. */
export function sparse(rows: number, columns: number, all: readonly number[], isEligible: readonly boolean[]) {
  const [rowStart, column, score]: number[][] = [[0], [], []]
  for (let row = 0; row < rows; row++) {
    for (let at = row * columns; at < (row + 1) * columns; at++) {
      if (!isEligible[at]) continue
      column.push(at - row * columns)
      score.push(all[at])
    }
    rowStart.push(column.length)
  }
  return { kind: 'sparse', rowStart, column, score } as const
}

/** Of the pairs drawn those that may be locked together. */
function lockable({ columns }: Shape, drawn: Drawn, isEligible: readonly boolean[]): Pair[] {
  const [ofRow, ofColumn] = [[...drawn.rowCapacity], [...drawn.columnCapacity]]
  const isForbidden = new Set(drawn.forbidden.map(([row, column]) => row * columns + column))
  const kept: Pair[] = []
  for (const [row, column] of drawn.locked) {
    const at = row * columns + column
    if (!isEligible[at] || isForbidden.has(at) || ofRow[row] === 0 || ofColumn[column] === 0) continue
    isForbidden.add(at)
    ofRow[row]--
    ofColumn[column]--
    kept.push([row, column])
  }
  return kept
}
