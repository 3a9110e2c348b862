import type { Watch } from '../watch.ts'
import type { DenseCosts, DenseSolution } from './dense-costs.ts'
import type { RowKernel } from './row-kernel.ts'
import { looksAtEach, scalePrices, shouldScale } from './scaled-prices.ts'

/** What is matched so far: -1 is nobody. */
export interface State extends DenseCosts {
  readonly kernel: RowKernel
  readonly columnOf: Int32Array
  readonly rowOf: Int32Array
  readonly path: Path
}

/** The columns whose shortest distance is known, in that order, with the tag they had; and whence each was reached. */
export interface Path {
  readonly scanned: Int32Array
  readonly distance: Float64Array
  readonly tag: Float64Array
  readonly from: Int32Array
}

/**
 * Shortest augmenting paths after Jonker and Volgenant, "A shortest augmenting path algorithm for dense and sparse linear
 * assignment problems", Computing 38 (1987): column reduction, augmenting row reduction, then a shortest path for each
 * row that is left. Where these are many, better prices are found first, by an auction. Rectangular, and with rows that may
 * stay alone, as in Crouse, IEEE Trans. Aerospace and Electronic Systems 52 (2016). O(rows^2 * columns), mostly far less;
 * O(rows + columns) of memory besides the kernel.
 */
export function jonkerVolgenant(costs: DenseCosts, kernel: RowKernel, watch: Watch): DenseSolution {
  const { rows, columns } = costs
  const [columnOf, rowOf] = [new Int32Array(rows).fill(-1), new Int32Array(columns).fill(-1)]
  const path = {
    scanned: new Int32Array(columns),
    distance: new Float64Array(columns),
    tag: new Float64Array(columns),
    from: new Int32Array(columns),
  }
  const state: State = { ...costs, kernel, columnOf, rowOf, path }
  // Where a column may be left over, its dual variable has to end at 0, and must not begin above.
  if (rows > 0 && rows === columns && costs.stay === Infinity) columnReduction(state)
  let left = augmentingRowReduction(state, watch)
  if (shouldScale(state, left.length)) {
    scalePrices(state, watch)
    left = augmentingRowReduction(state, watch)
  }
  left.forEach((row, nth) => {
    watch.report('paths', rows - left.length + nth, rows)
    augment(state, row, watch)
  })
  return dualVariables(state)
}

/** The dual variable of each column is its least cost; where the row of that is still free, the two are matched. */
function columnReduction({ columns, kernel, columnOf, rowOf }: State): void {
  const { tag } = kernel
  const { least, leastRow } = kernel.columnLeast()
  for (let column = 0; column < columns; column++) {
    const row = leastRow[column]
    tag[column] = 2 * least[column]
    if (columnOf[row] !== -1) continue
    columnOf[row] = column
    rowOf[column] = row
    tag[column]--
  }
}

/**
 * Every free row takes its nearest column at the price that makes its second nearest as good, and whoever had the column
 * looks again: an auction with no increment. Rows that could only take a column without raising its price are left over
 * for the paths and returned, as are all that still wait after log2(rows) looks for each: then the paths are cheaper.
 */
function augmentingRowReduction({ rows, stay, kernel, columnOf, rowOf }: State, watch: Watch): number[] {
  const { tag } = kernel
  const left: number[] = []
  const waiting: number[] = []
  for (let row = rows - 1; row >= 0; row--) if (columnOf[row] === -1) waiting.push(row)
  const mostLooks = rows * looksAtEach(rows)
  let looks = 0
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    if (looks++ >= mostLooks) {
      left.push(row)
      continue
    }
    if (looks % 256 === 0) {
      watch.look()
      watch.report('rows', rows - waiting.length - left.length - 1, rows)
    }
    kernel.twoNearest(row)
    const { nearest } = kernel
    const reduced = Math.floor(kernel.first / 2)
    if (reduced >= stay) continue
    const next = Math.min(Math.floor(kernel.second / 2), stay)
    const before = rowOf[nearest]
    if (before !== -1 && reduced === next) {
      left.push(row)
      continue
    }
    if (next < Infinity) tag[nearest] -= 2 * (next - reduced)
    if (before === -1) tag[nearest]--
    else {
      columnOf[before] = -1
      waiting.push(before)
    }
    columnOf[row] = nearest
    rowOf[nearest] = row
  }
  return left
}

/** The shortest path (Dijkstra) from the row to a free column, or to a row that had better stay alone, and the swap along it. */
function augment({ stay, kernel, columnOf, rowOf, path }: State, start: number, watch: Watch): void {
  const { tag, before } = kernel
  let count = 0
  let row = start
  let offset = 0
  let alone = start
  let end = 2 * stay
  let sink = -1
  kernel.forget()
  for (;;) {
    if (count % 256 === 0) watch.look()
    kernel.relax(row, offset)
    const { nearest, first } = kernel
    if (end < first) break
    path.from[nearest] = before[nearest]
    if (rowOf[nearest] === -1) {
      sink = nearest
      end = first
      break
    }
    const distance = first - 1
    path.scanned[count] = nearest
    path.distance[count] = distance
    path.tag[count] = tag[nearest]
    count++
    row = rowOf[nearest]
    offset = distance - (2 * kernel.costOf(row, nearest) - tag[nearest] - 1)
    if (offset + 2 * stay < end) {
      alone = row
      end = offset + 2 * stay
    }
    kernel.scanned(nearest)
  }
  for (let nth = 0; nth < count; nth++) tag[path.scanned[nth]] = path.tag[nth] + path.distance[nth] - end

  // Backwards along the path: each row takes the column that it was reached for, and gives its own to the row before.
  let free = sink
  if (sink === -1) {
    free = columnOf[alone]
    columnOf[alone] = -1
    if (alone === start) return
  } else tag[sink]--
  do {
    row = path.from[free]
    rowOf[free] = row
    const next = columnOf[row]
    columnOf[row] = free
    free = next
  } while (row !== start)
}

function dualVariables({ rows, columns, stay, kernel, columnOf, rowOf }: State): DenseSolution {
  const v = new Float64Array(columns)
  for (let column = 0; column < columns; column++) v[column] = (kernel.tag[column] + (rowOf[column] === -1 ? 0 : 1)) / 2
  const u = new Float64Array(rows).fill(stay)
  for (let row = 0; row < rows; row++)
    if (columnOf[row] !== -1) u[row] = kernel.costOf(row, columnOf[row]) - v[columnOf[row]]
  return { columnOf, u, v }
}
