import type { Chosen } from '../check-pairs.ts'
import { freePairs } from '../free-pairs.ts'
import type { Instance } from '../instance.ts'

/** For each chosen pair, by row and column, how many free pairs the row likes better, and 1. O(pairs of the rows * capacity). */
export function rowRanks(instance: Instance, chosen: Chosen): Int32Array {
  const pairsOf = freePairs(instance)
  const ranks = new Int32Array(chosen.count)
  for (let row = 0; row < instance.rows; row++) {
    const [from, until] = [chosen.start[row], chosen.start[row + 1]]
    if (from === until) continue
    const { count, column, score } = pairsOf(row)
    for (let pair = from, index = 0; pair < until; pair++) {
      while (column[index] < chosen.column[pair]) index++
      ranks[pair] = 1
      for (let other = 0; other < count; other++)
        if (instance.sign * score[other] > instance.sign * score[index]) ranks[pair]++
    }
  }
  return ranks
}

/** The same in the eyes of the columns, which may score for themselves. O(pairs * log(capacity)). */
export function columnRanks(instance: Instance, chosen: Chosen): Int32Array {
  const { rows, columns, sign } = instance
  const pairsOf = freePairs(instance, 'columns')
  const held: number[][] = Array.from({ length: columns }, () => [])
  eachRow((column, worth, isChosen) => {
    if (isChosen) held[column].push(worth)
  })
  for (const worths of held) worths.sort((one, other) => one - other)
  // How many free pairs are better than just the first so many of the held ones.
  const better = held.map((worths) => new Int32Array(worths.length + 1))
  eachRow((column, worth) => better[column][below(held[column], worth)]++)
  return Int32Array.from(
    held.flatMap((worths, column) =>
      worths.map((_, at) => 1 + better[column].subarray(at + 1).reduce((sum, each) => sum + each, 0)),
    ),
  )

  function eachRow(visit: (column: number, worth: number, isChosen: boolean) => void): void {
    for (let row = 0; row < rows; row++) {
      const { count, column, score } = pairsOf(row)
      let next = chosen.start[row]
      for (let index = 0; index < count; index++) {
        const isChosen = next < chosen.start[row + 1] && chosen.column[next] === column[index]
        if (isChosen) next++
        visit(column[index], sign * score[index], isChosen)
      }
    }
  }
}

/** How many of the ascending numbers are less. O(log(length)). */
function below(ascending: readonly number[], bound: number): number {
  let [from, until] = [0, ascending.length]
  while (from < until) {
    const middle = (from + until) >> 1
    if (ascending[middle] < bound) from = middle + 1
    else until = middle
  }
  return from
}
