import type { Watch } from '../watch.ts'
import type { State } from './jonker-volgenant.ts'

/** From one phase to the next the increment falls to an eighth; the first is a thirty-second of the greatest cost. */
const FALL = 8
const FIRST = 32

const increments = (greatest: number): number[] => {
  const all: number[] = []
  for (let increment = Math.ceil(greatest / FIRST); increment >= 1; increment = Math.floor(increment / FALL))
    all.push(increment)
  return all
}

/** How often a phase looks at a row at most, on average. */
export const looksAtEach = (rows: number): number => Math.ceil(Math.log2(rows + 1))

/**
 * Whether better prices are cheaper than so many paths: a long path looks at half of the rows, the phases at each row
 * `looksAtEach` times or less. Prices may begin above 0 only where nobody is left over.
 */
export function shouldScale({ rows, columns, stay, greatest }: State, paths: number): boolean {
  const isEvery = rows === columns && stay === Infinity
  return isEvery && paths / 2 > looksAtEach(rows) * increments(greatest).length
}

/**
 * Gives up the matching and finds better prices: an auction with smaller and smaller increments, each phase from the prices
 * of the one before and ended early where bids go on for long. Costs come near the dual optimum, whatever the
 * distances; nothing has to be exact yet. D. P. Bertsekas, "The auction algorithm: a distributed relaxation method for the assignment
 * problem", Annals of Operations Research 14 (1988). O(rows * columns * log(rows) * log(greatest)).
 */
export function scalePrices(state: State, watch: Watch): void {
  for (const increment of increments(state.greatest)) {
    giveUp(state)
    phase(state, increment, watch)
  }
  giveUp(state)
}

function phase({ rows, kernel, columnOf, rowOf }: State, increment: number, watch: Watch): void {
  const { tag } = kernel
  const waiting: number[] = []
  for (let row = rows - 1; row >= 0; row--) waiting.push(row)
  const mostLooks = rows * looksAtEach(rows)
  for (let looks = 0; looks < mostLooks; looks++) {
    const row = waiting.pop()
    if (row === undefined) return
    if (looks % 256 === 0) watch.look()
    kernel.twoNearest(row)
    const { nearest, first, second } = kernel
    const before = rowOf[nearest]
    if (second < Infinity) tag[nearest] -= 2 * (Math.floor(second / 2) - Math.floor(first / 2) + increment)
    if (before === -1) tag[nearest]--
    else {
      columnOf[before] = -1
      waiting.push(before)
    }
    columnOf[row] = nearest
    rowOf[nearest] = row
  }
}

/** Nobody is matched. All prices move together, to where the greatest is the greatest cost: so they never run out of bounds. */
function giveUp({ columns, greatest, kernel, columnOf, rowOf }: State): void {
  const { tag } = kernel
  for (let column = 0; column < columns; column++) if (rowOf[column] !== -1) tag[column]++
  columnOf.fill(-1)
  rowOf.fill(-1)
  let highest = -Infinity
  for (let column = 0; column < columns; column++) highest = Math.max(highest, tag[column])
  for (let column = 0; column < columns; column++) tag[column] += 2 * greatest - highest
}
