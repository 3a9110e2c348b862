import type { Assignment, PriceCertificate } from '../assignment.ts'
import { chosenPairs, type Chosen } from '../check-pairs.ts'
import { MatchingError } from '../errors.ts'
import { freePairs, type FreePairs } from '../free-pairs.ts'
import type { Instance } from '../instance.ts'

/**
 * A solved problem as a network of what could change: a unit of flow goes from the hub to a row that has a spare place, to a
 * column by a pair that is not chosen, back to a row by giving up a pair that is, and from a column with a spare place to
 * the hub; or the other way where one loses a partner. With the prices as potentials every arc costs 0 or more, and a
 * way round costs what the result would lose (R. K. Ahuja, T. L. Magnanti and J. B. Orlin, "Network Flows", 1993, 9).
 */
export interface Network {
  readonly instance: Instance
  readonly prices: PriceCertificate
  readonly chosen: Chosen
  /** Only pairs worth this may be taken: the worst of the fairest; else all. */
  readonly floor: number
  readonly pairsOf: FreePairs
  /** The rows that hold column `j` are those from `holderStart[j]` up to `holderStart[j + 1]` in `holder`. */
  readonly holderStart: Int32Array
  readonly holder: Int32Array
  /** What the pair in the same place is worth. */
  readonly holderWorth: Int32Array
}

/**
 * Of a result that carries prices. Throws `malformed` where the assignment is not one of this problem, or has no prices: a
 * stable one is explained by ranks (`explainStability`). O(pairs chosen + rows + columns).
 */
export function networkOf(instance: Instance, assignment: Assignment): Network {
  const { certificate } = assignment
  const chosen = chosenPairs(instance, assignment)
  if ('because' in chosen) throw new MatchingError('malformed', chosen.because, { field: 'assignment' })
  if (certificate.kind === 'stable')
    throw new MatchingError('malformed', 'it has no prices: explainStability is for stable results', {
      field: 'assignment',
    })
  const isFairest = certificate.kind === 'fairest'
  const floor = isFairest && certificate.worst !== undefined ? instance.sign * certificate.worst : -Infinity
  const holderStart = new Int32Array(instance.columns + 1)
  for (const column of chosen.column) holderStart[column + 1]++
  for (let column = 0; column < instance.columns; column++) holderStart[column + 1] += holderStart[column]
  const [holder, holderWorth] = [new Int32Array(chosen.count), new Int32Array(chosen.count)]
  const next = holderStart.slice()
  const pairsOf = freePairs(instance)
  for (let row = 0; row < instance.rows; row++) {
    if (chosen.start[row] === chosen.start[row + 1]) continue
    const pairs = pairsOf(row)
    for (let at = chosen.start[row], index = 0; at < chosen.start[row + 1]; at++) {
      while (pairs.column[index] < chosen.column[at]) index++
      holder[next[chosen.column[at]]] = row
      holderWorth[next[chosen.column[at]]++] = instance.sign * pairs.score[index]
    }
  }
  const prices = isFairest ? certificate.prices : certificate
  return { instance, prices, chosen, floor, pairsOf, holderStart, holder, holderWorth }
}
