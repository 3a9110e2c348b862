// The inner loops of Jonker and Volgenant over one row of costs, four columns at a time. This is AssemblyScript: it is
// compiled to WebAssembly by build-kernel.ts. `src/dense/plain-kernel.ts` says the same in plain TypeScript, and the
// tests hold the two against each other. Every list has a multiple of four entries; what a loop finds goes to `found`.

/** Writes the least of four lanes, of equal ones that of the least column, and its column. */
function keepLeast(value: v128, column: v128, found: usize): void {
  store<v128>(found, value)
  store<v128>(found + 16, column)
  let least = load<i32>(found)
  let at = load<i32>(found + 16)
  for (let lane: usize = 4; lane < 16; lane += 4) {
    const other = load<i32>(found + lane)
    const otherAt = load<i32>(found + 16 + lane)
    if (other < least || (other === least && otherAt < at)) {
      least = other
      at = otherAt
    }
  }
  store<i32>(found, least)
  store<i32>(found + 4, at)
}

/** The least and the second least of `2 * cost - tag`, and the column of the least: to `found`, `found + 8`, `found + 4`. */
export function twoNearest(cost: usize, tag: usize, columns: i32, found: usize): void {
  const most = i32x4.splat(i32.MAX_VALUE)
  let first = most
  let second = most
  let nearest = i32x4.splat(0)
  let column = i32x4(0, 1, 2, 3)
  const four = i32x4.splat(4)
  const end = cost + ((<usize>columns) << 2)
  while (cost < end) {
    const near = i32x4.sub(i32x4.shl(v128.load(cost), 1), v128.load(tag))
    const isNearer = i32x4.lt_s(near, first)
    second = i32x4.min_s(second, i32x4.max_s(near, first))
    first = i32x4.min_s(near, first)
    nearest = v128.bitselect(column, nearest, isNearer)
    column = i32x4.add(column, four)
    cost += 16
    tag += 16
  }
  keepLeast(first, nearest, found)
  const least = load<i32>(found)
  // The second least is in its own lane, or it is the least of another.
  const at = load<i32>(found + 4)
  const others = v128.bitselect(most, first, i32x4.eq(nearest, i32x4.splat(at)))
  const rest = i32x4.min_s(second, others)
  store<v128>(found + 16, rest)
  let next = load<i32>(found + 16)
  for (let lane: usize = 4; lane < 16; lane += 4) next = min(next, load<i32>(found + 16 + lane))
  store<i32>(found, least)
  store<i32>(found + 8, next)
}

/** `distance[j] = min(distance[j], 2 * cost[j] - tag[j] + offset)`, `before[j] = row` where it fell; then the nearest. */
export function relax(
  cost: usize,
  tag: usize,
  distance: usize,
  before: usize,
  columns: i32,
  row: i32,
  offset: i32,
  found: usize,
): void {
  let least = i32x4.splat(i32.MAX_VALUE)
  let nearest = i32x4.splat(0)
  let column = i32x4(0, 1, 2, 3)
  const four = i32x4.splat(4)
  const by = i32x4.splat(row)
  const further = i32x4.splat(offset)
  const end = cost + ((<usize>columns) << 2)
  while (cost < end) {
    const known = v128.load(distance)
    const far = i32x4.add(i32x4.sub(i32x4.shl(v128.load(cost), 1), v128.load(tag)), further)
    const isShorter = i32x4.lt_s(far, known)
    const now = i32x4.min_s(far, known)
    if (v128.any_true(isShorter)) {
      v128.store(distance, now)
      v128.store(before, v128.bitselect(by, v128.load(before), isShorter))
    }
    nearest = v128.bitselect(column, nearest, i32x4.lt_s(now, least))
    least = i32x4.min_s(now, least)
    column = i32x4.add(column, four)
    cost += 16
    tag += 16
    distance += 16
    before += 16
  }
  keepLeast(least, nearest, found)
}

/** `least[j] = min(least[j], cost[j])`, `leastRow[j] = row` where it fell. */
export function columnLeast(cost: usize, least: usize, leastRow: usize, columns: i32, row: i32): void {
  const by = i32x4.splat(row)
  const end = cost + ((<usize>columns) << 2)
  while (cost < end) {
    const here = v128.load(cost)
    const known = v128.load(least)
    const isLess = i32x4.lt_s(here, known)
    if (v128.any_true(isLess)) {
      v128.store(least, i32x4.min_s(here, known))
      v128.store(leastRow, v128.bitselect(by, v128.load(leastRow), isLess))
    }
    cost += 16
    least += 16
    leastRow += 16
  }
}

/** Scores become costs in place: `top - sign * score`, and `hole` where the pair may not be. */
export function toCosts(cost: usize, columns: i32, sign: i32, top: i32, hole: i32): void {
  const none = i32x4.splat(i32.MIN_VALUE)
  const never = i32x4.splat(hole)
  const factor = i32x4.splat(sign)
  const best = i32x4.splat(top)
  const end = cost + ((<usize>columns) << 2)
  while (cost < end) {
    const score = v128.load(cost)
    const worth = i32x4.sub(best, i32x4.mul(score, factor))
    v128.store(cost, v128.bitselect(never, worth, i32x4.eq(score, none)))
    cost += 16
  }
}
