import type { Assignment, Certificate } from './assignment.ts'
import type { Instance } from './instance.ts'
import { inOrder } from './order.ts'
import type { ChosenPairs } from './priced.ts'

/** The result as it is given out: the chosen pairs and the locked ones, in order. O(rows + columns + pairs chosen). */
export function assignmentOf(instance: Instance, chosen: ChosenPairs, certificate: Certificate): Assignment {
  const { rows, columns, objective, locked } = instance
  const given = {
    row: Int32Array.from(locked, (lock) => lock.row),
    column: Int32Array.from(locked, (lock) => lock.column),
    score: Int32Array.from(locked, (lock) => lock.score),
  }
  const [allRows, allColumns] = [joined(chosen.row, given.row), joined(chosen.column, given.column)]
  const order = sortedBy(allRows, rows, sortedBy(allColumns, columns))
  const row = order.map((pair) => allRows[pair])
  const column = order.map((pair) => allColumns[pair])
  const allScores = joined(chosen.score, given.score)
  const score = order.map((pair) => allScores[pair])
  const total = score.reduce((sum, each) => sum + each, 0)
  const unmatchedRows = unused(rows, row)
  const unmatchedColumns = unused(columns, column)
  return { objective, rows, columns, row, column, score, total, unmatchedRows, unmatchedColumns, certificate }
}

/** The indices of `keys`, each below `bound`, by key and then as `before` has them (Knuth 3, 5.2, algorithm D). */
function sortedBy(keys: Int32Array, bound: number, before: Int32Array = inOrder(keys.length)): Int32Array {
  const next = new Int32Array(bound + 1)
  for (const key of keys) next[key + 1]++
  for (let key = 0; key < bound; key++) next[key + 1] += next[key]
  const order = new Int32Array(keys.length)
  for (const index of before) order[next[keys[index]]++] = index
  return order
}

function joined(one: Int32Array, two: Int32Array): Int32Array {
  const both = new Int32Array(one.length + two.length)
  both.set(one)
  both.set(two, one.length)
  return both
}

function unused(length: number, used: Int32Array): Int32Array {
  const isUsed = new Uint8Array(length)
  for (const one of used) isUsed[one] = 1
  const found = new Int32Array(length)
  let count = 0
  for (let one = 0; one < length; one++) if (isUsed[one] === 0) found[count++] = one
  return found.slice(0, count)
}
