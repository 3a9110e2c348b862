/** How the rows (columns) of a problem stand in the matrix: a slot for each place that one of them has. */
export interface Slots {
  /** The problem's row (column) of each slot. */
  readonly of: Int32Array
  readonly capacity: Int32Array
  /** How many there are on the other side: nobody has a use for more places. */
  readonly partners: number
  /** Whether one of them has more than one. */
  readonly areShared: boolean
}

/** In the order given. O(slots). */
export function slotsOf(order: Int32Array, capacity: Int32Array, partners: number): Slots {
  let count = 0
  let areShared = false
  for (const one of order) {
    const places = Math.min(capacity[one], partners)
    if (places > 1) areShared = true
    count += places
  }
  if (count === order.length && !areShared) return { of: order, capacity, partners, areShared }
  const of = new Int32Array(count)
  let at = 0
  for (const one of order) {
    const places = Math.min(capacity[one], partners)
    of.fill(one, at, at + places)
    at += places
  }
  return { of, capacity, partners, areShared }
}

/**
 * The price of each row (column) from those of its slots, which are equal where all are taken; where one is not, it is 0. One
 * with more places than partners has a spare place even if it is paired with all: 0 too. Without any place, `most`.
 */
export function pricesOf(
  { of, capacity, partners }: Slots,
  priceOf: (slot: number) => number,
  most: number,
): Float64Array {
  const price = Float64Array.from(capacity, (places) => (places > partners ? 0 : most))
  of.forEach((one, slot) => (price[one] = Math.min(price[one], priceOf(slot))))
  return price
}
