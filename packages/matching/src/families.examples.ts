import { NOT_ELIGIBLE, type Problem } from './problem.ts'

/** Deterministic numbers from 0 up to `bound`, whatever the machine (Park and Miller's minimal standard generator). */
export function numbers(seed: number): (bound: number) => number {
  let state = (seed % 0x7fff_fffe) + 1
  return (bound) => {
    state = (state * 48_271) % 0x7fff_ffff
    return Math.floor((state / 0x7fff_ffff) * bound)
  }
}

const square = (size: number, costOf: (row: number, column: number) => number) =>
  Int32Array.from({ length: size * size }, (_, at) => costOf(Math.floor(at / size), at % size))

/** Costs of every pair, of problems that are hard for one method or another. */
export const families: Readonly<Record<string, (size: number) => Int32Array>> = {
  'Machol and Wien': (size) => square(size, (row, column) => (row + 1) * (column + 1)),
  'all equal': (size) => square(size, () => 7),
  geometric: (size) => {
    const draw = numbers(size)
    const points = Array.from({ length: 2 * size }, () => [draw(10_000), draw(10_000)] as const)
    const far = (row: number, column: number) =>
      Math.hypot(points[row][0] - points[size + column][0], points[row][1] - points[size + column][1])
    return square(size, (row, column) => Math.round(far(row, column)))
  },
  'few values': (size) => {
    const draw = numbers(size)
    return square(size, () => draw(4))
  },
  'wide range': (size) => {
    const draw = numbers(size)
    return square(size, () => draw(1_000_000_000))
  },
  'far from zero': (size) => {
    const draw = numbers(size)
    return square(size, () => 1_000_000_000 - draw(1000))
  },
  'far below zero': (size) => {
    const draw = numbers(size)
    return square(size, () => draw(1000) - 1_000_000_000)
  },
  'two blocks': (size) => square(size, (row, column) => (row % 2 === column % 2 ? (row * column) % 17 : NOT_ELIGIBLE)),
  'one hub': (size) =>
    square(size, (row, column) => (column === 0 ? 1 + (row % 3) : row === column ? 50 + row : NOT_ELIGIBLE)),
  'none eligible': (size) => square(size, () => NOT_ELIGIBLE),
  'one row eligible': (size) => square(size, (row, column) => (row === 0 ? column : NOT_ELIGIBLE)),
}

/** A member of a family as a problem of costs. */
export function memberOf(family: string, size: number, problem: Partial<Problem> = {}): Problem {
  const values = families[family](size)
  return {
    rows: size,
    columns: size,
    scores: { kind: 'dense', values },
    objective: 'pairs',
    minimise: true,
    ...problem,
  }
}
