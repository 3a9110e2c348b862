/** What has been looked at: no pair that is not held is worth more than these two prices together. */
export interface Proved {
  readonly rowPrice: Float64Array
  readonly columnPrice: Float64Array
}

/** Nothing yet. */
export function nothingProved(rows: number, columns: number): Proved {
  return { rowPrice: new Float64Array(rows).fill(Infinity), columnPrice: new Float64Array(columns).fill(Infinity) }
}

/**
 * Which members have to be looked at again: those whose price fell. Two whose prices did not fall are worth no more than
 * before. O(members).
 */
export function fallen(before: Float64Array, price: Float64Array): Uint8Array {
  return Uint8Array.from(price, (now, at) => (now < before[at] ? 1 : 0))
}
