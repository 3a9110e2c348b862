import fc from 'fast-check'
import type { PricedSolution, SparsePairs } from '../sparse-pairs.ts'

/** Pairs of up to `most` members a side, with capacities on both, few or many scores, ties, losses and members without places. */
export function anyPairs(most: number): fc.Arbitrary<SparsePairs> {
  return fc
    .record({
      rows: fc.nat({ max: most }),
      columns: fc.nat({ max: most }),
      reach: fc.constantFrom(0, 1, 4, 1000, 1_000_000_000),
      lowest: fc.constantFrom(-1, 0),
      holes: fc.constantFrom(0, 50, 80),
      places: fc.constantFrom(1, 2, 5),
    })
    .chain(({ rows, columns, reach, lowest, holes, places }) => {
      const list = <T>(each: fc.Arbitrary<T>, length: number) =>
        fc.array(each, { minLength: length, maxLength: length })
      return fc
        .record({
          score: list(fc.integer({ min: lowest * reach, max: reach }), rows * columns),
          hole: list(fc.nat({ max: 99 }), rows * columns),
          rowCapacity: list(fc.nat({ max: places }), rows),
          columnCapacity: list(fc.nat({ max: places }), columns),
        })
        .map(({ score, hole, rowCapacity, columnCapacity }) =>
          pairsFrom(
            rows,
            columns,
            (row, column) => (hole[row * columns + column] < holes ? undefined : score[row * columns + column]),
            rowCapacity,
            columnCapacity,
          ),
        )
    })
}

/** The pairs that have a score. */
export function pairsFrom(
  rows: number,
  columns: number,
  scoreOf: (row: number, column: number) => number | undefined,
  rowCapacity: ArrayLike<number>,
  columnCapacity: ArrayLike<number>,
): SparsePairs {
  const rowStart = [0]
  const [column, score]: [number[], number[]] = [[], []]
  for (let row = 0; row < rows; row++) {
    for (let at = 0; at < columns; at++) {
      const found = scoreOf(row, at)
      if (found === undefined) continue
      column.push(at)
      score.push(found)
    }
    rowStart.push(column.length)
  }
  return {
    rows,
    columns,
    rowStart: Int32Array.from(rowStart),
    column: Int32Array.from(column),
    score: Int32Array.from(score),
    rowCapacity: Int32Array.from(rowCapacity),
    columnCapacity: Int32Array.from(columnCapacity),
  }
}

/** What is wrong with a solution, if anything: the conditions of `PriceCertificate`, one by one. */
export function gaps(pairs: SparsePairs, bonus: number, { chosen, rowPrice, columnPrice }: PricedSolution): string[] {
  const found: string[] = []
  const isChosen = new Set(chosen)
  const [rowUsed, columnUsed] = [new Int32Array(pairs.rows), new Int32Array(pairs.columns)]
  for (let row = 0; row < pairs.rows; row++) {
    for (let pair = pairs.rowStart[row]; pair < pairs.rowStart[row + 1]; pair++) {
      const column = pairs.column[pair]
      const gain = pairs.score[pair] + bonus - rowPrice[row] - columnPrice[column]
      if (isChosen.has(pair) ? gain < 0 : gain > 0) found.push(`pair ${row}, ${column}`)
      if (!isChosen.has(pair)) continue
      rowUsed[row]++
      columnUsed[column]++
    }
  }
  const check = (name: string, price: Float64Array, used: Int32Array, capacity: Int32Array) =>
    price.forEach((each, at) => {
      if (!Number.isSafeInteger(each) || each < 0 || used[at] > capacity[at] || (each > 0 && used[at] < capacity[at]))
        found.push(`${name} ${at}`)
    })
  check('row', rowPrice, rowUsed, pairs.rowCapacity)
  check('column', columnPrice, columnUsed, pairs.columnCapacity)
  return found
}

/** The bonus that puts the number of pairs first. */
export function bonusFor({ rows, columns, score }: SparsePairs): number {
  const reach = score.reduce((most, each) => Math.max(most, Math.abs(each)), 0)
  return (2 * Math.min(rows, columns) + 1) * reach + 1
}
