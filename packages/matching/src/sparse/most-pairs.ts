import type { Watch } from '../watch.ts'
import { join, leave, type Market, type Side } from './side.ts'

/** How far from a row with room, in pairs taken, an alternating path first meets each member; below 0 where none does. */
export interface Reached {
  readonly rowLevel: Int32Array
  readonly columnLevel: Int32Array
}

/**
 * Pairs as many as can be paired, whatever the scores, starting from the pairs that are there. What is reached at the end
 * proves it: the rows that are not and the columns that are cover every pair but chosen ones, and are full (König); in
 * every assignment with as many pairs those columns are full (Dulmage and Mendelsohn). O(pairs * sqrt(members)) where rows
 * are paired once.
 *
 * J. E. Hopcroft and R. M. Karp, SIAM J. Computing 2 (1973); with capacities it is a flow in layers, S. Even and R. E.
 * Tarjan, SIAM J. Computing 4 (1975).
 */
export function pairMost({ rows, columns }: Market, watch: Watch): Reached {
  pairGreedily(rows, columns)
  const reached = { rowLevel: new Int32Array(rows.count), columnLevel: new Int32Array(columns.count) }
  const next = { pair: new Int32Array(rows.count), slot: new Int32Array(columns.count) }
  const path = new Int32Array(rows.count + 1)
  while (layers(rows, columns, reached)) {
    watch.look()
    next.pair.set(rows.start.subarray(0, rows.count))
    next.slot.fill(0)
    for (let x = 0; x < rows.count; x++) {
      if (reached.rowLevel[x] !== 0) continue
      while (rows.used[x] < rows.capacity[x] && advance(x, rows, columns, reached, next, path)) next.pair[x]++
    }
  }
  return reached
}

function pairGreedily(rows: Side, columns: Side): void {
  const partnerOf = new Int32Array(columns.count).fill(-1)
  for (let x = 0; x < rows.count; x++) {
    markPartners(rows, x, partnerOf)
    for (let pair = rows.start[x]; pair < rows.ends[x] && rows.used[x] < rows.capacity[x]; pair++) {
      const y = rows.head[pair]
      if (columns.used[y] >= columns.capacity[y] || partnerOf[y] === x) continue
      join(rows, x, y, rows.score[pair])
      join(columns, y, x, rows.score[pair])
    }
  }
}

function markPartners(side: Side, x: number, partnerOf: Int32Array): void {
  for (let at = side.slotStart[x], end = at + side.used[x]; at < end; at++) partnerOf[side.slotHead[at]] = x
}

/** Breadth first from the rows with room; whether a column with room is met. */
function layers(rows: Side, columns: Side, { rowLevel, columnLevel }: Reached): boolean {
  rowLevel.fill(-1)
  columnLevel.fill(-1)
  const partnerOf = new Int32Array(columns.count).fill(-1)
  const queue = new Int32Array(rows.count)
  let [first, last, deepest] = [0, 0, Infinity]
  for (let x = 0; x < rows.count; x++) {
    if (rows.used[x] >= rows.capacity[x]) continue
    rowLevel[x] = 0
    queue[last++] = x
  }
  while (first < last) {
    const x = queue[first++]
    const level = rowLevel[x]
    if (level > deepest) break
    markPartners(rows, x, partnerOf)
    for (let pair = rows.start[x]; pair < rows.ends[x]; pair++) {
      const y = rows.head[pair]
      if (columnLevel[y] >= 0 || partnerOf[y] === x) continue
      columnLevel[y] = level
      if (columns.used[y] < columns.capacity[y]) deepest = level
      for (let at = columns.slotStart[y], end = at + columns.used[y]; at < end; at++) {
        const z = columns.slotHead[at]
        if (rowLevel[z] >= 0) continue
        rowLevel[z] = level + 1
        queue[last++] = z
      }
    }
  }
  return deepest < Infinity
}

/** Depth first along the layers to a column with room. A row is entered once in a phase: a path through it takes its pair. */
function advance(
  source: number,
  rows: Side,
  columns: Side,
  { rowLevel, columnLevel }: Reached,
  next: { pair: Int32Array; slot: Int32Array },
  path: Int32Array,
): boolean {
  let depth = 0
  path[0] = source
  while (depth >= 0) {
    const x = path[depth]
    const pair = next.pair[x]
    if (pair >= rows.ends[x]) {
      depth--
      continue
    }
    const y = rows.head[pair]
    if (columnLevel[y] !== depth || isPaired(rows, x, y)) {
      next.pair[x]++
      continue
    }
    if (columns.used[y] < columns.capacity[y]) {
      swapAlong(rows, columns, path, depth, next.pair)
      return true
    }
    const end = columns.slotStart[y] + columns.used[y]
    let at = columns.slotStart[y] + next.slot[y]
    while (at < end && rowLevel[columns.slotHead[at]] !== depth + 1) at++
    next.slot[y] = at - columns.slotStart[y]
    if (at < end) {
      path[++depth] = columns.slotHead[at]
      rowLevel[columns.slotHead[at]] = -1
    } else next.pair[x]++
  }
  return false
}

function isPaired(side: Side, x: number, y: number): boolean {
  for (let at = side.slotStart[x], end = at + side.used[x]; at < end; at++) if (side.slotHead[at] === y) return true
  return false
}

/** Every row of the path takes the column that its pair leads to, and leaves the one it was reached from. */
function swapAlong(rows: Side, columns: Side, path: Int32Array, depth: number, pairOf: Int32Array): void {
  for (let at = depth; at >= 0; at--) {
    const x = path[at]
    if (at > 0) {
      const left = rows.head[pairOf[path[at - 1]]]
      leave(rows, x, left)
      leave(columns, left, x)
    }
    const taken = rows.head[pairOf[x]]
    join(rows, x, taken, rows.score[pairOf[x]])
    join(columns, taken, x, rows.score[pairOf[x]])
  }
}
