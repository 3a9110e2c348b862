/** In which order rows and columns are taken: the problem's number of the one at each place. */
export interface Order {
  readonly row: Int32Array
  readonly column: Int32Array
}

/** The order that the seed draws; that of the problem where it is 0. O(rows + columns). */
export function orderOf(seed: number, rows: number, columns: number): Order {
  const [row, column] = [inOrder(rows), inOrder(columns)]
  if (seed !== 0) {
    const draw = splitMix(seed)
    shuffle(row, draw)
    shuffle(column, draw)
  }
  return { row, column }
}

/** Where each one of the problem stands in the order: `placeOf(order)[order[place]] = place`. O(length). */
export function placeOf(order: Int32Array): Int32Array {
  const place = new Int32Array(order.length)
  order.forEach((one, at) => (place[one] = at))
  return place
}

/** 0, 1, 2 and so on. O(length). */
export function inOrder(length: number): Int32Array {
  const order = new Int32Array(length)
  for (let index = 0; index < length; index++) order[index] = index
  return order
}

/** Fisher and Yates (Knuth, The Art of Computer Programming 2, 3.4.2, algorithm P). */
function shuffle(order: Int32Array, draw: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor((draw() / 2 ** 32) * (last + 1))
    const moved = order[last]
    order[last] = order[other]
    order[other] = moved
  }
}

/** 32 random bits at a time (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014). */
function splitMix(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x9e3779b9) | 0
    const once = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    const twice = Math.imul(once ^ (once >>> 15), 0x735a2d97)
    return (twice ^ (twice >>> 15)) >>> 0
  }
}
