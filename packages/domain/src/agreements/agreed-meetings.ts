import { compare, type Day } from '../core/index.ts'
import { type Delegated, meetingsLeftToThem, type ResolvedBook } from '../rules/index.ts'

/** How often an agreement that both signed says that the two meet, and from which day on it can hold. */
export type MeetingsAgreed = {
  number: number
  signedOn: Day
  /** Of a renewal, and of what amends it. */
  continuesFrom: Day | null
  meetingsPerYear: number | null
  /** Of the agreement's own edition. */
  book: ResolvedBook
}

/**
 * The figures of the two for how often they meet (CSCE-27), dated: the first agreement's from the start, a renewal's from
 * the day on which it takes over, an amendment's from its signature on. Of two of one day the newer counts.
 */
export function agreedMeetings(startsOn: Day | null, signed: readonly MeetingsAgreed[]): Delegated[] {
  if (startsOn === null || signed.every(({ meetingsPerYear }) => meetingsPerYear === null)) return []
  const figures = new Map<string, Delegated>()
  for (const { book, meetingsPerYear, ...dates } of signed.toSorted((one, other) => one.number - other.number)) {
    const left = meetingsLeftToThem(book)
    if (left === null) continue
    const figure: Delegated = {
      from: fromDay(startsOn, dates),
      normId: left.id,
      count: meetingsPerYear,
      window: { length: 'year', counted: 'from-start' },
    }
    figures.set(`${figure.normId} ${figure.from}`, figure)
  }
  return [...figures.values()].toSorted((one, other) => compare(one.from, other.from))
}

type Dates = Pick<MeetingsAgreed, 'number' | 'signedOn' | 'continuesFrom'>
const fromDay = (startsOn: Day, { number, signedOn, continuesFrom }: Dates): Day =>
  number === 1 ? startsOn : continuesFrom !== null && continuesFrom > signedOn ? continuesFrom : signedOn
