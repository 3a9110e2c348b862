// Scores one row with many columns as the scorer `shared-tags` does, four columns at a time, and gives those worth more
// than a floor. This is AssemblyScript: it is compiled to WebAssembly by build-kernel.ts; `src/scorers/shared-tags.ts`
// says the same in plain TypeScript, and the tests hold the two against each other.

let tags: usize = 0
let words: i32 = 0
let stride: usize = 0
let places: usize = 0
let groups: usize = 0
let prices: usize = 0
let found: usize = 0
let weight: i32 = 0
let distance: i32 = 0

/** The least and the greatest score of any pair that may be, since `begin`. */
let least: v128 = i32x4.splat(0)
let greatest: v128 = i32x4.splat(0)

/** Where the features of the columns lie: each list `stride` bytes long, the words of the tags one list after the other. */
export function begin(
  atTags: usize,
  wordsOfTags: i32,
  bytesOfList: usize,
  atPlaces: usize,
  atGroups: usize,
  atPrices: usize,
  atFound: usize,
  weightOfTag: i32,
  costOfDistance: i32,
): void {
  tags = atTags
  words = wordsOfTags
  stride = bytesOfList
  places = atPlaces
  groups = atGroups
  prices = atPrices
  found = atFound
  weight = weightOfTag
  distance = costOfDistance
  least = i32x4.splat(i32.MAX_VALUE)
  greatest = i32x4.splat(i32.MIN_VALUE)
}

export function leastScore(): i32 {
  const low = i32x4.min_s(least, i8x16.shuffle(least, least, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7))
  return min(i32x4.extract_lane(low, 0), i32x4.extract_lane(low, 1))
}

export function greatestScore(): i32 {
  const high = i32x4.max_s(
    greatest,
    i8x16.shuffle(greatest, greatest, 8, 9, 10, 11, 12, 13, 14, 15, 0, 1, 2, 3, 4, 5, 6, 7),
  )
  return max(i32x4.extract_lane(high, 0), i32x4.extract_lane(high, 1))
}

/**
 * Writes column and score of every pair of the row with `score - price > floor`, for the columns from `from` up to `until`
 * (multiples of four), and says how many. The words of the row's tags lie at `rowTags`.
 */
export function above(rowTags: usize, place: i32, group: i32, from: i32, until: i32, floor: f64): i32 {
  const rowPlace = i32x4.splat(place)
  const rowGroup = i32x4.splat(group)
  const perTag = i32x4.splat(weight)
  const perStep = i32x4.splat(distance)
  const lowest = f64x2.splat(floor)
  const none = i32x4.splat(i32.MAX_VALUE)
  const nothing = i32x4.splat(i32.MIN_VALUE)
  let low = least
  let high = greatest
  let out = found
  for (let column = from; column < until; column += 4) {
    const at = (<usize>column) << 2
    let word = tags + at
    let bits = i8x16.popcnt(v128.and(v128.load(word), v128.load32_splat(rowTags)))
    for (let index = 1; index < words; index++) {
      word += stride
      const more = i8x16.popcnt(v128.and(v128.load(word), v128.load32_splat(rowTags + ((<usize>index) << 2))))
      bits = i8x16.add(bits, more)
    }
    const shared = i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bits))
    const steps = i32x4.abs(i32x4.sub(rowPlace, v128.load(places + at)))
    const score = i32x4.sub(i32x4.mul(shared, perTag), i32x4.mul(steps, perStep))
    const isBarred = i32x4.eq(rowGroup, v128.load(groups + at))
    low = i32x4.min_s(low, v128.or(v128.andnot(score, isBarred), v128.and(none, isBarred)))
    high = i32x4.max_s(high, v128.or(v128.andnot(score, isBarred), v128.and(nothing, isBarred)))
    const price = prices + (at << 1)
    const one = f64x2.sub(f64x2.convert_low_i32x4_s(score), v128.load(price))
    const upper = i8x16.shuffle(score, score, 8, 9, 10, 11, 12, 13, 14, 15, 8, 9, 10, 11, 12, 13, 14, 15)
    const two = f64x2.sub(f64x2.convert_low_i32x4_s(upper), v128.load(price + 16))
    const isOne = f64x2.gt(one, lowest)
    const isTwo = f64x2.gt(two, lowest)
    // The low half of each 64 bit mask: one mask for the four columns.
    const isAbove = v128.andnot(
      i8x16.shuffle(isOne, isTwo, 0, 1, 2, 3, 8, 9, 10, 11, 16, 17, 18, 19, 24, 25, 26, 27),
      isBarred,
    )
    if (v128.any_true(isAbove)) {
      let lanes = i32x4.bitmask(isAbove)
      store<v128>(found - 16, score)
      while (lanes !== 0) {
        const lane = ctz(lanes)
        store<i32>(out, column + lane)
        store<i32>(out + 4, load<i32>(found - 16 + ((<usize>lane) << 2)))
        out += 8
        lanes &= lanes - 1
      }
    }
  }
  least = low
  greatest = high
  return <i32>((out - found) >> 3)
}
