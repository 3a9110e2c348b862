import { bonusOf } from '../bonus.ts'
import type { Instance } from '../instance.ts'
import type { Order } from '../order.ts'
import type { Priced } from '../priced.ts'
import type { Watch } from '../watch.ts'
import type { DenseCosts } from './dense-costs.ts'
import { jonkerVolgenant } from './jonker-volgenant.ts'
import { PLAIN_COST_BOUND, plainKernel } from './plain-kernel.ts'
import { scoresOfSlots } from './scores-of-slots.ts'
import { SIMD_COST_BOUND, simdKernel } from './simd-kernel.ts'
import { pricesOf, slotsOf, type Slots } from './slots.ts'

/**
 * The objectives `pairs` and `score` on dense scores, by Jonker and Volgenant on one slot for each place. Nothing where
 * that does not fit: both sides have capacities above 1 (two slots of each could be paired twice), the slots would more
 * than double the matrix, or bonus and scores together leave 32 bits. O(n^3); 4 bytes for each pair of slots.
 */
export function solveDense(instance: Instance, order: Order, watch: Watch): Priced | undefined {
  const { rows, columns, scores, objective, sign } = instance
  if (scores.kind !== 'dense') return undefined
  const rowSlots = slotsOf(order.row, instance.rowCapacity, columns)
  const columnSlots = slotsOf(order.column, instance.columnCapacity, rows)
  if (rowSlots.areShared && columnSlots.areShared) return undefined
  if (rowSlots.of.length * columnSlots.of.length > 2 * rows * columns) return undefined

  if (scores.least > scores.greatest) return undefined
  const [least, greatest] = sign === 1 ? [scores.least, scores.greatest] : [-scores.greatest, -scores.least]
  const isEvery = objective === 'pairs' && !scores.hasHoles && instance.excluded.size === 0
  const enough = objective === 'pairs' ? bonusOf(rows, columns, least, greatest) : 0
  const top = isEvery ? greatest : Math.max(greatest, 0)
  const stay = isEvery ? Infinity : top + enough
  const greatestCost = isEvery ? top - least : Math.max(top - least, stay + 1)
  if (greatestCost > PLAIN_COST_BOUND) return undefined

  const isTurned = rowSlots.of.length > columnSlots.of.length
  const [few, many] = isTurned ? [columnSlots, rowSlots] : [rowSlots, columnSlots]
  watch.claim?.(4 * (few.of.length + 32) * (many.of.length + 32))
  const scoresOf = scoresOfSlots(instance, scores.values, few.of, many.of, isTurned, watch)
  const costs: DenseCosts = {
    rows: few.of.length,
    columns: many.of.length,
    stay,
    sign,
    top,
    greatest: greatestCost,
    scoresOf,
  }
  const kernel = (greatestCost <= SIMD_COST_BOUND ? simdKernel(costs) : undefined) ?? plainKernel(costs)
  const { columnOf, u, v } = jonkerVolgenant(costs, kernel, watch)
  // Where all are matched, one side's prices may all rise and the other's fall, until none is below 0.
  const raised = v.reduce((most, each) => Math.max(most, each), 0)
  const bonus = u.reduce((most, each) => Math.max(most, each + raised - top), enough)
  const fewPrice = pricesOf(few, (slot) => top + bonus - u[slot] - raised, top + bonus)
  const manyPrice = pricesOf(many, (slot) => raised - v[slot], top + bonus)
  return chosenOf(instance, scores.values, { few, many, columnOf, isTurned, bonus, fewPrice, manyPrice })
}

interface Solved {
  readonly few: Slots
  readonly many: Slots
  readonly columnOf: Int32Array
  readonly isTurned: boolean
  readonly bonus: number
  readonly fewPrice: Float64Array
  readonly manyPrice: Float64Array
}

function chosenOf({ columns }: Instance, values: Int32Array, solved: Solved): Priced {
  const { few, many, columnOf, isTurned, bonus, fewPrice, manyPrice } = solved
  const slots = Int32Array.from(columnOf.keys()).filter((slot) => columnOf[slot] !== -1)
  const [ofFew, ofMany] = [slots.map((slot) => few.of[slot]), slots.map((slot) => many.of[columnOf[slot]])]
  const [row, column] = isTurned ? [ofMany, ofFew] : [ofFew, ofMany]
  const score = row.map((at, pair) => values[at * columns + column[pair]])
  const [rowPrice, columnPrice] = isTurned ? [manyPrice, fewPrice] : [fewPrice, manyPrice]
  return { row, column, score, bonus, rowPrice, columnPrice }
}
