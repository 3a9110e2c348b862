import type { Assignment, Certificate, Cover, PriceCertificate } from './assignment.ts'
import { bonusOf } from './bonus.ts'
import { chosenPairs, type Chosen } from './check-pairs.ts'
import { freePairs } from './free-pairs.ts'
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
  if (!Number.isSafeInteger(bonus)) return { because: 'the bonus is no exact integer' }
  for (let row = 0; row < rows; row++)
    if (!isPrice(rowPrice[row], chosen.rowSpare[row])) return { because: 'no price without use of the capacity', row }
  for (let column = 0; column < columns; column++)
    if (!isPrice(columnPrice[column], chosen.columnSpare[column]))
      return { because: 'no price without use of the capacity', column }

  const pairsOf = freePairs(instance)
  const floor = worst === undefined ? -Infinity : sign * worst
  let [least, greatest] = [Infinity, -Infinity]
  for (let row = 0; row < rows; row++) {
    // Without a place it is in no assignment, whatever its pairs are worth.
    if (instance.rowCapacity[row] === 0) continue
    const { count, column, score } = pairsOf(row)
    const toBeat = rowPrice[row] - bonus
    const end = chosen.start[row + 1]
    let next = chosen.start[row]
    let nextColumn = next < end ? chosen.column[next] : -1
    for (let index = 0; index < count; index++) {
      const worth = sign * score[index]
      if (worth < floor) continue
      if (worth < least) least = worth
      if (worth > greatest) greatest = worth
      const at = column[index]
      const gain = worth - toBeat - columnPrice[at]
      if (at === nextColumn) {
        if (gain < 0) return { because: 'giving this pair up would gain', row, column: at }
        nextColumn = ++next < end ? chosen.column[next] : -1
      } else if (gain > 0) return { because: 'choosing this pair would gain', row, column: at }
    }
  }
  const enough = instance.objective === 'score' ? 0 : least > greatest ? 0 : bonusOf(rows, columns, least, greatest)
  if (instance.objective === 'score' ? bonus !== 0 : bonus < enough)
    return { because: 'the bonus does not fit the objective' }
  return undefined
}

function isPrice(price: number, spare: number): boolean {
  return Number.isSafeInteger(price) && price >= 0 && (price === 0 || spare === 0)
}

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
