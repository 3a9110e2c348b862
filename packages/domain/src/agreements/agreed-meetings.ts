import { compare, type Day } from '../core/index.ts'
import { type Delegated, meetingsLeftToThem, type ResolvedBook } from '../rules/index.ts'
import type { Frequency } from './section.ts'

/** How often an agreement that both signed says that the two meet, and from which day on it can hold. */
export type MeetingsAgreed = {
  number: number
  signedOn: Day
  /** Of a renewal, and of what amends it. */
  continuesFrom: Day | null
  meetingsPerYear: number | null
  /** Of any agreement of a program that leaves it to them from the start (HRACO-37). */
  frequency?: Frequency | null
  /** Of the agreement's own edition. */
  book: ResolvedBook
}

/**
 * The figures of the two for how often they meet (CSCE-27), dated: the first agreement's from the start, a renewal's from
 * the day on which it takes over, an amendment's from its signature on. Of two of one day the newer counts.
 */
export function agreedMeetings(startsOn: Day | null, signed: readonly MeetingsAgreed[]): Delegated[] {
  if (startsOn === null || signed.every((one) => agreedIn(one) === null)) return []
  const figures = new Map<string, Delegated>()
  for (const { book, ...one } of signed.toSorted((before, after) => before.number - after.number)) {
    const left = meetingsLeftToThem(book)
    if (left === null) continue
    const agreed = agreedIn(one)
    const figure: Delegated = {
      from: fromDay(startsOn, one),
      normId: left.id,
      count: agreed?.count ?? null,
      // Years are those of the mentorship; a month or a quarter is one of the calendar.
      window: {
        length: agreed?.per ?? 'year',
        counted: agreed === null || agreed.per === 'year' ? 'from-start' : 'calendar',
      },
    }
    figures.set(`${figure.normId} ${figure.from}`, figure)
  }
  return [...figures.values()].toSorted((one, other) => compare(one.from, other.from))
}

const agreedIn = ({
  meetingsPerYear: count,
  frequency = null,
}: Pick<MeetingsAgreed, 'meetingsPerYear' | 'frequency'>): Frequency | null =>
  count === null ? frequency : { count, per: 'year' }

type Dates = Pick<MeetingsAgreed, 'number' | 'signedOn' | 'continuesFrom'>
const fromDay = (startsOn: Day, { number, signedOn, continuesFrom }: Dates): Day =>
  number === 1 ? startsOn : continuesFrom !== null && continuesFrom > signedOn ? continuesFrom : signedOn
