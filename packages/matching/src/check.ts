import type { Assignment, Certificate, Cover, PriceCertificate } from './assignment.ts'
import { bonusOf } from './bonus.ts'
import { chosenPairs, type Chosen } from './check-pairs.ts'
import { freePairs, type RowOfPairs } from './free-pairs.ts'
import type { Instance } from './instance.ts'
import { checkStable } from './check-stable.ts'
import type { Flaw } from './flaw.ts'

/**
 * Looks for a flaw in the assignment or in its proof and gives the first; `undefined` says that the assignment is
 * proved best by its objective. Shares nothing with the solvers but the reading of the problem. O(pairs), and O(rows +
 * columns) of memory. Burkard, Dell'Amico and Martello, Assignment Problems (2009), 4.1; Koenig (1931) for the covers;
 * Gale and Shapley (1962) for stability.
 */
export function findFlaw(instance: Instance, assignment: Assignment): Flaw | undefined {
  const { certificate, objective } = assignment
  if (objective !== instance.objective || kindFor[objective] !== certificate.kind)
    return { because: 'the certificate is for another objective' }
  const chosen = chosenPairs(instance, assignment)
  return 'because' in chosen ? chosen : findGap(instance, chosen, certificate)
}

const kindFor = { pairs: 'prices', score: 'prices', fairest: 'fairest', stable: 'stable' } as const

function findGap(instance: Instance, chosen: Chosen, certificate: Certificate): Flaw | undefined {
  switch (certificate.kind) {
    case 'prices':
      return checkPrices(instance, chosen, certificate)
    case 'stable':
      return checkStable(instance, chosen, certificate)
    case 'fairest': {
      const { worst, most, threshold, prices } = certificate
      if (worst !== chosen.worst) return { because: 'the worst score is another' }
      if (covered(instance, most) !== chosen.count) return { because: 'more pairs are not ruled out' }
      if (worst === undefined) return checkPrices(instance, chosen, prices)
      if (covered(instance, threshold, worst) >= chosen.count)
        return { because: 'a better worst score is not ruled out' }
      return checkPrices(instance, chosen, prices, worst)
    }
  }
}

/**
 * Complementary slackness, over all free pairs or those no worse than `worst`; and, but for the objective `score`, that
 * the bonus puts the number of pairs first.
 */
function checkPrices(
  instance: Instance,
  chosen: Chosen,
  { bonus, rowPrice, columnPrice }: PriceCertificate,
  worst?: number,
): Flaw | undefined {
  const { rows, columns, sign } = instance
  if (rowPrice.length !== rows || columnPrice.length !== columns) return { because: 'a price for each row and column' }
  if (!isExact(bonus)) return { because: 'the bonus is no exact integer' }
  for (let row = 0; row < rows; row++)
    if (!isPrice(rowPrice[row], chosen.rowSpare[row])) return { because: 'no price without use of the capacity', row }
  for (let column = 0; column < columns; column++)
    if (!isPrice(columnPrice[column], chosen.columnSpare[column]))
      return { because: 'no price without use of the capacity', column }

  const pairsOf = freePairs(instance)
  const floor = worst === undefined ? -Infinity : sign * worst
  const range = isEnough(instance, bonus) ? undefined : { least: Infinity, greatest: -Infinity }
  for (let row = 0; row < rows; row++) {
    // Without a place it is in no assignment, whatever its pairs are worth.
    if (instance.rowCapacity[row] === 0) continue
    const pairs = pairsOf(row)
    if (range) widen(range, pairs, sign, floor)
    const toBeat = rowPrice[row] - bonus
    const [from, end] = [chosen.start[row], chosen.start[row + 1]]
    for (let pair = from; pair < end; pair++)
      if (sign * chosen.score[pair] - columnPrice[chosen.column[pair]] < toBeat)
        return { because: 'giving this pair up would gain', row, column: chosen.column[pair] }
    let [index, pair] = [nextAbove(pairs, sign, columnPrice, toBeat, 0), from]
    for (; index < pairs.count; index = nextAbove(pairs, sign, columnPrice, toBeat, index + 1)) {
      const column = pairs.column[index]
      while (pair < end && chosen.column[pair] < column) pair++
      const isChosen = pair < end && chosen.column[pair] === column
      if (!isChosen && sign * pairs.score[index] >= floor)
        return { because: 'choosing this pair would gain', row, column }
    }
  }
  const least = range && range.least <= range.greatest ? bonusOf(rows, columns, range.least, range.greatest) : 0
  if (instance.objective === 'score' ? bonus !== 0 : bonus < least)
    return { because: 'the bonus does not fit the objective' }
  return undefined
}

/**
 * The first pair of the row, from index `from` on, that is worth more than the column's price and `toBeat`; `count` where
 * none is. On its own, so that nothing else is done for each pair: nearly all of the checker's time is spent here.
 */
function nextAbove(
  { count, column, score }: RowOfPairs,
  sign: number,
  columnPrice: Float64Array,
  toBeat: number,
  from: number,
): number {
  for (let index = from; index < count; index++)
    if (sign * score[index] - columnPrice[column[index]] > toBeat) return index
  return count
}

/** Whether the bonus is known to be enough before any pair is looked at: no range of free pairs is wider than that of all. */
function isEnough({ rows, columns, objective, scores }: Instance, bonus: number): boolean {
  if (objective === 'score') return true
  return scores.kind === 'dense' && bonus >= bonusOf(rows, columns, scores.least, scores.greatest)
}

/** The range of the scores, costs as costs; `bonusOf` asks for no sign. */
function widen(range: { least: number; greatest: number }, { count, score }: RowOfPairs, sign: number, floor: number) {
  let { least, greatest } = range
  for (let index = 0; index < count; index++) {
    const each = score[index]
    if (each >= least && each <= greatest) continue
    if (sign * each < floor) continue
    if (each < least) least = each
    if (each > greatest) greatest = each
  }
  range.least = least
  range.greatest = greatest
}

/** Beyond this, sums of a score, a bonus and prices might be rounded. */
const EXACT = 2 ** 52

function isPrice(price: number, spare: number): boolean {
  return isExact(price) && price >= 0 && (price === 0 || spare === 0)
}

const isExact = (value: number): boolean => Number.isInteger(value) && Math.abs(value) <= EXACT

/** At most so many of the free pairs (of those better than `worst`) can be chosen at once: the weight of the cover. */
function covered(instance: Instance, cover: Cover, worst?: number): number {
  const { rows, columns, rowCapacity, columnCapacity, sign } = instance
  const floor = worst === undefined ? -Infinity : sign * worst
  const pairsOf = freePairs(instance)
  let weight = 0
  for (let column = 0; column < columns; column++) if (cover.column[column] === 1) weight += columnCapacity[column]
  for (let row = 0; row < rows; row++) {
    if (cover.row[row] === 1) {
      weight += rowCapacity[row]
      continue
    }
    const { count, column, score } = pairsOf(row)
    for (let index = 0; index < count; index++)
      if (sign * score[index] > floor && cover.column[column[index]] !== 1) weight++
  }
  return weight
}
