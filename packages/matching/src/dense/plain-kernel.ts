import { NOT_ELIGIBLE } from '../problem.ts'
import type { DenseCosts } from './dense-costs.ts'
import type { RowKernel } from './row-kernel.ts'

/** Costs and `stay + 1` up to this fit. */
export const PLAIN_COST_BOUND = 0x7fff_ffff

/** `4 * rows * columns` bytes. */
export function plainKernel(costs: DenseCosts): RowKernel {
  const { rows, columns, stay } = costs
  const cost = denseCosts(costs, stay === Infinity ? 0 : stay + 1)
  const tag = new Float64Array(columns)
  const before = new Int32Array(columns)
  const distance = new Float64Array(columns)
  return {
    tag,
    before,
    first: Infinity,
    second: Infinity,
    nearest: -1,

    costOf: (row, column) => cost[row * columns + column],

    columnLeast() {
      const least = cost.slice(0, columns)
      const leastRow = new Int32Array(columns)
      for (let row = 1; row < rows; row++) {
        const from = row * columns
        for (let column = 0; column < columns; column++) {
          if (cost[from + column] < least[column]) {
            least[column] = cost[from + column]
            leastRow[column] = row
          }
        }
      }
      return { least, leastRow }
    },

    twoNearest(row) {
      const from = row * columns
      let [first, second, nearest] = [Infinity, Infinity, -1]
      for (let column = 0; column < columns; column++) {
        const near = 2 * cost[from + column] - tag[column]
        if (near < second) {
          if (near < first) {
            second = first
            first = near
            nearest = column
          } else second = near
        }
      }
      this.first = first
      this.second = second
      this.nearest = nearest
    },

    forget() {
      distance.fill(Infinity)
    },

    relax(row, offset) {
      const from = row * columns
      let [least, nearest] = [Infinity, -1]
      for (let column = 0; column < columns; column++) {
        const far = 2 * cost[from + column] - tag[column] + offset
        let known = distance[column]
        if (far < known) {
          distance[column] = known = far
          before[column] = row
        }
        if (known < least) {
          least = known
          nearest = column
        }
      }
      this.first = least
      this.nearest = nearest
    },

    scanned(column) {
      tag[column] = -Infinity
      distance[column] = Infinity
    },
  }
}

function denseCosts({ rows, columns, sign, top, scoresOf }: DenseCosts, hole: number): Int32Array {
  const cost = new Int32Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    const into = cost.subarray(row * columns, (row + 1) * columns)
    scoresOf(row, into)
    for (let column = 0; column < columns; column++)
      into[column] = into[column] === NOT_ELIGIBLE ? hole : top - sign * into[column]
  }
  return cost
}
