import { compare, type Day } from '../core/index.ts'
import {
  type Delegated,
  hoursLeftToThem,
  type LeftToThem,
  meetingsLeftToThem,
  type ResolvedBook,
} from '../rules/index.ts'
import type { Frequency } from './section.ts'

/** How often an agreement that both signed says that the two meet, how much time they give, and from which day on it can hold. */
export type FiguresAgreed = {
  number: number
  signedOn: Day
  /** Of a renewal, and of what amends it. */
  continuesFrom: Day | null
  meetingsPerYear: number | null
  /** Of any agreement of a program that leaves it to them from the start (HRACO-37). */
  frequency?: Frequency | null
  hoursAMonth?: number | null
  /** Of the agreement's own edition. */
  book: ResolvedBook
}

/**
 * The figures of the two for how often they meet (CSCE-27) and how much time they give (USNC-16), dated: the first
 * agreement's from the start, a renewal's from the day on which it takes over, an amendment's from its signature on. Of
 * two of one day the newer counts.
 */
export const agreedFigures = (startsOn: Day | null, signed: readonly FiguresAgreed[]): Delegated[] =>
  startsOn === null
    ? []
    : [
        ...dated(startsOn, signed, meetingsLeftToThem, meetingsIn),
        ...dated(startsOn, signed, hoursLeftToThem, hoursIn),
      ].toSorted((one, other) => compare(one.from, other.from))

function dated(
  startsOn: Day,
  signed: readonly FiguresAgreed[],
  leftIn: (book: ResolvedBook) => LeftToThem | null,
  figureIn: (one: FiguresAgreed) => Frequency | null,
): Delegated[] {
  if (signed.every((one) => figureIn(one) === null)) return []
  const figures = new Map<string, Delegated>()
  for (const one of signed.toSorted((before, after) => before.number - after.number)) {
    const left = leftIn(one.book)
    if (left === null) continue
    const agreed = figureIn(one)
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
  return [...figures.values()]
}

const meetingsIn = ({ meetingsPerYear: count, frequency = null }: FiguresAgreed): Frequency | null =>
  count === null ? frequency : { count, per: 'year' }
const hoursIn = ({ hoursAMonth: count = null }: FiguresAgreed): Frequency | null =>
  count === null ? null : { count, per: 'month' }

type Dates = Pick<FiguresAgreed, 'number' | 'signedOn' | 'continuesFrom'>
const fromDay = (startsOn: Day, { number, signedOn, continuesFrom }: Dates): Day =>
  number === 1 ? startsOn : continuesFrom !== null && continuesFrom > signedOn ? continuesFrom : signedOn
