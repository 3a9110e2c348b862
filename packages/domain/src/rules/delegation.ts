import { canonicalJson, type Day } from '../core/index.ts'
import { type Delegation, type Measure, type Norm, type QuantityNorm, strengths, type Window } from './norm.ts'
import type { ResolvedBook } from './rule-book.ts'

/**
 * How much the two agreed on, from a day on, where the book leaves it to them (CSCE-27, HRACO-37); null where from then on
 * they leave it to the book again.
 */
export type Delegated = { from: Day; normId: string; count: number | null; window: Window }

export type LeftToThem = QuantityNorm & { delegation: Delegation }

/** Whether the book leaves the norm to an agreement that takes effect on a day; `startsOn` is that of the first. */
export const leavesTo = (norm: Norm | undefined, from: Day, startsOn: Day): norm is LeftToThem =>
  norm?.kind === 'quantity' && norm.delegation !== null && (norm.delegation.by === 'every-agreement' || from > startsOn)

/** The norm that an agreed number of meetings takes the place of; null where the book leaves none to the two. */
export const meetingsLeftToThem = (book: ResolvedBook): LeftToThem | null =>
  book.norms.find(
    (norm): norm is LeftToThem =>
      norm.kind === 'quantity' &&
      norm.delegation !== null &&
      norm.measure.of === 'contacts' &&
      norm.measure.kinds.includes('meeting') &&
      norm.measure.modes === null,
  ) ?? null

/** The norm that agreed hours a month take the place of; null where the book leaves none to the two. */
export const hoursLeftToThem = (book: ResolvedBook): LeftToThem | null =>
  book.norms.find(
    (norm): norm is LeftToThem => norm.kind === 'quantity' && norm.delegation !== null && norm.measure.of === 'hours',
  ) ?? null

/** Whether an agreed figure takes the place of a norm: the one that was left to the two, and weaker ones about the same. */
export const givesWay = (norm: Norm, left: LeftToThem): boolean =>
  norm.id === left.id ||
  (norm.kind === 'quantity' &&
    counted(norm.measure) === counted(left.measure) &&
    isCeiling(norm) === isCeiling(left) &&
    strengths.indexOf(norm.strength) < strengths.indexOf(left.delegation.strength))

/** A limit is no smaller measure of what is to be reached: it stands beside it. */
const isCeiling = ({ bound }: QuantityNorm) => bound.is === 'at-most'

/** What is counted, written once; the same where two norms count the same. */
const written = new WeakMap<Measure, string>()
function counted(measure: Measure): string {
  const known = written.get(measure)
  if (known !== undefined) return known
  const text = canonicalJson(measure)
  written.set(measure, text)
  return text
}

export type Range = Pick<Delegation, 'least' | 'most'>

const aYear: Readonly<Partial<Record<Window['length'], number>>> = { month: 12, quarter: 4, year: 1 }

/**
 * The range of a figure for one stretch of time, in whole numbers for another: 4 to 12 a year is 1 a month at most. A stretch of no
 * fixed length, as from one meeting to the next, says nothing about another.
 */
export function rangeFor({ least, most }: Range, of: Window['length'], per: Window['length']): Range {
  if (of === per) return { least, most }
  const [before, after] = [aYear[of], aYear[per]]
  if (before === undefined || after === undefined) return { least: null, most: null }
  return {
    least: least === null ? null : Math.ceil((least * before) / after),
    most: most === null ? null : Math.floor((most * before) / after),
  }
}

/** The same of hours a month, of which an agreement has one at least. */
export function hoursAMonthIn(left: LeftToThem): Range {
  const { least, most } = rangeFor(left.delegation, left.window.length, 'month')
  return { least, most: most === null ? null : Math.max(1, most) }
}

/** A count within the range that the two were left. */
export const within = (count: number, { least, most }: Range): number =>
  Math.min(Math.max(count, least ?? 0), most ?? Number.POSITIVE_INFINITY)
